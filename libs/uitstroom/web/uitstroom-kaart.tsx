import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { dossierLabels, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { CONTROLE_SOORTEN, controleDatum, uitstroomLabels, type ControleSoort } from '@trajectplein/uitstroom/domain';
import {
  DatumVeld, Feiten, Kaart, KeuzeVeld, Staat, useLabel, useOpmaak, vandaag, WijzigDialoog, type DossierVanPaneel,
} from '@trajectplein/kern/web';
import { ControleDialoog, ControleWijzig } from './controle-dialoog';
import { PlaatsingKeuze } from './plaatsing-keuze';
import type { Controle, Plaatsing, Uitstroom } from './typen';

interface Props {
  dossier: DossierVanPaneel;
  uitstroom: Uitstroom;
  plaatsingen: readonly Plaatsing[];
}

/** One end of a benefit, and its controles after 1, 6 and 12 months: done, due, or still to come. */
export function UitstroomKaart({ dossier, uitstroom, plaatsingen }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [wijzigt, zetWijzigt] = useState(false);
  const plaatsing = plaatsingen.find((er) => er.id === uitstroom.plaatsingId);
  return (
    <Kaart titel={t('uitstroom.uitDeUitkering', { datum: datum(uitstroom.uitstroomDatum) })}
      staat={<Staat labels={uitstroomLabels.uitstroomStatus} code={uitstroom.status} />}
      knoppen={uitstroom.toegestaneActies.includes('wijzig') && (
        <Button variant="text" sx={{ ml: -1 }} onClick={() => zetWijzigt(true)}>{label(uitstroomLabels.knop, 'UITSTROOM.wijzig')}</Button>
      )}>
      <Feiten feiten={[
        [t('kern.formulier.reden'), label(dossierLabels.uitstroomReden, uitstroom.reden)],
        [t('uitstroom.werk'), plaatsing?.werkgeverNaam ?? undefined],
      ]} />
      {uitstroom.status === 'GELDIG' && <Controles dossier={dossier} uitstroom={uitstroom} />}
      {wijzigt && (
        <WijzigDialoog titel={label(uitstroomLabels.knop, 'UITSTROOM.wijzig')} sluit={() => zetWijzigt(false)}
          resource="uitstromen" record={uitstroom} velden={['uitstroomDatum', 'reden', 'plaatsingId']} redenVeld="toelichting">
          <DatumVeld bron="uitstroomDatum" label="uitstroom.datum" hulp="uitstroom.datumHulp" verplicht />
          <KeuzeVeld bron="reden" label="uitstroom.redenEinde" codes={UITSTROOM_REDENEN} labels={dossierLabels.uitstroomReden} verplicht />
          <PlaatsingKeuze plaatsingen={plaatsingen} />
        </WijzigDialoog>
      )}
    </Kaart>
  );
}

function Controles({ dossier, uitstroom }: { dossier: DossierVanPaneel; uitstroom: Uitstroom }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [doet, zetDoet] = useState<ControleSoort>();
  const [wijzigt, zetWijzigt] = useState<Controle>();
  const uitkomst = (er: Controle) => t('uitstroom.controleUitkomst', {
    baan: label(uitstroomLabels.jaNeeOnbekend, er.heeftBaan).toLowerCase(),
    bijstand: label(uitstroomLabels.jaNeeOnbekend, er.heeftBijstand).toLowerCase(),
    bron: label(uitstroomLabels.controleBron, er.bron).toLowerCase(),
  });
  return (
    <Box component="ul" sx={{ listStyle: 'none', mt: 1.25, p: 0, display: 'grid', gap: '10px', fontSize: '0.875rem' }}
      aria-label={t('uitstroom.controles')}>
      {CONTROLE_SOORTEN.map((soort) => {
        const gedaan = uitstroom.controles.find((er) => er.soort === soort);
        const vanaf = controleDatum(uitstroom.uitstroomDatum, soort);
        const rijp = vanaf <= vandaag();
        return (
          <li key={soort} style={{ display: 'flex', gap: '4px 14px', flexWrap: 'wrap', alignItems: 'center' }}>
            <span style={{ flex: '1 1 240px' }}>
              <strong>{label(uitstroomLabels.controleSoort, soort)}</strong>
              {gedaan ? <> · {datum(gedaan.datum)}<br />{uitkomst(gedaan)}</>
                : <> · {t(rijp ? 'uitstroom.controleNu' : 'uitstroom.controleStraks', { datum: datum(vanaf) })}</>}
            </span>
            {!gedaan && uitstroom.mogelijkeControles?.includes(soort) && (
              <Button variant="contained" aria-description={label(uitstroomLabels.controleSoort, soort)} onClick={() => zetDoet(soort)}>
                {label(uitstroomLabels.knop, 'DOSSIER.voegControleToe')}
              </Button>
            )}
            {gedaan?.toegestaneActies?.includes('wijzig') && (
              <Button variant="text" onClick={() => zetWijzigt(gedaan)}>{label(uitstroomLabels.knop, 'CONTROLE.wijzig')}</Button>
            )}
          </li>
        );
      })}
      {doet && <ControleDialoog dossier={dossier} uitstroomId={uitstroom.id} soort={doet} sluit={() => zetDoet(undefined)} />}
      {wijzigt && <ControleWijzig controle={wijzigt} sluit={() => zetWijzigt(undefined)} />}
    </Box>
  );
}
