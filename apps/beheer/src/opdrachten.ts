import pg from 'pg';
import { Klok, leesBeheerConfiguratie, leesSleutels, metDatabase, migratiesVan, migreer } from '@trajectplein/kern/server';
import { herbouwAlles, herstelNaTerugzetten } from '@trajectplein/sturing/server';
import { EersteBeheerderFout, maakEersteBeheerder, type RegioGegevens } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';
import { OpdrachtFout } from './opdracht-fout';

export { OpdrachtFout };

interface Opdracht {
  /** One line for the help text. */
  uitleg: string;
  /** @returns one Dutch sentence about what was done */
  voerUit(opties: { gebruikersnaam?: string; naam?: string }): Promise<string>;
}

const vandaag = () => new Klok().vandaag();

/** Everything that the command line can do. */
export const OPDRACHTEN: Record<string, Opdracht> = {
  migreer: {
    uitleg: 'brengt de database op deze versie en maakt de rol van de applicatie',
    async voerUit() {
      const { databaseUrl, appWachtwoord } = leesBeheerConfiguratie();
      const stappen = await migreer(databaseUrl, migratiesVan(CAPABILITIES), appWachtwoord, vandaag());
      if (!stappen.length) return 'De database is al bij.';
      return `De database is bijgewerkt (${stappen.length} ${stappen.length === 1 ? 'stap' : 'stappen'}).`;
    },
  },
  demo: {
    uitleg: 'laadt demogegevens in een lege database',
    async voerUit() {
      const { databaseUrl } = leesBeheerConfiguratie();
      const sleutels = leesSleutels();
      // Loaded only here: the other commands need none of it.
      const { laadDemo } = await import('./demo');
      const { dossiers } = await laadDemo({ databaseUrl, ...sleutels, vandaag: vandaag() });
      if (!dossiers) return 'Er staan al gegevens in de database; er is niets geladen.';
      await herbereken();
      return `Er zijn demogegevens geladen: ${dossiers} dossiers.`;
    },
  },
  'herbereken-cijfers': {
    uitleg: 'bouwt alle cijfers opnieuw op uit de dossiers; iedereen kan doorwerken',
    async voerUit() {
      await herbereken();
      return 'Alle cijfers zijn opnieuw berekend.';
    },
  },
  'na-terugzetten': {
    uitleg: 'na het terugzetten van een reservekopie, met api en worker gestopt: bouwt de cijfers opnieuw op',
    async voerUit() {
      const { databaseUrl } = leesBeheerConfiguratie();
      const eigenaar = new pg.Client(databaseUrl);
      await eigenaar.connect();
      try {
        await herstelNaTerugzetten(eigenaar);
      } finally {
        await eigenaar.end();
      }
      await herbereken();
      return 'De cijfers zijn opnieuw opgebouwd. Start nu api en worker.';
    },
  },
  'eerste-beheerder': {
    uitleg: 'maakt een beheerder: --gebruikersnaam <naam> --naam "<Voornaam Achternaam>", wachtwoord op de standaardinvoer',
    async voerUit({ gebruikersnaam, naam }) {
      const { databaseUrl } = leesBeheerConfiguratie();
      if (!gebruikersnaam || !naam) throw new OpdrachtFout('Geef --gebruikersnaam en --naam op.');
      const wie = { gebruikersnaam, naam, wachtwoord: await leesInvoer() };
      await maakEersteBeheerder(databaseUrl, wie, await leesRegio(), vandaag()).catch((fout: unknown) => {
        throw fout instanceof EersteBeheerderFout ? new OpdrachtFout(fout.message) : fout;
      });
      return `De beheerder ${gebruikersnaam} kan nu inloggen.`;
    },
  },
};

/** As the application where its address is given: the owner serves migrations. */
async function herbereken(): Promise<void> {
  const { databaseUrl, databaseUrlApp } = leesBeheerConfiguratie();
  await metDatabase(databaseUrlApp ?? databaseUrl, (db) => herbouwAlles(db, new Klok()));
}

/** The region as the demo knows it too; settings of gemeenten can be changed in the application afterwards. */
async function leesRegio(): Promise<RegioGegevens> {
  const [{ GEMEENTEN }, { INSTELLINGEN, ORGANISATIES, gemeenteVan }] = await Promise.all([import('./demo/regels'), import('./demo/regio')]);
  return {
    gemeenten: GEMEENTEN.map((g) => ({ ...g, van: gemeenteVan(g.code) })),
    organisaties: ORGANISATIES,
    instellingen: INSTELLINGEN.map((i) => ({ ...i, uitvoerderId: i.uitvoerder.id })),
  };
}

async function leesInvoer(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new OpdrachtFout('Geef het wachtwoord op de standaardinvoer, bijvoorbeeld: cat wachtwoord.txt | node … eerste-beheerder …');
  }
  let tekst = '';
  for await (const stuk of process.stdin) tekst += String(stuk);
  return tekst.replace(/\r?\n$/, '');
}
