import { Injectable } from '@nestjs/common';
import { volledigeNaam, type DossierStatus } from '@trajectplein/dossier/domain';
import { plaatsBetrokkene } from '@trajectplein/dossier/server';
import {
  Database, NietGevonden, PAGINA_GROOTTE, alsLijst, huidigePrincipal, leesCursor, leesSortering,
} from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { magTrajectWijzigen, toegestaneTrajectActies, type TrajectBetrokkene } from '@trajectplein/traject/domain';
import type { TrajectAntwoord, TrajectInLijst, TrajectLijst, TrajectLijstVraag } from './traject.dto';

const KERN = `t.id, t.dossier_id as "dossierId", t.traject_type as "trajectType", t.uitvoeringsorganisatie_id as "uitvoeringsorganisatieId",
  o.naam as "uitvoeringsorganisatieNaam", t.vrijwillig, t.start_datum as "startDatum", t.verwachte_eind_datum as "verwachteEindDatum",
  t.eind_datum as "eindDatum", t.status, t.resultaat, t.reden, t.versie`;

/** A traject, and what its rules need to know to say what may be done: no rule is worked out here. */
const DETAIL = `select ${KERN}, t.doel, t.motivering, t.akkoord_opdrachtgever as "akkoordOpdrachtgever",
  d.status as "dossierStatus", d.opdrachtgevende_gemeente as gemeente,
  mandaathouder(d.opdrachtgevende_gemeente, app_vandaag()) as "mandaathouderId",
  o.gemeente is not distinct from d.opdrachtgevende_gemeente as "gemeenteVoertUit",
  exists (select 1 from aanmelding a where a.dossier_id = t.dossier_id and a.status = 'GEACCEPTEERD'
    and a.uitvoeringsorganisatie_id = t.uitvoeringsorganisatie_id) as "aanmeldingGeaccepteerd",
  exists (select 1 from traject x where x.dossier_id = t.dossier_id and x.id <> t.id and x.traject_type = t.traject_type
    and x.status in ('LOPEND', 'OPGESCHORT')) as "looptAl"
  from traject t join dossier d on d.id = t.dossier_id join organisatie o on o.id = t.uitvoeringsorganisatie_id`;

interface Grond {
  dossierStatus: DossierStatus;
  gemeente: string;
  mandaathouderId: string | null;
  gemeenteVoertUit: boolean;
  aanmeldingGeaccepteerd: boolean;
  looptAl: boolean;
}
type Detail = Omit<TrajectAntwoord, 'toegestaneActies'> & Grond;

const SORTERING = { startDatum: 't.start_datum', verwachteEindDatum: 't.verwachte_eind_datum' } as const;

interface Rij extends Omit<TrajectInLijst, 'naam'> {
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
  sorteerwaarde: string;
}

/** Reads trajecten: one statement for one, for those of a dossier, and for a page of all that one may see. */
@Injectable()
export class TrajectLezer {
  constructor(private readonly db: Database, private readonly audit: Audit) {}

  /** @throws NietGevonden outside one's scope too */
  async lees(id: string): Promise<TrajectAntwoord> {
    const [rij] = await this.db.sql<Detail>(`${DETAIL} where t.id = $1`, [id], 'traject-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('traject', [id]);
    return metActies(rij);
  }

  /** The trajecten of a dossier that one may see, by start. */
  async vanDossier(dossierId: string): Promise<TrajectAntwoord[]> {
    const rijen = await this.db.sql<Detail>(`${DETAIL} where t.dossier_id = $1 order by t.start_datum, t.id`, [dossierId],
      'traject-dossier');
    return rijen.map(metActies);
  }

  async lijst(vraag: TrajectLijstVraag): Promise<TrajectLijst> {
    const { veld, aflopend } = leesSortering(vraag.sorteer, ['startDatum', 'verwachteEindDatum'] as const, '-startDatum');
    const kolom = SORTERING[veld];
    const richting = aflopend ? 'desc' : 'asc';
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const waar: string[] = [];
    const waarden: unknown[] = [];
    const eis = (voorwaarde: (p: string) => string, waarde: unknown) => waar.push(voorwaarde(`$${waarden.push(waarde)}`));
    if (vraag.status) eis((p) => `t.status = any(${p})`, vraag.status);
    if (vraag.trajectType) eis((p) => `t.traject_type = any(${p})`, vraag.trajectType);
    if (vraag.gemeente) eis((p) => `d.opdrachtgevende_gemeente = any(${p})`, vraag.gemeente);
    if (vraag.uitvoerder) eis((p) => `t.uitvoeringsorganisatie_id = ${p}`, vraag.uitvoerder);
    if (vraag.id) eis((p) => `t.id = any(${p}::uuid[])`, vraag.id);
    if (vraag.na) {
      const [waarde, id] = leesCursor(vraag.na, 'datum');
      waar.push(`(${kolom}, t.id) ${aflopend ? '<' : '>'} ($${waarden.push(waarde)}::date, $${waarden.push(id)}::uuid)`);
    }
    const sprong = vraag.pagina && !vraag.na ? ` offset ${(vraag.pagina - 1) * grootte}` : '';
    const rijen = await this.db.sql<Rij>(
      `select ${KERN}, d.nummer as "dossierNummer", d.opdrachtgevende_gemeente as gemeente, p.voornaam, p.tussenvoegsel, p.achternaam,
              ${kolom}::text as sorteerwaarde
         from traject t join dossier d on d.id = t.dossier_id join persoon p on p.werkzoekende_id = d.werkzoekende_id
         join organisatie o on o.id = t.uitvoeringsorganisatie_id${waar.length ? ` where ${waar.join(' and ')}` : ''}
        order by ${kolom} ${richting}, t.id ${richting} limit ${grootte + 1}${sprong}`, waarden);
    const lijst = alsLijst(rijen, grootte, (rij) => rij.sorteerwaarde);
    this.audit.toon('traject', lijst.items.map((rij) => rij.id));
    return { ...lijst, items: lijst.items.map(({ voornaam, tussenvoegsel, achternaam, sorteerwaarde: _, ...rij }) => ({
      ...rij, naam: volledigeNaam({ voornaam, tussenvoegsel, achternaam }) })) };
  }
}

/** Places who asks at a traject. */
export function trajectBetrokkene(traject: { uitvoeringsorganisatieId: string; gemeente: string; mandaathouderId: string | null }): TrajectBetrokkene {
  return { ...plaatsBetrokkene(traject.gemeente, traject.mandaathouderId),
    isUitvoerder: traject.uitvoeringsorganisatieId === huidigePrincipal().organisatieId };
}

function metActies({ dossierStatus, gemeente, mandaathouderId, gemeenteVoertUit, aanmeldingGeaccepteerd, looptAl, ...traject }: Detail): TrajectAntwoord {
  const wie = trajectBetrokkene({ ...traject, gemeente, mandaathouderId });
  const acties = toegestaneTrajectActies(wie, { status: traject.status as never, dossierStatus, looptAl, startgrond: {
    aanmeldingGeaccepteerd, gemeenteVoertUit, motivering: traject.motivering,
    uitvoerderHeeftMandaat: mandaathouderId === traject.uitvoeringsorganisatieId } });
  return { ...traject, toegestaneActies: [...acties, ...(magTrajectWijzigen(wie, dossierStatus) ? ['wijzig'] : [])] };
}
