import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { TRAJECT_OVERGANGEN, trajectLabels } from '@trajectplein/traject/domain';
import {
  Feiten, Kaart, Kaarten, Sectie, Staat, useLabel, useOpmaak, type DossierVanPaneel,
} from '@trajectplein/kern/web';
import { TrajectDialoog, type TrajectActieNaam } from './traject-dialoog';
import { TrajectNieuw } from './traject-nieuw';
import { trajectenVan, type Traject } from './typen';

const VOORAAN = ['start', 'hervat'];

/** The trajecten of a dossier, with what may be done with each. */
export function TrajectPaneel({ dossier }: { dossier: DossierVanPaneel }) {
  const t = useTranslate();
  const label = useLabel();
  const [open, zetOpen] = useState<{ traject: Traject; actie: TrajectActieNaam } | 'nieuw'>();
  const trajecten = trajectenVan(dossier);
  const sluit = () => zetOpen(undefined);
  return (
    <Sectie titel={t('traject.titel')} acties={dossier.toegestaneActies.includes('voegTrajectToe') && (
      <Button onClick={() => zetOpen('nieuw')}>{label(trajectLabels.knop, 'DOSSIER.voegTrajectToe')}</Button>
    )}>
      {trajecten.length === 0 && <p style={{ fontSize: '0.875rem' }}>{t('traject.geen')}</p>}
      <Kaarten>
        {trajecten.map((traject) => (
          <TrajectKaart key={traject.id} traject={traject} kies={(actie) => zetOpen({ traject, actie })} />
        ))}
      </Kaarten>
      {open === 'nieuw' && <TrajectNieuw dossier={dossier} sluit={sluit} />}
      {open && open !== 'nieuw' && <TrajectDialoog {...open} sluit={sluit} />}
    </Sectie>
  );
}

function TrajectKaart({ traject, kies }: { traject: Traject; kies: (actie: TrajectActieNaam) => void }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const acties = [...TRAJECT_OVERGANGEN, 'wijzig' as const].filter((naam) => traject.toegestaneActies.includes(naam));
  const redenLabels = traject.status === 'OPGESCHORT' ? trajectLabels.opschortReden : trajectLabels.breekAfReden;
  return (
    <Kaart titel={label(trajectLabels.trajectType, traject.trajectType)}
      staat={<Staat labels={trajectLabels.trajectStatus} code={traject.status} />}
      knoppen={acties.length > 0 && acties.map((naam) => (
        <Button key={naam} variant={naam === 'wijzig' ? 'text' : VOORAAN.includes(naam) ? 'contained' : 'outlined'} onClick={() => kies(naam)}>
          {label(trajectLabels.knop, `TRAJECT.${naam}`)}
        </Button>
      ))}>
      <Feiten feiten={[
        [t('traject.doel'), traject.doel],
        [t('traject.periode'), `${datum(traject.startDatum)} – ${datum(traject.eindDatum ?? traject.verwachteEindDatum)}`
          + (traject.eindDatum ? '' : ` (${t('traject.verwacht')})`)],
        [t('traject.uitvoerder'), traject.uitvoeringsorganisatieNaam ?? undefined],
        [t('traject.resultaat'), traject.resultaat ? label(trajectLabels.trajectResultaat, traject.resultaat) : undefined],
        [t('kern.formulier.reden'), traject.reden ? label(redenLabels, traject.reden) : undefined],
        [t('traject.akkoordKort'), typeof traject.akkoordOpdrachtgever === 'boolean'
          ? t(traject.akkoordOpdrachtgever ? 'kern.ja' : 'kern.nee') : undefined],
        [t('traject.motivering'), traject.motivering ?? undefined],
      ]} />
    </Kaart>
  );
}
