import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import { breekVerbindingen, startWerkerProces, sturingServer, wachtTot, wachtrijen, type WerkerProces } from '@trajectplein/sturing/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from '@trajectplein/uitstroom/server';
import { uitwisselingServer } from './index';
import { alsCsv, maakTestWerker, stuurBestand } from './testen/test-import';

const KOPPELING = JSON.stringify({ bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', meldDatum: 'Gemeld', beroep: 'Beroep' });
const NU = new Date();

let nummer = 100_000_000;
/** Valid by the elfproef; another at every call. */
function eenBsn(): string {
  for (;;) {
    nummer += 1;
    const som = [...String(nummer)].reduce((s, cijfer, n) => s + Number(cijfer) * (n === 8 ? -1 : 9 - n), 0);
    if (som % 11 === 0) return String(nummer);
  }
}
const mens = (anders: Record<string, string> = {}) => ({ BSN: eenBsn(), Voornaam: 'Test', Achternaam: 'Duinker', Gemeld: '01-09-2026', Beroep: 'Kok', ...anders });
const mensen = (aantal: number) => Array.from({ length: aantal }, () => mens());

/** The worker that is killed is the built one (dist/apps/worker), a process of its own. */
describe('an import that is disturbed', () => {
  let api: TestApi;
  let werker: Awaited<ReturnType<typeof maakTestWerker>>;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer, sturingServer, uitwisselingServer],
      NU.toISOString());
    werker = await maakTestWerker(api);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  const rijen = async (sql: string, waarden: unknown[] = []) => (await api.database.eigenaar.query(sql, waarden)).rows;
  const stuur = async (inhoud: Record<string, string>[]): Promise<string> => {
    const { status, tekst, body } = await stuurBestand(velsen, { soort: 'csv', gemeente: '0453', koppeling: KOPPELING }, { inhoud: alsCsv(inhoud) });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    return body.id;
  };
  const lees = async (id: string) => (await rijen('select * from import where id = $1', [id]))[0];
  /** Everything that belongs to what an import made, counted: each once per person. */
  const eenKeer = async (id: string, aantal: number) => {
    const [som] = await rijen(
      `with d as (select d.* from dossier d join import_rij r on r.dossier_id = d.id where r.import_id = $1 and r.uitkomst = 'AANGEMAAKT')
       select (select count(*)::int from d) as dossiers, (select count(distinct werkzoekende_id)::int from d) as mensen,
              (select count(*)::int from overgang where dossier_id in (select id from d)) as overgangen,
              (select count(*)::int from gebeurtenis where dossier_id in (select id from d)) as gebeurtenissen,
              (select count(*)::int from profiel where dossier_id in (select id from d)) as profielen,
              (select count(*)::int from aangeleverd where werkzoekende_id in (select werkzoekende_id from d)) as aangeleverd,
              (select count(*)::int from identiteit where werkzoekende_id in (select werkzoekende_id from d)) as identiteiten`, [id]);
    expect(new Set(Object.values(som))).toEqual(new Set([aantal]));
    expect(await lees(id)).toMatchObject({ status: 'GEREED', aangemaakt: aantal, verwerkt: aantal, aantal_rijen: aantal, pogingen: 0 });
    expect(await rijen(`select dossier_id from gebeurtenis where soort = 'dossier.meld' group by 1 having count(*) > 1`)).toEqual([]);
  };
  /** Runs `werk` while a lock holds the worker in the middle of a batch. */
  const midden = async (tabel: string, wacht: () => Promise<unknown>, werk: () => Promise<void>) => {
    const slot = await api.database.eigenaar.connect();
    await slot.query(`begin; lock table ${tabel} in access exclusive mode`);
    await wacht();
    await wachtTot(async () => (await slot.query(
      `select 1 from pg_locks l where l.relation = $1::regclass and not l.granted`, [tabel])).rowCount! > 0, 'the worker to be in the middle of a batch');
    await werk();
    await slot.query('rollback');
    slot.release();
  };

  it.each(['import_rij', 'profiel'])('goes on after its connections broke in the middle (at %s), and does nothing twice', async (tabel) => {
    const id = await stuur(mensen(1300));
    let poging: Promise<unknown>;
    await midden(tabel, async () => { poging = werker.taak.voerUit(id).catch((fout: Error) => fout); }, async () => {
      await breekVerbindingen(api.database);
      const fout = await poging;
      expect(fout).toBeInstanceOf(Error);
      expect((fout as Error).message).not.toMatch(/Duinker|\d{9}/);
    });
    expect(await lees(id)).toMatchObject({ status: 'BEZIG', aangemaakt: 0 });
    await werker.taak.voerUit(id);
    await eenKeer(id, 1300);
  });

  it('goes on after the worker was killed', async () => {
    const [rij] = wachtrijen();
    const processen: WerkerProces[] = [await startWerkerProces(api.database, rij!)];
    try {
      const id = await stuur(mensen(2200));
      await wachtTot(async () => (await lees(id)).verwerkt >= 500, 'the first rows to be processed');
      await midden('profiel', async () => undefined, () => processen[0]!.dood());
      const half = await lees(id);
      expect(half.status).toBe('BEZIG');
      expect(half.aangemaakt).toBeGreaterThan(0);
      expect(half.aangemaakt).toBeLessThan(2200);
      processen.push(await startWerkerProces(api.database, rij!));
      await wachtTot(async () => (await lees(id)).status === 'GEREED', 'the import to be finished by the next worker');
      await eenKeer(id, 2200);
      for (const proces of processen) expect(proces.uitvoer()).not.toMatch(/Duinker/);
    } finally {
      await Promise.all(processen.map((proces) => proces.dood()));
    }
  });

  it('makes each person once when two files hold the same people, and somebody registers one of them by hand', async () => {
    const zelfde = mensen(700);
    const ids = [await stuur(zelfde), await stuur([...zelfde].reverse())];
    const met = zelfde[650]!;
    const [hand] = await Promise.all([
      velsen.post('/v1/werkzoekenden', { voornaam: 'Test', achternaam: 'Duinker', gemeente: '0453', bsn: met.BSN }), ...ids.map((id) => werker.taak.voerUit(id))]);
    expect([201, 409]).toContain(hand.status);
    const imports = await Promise.all(ids.map(lees));
    expect(imports.map(({ status, verwerkt, afgekeurd }) => [status, verwerkt, afgekeurd])).toEqual([['GEREED', 700, 0], ['GEREED', 700, 0]]);
    expect(imports[0].aangemaakt + imports[1].aangemaakt).toBe(700);
    expect(await rijen('select bsn_hash from werkzoekende group by gemeente, bsn_hash having count(*) > 1')).toEqual([]);
  });

  it('is processed once when two workers take it', async () => {
    const id = await stuur(mensen(1300));
    await Promise.allSettled([werker.taak.voerUit(id), werker.taak.voerUit(id)]);
    await werker.taak.voerUit(id);
    await eenKeer(id, 1300);
  });

  it('of ten thousand rows names every bad one, and loads the others', async () => {
    const slecht = new Map<number, string>();
    const inhoud = Array.from({ length: 10_000 }, (_, n) => {
      if (n % 100 !== 50) return mens();
      const [kolom, waarde] = [['BSN', '123456789'], ['Gemeld', '30-02-2026'], ['Achternaam', '']][(n / 50) % 3 | 0] as [string, string];
      slecht.set(n + 2, kolom);
      return mens({ [kolom]: waarde });
    });
    const id = await stuur(inhoud);
    await werker.taak.voerUit(id);
    expect(await lees(id)).toMatchObject({ status: 'GEREED', aantal_rijen: 10_000, verwerkt: 10_000, aangemaakt: 9900, afgekeurd: 100 });
    const gevonden = await rijen(`select rijnummer, kolom from import_rij where import_id = $1 and uitkomst = 'AFGEKEURD' order by rijnummer`, [id]);
    expect(gevonden.map((rij) => [rij.rijnummer, rij.kolom])).toEqual([...slecht]);
  });

  it('leaves out one row that the database does not take, and loads its neighbours', async () => {
    await rijen(`alter table persoon add constraint test_weigert check (achternaam <> 'Weiger')`);
    const id = await stuur([mens(), mens({ Achternaam: 'Weiger' }), ...mensen(3)]);
    await werker.taak.voerUit(id);
    await rijen('alter table persoon drop constraint test_weigert');
    expect(await lees(id)).toMatchObject({ status: 'GEREED', aangemaakt: 4, afgekeurd: 1, verwerkt: 5 });
    expect(await rijen(`select rijnummer, reden, gegevens_cijfer from import_rij where import_id = $1 and uitkomst = 'AFGEKEURD'`, [id])).toEqual([
      { rijnummer: 3, reden: expect.stringMatching(/niet verwerken/), gegevens_cijfer: null }]);
  });
});
