import { Injectable } from '@nestjs/common';
import { Database, Klok, huidigePrincipal } from '@trajectplein/kern/server';

export interface GewijzigdOnderwerp {
  dossierId?: string | null;
  werkzoekendeId?: string | null;
  onderwerp: string;
  onderwerpId: string;
  reden?: string | null;
}

type Waarden = Record<string, unknown>;

/** The history of edits: each field that changed, what it was and what it became. */
@Injectable()
export class Wijzigingen {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /**
   * Compares field by field and writes a row for each that differs.
   * @param nieuw only the fields that were given; undefined = left as it is
   * @returns the names of the fields that changed
   */
  async leg(wat: GewijzigdOnderwerp, oud: Waarden, nieuw: Waarden): Promise<string[]> {
    const velden = Object.keys(nieuw).filter((veld) => nieuw[veld] !== undefined && alsTekst(oud[veld]) !== alsTekst(nieuw[veld]));
    if (!velden.length) return [];
    const wie = huidigePrincipal();
    await this.db.sql(
      `insert into wijziging (dossier_id, werkzoekende_id, onderwerp, onderwerp_id, veld, oud, nieuw, reden, medewerker_id,
                              organisatie_id, vastgelegd_op)
       select $1, $2, $3, $4, v.veld, v.oud, v.nieuw, $8, $9, $10, $11
         from unnest($5::text[], $6::text[], $7::text[]) as v (veld, oud, nieuw)`,
      [wat.dossierId ?? null, wat.werkzoekendeId ?? null, wat.onderwerp, wat.onderwerpId, velden,
        velden.map((veld) => alsTekst(oud[veld])), velden.map((veld) => alsTekst(nieuw[veld])), wat.reden ?? null,
        wie.medewerkerId, wie.organisatieId, this.klok.nu()]);
    return velden;
  }
}

function alsTekst(waarde: unknown): string | null {
  if (waarde === null || waarde === undefined) return null;
  return Array.isArray(waarde) ? [...waarde].sort().join(', ') : String(waarde);
}
