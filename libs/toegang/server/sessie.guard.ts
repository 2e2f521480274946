import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DOEL, Database, GeenSessie, GeenToegang, MAG, OPENBAAR, type Begonnen } from '@trajectplein/kern/server';
import type { FastifyRequest } from 'fastify';
import { Audit } from './audit';
import { Sessies, type Sessie } from './sessies';

export const SESSIE_COOKIE = 'trajectplein_sessie';
/** Methods that change nothing. */
export const VEILIG = new Set(['GET', 'HEAD', 'OPTIONS']);

export type MetSessie = FastifyRequest & {
  sessie?: Sessie;
  /** The transaction that the guard began and the interceptor ends. */
  begonnen?: Begonnen;
  cookies: Record<string, string | undefined>;
};

/** Deny by default: a route is open, or names the roles that may call it, or nobody may. */
@Injectable()
export class SessieGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly sessies: Sessies, private readonly audit: Audit,
    private readonly db: Database) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const plaatsen = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(OPENBAAR, plaatsen)) return true;
    const verzoek = context.switchToHttp().getRequest<MetSessie>();
    const token = verzoek.cookies[SESSIE_COOKIE];
    const geopend = token ? await this.sessies.open(token) : null;
    if (!geopend) throw new GeenSessie();
    const { sessie, begonnen } = geopend;
    verzoek.sessie = sessie;
    try {
      if (!VEILIG.has(verzoek.method)) eisCsrf(verzoek, sessie);
      const rollen = this.reflector.getAllAndOverride<string[]>(MAG, plaatsen) ?? [];
      if (rollen.includes(sessie.principal.rol!)) {
        verzoek.begonnen = begonnen;
        return true;
      }
    } finally {
      if (!verzoek.begonnen) await this.db.breekAf(begonnen);
    }
    await this.audit.schrijfApart({ soort: 'GEWEIGERD', route: routeVan(verzoek),
      doel: this.reflector.getAllAndOverride<string>(DOEL, plaatsen) ?? 'beheer' }, sessie.principal);
    throw new GeenToegang();
  }
}

function eisCsrf(verzoek: FastifyRequest, sessie: Sessie): void {
  const gegeven = Buffer.from(String(verzoek.headers['x-csrf-token'] ?? ''));
  const verwacht = Buffer.from(sessie.csrfToken);
  if (gegeven.length !== verwacht.length || !timingSafeEqual(gegeven, verwacht)) {
    throw new GeenToegang('De pagina is verouderd. Laad de pagina opnieuw en probeer het nog eens.', 'CSRF');
  }
}

/** Method and pattern of the route: without ids and without query. */
export function routeVan(verzoek: FastifyRequest): string {
  return `${verzoek.method} ${verzoek.routeOptions.url ?? '?'}`;
}
