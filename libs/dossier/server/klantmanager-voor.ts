import { OngeldigeInvoer, type Database } from '@trajectplein/kern/server';

/**
 * Somebody works on dossiers of this gemeente and can open this one; for a dossier that is yet to be made, or for all that
 * came in together, that is its mandaathouder beside the gemeente itself.
 * @throws OngeldigeInvoer at /klantmanagerId
 */
export async function eisKlantmanagerVoor(db: Database, medewerkerId: string, gemeente: string, dossierId: string | null = null): Promise<void> {
  if (!await isKlantmanagerVoor(db, medewerkerId, gemeente, dossierId)) throw geenKlantmanager();
}

export async function isKlantmanagerVoor(db: Database, medewerkerId: string, gemeente: string, dossierId: string | null = null): Promise<boolean> {
  const [rij] = await db.sql(
    `select 1 from medewerker m join aanstelling a on a.medewerker_id = m.id join organisatie o on o.id = a.organisatie_id
      where m.id = $1 and m.actief and a.rol in ('klantmanager', 'teamleider') and a.van <= app_vandaag()
        and (a.tot is null or a.tot > app_vandaag()) and $2 = any(a.gemeenten)
        and (o.gemeente = $2 or ($3::uuid is null and o.id = mandaathouder($2, app_vandaag()))
          or exists (select 1 from dossier_toegang t where t.dossier_id = $3
            and t.organisatie_id = o.id and t.soort = 'VOLLEDIG' and (t.tot is null or t.tot >= app_vandaag()))) limit 1`,
    [medewerkerId, gemeente, dossierId], 'klantmanager-voor');
  return Boolean(rij);
}

export function geenKlantmanager(): OngeldigeInvoer {
  return new OngeldigeInvoer([{ pointer: '/klantmanagerId', code: 'ONBEKEND', melding: 'Kies een klantmanager die voor deze gemeente werkt.' }]);
}
