// Makes a large database of a small one: every person of the demo, with all that hangs on him, again and again under other
// ids. So the skew of the demo (gemeenten, classes, histories, names) stays what it is at any size.

/** What belongs to a person, the largest first, else in any order: triggers and foreign keys are off while it is copied. */
const TABELLEN = [
  'gebeurtenis', 'overgang',
  'werkzoekende', 'persoon', 'identiteit', 'persoon_woord', 'dossier', 'dossier_doelgroep', 'dossier_toegang', 'intake',
  'classificatie', 'aanmelding', 'uitkeringsperiode', 'klantmanager_periode', 'uitvoerder_periode', 'actie', 'traject', 'plaatsing',
  'uitstroom', 'controle', 'uitkering_inkomsten', 'profiel', 'wijziging', 'feit_stand', 'feit_traject', 'feit_traject_moment',
  'feit_duur', 'feit_bijstand', 'feit_instroom', 'feit_uitstroom',
];
/** Ids of what is not copied: the same people work on more dossiers. */
const VAST = new Set([
  'medewerker_id', 'organisatie_id', 'klantmanager_id', 'uitvoeringsorganisatie_id', 'werkgever_id', 'uitvoerder',
]);
/** What must be unique, and what is bound to its row and could not be read in another. */
const EIGEN = {
  'dossier.nummer': `left(nummer, 10) || lpad((right(nummer, 6)::int + k * 10000)::text, 8, '0')`,
  'werkzoekende.bsn_hash': `sha256(bsn_hash || convert_to(k::text, 'UTF8'))`,
  'identiteit.bsn_cijfer': 'null',
};

/**
 * Copies the demo until there are about `doel` dossiers.
 * @param clients two on the database, as a superuser: it is the work of two cores
 * @returns how many dossiers there are now
 */
export async function vermenigvuldig([client, tweede], doel) {
  const { rows: [{ n }] } = await client.query('select count(*)::int as n from dossier');
  const keer = Math.max(0, Math.round(doel / n) - 1);
  if (keer > 0) {
    const wachtrij = [...TABELLEN];
    await Promise.all([client, tweede].map(async (deze) => {
      await deze.query('set session_replication_role = replica');
      for (let tabel = wachtrij.shift(); tabel; tabel = wachtrij.shift()) await kopieer(deze, tabel, keer);
      await deze.query('set session_replication_role = origin');
    }));
    // The facts were copied with the rest; the figures are made anew once, by who starts a worker.
    await client.query(`insert into kpi_vuil select periode, gemeente, now() from kpi_periode where gemeente <> 'ALLE' on conflict do nothing`);
  }
  await client.query('vacuum analyze');
  const { rows: [na] } = await client.query('select count(*)::int as n from dossier');
  return na.n;
}

async function kopieer(client, tabel, keer) {
  const { rows } = await client.query(
    `select column_name as naam, data_type as soort from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_identity = 'NO' and is_generated = 'NEVER'
      order by ordinal_position`, [tabel]);
  const waarde = ({ naam, soort }) =>
    EIGEN[`${tabel}.${naam}`] ??
    (soort === 'uuid' && !VAST.has(naam) ? `case when "${naam}" is not null then md5("${naam}"::text || k)::uuid end` : `"${naam}"`);
  await client.query(
    `insert into "${tabel}" (${rows.map((r) => `"${r.naam}"`).join(', ')})
     select ${rows.map(waarde).join(', ')} from "${tabel}" cross join generate_series(1, ${keer}) k`);
}
