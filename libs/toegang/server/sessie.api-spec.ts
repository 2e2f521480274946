import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi } from './index';

describe('session', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer]);
  });
  afterAll(() => api.sluit());

  it('logs in and tells who is asking', async () => {
    const velsen = await api.als('klantmanager.velsen');
    const huidig = await velsen.get('/v1/sessies/huidige');
    expect(huidig).toMatchObject({ status: 200, body: { medewerker: {
      rollen: ['klantmanager'], gemeenten: ['0453'], organisatie: { naam: 'Gemeente Velsen' } } } });
    expect(huidig.body.csrfToken).toHaveLength(43);
  });

  it('refuses who has no session', async () => {
    expect(await api.anoniem.get('/v1/sessies/huidige')).toMatchObject({ status: 401, body: { code: 'GEEN_SESSIE' } });
  });
});
