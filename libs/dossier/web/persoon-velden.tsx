import { useTranslate } from 'react-admin';
import { DatumVeld, TekstVeld, Velden } from '@trajectplein/kern/web';
import { styled } from '@mui/material/styles';

const Tussenkop = styled('h3')({ fontSize: '0.9375rem', fontWeight: 650, margin: '18px 0 8px' });

/** Name and birth date, how to reach somebody, and where he lives; what is not known may stay empty. */
export function PersoonVelden() {
  const t = useTranslate();
  return (
    <>
      <Velden data-kolommen="3">
        <TekstVeld bron="voornaam" label="dossier.veld.voornaam" verplicht />
        <TekstVeld bron="tussenvoegsel" label="dossier.veld.tussenvoegsel" />
        <TekstVeld bron="achternaam" label="dossier.veld.achternaam" verplicht />
        <DatumVeld bron="geboorteDatum" label="dossier.veld.geboorteDatum" verplicht />
      </Velden>
      <Tussenkop>{t('dossier.registratie.contact')}</Tussenkop>
      <Velden data-kolommen="2">
        <TekstVeld bron="telefoonnummer" label="dossier.veld.telefoonnummer" type="tel" />
        <TekstVeld bron="emailadres" label="dossier.veld.emailadres" type="email" />
      </Velden>
      <Tussenkop>{t('dossier.veld.adres')}</Tussenkop>
      <Velden data-kolommen="3">
        <TekstVeld bron="postcode" label="dossier.veld.postcode" />
        <TekstVeld bron="huisnummer" label="dossier.veld.huisnummer" />
        <TekstVeld bron="woonplaats" label="dossier.veld.woonplaats" />
      </Velden>
    </>
  );
}
