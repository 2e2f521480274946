import { plusDagen, weekdag, type Datum } from '@trajectplein/kern/domain';

/** What somebody looks at first: the counters above the werkvoorraad. `regel` also takes the code of an action. */
export const WERKREGELS = ['TE_LAAT', 'DEZE_WEEK', 'WACHT_OP_ANDER', 'NIEUW'] as const;
export type Werkregel = (typeof WERKREGELS)[number];

/** Whose dossiers, besides those of one klantmanager: mine, nobody's, or those of my organisation's people and of nobody. */
export const KLANTMANAGER_KEUZES = ['ik', 'niemand', 'team'] as const;

/** After so many days what is due is late. */
export const TE_LAAT_DAGEN = 14;
/** So many days somebody who came is new. */
const NIEUW_DAGEN = 7;

/**
 * The days between which the rules of the werkvoorraad hold.
 * @returns due up to `teLaat`: late; due from `maandag` to `zondag`: this week; melding from `nieuw` on: new
 */
export function werkgrenzen(vandaag: Datum): { teLaat: Datum; maandag: Datum; zondag: Datum; nieuw: Datum } {
  const maandag = plusDagen(vandaag, 1 - weekdag(vandaag));
  return { teLaat: plusDagen(vandaag, -TE_LAAT_DAGEN), maandag, zondag: plusDagen(maandag, 6), nieuw: plusDagen(vandaag, -NIEUW_DAGEN) };
}
