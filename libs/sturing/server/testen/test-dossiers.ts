import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

type Verbinding = Pick<PoolClient, 'query'>;

/**
 * Fills the tables of record with SQL, past the services: figures follow from the rows alone, however they came there.
 * Each change is one transaction and leaves an event, as the services do.
 */
export class TestDossiers {
  private nummer = 0;

  constructor(private readonly pool: Pool) {}

  /** Runs one change with its event. */
  async wijzig<T>(dossierId: string, datum: string, werk: (c: Verbinding) => Promise<T>): Promise<T> {
    const c = await this.pool.connect();
    try {
      await c.query('begin');
      const uit = await werk(c);
      await leg(c, dossierId, datum);
      await c.query('commit');
      return uit;
    } catch (fout) {
      await c.query('rollback');
      throw fout;
    } finally {
      c.release();
    }
  }

  /** Opens a dossier (GEMELD), of a new person unless told otherwise. @returns its id */
  async maak(opties: { gemeente?: string; datum: string; grond?: string; oorzaak?: string; beginstand?: boolean; werkzoekendeId?: string;
    id?: string; geboren?: string }): Promise<string> {
    const { gemeente = '0453', datum, grond = 'BIJSTAND', oorzaak = 'EINDE_WW', beginstand = false, id = randomUUID() } = opties;
    return this.wijzig(id, datum, async (c) => {
      const persoon = opties.werkzoekendeId ?? randomUUID();
      if (!opties.werkzoekendeId) await c.query('insert into werkzoekende (id, gemeente, gemaakt_op) values ($1, $2, now())', [persoon, gemeente]);
      if (opties.geboren) {
        await c.query('insert into identiteit (werkzoekende_id, gemeente, geboorte_datum) values ($1, $2, $3)', [persoon, gemeente, opties.geboren]);
      }
      await c.query(
        `insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond, instroom_oorzaak,
                              meld_datum, beginstand, status_sinds, gemaakt_op, gewijzigd_op)
         values ($1, $2, $3, $4, 'GEMELD', $5, $6, $7, $8, $7, now(), now())`,
        [id, `T-${(this.nummer += 1)}-${id.slice(0, 8)}`, persoon, gemeente, grond, oorzaak, datum, beginstand]);
      await legOvergang(c, id, 'DOSSIER', id, 'meld', null, 'GEMELD', datum);
      return id;
    });
  }

  async persoonVan(dossierId: string): Promise<string> {
    const { rows } = await this.pool.query<{ werkzoekende_id: string }>('select werkzoekende_id from dossier where id = $1', [dossierId]);
    return rows[0]!.werkzoekende_id;
  }

  /** A transition of the dossier. */
  async gaOver(id: string, naam: string, naar: string, datum: string): Promise<void> {
    await this.wijzig(id, datum, async (c) => {
      const { rows } = await c.query<{ status: string }>('select status from dossier where id = $1 for update', [id]);
      await c.query('update dossier set status = $2, status_sinds = $3 where id = $1', [id, naar, datum]);
      await legOvergang(c, id, 'DOSSIER', id, naam, rows[0]!.status, naar, datum);
      if (naam === 'intake') {
        await c.query(`insert into intake (id, dossier_id, datum, kanaal, status, medewerker_id)
                       values ($1, $2, $3, 'OP_LOCATIE', 'OPEN', (select min(id::text)::uuid from medewerker))`, [randomUUID(), id, datum]);
      }
    });
  }

  /** The intake turns out to have been on another day. */
  async corrigeerIntake(id: string, datum: string): Promise<void> {
    await this.wijzig(id, datum, async (c) => {
      await c.query('update intake set datum = $2 where dossier_id = $1', [id, datum]);
      await c.query(`update overgang set datum = $2 where onderwerp_id = $1 and naam = 'intake'`, [id, datum]);
    });
  }

  /** A traject turns out to have begun on another day. */
  async corrigeerStart(id: string, traject: string, datum: string): Promise<void> {
    await this.wijzig(id, datum, (c) => c.query(`update overgang set datum = $2 where onderwerp_id = $1 and naar = 'LOPEND'`, [traject, datum]));
  }

  /** Work beside the benefit. */
  async werkErnaast(id: string, van: string, tot: string | null = null): Promise<void> {
    await this.wijzig(id, van, (c) => c.query(
      `insert into plaatsing (id, dossier_id, werkgever_id, vorm, uren, start_datum, eind_datum, gevolg_uitkering, status)
       values ($1, $2, (select id from werkgever limit 1), 'REGULIER', 12, $3, $4, 'AANVULLEND', $5)`,
      [randomUUID(), id, van, tot, tot === null ? 'GESTART' : 'BEEINDIGD']));
  }

  /** What the gemeente reports of a month. */
  async inkomsten(id: string, maand: string, bedrag: number): Promise<void> {
    await this.wijzig(id, `${maand}-01`, (c) => c.query(
      `insert into uitkering_inkomsten (dossier_id, maand, bedrag, bron, vastgelegd_op) values ($1, $2, $3, 'TEST', now())
       on conflict (dossier_id, maand) do update set bedrag = excluded.bedrag`, [id, `${maand}-01`, bedrag]));
  }

  /** From GEMELD to ACTIEF. */
  async activeer(id: string, intake: string, rondAf = intake): Promise<void> {
    await this.gaOver(id, 'intake', 'INTAKE', intake);
    await this.gaOver(id, 'rondAf', 'ACTIEF', rondAf);
  }

  /** @returns the id of the row */
  async klasse(id: string, klasse: string, peilDatum: string, corrigeert: string | null = null): Promise<string> {
    const rij = randomUUID();
    await this.wijzig(id, peilDatum, (c) => c.query(
      `insert into classificatie (id, dossier_id, classificatie, werkfit, peil_datum, motivering, corrigeert_id, medewerker_id,
                                  organisatie_id, vastgelegd_op)
       values ($1, $2, $3, false, $4, 'test', $5, (select min(id::text)::uuid from medewerker), (select min(id::text)::uuid from organisatie), now())`,
      [rij, id, klasse, peilDatum, corrigeert]));
    return rij;
  }

  async uitvoerder(id: string, organisatieId: string, van: string, tot: string | null = null): Promise<void> {
    await this.wijzig(id, van, (c) => c.query(
      `insert into uitvoerder_periode (dossier_id, organisatie_id, basis, van, tot) values ($1, $2, 'AANMELDING', $3, $4)
       on conflict (dossier_id, van) do update set organisatie_id = excluded.organisatie_id, tot = excluded.tot`,
      [id, organisatieId, van, tot]));
  }

  /** @returns the id of the traject */
  async traject(id: string, type: string, gepland: string, gestart?: string): Promise<string> {
    const traject = randomUUID();
    await this.wijzig(id, gepland, async (c) => {
      await c.query(
        `insert into traject (id, dossier_id, traject_type, uitvoeringsorganisatie_id, doel, start_datum, verwachte_eind_datum, status)
         values ($1, $2, $3, (select min(id::text)::uuid from organisatie), 'test', $4, $5, 'VOORGENOMEN')`,
        [traject, id, type, gepland, '2199-01-01']);
      await legOvergang(c, id, 'TRAJECT', traject, 'registreer', null, 'VOORGENOMEN', gepland);
    });
    if (gestart) await this.trajectNaar(id, traject, 'LOPEND', gestart);
    return traject;
  }

  async trajectNaar(id: string, traject: string, naar: string, datum: string, reden: string | null = null): Promise<void> {
    await this.wijzig(id, datum, async (c) => {
      const einde = naar === 'AFGEROND' || naar === 'VOORTIJDIG_BEEINDIGD';
      await c.query('update traject set status = $2, eind_datum = $3, resultaat = $4, reden = $5 where id = $1',
        [traject, naar, einde ? datum : null, naar === 'AFGEROND' ? 'DOEL_BEHAALD' : null, reden]);
      await legOvergang(c, id, 'TRAJECT', traject, naar.toLowerCase(), null, naar, datum);
    });
  }

  /** The end of the benefit, and what it does to the dossier. @returns the id of the uitstroom */
  async stroomUit(id: string, datum: string, opties: { reden?: string; naar?: string; vorm?: string } = {}): Promise<string> {
    const { reden = 'WERK_LOONDIENST', naar = 'NAZORG', vorm } = opties;
    const uitstroom = randomUUID();
    await this.gaOver(id, 'stroomUit', naar, datum);
    await this.wijzig(id, datum, async (c) => {
      const plaatsing = vorm ? randomUUID() : null;
      if (plaatsing) {
        await c.query(
          `insert into plaatsing (id, dossier_id, werkgever_id, vorm, uren, start_datum, gevolg_uitkering, status)
           values ($1, $2, (select id from werkgever limit 1), $3, 32, $4, 'VOLLEDIG_UIT', 'GESTART')`, [plaatsing, id, vorm, datum]);
      }
      await c.query(
        `insert into uitstroom (id, dossier_id, uitstroom_datum, reden, plaatsing_id, status, vastgelegd_op)
         values ($1, $2, $3, $4, $5, 'GELDIG', now())`, [uitstroom, id, datum, reden, plaatsing]);
    });
    return uitstroom;
  }

  /** Undoes a closing by an uitstroom. */
  async heropen(id: string, uitstroom: string | null, naar: string, datum: string): Promise<void> {
    await this.gaOver(id, 'heropen', naar, datum);
    if (uitstroom) await this.wijzig(id, datum, (c) => c.query(`update uitstroom set status = 'GEANNULEERD' where id = $1`, [uitstroom]));
  }

  async controle(id: string, uitstroom: string, datum: string, heeftBaan: string, heeftBijstand: string): Promise<void> {
    await this.wijzig(id, datum, (c) => c.query(
      `insert into controle (id, dossier_id, uitstroom_id, soort, datum, heeft_baan, heeft_bijstand, bron, vastgelegd_op)
       values ($1, $2, $3, 'CHECK_1M', $4, $5, $6, 'SUWINET', now())
       on conflict (uitstroom_id, soort) do update set heeft_baan = excluded.heeft_baan, heeft_bijstand = excluded.heeft_bijstand`,
      [randomUUID(), id, uitstroom, datum, heeftBaan, heeftBijstand]));
  }

  async uitkering(id: string, begin: string, eind: string | null = null, soort = 'PW'): Promise<void> {
    await this.wijzig(id, begin, (c) => c.query(
      `insert into uitkeringsperiode (id, dossier_id, soort, begin_datum, eind_datum, bron) values ($1, $2, $3, $4, $5, 'GEMEENTE')`,
      [randomUUID(), id, soort, begin, eind]));
  }
}

/** Leaves an event in the running transaction. */
export async function leg(c: Verbinding, dossierId: string, datum: string): Promise<void> {
  await c.query(`insert into gebeurtenis (soort, dossier_id, geldig_op, vastgelegd_op) values ('test', $1, $2, now())`, [dossierId, datum]);
}

async function legOvergang(c: Verbinding, dossierId: string, onderwerp: string, onderwerpId: string, naam: string, van: string | null,
  naar: string, datum: string): Promise<void> {
  await c.query(
    `insert into overgang (id, dossier_id, onderwerp, onderwerp_id, naam, van, naar, datum, vastgelegd_op)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now())`, [randomUUID(), dossierId, onderwerp, onderwerpId, naam, van, naar, datum]);
}
