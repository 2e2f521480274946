import { parseArgs } from 'node:util';
import { ConfiguratieFout, NieuwereDatabase, zinBijStartfout } from '@trajectplein/kern/server';
import { OPDRACHTEN, OpdrachtFout } from './opdrachten';

const HULP = `Gebruik: node dist/apps/beheer/main.js <opdracht>

${Object.entries(OPDRACHTEN).map(([naam, { argument = '', uitleg }]) => `  ${`${naam} ${argument}`.padEnd(28)} ${uitleg}`).join('\n')}

Instellingen:
  DATABASE_URL                 het adres van de database, als eigenaar
  TRAJECTPLEIN_APP_WACHTWOORD  bij migreer en zet-terug: het wachtwoord voor de rol van de applicatie (mag ontbreken)
  TRAJECTPLEIN_SLEUTELS, TRAJECTPLEIN_HASHSLEUTEL   bij demo, laad-in, versleutel-opnieuw en anonimiseer-kopie: de sleutels van
                               de api en worker die met deze database werken`;

async function draai(): Promise<number> {
  const { positionals: [naam, pad], values } = parseArgs({
    allowPositionals: true, options: { gebruikersnaam: { type: 'string' }, naam: { type: 'string' }, soort: { type: 'string' },
      gemeente: { type: 'string' }, maand: { type: 'string' }, als: { type: 'string' }, proef: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help || !naam) {
    console.log(HULP);
    return 0;
  }
  const opdracht = Object.hasOwn(OPDRACHTEN, naam) ? OPDRACHTEN[naam] : undefined;
  if (!opdracht) {
    console.error(`De opdracht ${naam} bestaat niet.\n\n${HULP}`);
    return 2;
  }
  console.log(await opdracht.voerUit({ ...values, pad }));
  return 0;
}

function zinBij(fout: unknown): string {
  if (fout instanceof OpdrachtFout || fout instanceof NieuwereDatabase || fout instanceof ConfiguratieFout) return fout.message;
  if ((fout as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) return `Deze optie bestaat niet.\n\n${HULP}`;
  return zinBijStartfout(fout) ?? `Dit lukte niet: ${fout instanceof Error ? fout.stack : String(fout)}`;
}

try {
  process.exitCode = await draai();
} catch (fout) {
  console.error(zinBij(fout));
  process.exitCode = 1;
}
