import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { JsonLogger, KernModule, Taken, draaiProces, leesConfiguratie } from '@trajectplein/kern/server';
import { CAPABILITIES } from './capabilities';

await draaiProces(async () => {
  const configuratie = leesConfiguratie();

  @Module({ imports: [
    KernModule.voor(configuratie, { entiteiten: CAPABILITIES.flatMap((c) => c.entiteiten), naam: 'trajectplein-worker', tijdslimiet: 600_000 }),
    ...CAPABILITIES.map((c) => c.worker).filter((m): m is Type => Boolean(m)),
  ] })
  class WorkerModule {}

  const app = await NestFactory.createApplicationContext(WorkerModule, {
    logger: new JsonLogger(configuratie.logNiveau), abortOnError: false });
  await app.get(Taken).startWorkers();
  return () => app.close();
});
