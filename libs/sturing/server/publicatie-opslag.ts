import { Injectable } from '@nestjs/common';
import type { Datum, Kwartaal } from '@trajectplein/kern/domain';
import { Database } from '@trajectplein/kern/server';
import { ALLE, cijferSleutel, type Publicatie, type PublicatieCel } from '@trajectplein/sturing/domain';
import { REKENVERSIE } from './stand';
import { zetTabel } from './tabel-verschil';

const TOTALEN = `onderdeel = '${ALLE}' and uitvoerder = '${ALLE}' and classificatie = '${ALLE}'`;

/** What is published, as the worker sees and writes it. */
@Injectable()
export class PublicatieOpslag {
  constructor(private readonly db: Database) {}

  async lees(periode: Kwartaal, alleenTotalen = false): Promise<Map<string, PublicatieCel>> {
    const rijen = await this.db.sql<PublicatieCel>(
      `select gemeente, uitvoerder, classificatie, kpi, onderdeel, teller, noemer, waarde::float8 as waarde, reden
         from kpi_publicatie where periode = $1 ${alleenTotalen ? `and ${TOTALEN}` : ''}`, [periode], alleenTotalen ? 'totalen-lees' : 'publicatie-lees');
    return new Map(rijen.map((cel) => [cijferSleutel(cel), cel]));
  }

  /** @param oud what stands there of what `nieuw` is about */
  async schrijf(periode: Kwartaal, oud: Publicatie, nieuw: Publicatie): Promise<number> {
    return zetTabel(this.db, 'kpi_publicatie', ['teller', 'noemer', 'waarde', 'reden'], periode, oud, nieuw);
  }

  /** Notes that everything of this quarter was published on this day. */
  async zetStand(periode: Kwartaal, dag: Datum): Promise<void> {
    await this.db.sql(`update kpi_periode set stand_op = $2, stand_versie = $3, gewijzigd = false where periode = $1 and gemeente = $4`,
      [periode, dag, REKENVERSIE, ALLE], 'publicatie-stand');
  }

  /** On which day everything of this quarter was published last. */
  async standVan(periode: Kwartaal): Promise<{ standOp: Datum | null; gewijzigd: boolean }> {
    const [rij] = await this.db.sql<{ standOp: Datum | null; gewijzigd: boolean }>(
      `select stand_op as "standOp", gewijzigd from kpi_periode where periode = $1 and gemeente = $2`, [periode, ALLE], 'publicatie-stand-van');
    return rij ?? { standOp: null, gewijzigd: true };
  }

  /**
   * The oldest quarter that is to be published: one that never was by these rules, or, once a day, one that changed since.
   */
  async volgende(dag: Datum): Promise<Kwartaal | null> {
    const [rij] = await this.db.sql<{ periode: Kwartaal }>(
      `select periode from kpi_periode where gemeente = $1
          and (stand_op is null or stand_versie is distinct from $3 or (gewijzigd and stand_op < $2)) order by periode limit 1`,
      [ALLE, dag, REKENVERSIE], 'publicatie-volgende');
    return rij?.periode ?? null;
  }

  /** A new day began a quarter, ended it or made it ripe: it is published anew though no figure moved. */
  async maakGewijzigd(perioden: readonly Kwartaal[]): Promise<void> {
    await this.db.sql('update kpi_periode set gewijzigd = true where periode = any($1::text[]) and gemeente = $2', [perioden, ALLE]);
  }

  /** Makes a quarter be published anew: it leans on the one before, of which other cells are hidden now. */
  async maakAchter(periode: Kwartaal): Promise<void> {
    await this.db.sql(`update kpi_periode set stand_versie = null where periode = $1 and gemeente = $2`, [periode, ALLE]);
  }

  /** Where the caseload of bijstand at the end of a quarter is hidden, as it is published. */
  async bijstandVerborgen(periode: Kwartaal): Promise<Set<string>> {
    const rijen = await this.db.sql<{ plek: string }>(
      `select concat_ws('|', gemeente, uitvoerder, classificatie) as plek from kpi_publicatie
        where periode = $1 and kpi = 'KPI-03' and onderdeel = 'GROND_BIJSTAND' and reden is not null order by 1`, [periode], 'publicatie-bijstand');
    return new Set(rijen.map((rij) => rij.plek));
  }
}
