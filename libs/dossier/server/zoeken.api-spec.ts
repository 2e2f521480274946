import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { registreerTestPersoon } from './testen/test-dossier';

describe('finding a dossier', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const maak = async (voornaam: string, achternaam: string, tussenvoegsel?: string) => {
    const persoon = await registreerTestPersoon(velsen, '0453', { voornaam, achternaam, ...(tussenvoegsel ? { tussenvoegsel } : {}) });
    const dossier = await velsen.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
    return { id: dossier.body.id as string, nummer: dossier.body.nummer as string, persoon: persoon.body.id as string };
  };
  const zoek = async (vraag: object) => (await velsen.post('/v1/dossiers/_zoek', vraag)).body;
  const gevonden = async (vraag: object) => (await zoek(vraag)).items.map((d: { id: string }) => d.id);

  it('by a name without its accents, letters of elsewhere, punctuation or spaces, and the other way round', async () => {
    const brien = await maak('Sean', "O'Brien");
    const isik = await maak('Ayşe', 'Işık');
    const berg = await maak('Anne-Marie', 'Berg-de Wałęsa', 'van den');
    const plat = await maak('Jens', 'Soren OConnor');
    for (const naam of ['OBrien', 'o brien', "O'BRIEN", 'O’Brien', 'OʼBrien', 'sean obrien', 'o\u00ad\u200bbrien']) {
      expect([naam, await gevonden({ naam })]).toEqual([naam, [brien.id]]);
    }
    for (const naam of ['isik', 'ISIK', 'Işık', 'İŞİK', 'ışık ayse']) expect([naam, await gevonden({ naam })]).toEqual([naam, [isik.id]]);
    for (const naam of ['vandenberg', 'walesa', 'Wałęsa', 'annemarie', 'bergdewalesa', 'van den berg de walesa', 'walesa anne']) {
      expect([naam, await gevonden({ naam })]).toEqual([naam, [berg.id]]);
    }
    for (const naam of ['søren', "O'Connor", 'O Connor jens']) expect([naam, await gevonden({ naam })]).toEqual([naam, [plat.id]]);
    const persoon = (await velsen.post('/v1/werkzoekenden/_zoek', { naam: "o'brien" })).body;
    expect(persoon).toMatchObject({ items: [{ id: brien.persoon }], heeftVolgende: false });
  });

  it('by a short name written as one, among hundreds of longer words that hold its parts', async () => {
    await api.database.eigenaar.query(`insert into naam_woord (woord) select 'o' || chr(97 + n % 26) || n from generate_series(1, 700) n on conflict do nothing`);
    const mac = await maak('Fay', 'OZzmacq');
    expect(await gevonden({ naam: 'O Zzmacq' })).toEqual([mac.id]);
  });

  it('by its number, or the last figures of it', async () => {
    const een = await maak('Nummer', 'Een');
    const cijfers = een.nummer.slice(-6);
    await api.database.eigenaar.query(`update dossier set nummer = 'ZKIJ-2026-812345' where id = $1`, [een.id]);
    expect(cijfers).toMatch(/^\d{6}$/);
    for (const nummer of ['ZKIJ-2026-812345', 'zkij 2026 812345', '2026-812345', '812345', '2345', '345', 'zkij 12345']) {
      expect([nummer, await gevonden({ nummer })]).toEqual([nummer, [een.id]]);
    }
    for (const nummer of ['2025-812345', '81234', '912345', 'ZKIJ-2026-8123', '%', 'abc']) expect([nummer, await gevonden({ nummer })]).toEqual([nummer, []]);
    const haarlem = await api.als('klantmanager.haarlem');
    expect((await haarlem.post('/v1/dossiers/_zoek', { nummer: '812345' })).body).toMatchObject({ items: [], totaal: 0, heeftVolgende: false });
  });

  it('says how many there are and that it was cut, and gives the rest', async () => {
    const ids = new Set<string>();
    for (let n = 0; n < 5; n += 1) ids.add((await maak('Veel', `Vinkeveen ${'abcde'[n]}`)).id);
    expect(await zoek({ naam: 'vinkeveen' })).toMatchObject({ heeftVolgende: false, totaal: 5 });
    const eerste = await zoek({ naam: 'vinkeveen', paginaGrootte: 2 });
    expect(eerste).toMatchObject({ heeftVolgende: true, totaal: 5, volgende: expect.any(String) });
    const tweede = await zoek({ naam: 'vinkeveen', paginaGrootte: 2, na: eerste.volgende });
    const derde = await zoek({ naam: 'vinkeveen', paginaGrootte: 2, na: tweede.volgende });
    expect(derde.heeftVolgende).toBe(false);
    expect(new Set([...eerste.items, ...tweede.items, ...derde.items].map((d: { id: string }) => d.id))).toEqual(ids);
    expect((await zoek({ naam: 'vinkeveen', paginaGrootte: 2, pagina: 3 })).items).toEqual(derde.items);
    expect(await zoek({ naam: ' ' })).toMatchObject({ items: [], totaal: 0 });
  });

  it('looks words and numbers up in an index', async () => {
    const plan = async (sql: string) => JSON.stringify(await api.database.eigenaar.query(`set enable_seqscan = off; explain ${sql}`));
    expect(await plan(`select id from naam_woord where woord like '%vink%'`)).toContain('naam_woord_trgm');
    expect(await plan(`select id from dossier where reverse(nummer) collate "C" >= '543' and reverse(nummer) collate "C" < '543~' collate "C"`))
      .toContain('dossier_nummer_eind');
  });
});
