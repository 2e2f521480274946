import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { dossierServer } from '@trajectplein/dossier/server';
import { KernModule, testConfiguratie } from '@trajectplein/kern/server';
import type { TestAntwoord, TestApi, TestGebruiker } from '@trajectplein/toegang/server';
import { ImportTaak } from '../import-taak';
import { UitwisselingWorkerModule } from '../uitwisseling.module';

/** A file to send. */
export interface TestBestand {
  naam?: string;
  inhoud: string | Buffer;
}

const GRENS = '----trajectplein-test';

/** A form with a file as a browser sends it. */
export function formulier(velden: Record<string, string>, bestand?: TestBestand): { body: Buffer; soort: string } {
  const delen: Buffer[] = Object.entries(velden).map(([naam, waarde]) =>
    Buffer.from(`--${GRENS}\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`));
  if (bestand) {
    delen.push(Buffer.from(`--${GRENS}\r\nContent-Disposition: form-data; name="bestand"; filename="${bestand.naam ?? 'bestand.csv'}"\r\n`
      + 'Content-Type: application/octet-stream\r\n\r\n'), Buffer.from(bestand.inhoud), Buffer.from('\r\n'));
  }
  return { body: Buffer.concat([...delen, Buffer.from(`--${GRENS}--\r\n`)]), soort: `multipart/form-data; boundary=${GRENS}` };
}

/** Sends a file. */
export function stuurBestand(wie: TestGebruiker, velden: Record<string, string>, bestand?: TestBestand): Promise<TestAntwoord> {
  const { body, soort } = formulier(velden, bestand);
  return wie.post('/v1/imports', body, { koppen: { 'content-type': soort } });
}

/** The cells of a CSV file with a header. */
export function alsCsv(rijen: readonly Record<string, string>[]): string {
  const kolommen = [...new Set(rijen.flatMap((rij) => Object.keys(rij)))];
  const cel = (waarde = '') => (/[;"\r\n]/.test(waarde) ? `"${waarde.replaceAll('"', '""')}"` : waarde);
  return [kolommen.join(';'), ...rijen.map((rij) => kolommen.map((kolom) => cel(rij[kolom])).join(';'))].join('\r\n');
}

/** The part of the worker that processes imports, on the database and the clock of a test; its queue is not listened to. */
export async function maakTestWerker({ database, klok }: Pick<TestApi, 'database' | 'klok'>): Promise<{ taak: ImportTaak; sluit(): Promise<void>; app: INestApplicationContext }> {
  @Module({ imports: [KernModule.voor(testConfiguratie(database.url), { entiteiten: dossierServer.entiteiten, naam: 'test-werker', klok }),
    UitwisselingWorkerModule] })
  class TestWerkerModule {}

  const app = await NestFactory.createApplicationContext(TestWerkerModule, { logger: false });
  return { app, taak: app.get(ImportTaak), sluit: () => app.close() };
}
