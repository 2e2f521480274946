import { Injectable } from '@nestjs/common';
import { Database, Klok, huidigePrincipal, lopend, type Principal } from '@trajectplein/kern/server';

export interface AuditRij {
  soort: 'INZAGE' | 'WIJZIGING' | 'GEWEIGERD' | 'SESSIE';
  /** Why personal data was used: the purpose of the route, or what the person answered. */
  doel: string;
  /** Method and route pattern, never the address itself. */
  route: string;
  onderwerp?: string;
  ids?: string[];
  /** Codes and numbers only. */
  gegevens?: Record<string, string | number | boolean>;
}

/** The trail of who saw and changed what. Append-only; holds ids and codes, never the values themselves. */
@Injectable()
export class Audit {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Notes that this answer shows these objects; becomes one row per kind when the answer is ready. */
  toon(onderwerp: string, ids: Iterable<string>): void {
    const getoond = lopend.getStore()?.getoond;
    if (!getoond) return;
    const eerder = getoond.get(onderwerp) ?? new Set<string>();
    for (const id of ids) eerder.add(id);
    getoond.set(onderwerp, eerder);
  }

  /** Notes that this request changed these fields: their names stand in the row of the change, their values nowhere. */
  wijzigde(velden: Iterable<string>): void {
    for (const veld of velden) lopend.getStore()?.gewijzigd.add(veld);
  }

  /** Writes one row in the running transaction, at its end: in the round trip of the COMMIT. */
  schrijf(rij: AuditRij, wie: Principal = huidigePrincipal()): void {
    this.db.bijCommit(
      `insert into audit (moment, soort, principal, medewerker_id, organisatie_id, rol, doel, route, onderwerp, ids, gegevens)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [this.klok.nu(), rij.soort, wie.soort, wie.medewerkerId, wie.organisatieId, wie.rol, rij.doel, rij.route,
        rij.onderwerp ?? null, rij.ids ?? [], rij.gegevens ?? {}],
      'audit-schrijf',
    );
  }

  /** Writes a row in a transaction of its own, because the request's is rolled back. */
  async schrijfApart(rij: AuditRij, wie: Principal): Promise<void> {
    await this.db.inTransactie(wie, async () => this.schrijf(rij, wie));
  }
}
