import { ALLE, ANDERE_GROND_ONDERDELEN, GROND_ONDERDELEN, P90, type KpiCode } from '../codes';
import { KPI_DEFINITIES } from '../kpi';
import { cijferSleutel, type Cijfer, type VerbergVraag } from './cijfer';
import { Rooster, VLAKKEN, type Reeks, type Vlak } from './rooster';

/** Figures that are decided together, because one can be computed from the other. */
export const VERBERG_GROEPEN: readonly (readonly KpiCode[])[] = [
  ['KPI-01', 'KPI-13', 'KPI-14', 'KPI-15'], ['KPI-03', 'KPI-05', 'KPI-06', 'KPI-16'], ['KPI-09'],
  ['KPI-10', 'KPI-07'],
];

/**
 * What who may not see small numbers may ask at all: a figure per gemeente × executor and per gemeente × class, its parts
 * per gemeente. Each further cut makes so many small cells that hiding them would take the totals along.
 */
export function isGepubliceerd(c: Pick<Cijfer, 'kpi' | 'onderdeel' | 'uitvoerder' | 'classificatie'>): boolean {
  // The parts of KPI-05 are the classes, so it is a cut by class itself.
  if (c.kpi === 'KPI-05') return c.uitvoerder === ALLE;
  // A median and its p90 say nothing without each other.
  const geheel = c.onderdeel === ALLE || c.onderdeel === P90;
  // Per class or executor their denominator would give away the caseload of bijstand, which is published per gemeente only.
  if (!geheel || c.kpi === 'KPI-14' || c.kpi === 'KPI-16') return c.uitvoerder === ALLE && c.classificatie === ALLE;
  return c.uitvoerder === ALLE || c.classificatie === ALLE;
}

/**
 * Decides which numbers of a quarter are hidden from who may not see small ones (kpi.md, small numbers). Numerator,
 * denominator and value of a cell go together.
 * @returns the names of the hidden cells; a cell that is zero can be among them, and one that is not published is
 */
export function verbergCijfers(vraag: VerbergVraag): Set<string> {
  const rooster = new Rooster(vraag);
  const groepen = VERBERG_GROEPEN.filter((groep) => !vraag.kpis || groep.some((kpi) => vraag.kpis!.has(kpi)));
  for (const [eerste] of groepen) BESLUITEN[eerste as keyof typeof BESLUITEN](rooster, vraag);
  const gekozen = new Set(groepen.flat());
  for (const cijfer of vraag.cijfers) {
    if (gekozen.has(cijfer.kpi) && !isGepubliceerd(cijfer)) rooster.verborgen.add(cijferSleutel(cijfer));
  }
  return rooster.verborgen;
}

const tellend = (kpi: KpiCode) => KPI_DEFINITIES[kpi].onderdelen.filter((o) => o.teltOp).map((o) => deel(kpi, o.code));
const deel = (kpi: KpiCode, onderdeel: string): Reeks => ({ kpi, onderdeel });
const PER_GEMEENTE = { vlak: 'GEMEENTE' } as const;

const BESLUITEN = {
  'KPI-01': (r: Rooster, { rijp, beginVerborgen }: VerbergVraag) => {
    beslisMetDelen(r, deel('KPI-01', ALLE), tellend('KPI-01'));
    for (const grond of ANDERE_GROND_ONDERDELEN) r.besluit([deel('KPI-01', grond)], [], PER_GEMEENTE);
    beslisUitstroom(r, rijp, ALLE, tellend('KPI-13'));
    for (const grond of ANDERE_GROND_ONDERDELEN) beslisUitstroom(r, rijp, grond, [], ['GEMEENTE']);
    r.volgUitstroompercentage(beginVerborgen);
  },
  'KPI-03': (r: Rooster) => {
    // Who has bijstand (KPI-16) is part of the caseload of bijstand, and who works beside it is part of them.
    const bijstand = { ...deel('KPI-16', ALLE), noemer: true };
    const verborgen = beslisMetDelen(r, deel('KPI-03', ALLE), GROND_ONDERDELEN.map((o) => deel('KPI-03', o)), [
      [deel('KPI-03', 'GROND_BIJSTAND'), bijstand], [bijstand, { ...deel('KPI-16', ALLE), teller: true }]]);
    r.kopieer(verborgen, bijstand, deel('KPI-16', ALLE));
    // Who waits for too long is part of who waits.
    r.besluit([deel('KPI-03', 'WACHTEND')], [deel('KPI-06', 'WACHT_TE_LANG')], PER_GEMEENTE);
    r.besluit([deel('KPI-03', 'NAZORG')], [], PER_GEMEENTE);
    r.kopieer(beslisMetDelen(r, deel('KPI-06', ALLE), []), deel('KPI-06', ALLE), deel('KPI-06', P90));
    r.neemVerdelingOver();
  },
  'KPI-09': (r: Rooster) => {
    beslisMetDelen(r, deel('KPI-09', ALLE), KPI_DEFINITIES['KPI-09'].onderdelen.map((o) => deel('KPI-09', o.code)));
  },
  'KPI-10': (r: Rooster) => {
    beslisTrajecteinden(r);
    // Whose first traject began (KPI-07) is part of whose traject began.
    const eerste = deel('KPI-07', ALLE);
    r.kopieer(beslisMetDelen(r, eerste, [], [[deel('KPI-10', 'GESTART'), eerste], [eerste, deel('KPI-07', 'BOVEN_NORM')]]), eerste, deel('KPI-07', P90));
  },
};

/** Decides until a table hides nothing that another one, which shares numbers with it, does not know of. */
function totVast(stap: (vooraf: ReadonlySet<string>) => Iterable<string>): void {
  const vooraf = new Set<string>();
  for (let gegroeid = true; gegroeid; ) {
    const eerst = vooraf.size;
    for (const naam of stap(vooraf)) vooraf.add(naam);
    gegroeid = vooraf.size > eerst;
  }
}

/**
 * A figure on all axes, and its parts per gemeente.
 * @param ook wholes with one part of each that shares numbers with them, per gemeente; what it leaves over nobody publishes
 * @returns the names of the hidden cells
 */
function beslisMetDelen(r: Rooster, geheel: Reeks, delen: readonly Reeks[], ook: readonly (readonly [Reeks, Reeks])[] = []): Set<string> {
  const verborgen = new Set<string>();
  totVast((vooraf) => {
    const nu = new Set(vooraf);
    for (const vlak of VLAKKEN) r.besluit([geheel], [], { vlak, vooraf: nu }).forEach((naam) => nu.add(naam));
    r.besluit([geheel, ...delen], [], { ...PER_GEMEENTE, vooraf: nu }).forEach((naam) => nu.add(naam));
    for (const [heel, stuk] of ook) r.besluit([heel], [stuk], { ...PER_GEMEENTE, vooraf: nu }).forEach((naam) => nu.add(naam));
    for (const naam of nu) verborgen.add(naam);
    return nu;
  });
  return verborgen;
}

/**
 * KPI-13 and KPI-15 of bijstand (ALLE) or of another grond. The denominator of KPI-15 is KPI-13 once the quarter is ripe;
 * before, it is part of it, and what it leaves over is as small a number as any other.
 */
function beslisUitstroom(r: Rooster, rijp: boolean, onderdeel: string, redenen: readonly Reeks[],
  vlakken: readonly Vlak[] = VLAKKEN): void {
  const uitstroom = deel('KPI-13', onderdeel);
  const naarWerk = deel('KPI-15', onderdeel);
  const noemer = { ...naarWerk, noemer: true };
  const teller = { ...naarWerk, teller: true };
  const uitkomsten = onderdeel === ALLE ? tellend('KPI-15') : [];
  const andere = onderdeel === ALLE ? [deel('KPI-15', 'ZELFSTANDIG'), deel('KPI-15', 'NIET_VAST_TE_STELLEN')] : [];
  const verborgen = new Set<string>();
  totVast((vooraf) => {
    const geheel = rijp ? noemer : uitstroom;
    const nu = new Set<string>();
    const neem = (namen: Iterable<string>) => { for (const naam of namen) nu.add(naam); return nu; };
    neem(vooraf);
    for (const vlak of vlakken) {
      if (!rijp) neem(r.besluit([uitstroom], [noemer], { vlak, vooraf: nu }));
      neem(r.besluit([noemer], [teller], { vlak, vooraf: nu }));
    }
    if (redenen.length) neem(r.besluit([geheel, ...redenen], [], { ...PER_GEMEENTE, vooraf: nu }));
    if (andere.length) neem(r.besluit([noemer], [teller, ...andere], { ...PER_GEMEENTE, vooraf: nu }));
    if (uitkomsten.length) neem(r.besluit([teller, ...uitkomsten], [], { ...PER_GEMEENTE, vooraf: nu }));
    for (const naam of nu) verborgen.add(naam);
    return nu;
  });
  if (rijp) r.kopieer(verborgen, noemer, uitstroom);
  // Without its denominator nothing of a cell is shown.
  for (const reeks of [naarWerk, ...uitkomsten, ...andere]) r.kopieer(verborgen, noemer, reeks);
}

/**
 * KPI-10: of everybody with an end some are uitval, and each was finished or stopped early. Uitval is part of what stopped
 * early; the rest had a neutral reason, and is as small a number as any other.
 */
function beslisTrajecteinden(r: Rooster): void {
  const noemer = { ...deel('KPI-10', ALLE), noemer: true };
  const uitval = { ...deel('KPI-10', ALLE), teller: true };
  const voortijdig = deel('KPI-10', 'VOORTIJDIG');
  const verborgen = new Set<string>();
  totVast((vooraf) => {
    const nu = new Set(vooraf);
    const neem = (namen: Iterable<string>) => { for (const naam of namen) nu.add(naam); };
    for (const vlak of VLAKKEN) neem(r.besluit([noemer], [uitval], { vlak, vooraf: nu }));
    neem(r.besluit([noemer, deel('KPI-10', 'AFGEROND'), voortijdig], [], { ...PER_GEMEENTE, vooraf: nu }));
    neem(r.besluit([voortijdig], [uitval], { ...PER_GEMEENTE, vooraf: nu }));
    for (const naam of nu) verborgen.add(naam);
    return nu;
  });
  r.kopieer(verborgen, noemer, deel('KPI-10', ALLE));
}
