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
  /** The quarters of a stretch that holds on a day of theirs. */
  const kwartalenWaarin = ({ van, tot }: { van: Datum; tot: Datum | null }, dagVan: (k: Kwartaal) => Datum) =>
    kwartalenTussen(van < EERSTE_KWARTAAL ? EERSTE_KWARTAAL : van, tot === null || tot > klokDatum ? lopend : tot)
      .filter((k) => van <= dagVan(k) && (tot === null || dagVan(k) < tot));
  for (const stuk of [...feiten.stand, ...feiten.traject]) {
    const { tot: _, ...deel } = stuk;
    for (const k of kwartalenWaarin(stuk, (kwartaal) => peildatumVan(kwartaal, klokDatum))) zet(k, deel);
  }
  for (const { tot, ...deel } of feiten.bijstand) {
    for (const k of kwartalenWaarin({ van: deel.van, tot }, (kwartaal) => peildatumVan(kwartaal, klokDatum))) zet(k, { bijstand: deel });
  }
  // The caseload of bijstand on the day before a quarter is what KPI-14 of that quarter divides by.
  for (const stuk of feiten.grond === 'BIJSTAND' ? feiten.stand.filter(isCaseload) : []) {
    const { tot: _, ...deel } = stuk;
    for (const k of kwartalenWaarin(stuk, (kwartaal) => plusDagen(kwartaalGrenzen(kwartaal).begin, -1))) zet(k, { begin: deel });
  }
  if (feiten.instroom) zet(kwartaalVan(feiten.instroom.datum), { in: feiten.instroom });
  for (const u of feiten.uitstroom) zet(kwartaalVan(u.datum), { uit: u });
  for (const m of feiten.trajectMoment) zet(kwartaalVan(m.datum), { moment: m });
  for (const d of feiten.duur) zet(kwartaalVan(d.datum), { duur: d });
  return beeld;
}

const isCaseload = ({ status }: StandFeit) => status === 'INTAKE' || status === 'ACTIEF';
