import pg from 'pg';
import { DataSource, DefaultNamingStrategy, type Logger } from 'typeorm';
import type { Klasse } from '../klasse';

// A date is a calendar day, not a moment: keep PostgreSQL's text, so that no time zone can move it.
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

const slang = (naam: string) => naam.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** `opdrachtgevendeGemeente` in code is `opdrachtgevende_gemeente` in the database. */
class Namen extends DefaultNamingStrategy {
  override columnName(eigenschap: string, eigen: string | undefined): string {
    return eigen ?? slang(eigenschap);
  }
}

const zwijg = () => undefined;
const STIL: Logger = { log: zwijg, logMigration: zwijg, logQuery: zwijg, logQueryError: zwijg, logQuerySlow: zwijg, logSchemaBuild: zwijg };

/**
 * A data source on one database.
 * @param url of the application's role; the owner's only for `migrate`
 */
export function maakDataSource(url: string, opties: {
  entiteiten?: Klasse[]; migraties?: Klasse[]; verbindingen?: number; naam?: string;
  /** The longest that one statement may take, in ms. */
  tijdslimiet?: number;
} = {}): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: opties.entiteiten ?? [],
    migrations: opties.migraties ?? [],
    migrationsTransactionMode: 'each',
    namingStrategy: new Namen(),
    poolSize: opties.verbindingen ?? 10,
    // A transaction that hangs would hold back every figure (xmin belongs to the whole cluster).
    extra: {
      application_name: opties.naam ?? 'trajectplein',
      idle_in_transaction_session_timeout: 30_000,
      connectionTimeoutMillis: 10_000,
      ...(opties.tijdslimiet ? { statement_timeout: opties.tijdslimiet } : {}),
    },
    // What a migration says when it fails is in its error; nothing else here belongs in a log.
    logger: STIL,
    // A connection that dies while idle is replaced at the next query; it must not end the process.
    poolErrorHandler: () => undefined,
  });
}
