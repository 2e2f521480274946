import { Injectable } from '@nestjs/common';
import { label, gemeenteNaam, type Datum, type Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok, huidigePrincipal, type Principal } from '@trajectplein/kern/server';
import {
  ALLE, KPI_CODES, KPI_DEFINITIES, P90, eenheidVan, heeftNoemer, isGepubliceerd, isTotaal, isVoorlopig, laatsteKwartalen, onderdeelLabel,
  sturingLabels, toontWaarde, waardeVan, zietOnverborgen, type Kijker, type KpiCode, type VerborgenReden,
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
  waarde: number | null, reden: VerborgenReden | null];

interface PeriodeRij {
  periode: Kwartaal;
  gemeente: string;
  berekendOp: Date;
  standDatum: Datum | null;
  cellen: Cel[] | null;
}

/**
 * Stored cells, one indexed read: the figures themselves of the gemeenten in $6, which the reader may see as they are (the row
 * policy of `kpi_cijfer` says the same), of the others what is published. $7: the executor who could subtract his own part from
 * what is published of a gemeente; what that leaves over must not be fewer than $8.
 */
const LEES_CELLEN = `
select p.periode, p.gemeente, p.berekend_op as "berekendOp", r.stand_op as "standDatum", case when p.gemeente = any($6::text[]) then (
  select json_agg(json_build_array(c.uitvoerder, c.classificatie, c.kpi, c.onderdeel, c.teller, c.noemer, c.waarde, null))
    from kpi_cijfer c
   where c.periode = p.periode and c.gemeente = p.gemeente and c.uitvoerder = $3
     and c.classificatie = any($4::text[]) and c.kpi = any($5::text[]))
  else (
  select json_agg(case when c.teller - o.teller between 1 and $8::int - 1
      then json_build_array(c.uitvoerder, c.classificatie, c.kpi, c.onderdeel, null, null, null, 'HERLEIDBAAR')
      else json_build_array(c.uitvoerder, c.classificatie, c.kpi, c.onderdeel, c.teller, c.noemer, c.waarde, c.reden) end)
    from kpi_publicatie c
    left join kpi_cijfer o on c.uitvoerder = 'ALLE' and o.uitvoerder = $7::text and o.periode = c.periode and o.gemeente = c.gemeente
         and o.classificatie = c.classificatie and o.kpi = c.kpi and o.onderdeel = c.onderdeel
   where c.periode = p.periode and c.gemeente = p.gemeente and c.uitvoerder = $3
     and c.classificatie = any($4::text[]) and c.kpi = any($5::text[])) end as cellen
  from kpi_periode p join kpi_periode r on r.periode = p.periode and r.gemeente = 'ALLE'
 where p.periode = any($1::text[]) and p.gemeente = any($2::text[])`;

/** What is left of a sum for others may not be fewer than this. */
const DREMPEL_ANDEREN = 5;

/** The one way to read figures: the dashboard, the page of one figure and its export ask here. */
@Injectable()
export class KpiLezer {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Every figure of one choice. */
  async overzicht(keuze: KpiKeuze): Promise<Kpi[]> {
    const cellen = await this.cellen({ ...alsBereik(keuze), kpis: KPI_CODES });
    const voorlopig = isVoorlopig(keuze.periode, this.klok.vandaag());
    const berekendOp = cellen.berekendOp(keuze);
    const standDatum = cellen.standDatum(keuze);
    const blad = cellen.blad(keuze);
    return KPI_CODES.map((code) => ({
      code, titel: label(sturingLabels.titel, code), eenheid: KPI_DEFINITIES[code].eenheid,
      ...blad.geheel(code), voorlopig, berekendOp, standDatum, onderdelen: blad.onderdelen(code),
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
      standDatum: reeks.standDatum(keuze),
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
    const wie = huidigePrincipal();
    const kijker = alsKijker(wie);
    const eigen = bereik.gemeenten.filter((gemeente) => zietOnverborgen(kijker, { gemeente, uitvoerder: bereik.uitvoerder }));
    const rijen = await this.db.sql<PeriodeRij>(LEES_CELLEN, [
      bereik.perioden, bereik.gemeenten, bereik.uitvoerder, bereik.classificaties, bereik.kpis, eigen,
      wie.organisatieSoort === 'UITVOERDER' ? wie.organisatieId : null, DREMPEL_ANDEREN,
    ], 'kpi-cellen');
    return new Cellen(rijen, kijker);
  }
}

/** Cells as an answer shows them to one reader. */
class Cellen {
  private readonly bladen = new Map<string, Map<string, Cel>>();
  private readonly perioden = new Map<string, PeriodeRij>();

  constructor(rijen: readonly PeriodeRij[], private readonly kijker: Kijker) {
    for (const rij of rijen) {
      this.perioden.set(`${rij.periode}|${rij.gemeente}`, rij);
      for (const cel of rij.cellen ?? []) {
        const sleutel = `${rij.periode}|${rij.gemeente}|${cel[0]}|${cel[1]}`;
        let blad = this.bladen.get(sleutel);
        if (!blad) this.bladen.set(sleutel, blad = new Map());
        blad.set(`${cel[2]}|${cel[3]}`, cel);
      }
    }
  }

  /** When these figures were computed; null when they never were. */
  berekendOp(keuze: KpiKeuze): string | null {
    return this.periode(keuze)?.berekendOp.toISOString() ?? null;
  }

  /** The day before which parts and dimensions were published; null for who sees the figures themselves. */
  standDatum(keuze: KpiKeuze): Datum | null {
    return zietOnverborgen(this.kijker, keuze) ? null : this.periode(keuze)?.standDatum ?? null;
  }

  /** The figures of one choice. */
  blad(keuze: KpiKeuze): Blad {
    const cellen = this.bladen.get(`${keuze.periode}|${keuze.gemeente}|${keuze.uitvoerder}|${keuze.classificatie}`);
    return new Blad(cellen ?? new Map(), keuze, zietOnverborgen(this.kijker, keuze), this.periode(keuze)?.standDatum !== null);
  }

  private periode({ periode, gemeente }: KpiKeuze): PeriodeRij | undefined {
    return this.perioden.get(`${periode}|${gemeente}`);
  }
}

class Blad {
  constructor(private readonly cellen: ReadonlyMap<string, Cel>, private readonly keuze: KpiKeuze, private readonly zietAlles: boolean,
    private readonly isPublicatieKlaar: boolean) {}

  geheel(code: KpiCode): KpiGetal {
    return this.getal(code, ALLE, heeftNoemer(code) ? 0 : null);
  }

  onderdelen(code: KpiCode): KpiOnderdeel[] {
    const gedeeld = this.gedeeldeNoemer(code);
    return KPI_DEFINITIES[code].onderdelen.map((o) => ({
      code: o.code, titel: onderdeelLabel(code, o.code), ...this.getal(code, o.code, { GEEN: null, GEHEEL: gedeeld, EIGEN: 0 }[o.noemer]),
    }));
  }

  /** What a part that is zero is a share of. In what is published that is the whole of the night, not of now: the other parts say it. */
  private gedeeldeNoemer(code: KpiCode): number | null {
    if (this.zietAlles) {
      const geheel = this.geheel(code);
      return geheel.noemer ?? geheel.teller;
    }
    const deel = KPI_DEFINITIES[code].onderdelen.find((o) => o.noemer === 'GEHEEL' && this.cellen.has(`${code}|${o.code}`));
    return deel ? this.cellen.get(`${code}|${deel.code}`)![5] : null;
  }

  /** A cell that is not stored is zero, where it is published at all. */
  private getal(code: KpiCode, onderdeel: string, noemerVanNul: number | null): KpiGetal {
    const [, , , , teller, noemer, getal, reden] = this.cellen.get(`${code}|${onderdeel}`) ?? this.leeg(code, onderdeel, noemerVanNul);
    if (teller === null) return { teller: null, noemer, waarde: null, onderdrukt: true, redenVerborgen: reden };
    const eenheid = eenheidVan(code, onderdeel);
    const mag = this.zietAlles || toontWaarde(eenheid, teller, noemer);
    const waarde = { PERSONEN: teller, PROCENT: mag && noemer !== null ? waardeVan(teller, noemer) : null, DAGEN: mag && getal !== null ? heleDagen(onderdeel, getal) : null }[eenheid];
    return { teller, noemer, waarde, onderdrukt: false, redenVerborgen: null };
  }

  private leeg(code: KpiCode, onderdeel: string, noemer: number | null): Cel {
    const bekend = this.zietAlles || (isGepubliceerd(this.keuze) && (this.isPublicatieKlaar || isTotaal({ ...this.keuze, onderdeel })));
    return bekend ? ['', '', code, onderdeel, 0, noemer, null, null] : ['', '', code, onderdeel, null, null, null, 'HERLEIDBAAR'];
  }
}

/** A waiting time is in whole days; within which nine out of ten were helped is rounded up. */
const heleDagen = (onderdeel: string, dagen: number) => (onderdeel === P90 ? Math.ceil(dagen) : Math.round(dagen));

const alsBereik = (keuze: KpiKeuze): Omit<Bereik, 'kpis'> =>
  ({ perioden: [keuze.periode], gemeenten: [keuze.gemeente], uitvoerder: keuze.uitvoerder, classificaties: [keuze.classificatie] });

/** Who looks, as the rules know him. */
export function alsKijker(wie: Principal): Kijker {
  return { rol: isRol(wie.rol) ? wie.rol : null, organisatieId: wie.organisatieId, eigenGemeente: wie.eigenGemeente, gemeenten: wie.gemeenten };
}
