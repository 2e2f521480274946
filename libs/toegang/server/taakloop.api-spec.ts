import { SYSTEEM, Database, kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi } from './index';

describe('the runs of jobs', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer]);
    const db = api.app.get(Database);
    await db.inTransactie(SYSTEEM, () => db.sql(
      `insert into taakloop (taak, begonnen_op, geeindigd_op, uitkomst, aantallen, fout) values
       ('toegang.ruim-sessies-op', '2026-11-01 03:20+01', '2026-11-01 03:21+01', 'GELUKT', '{"sessies": 4}', null),
       ('oud.iets-doen', '2026-11-02 03:20+01', null, 'MISLUKT', '{}', 'It broke')`));
  });
  afterAll(() => api.sluit());

  it('show what was done, newest first, with a sentence about each', async () => {
    const beheerder = await api.als('beheerder');
    expect((await beheerder.get('/v1/taaklopen')).body).toMatchObject({ heeftVolgende: false, wachtrijBereikbaar: true, items: [
      { taak: 'oud.iets-doen', omschrijving: 'Een taak van een eerdere versie.', uitkomst: 'MISLUKT', fout: 'It broke', geeindigdOp: null },
      { taak: 'toegang.ruim-sessies-op', omschrijving: 'Haalt verlopen sessies en oude mislukte inlogpogingen weg.', uitkomst: 'GELUKT',
        aantallen: { sessies: 4 }, begonnenOp: '2026-11-01T02:20:00.000Z' }] });
    expect((await beheerder.get('/v1/taaklopen?uitkomst=MISLUKT')).body.items).toHaveLength(1);
    expect((await beheerder.get('/v1/taaklopen?taak=toegang.ruim-sessies-op')).body.items).toHaveLength(1);
  });

  it('name what should run and was never scheduled', async () => {
    const { body } = await (await api.als('beheerder')).get('/v1/taaklopen');
    expect(body.gemist).toEqual(expect.arrayContaining([
      { taak: 'toegang.ruim-sessies-op', omschrijving: 'Haalt verlopen sessies en oude mislukte inlogpogingen weg.', verwachtOp: null }]));
  });
});
