import { Injectable } from '@nestjs/common';
import { werkgrenzen } from '@trajectplein/dossier/domain';
import { TEL_TOT } from '@trajectplein/kern/domain';
import { Database, Klok } from '@trajectplein/kern/server';
import { Acties } from './acties';
import { OPEN, selecteer, wachtOpAnder } from './dossier-selectie';
import type { TellingenAntwoord, TellingenVraag } from './werkvoorraad.dto';

/** How much work there is, by rule: one statement over the open dossiers of a selection. */
@Injectable()
export class WerkvoorraadLezer {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly acties: Acties) {}

  async tellingen(vraag: TellingenVraag): Promise<TellingenAntwoord> {
    const vandaag = this.klok.vandaag();
    const werk = { vandaag, acties: this.acties };
    const { klantmanager: _, ...ruim } = vraag;
    const { waar, waarden } = selecteer({ ...vraag, open: true }, werk);
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    // The same filters for everybody's dossiers; its values follow those of the first.
    const allen = selecteer({ ...ruim, open: true }, werk);
    const verschoven = allen.waar.map((voorwaarde) => voorwaarde.replace(/\$(\d+)/g, (_naam, n: string) => parameter(allen.waarden[Number(n) - 1])));
    const grens = werkgrenzen(vandaag);
    const [dag, teLaat, maandag, zondag, nieuw] = [vandaag, grens.teLaat, grens.maandag, grens.zondag, grens.nieuw]
      .map((waarde) => `${parameter(waarde)}::date`) as [string, string, string, string, string];
    const [rij] = await this.db.sql<TellingenAntwoord>(
      `with w as materialized (select d.actie_vanaf, d.meld_datum, d.acties, ${wachtOpAnder(werk, parameter)} as wacht
              from dossier d where ${[...new Set([OPEN, ...waar])].join(' and ')})
       select count(*)::int as open, count(*) filter (where actie_vanaf <= ${dag})::int as "vraagtActie",
              count(*) filter (where actie_vanaf <= ${teLaat})::int as "teLaat",
              count(*) filter (where actie_vanaf between ${maandag} and ${zondag})::int as "dezeWeek",
              count(*) filter (where wacht)::int as "wachtOpAnder", count(*) filter (where meld_datum >= ${nieuw})::int as nieuw,
              (select least(count(*), ${TEL_TOT + 1})::int from (select 1 from dossier d
                where ${[...new Set([OPEN, ...verschoven])].join(' and ')} limit ${TEL_TOT + 1}) t) as allen,
              coalesce((select jsonb_object_agg(code, n) from (select a ->> 'code' as code, count(*) as n
                from w, jsonb_array_elements(w.acties) a where (a ->> 'vanaf')::date <= ${dag} group by 1) r), '{}') as regels
         from w`, waarden);
    return rij!;
  }
}
