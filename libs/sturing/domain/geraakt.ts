import { kwartaalGrenzen, kwartaalVan, kwartalenTussen, plusDagen, type Datum, type Kwartaal } from '@trajectplein/kern/domain';
import type { Feiten, StandFeit } from './feiten';
import { EERSTE_KWARTAAL, peildatumVan } from './periode';

/** The figures of one gemeente in one quarter. */
export interface Raakvlak {
  kwartaal: Kwartaal;
  gemeente: string;
}

/**
 * Which figures differ between two sets of facts of one dossier.
 * @param oud null: there were none
 * @param klokDatum the day up to which figures are kept; the running quarter is counted on it
 * @returns quarters with the gemeente of the old and of the new facts, where they say something else
 */
export function geraakt(oud: Feiten | null, nieuw: Feiten | null, klokDatum: Datum): Raakvlak[] {
  const voor = beeldPerKwartaal(oud, klokDatum);
  const na = beeldPerKwartaal(nieuw, klokDatum);
  const gemeenten = [...new Set([oud?.gemeente, nieuw?.gemeente].filter((g) => g !== undefined))];
  return [...new Set([...voor.keys(), ...na.keys()])]
    .filter((k) => k >= EERSTE_KWARTAAL && voor.get(k) !== na.get(k))
    .sort()
    .flatMap((kwartaal) => gemeenten.map((gemeente) => ({ kwartaal, gemeente })));
}

/** Per quarter everything that this dossier brings to its figures, as text. */
function beeldPerKwartaal(feiten: Feiten | null, klokDatum: Datum): Map<Kwartaal, string> {
  const beeld = new Map<Kwartaal, string>();
  if (!feiten) return beeld;
  // Who it is and where counts in every quarter: persons are counted once, within a gemeente and a grond.
  const kop = `${feiten.werkzoekendeId}|${feiten.gemeente}|${feiten.grond}`;
  const zet = (kwartaal: Kwartaal, deel: object) =>
    beeld.set(kwartaal, `${beeld.get(kwartaal) ?? kop}\n${JSON.stringify(deel)}`);
  const lopend = kwartaalVan(klokDatum);
  for (const stuk of [...feiten.stand, ...feiten.traject]) {
    const { tot, ...deel } = stuk;
    const eerste = stuk.van < EERSTE_KWARTAAL ? EERSTE_KWARTAAL : stuk.van;
    for (const k of kwartalenTussen(eerste, tot === null || tot > klokDatum ? lopend : tot)) {
      const peil = peildatumVan(k, klokDatum);
      if (stuk.van <= peil && (tot === null || peil < tot)) zet(k, deel);
    }
  }
  // The caseload of bijstand on the day before a quarter is what KPI-14 of that quarter divides by.
  for (const { tot, ...deel } of feiten.grond === 'BIJSTAND' ? feiten.stand.filter(isCaseload) : []) {
    const eerste = deel.van < EERSTE_KWARTAAL ? EERSTE_KWARTAAL : deel.van;
    for (const k of kwartalenTussen(eerste, tot === null || tot > klokDatum ? lopend : tot)) {
      const begin = plusDagen(kwartaalGrenzen(k).begin, -1);
      if (deel.van <= begin && (tot === null || begin < tot)) zet(k, { begin: deel });
    }
  }
  if (feiten.instroom) zet(kwartaalVan(feiten.instroom.datum), { in: feiten.instroom });
  for (const u of feiten.uitstroom) zet(kwartaalVan(u.datum), { uit: u });
  for (const m of feiten.trajectMoment) zet(kwartaalVan(m.datum), { moment: m });
  return beeld;
}

const isCaseload = ({ status }: StandFeit) => status === 'INTAKE' || status === 'ACTIEF';
