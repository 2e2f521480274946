import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { maakTestDossier } from '@trajectplein/dossier/server';
import { migratiesVan, migreer } from '@trajectplein/kern/server';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../capabilities';
import { maakReservekopie } from './maken';
import { VANDAAG, inhoud, klok, maakOpstelling, rijen, terug, wachtTot } from './reservekopie.testhulp';

const LATER = 'TrajectMomenten1760000006100';
const OUD = CAPABILITIES.map((c) => ({ ...c, migraties: c.migraties.filter((m) => m.name !== LATER) }));

describe('a back-up', () => {
  let api: TestApi;
  let opstelling: Awaited<ReturnType<typeof maakOpstelling>>;
  beforeAll(async () => {
    opstelling = await maakOpstelling();
    api = await maakTestApi(CAPABILITIES, VANDAAG);
    await maakTestDossier(await api.als('klantmanager.velsen'), '0453');
  });
  afterAll(async () => {
    await api.sluit();
    await opstelling.ruimOp();
  });

  it('is not made over a file that is there, in a folder that is not, or of a database without tables', async () => {
    const pad = await opstelling.kopie(api.database.eigenaarUrl);
    await expect(maakReservekopie(api.database.eigenaarUrl, pad)).rejects.toThrow('bestaat al');
    await expect(maakReservekopie(api.database.eigenaarUrl, join(opstelling.map, 'weg', 'x'))).rejects.toThrow('de map bestaat niet');
    await expect(maakReservekopie(await opstelling.leegDatabase(), join(opstelling.map, 'leeg'))).rejects.toThrow('nog niet ingericht');
    await expect(stat(join(opstelling.map, 'leeg'))).rejects.toThrow('ENOENT');
  });

  it.each(['the connection is lost', 'somebody stops it'])('is not there, and no part of it, when %s halfway', async (hoe) => {
    const pad = opstelling.nieuwPad();
    const slot = await api.database.eigenaar.connect();
    await slot.query('begin; lock table wijziging in access exclusive mode');
    const bezig = maakReservekopie(api.database.eigenaarUrl, pad).then(() => 'made', (fout: Error) => fout.message);
    try {
      await wachtTot(async () => (await api.database.eigenaar.query(`select 1 from pg_stat_activity where application_name = 'trajectplein-reservekopie'
        and datname = current_database() and wait_event_type = 'Lock'`)).rowCount! > 0);
      expect(await readdir(opstelling.map)).toContain(basename(`${pad}.deel`));
      if (hoe === 'somebody stops it') process.emit('SIGTERM');
      else await api.database.eigenaar.query(`select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'trajectplein-reservekopie' and datname = current_database()`);
      expect(await bezig).toMatch(hoe === 'somebody stops it' ? 'is afgebroken. Er is niets bewaard.' : 'terminating connection');
    } finally {
      await slot.query('rollback');
      slot.release();
    }
    expect((await readdir(opstelling.map)).filter((naam) => naam.startsWith(basename(pad)))).toEqual([]);
    expect(process.listenerCount('SIGTERM')).toBe(0);
  });

  describe('is refused, and nothing is touched,', () => {
    let pad: string;
    let url: string;
    let ruw: Buffer;
    beforeAll(async () => {
      pad = await opstelling.kopie(api.database.eigenaarUrl);
      url = await opstelling.leegDatabase();
      ruw = await readFile(pad);
    });
    afterEach(async () => {
      expect(await rijen(url, `select relname from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([]);
    });
    const metInhoud = async (inhoud: Buffer) => {
      const ander = opstelling.nieuwPad();
      await writeFile(ander, inhoud);
      return ander;
    };
    const STUK = 'De reservekopie is beschadigd of niet compleet. Er is niets teruggezet.';

    it('when it is not whole', async () => {
      for (const deel of [ruw.subarray(0, ruw.length - 1), ruw.subarray(0, ruw.length >> 1), Buffer.from('x'), Buffer.alloc(0)]) {
        await expect(terug(await metInhoud(deel), url)).rejects.toThrow(STUK);
      }
      // Cut off before it was compressed: the last piece is missing.
      const open = gunzipSync(ruw);
      await expect(terug(await metInhoud(gzipSync(open.subarray(0, open.lastIndexOf('J')))), url)).rejects.toThrow(STUK);
    });

    it('when a letter of it is another', async () => {
      const open = gunzipSync(ruw);
      // In the data: the head names migrations, and says itself which of them it does not know.
      open[open.lastIndexOf('Persoon')] = 'T'.charCodeAt(0);
      await expect(terug(await metInhoud(gzipSync(open)), url)).rejects.toThrow(STUK);
      const kapot = Buffer.from(ruw);
      kapot[kapot.length >> 1]! ^= 1;
      await expect(terug(await metInhoud(kapot), url)).rejects.toThrow(STUK);
    });

    it('when a newer release made it', async () => {
      await expect(terug(pad, url, OUD)).rejects.toThrow(
        'De reservekopie is van een nieuwere versie van Trajectplein (met TrajectMomenten1760000006100). Installeer eerst die versie, of een latere.');
    });

    it('when its form is another, or it is no back-up of ours', async () => {
      const open = gunzipSync(ruw).toString('latin1');
      const anders = (van: string, naar: string) => metInhoud(gzipSync(Buffer.from(open.replace(van, naar), 'latin1')));
      await expect(terug(await anders('"formaat":1', '"formaat":2'), url)).rejects.toThrow('een indeling die deze versie niet kent');
      await expect(terug(await anders('"trajectplein"', '"iets-anders!"'), url)).rejects.toThrow(STUK);
      await expect(terug(join(opstelling.map, 'weg'), url)).rejects.toThrow('bestaat niet');
    });
  });

  it('is not put back where something is already', async () => {
    const pad = await opstelling.kopie(api.database.eigenaarUrl);
    const was = await inhoud(api.database.eigenaarUrl);
    // The API is connected here, which is the first thing that is wrong.
    await expect(terug(pad, api.database.eigenaarUrl)).rejects.toThrow('werkt nog een api of worker');
    expect(await inhoud(api.database.eigenaarUrl)).toEqual(was);
    const url = await opstelling.leegDatabase();
    await terug(pad, url);
    const eerst = await inhoud(url);
    await expect(terug(pad, url)).rejects.toThrow('De database is niet leeg: in aanstelling staan al gegevens.');
    expect(await inhoud(url)).toEqual(eerst);
    const vreemd = await opstelling.leegDatabase();
    await rijen(vreemd, 'create table van_een_ander (id int)');
    await expect(terug(pad, vreemd)).rejects.toThrow('De database is niet leeg: in van_een_ander');
  });

  it('of an older release becomes a database of this one', async () => {
    const bron = await opstelling.leegDatabase();
    await migreer(bron, migratiesVan(OUD), 'test', klok.vandaag());
    await rijen(bron, `insert into gemeente values ('0453', 'Velsen', 'IJMOND', '2020-01-01', null, null)`);
    const pad = await opstelling.kopie(bron);
    const url = await opstelling.leegDatabase();
    await terug(pad, url);
    expect((await rijen(url, 'select count(*)::int as n from migrations'))[0]).toEqual({ n: migratiesVan(CAPABILITIES).length });
    expect((await rijen(url, 'select naam from gemeente'))).toEqual([{ naam: 'Velsen' }]);
    const nieuw = await opstelling.leegDatabase();
    await migreer(nieuw, migratiesVan(CAPABILITIES), 'test', klok.vandaag());
    await expect(terug(pad, nieuw)).rejects.toThrow('De reservekopie is van een oudere versie dan de tabellen in deze database.');
    // Tables of the copy's own release, with nothing in them, are as good as none.
    const leeg = await opstelling.leegDatabase();
    await migreer(leeg, migratiesVan(OUD), 'test', klok.vandaag());
    await terug(pad, leeg);
  });

  it('leaves nothing half when the server breaks off', async () => {
    const pad = await opstelling.kopie(api.database.eigenaarUrl);
    const url = await opstelling.leegDatabase();
    await migreer(url, migratiesVan(CAPABILITIES), 'test', klok.vandaag());
    await rijen(url, `alter table wijziging add constraint faal check (veld = 'x')`);
    await rijen(url, `alter table traject add constraint faal2 check (doel = 'x')`);
    await rijen(url, `alter table werkzoekende add constraint faal3 check (gemeente = 'x')`);
    await expect(terug(pad, url)).rejects.toThrow('faal3');
    expect((await inhoud(url))['dossier']).toEqual([]);
    expect((await inhoud(url))['aanstelling']).toEqual([]);
    expect((await rijen(url, `select count(*)::int as n from pg_constraint where contype = 'f' and conparentid = 0`))[0])
      .toEqual((await rijen(api.database.eigenaarUrl, `select count(*)::int as n from pg_constraint where contype = 'f' and conparentid = 0`))[0]);
  });
});
