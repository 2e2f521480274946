import { Redis } from 'ioredis';
import type { Pool } from 'pg';

/** Classes of columns that hold no personal data; an id or a member of staff may stand anywhere. */
const ZONDER_PERSOON = ['geen', 'technisch', 'pseudoniem', 'medewerker'];

/** The rows of these columns as text, by table. */
async function tekstVan(pool: Pool, kolommen: { tabel: string; kolommen: string[] }[]): Promise<Record<string, string>> {
  const bronnen: Record<string, string> = {};
  for (const { tabel, kolommen: namen } of kolommen) {
    const { rows } = await pool.query<{ tekst: string }>(`select concat_ws(' | ', ${namen.join(', ')}) as tekst from ${tabel}`);
    bronnen[`tabel ${tabel}`] = rows.map((rij) => rij.tekst).join('\n');
  }
  return bronnen;
}

/**
 * Every column of the application by its class, so that a table of tomorrow is looked at as well.
 * @param metPersoon true: those that hold personal data; false: all others, also those without a class
 */
export async function leesTabellen(pool: Pool, metPersoon: boolean): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ tabel: string; kolommen: string[] }>(
    `select quote_ident(c.relname) as tabel, array_agg(quote_ident(a.attname)::text order by a.attnum) as kolommen
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and (coalesce(replace(col_description(c.oid, a.attnum), 'pii:', ''), 'geen') = any($1)) <> $2
      group by 1 order by 1`, [ZONDER_PERSOON, metPersoon]);
  return tekstVan(pool, rows);
}

/** Everything that BullMQ keeps in PostgreSQL. */
export async function leesRijen(pool: Pool): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ tabel: string }>(`select format('bullmq.%I', tablename) as tabel from pg_tables where schemaname = 'bullmq'`);
  return tekstVan(pool, rows.map(({ tabel }) => ({ tabel, kolommen: [`${tabel.split('.')[1]}::text`] })));
}

/** Everything in Redis below this prefix. */
export async function leesRedis(url: string, prefix: string): Promise<Record<string, string>> {
  const redis = new Redis(url);
  const regels: string[] = [];
  for (const sleutel of await redis.keys(`*${prefix}*`)) {
    const lees: Record<string, () => Promise<unknown>> = {
      string: () => redis.get(sleutel), hash: () => redis.hgetall(sleutel), list: () => redis.lrange(sleutel, 0, -1),
      set: () => redis.smembers(sleutel), zset: () => redis.zrange(sleutel, 0, -1, 'WITHSCORES'), stream: () => redis.xrange(sleutel, '-', '+'),
    };
    const soort = await redis.type(sleutel);
    // Gone by now.
    if (soort === 'none') continue;
    regels.push(`${sleutel} ${JSON.stringify(await lees[soort]!())}`);
  }
  redis.disconnect();
  return { Redis: regels.join('\n') };
}

/** Which of these secrets stand where, with what is around them. */
export function speur(bronnen: Record<string, string>, geheimen: readonly string[]): string[] {
  return Object.entries(bronnen).flatMap(([bron, tekst]) => {
    const klein = tekst.toLowerCase();
    return geheimen.map((geheim) => [geheim, klein.indexOf(geheim.toLowerCase())] as const).filter(([, plek]) => plek >= 0)
      .map(([geheim, plek]) => `${bron} holds ${geheim}: …${tekst.slice(Math.max(0, plek - 120), plek + 80)}…`);
  });
}
