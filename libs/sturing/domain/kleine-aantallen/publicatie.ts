import { ALLE, P90, type KpiCode } from '../codes';
import { MINIMALE_NOEMER } from '../zicht';
import { cijferSleutel, type Cijfer } from './cijfer';
import { celGetallen } from './getallen';
import { Kwartaal, type KwartaalVraag } from './kwartaal';
import { isGepubliceerd, isTotaal } from './plek';
import { isKlein } from './stelsel';
import { verborgenTotalen } from './totalen';
import { verberg } from './verberg';

/** Why a cell is not shown: it is small, or a small one could be computed with it. */
export const VERBORGEN_REDENEN = ['KLEIN', 'HERLEIDBAAR'] as const;
export type VerborgenReden = (typeof VERBORGEN_REDENEN)[number];

/** A cell as everybody with figures may see it: `teller` is null where it is hidden; the denominator can still be shown. */
export interface PublicatieCel extends Omit<Cijfer, 'teller'> {
  teller: number | null;
  reden: VerborgenReden | null;
}

export type Publicatie = ReadonlyMap<string, PublicatieCel>;

/**
 * The totals of a quarter as they are published at this moment.
 * @param eerder what is published now
 */
export function publiceerTotalen(vraag: KwartaalVraag, eerder: Publicatie): Map<string, PublicatieCel> {
  const weg = verborgenTotalen(vraag, verborgenNamen(eerder.values(), vraag.rijp));
  const cellen = alsCellen(vraag, vraag.cijfers.filter(isTotaal), weg.namen, weg.zonderReden);
  // What did not say that it is small does not begin to.
  for (const [sleutel, cel] of cellen) if (cel.reden && eerder.get(sleutel)?.reden === 'HERLEIDBAAR') cellen.set(sleutel, { ...cel, reden: 'HERLEIDBAAR' });
  return cellen;
}

/**
 * Everything that is published of a quarter.
 * @param eerder what is published now
 * @param blijft what is hidden now stays so: the quarter is over, and this is a later version of it
 */
export function publiceerKwartaal(vraag: KwartaalVraag, eerder: Publicatie, blijft: boolean): Map<string, PublicatieCel> {
  const oud = [...eerder.values()];
  const totalen = verborgenTotalen(vraag, verborgenNamen(oud, vraag.rijp));
  const delen = blijft ? verborgenNamen(oud.filter((cel) => !isTotaal(cel)), vraag.rijp) : new Set<string>();
  const kwartaal = new Kwartaal(vraag);
  const nummers = [...totalen.namen, ...delen].map((naam) => kwartaal.nummer(naam)).filter((n) => n !== undefined)
    .filter((n) => !kwartaal.getallen[n]!.vast || totalen.namen.has(kwartaal.namen[n]!));
  const zwijgt = [...totalen.zonderReden, ...(blijft ? verborgenNamen(oud.filter((cel) => cel.reden === 'HERLEIDBAAR'), vraag.rijp) : [])]
    .map((naam) => kwartaal.nummer(naam)).filter((n) => n !== undefined);
  const verborgen = verberg(kwartaal, nummers, zwijgt);
  const namen = (nummer: Iterable<number>) => new Set([...nummer].map((n) => kwartaal.namen[n]!));
  const weg = namen([...verborgen.getallen].filter((n) => !kwartaal.getallen[n]!.ongepubliceerd));
  for (const naam of [...totalen.namen, ...delen]) weg.add(naam);
  const cellen = alsCellen(vraag, vraag.cijfers.filter(isGepubliceerd), weg, namen(verborgen.zonderReden));
  for (const cel of [...weg].flatMap(nulCellen)) {
    const sleutel = cijferSleutel(cel);
    if (!cellen.has(sleutel) && !isTotaal(cel)) cellen.set(sleutel, cel);
  }
  if (blijft) {
    for (const [sleutel, { reden }] of eerder) if (reden && cellen.get(sleutel)?.reden) cellen.set(sleutel, { ...cellen.get(sleutel)!, reden });
  }
  return cellen;
}

function alsCellen({ drempelVan, rijp }: KwartaalVraag, cijfers: readonly Cijfer[], weg: ReadonlySet<string>,
  zonderReden: ReadonlySet<string>): Map<string, PublicatieCel> {
  return new Map(cijfers.map((cijfer): [string, PublicatieCel] => {
    const { teller, noemer } = celGetallen(cijfer, rijp);
    const noemerWeg = noemer !== null && weg.has(noemer);
    const tellerWeg = noemerWeg || weg.has(teller);
    const klein = (n: number | null) => n !== null && isKlein(n, drempelVan(cijfer.gemeente));
    const zegtKlein = (klein(cijfer.teller) || (noemerWeg && klein(cijfer.noemer))) && !zonderReden.has(teller);
    return [cijferSleutel(cijfer), {
      gemeente: cijfer.gemeente, uitvoerder: cijfer.uitvoerder, classificatie: cijfer.classificatie, kpi: cijfer.kpi, onderdeel: cijfer.onderdeel,
      teller: tellerWeg ? null : cijfer.teller, noemer: noemerWeg ? null : cijfer.noemer,
      // A median of few people stands for each of them.
      waarde: tellerWeg || cijfer.teller < MINIMALE_NOEMER ? null : cijfer.waarde,
      reden: !tellerWeg ? null : zegtKlein ? 'KLEIN' : 'HERLEIDBAAR',
    }];
  }));
}

/** The numbers that hidden cells stand for. */
function verborgenNamen(cellen: Iterable<PublicatieCel>, rijp: boolean): Set<string> {
  const namen = new Set<string>();
  for (const cel of cellen) {
    if (cel.reden === null || cel.onderdeel === P90) continue;
    const { teller, noemer } = celGetallen(cel, rijp);
    if (noemer !== null && cel.noemer === null) namen.add(noemer);
    // KPI-13 says by itself whether it is hidden.
    if (cel.kpi !== 'KPI-14') namen.add(teller);
  }
  return namen;
}

/** The cells of a hidden number that is zero by now, or always was. */
function nulCellen(naam: string): PublicatieCel[] {
  const [soort, plek] = naam.split('@') as [string, string];
  const [gemeente, uitvoerder, classificatie] = plek.split('|') as [string, string, string];
  const [kpi, onderdeel = ALLE] = soort.split(':') as [KpiCode, string?];
  if (kpi.endsWith('/') || !kpi.startsWith('KPI-')) return [];
  const cel = { gemeente, uitvoerder, classificatie, kpi, onderdeel, teller: null, noemer: null, waarde: null, reden: 'HERLEIDBAAR' as const };
  const klasse = kpi === 'KPI-03' && onderdeel === ALLE && classificatie !== ALLE;
  return [cel, ...(klasse ? [{ ...cel, classificatie: ALLE, kpi: 'KPI-05' as const, onderdeel: classificatie }] : [])];
}
