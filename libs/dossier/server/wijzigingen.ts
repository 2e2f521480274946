import { Injectable } from '@nestjs/common';
import { Audit } from '@trajectplein/toegang/server';
import { Database, Klok, huidigePrincipal, maakInvoer, nieuwId } from '@trajectplein/kern/server';

export interface GewijzigdOnderwerp {
  dossierId?: string | null;
  werkzoekendeId?: string | null;
  onderwerp: string;
  onderwerpId: string;
  reden?: string | null;
}

type Waarden = Record<string, unknown>;

const voegIn = maakInvoer('wijziging', { id: 'uuid', dossier_id: 'uuid', werkzoekende_id: 'uuid', onderwerp: 'text', onderwerp_id: 'uuid',
  veld: 'text', oud: 'text', nieuw: 'text', reden: 'text', medewerker_id: 'uuid', organisatie_id: 'uuid', vastgelegd_op: 'timestamptz' });

/** The history of edits: each field that changed, what it was and what it became. */
@Injectable()
export class Wijzigingen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly audit: Audit) {}

  /**
   * Compares field by field and writes a row for each that differs.
   * @param nieuw only the fields that were given; undefined = left as it is
   * @returns the names of the fields that changed
   */
  async leg(wat: GewijzigdOnderwerp, oud: Waarden, nieuw: Waarden): Promise<string[]> {
    return (await this.legVele([{ wat, oud, nieuw }]))[0]!;
  }

  /** The same for many subjects, in one statement. @returns per subject the names of the fields that changed */
  async legVele(rijen: readonly { wat: GewijzigdOnderwerp; oud: Waarden; nieuw: Waarden }[]): Promise<string[][]> {
    const gewijzigd = rijen.map(({ oud, nieuw }) =>
      Object.keys(nieuw).filter((veld) => nieuw[veld] !== undefined && alsTekst(oud[veld]) !== alsTekst(nieuw[veld])));
    this.audit.wijzigde(gewijzigd.flat());
    const wie = huidigePrincipal();
    const nu = this.klok.nu();
    await voegIn(this.db, rijen.flatMap(({ wat, oud, nieuw }, n) => gewijzigd[n]!.map((veld) => ({ id: nieuwId(), dossier_id: wat.dossierId,
      werkzoekende_id: wat.werkzoekendeId, onderwerp: wat.onderwerp, onderwerp_id: wat.onderwerpId, veld, oud: alsTekst(oud[veld]),
      nieuw: alsTekst(nieuw[veld]), reden: wat.reden, medewerker_id: wie.medewerkerId, organisatie_id: wie.organisatieId, vastgelegd_op: nu }))));
    return gewijzigd;
  }
}

function alsTekst(waarde: unknown): string | null {
  if (waarde === null || waarde === undefined) return null;
  return Array.isArray(waarde) ? [...waarde].sort().join(', ') : String(waarde);
}
