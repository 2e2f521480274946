import type { CijferKolom, Sleutelbos } from '@trajectplein/kern/server';

/** What a BSN's ciphertext is bound to: it opens in its own row only. */
export const bsnBinding = (werkzoekendeId: string) => `identiteit.bsn_cijfer.${werkzoekendeId}`;

/** The look-up hash holds the gemeente too: equal people of two gemeenten cannot be linked by it. */
export const bsnHash = (sleutelbos: Sleutelbos, gemeente: string, bsn: string) => sleutelbos.hash(`bsn:${gemeente}`, bsn);

/** The same of a BSN that was corrected. */
export const oudBsnBinding = (id: string) => `identiteit_historie.bsn_cijfer.${id}`;

export const OUD_BSN_CIJFER: CijferKolom = { tabel: 'identiteit_historie', kolom: 'bsn_cijfer', sleutel: ['id'], binding: oudBsnBinding };
export const BSN_CIJFER: CijferKolom = { tabel: 'identiteit', kolom: 'bsn_cijfer', sleutel: ['werkzoekende_id'], binding: bsnBinding };
