import type pg from 'pg';
import type { PiiKlasse } from '@trajectplein/kern/server';

/**
 * Tables that a copy does without: who logged in, who looked at whom, what went wrong, what was in a file that was imported;
 * and words that are made anew.
 */
export const LEEG = [
  'audit', 'sessie', 'inlogpoging', 'herhaling', 'taakloop', 'import', 'import_rij', 'import_koppeling', 'aangeleverd', 'naam_woord', 'persoon_woord',
  'bestand_blok', 'identiteit_historie',
];

/** Columns that a step of their own gives another content (personen.ts, omgeving.ts). */
export const EIGEN_STAP = [
  'persoon.voornaam', 'persoon.tussenvoegsel', 'persoon.achternaam', 'persoon.telefoonnummer', 'persoon.emailadres',
  'identiteit.geboorte_datum', 'identiteit.geboorte_jaar', 'identiteit.bsn_cijfer', 'identiteit.postcode', 'identiteit.huisnummer', 'identiteit.woonplaats',
  'werkzoekende.bsn_hash', 'dossier.nummer', 'medewerker.gebruikersnaam', 'medewerker.naam', 'bestand.naam_cijfer',
];

export const VERVANGEN_TEKST = 'Deze tekst is weggehaald.';

export interface Kolom {
  tabel: string;
  kolom: string;
  /** null: nobody said what it holds. */
  klasse: PiiKlasse | null;
  type: string;
}

export interface Plan {
  /** Per table the columns of which each text (or list of texts) becomes VERVANGEN_TEKST. */
  teksten: Map<string, { kolom: string; lijst: boolean }[]>;
  /** `tabel.kolom` of what may hold something about a person, and nothing here says what to do with it. */
  ongedekt: string[];
}

/** Every column and its class. */
export async function leesKolommen(client: pg.Client): Promise<Kolom[]> {
  const { rows } = await client.query<Kolom>(
    `select c.relname::text as tabel, a.attname::text as kolom, format_type(a.atttypid, null) as type,
            substring(col_description(c.oid, a.attnum) from '^pii:(.+)$') as klasse
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
      order by 1, a.attnum`);
  return rows;
}

/**
 * What happens to each column. Free text is replaced wherever it stands, unless it is encrypted. An id of a dossier, a
 * person or a medewerker stays:
 * it says who belongs to what within the copy. Anything else about a person needs a step of its own.
 */
export function maakPlan(kolommen: readonly Kolom[]): Plan {
  const plan: Plan = { teksten: new Map(), ongedekt: [] };
  for (const { tabel, kolom, klasse, type } of kolommen) {
    const naam = `${tabel}.${kolom}`;
    if (klasse === 'geen' || klasse === 'technisch' || LEEG.includes(tabel) || EIGEN_STAP.includes(naam)) continue;
    const isTekst = klasse === 'vrije-tekst' && /^text(\[\])?$/.test(type) && !kolom.endsWith('_cijfer');
    if (isTekst) plan.teksten.set(tabel, [...(plan.teksten.get(tabel) ?? []), { kolom, lijst: type === 'text[]' }]);
    else if (!((klasse === 'pseudoniem' || klasse === 'medewerker') && /^uuid(\[\])?$/.test(type))) plan.ongedekt.push(naam);
  }
  return plan;
}
