import { vindwoorden, vraagwoorden } from '@trajectplein/kern/domain';
import type { Database } from '@trajectplein/kern/server';

/** The words by which a person is found: those of his first name and of his surname, and each of the two as one word. */
export function zoekwoorden(voornaam: string | null, tussenvoegsel: string | null | undefined, achternaam: string): string[] {
  return vindwoorden(voornaam, [tussenvoegsel, achternaam].filter(Boolean).join(' '));
}

/**
 * The conditions under which a person is found by what was typed, one per word.
 * The dictionary knows words, not people: `naam_woorden_met` looks in it outside the row policies, by its trigram index.
 * @param persoon the column that holds the werkzoekende
 * @param parameter adds a value to the statement and gives its name in it
 * @param heel whole words alone: for who wants to know whether somebody is there, not who it may have been
 */
export function vindtOpNaam(naam: string, persoon: string, parameter: (waarde: unknown) => string, heel = false): string[] {
  return vraagwoorden(naam).map((vormen) => `${persoon} = any(array(select pw.werkzoekende_id from persoon_woord pw
        where pw.naam_id = any(array(select naam_woorden_met(${parameter(heel ? vormen : vormen.map((vorm) => `%${vorm}%`))}::text[])))))`);
}

export interface Vindbaar {
  /** The werkzoekende. */
  id: string;
  voornaam: string;
  tussenvoegsel?: string | null;
  achternaam: string;
}

/** Writes the words by which people are found who had none yet. */
export async function schrijfZoekwoorden(db: Database, personen: readonly Vindbaar[]): Promise<void> {
  const paren = personen.flatMap((p) => zoekwoorden(p.voornaam, p.tussenvoegsel, p.achternaam).map((woord) => ({ id: p.id, woord })));
  const [ids, woorden] = [paren.map((paar) => paar.id), paren.map((paar) => paar.woord)];
  // In one order: two registrations that bring the same new words must not wait for each other crosswise. Known words are
  // left out first, because a conflict uses up a number.
  const nieuw = db.sql(`insert into naam_woord (woord) select w from unnest($1::text[]) w
    where not exists (select 1 from naam_woord n where n.woord = w) order by w on conflict do nothing`, [[...new Set(woorden)]], 'zoekwoorden-nieuw');
  await Promise.all([nieuw, db.sql(`insert into persoon_woord (werkzoekende_id, naam_id) select p.id, n.id
    from unnest($1::uuid[], $2::text[]) as p (id, woord) join naam_woord n on n.woord = p.woord`, [ids, woorden], 'zoekwoorden-zet')]);
}

/** The same in place of those of before. */
export async function vervangZoekwoorden(db: Database, personen: readonly Vindbaar[]): Promise<void> {
  await db.sql('delete from persoon_woord where werkzoekende_id = any($1)', [personen.map((p) => p.id)], 'zoekwoorden-wis');
  await schrijfZoekwoorden(db, personen);
}
