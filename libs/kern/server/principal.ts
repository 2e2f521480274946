import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';

/** Who is asking. Row-level security knows these fields as settings that are local to the transaction. */
export interface Principal {
  soort: 'MEDEWERKER' | 'SYSTEEM' | 'INLOG' | 'WERKGEVERLINK' | 'API_SLEUTEL';
  medewerkerId: string | null;
  naam: string;
  aanstellingId: string | null;
  organisatieId: string | null;
  organisatieSoort: string | null;
  /** The code of the gemeente this organisation is, else null. */
  eigenGemeente: string | null;
  rol: string | null;
  /** Codes of the gemeenten of the aanstelling: they narrow what the organisation may see, and never widen it. */
  gemeenten: readonly string[];
  sessieId: string | null;
}

const NIEMAND = {
  medewerkerId: null, aanstellingId: null, organisatieId: null, organisatieSoort: null, eigenGemeente: null, rol: null,
  gemeenten: [], sessieId: null,
} as const;

/** Worker, nightly check and internal bookkeeping; has row policies of its own. */
export const SYSTEEM: Principal = { ...NIEMAND, soort: 'SYSTEEM', naam: 'Trajectplein' };
/** The log-in and the look-up of a session. */
export const INLOG: Principal = { ...NIEMAND, soort: 'INLOG', naam: 'log-in' };

export interface Lopend {
  principal: Principal;
  /** Whose row policies hold at this moment: those of `principal`, but within `als`. */
  ingesteld: Principal;
  runner: QueryRunner;
  verbinding: PoolClient;
  em: EntityManager;
  /** Statements to send along with the COMMIT. */
  bijCommit: { text: string; values: unknown[]; name: string }[];
  naCommit: (() => void)[];
  /** Ids that this answer shows, per kind, for the audit trail. */
  getoond: Map<string, Set<string>>;
  /** Names of the fields that were changed, for the audit trail. */
  gewijzigd: Set<string>;
  /** Statements travel together (`tegelijk`): none of them may change who is asking for the others. */
  samen: boolean;
  /** Committed or rolled back. */
  voorbij: boolean;
}

export const lopend = new AsyncLocalStorage<Lopend>();

/** Who is asking in the running transaction. @throws outside a transaction */
export function huidigePrincipal(): Principal {
  const nu = lopend.getStore();
  if (!nu) throw new Error('There is no running transaction, so nobody is asking');
  return nu.principal;
}
