export const bemiddelingTeksten = {
  bemiddeling: {
    werkgevers: 'Werkgevers',
    werkgeversOnder: 'De werkgevers in de regio. Ze zijn voor iedereen dezelfde.',
    werkgever: 'Werkgever',
    werkgeverHulp: 'Typ een deel van de naam, of het KvK-nummer.',
    nieuweWerkgever: 'Staat de werkgever er niet bij?',
    tochNiet: 'Toch niet',
    gegevens: 'Gegevens',
    kvkNummer: 'KvK-nummer',
    kvkHulp: 'Acht cijfers, uit het Handelsregister.',
    naam: 'Naam',
    naamHulp: 'Zoals in het Handelsregister.',
    toegevoegd: 'De werkgever is toegevoegd.',
    leeg: 'Er zijn nog geen werkgevers',
    leegTekst: 'Voeg de eerste werkgever toe met het KvK-nummer en de naam.',
    vacatures: {
      titel: 'Vacatures',
      leeg: 'Vacatures kunnen nog niet worden vastgelegd',
      tekst: 'Wat u nu kunt doen, is de werkgevers van de regio bijhouden. Klantmanagers kiezen daaruit als iemand werk vindt.',
      naarWerkgevers: 'Naar werkgevers',
    },
  },
};
