import { useTranslate } from 'react-admin';
import { GeboorteVeld, isPostcode, TekstVeld, Velden } from '@trajectplein/kern/web';
import { styled } from '@mui/material/styles';
import type { Werkzoekende } from './typen';

const Tussenkop = styled('h3')({ fontSize: '0.9375rem', fontWeight: 650, margin: '18px 0 8px' });

/**
 * Name and birth date, how to reach somebody, and where he lives; what is not known may stay empty. Of somebody who came
 * with a file (`bekend`) that goes for what the file left open as well.
 */
export function PersoonVelden({ bekend }: { bekend?: Pick<Werkzoekende, 'voornaam' | 'geboorteDatum'> }) {
  const t = useTranslate();
  const vast = (veld: 'voornaam' | 'geboorteDatum') => !bekend || Boolean(bekend[veld]);
  return (
    <>
      <Velden data-kolommen="3">
        <TekstVeld bron="voornaam" label="dossier.veld.voornaam" verplicht={vast('voornaam')} />
        <TekstVeld bron="tussenvoegsel" label="dossier.veld.tussenvoegsel" />
        <TekstVeld bron="achternaam" label="dossier.veld.achternaam" verplicht />
        <GeboorteVeld bron="geboorteDatum" jaarBron="geboorteJaar" label="dossier.veld.geboorteDatum" verplicht={vast('geboorteDatum')} />
      </Velden>
      <Tussenkop>{t('dossier.registratie.contact')}</Tussenkop>
      <Velden data-kolommen="2">
        <TekstVeld bron="telefoonnummer" label="dossier.veld.telefoonnummer" type="tel" />
        <TekstVeld bron="emailadres" label="dossier.veld.emailadres" type="email" />
      </Velden>
      <Tussenkop>{t('dossier.veld.adres')}</Tussenkop>
      <Velden data-kolommen="3">
        <TekstVeld bron="postcode" label="dossier.veld.postcode" toets={isPostcode} />
        <TekstVeld bron="huisnummer" label="dossier.veld.huisnummer" />
        <TekstVeld bron="woonplaats" label="dossier.veld.woonplaats" />
      </Velden>
    </>
  );
}
