import { Database, GeenToegang, huidigePrincipal } from '@trajectplein/kern/server';

/** @throws GeenToegang unless the one who asks registers for this gemeente: its own, or under its intake mandate */
export async function eisMagRegistreren(db: Database, gemeente: string): Promise<void> {
  const wie = huidigePrincipal();
  const [rij] = await db.sql<{ mandaat: boolean }>('select app_heeft_mandaat($1) as mandaat', [gemeente]);
  if (!wie.gemeenten.includes(gemeente) || !(wie.eigenGemeente === gemeente || rij!.mandaat)) {
    throw new GeenToegang('Voor deze gemeente registreert u geen werkzoekenden.', 'ANDERE_GEMEENTE');
  }
}
