import { bepaalBetrokkene, type Betrokkene } from '@trajectplein/dossier/domain';
import { huidigePrincipal } from '@trajectplein/kern/server';
import { isRol } from '@trajectplein/toegang/domain';

/** What the one who asks is to a dossier of this gemeente, for whoever knows who holds its intake mandate. */
export function plaatsBetrokkene(opdrachtgevendeGemeente: string, mandaathouderId: string | null, volledigeToegang = true): Betrokkene {
  const { rol, organisatieId, eigenGemeente } = huidigePrincipal();
  return bepaalBetrokkene({ rol: isRol(rol) ? rol : null, organisatieId, eigenGemeente },
    { opdrachtgevendeGemeente, mandaathouderId, volledigeToegang });
}
