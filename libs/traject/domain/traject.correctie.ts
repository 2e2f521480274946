import { eisCode, eisCorrectiedatum, eisTekst, isDatum, kernFouten, toonDatum, type Datum } from '@trajectplein/kern/domain';
import { BREEK_AF_REDENEN, type BreekAfReden, type TrajectResultaat, type TrajectStatus } from './codes';
import { trajectFouten } from './labels';
import { eisResultaat } from './traject.regels';

/** What may be corrected of a traject; what is left out stays as it is. */
export interface TrajectCorrectie {
  doel?: string;
  startDatum?: Datum;
  verwachteEindDatum?: Datum;
  eindDatum?: Datum;
  resultaat?: TrajectResultaat;
  breekAfReden?: BreekAfReden;
}

/** The days of the recorded transitions beside one: its corrected day stays between them. */
export interface Ruimte {
  vorige: Datum | null;
  volgende: Datum | null;
}

/**
 * Checks a correction. The expected end is a plan until the start; afterwards it moves by `verleng` alone, which keeps
 * the opdrachtgever's agreement.
 * @param ruimte where start and end can move to
 * @throws DomeinFout INVOER at the field that is wrong
 */
export function eisTrajectCorrectie(
  traject: {
    status: TrajectStatus; wasGestart: boolean; startDatum: Datum; verwachteEindDatum: Datum; eindDatum: Datum | null;
  },
  nieuw: TrajectCorrectie,
  ruimte: { start: Ruimte; einde: Ruimte; vandaag: Datum },
): void {
  const { status, wasGestart } = traject;
  if (nieuw.doel !== undefined) eisTekst(nieuw.doel, '/doel');
  if (nieuw.verwachteEindDatum !== undefined && nieuw.verwachteEindDatum !== traject.verwachteEindDatum) {
    if (status !== 'VOORGENOMEN') throw trajectFouten.invoer('GEBRUIK_VERLENG', '/verwachteEindDatum');
    if (!isDatum(nieuw.verwachteEindDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/verwachteEindDatum');
  }
  const start = nieuw.startDatum ?? traject.startDatum;
  const einde = nieuw.verwachteEindDatum ?? traject.verwachteEindDatum;
  if (nieuw.startDatum !== undefined) {
    if (!isDatum(start)) throw kernFouten.invoer('DATUM_ONGELDIG', '/startDatum');
    if (start > einde) throw trajectFouten.invoer('START_NA_EINDE', '/startDatum', { datum: toonDatum(einde) });
    // An end that is corrected along with it is its new neighbour, and the other way round.
    const volgende = ruimte.start.volgende === traject.eindDatum ? (nieuw.eindDatum ?? traject.eindDatum) : ruimte.start.volgende;
    if (wasGestart) eisCorrectiedatum({ ...ruimte.start, volgende, datum: start, vandaag: ruimte.vandaag, pointer: '/startDatum' });
  }
  if (einde < start) throw kernFouten.invoer('EINDE_VOOR_BEGIN', '/verwachteEindDatum');
  if (nieuw.eindDatum !== undefined) {
    if (status !== 'AFGEROND' && status !== 'VOORTIJDIG_BEEINDIGD') throw trajectFouten.invoer('NIET_BEEINDIGD', '/eindDatum');
    const vorige = wasGestart && ruimte.einde.vorige === traject.startDatum ? start : ruimte.einde.vorige;
    eisCorrectiedatum({ ...ruimte.einde, vorige, datum: nieuw.eindDatum, vandaag: ruimte.vandaag, pointer: '/eindDatum' });
  }
  if (nieuw.resultaat !== undefined) {
    if (status !== 'AFGEROND') throw trajectFouten.invoer('NIET_BEEINDIGD', '/resultaat');
    eisResultaat(nieuw.resultaat);
  }
  if (nieuw.breekAfReden !== undefined) {
    if (status !== 'VOORTIJDIG_BEEINDIGD') throw trajectFouten.invoer('NIET_BEEINDIGD', '/breekAfReden');
    eisCode(BREEK_AF_REDENEN, nieuw.breekAfReden, '/breekAfReden');
    if (wasGestart && nieuw.breekAfReden === 'NIET_GESTART') throw trajectFouten.invoer('REDEN_PAST_NIET', '/breekAfReden');
  }
}
