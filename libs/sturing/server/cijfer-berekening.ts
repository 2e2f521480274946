import { Injectable } from '@nestjs/common';
import { kwartaalGrenzen, vorigKwartaal, type Datum, type Kwartaal } from '@trajectplein/kern/domain';
import { Database } from '@trajectplein/kern/server';
import {
  ALLE, KPI_DEFINITIES, VERBERG_GROEPEN, cijferSleutel, isKwartaalRijp, peildatumVan, verbergCijfers,
  type Cijfer, type KpiCode,
} from '@trajectplein/sturing/domain';
import { BEREKEN_CIJFERS, BEREKEN_DUREN } from './cijfer-bronnen';
import type { Cel, Rooster } from './cijfer-opslag';

const STANDAARD_DREMPEL = 5;

/** Computes figures from the facts. Reads only; the same facts and the same day give the same figures. */
@Injectable()
export class CijferBerekening {
  constructor(private readonly db: Database) {}

  /**
   * The real numbers of these gemeenten in one quarter, all executors and classes, without zeros; of the medians also those of
   * the region.
   */
  async cijfers(periode: Kwartaal, gemeenten: readonly string[], klokDatum: Datum): Promise<Cijfer[]> {
    const { begin, einde } = kwartaalGrenzen(periode);
    const cijfers = await this.db.sql<Cijfer>(BEREKEN_CIJFERS,
      [gemeenten, begin, einde, peildatumVan(periode, klokDatum), klokDatum], 'bereken-cijfers');
    const duren = await this.db.sql<Cijfer>(BEREKEN_DUREN, [gemeenten, begin, einde], 'bereken-duren');
    return deelNoemers([...cijfers, ...duren]);
  }

  /**
   * The whole quarter, as it should be stored: what is given for some gemeenten, the rest as it was, the region as the sum
   * (its medians as given), and what is hidden.
   * @param volgens upon what the hiding in `oud` was decided
   */
  async rooster(periode: Kwartaal, oud: Rooster, gemeenten: readonly string[], vers: readonly Cijfer[], klokDatum: Datum,
    volgens: string | null): Promise<{ rooster: Map<string, Cel>; volgens: string }> {
    const drempels = await this.drempels(peildatumVan(periode, klokDatum));
    const rijp = isKwartaalRijp(periode, klokDatum);
    const beginVerborgen = await this.beginVerborgen(periode);
    const grond = JSON.stringify({ drempels, rijp, beginVerborgen });
    const gebleven = [...oud.values()].filter((cel) => cel.gemeente !== ALLE && !gemeenten.includes(cel.gemeente));
    const perGemeente = [...gebleven, ...vers].filter((c) => c.gemeente !== ALLE && (c.teller !== 0 || (c.noemer ?? 0) !== 0));
    const mediaan = new Map(vers.filter((c) => c.gemeente === ALLE).map((c) => [cijferSleutel(c), c.waarde]));
    const regio = telOp(perGemeente).map((c) => ({ ...c, waarde: mediaan.get(cijferSleutel(c)) ?? null }));
    const cijfers = deelNoemers([...perGemeente.map(kaal), ...regio]);
    const kpis = grond === volgens ? gewijzigdeKpis(oud, cijfers) : undefined;
    const verborgen = verbergCijfers({
      cijfers, rijp, beginVerborgen, drempelVan: (g) => drempels[g] ?? STANDAARD_DREMPEL, ...(kpis ? { kpis } : {}),
    });
    // What was not decided anew stays hidden as it was.
    if (kpis) for (const [sleutel, cel] of oud) if (cel.onderdrukt && !kpis.has(cel.kpi)) verborgen.add(sleutel);
    const rooster = new Map(cijfers.map((c) => [cijferSleutel(c), { ...c, onderdrukt: verborgen.has(cijferSleutel(c)) }]));
    for (const sleutel of verborgen) if (!rooster.has(sleutel)) rooster.set(sleutel, verborgenNul(sleutel));
    return { rooster, volgens: grond };
  }

  /**
   * Where the caseload of bijstand that this quarter began with is hidden, as the figures of the quarter before are stored.
   * @returns gemeenten and perhaps ALLE; null when the figures of that quarter are not complete
   */
  async beginVerborgen(periode: Kwartaal): Promise<string[] | null> {
    const rijen = await this.db.sql<{ gemeente: string; berekend: boolean; onderdrukt: boolean }>(
      `select g.code as gemeente, p.periode is not null as berekend, coalesce(c.onderdrukt, false) as onderdrukt
         from (select code from gemeente union all select $2) g
         left join kpi_periode p on p.periode = $1 and p.gemeente = g.code
         left join kpi_cijfer c on c.periode = $1 and c.gemeente = g.code and c.uitvoerder = $2 and c.classificatie = $2
              and c.kpi = 'KPI-03' and c.onderdeel = 'GROND_BIJSTAND'
        order by g.code`, [vorigKwartaal(periode), ALLE], 'sturing-begin');
    return rijen.every((rij) => rij.berekend) ? rijen.filter((rij) => rij.onderdrukt).map((rij) => rij.gemeente) : null;
  }

  /** From how many persons a count may be shown, per gemeente on that day; for the region the strictest. */
  private async drempels(peildatum: Datum): Promise<Record<string, number>> {
    const rijen = await this.db.sql<{ gemeente: string; drempel: number }>(
      `select gemeente, kleine_aantallen_drempel as drempel from gemeente_instelling
        where van <= $1 and (tot is null or tot > $1) order by gemeente`, [peildatum], 'sturing-drempels');
    const hoogste = Math.max(STANDAARD_DREMPEL, ...rijen.map((rij) => rij.drempel));
    return Object.fromEntries([...rijen.map((rij) => [rij.gemeente, rij.drempel]), [ALLE, hoogste]]);
  }
}

const kaal = ({ gemeente, uitvoerder, classificatie, kpi, onderdeel, teller, noemer, waarde }: Cijfer): Cijfer =>
  ({ gemeente, uitvoerder, classificatie, kpi, onderdeel, teller, noemer, waarde });

/** The region: Σ gemeenten. */
function telOp(cijfers: readonly Cijfer[]): Cijfer[] {
  const regio = new Map<string, Cijfer>();
  for (const cijfer of cijfers) {
    const cel = { ...kaal(cijfer), gemeente: ALLE };
    const som = regio.get(cijferSleutel(cel));
    if (!som) regio.set(cijferSleutel(cel), cel);
    else {
      som.teller += cijfer.teller;
      if (cijfer.noemer !== null) som.noemer = (som.noemer ?? 0) + cijfer.noemer;
    }
  }
  return [...regio.values()];
}

/** A part that shares the denominator of its whole is stored with it. */
function deelNoemers(cijfers: Cijfer[]): Cijfer[] {
  const gedeeld = new Set(Object.values(KPI_DEFINITIES).flatMap((d) => d.onderdelen
    .filter((o) => o.noemer === 'GEHEEL').map((o) => `${d.code}|${o.code}`)));
  const noemers = new Map(cijfers.filter((c) => c.onderdeel === ALLE).map((c) => [cijferSleutel(c), c.noemer]));
  return cijfers.map((c) => (gedeeld.has(`${c.kpi}|${c.onderdeel}`)
    ? { ...c, noemer: noemers.get(cijferSleutel({ ...c, onderdeel: ALLE })) ?? 0 } : c));
}

/** The figures of which a number differs, and those that are hidden together with them. */
function gewijzigdeKpis(oud: Rooster, nieuw: readonly Cijfer[]): Set<KpiCode> {
  const anders = new Set<KpiCode>();
  const gezien = new Set<string>();
  for (const cijfer of nieuw) {
    const sleutel = cijferSleutel(cijfer);
    gezien.add(sleutel);
    const was = oud.get(sleutel);
    if (!was || was.teller !== cijfer.teller || was.noemer !== cijfer.noemer) anders.add(cijfer.kpi);
  }
  for (const [sleutel, cel] of oud) if (!gezien.has(sleutel) && (cel.teller || cel.noemer)) anders.add(cel.kpi);
  return new Set(VERBERG_GROEPEN.filter((groep) => groep.some((kpi) => anders.has(kpi))).flat());
}

function verborgenNul(sleutel: string): Cel {
  const [gemeente, uitvoerder, classificatie, kpi, onderdeel] = sleutel.split('|') as [string, string, string, KpiCode, string];
  return { gemeente, uitvoerder, classificatie, kpi, onderdeel, teller: 0, noemer: null, waarde: null, onderdrukt: true };
}
