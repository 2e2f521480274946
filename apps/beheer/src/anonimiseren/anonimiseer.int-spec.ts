import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { bsnBinding, bsnHash, zoekwoorden } from '@trajectplein/dossier/server';
import { Bestanden, Database, Klok, SYSTEEM, Sleutelbos, maakDataSource } from '@trajectplein/kern/server';
import { CAPABILITIES } from '../capabilities';
import { TEST_SLEUTELS, metDemo, type DemoDatabase } from '../demo/demo.testhulp';
import { doorstaatElfproef } from '../demo/regels';
import { maakReservekopie } from '../reservekopie/maken';
import { maakOpstelling, rijen, schema } from '../reservekopie/reservekopie.testhulp';
import { zetTerug } from '../reservekopie/terugzetten';
import { anonimiseerKopie } from './anonimiseer';
import { EIGEN_STAP, LEEG, VERVANGEN_TEKST, leesKolommen, maakPlan, type Kolom } from './behandeling';

/** In everything that says who somebody is, so that it can be looked for everywhere. */
const MERK = 'zqxgeheim';
const oud = new Sleutelbos(TEST_SLEUTELS);
/** Other keys: nothing of the original can be opened with them. */
const bos = new Sleutelbos({ sleutels: { actief: 'oefen', sleutels: { oefen: Buffer.alloc(32, 4) } }, hashSleutel: Buffer.alloc(32, 5) });

describe('a copy without anybody in it', () => {
  let bron: DemoDatabase;
  let opstelling: Awaited<ReturnType<typeof maakOpstelling>>;
  let url: string;
  let kolommen: Kolom[];
  let bsns: Map<string, string>;
  let bestand: string;
  const vraag = (sql: string, waarden?: unknown[]) => rijen(url, sql, waarden);
  const metBestanden = async <T>(van: string, sleutelbos: Sleutelbos, werk: (b: Bestanden) => Promise<T>): Promise<T> => {
    const data = await maakDataSource(van, { verbindingen: 1 }).initialize();
    const db = new Database(data, new Klok());
    return db.inTransactie({ ...SYSTEEM, organisatieId: randomUUID() }, () => werk(new Bestanden(db, sleutelbos, new Klok()))).finally(() => data.destroy());
  };

  beforeAll(async () => {
    opstelling = await maakOpstelling();
    bron = await metDemo({ vandaag: '2026-11-23', aantal: 200, cijfers: false });
    const client = new pg.Client(bron.eigenaarUrl);
    await client.connect();
    kolommen = await leesKolommen(client);
    bsns = new Map((await bron.rijen<{ id: string; cijfer: string }>('select werkzoekende_id as id, bsn_cijfer as cijfer from identiteit where bsn_cijfer is not null'))
      .map(({ id, cijfer }) => [id, oud.ontsleutel(cijfer, bsnBinding(id))]));
    bestand = await metBestanden(bron.eigenaarUrl, oud, (b) => b.bewaar({ naam: `${MERK}.pdf`, soort: 'application/pdf', dossierId: null }, stroom(MERK)));
    const [bsn] = bsns.values();
    await client.query(`insert into profiel (dossier_id, beroep, opmerkingen, laatst_bijgewerkt_op)
      select id, 'x', array['${MERK}', '${MERK}'], now() from dossier order by id limit 3`);
    await client.query(`insert into aangeleverd select id, 'x', '{"naam": "${MERK}"}' from werkzoekende limit 1`);
    for (const { tabel, kolom, klasse, type } of kolommen) {
      if (type !== 'text' || klasse === 'geen' || klasse === 'technisch' || /cijfer$/.test(kolom)) continue;
      await client.query(`alter table ${tabel} disable trigger user`);
      await client.query(`update ${tabel} set ${kolom} = '${MERK} ${klasse === 'vrije-tekst' ? bsn : ''} ' || ctid::text where ${kolom} is not null`);
      await client.query(`alter table ${tabel} enable trigger user`);
    }
    await client.query(`insert into inlogpoging values ('\\x01', '\\x02', 1, now())`);
    await client.query('analyze');
    await client.end();
    url = await opstelling.leegDatabase(`test_${randomBytes(5).toString('hex')}_kopie`);
    const pad = opstelling.nieuwPad();
    await maakReservekopie(bron.eigenaarUrl, pad);
    await zetTerug({ databaseUrl: url, pad, capabilities: CAPABILITIES, appWachtwoord: 'test', klok: new Klok() });
  });
  afterAll(async () => {
    await bron.ruimOp();
    await opstelling.ruimOp();
  });

  it('covers every column that may hold something about a person', () => {
    expect(maakPlan(kolommen).ongedekt).toEqual([]);
    const bestaat = new Set(kolommen.flatMap(({ tabel, kolom }) => [tabel, `${tabel}.${kolom}`]));
    expect([...EIGEN_STAP, ...LEEG].filter((naam) => !bestaat.has(naam))).toEqual([]);
  });

  it.each(['naam', 'contact', 'adres', 'geboortedatum', 'bsn', 'pseudoniem', 'medewerker', null] as const)('knows nothing of a new column of class %s', (klasse) => {
    expect(maakPlan([{ tabel: 'nieuw', kolom: 'iets', klasse, type: 'text' }]).ongedekt).toEqual(['nieuw.iets']);
  });

  it('replaces a new free text, and knows nothing of one that is encrypted', () => {
    const kolom = (naam: string) => ({ tabel: 'nieuw', kolom: naam, klasse: 'vrije-tekst' as const, type: 'text' });
    expect(maakPlan([kolom('notitie'), kolom('notitie_cijfer')])).toEqual({ teksten: new Map([['nieuw', [{ kolom: 'notitie', lijst: false }]]]), ongedekt: ['nieuw.notitie_cijfer'] });
  });

  it('is not made of a database that is not called a copy, or in which somebody works', async () => {
    await expect(anonimiseerKopie(bron.eigenaarUrl, bos)).rejects.toThrow('Anonimiseren kan alleen in een kopie, waarvan de naam op _kopie eindigt.');
    const app = new pg.Client(Object.assign(new URL(url), { username: 'trajectplein_app', password: 'test' }).toString());
    await app.connect();
    await expect(anonimiseerKopie(url, bos)).rejects.toThrow('werkt nog een api of worker').finally(() => app.end());
    await vraag('create table nieuw (iets text)');
    await expect(anonimiseerKopie(url, bos)).rejects.toThrow('van deze gegevens is niet bekend hoe ze anoniem worden: nieuw.iets.');
    await vraag('drop table nieuw');
    expect((await vraag(`select count(*)::int as n from persoon where voornaam not like '${MERK}%'`))[0]).toEqual({ n: 0 });
  });

  describe('once it is made', () => {
    let geboren: Map<unknown, string>;
    let toegang: unknown[];
    let ervoor: unknown[];
    const lees = async () => new Map((await vraag('select werkzoekende_id as id, geboorte_datum as d from identiteit where geboorte_datum is not null'))
      .map(({ id, d }) => [id, String(d)]));
    const leesToegang = () => vraag('select * from dossier_toegang order by dossier_id, organisatie_id, soort');
    beforeAll(async () => {
      [geboren, toegang, ervoor] = [await lees(), await leesToegang(), await schema(url)];
      expect(await anonimiseerKopie(url, bos)).toEqual({ personen: await bron.waarde('select count(*)::int from werkzoekende'),
        medewerkers: await bron.waarde('select count(*)::int from medewerker') });
    });

    it('holds no name, address, text or BSN of before, in no column of no table', async () => {
      const echt = [MERK, ...bsns.values()].join('|');
      for (const tabel of new Set(kolommen.map((k) => k.tabel))) {
        expect([tabel, await vraag(`select t::text as rij from ${tabel} t where t::text ~* $1 limit 1`, [echt])]).toEqual([tabel, []]);
      }
      // What the planner remembers of the values.
      const kennis = await vraag(`select tablename from pg_stats where strpos(concat(most_common_vals::text, histogram_bounds::text), '${MERK}') > 0`);
      expect(kennis).toEqual([]);
      // And they are there to be found.
      expect((await bron.rijen(`select 1 from persoon t where t::text ~* $1`, [echt])).length).toBeGreaterThan(150);
    });

    it('gives everybody another, valid BSN that is found by its hash', async () => {
      const nu = await vraag('select id, w.gemeente, bsn_hash as hash, bsn_cijfer as cijfer from werkzoekende w join identiteit on werkzoekende_id = id order by id') as
        { id: string; gemeente: string; hash: Buffer | null; cijfer: string | null }[];
      const alle = new Set(bsns.values());
      for (const { id, gemeente, hash, cijfer } of nu) {
        expect([id, hash !== null, cijfer !== null]).toEqual([id, bsns.has(id), bsns.has(id)]);
        if (!cijfer) continue;
        const bsn = bos.ontsleutel(cijfer, bsnBinding(id));
        expect(doorstaatElfproef(bsn) && bsn.startsWith('9')).toBe(true);
        expect(hash!.equals(bsnHash(bos, gemeente, bsn))).toBe(true);
        expect([bsn, bsns.get(id) === bsn]).toEqual([bsn, false]);
      }
      expect(alle.size).toBeGreaterThan(100);
    });

    it('keeps the year in which somebody was born', async () => {
      const nu = await lees();
      expect([...nu.keys()].sort()).toEqual([...geboren.keys()].sort());
      for (const [id, datum] of nu) expect(datum.slice(0, 4)).toBe(geboren.get(id)!.slice(0, 4));
      expect([...nu].filter(([id, datum]) => datum === geboren.get(id)).length).toBeLessThan(nu.size / 20);
    });

    it('finds people by their new names, and keeps who sees which dossier', async () => {
      const mensen = await vraag(`select p.*, array(select woord from persoon_woord w join naam_woord on naam_id = id
        where w.werkzoekende_id = p.werkzoekende_id order by 1) as woorden from persoon p`) as Record<string, string & string[]>[];
      for (const p of mensen) expect(p['woorden']).toEqual(zoekwoorden(p['voornaam'], p['tussenvoegsel'], p['achternaam']).sort());
      expect(await leesToegang()).toEqual(toegang);
      expect(toegang.length).toBeGreaterThan(20);
      expect(await schema(url)).toEqual(ervoor);
      expect((await vraag(`select count(*)::int as n from dossier where nummer !~ ('^ZKIJ-' || extract(year from meld_datum) || '-[0-9]{6}$')`))[0]).toEqual({ n: 0 });
    });

    it('keeps how many texts there were', async () => {
      expect(await vraag('select distinct beroep, opmerkingen from profiel')).toEqual([{ beroep: VERVANGEN_TEKST, opmerkingen: [VERVANGEN_TEKST, VERVANGEN_TEKST] }]);
    });

    it('lets nobody in, and has empty files', async () => {
      expect(await vraag('select gebruikersnaam from medewerker order by id limit 1')).toEqual([{ gebruikersnaam: 'medewerker0001' }]);
      const oudeHashes = await bron.rijen<{ h: string }>('select distinct wachtwoord_hash as h from medewerker');
      expect(await vraag('select 1 from medewerker where wachtwoord_hash = any($1)', [oudeHashes.map(({ h }) => h)])).toEqual([]);
      const inhoud = await metBestanden(url, bos, async (b) => {
        let tekst = `${(await b.meta(bestand)).naam}:`;
        for await (const blok of b.lees(bestand)) tekst += blok.toString();
        return tekst;
      });
      expect(inhoud).toBe('bestand-1:');
    });
  });
});

async function* stroom(tekst: string): AsyncGenerator<Buffer> {
  yield Buffer.from(tekst);
}
