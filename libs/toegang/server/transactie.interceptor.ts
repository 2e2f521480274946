import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiFout, DOEL, Database, OPENBAAR, ZONDER_TRANSACTIE, alsApiFout, lopend } from '@trajectplein/kern/server';
import { concatMap, from, lastValueFrom, type Observable } from 'rxjs';
import type { FastifyReply } from 'fastify';
import { Audit } from './audit';
import { Herhalingen, koppenVan, type Herhaalbaar } from './herhalingen';
import { VEILIG, routeVan, type MetSessie } from './sessie.guard';
import { Sessies } from './sessies';

/** One transaction per request as the person who asks, with what was shown and what was changed in the audit trail. */
@Injectable()
export class TransactieInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector, private readonly db: Database, private readonly audit: Audit, private readonly sessies: Sessies,
    private readonly herhalingen: Herhalingen,
  ) {}

  intercept(context: ExecutionContext, volgende: CallHandler): Observable<unknown> {
    const plaatsen = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride(OPENBAAR, plaatsen)) return volgende.handle();
    const verzoek = context.switchToHttp().getRequest<MetSessie>();
    if (this.reflector.getAllAndOverride(ZONDER_TRANSACTIE, plaatsen)) {
      return from(this.db.vervolg(verzoek.begonnen!, verzoek.sessie!.principal, async () => undefined).then(() => this.sessies.zie(verzoek.sessie!)))
        .pipe(concatMap(() => volgende.handle()));
    }
    const doel = this.reflector.getAllAndOverride<string>(DOEL, plaatsen) ?? 'beheer';
    return from(this.voerUit(verzoek, context.switchToHttp().getResponse<FastifyReply>(), doel, volgende));
  }

  private async voerUit(verzoek: MetSessie, antwoord: FastifyReply, doel: string, volgende: CallHandler): Promise<unknown> {
    const wie = verzoek.sessie!.principal;
    const route = routeVan(verzoek);
    try {
      return await this.db.vervolg(verzoek.begonnen!, wie, async () => {
        // Of what changes nothing the answer is not kept: it is asked anew, and a BSN is shown anew.
        const herhaalbaar = verzoek.method === 'POST' && !VERANDERT_NIETS.test(route) ? this.herhalingen.lees(verzoek) : null;
        const eerder = herhaalbaar && await this.herhaal(herhaalbaar, verzoek, antwoord, doel, route);
        if (eerder) return eerder.inhoud;
        const uitkomst: unknown = await lastValueFrom(volgende.handle(), { defaultValue: undefined });
        for (const [onderwerp, ids] of lopend.getStore()!.getoond) {
          if (ids.size) this.audit.schrijf({ soort: 'INZAGE', doel, route, onderwerp, ids: [...ids] });
        }
        if (!VEILIG.has(verzoek.method)) this.schrijfWijziging(verzoek, doel, route, uitkomst);
        if (herhaalbaar) this.herhalingen.bewaar(herhaalbaar, { status: antwoord.statusCode, koppen: koppenVan(antwoord), inhoud: uitkomst });
        return uitkomst;
      });
    } catch (fout) {
      const { status } = alsApiFout(fout);
      if (status === 403 || status === 404) {
        const ids = idsUitPad(verzoek);
        await this.audit.schrijfApart({ soort: 'GEWEIGERD', doel, route, ids, gegevens: { status } }, wie);
      }
      if (fout instanceof ApiFout && fout.getoond) await this.audit.schrijfApart({ soort: 'INZAGE', doel, route, ...fout.getoond }, wie);
      throw fout;
    } finally {
      // What was done stands: that this could not be written down is no reason to answer otherwise.
      await this.sessies.zie(verzoek.sessie!).catch(() => undefined);
    }
  }

  /** Gives the answer of before again: nothing is done, and who is in it is seen once more. */
  private async herhaal(herhaalbaar: Herhaalbaar, verzoek: MetSessie, antwoord: FastifyReply, doel: string, route: string) {
    const eerder = await this.herhalingen.begin(herhaalbaar);
    if (!eerder) return null;
    void antwoord.status(eerder.status).headers(eerder.koppen);
    this.audit.schrijf({ soort: 'INZAGE', doel, route, ids: idsVan(verzoek, eerder.inhoud) });
    return eerder;
  }

  /**
   * A search is a POST that changes nothing; its hits are in the rows of what was shown. A job that is started has its own
   * row.
   */
  private schrijfWijziging(verzoek: MetSessie, doel: string, route: string, uitkomst: unknown): void {
    if (VERANDERT_NIETS.test(route) || route === 'POST /v1/taaklopen') return;
    const velden = [...lopend.getStore()!.gewijzigd];
    this.audit.schrijf({ soort: 'WIJZIGING', doel, route, ids: idsVan(verzoek, uitkomst),
      ...(velden.length ? { gegevens: { velden: velden.sort().join(', ') } } : {}) });
  }
}

/** POST, because what is asked may not stand in an address. */
const VERANDERT_NIETS = /\/_(zoek|exporteer|toon-?bsn)$/i;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function idsUitPad(verzoek: MetSessie): string[] {
  return Object.values((verzoek.params ?? {}) as Record<string, string>).filter((waarde) => UUID.test(waarde));
}

/** With the dossier that it belongs to, so that the trail of a dossier holds what happened to its parts. */
function idsVan(verzoek: MetSessie, uitkomst: unknown): string[] {
  const { id, dossierId } = (uitkomst ?? {}) as { id?: unknown; dossierId?: unknown };
  const uitAntwoord = [id, dossierId].filter((waarde): waarde is string => typeof waarde === 'string' && UUID.test(waarde));
  return [...new Set([...idsUitPad(verzoek), ...uitAntwoord])];
}
