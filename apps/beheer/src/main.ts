import { parseArgs } from 'node:util';
import { ConfiguratieFout, Klok, NieuwereDatabase, leesSleutels, migratiesVan, migreer } from '@trajectplein/kern/server';
import { CAPABILITIES } from './capabilities';

const HULP = `Gebruik: node dist/apps/beheer/main.js <opdracht>

  migreer   brengt de database op deze versie en maakt de rol van de applicatie
  demo      laadt demogegevens in een lege database

Instellingen: DATABASE_URL (de eigenaar van de database), TRAJECTPLEIN_APP_WACHTWOORD (wachtwoord van de rol van de applicatie).`;

function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new ConfiguratieFout('De instelling DATABASE_URL ontbreekt: geef het adres van de database, als eigenaar.');
  return url;
}

const OPDRACHTEN: Record<string, () => Promise<string>> = {
  async migreer() {
    const gedraaid = await migreer(databaseUrl(), migratiesVan(CAPABILITIES), process.env['TRAJECTPLEIN_APP_WACHTWOORD'] ?? null, new Klok().vandaag());
    return gedraaid.length ? `De database is bijgewerkt (${gedraaid.length} stappen).` : 'De database is al bij.';
  },
  async demo() {
    const { laadDemo } = await import('./demo');
    const { dossiers } = await laadDemo({ databaseUrl: databaseUrl(), ...leesSleutels(), vandaag: new Klok().vandaag() });
    return dossiers ? `Er zijn demogegevens geladen: ${dossiers} dossiers.` : 'Er staan al gegevens in de database; er is niets geladen.';
  },
};

const { positionals: [naam = ''] } = parseArgs({ allowPositionals: true, strict: false });
const opdracht = OPDRACHTEN[naam];
if (!opdracht) {
  console.log(HULP);
  process.exit(naam ? 2 : 0);
}
try {
  console.log(await opdracht());
} catch (fout) {
  const bekend = fout instanceof ConfiguratieFout || fout instanceof NieuwereDatabase;
  console.error(bekend ? fout.message : `Dit lukte niet: ${fout instanceof Error ? fout.message.split('\n')[0] : 'onbekende fout'}`);
  process.exit(1);
}
