import { zoekvorm } from '@trajectplein/kern/domain';
import type { Database } from '@trajectplein/kern/server';

/** The words by which a person is found: those of all parts of the name, each once. */
export function zoekwoorden(...delen: (string | null | undefined)[]): string[] {
  return [...new Set(zoekvorm(delen.filter(Boolean).join(' ')).split(' ').filter(Boolean))];
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
