import { Database, type Principal } from '@trajectplein/kern/server';
import { GELDT } from './medewerker.lezer';

type Rij = Pick<Principal, 'naam' | 'rol' | 'gemeenten' | 'organisatieId' | 'organisatieSoort' | 'eigenGemeente' | 'medewerkerId'>;

/**
 * Who somebody is by an aanstelling, for work that goes on without a session; in the running transaction.
 * @returns null when it no longer holds today, or the person left
 */
export async function principalVan(db: Database, aanstellingId: string): Promise<Principal | null> {
  const [rij] = await db.sql<Rij>(
    `select m.id as "medewerkerId", m.naam, a.rol, a.gemeenten, o.id as "organisatieId", o.soort as "organisatieSoort",
            o.gemeente as "eigenGemeente"
       from aanstelling a join medewerker m on m.id = a.medewerker_id and m.actief join organisatie o on o.id = a.organisatie_id
      where a.id = $1 and ${GELDT}`, [aanstellingId], 'principal-van');
  return rij ? { ...rij, soort: 'MEDEWERKER', aanstellingId, sessieId: null } : null;
}
