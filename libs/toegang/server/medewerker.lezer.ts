import { Injectable } from '@nestjs/common';
import { Database, NietGevonden, PAGINA_GROOTTE, alsLijst, huidigePrincipal, leesCursor } from '@trajectplein/kern/server';
import type { AanstellingAntwoord, MedewerkerAntwoord, MedewerkerLijst, MedewerkerLijstVraag } from './medewerker.dto';

interface Rij {
  id: string;
  naam: string;
  gebruikersnaam: string;
  actief: boolean;
  versie: number;
  aanstellingen: Omit<AanstellingAntwoord, 'toegestaneActies'>[] | null;
}

const AANSTELLING = `json_build_object('id', a.id, 'medewerkerId', a.medewerker_id, 'organisatieId', o.id, 'organisatieNaam', o.naam,
  'rol', a.rol, 'gemeenten', a.gemeenten, 'vanDatum', a.van, 'totDatum', a.tot, 'versie', a.versie)`;

/** Aanstellingen that hold today. */
export const GELDT = 'a.van <= app_vandaag() and (a.tot is null or a.tot > app_vandaag())';

/** Whom one works with: one's own organisation, the gemeenten of one's aanstelling and the executors of those. */
const IN_BEREIK = `(o.id = app_organisatie() or o.gemeente = any(app_gemeenten()) or o.id in (
  select i.uitvoerder_id from gemeente_instelling i where i.gemeente = any(app_gemeenten())
     and i.van <= app_vandaag() and (i.tot is null or i.tot > app_vandaag())))`;

/** Who works where, in which role. A beheerder sees everything; others whom they can give a dossier to. */
@Injectable()
export class MedewerkerLezer {
  constructor(private readonly db: Database) {}

  async lijst(vraag: MedewerkerLijstVraag): Promise<MedewerkerLijst> {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const waarden: unknown[] = [];
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    const aanstelling = this.bereik();
    const gevraagd: string[] = [];
    if (vraag.rol) gevraagd.push(`a.rol = ${parameter(vraag.rol)}`);
    if (vraag.organisatie) gevraagd.push(`o.id = ${parameter(vraag.organisatie)}`);
    if (vraag.gemeente) gevraagd.push(`${parameter(vraag.gemeente)} = any(a.gemeenten)`);
    const waar: string[] = [];
    // Without a question a beheerder also finds who has no aanstelling (yet, or any more).
    if (gevraagd.length || !isBeheerder()) {
      const geldt = isBeheerder() ? [GELDT] : [];
      waar.push(`exists (select 1 from aanstelling a join organisatie o on o.id = a.organisatie_id
        where ${['a.medewerker_id = m.id', ...aanstelling, ...geldt, ...gevraagd].join(' and ')})`);
    }
    if (!isBeheerder()) waar.push('m.actief');
    else if (vraag.actief !== undefined) waar.push(`m.actief = ${parameter(vraag.actief)}`);
    if (vraag.zoek) waar.push(`strpos(lower(unaccent(m.naam)), lower(unaccent(${parameter(vraag.zoek)}))) > 0`);
    if (vraag.na) {
      const [naam, id] = leesCursor(vraag.na, 'tekst');
      waar.push(`(m.naam collate "nl-x-icu", m.id) > (${parameter(naam)}, ${parameter(id)}::uuid)`);
    }
    const sprong = vraag.pagina && !vraag.na ? ` offset ${(vraag.pagina - 1) * grootte}` : '';
    const rijen = await this.db.sql<Rij>(
      `${kolommen(aanstelling)} ${waar.length ? `where ${waar.join(' and ')}` : ''}
        order by m.naam collate "nl-x-icu", m.id limit ${grootte + 1}${sprong}`, waarden);
    return alsLijst(rijen.map(alsMedewerker), grootte, (rij) => rij.naam);
  }

  /** For a beheerder. @throws NietGevonden */
  async lees(id: string): Promise<MedewerkerAntwoord> {
    const [rij] = await this.db.sql<Rij>(`${kolommen([])} where m.id = $1`, [id]);
    if (!rij) throw new NietGevonden();
    return alsMedewerker(rij);
  }

  /** @throws NietGevonden */
  async leesAanstelling(id: string): Promise<AanstellingAntwoord> {
    const [rij] = await this.db.sql<{ a: Omit<AanstellingAntwoord, 'toegestaneActies'> }>(
      `select ${AANSTELLING} as a from aanstelling a join organisatie o on o.id = a.organisatie_id where a.id = $1`, [id]);
    if (!rij) throw new NietGevonden();
    return { ...rij.a, toegestaneActies: acties() };
  }

  /** Which aanstellingen the one who asks may know of. */
  private bereik(): string[] {
    const { rol } = huidigePrincipal();
    if (rol === 'beheerder') return [];
    // The privacy officer looks up whoever stands in the trail.
    return rol === 'privacy' ? [GELDT] : [GELDT, IN_BEREIK];
  }
}

function isBeheerder(): boolean {
  return huidigePrincipal().rol === 'beheerder';
}

function acties(): string[] {
  return isBeheerder() ? ['wijzig'] : [];
}

function kolommen(aanstelling: string[]): string {
  return `select m.id, m.naam, m.gebruikersnaam, m.actief, m.versie,
      (select json_agg(${AANSTELLING} order by ${GELDT} desc, a.van desc, a.id)
         from aanstelling a join organisatie o on o.id = a.organisatie_id
        where ${['a.medewerker_id = m.id', ...aanstelling].join(' and ')}) as aanstellingen
    from medewerker m`;
}

function alsMedewerker({ id, naam, gebruikersnaam, actief, versie, aanstellingen }: Rij): MedewerkerAntwoord {
  const [eerste] = aanstellingen ?? [];
  return {
    id, naam,
    organisatie: eerste ? { id: eerste.organisatieId, naam: eerste.organisatieNaam } : null,
    aanstellingen: (aanstellingen ?? []).map((a) => ({ ...a, toegestaneActies: acties() })),
    ...(isBeheerder() ? { gebruikersnaam, actief, versie } : {}),
    toegestaneActies: acties(),
  };
}
