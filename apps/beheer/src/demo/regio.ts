import { GEMEENTEN, type Datum, type GemeenteCode, type IntakeBij, type OrganisatieSoort } from './regels';

/** An organisation of the region. */
export interface Organisatie {
  id: string;
  code: string;
  naam: string;
  soort: OrganisatieSoort;
  gemeente: GemeenteCode | null;
  van: Datum;
}

/** What a gemeente arranged with its executor, from a day on. */
export interface Instelling {
  gemeente: GemeenteCode;
  van: Datum;
  tot: Datum | null;
  intakeBij: IntakeBij;
  uitvoerder: Organisatie;
  aanmeldingVerplicht: boolean;
}

/** The first day of the Participatiewet: nobody in the demo was registered before it. */
export const PARTICIPATIEWET: Datum = '2015-01-01';
/** From here on the IJmond gemeenten send who can work to the executor (regionale aanpak r. 62-64). */
const AANMELDPLICHT: Datum = '2021-01-01';

/** Ids that are the same in every demo, so that a bookmark or a manual can name them. */
const vastId = (n: number) => `01890000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;

const organisatie = (n: number, code: string, naam: string, soort: OrganisatieSoort): Organisatie =>
  ({ id: vastId(n), code, naam, soort, gemeente: null, van: PARTICIPATIEWET });

export const IJMOND_WERKT = organisatie(1, 'IJMOND_WERKT', 'IJmond Werkt!', 'UITVOERDER');
export const PASMATCH = organisatie(2, 'PASMATCH', 'Pasmatch', 'UITVOERDER');
export const WSP = organisatie(3, 'WSP', 'Werkgeversservicepunt Zuid-Kennemerland en IJmond', 'WSP');
export const REGIO = organisatie(4, 'REGIO', 'Arbeidsmarktregio Zuid-Kennemerland en IJmond', 'REGIO');

const gemeenteOrganisaties = GEMEENTEN.map((g, i): Organisatie => ({
  ...organisatie(10 + i, `GEMEENTE_${g.code}`, `Gemeente ${g.naam}`, 'GEMEENTE'), gemeente: g.code,
}));

export const ORGANISATIES: readonly Organisatie[] = [...gemeenteOrganisaties, IJMOND_WERKT, PASMATCH, WSP, REGIO];

/** The organisation that a gemeente itself is. */
export function organisatieVan(gemeente: GemeenteCode): Organisatie {
  return gemeenteOrganisaties.find((o) => o.gemeente === gemeente)!;
}

/** The day a gemeente exists from in its present form: Bloemendaal and Bennebroek became one in 2009. */
export const gemeenteVan = (code: GemeenteCode): Datum => (code === '0377' ? '2009-01-01' : '1900-01-01');

/** Velsen and Haarlem do their own intakes; the others gave their executor a mandate. */
const EIGEN_INTAKE: readonly GemeenteCode[] = ['0392', '0453'];

export const INSTELLINGEN: readonly Instelling[] = GEMEENTEN.flatMap(({ code, subregio }): Instelling[] => {
  const basis = {
    gemeente: code,
    intakeBij: EIGEN_INTAKE.includes(code) ? ('GEMEENTE' as const) : ('UITVOERDER' as const),
    uitvoerder: subregio === 'IJMOND' ? IJMOND_WERKT : PASMATCH,
  };
  if (subregio !== 'IJMOND') return [{ ...basis, van: PARTICIPATIEWET, tot: null, aanmeldingVerplicht: false }];
  return [
    { ...basis, van: PARTICIPATIEWET, tot: AANMELDPLICHT, aanmeldingVerplicht: false },
    { ...basis, van: AANMELDPLICHT, tot: null, aanmeldingVerplicht: true },
  ];
});

const huidig = new Map(INSTELLINGEN.filter((i) => i.tot === null).map((i) => [i.gemeente, i]));

/** The setting of a gemeente that holds throughout the demo's history (it begins long after the last change). */
export function instellingVan(gemeente: GemeenteCode): Instelling {
  return huidig.get(gemeente)!;
}

/** Who does the intakes for a gemeente under a mandate; null where it does them itself. */
export function mandaathouder(gemeente: GemeenteCode): Organisatie | null {
  const instelling = instellingVan(gemeente);
  return instelling.intakeBij === 'UITVOERDER' ? instelling.uitvoerder : null;
}

/** Each gemeente's part of the region's dossiers, in per cent. */
export const AANDEEL: readonly (readonly [GemeenteCode, number])[] = [
  ['0392', 46], ['0453', 16], ['0375', 13], ['0396', 9], ['0473', 8], ['0397', 5], ['0377', 3],
];

/** Where people of a gemeente live: place, digits of its postcodes, weight. */
export const WOONPLAATSEN: Readonly<Record<GemeenteCode, readonly (readonly [Woonplaats, number])[]>> = {
  '0375': [[woonplaats('Beverwijk', 1941, 1948), 9], [woonplaats('Wijk aan Zee', 1949, 1949), 1]],
  '0377': [[woonplaats('Bloemendaal', 2061, 2061), 3], [woonplaats('Overveen', 2051, 2051), 3],
    [woonplaats('Aerdenhout', 2111, 2111), 2]],
  '0392': [[woonplaats('Haarlem', 2011, 2015), 3], [woonplaats('Haarlem', 2021, 2026), 5],
    [woonplaats('Haarlem', 2031, 2037), 9]],
  '0396': [[woonplaats('Heemskerk', 1961, 1969), 1]],
  '0397': [[woonplaats('Heemstede', 2101, 2106), 1]],
  '0453': [[woonplaats('IJmuiden', 1971, 1976), 11], [woonplaats('Velsen-Noord', 1951, 1951), 2],
    [woonplaats('Velserbroek', 1991, 1992), 4], [woonplaats('Santpoort-Noord', 2071, 2071), 1],
    [woonplaats('Driehuis', 1985, 1985), 1]],
  '0473': [[woonplaats('Zandvoort', 2041, 2042), 1]],
};

/** A place and the first and last of its postcodes' digits. */
export interface Woonplaats {
  plaats: string;
  van: number;
  tot: number;
}

function woonplaats(plaats: string, van: number, tot: number): Woonplaats {
  return { plaats, van, tot };
}
