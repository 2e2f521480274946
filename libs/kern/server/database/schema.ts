import type { QueryRunner } from 'typeorm';

/** The classes of personal data a column can be given. `geen` = says nothing about a person. */
export const PII_KLASSEN = [
  'geen', 'technisch', 'pseudoniem', 'naam', 'contact', 'adres', 'geboortedatum', 'bsn', 'vrije-tekst', 'medewerker',
] as const;
export type PiiKlasse = (typeof PII_KLASSEN)[number];

const TABEL = /create table (?:if not exists )?(\w+) \(([\s\S]*?)\n\)/g;
const KLASSE = /--\s*([a-z-]+)\s*$/;
const GEEN_KOLOM = /^(primary key|unique|constraint|foreign key|check|exclude)\b/;

/**
 * Runs the SQL of a migration and turns the `-- <class>` behind each column of a `create table` into a comment on
 * that column (`pii:<class>`), so that the anonymiser, the inzage export and a test can read what a column holds.
 * @throws when a column has no class: personal data is classified where it is made, not afterwards.
 */
export async function voerSchemaUit(qr: QueryRunner, sql: string): Promise<void> {
  await qr.query(sql);
  for (const [, tabel, inhoud] of sql.matchAll(TABEL)) {
    // An item starts at two spaces; what is indented deeper belongs to it.
    for (const item of inhoud!.split(/\n  (?=\S)/).map((deel) => deel.trim()).filter(Boolean)) {
      if (GEEN_KOLOM.test(item)) continue;
      const klasse = KLASSE.exec(item)?.[1];
      if (!klasse || !(PII_KLASSEN as readonly string[]).includes(klasse)) {
        throw new Error(`Column without a class of personal data in table ${tabel}: ${item}`);
      }
      await qr.query(`comment on column ${tabel}.${/^\w+/.exec(item)![0]} is 'pii:${klasse}'`);
    }
  }
}
