import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer, maakTestDatabase, migratiesVan, migreer, type TestDatabase } from '@trajectplein/kern/server';
import { toegangServer } from '@trajectplein/toegang/server';
import { bemiddelingServer } from './index';
import { WerkgeverZoeken1760000008710 } from './m1760000008710-werkgever-zoeken.migratie';

const ALLE = [kernServer, toegangServer, dossierServer, bemiddelingServer];
const zonder = ALLE.map((c) => ({ ...c, migraties: c.migraties.filter((m) => m !== WerkgeverZoeken1760000008710) }));

describe('bringing the words by which werkgevers are found to the rule of today', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await maakTestDatabase(zonder); });
  afterAll(() => database.ruimOp());

  it('rewrites what was stored by an older rule', async () => {
    await database.eigenaar.query(`insert into werkgever (id, kvk_nummer, naam, zoeknaam, gemaakt_op) values
      ('00000001-0000-7000-8000-000000000001', '10000001', 'O''Connor Łódź', 'o connor łodz', now()),
      ('00000002-0000-7000-8000-000000000001', '10000002', 'Duin', 'duin', now()),
      ('00000003-0000-7000-8000-000000000001', '10000003', 'Straße 9', 'straße 9', now())`);
    expect(await migreer(database.eigenaarUrl, migratiesVan(ALLE), 'test', '2026-11-01')).toEqual(['WerkgeverZoeken1760000008710']);
    expect((await database.eigenaar.query('select zoeknaam from werkgever order by id')).rows.map((rij) => rij.zoeknaam))
      .toEqual(['o connor lodz oconnorlodz', 'duin', 'strasse 9 strasse9']);
  });
});
