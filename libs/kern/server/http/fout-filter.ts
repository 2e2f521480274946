import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomeinFout } from '@trajectplein/kern/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiFout, Conflict, GeenToegang, NietGevonden, OngeldigeInvoer } from '../fouten';
import { foutplaats } from '../foutplaats';

const TITELS: Record<number, string> = {
  400: 'De invoer klopt niet', 401: 'Niet ingelogd', 403: 'Geen toegang', 404: 'Niet gevonden',
  405: 'Deze methode kan hier niet', 408: 'Te traag', 409: 'Kan nu niet', 412: 'Intussen gewijzigd', 413: 'Te groot',
  415: 'Dit soort inhoud kan hier niet', 428: 'Versie ontbreekt', 429: 'Even wachten', 431: 'Te groot', 500: 'Er ging iets mis',
  503: 'Nu niet bereikbaar',
};

const log = new Logger('Api');

/** The database refuses connections, broke one off (08, 57P, 53: PostgreSQL's own classes), or is not there. */
const GEEN_LIJN = /^(08|57P|53|25P03|ECONN|ETIMEDOUT|EPIPE)/;
/** The same as the driver says it, without a code. */
const LIJN_WEG = /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered|was closed))/;

const databaseCode = (fout: unknown): string | undefined => {
  const { driverError, code } = (fout ?? {}) as { driverError?: { code?: string }; code?: string };
  return driverError?.code ?? code;
};

/** Any error as the one the client gets. What we did not foresee says nothing about its cause. */
export function alsApiFout(fout: unknown): ApiFout {
  if (fout instanceof ApiFout) return fout;
  if (fout instanceof DomeinFout) {
    const velden = fout.pointer ? [{ pointer: fout.pointer, code: fout.code, melding: fout.melding }] : undefined;
    if (fout.soort === 'TOESTAND') return new Conflict(fout.code, fout.melding, velden);
    return velden ? new OngeldigeInvoer(velden) : new ApiFout(400, fout.code, fout.melding);
  }
  const status = fout instanceof HttpException ? fout.getStatus() : (fout as { statusCode?: number } | null)?.statusCode;
  if (status === 404) return new NietGevonden();
  if (status === 413) return new ApiFout(413, 'TE_GROOT', 'Wat u stuurt is te groot.');
  if (status === 415) return new ApiFout(415, 'SOORT_INHOUD', 'Stuur de gegevens als JSON.');
  if (status && status >= 400 && status < 500) return new ApiFout(400, 'ONGELEZEN', 'Wij kunnen dit verzoek niet lezen.');
  const { message, name, syscall } = (fout ?? {}) as
    { message?: string; name?: string; syscall?: string };
  const code = databaseCode(fout);
  // 42501: row-level security refused what the code let through. 22P02/22021: not an id or text that PostgreSQL reads.
  if (code === '42501') return new GeenToegang();
  if (code === '22P02' || code === '22021') return new NietGevonden();
  if (code === '55P03' || code === '40001' || code === '40P01') {
    return new Conflict('TEGELIJK', 'Iemand anders wijzigt dit op dit moment. Probeer het nog eens.');
  }
  if ((code && GEEN_LIJN.test(code)) || syscall === 'connect' || syscall === 'getaddrinfo' || name === 'QueryRunnerAlreadyReleasedError' || LIJN_WEG.test(message ?? '')) {
    return new ApiFout(503, 'DATABASE_ONBEREIKBAAR', 'De database is even niet bereikbaar. Probeer het zo nog eens.');
  }
  return new ApiFout(500, 'ONVERWACHT', 'Er ging iets mis. Wij hebben het vastgelegd. Probeer het later nog eens.');
}

/** Every error is application/problem+json (RFC 9457). */
@Catch()
export class FoutFilter implements ExceptionFilter {
  catch(fout: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const verzoek = http.getRequest<FastifyRequest>();
    const antwoord = http.getResponse<FastifyReply>();
    const api = alsApiFout(fout);
    // 22: a value that PostgreSQL could not read, and so has written in its own log. It is to be refused before it gets there.
    // 42501: row-level security refused what the code let through.
    const onverwacht = /^(22|42501$)/.test(databaseCode(fout) ?? '');
    if (api.status >= 500 || onverwacht) {
      log.error(`${verzoek.method} ${verzoek.routeOptions?.url ?? '?'} ${api.status} ${foutplaats(fout)}`);
    }
    if (antwoord.sent) return;
    if (api.status === 429 && api.extra['wachtSeconden']) antwoord.header('Retry-After', String(api.extra['wachtSeconden']));
    void antwoord.status(api.status).type('application/problem+json').send(probleem(api, verzoek.url.split('?')[0]!));
  }
}

/** Who has this many fields wrong is helped with the first of them. */
const HOOGSTENS_FOUTEN = 50;

/** The body of an error. */
export function probleem(fout: ApiFout, instance: string): Record<string, unknown> {
  const aantal = fout.fouten?.length ?? 0;
  const meer = aantal > HOOGSTENS_FOUTEN ? { detail: `${fout.melding} Dit zijn de eerste ${HOOGSTENS_FOUTEN} van ${aantal}.`, aantalFouten: aantal } : {};
  return {
    type: 'about:blank',
    title: TITELS[fout.status] ?? TITELS[500],
    status: fout.status,
    detail: fout.melding,
    instance,
    code: fout.code,
    ...(fout.fouten ? { fouten: fout.fouten.slice(0, HOOGSTENS_FOUTEN) } : {}),
    ...meer,
    ...fout.extra,
  };
}
