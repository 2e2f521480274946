import { Injectable } from '@nestjs/common';
import type { Betrokkene, DossierStatus } from '@trajectplein/dossier/domain';
import { plaatsBetrokkene } from '@trajectplein/dossier/server';
import {
  Database, Klok, NietGevonden, PAGINA_GROOTTE, alsLijst, leesCursor,
} from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { magUitstroomWijzigen, mogelijkeControles, toegestanePlaatsingActies } from '@trajectplein/uitstroom/domain';
import type { PlaatsingAntwoord, PlaatsingLijstVraag, PlaatsingenAntwoord } from './plaatsing.dto';
import type { ControleAntwoord, UitstroomAntwoord } from './uitstroom.dto';

/** What the rules need to know of the dossier, beside the row itself. */
const BLIK = `d.status as "dossierStatus", d.opdrachtgevende_gemeente as gemeente,
  mandaathouder(d.opdrachtgevende_gemeente, app_vandaag()) as "mandaathouderId"`;
interface Blik {
  dossierStatus: DossierStatus;
  gemeente: string;
  mandaathouderId: string | null;
}

const PLAATSING = `select p.id, p.dossier_id as "dossierId", p.werkgever_id as "werkgeverId", w.naam as "werkgeverNaam", p.vorm, p.uren,
  p.start_datum as "startDatum", p.eind_datum as "eindDatum", p.gevolg_uitkering as "gevolgUitkering", p.status, p.reden, p.versie, ${BLIK},
  exists (select 1 from uitstroom u where u.plaatsing_id = p.id and u.status = 'GELDIG') as "heeftUitstroom"
  from plaatsing p join dossier d on d.id = p.dossier_id left join werkgever w on w.id = p.werkgever_id`;

const CONTROLE = `c.id, c.dossier_id as "dossierId", c.uitstroom_id as "uitstroomId", c.soort, c.datum, c.heeft_baan as "heeftBaan",
  c.heeft_bijstand as "heeftBijstand", c.bron, m.naam as "medewerkerNaam", c.vastgelegd_op as "vastgelegdOp", c.versie
  from controle c left join medewerker m on m.id = c.medewerker_id`;

const UITSTROOM = `select u.id, u.dossier_id as "dossierId", u.uitstroom_datum as "uitstroomDatum", u.reden,
  u.plaatsing_id as "plaatsingId", u.status, u.vastgelegd_op as "vastgelegdOp", u.versie, ${BLIK},
  coalesce((select json_agg(r order by r.datum, r.soort) from (select ${CONTROLE} where c.uitstroom_id = u.id) r), '[]') as controles
  from uitstroom u join dossier d on d.id = u.dossier_id`;

type PlaatsingRij = Omit<PlaatsingAntwoord, 'toegestaneActies'> & Blik & { heeftUitstroom: boolean };
type UitstroomRij = Omit<UitstroomAntwoord, 'toegestaneActies' | 'mogelijkeControles' | 'controles'> & Blik & {
  controles: Omit<ControleAntwoord, 'toegestaneActies'>[];
};

/** Reads plaatsingen and uitstromen: one statement for one, and one for those of a dossier. */
@Injectable()
export class UitstroomLezer {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly audit: Audit) {}

  /** @throws NietGevonden outside one's scope too */
  async plaatsing(id: string): Promise<PlaatsingAntwoord> {
    const [rij] = await this.db.sql<PlaatsingRij>(`${PLAATSING} where p.id = $1`, [id], 'plaatsing-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('plaatsing', [id]);
    return this.plaatsingMetActies(rij);
  }

  async plaatsingenVan(dossierId: string): Promise<PlaatsingAntwoord[]> {
    const rijen = await this.db.sql<PlaatsingRij>(`${PLAATSING} where p.dossier_id = $1 order by p.start_datum, p.id`, [dossierId],
      'plaatsing-dossier');
    return rijen.map((rij) => this.plaatsingMetActies(rij));
  }

  /** A page of all plaatsingen that one may see, newest start first. */
  async plaatsingen(vraag: PlaatsingLijstVraag): Promise<PlaatsingenAntwoord> {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const [start, id] = vraag.na ? leesCursor(vraag.na, 'datum') : [null, null];
    const rijen = await this.db.sql<PlaatsingRij>(
      `${PLAATSING} where ($1::text[] is null or p.status = any($1)) and ($2::uuid is null or p.dossier_id = $2)
          and ($3::uuid is null or p.werkgever_id = $3) and ($4::date is null or (p.start_datum, p.id) < ($4::date, $5::uuid))
        order by p.start_datum desc, p.id desc limit $6 offset $7`,
      [vraag.status ?? null, vraag.dossierId ?? null, vraag.werkgeverId ?? null, start, id, grootte + 1,
        vraag.na ? 0 : ((vraag.pagina ?? 1) - 1) * grootte], 'plaatsing-lijst');
    const lijst = alsLijst(rijen, grootte, (rij) => rij.startDatum);
    this.audit.toon('plaatsing', lijst.items.map((rij) => rij.id));
    return { ...lijst, items: lijst.items.map((rij) => this.plaatsingMetActies(rij)) };
  }

  /** @throws NietGevonden outside one's scope too */
  async uitstroom(id: string): Promise<UitstroomAntwoord> {
    const [rij] = await this.db.sql<UitstroomRij>(`${UITSTROOM} where u.id = $1`, [id], 'uitstroom-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('uitstroom', [id]);
    return this.uitstroomMetActies(rij);
  }

  /** With their controles. */
  async uitstromenVan(dossierId: string): Promise<UitstroomAntwoord[]> {
    const rijen = await this.db.sql<UitstroomRij>(`${UITSTROOM} where u.dossier_id = $1 order by u.uitstroom_datum, u.id`, [dossierId],
      'uitstroom-dossier');
    return rijen.map((rij) => this.uitstroomMetActies(rij));
  }

  /** @throws NietGevonden outside one's scope too */
  async controle(id: string): Promise<ControleAntwoord> {
    const [rij] = await this.db.sql<Omit<ControleAntwoord, 'toegestaneActies'> & Blik>(
      `select t.*, ${BLIK} from (select ${CONTROLE} where c.id = $1) t join dossier d on d.id = t."dossierId"`, [id], 'controle-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('controle', [id]);
    const { blik, rest } = splits(rij);
    return { ...rest, toegestaneActies: wijzig(blik) };
  }

  private plaatsingMetActies({ heeftUitstroom, ...rij }: PlaatsingRij): PlaatsingAntwoord {
    const { blik, rest } = splits(rij);
    const acties = toegestanePlaatsingActies(betrokkene(blik), { status: rest.status as never, startDatum: rest.startDatum,
      dossierStatus: blik.dossierStatus, vandaag: this.klok.vandaag(), heeftUitstroom });
    return { ...rest, toegestaneActies: [...acties, ...wijzig(blik)] };
  }

  private uitstroomMetActies(rij: UitstroomRij): UitstroomAntwoord {
    const { blik, rest } = splits(rij);
    const geldig = rest.status === 'GELDIG';
    return {
      ...rest,
      controles: rest.controles.map((c) => ({ ...c, toegestaneActies: geldig ? wijzig(blik) : [] })),
      mogelijkeControles: mogelijkeControles(betrokkene(blik), { uitstroomDatum: rest.uitstroomDatum, status: rest.status as never,
        gedaan: rest.controles.map((c) => c.soort as never), dossierStatus: blik.dossierStatus, vandaag: this.klok.vandaag() }),
      toegestaneActies: geldig ? wijzig(blik) : [],
    };
  }
}

function splits<T extends Blik>({ dossierStatus, gemeente, mandaathouderId, ...rest }: T): { blik: Blik; rest: Omit<T, keyof Blik> } {
  return { blik: { dossierStatus, gemeente, mandaathouderId }, rest };
}

function betrokkene(blik: Blik): Betrokkene {
  return plaatsBetrokkene(blik.gemeente, blik.mandaathouderId);
}

function wijzig(blik: Blik): string[] {
  return magUitstroomWijzigen(betrokkene(blik), blik.dossierStatus) ? ['wijzig'] : [];
}
