import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MassaGegevens, MassaProfiel } from '@trajectplein/dossier/server';
import { Database, Sleutelbos, maakInvoer } from '@trajectplein/kern/server';
import type { Aanlevering } from '@trajectplein/uitwisseling/domain';

const voegIn = maakInvoer('aangeleverd', { werkzoekende_id: 'uuid', velden: 'jsonb' }, { soort: 'text' });

/** Per field a short hash of what the file said. */
export type Vingerafdruk = Record<string, string>;

const GEGEVENS = ['telefoonnummer', 'emailadres', 'postcode', 'huisnummer', 'woonplaats'] as const;

/** What a file tells, field by field. The name is one: its parts come from one split and change together. */
function vertelt(a: Aanlevering): [veld: string, waarde: unknown][] {
  return [['naam', [a.voornaam, a.tussenvoegsel, a.achternaam]], ['geboorteDatum', a.geboorteDatum ?? a.geboorteJaar], ...GEGEVENS.map((veld): [string, unknown] => [veld, a[veld]]),
    ...Object.entries(a.profiel ?? {}).map(([veld, waarde]): [string, unknown] => [`profiel.${veld}`, waarde])]
    .filter((paar): paar is [string, unknown] => paar[1] !== undefined);
}

/** What a file told of a person the last time: the same file never undoes what somebody corrected by hand since. */
@Injectable()
export class Aangeleverd {
  constructor(private readonly db: Database, private readonly sleutelbos: Sleutelbos) {}

  /** The hashes are a person's own: equal values of two people cannot be linked. */
  vingerafdruk(werkzoekendeId: string, aanlevering: Aanlevering): Vingerafdruk {
    const sleutel = this.sleutelbos.hash('aangeleverd', werkzoekendeId).toString('base64');
    return Object.fromEntries(vertelt(aanlevering).map(([veld, waarde]) => [veld,
      hash('sha256', `${sleutel}${veld}:${JSON.stringify(waarde)}`, 'base64').slice(0, 10)]));
  }

  /** What files of this kind told of these people, by id. */
  async lees(soort: string, ids: readonly string[]): Promise<Map<string, Vingerafdruk>> {
    const rijen = await this.db.sql<{ id: string; velden: Vingerafdruk }>(
      'select werkzoekende_id as id, velden from aangeleverd where soort = $1 and werkzoekende_id = any($2)', [soort, ids], 'aangeleverd-lees');
    return new Map(rijen.map((rij) => [rij.id, rij.velden]));
  }

  async voegToe(soort: string, rijen: readonly { id: string; velden: Vingerafdruk }[]): Promise<void> {
    await voegIn(this.db, rijen.map(({ id, velden }) => ({ werkzoekende_id: id, velden })), { soort });
  }

  async werkBij(soort: string, rijen: readonly { id: string; velden: Vingerafdruk }[]): Promise<void> {
    if (!rijen.length) return;
    await this.db.sql(
      `update aangeleverd a set velden = r.velden from json_to_recordset($2) as r (id uuid, velden jsonb)
        where a.werkzoekende_id = r.id and a.soort = $1`, [soort, JSON.stringify(rijen)], 'aangeleverd-werk-bij');
  }

  /** As it was before; null: nothing was told. */
  async zetTerug(soort: string, rijen: readonly { id: string; velden: Vingerafdruk | null }[]): Promise<void> {
    await this.werkBij(soort, rijen.flatMap(({ id, velden }) => (velden ? [{ id, velden }] : [])));
    await this.db.sql('delete from aangeleverd where soort = $1 and werkzoekende_id = any($2)',
      [soort, rijen.filter(({ velden }) => !velden).map(({ id }) => id)], 'aangeleverd-wis');
  }
}

/** What is to be written of a person: the fields that the file tells otherwise than the last time. */
export function nieuwVerteld(a: Aanlevering, nu: Vingerafdruk, eerder: Vingerafdruk): {
  gegevens: MassaGegevens; profiel: MassaProfiel; naamControleren?: boolean;
} {
  const anders = (veld: string) => veld in nu && nu[veld] !== eerder[veld];
  const kies = <T extends object>(bron: T, velden: readonly string[], pad = '') =>
    Object.fromEntries(Object.entries(bron).filter(([veld]) => velden.includes(veld) && anders(pad + veld)));
  // A name in one column says of all three parts what they are; a column that is not there says nothing.
  const naam = !anders('naam') ? {} : {
    ...(a.voornaam !== undefined || a.naamIsHeel ? { voornaam: a.voornaam ?? null } : {}),
    ...(a.tussenvoegsel !== undefined || a.naamIsHeel ? { tussenvoegsel: a.tussenvoegsel ?? null } : {}),
    achternaam: a.achternaam!,
  };
  const geboorte = a.geboorteDatum ? { geboorteDatum: a.geboorteDatum } : { geboorteJaar: a.geboorteJaar! };
  return {
    gegevens: { ...naam, ...(anders('geboorteDatum') ? geboorte : {}), ...kies(a, GEGEVENS) },
    profiel: kies(a.profiel ?? {}, Object.keys(a.profiel ?? {}), 'profiel.'),
    ...(anders('naam') ? { naamControleren: Boolean(a.naamControleren) } : {}),
  };
}

/** What tells people apart. */
const WIE = ['naam', 'geboorteDatum', 'geboorteJaar'];

/** Files of this kind said this of his name and birth date before, and it was taken over: nothing new. */
export function isAlVerteld(nu: Vingerafdruk, eerder: Vingerafdruk | undefined): boolean {
  return eerder !== undefined && WIE.every((veld) => !(veld in nu) || nu[veld] === eerder[veld]);
}

/** Who it is according to a file, as one mark: kept when somebody chose not to take it over. */
export function wieVolgens(nu: Vingerafdruk): string {
  return WIE.map((veld) => nu[veld] ?? '').join('.');
}
