import { readdir, stat } from 'node:fs/promises';
import pg from 'pg';
import { maakTestDossier, registreerTestPersoon } from '@trajectplein/dossier/server';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../capabilities';
import { BEGIN_KOPIE } from './maken';
import { VANDAAG, inhoud, maakCijfers, maakOpstelling, rijen, schema, terug, wachtTot } from './reservekopie.testhulp';

describe('a back-up and its way back', () => {
  let api: TestApi;
  let opstelling: Awaited<ReturnType<typeof maakOpstelling>>;
  beforeAll(async () => {
    opstelling = await maakOpstelling();
    api = await maakTestApi(CAPABILITIES, VANDAAG);
  });
  afterAll(async () => {
    await api.sluit();
    await opstelling.ruimOp();
  });

  it('holds every row, and every figure comes out as it was', async () => {
    const wie = await api.als('klantmanager.velsen');
    let id = '';
    for (let n = 0; n < 8; n += 1) id = await maakTestDossier(wie, '0453');
    // A transaction number that another server has yet to come to.
    await api.database.eigenaar.query(
      `insert into gebeurtenis (xid, soort, dossier_id, geldig_op, vastgelegd_op) values ('9000000000', 'x', $1, '2026-11-02', now())`, [id]);
    await api.database.eigenaar.query(`insert into audit (moment, soort, principal, doel, route) values ('2031-05-05', 'INZAGE', 'x', 'tab\t en \\ "x"', 'x')`);
    await maakCijfers(api.database.eigenaarUrl);
    const was = await inhoud(api.database.eigenaarUrl);
    const pad = await opstelling.kopie(api.database.eigenaarUrl);
    expect((await stat(pad)).mode & 0o777).toBe(0o600);
    expect((await readdir(opstelling.map)).filter((naam) => naam.endsWith('.deel'))).toEqual([]);

    const url = await opstelling.leegDatabase();
    await terug(pad, url);
    const is = await inhoud(url);
    expect(was['kpi_publicatie']!.length).toBeGreaterThan(10);
    expect(was['dossier']).toHaveLength(8);
    for (const tabel of Object.keys(was)) expect([tabel, is[tabel]]).toEqual([tabel, was[tabel]]);
    expect(await schema(url)).toEqual(await schema(api.database.eigenaarUrl));
    // Counters go on where they were, and people log in anew.
    const volgende = (van: string) => rijen(van, `select nextval('dossier_nummer')::int as nummer, nextval('gebeurtenis_id_seq')::int as gebeurtenis`);
    expect(await volgende(url)).toEqual(await volgende(api.database.eigenaarUrl));
    expect((await rijen(url, 'select count(*)::int as n from sessie'))[0]).toEqual({ n: 0 });
    expect((await rijen(url, `select count(*)::int as n from gebeurtenis where xid > pg_snapshot_xmin(pg_current_snapshot())`))[0]).toEqual({ n: 0 });
  });

  it('is of one moment, also while four people register', async () => {
    let werken = true;
    const stand = [0, 0, 0, 0];
    const mensen = stand.map(async (_, n) => {
      const wie = await api.als('klantmanager.velsen');
      while (werken) {
        const persoon = await registreerTestPersoon(wie, '0453', { achternaam: `Schrijver ${n} ${(stand[n]! += 1)}`, bevestigd: true });
        await wie.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
      }
    });
    await wachtTot(() => stand.every((n) => n > 3));
    const voor = [...stand];
    const pad = await opstelling.kopie(api.database.eigenaarUrl);
    await wachtTot(() => stand.every((n, i) => n > voor[i]! + 2));
    werken = false;
    await Promise.all(mensen);
    const url = await opstelling.leegDatabase();
    await terug(pad, url);

    // Of each writer the first so many, with all that belongs to them, and nothing of what came later.
    const perSchrijver = async (van: string) => (await rijen(van,
      `select split_part(achternaam, ' ', 2)::int as wie, array_agg(split_part(achternaam, ' ', 3)::int order by p.werkzoekende_id) as wat,
              count(d.id)::int as dossiers from persoon p left join dossier d using (werkzoekende_id)
        where achternaam like 'Schrijver %' group by 1 order by 1`)) as { wie: number; wat: number[]; dossiers: number }[];
    for (const { wie, wat, dossiers } of await perSchrijver(url)) {
      expect(wat).toEqual(Array.from({ length: wat.length }, (_, n) => n + 1));
      expect(wat.length).toBeGreaterThanOrEqual(voor[wie]! - 1);
      expect(wat.length).toBeLessThan(stand[wie]!);
      expect([wat.length, wat.length - 1]).toContain(dossiers);
    }
    const losse = await rijen(url,
      `select d.id from dossier d where not exists (select 1 from overgang o where o.dossier_id = d.id)
          or not exists (select 1 from gebeurtenis g where g.dossier_id = d.id) or not exists (select 1 from identiteit i where i.werkzoekende_id = d.werkzoekende_id)
       union all select dossier_id from gebeurtenis g where not exists (select 1 from dossier d where d.id = g.dossier_id)
       union all select unnest(ids) from audit a where onderwerp = 'werkzoekende' and soort = 'WIJZIGING' and not exists (select 1 from werkzoekende w where w.id = any(a.ids))`);
    expect(losse).toEqual([]);
    const [toen, nu] = [await inhoud(url), await inhoud(api.database.eigenaarUrl)];
    for (const tabel of ['werkzoekende', 'persoon', 'identiteit', 'dossier', 'overgang', 'gebeurtenis', 'wijziging', 'audit', 'naam_woord', 'persoon_woord']) {
      const alle = new Set(nu[tabel]);
      expect([tabel, toen[tabel]!.filter((rij) => !alle.has(rij))]).toEqual([tabel, []]);
    }
    expect(toen['dossier']!.length).toBeLessThan(nu['dossier']!.length);
    // The figures of that moment: what one gets from these rows alone.
    const cijfers = toen['kpi_publicatie'];
    await maakCijfers(url);
    expect((await inhoud(url))['kpi_publicatie']).toEqual(cijfers);
  });

  it('lets the figures go on while it is made', async () => {
    const lezer = new pg.Client(api.database.eigenaarUrl);
    await lezer.connect();
    try {
      await lezer.query(BEGIN_KOPIE);
      await lezer.query('select count(*) from gebeurtenis');
      const id = await maakTestDossier(await api.als('klantmanager.velsen'), '0453');
      // In time: another test may be writing something long on this server.
      await wachtTot(async () => (await api.database.eigenaar.query(
        'select 1 from gebeurtenis where dossier_id = $1 and xid < pg_snapshot_xmin(pg_current_snapshot())', [id])).rowCount! > 0);
      expect((await lezer.query('show transaction_timeout')).rows).toEqual([{ transaction_timeout: '4h' }]);
    } finally {
      await lezer.end();
    }
  });
});
