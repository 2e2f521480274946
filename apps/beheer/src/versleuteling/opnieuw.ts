import type pg from 'pg';
import type { Capability, CijferKolom, SleutelRing, Sleutelbos } from '@trajectplein/kern/server';
import { alsEigenaar } from '../eigenaar';
import { OpdrachtFout } from '../opdracht-fout';

/** Rows per statement: each is a transaction of its own, so that no figure waits for it. */
const PER_KEER = 500;

export interface Uitkomst {
  gedaan: number;
  /** `tabel.kolom <id>` of what could not be opened: it was damaged, or belongs to another row. */
  stuk: string[];
  /** How many values use each key now, those of the ring with none included. */
  gebruik: Record<string, number>;
}

/**
 * Gives everything that was encrypted with an older key the active one, while everybody works on: a value that somebody
 * changes meanwhile keeps what he made of it. Broken off, it goes on the next time with what is left.
 * @param url of the owner
 * @throws OpdrachtFout when a value was made with a key that is not in the ring; nothing was changed then
 */
export async function versleutelOpnieuw(
  url: string, sleutelbos: Sleutelbos, ring: SleutelRing, capabilities: readonly Capability[],
): Promise<Uitkomst> {
  const kolommen = capabilities.flatMap((c) => c.cijfers ?? []);
  return alsEigenaar(url, 'versleutelen', async (client) => {
    weigerOnbekende(await telGebruik(client, kolommen), ring);
    const uit: Uitkomst = { gedaan: 0, stuk: [], gebruik: {} };
    for (const kolom of kolommen) await doeKolom(client, kolom, sleutelbos, ring.actief, uit);
    const geen = Object.fromEntries(Object.keys(ring.sleutels).map((id) => [id, 0]));
    return { ...uit, gebruik: { ...geen, ...await telGebruik(client, kolommen) } };
  });
}

function weigerOnbekende(gebruik: Record<string, number>, ring: SleutelRing): void {
  for (const [id, aantal] of Object.entries(gebruik)) {
    if (ring.sleutels[id]) continue;
    throw new OpdrachtFout(`De sleutel ${id} staat niet in TRAJECTPLEIN_SLEUTELS, maar is nog nodig voor ${aantal} waarden. `
      + 'Zet hem er weer bij. Er is niets gewijzigd.');
  }
}

async function telGebruik(client: pg.Client, kolommen: readonly CijferKolom[]): Promise<Record<string, number>> {
  const uit: Record<string, number> = {};
  for (const { tabel, kolom } of kolommen) {
    const { rows } = await client.query<{ id: string; n: number }>(
      `select split_part(${kolom}, '.', 2) as id, count(*)::int as n from ${tabel} where ${kolom} is not null group by 1`);
    for (const { id, n } of rows) uit[id] = (uit[id] ?? 0) + n;
  }
  return uit;
}

async function doeKolom(client: pg.Client, kolom: CijferKolom, sleutelbos: Sleutelbos, actief: string, uit: Uitkomst): Promise<void> {
  const { tabel, kolom: naam, sleutel, bij } = kolom;
  const sleutels = sleutel.join(', ');
  const waarden = [...sleutel, ...(bij ? [bij] : [])].map((k) => `${k}::text`).join(', ');
  let na: string[] = [];
  for (;;) {
    const verder = na.length ? `and (${sleutels}) > (${na.map((_, n) => `$${n + 2}`).join(', ')})` : '';
    const { rows } = await client.query<{ waarden: string[]; oud: string }>(
      `select array[${waarden}] as waarden, ${naam} as oud from ${tabel}
        where split_part(${naam}, '.', 2) <> $1 ${verder} order by ${sleutels} limit ${PER_KEER}`, [actief, ...na]);
    if (!rows.length) return;
    na = rows.at(-1)!.waarden.slice(0, sleutel.length);
    const goed = rows.flatMap((rij) => {
      const binding = kolom.binding(...rij.waarden);
      try {
        return [{ id: rij.waarden[0], oud: rij.oud, nieuw: sleutelbos.versleutel(sleutelbos.ontsleutel(rij.oud, binding), binding) }];
      } catch {
        uit.stuk.push(`${tabel}.${naam} ${rij.waarden.slice(0, sleutel.length).join(' ')}`);
        return [];
      }
    });
    // Only where it is still what was read: who was first wins. No two values are alike, so that says which row it is.
    const { rowCount } = await client.query(
      `update ${tabel} t set ${naam} = v.nieuw from unnest($1::uuid[], $2::text[], $3::text[]) as v (id, oud, nieuw)
        where t.${sleutel[0]} = v.id and t.${naam} = v.oud`,
      [goed.map((rij) => rij.id), goed.map((rij) => rij.oud), goed.map((rij) => rij.nieuw)]);
    uit.gedaan += rowCount ?? 0;
  }
}

/** What was done, in Dutch, and which keys may go. */
export function verslag({ gedaan, stuk, gebruik }: Uitkomst, ring: SleutelRing): string {
  const regels = [`Opnieuw versleuteld: ${gedaan} waarden.`];
  for (const [id, aantal] of Object.entries(gebruik).sort()) {
    if (id === ring.actief) regels.push(`Sleutel ${id} (de actieve): ${aantal} waarden.`);
    else if (aantal) regels.push(`Sleutel ${id}: nog ${aantal} waarden. Draai deze opdracht nog een keer.`);
    else regels.push(`Sleutel ${id}: geen waarden meer. Hij mag uit TRAJECTPLEIN_SLEUTELS; bewaar hem zolang er reservekopieën van vandaag of eerder zijn.`);
  }
  if (stuk.length) {
    regels.push(`Niet te openen, en dus gebleven zoals het was: ${stuk.length} waarden. ${stuk.slice(0, 10).join(', ')}${stuk.length > 10 ? ', …' : ''}`);
  }
  return regels.join('\n');
}
