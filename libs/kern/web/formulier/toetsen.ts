import {
  normaliseerEmailadres, normaliseerKvkNummer, normaliseerPostcode, normaliseerTelefoonnummer,
} from '@trajectplein/kern/domain';

/** The forms that a text can have, by the rules that the API keeps too: so that all that is wrong is told at once. */
const toets = (lees: (tekst: string) => string | null, zin: string) => (waarde: unknown) =>
  typeof waarde === 'string' && waarde.trim() !== '' && lees(waarde) === null ? zin : undefined;

export const isPostcode = toets(normaliseerPostcode, 'kern.formulier.fout.postcode');
export const isTelefoonnummer = toets(normaliseerTelefoonnummer, 'kern.formulier.fout.telefoonnummer');
export const isEmailadres = toets(normaliseerEmailadres, 'kern.formulier.fout.emailadres');
export const isKvkNummer = toets(normaliseerKvkNummer, 'kern.formulier.fout.kvkNummer');
