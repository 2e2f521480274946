import { ALLE } from '../codes';
import type { Cijfer } from './cijfer';
import { celGetallen } from './getallen';
import type { KwartaalVraag } from './kwartaal';
import { isTotaal, plekNaam } from './plek';
import { isKlein } from './stelsel';

interface Totaal {
  naam: string;
  gemeente: string;
  waarde: number;
  gevoelig: boolean;
  drempel: number;
}

export interface VerborgenTotalen {
  namen: Set<string>;
  zonderReden: Set<string>;
}

/**
 * Which totals are hidden: those that are small (of a percentage also when few are left over), and where that would leave one
 * that everybody can subtract from the region, the smallest other gemeente. Nothing else is needed, so it goes with every change.
 * @param eerder what was hidden until now: that is taken first, because a change of place would give both away
 * @returns the names of the hidden numbers, and of those that do not say that they are small: all of them are as large as a small
 * one can be, so that everybody would know
 */
export function verborgenTotalen({ cijfers, drempelVan, rijp, beginVerborgen }: KwartaalVraag, eerder: ReadonlySet<string>): VerborgenTotalen {
  const perSoort = new Map<string, Map<string, Totaal>>();
  const zet = (cijfer: Cijfer, naam: string, waarde: number, gevoelig: boolean) => {
    const [soort] = naam.split('@') as [string];
    const drempel = drempelVan(cijfer.gemeente);
    const rij = perSoort.get(soort) ?? new Map<string, Totaal>();
    perSoort.set(soort, rij);
    const was = rij.get(naam);
    rij.set(naam, { naam, gemeente: cijfer.gemeente, waarde, drempel, gevoelig: gevoelig || (was?.gevoelig ?? isKlein(waarde, drempel)) });
  };
  const totalen = cijfers.filter(isTotaal);
  const instroom = new Map(totalen.filter((c) => c.kpi === 'KPI-01').map((c) => [c.gemeente, c.teller]));
  for (const cijfer of totalen) {
    const { teller, noemer } = celGetallen(cijfer, rijp);
    const over = cijfer.noemer === null ? 0 : cijfer.noemer - cijfer.teller;
    zet(cijfer, teller, cijfer.teller, cijfer.kpi !== 'KPI-14' && isKlein(over, drempelVan(cijfer.gemeente)));
    if (noemer === null) continue;
    const begin = cijfer.kpi === 'KPI-14' && (beginVerborgen.has(plekNaam(cijfer))
      || isKlein(cijfer.noemer! - (instroom.get(cijfer.gemeente) ?? 0), drempelVan(cijfer.gemeente)));
    zet(cijfer, noemer, cijfer.noemer!, begin);
  }
  // What KPI-14 divides by less the caseload it began with is the instroom: it goes where that is hidden.
  const { namen: instroomWeg } = besluit([...perSoort.get('KPI-01')?.values() ?? []], eerder);
  for (const noemer of perSoort.get('KPI-14/')?.values() ?? []) noemer.gevoelig ||= instroomWeg.includes(noemer.naam.replace('KPI-14/', 'KPI-01'));
  const besluiten = [...perSoort.values()].map((rij) => besluit([...rij.values()], eerder));
  return { namen: new Set(besluiten.flatMap((b) => b.namen)), zonderReden: new Set(besluiten.flatMap((b) => b.zwijgt)) };
}

function besluit(totalen: readonly Totaal[], eerder: ReadonlySet<string>): { namen: string[]; zwijgt: string[] } {
  const regio = totalen.filter((t) => t.gemeente === ALLE && t.gevoelig);
  const gemeenten = totalen.filter((t) => t.gemeente !== ALLE && t.waarde > 0).sort((a, b) => a.waarde - b.waarde || (a.gemeente < b.gemeente ? -1 : 1));
  const weg = gemeenten.filter((t) => t.gevoelig);
  if (!weg.length && !regio.length) return { namen: [], zwijgt: [] };
  // Who stood beside it until now first, then the smallest: no more than it takes, because a total is shown.
  const over = gemeenten.filter((t) => !t.gevoelig);
  const rest = [...over.filter((t) => eerder.has(t.naam)), ...over.filter((t) => !eerder.has(t.naam))];
  // Of a region that is hidden itself one gemeente is enough.
  const teWeinig = () => (regio.length ? !weg.length : weg.length < 2 || isUitTeRekenen(weg));
  while (rest.length && teWeinig()) weg.push(rest.shift()!);
  // Of a region that is small itself the gemeenten need not say so: three that are at least one each would be three.
  const zwijgt = regio.length > 0 || isUitTeRekenen(weg) ? weg.map((t) => t.naam) : [];
  return { namen: [...regio, ...weg].map((t) => t.naam), zwijgt };
}

/** True when each is as few, or as many, as a small one can be: who sees that they are small, knows how many. */
function isUitTeRekenen(weg: readonly Totaal[]): boolean {
  const som = weg.reduce((totaal, t) => totaal + t.waarde, 0);
  return weg.every((t) => isKlein(t.waarde, t.drempel)) && (som === weg.length || som === weg.reduce((totaal, t) => totaal + t.drempel - 1, 0));
}
