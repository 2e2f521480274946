import { Injectable } from '@nestjs/common';
import { label, gemeenteNaam, type Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok, huidigePrincipal, type Principal } from '@trajectplein/kern/server';
import {
  ALLE, KPI_CODES, KPI_DEFINITIES, eenheidVan, heeftNoemer, isGepubliceerd, isVoorlopig, kanEigenDeelAftrekken, laatsteKwartalen, onderdeelLabel,
  sturingLabels, toontPercentage, waardeVan, zietOnverborgen, type Kijker, type KpiCode,
} from '@trajectplein/sturing/domain';
import { isRol } from '@trajectplein/toegang/domain';
import type { Kpi, KpiDetail, KpiGetal, KpiOnderdeel } from './kpi.dto';
import { REEKS_LENGTE } from './verwerker';

/** Which figures: each axis one value, ALLE where nothing was asked. */
export interface KpiKeuze {
  periode: Kwartaal;
  gemeente: string;
  uitvoerder: string;
  classificatie: string;
}

interface Bereik {
  perioden: readonly Kwartaal[];
  gemeenten: readonly string[];
  uitvoerder: string;
  classificaties: readonly string[];
  kpis: readonly KpiCode[];
}

interface CelRij {
  periode: Kwartaal;
  gemeente: string;
  uitvoerder: string;
  classificatie: string | null;
  kpi: KpiCode | null;
  onderdeel: string | null;
  teller: number | null;
  noemer: number | null;
  waarde: number | null;
  onderdrukt: boolean;
  berekendOp: Date;
}

/**
 * Stored cells, one indexed read. A hidden cell has its number only for who may see it: the row policy of
 * `kpi_cijfer_klein` decides. $6 is the executor who could subtract his own part, in the gemeenten of $7.
 */
const LEES_CELLEN = `
select p.periode, p.gemeente, c.uitvoerder, c.classificatie, c.kpi, c.onderdeel, p.berekend_op as "berekendOp",
       coalesce(c.teller, r.teller) as teller, coalesce(c.noemer, r.noemer) as noemer,
       coalesce(c.waarde, r.waarde)::float8 as waarde,
       (c.onderdrukt and r.teller is null)
       or ($6::text is not null and c.uitvoerder = 'ALLE' and c.gemeente = any($7::text[]) and exists (
             select 1 from kpi_cijfer x
              where x.periode = c.periode and x.gemeente = c.gemeente and x.classificatie = c.classificatie and x.kpi = c.kpi
                and x.onderdeel = c.onderdeel and x.uitvoerder not in ('ALLE', $6) and x.onderdrukt)) as onderdrukt
  from kpi_periode p
  left join kpi_cijfer c on c.periode = p.periode and c.gemeente = p.gemeente and c.uitvoerder = $3
       and c.classificatie = any($4::text[]) and c.kpi = any($5::text[])
  left join kpi_cijfer_klein r on c.onderdrukt and r.periode = c.periode and r.gemeente = c.gemeente and r.uitvoerder = c.uitvoerder
       and r.classificatie = c.classificatie and r.kpi = c.kpi and r.onderdeel = c.onderdeel
 where p.periode = any($1::text[]) and p.gemeente = any($2::text[])`;

/** The one way to read figures: the dashboard, the page of one figure and its export ask here. */
@Injectable()
export class KpiLezer {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Every figure of one choice. */
  async overzicht(keuze: KpiKeuze): Promise<Kpi[]> {
    const cellen = await this.cellen({ ...alsBereik(keuze), kpis: KPI_CODES });
    return KPI_CODES.map((code) => ({
      code, titel: label(sturingLabels.titel, code), eenheid: KPI_DEFINITIES[code].eenheid,
      ...cellen.geheel(code, keuze), voorlopig: isVoorlopig(keuze.periode, this.klok.vandaag()),
      berekendOp: cellen.berekendOp(keuze), onderdelen: cellen.onderdelen(code, keuze),
    }));
  }

  /** One figure: what it is, its last quarters, and how it is spread over gemeenten and classes. */
  async detail(code: KpiCode, keuze: KpiKeuze, gemeenten: readonly string[], klassen: readonly string[]): Promise<KpiDetail> {
    const vandaag = this.klok.vandaag();
    const perioden = laatsteKwartalen(keuze.periode, REEKS_LENGTE);
    const basis = { ...alsBereik(keuze), kpis: [code] };
    const reeks = await this.cellen({ ...basis, perioden });
    const perGemeente = await this.cellen({ ...basis, gemeenten });
    const perKlasse = await this.cellen({ ...basis, classificaties: klassen });
    return {
      code, titel: label(sturingLabels.titel, code), eenheid: KPI_DEFINITIES[code].eenheid,
      definitie: {
        teller: label(sturingLabels.teller, code), noemer: label(sturingLabels.noemer, code),
        populatie: label(sturingLabels.populatie, code), bron: label(sturingLabels.bron, code),
      },
      berekendOp: reeks.berekendOp(keuze),
      reeks: perioden.map((periode) => ({
        periode, ...reeks.geheel(code, { ...keuze, periode }), voorlopig: isVoorlopig(periode, vandaag),
        onderdelen: reeks.onderdelen(code, { ...keuze, periode }),
      })),
      verdeling: {
        gemeenten: gemeenten.map((gemeente) => ({ code: gemeente, naam: gemeenteNaam(gemeente), ...perGemeente.geheel(code, { ...keuze, gemeente }) })),
        classificaties: klassen.map((classificatie) => ({
          code: classificatie, naam: label(sturingLabels.onderdeel, classificatie), ...perKlasse.geheel(code, { ...keuze, classificatie }),
        })),
      },
    };
  }

  private async cellen(bereik: Bereik): Promise<Cellen> {
    const kijker = alsKijker(huidigePrincipal());
    const trektAf = kanEigenDeelAftrekken(kijker, { gemeente: ALLE, uitvoerder: ALLE });
    const rijen = await this.db.sql<CelRij>(LEES_CELLEN, [
      bereik.perioden, bereik.gemeenten, bereik.uitvoerder, bereik.classificaties, bereik.kpis,
      trektAf ? kijker.organisatieId : null, trektAf ? [ALLE, ...kijker.gemeenten] : [],
    ], 'kpi-cellen');
    return new Cellen(rijen, kijker);
  }
}

/** Cells as an answer shows them to one reader. */
class Cellen {
  private readonly perNaam = new Map<string, CelRij>();
  private readonly momenten = new Map<string, Date>();

  constructor(rijen: readonly CelRij[], private readonly kijker: Kijker) {
    for (const rij of rijen) {
      this.momenten.set(`${rij.periode}|${rij.gemeente}`, rij.berekendOp);
      if (rij.kpi) this.perNaam.set(naam(rij.kpi, rij.onderdeel!, rij as KpiKeuze), rij);
    }
  }

  /** When these figures were computed; null when they never were. */
  berekendOp(keuze: KpiKeuze): string | null {
    return this.momenten.get(`${keuze.periode}|${keuze.gemeente}`)?.toISOString() ?? null;
  }

  geheel(code: KpiCode, keuze: KpiKeuze): KpiGetal {
    return this.getal(code, ALLE, keuze, heeftNoemer(code) ? 0 : null);
  }

  onderdelen(code: KpiCode, keuze: KpiKeuze): KpiOnderdeel[] {
    const geheel = this.geheel(code, keuze);
    return KPI_DEFINITIES[code].onderdelen.map((o) => ({
      code: o.code, titel: onderdeelLabel(code, o.code),
      ...this.getal(code, o.code, keuze, { GEEN: null, GEHEEL: geheel.noemer, EIGEN: 0 }[o.noemer]),
    }));
  }

  /** A cell that is not stored is zero. */
  private getal(code: KpiCode, onderdeel: string, keuze: KpiKeuze, noemerVanNul: number | null): KpiGetal {
    const cel = this.perNaam.get(naam(code, onderdeel, keuze));
    const gepubliceerd = isGepubliceerd({ ...keuze, kpi: code, onderdeel }) || zietOnverborgen(this.kijker, keuze);
    if (cel?.onderdrukt || !gepubliceerd) return { teller: null, noemer: null, waarde: null, onderdrukt: true };
    const teller = cel?.teller ?? 0;
    const noemer = cel ? cel.noemer : noemerVanNul;
    const mag = noemer !== null && toontPercentage(noemer, zietOnverborgen(this.kijker, keuze));
    const waarde = { PERSONEN: teller, PROCENT: mag ? waardeVan(teller, noemer) : null, DAGEN: cel?.waarde ?? null }[eenheidVan(code, onderdeel)];
    return { teller, noemer, waarde, onderdrukt: false };
  }
}

const naam = (kpi: KpiCode, onderdeel: string, k: KpiKeuze) =>
  `${k.periode}|${k.gemeente}|${k.uitvoerder}|${k.classificatie}|${kpi}|${onderdeel}`;

const alsBereik = (keuze: KpiKeuze): Omit<Bereik, 'kpis'> =>
  ({ perioden: [keuze.periode], gemeenten: [keuze.gemeente], uitvoerder: keuze.uitvoerder, classificaties: [keuze.classificatie] });

/** Who looks, as the rules know him. */
export function alsKijker(wie: Principal): Kijker {
  return { rol: isRol(wie.rol) ? wie.rol : null, organisatieId: wie.organisatieId, eigenGemeente: wie.eigenGemeente, gemeenten: wie.gemeenten };
}
