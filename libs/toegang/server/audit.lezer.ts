import { Injectable } from '@nestjs/common';
import { Database, Nummers, PAGINA_GROOTTE, alsLijst, leesCursor } from '@trajectplein/kern/server';
import { Audit } from './audit';
import type { AuditAntwoord, AuditLijst, AuditVraag } from './audit.dto';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export type SpoorVraag = Pick<AuditVraag, 'van' | 'tot' | 'soort' | 'medewerker' | 'dossier'>;

/** The trail as the privacy officer reads it, newest first. That he looked is written down too. */
@Injectable()
export class AuditLezer {
  constructor(private readonly db: Database, private readonly audit: Audit, private readonly nummers: Nummers) {}

  async lijst(vraag: AuditVraag): Promise<AuditLijst> {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const ids = await this.idsVan(vraag, 'GET /v1/audit');
    const rijen = await this.lees(vraag, ids, { aantal: grootte + 1, na: vraag.na,
      sprong: vraag.pagina && !vraag.na ? (vraag.pagina - 1) * grootte : 0 });
    return alsLijst(rijen, grootte, (rij) => rij.vastgelegdOp);
  }

  /**
   * The ids that the question is about, and the trace of asking it.
   * @returns null when it names no dossier; empty when that does not exist
   */
  async idsVan(vraag: SpoorVraag, route: string): Promise<string[] | null> {
    const { dossier, medewerker } = vraag;
    const ids = !dossier ? null : UUID.test(dossier) ? [dossier] : await this.nummers.vind('dossier', dossier);
    this.audit.schrijf({ soort: 'INZAGE', doel: 'toezicht', route, onderwerp: 'audit', ids: [...(ids ?? []), ...(medewerker ? [medewerker] : [])] });
    return ids;
  }

  /** @param ids what the lines are about, from `idsVan`; null for everything */
  async lees(vraag: SpoorVraag, ids: string[] | null, deel: { aantal: number; na?: string; sprong?: number }): Promise<AuditAntwoord[]> {
    if (ids?.length === 0) return [];
    const waar: string[] = [];
    const waarden: unknown[] = [];
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    // Below a row policy PostgreSQL uses no index for "overlaps"; this function stands outside it and looks for itself.
    const bron = ids ? `audit_met_ids(${parameter(ids)})` : 'audit';
    if (vraag.van) waar.push(`u.moment >= ${parameter(vraag.van)}::date::timestamp at time zone 'Europe/Amsterdam'`);
    if (vraag.tot) waar.push(`u.moment < (${parameter(vraag.tot)}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
    if (vraag.soort) waar.push(`u.soort = ${parameter(vraag.soort)}`);
    if (vraag.medewerker) waar.push(`u.medewerker_id = ${parameter(vraag.medewerker)}`);
    if (deel.na) {
      const [moment, id] = leesCursor(deel.na, 'moment');
      waar.push(`(u.moment, u.id) < (${parameter(moment)}::timestamptz, ${parameter(id)}::uuid)`);
    }
    const rijen = await this.db.sql<Omit<AuditAntwoord, 'vastgelegdOp'> & { moment: Date }>(
      `select u.id, u.moment, u.soort, u.medewerker_id as "medewerkerId", m.naam as "medewerkerNaam", o.naam as "organisatieNaam",
              u.rol, u.doel, u.route, u.onderwerp, u.ids, u.gegevens
         from (select u.* from ${bron} u ${waar.length ? `where ${waar.join(' and ')}` : ''}
                order by u.moment desc, u.id desc limit ${deel.aantal}${deel.sprong ? ` offset ${deel.sprong}` : ''}) u
         left join medewerker m on m.id = u.medewerker_id left join organisatie o on o.id = u.organisatie_id
        order by u.moment desc, u.id desc`, waarden);
    return rijen.map(({ moment, ...rij }) => ({ ...rij, vastgelegdOp: moment.toISOString() }));
  }
}
