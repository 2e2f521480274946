import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';
import { zoekwoorden } from './zoekwoorden';

const PER_KEER = 5_000;

/**
 * Searching by the rule of `zoekwoorden`: one word may be found by several forms, a dossier by the end of its number, and
 * the words of everybody who is there are written anew.
 */
export class Zoeken1760000008700 implements MigrationInterface {
  name = 'Zoeken1760000008700';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
    let na = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const personen: { id: string; voornaam: string; tussenvoegsel: string | null; achternaam: string }[] = await qr.query(
        `select werkzoekende_id as id, voornaam, tussenvoegsel, achternaam from persoon where werkzoekende_id > $1
          order by 1 limit ${PER_KEER}`, [na]);
      if (!personen.length) break;
      na = personen.at(-1)!.id;
      const paren = personen.flatMap((p) => zoekwoorden(p.voornaam, p.tussenvoegsel, p.achternaam).map((woord) => ({ id: p.id, woord })));
      const [ids, woorden] = [paren.map((paar) => paar.id), paren.map((paar) => paar.woord)];
      await qr.query('insert into naam_woord (woord) select distinct w from unnest($1::text[]) w order by w on conflict do nothing', [woorden]);
      await qr.query(
        `with nieuw as materialized (select p.id, n.id as naam_id from unnest($1::uuid[], $2::text[]) as p (id, woord)
                join naam_woord n on n.woord = p.woord),
              weg as (delete from persoon_woord w where w.werkzoekende_id = any($3)
                and not exists (select 1 from nieuw n where n.id = w.werkzoekende_id and n.naam_id = w.naam_id))
         insert into persoon_woord (werkzoekende_id, naam_id) select id, naam_id from nieuw on conflict do nothing`,
        [ids, woorden, personen.map((p) => p.id)]);
    }
    // Words that nobody has any more say something of who was there.
    await qr.query('delete from naam_woord n where not exists (select 1 from persoon_woord w where w.naam_id = n.id)');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

const SQL = `
drop function naam_woorden_met(text);
-- Under a policy LIKE would read every word, so this looks outside it and asks itself who is asking. The shortest come first:
-- a whole name is found however many longer ones hold it. Each form has a limit of its own.
create function naam_woorden_met(vormen text[]) returns setof int language sql stable security definer set search_path = public
  as $$ select n.id from unnest(vormen) as vorm, lateral (select id from naam_woord where woord like vorm and (select app_ziet_dossiers())
        order by length(woord), woord limit 500) n $$;

-- A number is found by its end. Under a policy that would be a comparison for every dossier; this gives ids alone, which the
-- policies then judge.
create index dossier_nummer_eind on dossier ((reverse(nummer) collate "C"));
create function dossiers_met_eind(eind text) returns setof uuid language sql stable security definer set search_path = public
  as $$ select id from dossier where reverse(nummer) collate "C" >= reverse(eind) collate "C"
        and reverse(nummer) collate "C" < reverse(eind) || '~' collate "C" and (select app_ziet_dossiers()) $$;
`;
