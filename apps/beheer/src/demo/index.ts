import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { Database, Klok, Sleutelbos, maakDataSource, type Configuratie } from '@trajectplein/kern/server';
import { herbouwAlles } from '@trajectplein/sturing/server';
import { hashWachtwoord } from '@trajectplein/toegang/server';
import type { Datum } from './regels';
import { actiesVan } from './acties';
import { verdeelBureaus } from './bureau';
import { schrijfGeschiedenis } from './geschiedenis';
import { DEMO_WACHTWOORD } from './medewerkers';
import { persoonRijen, zoekRijen } from './persoon-rijen';
import { dossierRijen, personeelRijen, regioRijen } from './rijen';
import { inBlokken, schrijfRijen } from './schrijver';
import { spoorRijen } from './spoor';
import type { Wereld } from './wereld';

export interface DemoVraag extends Pick<Configuratie, 'sleutels' | 'hashSleutel'> {
  /** Of the database's owner. */
  databaseUrl: string;
  vandaag: Datum;
  aantal?: number;
  /** The same seed and day give the same data on every machine. */
  zaad?: number;
  /** false: leave the figures to the worker. */
  cijfers?: boolean;
  /** Is told what is being done, in Dutch. */
  voortgang?: (tekst: string) => void;
}

/**
 * Fills an empty database with a region that has worked with it for two years. All or nothing: a load that breaks off
 * leaves the database as it was.
 * @returns how many dossiers were loaded; 0 when there are medewerkers already, and then nothing is touched
 */
export async function laadDemo(vraag: DemoVraag): Promise<{ dossiers: number }> {
  const { aantal = 6000, zaad = 1, cijfers = true, voortgang = () => undefined } = vraag;
  const client = new Client({ connectionString: vraag.databaseUrl, application_name: 'trajectplein-demo' });
  await client.connect();
  try {
    await client.query('begin');
    // Two loads at once wait here; the second then finds that there is something.
    await client.query('lock table medewerker in exclusive mode');
    const { rowCount } = await client.query('select 1 from medewerker limit 1');
    if (rowCount) return { dossiers: 0 };
    voortgang('Twee jaar geschiedenis bedenken');
    const wereld = schrijfGeschiedenis(vraag.vandaag, aantal, zaad);
    voortgang('Gegevens wegschrijven');
    await schrijf(client, wereld, new Sleutelbos(vraag));
    await client.query('commit');
    // What the planner goes by must be there before the figures are made.
    await client.query('analyze');
    if (cijfers) {
      voortgang('Cijfers berekenen');
      await maakCijfers(vraag);
    }
    return { dossiers: wereld.aktes.length };
  } finally {
    // What was not committed is gone with the connection.
    await client.end();
  }
}

/** The day of the demo; the moments are real. */
class DemoKlok extends Klok {
  constructor(private readonly dag: Datum) {
    super();
  }

  override vandaag(): Datum {
    return this.dag;
  }
}

/** The facts and figures, made as the worker makes them. When this breaks off the worker goes on with it. */
async function maakCijfers({ databaseUrl, vandaag }: DemoVraag): Promise<void> {
  const bron = maakDataSource(databaseUrl, { naam: 'trajectplein-demo', verbindingen: 2 });
  await bron.initialize();
  try {
    const klok = new DemoKlok(vandaag);
    await herbouwAlles(new Database(bron, klok), klok);
  } finally {
    await bron.destroy();
  }
}

/** Dossiers came in with their last status; the triggers say who sees one whenever it changes, on the day of entry. */
const STATUSWISSELINGEN = `
  select set_config('app.vandaag', s.dag, true), herbereken_toegang(s.dossier_id)
    from (select dossier_id, max((vastgelegd_op at time zone 'Europe/Amsterdam')::date)::text as dag
            from overgang where onderwerp = 'DOSSIER' and van is distinct from naar group by 1) s
    join dossier d on d.id = s.dossier_id
   where d.gesloten_datum is not null
      or exists (select 1 from dossier_toegang t where t.dossier_id = d.id and t.tot is not null)`;

async function schrijf(client: Client, wereld: Wereld, sleutelbos: Sleutelbos): Promise<void> {
  const acties = new Map(wereld.aktes.map((akte) => [akte, actiesVan(akte)] as const));
  verdeelBureaus(wereld, acties);
  const werkzoekenden = [...wereld.werkzoekenden.values()];
  const [demoHash, anderHash] = await Promise.all([DEMO_WACHTWOORD,
    randomBytes(32).toString('hex')].map(hashWachtwoord));
  // For the triggers the day is that of the takeover: whose traject had ended by then saw the dossier until that day.
  await client.query(`select set_config('app.vandaag', $1, true)`, [wereld.begin]);
  await schrijfRijen(client, regioRijen(wereld.toeval.deel('regio')));
  await schrijfRijen(client, personeelRijen(wereld, demoHash!, anderHash!));
  await schrijfRijen(client, persoonRijen(werkzoekenden, sleutelbos));
  await inBlokken(client, zoekRijen(werkzoekenden), `insert into persoon_woord (werkzoekende_id, naam_id)
    select z.werkzoekende_id, n.id from json_to_recordset($1) as z (werkzoekende_id uuid, woord text)
      join naam_woord n on n.woord = z.woord`);
  await schrijfRijen(client, dossierRijen(wereld, acties));
  await client.query(`select setval('dossier_nummer', $1)`, [wereld.aktes.length]);
  await client.query(STATUSWISSELINGEN);
  await schrijfRijen(client, spoorRijen(wereld));
}
