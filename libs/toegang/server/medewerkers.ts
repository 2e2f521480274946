import { Injectable } from '@nestjs/common';
import { isGebruikersnaam, normaliseerGebruikersnaam, toegangNl, wachtwoordFouten } from '@trajectplein/toegang/domain';
import { Conflict, Database, NietGevonden, OngeldigeInvoer, eisVersie, huidigePrincipal, nieuwId } from '@trajectplein/kern/server';
import type { MedewerkerWijziging, NieuweMedewerker } from './medewerker.dto';
import { Sessies } from './sessies';
import { hashWachtwoord } from './wachtwoorden';

/** People who log in, kept by a beheerder. */
@Injectable()
export class Medewerkers {
  constructor(private readonly db: Database, private readonly sessies: Sessies) {}

  /**
   * @returns the id
   * @throws OngeldigeInvoer at /gebruikersnaam or /wachtwoord; Conflict GEBRUIKERSNAAM_BESTAAT
   */
  async maak(invoer: NieuweMedewerker): Promise<string> {
    const gebruikersnaam = normaliseerGebruikersnaam(invoer.gebruikersnaam);
    if (!isGebruikersnaam(gebruikersnaam)) {
      throw new OngeldigeInvoer([{ pointer: '/gebruikersnaam', code: 'GEBRUIKERSNAAM_ONGELDIG', melding: toegangNl.fout.GEBRUIKERSNAAM_ONGELDIG }]);
    }
    eisWachtwoord(invoer.wachtwoord, gebruikersnaam, '/wachtwoord');
    const id = nieuwId();
    const [nieuw] = await this.db.sql(
      `insert into medewerker (id, gebruikersnaam, naam, wachtwoord_hash) values ($1, $2, $3, $4)
       on conflict (gebruikersnaam) do nothing returning id`, [id, gebruikersnaam, invoer.naam, await hashWachtwoord(invoer.wachtwoord)]);
    if (!nieuw) {
      const melding = 'Deze gebruikersnaam is al in gebruik. Kies een andere.';
      throw new Conflict('GEBRUIKERSNAAM_BESTAAT', melding, [{ pointer: '/gebruikersnaam', code: 'GEBRUIKERSNAAM_BESTAAT', melding }]);
    }
    return id;
  }

  /**
   * A new password, or being shut out, ends every session of that person at once.
   * @throws Conflict EIGEN_ACCOUNT when a beheerder shuts himself out: somebody must be left to let him in again
   */
  async wijzig(id: string, versie: number, { naam, actief, wachtwoord }: MedewerkerWijziging): Promise<void> {
    const [rij] = await this.db.sql<{ versie: number; gebruikersnaam: string }>(
      'select versie, gebruikersnaam from medewerker where id = $1 for update', [id]);
    if (!rij) throw new NietGevonden();
    eisVersie(rij, versie);
    if (actief === false && id === huidigePrincipal().medewerkerId) {
      throw new Conflict('EIGEN_ACCOUNT', 'U kunt uw eigen account niet uitzetten. Vraag een andere beheerder.');
    }
    if (wachtwoord !== undefined) eisWachtwoord(wachtwoord, rij.gebruikersnaam, '/wachtwoord');
    await this.db.sql('update medewerker set naam = coalesce($2, naam), actief = coalesce($3, actief), versie = versie + 1 where id = $1',
      [id, naam ?? null, actief ?? null]);
    // Written apart: the hash that is there may not be read here.
    if (wachtwoord !== undefined) {
      await this.db.sql('update medewerker set wachtwoord_hash = $2 where id = $1', [id, await hashWachtwoord(wachtwoord)]);
    }
    if (actief === false || wachtwoord !== undefined) await this.sessies.beeindigVan({ medewerkerId: id });
  }
}

/** @throws OngeldigeInvoer with a sentence for each rule that it breaks */
export function eisWachtwoord(wachtwoord: string, gebruikersnaam: string, pointer: string): void {
  const fouten = wachtwoordFouten(wachtwoord, gebruikersnaam);
  if (fouten.length) throw new OngeldigeInvoer(fouten.map((fout) => ({ pointer, ...fout })));
}
