import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, Gebeurtenissen, KernModule, SYSTEEM, testConfiguratie } from '@trajectplein/kern/server';
import { cijfer } from './testen/test-cijfers';
import { isBij, startWerkerProces, wachtTot, wachtrijen } from './testen/test-proces';
import { ALLE_CAPABILITIES, maakSturingDatabase } from './testen/test-werker';

const AANTAL = 30;

describe.each(wachtrijen())('from a commit to the figure, with the queues in $naam', (rij) => {
  it('each commit wakes the worker, which brings the figure up to date', async () => {
    const database = await maakSturingDatabase();
    const werker = await startWerkerProces(database, rij);

    // The API's part: its services lay the event and wake the worker after the commit.
    @Module({ imports: [
      KernModule.voor(testConfiguratie(database.url, rij.redisUrl), { entiteiten: ALLE_CAPABILITIES.flatMap((c) => c.entiteiten), naam: 'test-api' }),
      ...ALLE_CAPABILITIES.map((c) => c.api).filter((m): m is Type => Boolean(m)),
    ] })
    class TestApiModule {}
    const api = await NestFactory.createApplicationContext(TestApiModule, { logger: false, abortOnError: false });
    try {
      const db = api.get(Database);
      const gebeurtenissen = api.get(Gebeurtenissen);
      const datum = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date());
      const kwartaal = `${datum.slice(0, 4)}-Q${Math.ceil(Number(datum.slice(5, 7)) / 3)}`;
      await wachtTot(() => isBij(database.eigenaar), 'the worker to begin');

      // How long it takes is what tools/bench measures; here each change is in the figure before the next is made, and no more.
      const duur: number[] = [];
      for (let n = 0; n < AANTAL; n += 1) {
        const { rows } = await database.eigenaar.query<{ id: string }>(
          `with w as (insert into werkzoekende (id, gemeente, gemaakt_op) values (gen_random_uuid(), '0453', now()) returning id)
           insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond, instroom_oorzaak, meld_datum,
                                status_sinds, gemaakt_op, gewijzigd_op)
           select gen_random_uuid(), 'V-' || $1::text, id, '0453', 'GEMELD', 'BIJSTAND', 'EINDE_WW', $2::date, $2::date, now(), now() from w returning id`,
          [n, datum]);
        await db.inTransactie(SYSTEEM, () => gebeurtenissen.leg('test', rows[0]!.id, datum));
        const toen = performance.now();
        const telling = () => cijfer(database.eigenaar, kwartaal, 'KPI-03', { onderdeel: 'WACHTEND' }) as Promise<number>;
        await wachtTot(async () => (await telling()) >= n + 1, `the figure after change ${n + 1}`);
        expect(await telling()).toBe(n + 1);
        duur.push(performance.now() - toen);
      }
      const p = (deel: number) => Math.round(duur.sort((a, b) => a - b)[Math.ceil(deel * AANTAL) - 1]!);
      if (process.env['TEST_LOG']) process.stderr.write(`${rij.naam}: p50 ${p(0.5)} ms, p95 ${p(0.95)} ms, p100 ${p(1)} ms\n`);
    } finally {
      await api.close();
      await werker.dood();
      await database.ruimOp();
    }
  });
});
