import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { maakTestDossier, registreerTestPersoon } from './testen/test-dossier';

const LEEFTIJD = ['JONGERE_TOT_27', 'VIJFTIGPLUS'];

describe('groups that follow from the birth date and the day', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    // 2 November 2026.
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const maak = async (geboorte: object, doelgroepen?: string[]) => {
    const { body: { id } } = await registreerTestPersoon(velsen, '0453', geboorte);
    const { status, body } = await velsen.post('/v1/dossiers', { werkzoekendeId: id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW', doelgroepen });
    return { status, id: body.id as string, werkzoekendeId: id as string, doelgroepen: body.doelgroepen as string[], fouten: body.fouten };
  };
  const inLijst = async (id: string) => (await velsen.get(`/v1/dossiers?id=${id}`)).body.items[0].doelgroepen;
  const metFilter = async (doelgroep: string) => (await velsen.get(`/v1/dossiers?doelgroep=${doelgroep}&paginaGrootte=100`)).body.items.map((er: { id: string }) => er.id);

  it.each<[string, object, string[]]>([
    ['26', { geboorteDatum: '1999-11-03' }, ['JONGERE_TOT_27']], ['27 today', { geboorteDatum: '1999-11-02' }, []],
    ['50 today', { geboorteDatum: '1976-11-02' }, ['VIJFTIGPLUS']], ['50 tomorrow', { geboorteDatum: '1976-11-03' }, []],
    ['born in 1975', { geboorteDatum: undefined, geboorteJaar: 1975 }, ['VIJFTIGPLUS']], ['born in 1976', { geboorteDatum: undefined, geboorteJaar: 1976 }, []],
    ['born in 2000', { geboorteDatum: undefined, geboorteJaar: 2000 }, ['JONGERE_TOT_27']], ['born in 1999', { geboorteDatum: undefined, geboorteJaar: 1999 }, []],
    ['of no known age', { geboorteDatum: undefined }, []],
  ])('who is %s: page, list and filter agree', async (_, geboorte, groepen) => {
    const { id, doelgroepen } = await maak(geboorte, ['STATUSHOUDER']);
    const alle = [...groepen, 'STATUSHOUDER'].sort();
    expect([doelgroepen, await inLijst(id)]).toEqual([alle, alle]);
    for (const groep of [...LEEFTIJD, 'STATUSHOUDER', 'VSO_PRO']) {
      expect([groep, (await metFilter(groep)).includes(id)]).toEqual([groep, alle.includes(groep)]);
    }
  });

  it('change with the birth date, and with the day', async () => {
    const { id, werkzoekendeId } = await maak({ geboorteDatum: '1999-11-03' });
    expect(await inLijst(id)).toEqual(['JONGERE_TOT_27']);
    await velsen.patch(`/v1/werkzoekenden/${werkzoekendeId}`, { geboorteDatum: '1970-11-03' }, { versie: 1 });
    expect(await inLijst(id)).toEqual(['VIJFTIGPLUS']);
    await velsen.patch(`/v1/werkzoekenden/${werkzoekendeId}`, { geboorteDatum: '1999-11-03' }, { versie: 2 });
    api.naarDag('2026-11-03');
    velsen = await api.als('klantmanager.velsen');
    expect([await inLijst(id), (await metFilter('JONGERE_TOT_27')).includes(id)]).toEqual([[], false]);
  });

  it('are not typed: told where they are not true they are refused, and never stored', async () => {
    for (const groep of LEEFTIJD) {
      expect(await maak({ geboorteDatum: '1990-01-01' }, [groep])).toMatchObject({ status: 400, fouten: [{ pointer: '/doelgroepen', code: 'DOELGROEP_VOLGT' }] });
    }
    const id = await maakTestDossier(velsen, '0453', { doelgroepen: ['VSO_PRO'] });
    const wijzig = (doelgroepen: string[]) => velsen.patch(`/v1/dossiers/${id}`, { doelgroepen }, { versie: 1 });
    expect(await wijzig(['VIJFTIGPLUS'])).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/doelgroepen' }] } });
    // Who sends back what he read changes nothing.
    const oud = await maak({ geboorteDatum: '1960-01-01' }, ['VSO_PRO']);
    expect(oud.doelgroepen).toEqual(['VIJFTIGPLUS', 'VSO_PRO']);
    expect((await velsen.patch(`/v1/dossiers/${oud.id}`, { doelgroepen: oud.doelgroepen }, { versie: 1 })).body.versie).toBe(1);
    const { rows } = await api.database.eigenaar.query('select count(*)::int as n from dossier_doelgroep where doelgroep = any($1)', [LEEFTIJD]);
    expect(rows).toEqual([{ n: 0 }]);
  });
});
