import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { kernServer } from '../kern-capability';
import { KernModule } from '../kern.module';
import { huidigePrincipal, SYSTEEM, type Principal } from '../principal';
import { VasteKlok, testConfiguratie } from '../testen/test-configuratie';
import { maakTestDatabase, type TestDatabase } from '../testen/test-database';
import { Database, metDatabase } from './database';
import { alsBytea, maakInvoer } from './voeg-in';

@Entity('proef')
class Proef {
  @PrimaryColumn('int') id: number;
  @Column('text') naam: string;
  @Column('date') startDatum: string;
  @VersionColumn() versie: number;
}

const IEMAND: Principal = {
  soort: 'MEDEWERKER', medewerkerId: '00000000-0000-7000-8000-000000000001', naam: 'O\'Brien', aanstellingId: null,
  organisatieId: '00000000-0000-7000-8000-000000000002', organisatieSoort: 'GEMEENTE', eigenGemeente: '0453', rol: 'klantmanager',
  gemeenten: ['0453', '0375'], sessieId: null };

/** What row-level security gets to see. */
const INSTELLINGEN = `select app_principal() as principal, app_medewerker()::text as medewerker, app_organisatie()::text as organisatie,
  app_eigen_gemeente() as gemeente, app_rol() as rol, app_gemeenten() as gemeenten, app_vandaag() as vandaag`;
const NIETS = { principal: null, medewerker: null, organisatie: null, gemeente: null, rol: null, gemeenten: null, vandaag: null };

describe('a transaction', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  const klok = new VasteKlok(new Date('2026-11-02T00:30:00+01:00'));

  beforeAll(async () => {
    database = await maakTestDatabase([kernServer]);
    await database.eigenaar.query('create table proef (id int primary key, naam text, start_datum date, versie int not null)');
    app = await NestFactory.createApplicationContext(
      // One connection: whoever does not give it back, or leaves something on it, is found out.
      KernModule.voor({ ...testConfiguratie(database.url), databaseVerbindingen: 1 }, { entiteiten: [Proef], naam: 'test', klok }), { logger: false });
    db = app.get(Database);
  });
  afterAll(async () => {
    await app.close();
    await database.ruimOp();
  });
  beforeEach(() => database.eigenaar.query('truncate proef'));

  const namen = async () => (await database.eigenaar.query('select naam from proef order by id')).rows.map((rij) => rij.naam);
  const voegToe = (id: number, naam: string) => db.sql(`insert into proef values ($1, $2, '2026-11-01', 1)`, [id, naam]);

  it('says who is asking, and which day it is in Amsterdam, to row-level security', async () => {
    expect(await db.inTransactie(IEMAND, async () => (await db.sql(INSTELLINGEN))[0])).toEqual({
      principal: 'MEDEWERKER', medewerker: IEMAND.medewerkerId, organisatie: IEMAND.organisatieId, gemeente: '0453', rol: 'klantmanager',
      gemeenten: ['0453', '0375'], vandaag: '2026-11-02' });
    expect(await db.inTransactie(SYSTEEM, async () => (await db.sql(INSTELLINGEN))[0])).toEqual({ ...NIETS, principal: 'SYSTEEM', vandaag: '2026-11-02' });
  });

  it('leaves nothing of it on the connection, however it ends', async () => {
    const pool = () => db.bron.query(INSTELLINGEN);
    await db.inTransactie(IEMAND, async () => undefined);
    expect(await pool()).toEqual([NIETS]);
    await db.inTransactie(IEMAND, () => Promise.reject(new Error('mis'))).catch(() => undefined);
    expect(await pool()).toEqual([NIETS]);
    const { begonnen, rijen } = await db.begin({ text: `select set_config('app.rol', 'klantmanager', true) as rol` });
    expect(rijen).toEqual([{ rol: 'klantmanager' }]);
    await db.breekAf(begonnen);
    expect(await pool()).toEqual([NIETS]);
    await expect(db.begin({ text: 'select 1 / 0' })).rejects.toThrow('division by zero');
    expect(await pool()).toEqual([NIETS]);
  });

  it('cannot be talked into being somebody else', async () => {
    const listig = { ...IEMAND, rol: `x', true), set_config('app.principal', 'SYSTEEM` };
    expect(await db.inTransactie(listig, async () => (await db.sql(INSTELLINGEN))[0])).toMatchObject({ principal: 'MEDEWERKER', rol: listig.rol });
  });

  it('sends what is left for the end along with the commit, and its failure undoes all', async () => {
    const bij = (opdracht: string, waarden: unknown[]) => db.bijCommit(opdracht, waarden, opdracht);
    await db.inTransactie(IEMAND, async () => bij(`insert into proef values ($1, $2, '2026-11-01', 1)`, [71, 'aan het eind']));
    await expect(db.inTransactie(IEMAND, async () => {
      await voegToe(72, 'gaat weg');
      bij('select 1 / $1::int', [0]);
    })).rejects.toThrow('division by zero');
    expect(await db.inTransactie(IEMAND, () => db.sql('select id from proef where id in (71, 72)'))).toEqual([{ id: 71 }]);
    await db.inTransactie(IEMAND, () => db.sql('delete from proef where id = 71'));
  });

  it('is all or nothing', async () => {
    await db.inTransactie(IEMAND, () => voegToe(1, 'blijft'));
    await expect(db.inTransactie(IEMAND, async () => {
      await voegToe(2, 'gaat weg');
      throw new Error('mis');
    })).rejects.toThrow('mis');
    expect(await namen()).toEqual(['blijft']);
  });

  it('is one with what TypeORM saves', async () => {
    await expect(db.inTransactie(IEMAND, async () => {
      await db.em.save(db.em.create(Proef, { id: 1, naam: 'een', startDatum: '2026-11-01' }));
      const [rij] = await db.sql<{ naam: string }>('select naam from proef');
      expect(rij!.naam).toBe('een');
      throw new Error('mis');
    })).rejects.toThrow('mis');
    expect(await namen()).toEqual([]);
    await db.inTransactie(IEMAND, async () => {
      await db.em.save(db.em.create(Proef, { id: 1, naam: 'een', startDatum: '2026-11-01' }));
      const proef = await db.em.findOneByOrFail(Proef, { id: 1 });
      proef.naam = 'twee';
      await db.em.save(proef);
      expect(proef).toMatchObject({ versie: 2, startDatum: '2026-11-01' });
    });
    expect(await namen()).toEqual(['twee']);
  });

  it('finds nothing by an id that was forgotten, instead of the first row', async () => {
    await db.inTransactie(IEMAND, () => voegToe(1, 'de eerste'));
    await db.inTransactie(IEMAND, async () => {
      await expect(db.em.findOneBy(Proef, { id: undefined as never })).rejects.toThrow(/undefined/i);
      await expect(db.em.findOneBy(Proef, { id: null as never })).rejects.toThrow(/null/i);
    });
  });

  it('fails aloud when a statement failed in silence', async () => {
    await expect(db.inTransactie(IEMAND, async () => {
      await voegToe(1, 'denkt dat hij er is');
      await db.sql('select 1 / 0').catch(() => undefined);
    })).rejects.toThrow('nothing was saved');
    expect(await namen()).toEqual([]);
  });

  it('is the only place for a statement', async () => {
    await expect(db.sql('select 1')).rejects.toThrow('outside a transaction');
    expect(() => db.em).toThrow('outside a transaction');
    expect(() => huidigePrincipal()).toThrow('no running transaction');
  });

  it('refuses a statement that comes after its end, on a connection that is somebody else\'s by then', async () => {
    let later!: Promise<unknown>;
    await db.inTransactie(IEMAND, async () => {
      later = new Promise((klaar) => setTimeout(klaar, 20)).then(() => voegToe(1, 'te laat'));
      later.catch(() => undefined);
    });
    await expect(later).rejects.toThrow('after the end of its transaction');
  });

  it('does what comes after the commit after it, and only then', async () => {
    const gedaan: string[] = [];
    await db.inTransactie(IEMAND, async () => {
      db.naCommit(() => gedaan.push('na'));
      gedaan.push('in');
    });
    await db.inTransactie(IEMAND, async () => {
      db.naCommit(() => gedaan.push('nooit'));
      throw new Error('mis');
    }).catch(() => undefined);
    expect(gedaan).toEqual(['in', 'na']);
    // What fails there cannot undo what was saved, nor touch the next one's transaction.
    await expect(db.inTransactie(IEMAND, async () => {
      await voegToe(1, 'bewaard');
      db.naCommit(() => { throw new Error('mis'); });
    })).resolves.toBeUndefined();
    expect(await namen()).toEqual(['bewaard']);
  });

  it('does a part as the system, and is itself again after it', async () => {
    await db.inTransactie(IEMAND, async () => {
      const rol = async () => (await db.sql<{ principal: string }>(INSTELLINGEN))[0]!.principal;
      await db.alsSysteem(async () => {
        expect(await rol()).toBe('SYSTEEM');
        await db.alsSysteem(async () => undefined);
        expect(await rol()).toBe('SYSTEEM');
        expect(huidigePrincipal()).toBe(IEMAND);
      });
      expect(await rol()).toBe('MEDEWERKER');
      await db.alsSysteem(() => Promise.reject(new Error('mis'))).catch(() => undefined);
      expect(await rol()).toBe('MEDEWERKER');
    });
  });

  it('that loses its connection fails, and the next one gets a new connection', async () => {
    await expect(db.inTransactie(IEMAND, async () => {
      await voegToe(1, 'gaat weg');
      const [{ pid }] = await db.sql<{ pid: number }>('select pg_backend_pid() as pid') as [{ pid: number }];
      await database.eigenaar.query('select pg_terminate_backend($1)', [pid]);
      await db.sql('select pg_sleep(1)');
    })).rejects.toThrow();
    expect(await namen()).toEqual([]);
    await db.inTransactie(IEMAND, () => voegToe(2, 'gaat door'));
    expect(await namen()).toEqual(['gaat door']);
  });

  it('that loses its connection while it does something else fails too', async () => {
    await expect(db.inTransactie(IEMAND, async () => {
      const [{ pid }] = await db.sql<{ pid: number }>('select pg_backend_pid() as pid') as [{ pid: number }];
      await database.eigenaar.query('select pg_terminate_backend($1)', [pid]);
      await new Promise((klaar) => setTimeout(klaar, 200));
    })).rejects.toThrow();
    await expect(db.inTransactie(IEMAND, () => voegToe(1, 'goed'))).resolves.toBeDefined();
  });

  it('has a limit to how long one statement takes', async () => {
    await metDatabase(database.url, async (ander) => {
      await ander.inTransactie(SYSTEEM, async () => {
        expect(await ander.sql('show idle_in_transaction_session_timeout')).toEqual([{ idle_in_transaction_session_timeout: '30s' }]);
      });
    });
    expect(await db.inTransactie(SYSTEEM, () => db.sql('show statement_timeout'))).toEqual([{ statement_timeout: '1min' }]);
  });

  it('streams more rows than it holds, and gives its connection back when the reader goes away', async () => {
    await db.inTransactie(IEMAND, () => db.sql(`insert into proef select n, 'rij', '2026-11-01', 1 from generate_series(1, 3000) n`));
    let aantal = 0;
    for await (const rij of db.stroom<{ rol: string }>(IEMAND, 'select app_rol() as rol from proef', [])) {
      expect(rij.rol).toBe('klantmanager');
      if ((aantal += 1) === 700) break;
    }
    expect(await db.bron.query(INSTELLINGEN)).toEqual([NIETS]);
    aantal = 0;
    for await (const _ of db.stroom(IEMAND, 'select 1 from proef', [])) aantal += 1;
    expect(aantal).toBe(3000);
    await expect(db.stroom(IEMAND, 'select 1 / (id - 3) from proef', []).next()).rejects.toThrow('division by zero');
    expect(await db.bron.query('select 1 as een')).toEqual([{ een: 1 }]);
  });

  it('writes many rows at once as they are, whatever is in them', async () => {
    await database.eigenaar.query(`create table soorten (nr int, tekst text, lijst text[], json jsonb, ja boolean, dag date, moment timestamptz, bytes bytea, gelijk text);
      grant select, insert on soorten to public`);
    const voegIn = maakInvoer('soorten', { nr: 'int', tekst: 'text', lijst: 'text[]', json: 'jsonb', ja: 'boolean', dag: 'date', moment: 'timestamptz',
      bytes: 'bytea' }, { gelijk: 'text' });
    const moment = new Date('2026-03-29T01:30:00Z');
    const lastig = ['', ' ', 'NULL', '{a,b}', 'zeg "ja"\\', `O'Brien, de`, 'ë😀\n\t'];
    const rijen = [
      ...lastig.map((tekst, nr) => ({ nr, tekst, lijst: [tekst, ...lastig], json: { [tekst]: [tekst, 1, null] }, ja: nr % 2 === 0, dag: '2026-03-29', moment,
        bytes: null })),
      { nr: 7, tekst: null, lijst: [], json: [], ja: null, dag: null, moment: null, bytes: Buffer.from([0, 255]) },
    ];
    const gelezen = await db.inTransactie(IEMAND, async () => {
      await voegIn(db, rijen.map((rij) => ({ ...rij, bytes: rij.bytes && alsBytea(rij.bytes) })), { gelijk: 'x' });
      await voegIn(db, [], { gelijk: 'y' });
      return db.sql('select * from soorten order by nr');
    });
    expect(gelezen).toEqual(rijen.map((rij) => ({ ...rij, gelijk: 'x' })));
  });

  it('reads dates as text and large numbers as numbers', async () => {
    expect(await db.inTransactie(IEMAND, () => db.sql(`select date '2026-03-29' as dag, 5::bigint as groot, 1.5::numeric as komma`)))
      .toEqual([{ dag: '2026-03-29', groot: 5, komma: 1.5 }]);
  });
});
