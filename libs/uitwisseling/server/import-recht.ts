import { eisMagRegistreren } from '@trajectplein/dossier/server';
import { GeenToegang, huidigePrincipal, type Database } from '@trajectplein/kern/server';
import type { ImportSoort } from './import-soort';

/**
 * Who loads a file registers for its gemeente. A file of a month is the complete list of its gemeente, and an executor sees
 * only part of the people on it: that one the gemeente loads itself.
 * @throws GeenToegang
 */
export async function eisMagInladen(db: Database, soort: ImportSoort, gemeente: string): Promise<void> {
  await eisMagRegistreren(db, gemeente);
  if (soort.vanEenMaand && huidigePrincipal().eigenGemeente !== gemeente) {
    throw new GeenToegang('Het uitkeringenbestand laadt de gemeente zelf in.', 'ANDERE_GEMEENTE');
  }
}
