import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { KernModule, VasteKlok, kernServer, maakTestDatabase, testConfiguratie } from '@trajectplein/kern/server';
import { TEST_MEDEWERKERS, toegangServer, vulRegio } from './index';
import { Opruimen } from './opruimen';

it('housekeeping takes away sessions and failed log-ins that say nothing any more, as the worker', async () => {
  const database = await maakTestDatabase([kernServer, toegangServer]);
  await vulRegio(database.eigenaar);
  const klok = new VasteKlok(new Date('2026-11-02T03:20:00+01:00'));

  @Module({ imports: [KernModule.voor(testConfiguratie(database.url), { entiteiten: [], naam: 'test', klok }), toegangServer.worker!] })
  class WorkerModule {}
  const app = await NestFactory.createApplicationContext(WorkerModule, { logger: false });
  try {
    await database.eigenaar.query(
      `insert into sessie (token_hash, medewerker_id, aanstelling_id, begonnen_op, gezien_op)
       select decode(lpad(to_hex(n), 64, '0'), 'hex'), $1, (select id from aanstelling where medewerker_id = $1), moment, moment
         from (values (1, timestamptz '2026-11-02 02:00+01'), (2, '2026-10-03 04:00+01'), (3, '2026-10-01 09:00+02')) v (n, moment)`,
      [TEST_MEDEWERKERS.matcher]);
    await database.eigenaar.query(
      `insert into inlogpoging (sleutel, mislukt, laatst_op) values ('a', 3, '2026-11-01 04:00+01'), ('b', 9, '2026-11-01 03:00+01')`);
    expect(await app.get(Opruimen).ruimOp()).toEqual({ sessies: 1, pogingen: 1 });
    expect(await app.get(Opruimen).ruimOp()).toEqual({ sessies: 0, pogingen: 0 });
    expect((await database.eigenaar.query('select count(*)::int as n from sessie')).rows).toEqual([{ n: 2 }]);
  } finally {
    await app.close();
    await database.ruimOp();
  }
});
