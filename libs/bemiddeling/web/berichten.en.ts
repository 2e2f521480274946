import type { bemiddelingTeksten } from './berichten.nl';

export const bemiddelingTexts: typeof bemiddelingTeksten = {
  bemiddeling: {
    werkgevers: 'Employers',
    werkgeversOnder: 'The employers of the region. They are the same for everybody.',
    werkgever: 'Employer',
    werkgeverHulp: 'Type a part of the name, or the KvK number.',
    nieuweWerkgever: 'Is the employer not in the list?',
    tochNiet: 'Never mind',
    gegevens: 'Details',
    kvkNummer: 'KvK number',
    kvkHulp: 'Eight digits, from the Handelsregister.',
    naam: 'Name',
    naamHulp: 'As in the Handelsregister.',
    toegevoegd: 'The employer was added.',
    leeg: 'There are no employers yet',
    leegTekst: 'Add the first employer with its KvK number and name.',
    vacatures: {
      titel: 'Vacancies',
      leeg: 'Vacancies cannot be recorded yet',
      tekst: 'What you can do now is keep the employers of the region. Case managers choose from them when somebody finds work.',
      naarWerkgevers: 'To the employers',
    },
  },
};
