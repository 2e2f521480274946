import { Injectable } from '@nestjs/common';
import { volledigeNaam } from '@trajectplein/dossier/domain';
import { normaliseerBsn } from '@trajectplein/kern/domain';
import { Database, OngeldigeInvoer, Sleutelbos, huidigePrincipal } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { bsnHash } from './bsn';
import type { WerkzoekendeTreffer, WerkzoekendeVraag } from './werkzoekende.dto';
import { zoekwoorden } from './zoekwoorden';

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
    this.audit.toon('werkzoekende', rijen.map((rij) => rij.id));
    return { items: rijen.map(({ voornaam, tussenvoegsel, achternaam, ...rij }) =>
      ({ ...rij, naam: achternaam && volledigeNaam({ voornaam, tussenvoegsel, achternaam }) })), heeftVolgende: false };
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
    const woorden = zoekwoorden(naam);
    if (!woorden.length && !geboorteDatum) {
      throw new OngeldigeInvoer([{ pointer: '/naam', code: 'VERPLICHT', melding: 'Vul een naam, geboortedatum of burgerservicenummer in.' }]);
    }
    return this.db.sql<TrefferRij>(
      `${TREFFER} where ($1::date is null or i.geboorte_datum = $1 or i.geboorte_jaar = extract(year from $1::date))
         and ($2::text[] = '{}' or w.id in (
           select pw.werkzoekende_id from persoon_woord pw join naam_woord n on n.id = pw.naam_id
            where n.woord = any($2) group by 1 having count(*) = cardinality($2)))
       order by p.achternaam, w.id limit 25`, [geboorteDatum ?? null, woorden]);
  }
}
