import { ApiProperty } from '@nestjs/swagger';
import { isDatum } from '@trajectplein/kern/domain';
import { OngeldigeInvoer } from '../fouten';
import { AlsGetal, Getal, Tekst } from './velden';

/** What every list takes. `na` is the cursor of the page before; `pagina` jumps, up to page 40. */
export class LijstVraag {
  @Getal({ optioneel: true, min: 1, max: 100 }) @AlsGetal()
  paginaGrootte?: number;

  @Getal({ optioneel: true, min: 1, max: 40 }) @AlsGetal()
  pagina?: number;

  @Tekst({ optioneel: true, max: 400 })
  na?: string;

  @Tekst({ optioneel: true, max: 40 })
  sorteer?: string;
}

/** What every list answers. */
export class LijstAntwoord {
  @ApiProperty()
  heeftVolgende!: boolean;

  @ApiProperty({ required: false, description: 'Ondoorzichtige cursor voor de volgende pagina.' })
  volgende?: string;

  @ApiProperty({ required: false, description: 'Alleen waar tellen weinig kost.' })
  totaal?: number;
}

export const PAGINA_GROOTTE = 25;

/** Last row of a page: its sort value and its id, for which nobody outside has a use. */
export function maakCursor(waarde: string | number | null, id: string): string {
  return Buffer.from(JSON.stringify([waarde, id])).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const isUuid = (waarde: unknown): waarde is string => typeof waarde === 'string' && UUID.test(waarde);

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?)$/;

/** What a list can be sorted by; each says whether PostgreSQL would read a value that somebody made himself. */
const SOORTEN = {
  datum: isDatum,
  /** Nothing stands at the end, as a date without end. */
  datumOfNiets: (waarde: unknown) => waarde === 'infinity' || isDatum(waarde),
  moment: (waarde: unknown) => typeof waarde === 'string' && MOMENT.test(waarde) && isDatum(waarde.slice(0, 10))
    && !Number.isNaN(Date.parse(waarde.replace(' ', 'T').replace(/[+-]\d\d(:?\d\d)?$/, 'Z'))),
  // eslint-disable-next-line no-control-regex -- PostgreSQL refuses NUL
  tekst: (waarde: unknown) => typeof waarde === 'string' && !/[\u0000\p{Surrogate}]/u.test(waarde),
  /** A list in the order of its ids. */
  geen: (waarde: unknown) => waarde === null,
} as const;
export type CursorSoort = keyof typeof SOORTEN;

/**
 * @param soort what this list is sorted by
 * @throws OngeldigeInvoer when the cursor is not one that this list can have given
 */
export function leesCursor(na: string, soort: CursorSoort): [waarde: string | null, id: string] {
  try {
    const gelezen: unknown = JSON.parse(Buffer.from(na, 'base64url').toString());
    if (Array.isArray(gelezen) && gelezen.length === 2 && isUuid(gelezen[1]) && SOORTEN[soort](gelezen[0])) {
      return gelezen as [string | null, string];
    }
  } catch {
    // Falls through to the one sentence below.
  }
  throw new OngeldigeInvoer([{ pointer: '/na', code: 'CURSOR', melding: 'Deze verwijzing naar een pagina klopt niet.' }]);
}

/** A page out of one row more than was asked. */
export function alsLijst<T extends { id: string }>(
  rijen: T[], grootte: number, sorteerwaarde: (rij: T) => string | number | null, totaal?: number,
): { items: T[]; heeftVolgende: boolean; volgende?: string; totaal?: number } {
  const items = rijen.slice(0, grootte);
  const heeftVolgende = rijen.length > grootte;
  const laatste = items.at(-1);
  return {
    items, heeftVolgende,
    ...(heeftVolgende && laatste ? { volgende: maakCursor(sorteerwaarde(laatste), laatste.id) } : {}),
    ...(totaal === undefined ? {} : { totaal }),
  };
}

/**
 * `-meldDatum` → {veld, aflopend}.
 * @throws OngeldigeInvoer when the field is not one of `toegestaan`
 */
export function leesSortering<V extends string>(sorteer: string | undefined, toegestaan: readonly V[], standaard: `-${V}` | V) {
  const gevraagd = sorteer ?? standaard;
  const aflopend = gevraagd.startsWith('-');
  const veld = (aflopend ? gevraagd.slice(1) : gevraagd) as V;
  if (!toegestaan.includes(veld)) {
    throw new OngeldigeInvoer([{ pointer: '/sorteer', code: 'SORTERING', melding: `Sorteer op een van: ${toegestaan.join(', ')}.` }]);
  }
  return { veld, aflopend };
}
