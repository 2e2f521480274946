import { resolve } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { Module, type Type } from '@nestjs/common';
import { KernModule, Uitloop, draaiProces, leesConfiguratie, maakApi, spoorzinnenVan } from '@trajectplein/kern/server';
import { CAPABILITIES } from './capabilities';

await draaiProces(async () => {
  const configuratie = leesConfiguratie();

  @Module({ imports: [
    KernModule.voor(configuratie, {
      entiteiten: CAPABILITIES.flatMap((c) => c.entiteiten), naam: 'trajectplein-api', sporen: spoorzinnenVan(CAPABILITIES) }),
    ...CAPABILITIES.map((c) => c.api).filter((m): m is Type => Boolean(m)),
  ] })
  class ApiModule {}

  const { app } = await maakApi(ApiModule, {
    // The built web app lies beside this bundle.
    web: resolve(import.meta.dirname, '../web'), logNiveau: configuratie.logNiveau,
    proxyAdressen: configuratie.proxyAdressen,
  });
  await app.listen(configuratie.poort, configuratie.host);
  return {
    kondigAan: async () => {
      app.get(Uitloop).begin();
      await wacht(configuratie.uitloopMs);
    },
    sluit: () => app.close(),
  };
});
