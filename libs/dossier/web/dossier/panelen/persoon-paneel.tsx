import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { leeftijdOp, toonPostcode, toonTelefoonnummer } from '@trajectplein/kern/domain';
import { dossierLabels, toonGeboorte } from '@trajectplein/dossier/domain';
import { Feiten, Sectie, useLabel, useOpmaak, useTaal, vandaag } from '@trajectplein/kern/web';
import type { Dossier, Werkzoekende } from '../../typen';
import { BsnDialoog } from './bsn-dialoog';
import { GegevensDialoog } from './gegevens-dialoog';
import { PersoonDialoog } from './persoon-dialoog';
import { ToonBsn } from './toon-bsn';

const adres = (er: Werkzoekende) => {
  const straat = [toonPostcode(er.postcode), er.huisnummer].filter(Boolean).join(' ');
  return [straat, er.woonplaats].filter(Boolean).join(', ');
};

/** Who it is and how to reach him; and why he has a dossier. */
export function PersoonPaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const taal = useTaal();
  const { datum } = useOpmaak();
  const [open, zetOpen] = useState<'persoon' | 'dossier' | 'bsn'>();
  const persoon = dossier.werkzoekende;
  const magWijzigen = dossier.toegestaneActies.includes('wijzig');
  const telefoon = toonTelefoonnummer(persoon.telefoonnummer);
  return (
    <>
      <Sectie titel={t('dossier.persoon.titel')} acties={magWijzigen && (
        <Button variant="text" onClick={() => zetOpen('persoon')}>{t('dossier.persoon.wijzig')}</Button>
      )}>
        <Feiten feiten={[
          [t('dossier.veld.geboorteDatum'), persoon.geboorteDatum
            ? `${datum(persoon.geboorteDatum)} (${t('dossier.persoon.jaar', { jaar: leeftijdOp(persoon.geboorteDatum, vandaag()) })})` : toonGeboorte(persoon, taal)],
          [t('dossier.veld.bsn'), (persoon.bsn || magWijzigen) && (
            <>
              {persoon.bsn && <ToonBsn werkzoekende={persoon} />}
              {magWijzigen && <Button variant="text" onClick={() => zetOpen('bsn')}>{t(persoon.bsn ? 'dossier.bsn.corrigeer' : 'dossier.bsn.vulIn')}</Button>}
            </>
          )],
          [t('dossier.veld.telefoonnummer'), telefoon && <a href={`tel:${persoon.telefoonnummer}`}>{telefoon}</a>],
          [t('dossier.veld.emailadres'), persoon.emailadres && <a href={`mailto:${persoon.emailadres}`}>{persoon.emailadres}</a>],
          [t('dossier.veld.adres'), adres(persoon)],
        ]} />
      </Sectie>
      <Sectie titel={t('dossier.gegevens.titel')} acties={magWijzigen && (
        <Button variant="text" onClick={() => zetOpen('dossier')}>{t('dossier.gegevens.wijzig')}</Button>
      )}>
        <Feiten feiten={[
          [t('dossier.veld.meldDatum'), datum(dossier.meldDatum)],
          [t('dossier.veld.dossierGrond'), label(dossierLabels.dossierGrond, dossier.dossierGrond)],
          [t('dossier.veld.instroomOorzaak'), label(dossierLabels.instroomOorzaak, dossier.instroomOorzaak)],
          [t('dossier.veld.doelgroepen'), dossier.doelgroepen.map((code) => label(dossierLabels.doelgroep, code)).join(', ')],
        ]} />
      </Sectie>
      {open === 'persoon' && <PersoonDialoog dossier={dossier} sluit={() => zetOpen(undefined)} />}
      {open === 'bsn' && <BsnDialoog werkzoekende={persoon} sluit={() => zetOpen(undefined)} />}
      {open === 'dossier' && <GegevensDialoog dossier={dossier} sluit={() => zetOpen(undefined)} />}
    </>
  );
}
