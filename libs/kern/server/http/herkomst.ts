import type { FastifyRequest } from 'fastify';
import { GeenToegang } from '../fouten';

const VEILIG = new Set(['GET', 'HEAD', 'OPTIONS']);
const EIGEN = new Set(['same-origin', 'none']);

/**
 * A page of another site changes nothing here, and logs nobody in: a browser says from where it asks. A program says
 * nothing. A proxy in front passes the host on that people typed.
 * @throws GeenToegang VREEMDE_HERKOMST
 */
export function eisEigenHerkomst({ method, headers, host }: FastifyRequest): void {
  if (VEILIG.has(method)) return;
  const plaats = headers['sec-fetch-site'];
  if ((plaats === undefined || EIGEN.has(String(plaats))) && (headers.origin === undefined || isVan(headers.origin, host))) return;
  throw new GeenToegang('Dit verzoek komt van een andere website. Open Trajectplein zelf en probeer het daar.', 'VREEMDE_HERKOMST');
}

/** The default port of a protocol may be left out. */
function isVan(herkomst: string, host: string): boolean {
  try {
    const { protocol, host: gevraagd } = new URL(herkomst);
    return /^https?:$/.test(protocol) && gevraagd === new URL(`${protocol}//${host}`).host;
  } catch {
    return false;
  }
}
