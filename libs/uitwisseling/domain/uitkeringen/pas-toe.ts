import type { UitkeringBron, UitkeringSoort, Uitkeringsperiode } from '@trajectplein/dossier/domain';
import { overlapt, plusDagen, type Datum } from '@trajectplein/kern/domain';
import type { UitkeringRegel } from './lees-regel';

/** A stretch of benefit as it stands in a dossier. */
export interface BekendePeriode extends Uitkeringsperiode {
  id: string;
  bron: UitkeringBron;
}

type Vorm = Required<Pick<Uitkeringsperiode, 'soort' | 'beginDatum' | 'eindDatum' | 'redenEinde'>>;

/** What the rows of one person change in his dossier, each with the number of its row. */
export interface Toepassing {
  nieuw: { rijnummer: number; periode: Vorm }[];
  gewijzigd: { rijnummer: number; id: string; oud: BekendePeriode; nieuw: Vorm & { bron: UitkeringBron } }[];
  /** Rows that cannot be right: of the same kind as another, and at the same time. */
  overlappend: number[];
}

/**
 * Brings a dossier's stretches to what the gemeente says: it is the source. A row is about the stretch of its kind with the
 * same begin, else the one that it overlaps. The same rows a second time change nothing.
 * @param regels the rows of one person
 * @param laatsteDag of the file's month: a row without an end knows nothing of what comes after that day
 */
export function pasToe(perioden: readonly BekendePeriode[], regels: readonly UitkeringRegel[], laatsteDag: Datum): Toepassing {
  const uit: Toepassing = { nieuw: [], gewijzigd: [], overlappend: [] };
  const over = [...perioden];
  const gehad: Vorm[] = [];
  for (const regel of [...regels].sort((a, b) => Number(a.beginDatum > b.beginDatum) - Number(a.beginDatum < b.beginDatum))) {
    const gelijk = over.filter((p) => p.soort === regel.soort && p.beginDatum === regel.beginDatum);
    const raakt = gelijk.length ? gelijk : over.filter((p) => botst(p, regel));
    const periode = naMaand(regel, raakt[0], laatsteDag);
    const andere = [...gehad, ...over.filter((p) => p !== raakt[0])];
    if (andere.some((p) => botst(p, periode))) {
      uit.overlappend.push(regel.rijnummer);
      continue;
    }
    gehad.push(periode);
    const [oud] = raakt;
    if (!oud) {
      uit.nieuw.push({ rijnummer: regel.rijnummer, periode });
      continue;
    }
    over.splice(over.indexOf(oud), 1);
    const nieuw = { ...periode, bron: 'GEMEENTE' as const };
    if (VELDEN.some((veld) => (oud[veld] ?? null) !== nieuw[veld])) uit.gewijzigd.push({ rijnummer: regel.rijnummer, id: oud.id, oud, nieuw });
  }
  return uit;
}

const VELDEN = ['beginDatum', 'eindDatum', 'redenEinde', 'bron'] as const;

/** The stretch as it becomes. An end after the month stays; a reason that the file leaves out stays with its end. */
function naMaand({ soort, beginDatum, eindDatum, redenEinde }: UitkeringRegel, oud: BekendePeriode | undefined, laatsteDag: Datum): Vorm {
  const later = oud?.eindDatum && oud.eindDatum >= laatsteDag ? oud.eindDatum : null;
  const einde = eindDatum ?? later;
  const reden = einde === null ? null : redenEinde ?? (oud?.eindDatum === einde ? oud.redenEinde ?? null : null);
  return { soort, beginDatum, eindDatum: einde, redenEinde: reden };
}

function botst(a: { soort: UitkeringSoort; beginDatum: Datum; eindDatum: Datum | null }, b: typeof a): boolean {
  const dagen = (p: typeof a) => ({ van: p.beginDatum, tot: p.eindDatum && plusDagen(p.eindDatum, 1) });
  return a.soort === b.soort && overlapt(dagen(a), dagen(b));
}
