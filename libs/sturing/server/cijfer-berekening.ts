import { Injectable } from '@nestjs/common';
import { kwartaalGrenzen, vorigKwartaal, type Datum, type Kwartaal } from '@trajectplein/kern/domain';
import { Database } from '@trajectplein/kern/server';
import {
  ALLE, KPI_DEFINITIES, cijferSleutel, isKwartaalRijp, peildatumVan, type Cijfer, type KwartaalVraag,
} from '@trajectplein/sturing/domain';
import { BEREKEN_CIJFERS, BEREKEN_DUREN } from './cijfer-bronnen';
import type { Cijfers } from './cijfer-opslag';
import { PublicatieOpslag } from './publicatie-opslag';

const STANDAARD_DREMPEL = 5;

/** Computes figures from the facts. Reads only; the same facts and the same day give the same figures. */
@Injectable()
export class CijferBerekening {
  constructor(private readonly db: Database, private readonly publicatie: PublicatieOpslag) {}

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

  /** The whole quarter, as it should be stored: what is given for some gemeenten, the rest as it was, the region as the sum. */
  samen(oud: Cijfers, gemeenten: readonly string[], vers: readonly Cijfer[]): Map<string, Cijfer> {
    const gebleven = [...oud.values()].filter((cel) => cel.gemeente !== ALLE && !gemeenten.includes(cel.gemeente));
    const perGemeente = [...gebleven, ...vers].filter((c) => c.gemeente !== ALLE && (c.teller !== 0 || (c.noemer ?? 0) !== 0));
    const mediaan = new Map(vers.filter((c) => c.gemeente === ALLE).map((c) => [cijferSleutel(c), c.waarde]));
    const regio = telOp(perGemeente).map((c) => ({ ...c, waarde: mediaan.get(cijferSleutel(c)) ?? null }));
    return new Map(deelNoemers([...perGemeente.map(kaal), ...regio]).map((c) => [cijferSleutel(c), c]));
  }

  /** What hiding small numbers in a quarter hangs on. */
  async publicatieVraag(periode: Kwartaal, cijfers: Cijfers, klokDatum: Datum): Promise<KwartaalVraag> {
    const drempels = await this.drempels(kwartaalGrenzen(periode).begin);
    return {
      cijfers: [...cijfers.values()], drempelVan: (gemeente) => drempels[gemeente] ?? STANDAARD_DREMPEL,
      rijp: isKwartaalRijp(periode, klokDatum), beginVerborgen: await this.publicatie.bijstandVerborgen(vorigKwartaal(periode)),
    };
  }

  /** From how many persons a count may be shown, per gemeente in a quarter that begins on that day; for the region the strictest. */
  private async drempels(begin: Datum): Promise<Record<string, number>> {
    const rijen = await this.db.sql<{ gemeente: string; drempel: number }>(
      'select code as gemeente, coalesce(drempel_van(code, $1), $2) as drempel from gemeente order by code', [begin, STANDAARD_DREMPEL], 'sturing-drempels');
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

/** A part that shares the denominator of its whole, or is a share of it, is stored with that. */
function deelNoemers(cijfers: Cijfer[]): Cijfer[] {
  const gedeeld = new Set(Object.values(KPI_DEFINITIES).flatMap((d) => d.onderdelen
    .filter((o) => o.noemer === 'GEHEEL').map((o) => `${d.code}|${o.code}`)));
  const noemers = new Map(cijfers.filter((c) => c.onderdeel === ALLE).map((c) => [cijferSleutel(c), c.noemer ?? c.teller]));
  return cijfers.map((c) => (gedeeld.has(`${c.kpi}|${c.onderdeel}`)
    ? { ...c, noemer: noemers.get(cijferSleutel({ ...c, onderdeel: ALLE })) ?? 0 } : c));
}
