import { plusDagen } from '@trajectplein/kern/domain';
import { Database, Klok, kernServer } from '@trajectplein/kern/server';
import { TEST_MEDEWERKERS, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { maakTestDossier } from './testen/test-dossier';

/** Runs a request and gives the statements on dossiers that it took. */
async function opdrachten(api: TestApi, werk: () => Promise<unknown>): Promise<number> {
  const db = api.app.get(Database);
  const echt = Database.prototype.sql;
  let aantal = 0;
  db.sql = function spion<R>(...args: Parameters<typeof echt>): Promise<R[]> {
    if (/\bdossier\b/.test(args[0])) aantal += 1;
    return echt.call(db, ...args) as Promise<R[]>;
  };
  await werk().finally(() => Reflect.deleteProperty(db, 'sql'));
  return aantal;
}

describe('the werkvoorraad', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  let teamleider: TestGebruiker;
  let vandaag: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
    teamleider = await api.als('teamleider.velsen');
    vandaag = api.app.get(Klok).vandaag();
    const sinds = (dagen: number) => ({ meldDatum: plusDagen(vandaag, -dagen) });
    ids['laat'] = await maakTestDossier(velsen, '0453', sinds(40));
    ids['nieuw'] = await maakTestDossier(velsen, '0453', sinds(0));
    ids['wacht'] = await maakTestDossier(velsen, '0453', sinds(10));
    const { body: { id } } = await velsen.post(`/v1/dossiers/${ids['wacht']}/aanmeldingen`, { toelichting: 'Graag.' });
    await velsen.post(`/v1/aanmeldingen/${id}/_verzend`, {}, { versie: 1 });
    ids['collega'] = await maakTestDossier(velsen, '0453', { ...sinds(20), klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'] });
    ids['niemand'] = await maakTestDossier(velsen, '0453', sinds(20));
    await api.database.eigenaar.query('update dossier set klantmanager_id = null where id = $1', [ids['niemand']]);
    ids['dicht'] = await maakTestDossier(velsen, '0453', sinds(5));
    await velsen.post(`/v1/dossiers/${ids['dicht']}/_sluit`, { reden: 'EIGEN_VERZOEK' }, { versie: 1 });
  });
  afterAll(() => api.sluit());

  const namen = (rijen: { id: string }[]) => rijen.map((rij) => Object.keys(ids).find((naam) => ids[naam] === rij.id)).sort();
  const van = async (wie: TestGebruiker, vraag: string) => namen((await wie.get(`/v1/werkvoorraad?${vraag}`)).body.items);
  const tel = async (wie: TestGebruiker, vraag = '') => (await wie.get(`/v1/werkvoorraad/tellingen?${vraag}`)).body;

  it('is mine, of a colleague, of nobody, of my team, or of everybody; what is closed is not in it', async () => {
    expect(await van(velsen, 'klantmanager=ik')).toEqual(['laat', 'nieuw', 'wacht']);
    expect(await van(velsen, `klantmanager=${TEST_MEDEWERKERS['teamleider.velsen']}`)).toEqual(['collega']);
    expect(await van(velsen, 'klantmanager=niemand')).toEqual(['niemand']);
    expect(await van(teamleider, 'klantmanager=team')).toEqual(['collega', 'laat', 'niemand', 'nieuw', 'wacht']);
    expect(await van(teamleider, '')).toEqual(['collega', 'laat', 'niemand', 'nieuw', 'wacht']);
    expect(await van(velsen, 'open=false&actieVereist=false')).toEqual(['dicht']);
    for (const fout of ['klantmanager=zij', 'klantmanager=123', 'regel=%27', 'regel=te%20laat', 'open=misschien']) {
      expect([fout, (await velsen.get(`/v1/werkvoorraad?${fout}`)).status]).toEqual([fout, 400]);
    }
  });

  it('is narrowed by a rule, and by the code of an action', async () => {
    expect(await van(velsen, 'klantmanager=ik&regel=TE_LAAT')).toEqual(['laat']);
    expect(await van(velsen, 'klantmanager=ik&regel=NIEUW')).toEqual(['nieuw']);
    expect(await van(velsen, 'klantmanager=ik&regel=WACHT_OP_ANDER')).toEqual(['wacht']);
    expect(await van(velsen, 'klantmanager=ik&regel=DEZE_WEEK')).toEqual(['nieuw']);
    expect(await van(velsen, 'regel=INTAKE_PLANNEN')).toEqual(['collega', 'laat', 'niemand', 'nieuw', 'wacht']);
    expect(await van(velsen, 'regel=CLASSIFICEREN')).toEqual([]);
    // Not due yet, so no rule holds for it by its code.
    expect(await van(velsen, 'regel=AANMELDING_ONBEANTWOORD')).toEqual([]);
  });

  it('says what to do first and since when, and when somebody was born', async () => {
    const { items } = (await velsen.get('/v1/werkvoorraad?klantmanager=ik&sorteer=actieVanaf')).body;
    expect(items[0]).toMatchObject({ id: ids['laat'], regel: 'INTAKE_PLANNEN', sinds: plusDagen(vandaag, -40), geboorteDatum: '1990-05-04',
      geboorteJaar: null });
    const [dicht] = (await velsen.get(`/v1/dossiers?id=${ids['dicht']}`)).body.items;
    // Not the melding: since it was closed.
    expect(dicht).toMatchObject({ regel: null, sinds: vandaag, statusSinds: vandaag });
    const sinds = (await velsen.get('/v1/dossiers?sorteer=-statusSinds')).body.items.map((d: { statusSinds: string }) => d.statusSinds);
    expect(sinds).toEqual([...sinds].sort().reverse());
  });

  it('is counted by rule in one statement, within the same filters', async () => {
    expect(await tel(velsen, 'klantmanager=ik')).toEqual({ open: 3, vraagtActie: 3, teLaat: 1, dezeWeek: 1, wachtOpAnder: 1, nieuw: 1, allen: 5,
      regels: { INTAKE_PLANNEN: 3 } });
    expect(await tel(teamleider, 'klantmanager=team')).toMatchObject({ open: 5, teLaat: 3, wachtOpAnder: 1, allen: 5 });
    expect(await tel(velsen, 'klantmanager=niemand&gemeente=0453&status=GEMELD')).toMatchObject({ open: 1, allen: 5 });
    expect(await tel(velsen, 'gemeente=0392')).toMatchObject({ open: 0, allen: 0, regels: {} });
    expect(await tel(await api.als('klantmanager.haarlem'))).toMatchObject({ open: 0, allen: 0, regels: {} });
    expect(await opdrachten(api, () => tel(velsen, 'klantmanager=ik'))).toBe(1);
    expect(await opdrachten(api, () => velsen.get('/v1/werkvoorraad?klantmanager=ik&regel=WACHT_OP_ANDER'))).toBe(2);
  });

  it('pages in the order in which things are due, without a gap or a double', async () => {
    const gezien: string[] = [];
    let na: string | undefined;
    do {
      const pagina = (await velsen.get(`/v1/werkvoorraad?paginaGrootte=2${na ? `&na=${na}` : ''}`)).body;
      gezien.push(...pagina.items.map((d: { id: string }) => d.id));
      na = pagina.volgende;
    } while (na);
    expect(namen(gezien.map((id) => ({ id })))).toEqual(['collega', 'laat', 'niemand', 'nieuw', 'wacht']);
    expect(gezien[0]).toBe(ids['laat']);
  });

  it('finds its rows in an index at volume', async () => {
    const { eigenaar } = api.database;
    // Statistics as of a region: so many dossiers, of which one klantmanager has a few.
    await eigenaar.query(`update pg_class set reltuples = 200000, relpages = 8000 where oid in ('dossier'::regclass, 'actie'::regclass)`);
    const plan = async (sql: string) => JSON.stringify(await eigenaar.query(`set enable_seqscan = off; explain ${sql}`));
    const open = `status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG')`;
    const volgorde = `order by coalesce(actie_vanaf, 'infinity'::date), id limit 26`;
    expect(await plan(`select id from dossier where klantmanager_id = '${TEST_MEDEWERKERS['klantmanager.velsen']}' and ${open} ${volgorde}`))
      .toContain('dossier_werk ');
    expect(await plan(`select id from dossier where ${open} ${volgorde}`)).toContain('dossier_werk_alle');
    expect(await plan(`select id from dossier where ${open} order by status_sinds, id limit 26`)).toContain('dossier_sinds');
    expect(await plan(`select dossier_id from actie where code = any('{CLASSIFICEREN}') and vanaf <= '2026-11-01'`)).toContain('actie_code');
  });
});
