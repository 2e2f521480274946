import { useTranslate } from 'react-admin';
import {
  BREEK_AF_REDENEN, OPSCHORT_REDENEN, TRAJECT_RESULTATEN, trajectLabels, type TrajectOvergang,
} from '@trajectplein/traject/domain';
import { DatumVeld, KeuzeGroep, KeuzeVeld, OvergangDialoog, useLabel, useOpmaak, WijzigDialoog } from '@trajectplein/kern/web';
import { TrajectVelden } from './traject-velden';
import type { Traject } from './typen';

export type TrajectActieNaam = TrajectOvergang | 'wijzig';

interface Props {
  traject: Traject;
  actie: TrajectActieNaam;
  sluit: () => void;
}

/** The transitions of a traject: each asks its day, and what it must know. */
export function TrajectDialoog({ traject, actie, sluit }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  if (actie === 'wijzig') return <TrajectWijzig traject={traject} sluit={sluit} />;
  const redenen = actie === 'schortOp' ? OPSCHORT_REDENEN
    : actie === 'breekAf' ? BREEK_AF_REDENEN.filter((reden) => reden !== 'NIET_GESTART' || traject.status === 'VOORGENOMEN')
      : undefined;
  return (
    <OvergangDialoog titel={label(trajectLabels.knop, `TRAJECT.${actie}`)} sluit={sluit}
      uitleg={t(`traject.bij.${actie}`, { datum: datum(traject.verwachteEindDatum) })}
      toelichting="mag" resource="trajecten" id={traject.id} versie={traject.versie} actie={actie} gelukt={`traject.na.${actie}`}
      redenen={redenen} redenLabels={actie === 'schortOp' ? trajectLabels.opschortReden : trajectLabels.breekAfReden}>
      {actie === 'rondAf' && (
        <KeuzeVeld bron="resultaat" label="traject.resultaat" hulp="traject.resultaatHulp" codes={TRAJECT_RESULTATEN}
          labels={trajectLabels.trajectResultaat} verplicht />
      )}
      {actie === 'verleng' && (
        <>
          <DatumVeld bron="verwachteEindDatum" label="traject.nieuweEindDatum" hulp="traject.verlengHulp" verplicht />
          <KeuzeGroep bron="akkoordOpdrachtgever" label="traject.akkoord" verplicht naastElkaar
            mogelijkheden={[{ waarde: true, tekst: t('kern.ja') }, { waarde: false, tekst: t('kern.nee') }]} />
        </>
      )}
    </OvergangDialoog>
  );
}

/** Corrects a traject; after the start its expected end moves by prolonging alone. */
function TrajectWijzig({ traject, sluit }: { traject: Traject; sluit: () => void }) {
  const label = useLabel();
  const gepland = traject.status === 'VOORGENOMEN';
  const klaar = traject.eindDatum !== null;
  const afgebroken = traject.status === 'VOORTIJDIG_BEEINDIGD';
  const velden = [
    'doel', 'startDatum', 'motivering', ...(gepland ? ['verwachteEindDatum'] : []), ...(klaar ? ['eindDatum'] : []),
    ...(traject.status === 'AFGEROND' ? ['resultaat'] : []), ...(afgebroken ? ['breekAfReden'] : []),
  ] as (keyof Traject & string)[];
  return (
    <WijzigDialoog titel={label(trajectLabels.knop, 'TRAJECT.wijzig')} sluit={sluit} resource="trajecten"
      record={{ ...traject, breekAfReden: traject.reden }} velden={velden}>
      <TrajectVelden metEinde={gepland} />
      {klaar && <DatumVeld bron="eindDatum" label="traject.eindDatum" verplicht />}
      {traject.status === 'AFGEROND' && (
        <KeuzeVeld bron="resultaat" label="traject.resultaat" codes={TRAJECT_RESULTATEN} labels={trajectLabels.trajectResultaat} verplicht />
      )}
      {afgebroken && (
        <KeuzeVeld bron="breekAfReden" label="traject.breekAfReden" codes={BREEK_AF_REDENEN} labels={trajectLabels.breekAfReden} verplicht />
      )}
    </WijzigDialoog>
  );
}
