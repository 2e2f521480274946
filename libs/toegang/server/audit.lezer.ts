import { Injectable } from '@nestjs/common';
import { Database, Nummers, PAGINA_GROOTTE, alsLijst, leesCursor } from '@trajectplein/kern/server';
import { Audit } from './audit';
import type { AuditAntwoord, AuditLijst, AuditVraag } from './audit.dto';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The trail as the privacy officer reads it, newest first. That he looked is written down too. */
@Injectable()
export class AuditLezer {
  constructor(private readonly db: Database, private readonly audit: Audit, private readonly nummers: Nummers) {}

  async lijst(vraag: AuditVraag): Promise<AuditLijst> {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const dossier = vraag.dossier && (UUID.test(vraag.dossier) ? vraag.dossier : await this.nummers.zoek('dossier', vraag.dossier));
    this.audit.schrijf({ soort: 'INZAGE', doel: 'toezicht', route: 'GET /v1/audit', onderwerp: 'audit',
      ids: [dossier, vraag.medewerker].filter((id): id is string => Boolean(id)) });
    if (vraag.dossier && !dossier) return { items: [], heeftVolgende: false };
    const waar: string[] = [];
    const waarden: unknown[] = [];
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    // Below a row policy PostgreSQL uses no index for "contains"; this function stands outside it and looks for itself.
    const bron = dossier ? `audit_met_id(${parameter(dossier)})` : 'audit';
    if (vraag.van) waar.push(`u.moment >= ${parameter(vraag.van)}::date::timestamp at time zone 'Europe/Amsterdam'`);
    if (vraag.tot) waar.push(`u.moment < (${parameter(vraag.tot)}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
    if (vraag.soort) waar.push(`u.soort = ${parameter(vraag.soort)}`);
    if (vraag.medewerker) waar.push(`u.medewerker_id = ${parameter(vraag.medewerker)}`);
    if (vraag.na) {
      const [moment, id] = leesCursor(vraag.na);
      waar.push(`(u.moment, u.id) < (${parameter(moment)}::timestamptz, ${parameter(id)}::uuid)`);
    }
    const sprong = vraag.pagina && !vraag.na ? ` offset ${(vraag.pagina - 1) * grootte}` : '';
    const rijen = await this.db.sql<Omit<AuditAntwoord, 'vastgelegdOp'> & { moment: Date }>(
      `select u.id, u.moment, u.soort, u.medewerker_id as "medewerkerId", m.naam as "medewerkerNaam", o.naam as "organisatieNaam",
              u.rol, u.doel, u.route, u.onderwerp, u.ids, u.gegevens
         from (select u.* from ${bron} u ${waar.length ? `where ${waar.join(' and ')}` : ''}
                order by u.moment desc, u.id desc limit ${grootte + 1}${sprong}) u
         left join medewerker m on m.id = u.medewerker_id left join organisatie o on o.id = u.organisatie_id
        order by u.moment desc, u.id desc`, waarden);
    return alsLijst(rijen.map(({ moment, ...rij }) => ({ ...rij, vastgelegdOp: moment.toISOString() })), grootte, (rij) => rij.vastgelegdOp);
  }
}
