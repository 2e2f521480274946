import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JsonLogger, KernModule, Taken, draaiProces, leesConfiguratie, maakApi } from '@trajectplein/kern/server';
import { CAPABILITIES } from './capabilities';

await draaiProces(async () => {
  const configuratie = leesConfiguratie();

  @Module({ imports: [
    KernModule.voor(configuratie, { entiteiten: CAPABILITIES.flatMap((c) => c.entiteiten), naam: 'trajectplein-worker', tijdslimiet: 600_000 }),
    ...CAPABILITIES.map((c) => c.worker).filter((m): m is Type => Boolean(m)),
  ] })
  class WorkerModule {}

  const { workerPoort, host, logNiveau } = configuratie;
  if (workerPoort === null) {
    const app = await NestFactory.createApplicationContext(WorkerModule, { logger: new JsonLogger(logNiveau), abortOnError: false });
    await app.get(Taken).startWorkers();
    return { sluit: () => app.close() };
  }
  // Of the API it has only what the platform itself answers: health and metrics.
  const { app } = await maakApi(WorkerModule, { logNiveau });
  await app.get(Taken).startWorkers();
  await app.listen(workerPoort, host);
  return { sluit: () => app.close() };
}, 'WORKER_POORT');
