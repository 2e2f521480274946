import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { registreerTestPersoon } from './testen/test-dossier';

const JAAR = { geboorteDatum: null, geboorteJaar: 1970 };

describe('somebody of whom only the year of birth is known', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const registreer = async (extra: object = JAAR) => {
    const persoon = await registreerTestPersoon(velsen, '0453', extra);
    const dossier = await velsen.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
    return { persoon: persoon.body, dossierId: dossier.body.id as string };
  };
  const open = async (dossierId: string) => (await velsen.get(`/v1/dossiers/${dossierId}`)).body.acties.map((a: { code: string }) => a.code);

  it('is kept and shown so, without an invented day, and the day is asked for', async () => {
    const { persoon, dossierId } = await registreer();
    expect(persoon).toMatchObject(JAAR);
    expect((await velsen.get(`/v1/dossiers/${dossierId}`)).body.werkzoekende).toMatchObject(JAAR);
    expect(await open(dossierId)).toContain('GEBOORTEDATUM_INVULLEN');

    const aangevuld = await velsen.patch(`/v1/werkzoekenden/${persoon.id}`, { geboorteDatum: '1970-05-13' }, { versie: 1 });
    expect(aangevuld.body).toMatchObject({ geboorteDatum: '1970-05-13', geboorteJaar: null });
    expect(await open(dossierId)).not.toContain('GEBOORTEDATUM_INVULLEN');
    const { items } = (await velsen.get(`/v1/dossiers/${dossierId}/wijzigingen`)).body;
    expect(items.map((w: { veld: string; oud: string; nieuw: string }) => [w.veld, w.oud, w.nieuw]).sort())
      .toEqual([['geboorteDatum', null, '1970-05-13'], ['geboorteJaar', '1970', null]]);
  });

  it('can become so again: the day was never sure', async () => {
    const { persoon, dossierId } = await registreer({ geboorteDatum: '1970-07-01' });
    const { body } = await velsen.patch(`/v1/werkzoekenden/${persoon.id}`, JAAR, { versie: 1 });
    expect(body).toMatchObject({ ...JAAR, versie: 2 });
    expect(await open(dossierId)).toContain('GEBOORTEDATUM_INVULLEN');
    // The year alone, of a day in another year.
    await velsen.patch(`/v1/werkzoekenden/${persoon.id}`, { geboorteDatum: '1971-07-01' }, { versie: 2 });
    expect((await velsen.patch(`/v1/werkzoekenden/${persoon.id}`, { geboorteJaar: 1972 }, { versie: 3 })).body)
      .toMatchObject({ geboorteDatum: null, geboorteJaar: 1972 });
    // Another field leaves it alone.
    expect((await velsen.patch(`/v1/werkzoekenden/${persoon.id}`, { woonplaats: 'IJmuiden' }, { versie: 4 })).body)
      .toMatchObject({ geboorteDatum: null, geboorteJaar: 1972 });
  });

  it.each([[1905], [2027], [1850], [1970.5], ['1970']])('is refused for the year %p', async (geboorteJaar) => {
    expect(await registreerTestPersoon(velsen, '0453', { geboorteDatum: null, geboorteJaar })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/geboorteJaar' }] } });
  });

  it('has no day beside it', async () => {
    expect((await registreerTestPersoon(velsen, '0453', { geboorteDatum: '1970-05-13', geboorteJaar: 1970 })).body.fouten)
      .toEqual([{ pointer: '/geboorteJaar', code: 'GEBOORTE_DUBBEL', melding: 'Vul de hele geboortedatum in, of alleen het jaar.' }]);
  });

  it('is found by any day of that year, as somebody whom it can be', async () => {
    const { persoon, dossierId } = await registreer({ ...JAAR, geboorteJaar: 1968, achternaam: 'Jaarling' });
    const zoek = async (pad: string, geboorteDatum: string) => (await velsen.post(pad, { naam: 'Jaarling', geboorteDatum })).body.items.map((er: { id: string }) => er.id);
    expect(await zoek('/v1/dossiers/_zoek', '1968-03-02')).toEqual([dossierId]);
    expect(await zoek('/v1/werkzoekenden/_zoek', '1968-12-31')).toEqual([persoon.id]);
    expect(await zoek('/v1/dossiers/_zoek', '1969-01-01')).toEqual([]);
    expect((await velsen.post('/v1/werkzoekenden/_zoek', { naam: 'Jaarling' })).body.items).toMatchObject([{ geboorteDatum: null, geboorteJaar: 1968 }]);
  });
});
