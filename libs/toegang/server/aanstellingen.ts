import { Injectable } from '@nestjs/common';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { voertTrajectenUit, zietDossiers, type OrganisatieSoort, type Rol } from '@trajectplein/toegang/domain';
import {
  Conflict, Database, Klok, NietGevonden, OngeldigeInvoer, eisVersie, huidigePrincipal, nieuwId,
} from '@trajectplein/kern/server';
import type { AanstellingWijziging, NieuweAanstelling } from './medewerker.dto';
import { Sessies } from './sessies';

interface Organisatie {
  id: string;
  soort: OrganisatieSoort;
  gemeente: string | null;
}

const fout = (pointer: string, code: string, melding: string) => new OngeldigeInvoer([{ pointer, code, melding }]);

/** Who works at which organisation, in which role and for which gemeenten. All rights hang on this. */
@Injectable()
export class Aanstellingen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sessies: Sessies) {}

  /**
   * @returns the id
   * @throws OngeldigeInvoer for a person or organisation that is not there, a role or gemeenten that do not fit it
   */
  async maak(invoer: NieuweAanstelling): Promise<string> {
    const [medewerker] = await this.db.sql('select 1 from medewerker where id = $1 for update', [invoer.medewerkerId]);
    if (!medewerker) throw fout('/medewerkerId', 'ONBEKEND', 'Kies een medewerker.');
    const organisatie = await this.organisatie(invoer.organisatieId);
    if (zietDossiers(invoer.rol as Rol) && !voertTrajectenUit(organisatie.soort)) {
      throw fout('/rol', 'ROL_PAST_NIET', 'Deze rol hoort bij een gemeente of een uitvoerder.');
    }
    const van = invoer.vanDatum ?? this.klok.vandaag();
    const tot = invoer.totDatum ?? null;
    eisTot(van, tot);
    const gemeenten = await this.gemeenten(organisatie, invoer.gemeenten);
    const [dubbel] = await this.db.sql(
      `select 1 from aanstelling where medewerker_id = $1 and organisatie_id = $2 and rol = $3
          and (tot is null or tot > $4) and ($5::date is null or van < $5)`, [invoer.medewerkerId, organisatie.id, invoer.rol, van, tot]);
    if (dubbel) throw new Conflict('AANSTELLING_BESTAAT', 'Deze medewerker heeft deze rol bij deze organisatie al in deze periode.');
    const id = nieuwId();
    await this.db.sql('insert into aanstelling (id, medewerker_id, organisatie_id, rol, gemeenten, van, tot) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, invoer.medewerkerId, organisatie.id, invoer.rol, gemeenten, van, tot]);
    return id;
  }

  /**
   * Ends an aanstelling, or changes its gemeenten. What ended, or ends today, loses its sessions at once.
   * @throws Conflict EIGEN_ACCOUNT when a beheerder ends what he works with
   */
  async wijzig(id: string, versie: number, { gemeenten, totDatum }: AanstellingWijziging): Promise<void> {
    const [rij] = await this.db.sql<{ versie: number; van: string; organisatie_id: string }>(
      'select versie, van, organisatie_id from aanstelling where id = $1 for update', [id]);
    if (!rij) throw new NietGevonden();
    eisVersie(rij, versie);
    if (totDatum && id === huidigePrincipal().aanstellingId) {
      throw new Conflict('EIGEN_ACCOUNT', 'U kunt de aanstelling waarmee u werkt niet beëindigen. Vraag een andere beheerder.');
    }
    eisTot(rij.van, totDatum ?? null);
    const nieuwe = gemeenten && await this.gemeenten(await this.organisatie(rij.organisatie_id), gemeenten);
    await this.db.sql(
      `update aanstelling set gemeenten = coalesce($2, gemeenten), tot = case when $3 then $4::date else tot end, versie = versie + 1
        where id = $1`, [id, nieuwe ?? null, totDatum !== undefined, totDatum ?? null]);
    if (totDatum && totDatum <= this.klok.vandaag()) await this.sessies.beeindigVan({ aanstellingId: id });
  }

  private async organisatie(id: string): Promise<Organisatie> {
    const [organisatie] = await this.db.sql<Organisatie>(
      'select id, soort, gemeente from organisatie where id = $1 and (tot is null or tot > app_vandaag())', [id]);
    if (!organisatie) throw fout('/organisatieId', 'ONBEKEND', 'Kies een organisatie.');
    return organisatie;
  }

  /** @returns what was asked; without a question every gemeente that the organisation works for */
  private async gemeenten(organisatie: Organisatie, gevraagd: readonly string[] = []): Promise<readonly string[]> {
    if (organisatie.gemeente) {
      if (gevraagd.some((code) => code !== organisatie.gemeente)) {
        throw fout('/gemeenten', 'ANDERE_GEMEENTE', 'Wie bij een gemeente werkt, werkt alleen voor die gemeente.');
      }
      return [organisatie.gemeente];
    }
    if (gevraagd.length) return gevraagd;
    if (organisatie.soort !== 'UITVOERDER') return GEMEENTE_CODES;
    const rijen = await this.db.sql<{ gemeente: string }>(
      `select gemeente from gemeente_instelling where uitvoerder_id = $1 and van <= app_vandaag() and (tot is null or tot > app_vandaag())
        order by gemeente`, [organisatie.id]);
    if (!rijen.length) throw fout('/gemeenten', 'VERPLICHT', 'Kies voor welke gemeenten deze medewerker werkt.');
    return rijen.map((rij) => rij.gemeente);
  }
}

/** On its first day already over: it never held. That is how a mistake is undone. */
function eisTot(van: string, tot: string | null): void {
  if (tot && tot < van) throw fout('/totDatum', 'VOOR_BEGIN', 'Kies een dag op of na het begin van de aanstelling.');
}
