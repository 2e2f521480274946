import { Injectable } from '@nestjs/common';
import { volledigeNaam } from '@trajectplein/dossier/domain';
import { normaliseerBsn } from '@trajectplein/kern/domain';
import { Database, OngeldigeInvoer, PAGINA_GROOTTE, Sleutelbos, huidigePrincipal } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { bsnHash } from './bsn';
import type { WerkzoekendeTreffer, WerkzoekendeVraag } from './werkzoekende.dto';
import { vindtOpNaam } from './zoekwoorden';

export type TrefferRij = Omit<WerkzoekendeTreffer, 'naam'> & { voornaam: string | null; tussenvoegsel: string | null; achternaam: string | null };

/** Somebody within one's scope, and whether he has an open dossier that one may see. */
export const TREFFER = `select w.id, w.gemeente, p.voornaam, p.tussenvoegsel, p.achternaam, i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar",
  (select d.id from dossier d where d.werkzoekende_id = w.id and d.status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG')) as "openDossierId"
  from werkzoekende w left join persoon p on p.werkzoekende_id = w.id left join identiteit i on i.werkzoekende_id = w.id`;

/** Who is known already? Answers within one's own scope, and says nothing about what lies outside it. */
@Injectable()
export class WerkzoekendeZoek {
  constructor(private readonly db: Database, private readonly sleutelbos: Sleutelbos, private readonly audit: Audit) {}

  /** @throws OngeldigeInvoer when there is nothing to look for, or the BSN is none */
  async zoek(vraag: WerkzoekendeVraag): Promise<{ items: WerkzoekendeTreffer[]; heeftVolgende: boolean }> {
    const rijen = vraag.bsn ? await this.opBsn(vraag.bsn, vraag.gemeente) : await this.opNaam(vraag);
    const getoond = rijen.slice(0, PAGINA_GROOTTE);
    this.audit.toon('werkzoekende', getoond.map((rij) => rij.id));
    return { items: getoond.map(({ voornaam, tussenvoegsel, achternaam, ...rij }) =>
      ({ ...rij, naam: achternaam && volledigeNaam({ voornaam, tussenvoegsel, achternaam }) })), heeftVolgende: rijen.length > PAGINA_GROOTTE };
  }

  private async opBsn(invoer: string, gemeente: string | undefined): Promise<TrefferRij[]> {
    const bsn = normaliseerBsn(invoer);
    if (!bsn) {
      throw new OngeldigeInvoer([{ pointer: '/bsn', code: 'BSN_ONGELDIG', melding: 'Dit is geen geldig burgerservicenummer. Controleer de cijfers.' }]);
    }
    // A hash per gemeente: one looks within those one works for.
    const gemeenten = huidigePrincipal().gemeenten.filter((code) => !gemeente || code === gemeente);
    return this.db.sql<TrefferRij>(`${TREFFER} where (w.gemeente, w.bsn_hash) in (select * from unnest($1::text[], $2::bytea[]))`,
      [gemeenten, gemeenten.map((code) => bsnHash(this.sleutelbos, code, bsn))]);
  }

  private async opNaam({ naam, geboorteDatum }: WerkzoekendeVraag): Promise<TrefferRij[]> {
    const waar: string[] = [];
    const waarden: unknown[] = [];
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    waar.push(...vindtOpNaam(naam ?? '', 'w.id', parameter, true));
    if (geboorteDatum) {
      const dag = parameter(geboorteDatum);
      waar.push(`(i.geboorte_datum = ${dag} or i.geboorte_jaar = extract(year from ${dag}::date))`);
    }
    if (!waar.length) {
      throw new OngeldigeInvoer([{ pointer: '/naam', code: 'VERPLICHT', melding: 'Vul een naam, geboortedatum of burgerservicenummer in.' }]);
    }
    return this.db.sql<TrefferRij>(`${TREFFER} where ${waar.join(' and ')} order by p.achternaam, w.id limit ${PAGINA_GROOTTE + 1}`, waarden);
  }
}
