import { Injectable } from '@nestjs/common';
import type { Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok } from '@trajectplein/kern/server';
import { ALLE, cijferSleutel, type Cijfer } from '@trajectplein/sturing/domain';
import { REKENVERSIE } from './stand';

/** A cell with its real numbers, and whether it is hidden from who may not see small ones. */
export interface Cel extends Cijfer {
  onderdrukt: boolean;
}

export type Rooster = ReadonlyMap<string, Cel>;

const SLEUTEL = ['periode', 'gemeente', 'uitvoerder', 'classificatie', 'kpi', 'onderdeel'];
const GELIJK = (a: string, b: string) => SLEUTEL.map((k) => `${a}.${k} = ${b}.${k}`).join(' and ');

/** The stored figures, as the worker sees and writes them. */
@Injectable()
export class CijferOpslag {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Every stored cell of a quarter, with its real numbers. */
  async lees(periode: Kwartaal): Promise<Map<string, Cel>> {
    const rijen = await this.db.sql<Cel>(
      `select c.gemeente, c.uitvoerder, c.classificatie, c.kpi, c.onderdeel, coalesce(c.teller, r.teller) as teller,
              coalesce(c.noemer, r.noemer) as noemer, coalesce(c.waarde, r.waarde)::float8 as waarde, c.onderdrukt
         from kpi_cijfer c left join kpi_cijfer_klein r on ${GELIJK('r', 'c')} where c.periode = $1`, [periode], 'cijfers-lees');
    return new Map(rijen.map((cel) => [cijferSleutel(cel), cel]));
  }

  /** Upon what the hiding in this quarter was decided, see `schrijf`; null when it has not been computed. */
  async verborgenVolgens(periode: Kwartaal): Promise<string | null> {
    const [rij] = await this.db.sql<{ volgens: string | null }>(
      'select verborgen_volgens as volgens from kpi_periode where periode = $1 and gemeente = $2', [periode, ALLE], 'cijfers-volgens');
    return rij?.volgens ?? null;
  }

  /**
   * Makes the stored figures of a quarter say what `nieuw` says; only cells that differ are written.
   * @returns how many differed
   */
  async schrijf(periode: Kwartaal, oud: Rooster, nieuw: Rooster, gemeenten: readonly string[], volgens: string): Promise<number> {
    const anders = [...nieuw].filter(([sleutel, cel]) => !zelfde(oud.get(sleutel), cel)).map(([, cel]) => cel);
    const weg = [...oud].filter(([sleutel]) => !nieuw.has(sleutel)).map(([, cel]) => cel);
    const oudKlein = [...oud].filter(([sleutel, cel]) => cel.onderdrukt && !nieuw.get(sleutel)?.onderdrukt).map(([, cel]) => cel);
    await this.verwijder('kpi_cijfer', periode, weg);
    await this.verwijder('kpi_cijfer_klein', periode, oudKlein);
    await this.zet('kpi_cijfer', periode, anders.map((cel) => (cel.onderdrukt ? { ...cel, teller: null, noemer: null, waarde: null } : cel)), true);
    await this.zet('kpi_cijfer_klein', periode, anders.filter((cel) => cel.onderdrukt), false);
    await this.db.sql(
      `insert into kpi_periode (periode, gemeente, berekend_op, versie, verborgen_volgens)
       select $1, g, $3, $4, case when g = '${ALLE}' then $5 end from unnest($2::text[]) g
       on conflict (periode, gemeente) do update
         set berekend_op = excluded.berekend_op, versie = excluded.versie, verborgen_volgens = excluded.verborgen_volgens`,
      [periode, [...gemeenten, ALLE], this.klok.nu(), REKENVERSIE, volgens], 'cijfers-periode');
    return anders.length + weg.length;
  }

  private async verwijder(tabel: string, periode: Kwartaal, cellen: readonly Cel[]): Promise<void> {
    if (!cellen.length) return;
    await this.db.sql(
      `delete from ${tabel} c using jsonb_populate_recordset(null::${tabel}, $1) w where ${GELIJK('c', 'w')}`,
      [JSON.stringify(cellen.map((cel) => ({ ...cel, periode })))], `wis-${tabel}`);
  }

  private async zet(tabel: string, periode: Kwartaal, cellen: readonly object[], metVlag: boolean): Promise<void> {
    if (!cellen.length) return;
    const waarden = ['teller', 'noemer', 'waarde', ...(metVlag ? ['onderdrukt'] : [])];
    const kolommen = [...SLEUTEL, ...waarden].join(', ');
    await this.db.sql(
      `insert into ${tabel} (${kolommen}) select ${kolommen} from jsonb_populate_recordset(null::${tabel}, $1)
       on conflict (${SLEUTEL.join(', ')}) do update set ${waarden.map((k) => `${k} = excluded.${k}`).join(', ')}`,
      [JSON.stringify(cellen.map((cel) => ({ ...cel, periode })))], `zet-${tabel}`);
  }
}

function zelfde(a: Cel | undefined, b: Cel): boolean {
  return a !== undefined && a.teller === b.teller && a.noemer === b.noemer && a.waarde === b.waarde && a.onderdrukt === b.onderdrukt;
}
