import pg from 'pg';

/**
 * Runs `werk` on one connection of the database's owner and closes it. What was not committed is gone with it.
 * @param naam how the connection shows in `pg_stat_activity`
 */
export async function alsEigenaar<T>(url: string, naam: string, werk: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: `trajectplein-${naam}` });
  // A connection that breaks off also fails the statement that runs on it, and that is where it is told.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await werk(client);
  } finally {
    await client.end();
  }
}
