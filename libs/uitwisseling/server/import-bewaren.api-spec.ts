import { testBsn } from '@trajectplein/dossier/server';
import { wachtTot } from '@trajectplein/sturing/server';
import { maakTestApi, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { goed, maakActiefDossier } from '@trajectplein/uitstroom/server';
import { ImportOnderhoud } from './import-onderhoud';
import { CAPABILITIES } from './testen/capabilities';
import { neemOver, regel } from './testen/test-bestand';
import { alsCsv, maakTestWerker, stuurBestand } from './testen/test-import';

const KOPPELING = { bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', meldDatum: 'Gemeld', geboorteDatum: 'Geboren', emailadres: 'Mail', postcode: 'Postcode', beroep: 'Beroep' };
const mens = (anders: Record<string, string> = {}): Record<string, string> => ({ BSN: testBsn(), Voornaam: 'Test', Achternaam: 'Duinker', Gemeld: '01-09-2026', ...anders });

describe('what an import keeps, and for how long', () => {
  let api: TestApi;
  let werker: Awaited<ReturnType<typeof maakTestWerker>>;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    werker = await maakTestWerker(api);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  const stuur = async (rijen: Record<string, string>[], velden: Record<string, string> = {}, wie = velsen): Promise<string> => {
    const koppeling = Object.fromEntries(Object.entries(KOPPELING).filter(([, kolom]) => rijen.some((rij) => kolom in rij)));
    const { body, status, tekst } = await stuurBestand(wie, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(koppeling), ...velden }, { inhoud: alsCsv(rijen) });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    return body.id;
  };
  const laad = async (...wat: Parameters<typeof stuur>) => {
    const id = await stuur(...wat);
    await werker.taak.voerUit(id);
    return (await (wat[2] ?? velsen).get(`/v1/imports/${id}`)).body;
  };
  const rijenVan = async (id: string, wie = velsen) => (await wie.get(`/v1/imports/${id}/rijen?paginaGrootte=100`)).body.items;
  const sql = async (opdracht: string, waarden: unknown[] = []) => (await api.database.eigenaar.query(opdracht, waarden)).rows;

  it('what was refused is shown as it stood, and not kept in clear; of a BSN within it the last digits', async () => {
    const klaar = await laad([mens({ Mail: 'sanne apestaart voorbeeld' }), mens({ Postcode: '19700 X' }), mens({ Geboren: 'zie 123456789 en 06 12345678' }), mens({ Gemeld: '31-02-2026' })]);
    expect(klaar).toMatchObject({ afgekeurd: 4 });
    expect((await rijenVan(klaar.id)).map((rij: { waarde: string }) => rij.waarde)).toEqual(
      ['sanne apestaart voorbeeld', '19700 X', 'zie ******789 en 06 12345678', '31-02-2026']);
    const opslag = (await sql('select r::text as tekst from import_rij r where import_id = $1', [klaar.id])).map(({ tekst }) => tekst).join('\n');
    expect(opslag).not.toMatch(/apestaart|19700|456789|12345678|31-02/);
    expect((await rijenVan(klaar.id)).map((rij: { kolom: string }) => rij.kolom)).toEqual(['Mail', 'Postcode', 'Geboren', 'Gemeld']);
  });

  it('an import goes after a year, with all that hangs on it', async () => {
    const { id } = await laad([mens(), mens({ BSN: '1' })]);
    const onderhoud = werker.app.get(ImportOnderhoud);
    api.naarDag('2027-10-20');
    await onderhoud.ruimOp();
    expect(await sql('select count(*)::int as n from import where id = $1', [id])).toEqual([{ n: 1 }]);
    api.naarDag('2027-11-10');
    expect((await onderhoud.ruimOp())['imports']).toBeGreaterThan(0);
    velsen = await api.als('klantmanager.velsen');
    expect((await velsen.get(`/v1/imports/${id}`)).status).toBe(404);
    expect(await sql('select (select count(*)::int from import where id = $1) + (select count(*)::int from import_rij where import_id = $1) as n', [id])).toEqual([{ n: 0 }]);
    api.naarDag('2026-11-02');
    velsen = await api.als('klantmanager.velsen');
  });

  it('remembers of a profile only what was written: a dossier that is opened by hand gets it from the next file', async () => {
    const rij = mens({ Beroep: 'Kok' });
    const [{ dossierId }] = await rijenVan((await laad([rij])).id);
    const { werkzoekende } = await goed(velsen.get(`/v1/dossiers/${dossierId}`));
    await goed(velsen.post(`/v1/dossiers/${dossierId}/_sluit`, { reden: 'VERHUISD', datum: '2026-10-01' }, { versie: 1 }));
    const nieuw = await goed(velsen.post('/v1/dossiers', { werkzoekendeId: werkzoekende.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'ANDERE_OORZAAK', meldDatum: '2026-10-20' }));
    expect(await laad([rij])).toMatchObject({ bijgewerkt: 1 });
    expect((await velsen.get(`/v1/dossiers/${nieuw.id}/profiel`)).body).toMatchObject({ beroep: 'Kok' });
    expect(await laad([rij])).toMatchObject({ ongewijzigd: 1 });
  });

  it('and nothing of a profile on a dossier that the sender may not see', async () => {
    const ijmond = await api.als('klantmanager.ijmond');
    const rij = mens({ Beroep: 'Kok' });
    const naar = { gemeente: '0375' };
    const [{ dossierId }] = await rijenVan((await laad([{ ...rij, Beroep: '' }], naar, ijmond)).id, ijmond);
    await sql('delete from dossier_toegang where dossier_id = $1', [dossierId]);
    expect(await laad([rij], naar, ijmond)).toMatchObject({ ongewijzigd: 1 });
    const [{ velden }] = await sql('select a.velden from aangeleverd a join dossier d on d.werkzoekende_id = a.werkzoekende_id where d.id = $1', [dossierId]);
    expect(Object.keys(velden).filter((veld) => veld.startsWith('profiel'))).toEqual([]);
  });

  it('an import that goes on after midnight keeps to the day on which it was read: every row has its outcome', async () => {
    // 115 years old on 2 November, and a day later nobody is that old.
    const oud = mens({ Geboren: '03-11-1910' });
    const rijen = [...Array.from({ length: 1100 }, (_, n) => mens({ Beroep: 'Kok', Achternaam: `Nacht${n}`, Geboren: `${(n % 28) + 1}-01-1980` })), oud, { ...oud, Mail: 'later@voorbeeld.nl' }];
    const id = await stuur(rijen);
    const slot = await api.database.eigenaar.connect();
    await slot.query('begin; lock table profiel in access exclusive mode');
    const klaar = werker.taak.voerUit(id);
    await wachtTot(async () => (await slot.query(`select 1 from pg_locks where relation = 'profiel'::regclass and not granted`)).rowCount! > 0, 'the first batch to be under way');
    api.klok.zet('2026-11-03T00:05:00+01:00');
    await slot.query('rollback');
    slot.release();
    await klaar;
    api.naarDag('2026-11-02');
    velsen = await api.als('klantmanager.velsen');
    expect((await velsen.get(`/v1/imports/${id}`)).body).toMatchObject({ status: 'GEREED', aantalRijen: 1102, verwerkt: 1102, aangemaakt: 1101, samengevoegd: 1, afgekeurd: 0 });
    expect(await sql('select rijnummer from import_rij where import_id = $1 and uitkomst is null', [id])).toEqual([]);
  });

  describe('the list of a month', () => {
    it('its income is known in a dossier that is opened later', async () => {
      const bsn = testBsn();
      const eerste = await maakActiefDossier(api, 'klantmanager.velsen', '0453', null, bsn);
      for (const [maand, inkomsten] of [['2026-09-01', '90.00'], ['2026-10-01', '450.50']] as const) {
        await neemOver(api, 'klantmanager.velsen', '0453', maand, [regel(bsn, { inkomsten })]);
      }
      const { werkzoekende, versie } = await goed(velsen.get(`/v1/dossiers/${eerste}`));
      await goed(velsen.post(`/v1/dossiers/${eerste}/_sluit`, { reden: 'VERHUISD', datum: '2026-11-02' }, { versie }));
      const nieuw = await goed(velsen.post('/v1/dossiers', { werkzoekendeId: werkzoekende.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'ANDERE_OORZAAK', meldDatum: '2026-10-05' }));
      expect((await goed(velsen.get(`/v1/dossiers/${nieuw.id}`))).inkomsten).toEqual([{ maand: '2026-10-01', bedrag: 450.5 }]);
    });

    it('says with who seems absent that rows were left for which nobody was found', async () => {
      const [bsn, weg] = [testBsn(), testBsn()];
      for (const nummer of [bsn, weg]) await maakActiefDossier(api, 'klantmanager.velsen', '0453', null, nummer);
      // A file finds what was there before it.
      api.klok.zet(new Date(api.klok.nu().getTime() + 1000).toISOString());
      const maand = async (...bsns: string[]) => {
        const inhoud = alsCsv(bsns.map((nummer) => ({ BSN: nummer, Soort: 'PW', Begin: '1-8-2026', Eind: '', Reden: '', 'Inkomsten uit werk': '' })));
        const { body } = await stuurBestand(velsen, { soort: 'uitkeringen', gemeente: '0453', maand: '2026-10' }, { inhoud });
        await werker.taak.voerUit(body.id);
        return (await velsen.get('/v1/uitkering-verschillen?soort=NIET_IN_BESTAND&paginaGrootte=100')).body.items.map((er: { rijenZonderPersoon: number }) => er.rijenZonderPersoon);
      };
      // Mistyped: one that is no BSN, one that is somebody's whom nobody here knows, and one that was left out.
      expect(new Set(await maand(bsn, '123456789', testBsn(), ''))).toEqual(new Set([3]));
      expect(new Set(await maand(bsn))).toEqual(new Set([0]));
      expect(await maand(bsn, weg)).not.toContain(1);
    });
  });
});
