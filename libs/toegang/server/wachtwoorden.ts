import { hash, verify } from '@node-rs/argon2';

/** OWASP's setting for argon2id: 19 MiB, two passes. */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The form in which a password is hashed and compared: what two keyboards type alike is alike. */
export function normaliseerWachtwoord(wachtwoord: string): string {
  return wachtwoord.normalize('NFC').trim();
}

/** Hashes a password for keeping. */
export function hashWachtwoord(wachtwoord: string): Promise<string> {
  return hash(normaliseerWachtwoord(wachtwoord), ARGON2);
}

/** Compares a password with what was kept. */
export function wachtwoordKlopt(bewaard: string, wachtwoord: string): Promise<boolean> {
  return verify(bewaard, normaliseerWachtwoord(wachtwoord));
}
