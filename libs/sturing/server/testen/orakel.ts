import { dagenTussen, kwartaalGrenzen, plusDagen, type Datum, type Kwartaal } from '@trajectplein/kern/domain';
import { ALLE, GEMEENTE_ZELF, NORM_INTAKE_DAGEN, NORM_TRAJECT_DAGEN, P90, peildatumVan, type Feiten, type Toeschrijving } from '@trajectplein/sturing/domain';

/**
 * The figures of a quarter, counted person by person in plain loops: written apart from the SQL that makes the real ones, to
 * hold beside it.
 * @returns `gemeente|uitvoerder|klasse|kpi|onderdeel` → `teller/noemer`, of a median `teller/- = value`, without zeros
 */
export function telMetDeHand(alle: readonly Feiten[], periode: Kwartaal, vandaag: Datum): Record<string, string> {
  const { begin, einde } = kwartaalGrenzen(periode);
  const peil = peildatumVan(periode, vandaag);
  const tellers = new Map<string, [number, number | null]>();
  const dagen = new Map<string, number[]>();
  const tel = (f: Feiten, waar: Toeschrijving, kpi: string, onderdeel: string, teller: number, noemer: number | null = null) => {
    for (const g of [ALLE, f.gemeente]) for (const u of [ALLE, waar.uitvoerder ?? GEMEENTE_ZELF]) for (const k of [ALLE, waar.classificatie]) {
      const naam = [g, u, k, kpi, onderdeel].join('|');
      const som = tellers.get(naam) ?? [0, noemer === null ? null : 0];
      tellers.set(naam, [som[0] + teller, noemer === null ? som[1] : (som[1] ?? 0) + noemer]);
    }
  };
  const inPeriode = (datum: Datum) => datum >= begin && datum < einde;
  const opPeil = (s: { van: Datum; tot: Datum | null }) => s.van <= peil && (s.tot === null || peil < s.tot);
  /** Of each person (within `deel`) only the last. */
  const laatsten = <T>(paren: { f: Feiten; feit: T; dag: Datum; sleutel: string; deel: string }[]) => {
    const per = new Map<string, (typeof paren)[number]>();
    for (const paar of paren) {
      const naam = `${paar.f.werkzoekendeId}|${paar.deel}`;
      const eerder = per.get(naam);
      if (!eerder || [eerder.dag, eerder.sleutel].join() < [paar.dag, paar.sleutel].join()) per.set(naam, paar);
    }
    return [...per.values()];
  };

  for (const { f, feit } of laatsten(alle.flatMap((f) => (f.instroom && inPeriode(f.instroom.datum)
    ? [{ f, feit: f.instroom, dag: f.instroom.datum, sleutel: f.dossierId, deel: f.grond }] : [])))) {
    if (f.grond === 'BIJSTAND') {
      tel(f, feit, 'KPI-01', ALLE, 1);
      tel(f, feit, 'KPI-14', ALLE, 0, 1);
      tel(f, feit, 'KPI-01', feit.oorzaak, 1);
    } else tel(f, feit, 'KPI-01', `GROND_${f.grond}`, 1);
  }
  for (const { f, feit } of laatsten(alle.flatMap((f) => f.stand.filter(opPeil).map((s) =>
    ({ f, feit: s, dag: s.van, sleutel: f.dossierId, deel: '' }))))) {
    if (feit.status === 'GEMELD') {
      tel(f, feit, 'KPI-03', 'WACHTEND', 1);
      if (dagenTussen(feit.wachtSinds!, peil) > NORM_INTAKE_DAGEN) tel(f, feit, 'KPI-06', 'WACHT_TE_LANG', 1);
    }
    else if (feit.status === 'NAZORG') tel(f, feit, 'KPI-03', 'NAZORG', 1);
    else {
      tel(f, feit, 'KPI-03', ALLE, 1);
      tel(f, feit, 'KPI-03', `GROND_${f.grond}`, 1);
      tel(f, feit, 'KPI-05', ALLE, 1);
      tel(f, feit, 'KPI-05', feit.classificatie, 1);
    }
  }
  for (const [soort, kpi] of [['INTAKE', 'KPI-06'], ['TRAJECT', 'KPI-07']] as const) {
    for (const { f, feit } of laatsten(alle.flatMap((f) => f.duur.filter((d) => d.soort === soort && inPeriode(d.datum))
      .map((d) => ({ f, feit: d, dag: d.datum, sleutel: f.dossierId, deel: '' }))))) {
      if (kpi === 'KPI-07' && feit.dagen > NORM_TRAJECT_DAGEN) tel(f, feit, kpi, 'BOVEN_NORM', 1);
      for (const onderdeel of [ALLE, P90]) tel(f, feit, kpi, onderdeel, 1);
      for (const g of [ALLE, f.gemeente]) for (const u of [ALLE, feit.uitvoerder ?? GEMEENTE_ZELF]) for (const k of [ALLE, feit.classificatie]) {
        for (const onderdeel of [ALLE, P90]) {
          const naam = [g, u, k, kpi, onderdeel].join('|');
          dagen.set(naam, [...(dagen.get(naam) ?? []), feit.dagen]);
        }
      }
    }
  }
  for (const { f, feit } of laatsten(alle.flatMap((f) => f.bijstand.filter(opPeil)
    .map((b) => ({ f, feit: b, dag: b.van, sleutel: f.dossierId, deel: '' }))))) tel(f, feit, 'KPI-16', ALLE, feit.deeltijd ? 1 : 0, 1);
  const lopend = alle.flatMap((f) => f.traject.filter((t) => t.status === 'LOPEND' && opPeil(t)).map((t) => ({ f, feit: t, dag: t.van, sleutel: t.trajectId })));
  for (const { f, feit } of laatsten(lopend.map((p) => ({ ...p, deel: '' })))) tel(f, feit, 'KPI-09', ALLE, 1);
  for (const { f, feit } of laatsten(lopend.map((p) => ({ ...p, deel: p.feit.type })))) tel(f, feit, 'KPI-09', feit.type, 1);
  const momenten = (kies: (soort: string) => boolean) => laatsten(alle.flatMap((f) => f.trajectMoment
    .filter((m) => kies(m.soort) && inPeriode(m.datum)).map((m) => ({ f, feit: m, dag: m.datum, sleutel: m.trajectId, deel: '' }))));
  for (const { f, feit } of momenten((soort) => soort === 'GESTART')) tel(f, feit, 'KPI-10', 'GESTART', 1);
  for (const { f, feit } of momenten((soort) => soort !== 'GESTART')) {
    tel(f, feit, 'KPI-10', ALLE, feit.uitval ? 1 : 0, 1);
    tel(f, feit, 'KPI-10', feit.soort, 1);
  }
  const vooraf = plusDagen(begin, -1);
  for (const { f, feit } of laatsten(alle.flatMap((f) => f.stand.filter((s) => s.van <= vooraf && (s.tot === null || vooraf < s.tot))
    .map((s) => ({ f, feit: s, dag: s.van, sleutel: f.dossierId, deel: '' }))))) {
    if (f.grond === 'BIJSTAND' && (feit.status === 'INTAKE' || feit.status === 'ACTIEF')) tel(f, feit, 'KPI-14', ALLE, 0, 1);
  }
  const uit = alle.flatMap((f) => f.uitstroom.filter((u) => inPeriode(u.datum)).map((u) => ({ f, feit: u, dag: u.datum, sleutel: u.uitstroomId, deel: f.grond })));
  for (const { f, feit } of laatsten(uit)) {
    if (f.grond === 'BIJSTAND') {
      tel(f, feit, 'KPI-13', ALLE, 1);
      tel(f, feit, 'KPI-14', ALLE, 1, 0);
      tel(f, feit, 'KPI-13', feit.reden, 1);
    } else tel(f, feit, 'KPI-13', `GROND_${f.grond}`, 1);
  }
  for (const { f, feit } of laatsten(uit.filter((p) => p.feit.rijpDatum <= vandaag))) {
    const naarWerk = feit.uitkomst1m === 'LOONDIENST' || feit.uitkomst1m === 'BESCHUT' ? 1 : 0;
    tel(f, feit, 'KPI-15', f.grond === 'BIJSTAND' ? ALLE : `GROND_${f.grond}`, naarWerk, 1);
    if (f.grond === 'BIJSTAND' && feit.uitkomst1m !== 'ANDERS') tel(f, feit, 'KPI-15', feit.uitkomst1m, 1);
  }
  // A part of a percentage has the denominator of its whole.
  return Object.fromEntries([...tellers].map(([naam, [teller, noemer]]) => {
    const geheel = /^(.*\|KPI-(?:05|15))\|(?!GROND_|ALLE$)/.exec(naam)?.[1];
    const waarde = dagen.has(naam) ? ` = ${kwantiel(dagen.get(naam)!, naam.endsWith(P90) ? 9 : 5)}` : '';
    return [naam, `${teller}/${geheel ? (tellers.get(`${geheel}|${ALLE}`)![1] ?? tellers.get(`${geheel}|${ALLE}`)![0]) : noemer ?? '-'}${waarde}`];
  }).sort());
}

/** The value below which so many tenths lie, between two values in proportion; to one decimal. */
function kwantiel(waarden: readonly number[], tienden: number): number {
  const rij = [...waarden].sort((a, b) => a - b);
  const plek = (rij.length - 1) * tienden;
  const [onder, boven] = [rij[Math.floor(plek / 10)]!, rij[Math.ceil(plek / 10)]!];
  return (onder * 10 + (boven - onder) * (plek % 10)) / 10;
}
