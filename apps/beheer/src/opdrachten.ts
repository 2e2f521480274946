import { Klok, Sleutelbos, leesBeheerConfiguratie, leesSleutels, metDatabase, migratiesVan, migreer } from '@trajectplein/kern/server';
import { herbouwAlles, herstelNaTerugzetten } from '@trajectplein/sturing/server';
import { EersteBeheerderFout, maakEersteBeheerder, type RegioGegevens } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';
import { alsEigenaar } from './eigenaar';
import { OpdrachtFout } from './opdracht-fout';
import { maakReservekopie } from './reservekopie/maken';
import { zetTerug } from './reservekopie/terugzetten';
import { verslag, versleutelOpnieuw } from './versleuteling/opnieuw';

export { OpdrachtFout };

type Opties = Partial<Record<'pad' | 'gebruikersnaam' | 'naam' | 'soort' | 'gemeente' | 'maand' | 'als', string>> & { proef?: boolean };

interface Opdracht {
  /** What comes behind its name. */
  argument?: string;
  /** One line for the help text. */
  uitleg: string;
  /** @returns in Dutch what was done */
  voerUit(opties: Opties): Promise<string>;
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
  'laad-in': {
    argument: '<bestand>',
    uitleg: 'laadt een bestand in: --soort sonar|csv|uitkeringen --gemeente <code> --als <gebruikersnaam> (--maand jjjj-mm) (--proef)',
    async voerUit({ pad, soort, gemeente, als, maand, proef }) {
      if (!pad || !soort || !gemeente || !als) throw new OpdrachtFout('Geef een bestand, --soort, --gemeente en --als op.');
      // Loaded only here: the other commands need none of it.
      const { laadBestandIn } = await import('./inladen');
      return laadBestandIn({ pad, soort, gemeente, als, maand, proef });
    },
  },
  'maak-reservekopie': {
    argument: '<bestand>',
    uitleg: 'bewaart de hele database in één bestand; iedereen kan doorwerken',
    async voerUit({ pad }) {
      const { databaseUrl } = leesBeheerConfiguratie();
      const { moment, tabellen } = await maakReservekopie(databaseUrl, eisPad(pad));
      return `De reservekopie staat in ${pad}: ${tabellen.length} tabellen, zoals ze waren op ${moment}.\n`
        + 'Er staan persoonsgegevens in. Bewaar het bestand zo veilig als de database zelf, en de sleutels op een andere plek.';
    },
  },
  'zet-terug': {
    argument: '<bestand>',
    uitleg: 'zet een reservekopie terug in een lege database, met api en worker gestopt',
    async voerUit({ pad }) {
      const { databaseUrl, appWachtwoord } = leesBeheerConfiguratie();
      const { moment } = await zetTerug({ databaseUrl, appWachtwoord, pad: eisPad(pad), capabilities: CAPABILITIES, klok: new Klok() });
      return `De reservekopie van ${moment} is teruggezet en de cijfers zijn opnieuw opgebouwd. Start nu api en worker.`;
    },
  },
  'na-terugzetten': {
    uitleg: 'na het terugzetten met de hulpmiddelen van PostgreSQL, met api en worker gestopt: bouwt de cijfers opnieuw op',
    async voerUit() {
      const { databaseUrl } = leesBeheerConfiguratie();
      await alsEigenaar(databaseUrl, 'na-terugzetten', herstelNaTerugzetten);
      await herbereken();
      return 'De cijfers zijn opnieuw opgebouwd. Start nu api en worker.';
    },
  },
  'versleutel-opnieuw': {
    uitleg: 'versleutelt wat met een oudere sleutel is versleuteld met de actieve; iedereen kan doorwerken',
    async voerUit() {
      const { databaseUrl } = leesBeheerConfiguratie();
      const { sleutels, hashSleutel } = leesSleutels();
      const uitkomst = await versleutelOpnieuw(databaseUrl, new Sleutelbos({ sleutels, hashSleutel }), sleutels, CAPABILITIES);
      return verslag(uitkomst, sleutels);
    },
  },
  'anonimiseer-kopie': {
    uitleg: 'maakt van een kopie (een database waarvan de naam op _kopie eindigt) een oefendatabase zonder echte personen',
    async voerUit() {
      const { databaseUrl } = leesBeheerConfiguratie();
      const sleutels = leesSleutels();
      const { anonimiseerKopie } = await import('./anonimiseren/anonimiseer');
      const { personen, medewerkers } = await anonimiseerKopie(databaseUrl, new Sleutelbos(sleutels));
      return `De kopie is anoniem: ${personen} werkzoekenden en ${medewerkers} medewerkers hebben andere gegevens.\n`
        + 'Niemand kan er nog inloggen. Maak met eerste-beheerder een beheerder; die geeft de anderen een wachtwoord.';
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

function eisPad(pad: string | undefined): string {
  if (!pad) throw new OpdrachtFout('Geef het bestand van de reservekopie op.');
  return pad;
}

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
