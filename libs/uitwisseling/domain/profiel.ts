import { isCode, vulIn } from '@trajectplein/kern/domain';
import type { Profiel } from './aanlevering';
import { uitwisselingNl } from './labels.nl';

/** Driving licences as the RDW and VUM name them. */
export const RIJBEWIJZEN = [
  'AM', 'A1', 'A2', 'A', 'B', 'B+', 'BE', 'C1', 'C1E', 'C', 'CE', 'D1', 'D1E', 'D', 'DE', 'T',
] as const;

/** Means of transport as VUM lists them. */
export const VERVOERMIDDELEN = ['AUTO', 'BROMFIETS', 'FIETS', 'MOTOR', 'OPENBAAR_VERVOER'] as const;

/** Command of Dutch in VUM: 1 none, 2 fair, 3 good, 4 excellent. */
export const TAALNIVEAUS = ['1', '2', '3', '4'] as const;

const LIJSTEN = {
  mondelingNederlands: TAALNIVEAUS,
  schriftelijkNederlands: TAALNIVEAUS,
  rijbewijzen: RIJBEWIJZEN,
  vervoer: VERVOERMIDDELEN,
} as const satisfies Partial<Record<keyof Profiel, readonly string[]>>;

/** Splits what one cell joins ("A,B,CE"); each value once, as its code where it is one in other letters. */
export function splits(tekst: string, lijst: readonly string[]): string[] {
  const delen = tekst.split(/[,;/|]/).map((deel) => deel.trim()).filter((deel) => deel !== '');
  return [...new Set(delen.map((deel) => alsCode(deel, lijst)))];
}

function alsCode(tekst: string, lijst: readonly string[]): string {
  const vorm = tekst.toUpperCase().replace(/\s+/g, '_');
  return lijst.includes(vorm) ? vorm : tekst;
}

/** The remarks of a profile: a sentence for each value that stayed text because its list has no such code. */
export function opmerkingenBij(profiel: Profiel): string[] {
  const velden = Object.keys(LIJSTEN) as (keyof typeof LIJSTEN)[];
  return velden.flatMap((veld) =>
    [profiel[veld] ?? []].flat().filter((waarde) => !isCode(LIJSTEN[veld], waarde)).map((waarde) =>
      vulIn(uitwisselingNl.opmerking.GEEN_CODE, { veld: uitwisselingNl.csvVeld[veld], waarde })),
  );
}

/** A profile with its remarks brought up to date; undefined when it tells nothing. */
export function metOpmerkingen({ opmerkingen: _, ...profiel }: Profiel): Profiel | undefined {
  if (Object.keys(profiel).length === 0) return undefined;
  const opmerkingen = opmerkingenBij(profiel);
  return opmerkingen.length > 0 ? { ...profiel, opmerkingen } : profiel;
}
