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

/** A cell as the statement below packs it. */
type Cel = [uitvoerder: string, classificatie: string, kpi: KpiCode, onderdeel: string, teller: number | null, noemer: number | null,
  waarde: number | null, onderdrukt: boolean];

interface PeriodeRij {
  periode: Kwartaal;
  gemeente: string;
  berekendOp: Date;
  cellen: Cel[] | null;
}

/**
 * Stored cells, one indexed read. A hidden cell has its number only for who may see it: the row policy of
 * `kpi_cijfer_klein` decides. $6 is the executor who could subtract his own part, in the gemeenten of $7.
 */
const LEES_CELLEN = `
select p.periode, p.gemeente, p.berekend_op as "berekendOp", (
  select json_agg(json_build_array(c.uitvoerder, c.classificatie, c.kpi, c.onderdeel, coalesce(c.teller, r.teller),
      coalesce(c.noemer, r.noemer), coalesce(c.waarde, r.waarde), (c.onderdrukt and r.teller is null)
      or ($6::text is not null and c.uitvoerder = 'ALLE' and c.gemeente = any($7::text[]) and exists (
             select 1 from kpi_cijfer x
              where x.periode = c.periode and x.gemeente = c.gemeente and x.classificatie = c.classificatie and x.kpi = c.kpi
                and x.onderdeel = c.onderdeel and x.uitvoerder not in ('ALLE', $6) and x.onderdrukt))))
    from kpi_cijfer c
    left join kpi_cijfer_klein r on c.onderdrukt and r.periode = c.periode and r.gemeente = c.gemeente and r.uitvoerder = c.uitvoerder
         and r.classificatie = c.classificatie and r.kpi = c.kpi and r.onderdeel = c.onderdeel
   where c.periode = p.periode and c.gemeente = p.gemeente and c.uitvoerder = $3
     and c.classificatie = any($4::text[]) and c.kpi = any($5::text[])) as cellen
  from kpi_periode p
 where p.periode = any($1::text[]) and p.gemeente = any($2::text[])`;

/** The one way to read figures: the dashboard, the page of one figure and its export ask here. */
@Injectable()
export class KpiLezer {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Every figure of one choice. */
  async overzicht(keuze: KpiKeuze): Promise<Kpi[]> {
    const cellen = await this.cellen({ ...alsBereik(keuze), kpis: KPI_CODES });
    const voorlopig = isVoorlopig(keuze.periode, this.klok.vandaag());
    const berekendOp = cellen.berekendOp(keuze);
    const blad = cellen.blad(keuze);
    return KPI_CODES.map((code) => ({
      code, titel: label(sturingLabels.titel, code), eenheid: KPI_DEFINITIES[code].eenheid,
      ...blad.geheel(code), voorlopig, berekendOp, onderdelen: blad.onderdelen(code),
    }));
  }

  /** One figure: what it is, its last quarters, and how it is spread over gemeenten and classes. */
  async detail(code: KpiCode, keuze: KpiKeuze, gemeenten: readonly string[], klassen: readonly string[]): Promise<KpiDetail> {
    const vandaag = this.klok.vandaag();
    const perioden = laatsteKwartalen(keuze.periode, REEKS_LENGTE);
    const basis = { ...alsBereik(keuze), kpis: [code] };
    const [reeks, perGemeente, perKlasse] = await this.db.tegelijk(() => this.cellen({ ...basis, perioden }),
      () => this.cellen({ ...basis, gemeenten }), () => this.cellen({ ...basis, classificaties: klassen }));
    return {
      code, titel: label(sturingLabels.titel, code), eenheid: KPI_DEFINITIES[code].eenheid,
      definitie: {
        teller: label(sturingLabels.teller, code), noemer: label(sturingLabels.noemer, code),
        populatie: label(sturingLabels.populatie, code), bron: label(sturingLabels.bron, code),
      },
      berekendOp: reeks.berekendOp(keuze),
      reeks: perioden.map((periode) => ({
        periode, ...reeks.blad({ ...keuze, periode }).geheel(code), voorlopig: isVoorlopig(periode, vandaag),
        onderdelen: reeks.blad({ ...keuze, periode }).onderdelen(code),
      })),
      verdeling: {
        gemeenten: gemeenten.map((gemeente) => ({ code: gemeente, naam: gemeenteNaam(gemeente), ...perGemeente.blad({ ...keuze, gemeente }).geheel(code) })),
        classificaties: klassen.map((classificatie) => ({
          code: classificatie, naam: label(sturingLabels.onderdeel, classificatie), ...perKlasse.blad({ ...keuze, classificatie }).geheel(code),
        })),
      },
    };
  }

  private async cellen(bereik: Bereik): Promise<Cellen> {
    const kijker = alsKijker(huidigePrincipal());
    const trektAf = kanEigenDeelAftrekken(kijker, { gemeente: ALLE, uitvoerder: ALLE });
    const rijen = await this.db.sql<PeriodeRij>(LEES_CELLEN, [
      bereik.perioden, bereik.gemeenten, bereik.uitvoerder, bereik.classificaties, bereik.kpis,
      trektAf ? kijker.organisatieId : null, trektAf ? [ALLE, ...kijker.gemeenten] : [],
    ], 'kpi-cellen');
    return new Cellen(rijen, kijker);
  }
}

/** Cells as an answer shows them to one reader. */
class Cellen {
  private readonly bladen = new Map<string, Map<string, Cel>>();
  private readonly momenten = new Map<string, Date>();

  constructor(rijen: readonly PeriodeRij[], private readonly kijker: Kijker) {
    for (const { periode, gemeente, berekendOp, cellen } of rijen) {
      this.momenten.set(`${periode}|${gemeente}`, berekendOp);
      for (const cel of cellen ?? []) {
        const sleutel = `${periode}|${gemeente}|${cel[0]}|${cel[1]}`;
        let blad = this.bladen.get(sleutel);
        if (!blad) this.bladen.set(sleutel, blad = new Map());
        blad.set(`${cel[2]}|${cel[3]}`, cel);
      }
    }
  }

  /** When these figures were computed; null when they never were. */
  berekendOp(keuze: KpiKeuze): string | null {
    return this.momenten.get(`${keuze.periode}|${keuze.gemeente}`)?.toISOString() ?? null;
  }

  /** The figures of one choice. */
  blad(keuze: KpiKeuze): Blad {
    const cellen = this.bladen.get(`${keuze.periode}|${keuze.gemeente}|${keuze.uitvoerder}|${keuze.classificatie}`);
    return new Blad(cellen ?? new Map(), keuze, zietOnverborgen(this.kijker, keuze));
  }
}

class Blad {
  constructor(private readonly cellen: ReadonlyMap<string, Cel>, private readonly keuze: KpiKeuze, private readonly zietAlles: boolean) {}

  geheel(code: KpiCode): KpiGetal {
    return this.getal(code, ALLE, heeftNoemer(code) ? 0 : null);
  }

  onderdelen(code: KpiCode): KpiOnderdeel[] {
    const geheel = this.geheel(code);
    return KPI_DEFINITIES[code].onderdelen.map((o) => ({
      code: o.code, titel: onderdeelLabel(code, o.code),
      ...this.getal(code, o.code, { GEEN: null, GEHEEL: geheel.noemer, EIGEN: 0 }[o.noemer]),
    }));
  }

  /** A cell that is not stored is zero. */
  private getal(code: KpiCode, onderdeel: string, noemerVanNul: number | null): KpiGetal {
    const [, , , , teller, noemer, getal, onderdrukt] = this.cellen.get(`${code}|${onderdeel}`)
      ?? ['', '', code, onderdeel, 0, noemerVanNul, null, false] satisfies Cel;
    if (onderdrukt || !(this.zietAlles || isGepubliceerd({ ...this.keuze, kpi: code, onderdeel }))) {
      return { teller: null, noemer: null, waarde: null, onderdrukt: true };
    }
    const mag = noemer !== null && toontPercentage(noemer, this.zietAlles);
    const waarde = { PERSONEN: teller, PROCENT: mag ? waardeVan(teller ?? 0, noemer) : null, DAGEN: getal }[eenheidVan(code, onderdeel)];
    return { teller: teller ?? 0, noemer, waarde, onderdrukt: false };
  }
}

const alsBereik = (keuze: KpiKeuze): Omit<Bereik, 'kpis'> =>
  ({ perioden: [keuze.periode], gemeenten: [keuze.gemeente], uitvoerder: keuze.uitvoerder, classificaties: [keuze.classificatie] });

/** Who looks, as the rules know him. */
export function alsKijker(wie: Principal): Kijker {
  return { rol: isRol(wie.rol) ? wie.rol : null, organisatieId: wie.organisatieId, eigenGemeente: wie.eigenGemeente, gemeenten: wie.gemeenten };
}
