import { Injectable } from '@nestjs/common';
import { Database } from '@trajectplein/kern/server';
import type { DossierBron } from '@trajectplein/sturing/domain';

const objecten = (velden: string, van: string) =>
  `coalesce((select json_agg(json_build_object(${velden})) from ${van}), '[]')`;

/** Everything that facts are derived from, in one statement: a row per dossier. Destroyed dossiers have no more record. */
const LEES_BRON = `
select d.id as "dossierId", d.werkzoekende_id as "werkzoekendeId", d.opdrachtgevende_gemeente as gemeente,
       d.dossier_grond as grond, d.instroom_oorzaak as oorzaak, d.meld_datum as "meldDatum", d.beginstand,
       ${objecten(
    `'onderwerp', o.onderwerp, 'onderwerpId', o.onderwerp_id, 'naam', o.naam, 'naar', o.naar, 'datum', o.datum,
     'volgnummer', o.volgnummer`,
    `overgang o where o.dossier_id = d.id and o.onderwerp in ('DOSSIER', 'TRAJECT')`)} as overgangen,
       ${objecten(
    `'id', c.id, 'classificatie', c.classificatie, 'peilDatum', c.peil_datum, 'corrigeertId', c.corrigeert_id,
     'volgnummer', c.volgnummer`,
    'classificatie c where c.dossier_id = d.id')} as classificaties,
       ${objecten(
    `'organisatieId', u.organisatie_id, 'van', u.van, 'tot', u.tot`,
    `uitvoerder_periode u join organisatie og on og.id = u.organisatie_id and og.soort <> 'GEMEENTE'
      where u.dossier_id = d.id`)} as uitvoerders,
       ${objecten(`'id', t.id, 'type', t.traject_type, 'reden', t.reden`, 'traject t where t.dossier_id = d.id')} as trajecten,
       ${objecten(
    `'id', s.id, 'datum', s.uitstroom_datum, 'reden', s.reden, 'status', s.status, 'vorm', p.vorm, 'controle1m',
     case when k.id is not null then json_build_object('heeftBaan', k.heeft_baan, 'heeftBijstand', k.heeft_bijstand) end`,
    `uitstroom s left join plaatsing p on p.id = s.plaatsing_id
       left join controle k on k.uitstroom_id = s.id and k.soort = 'CHECK_1M'
      where s.dossier_id = d.id`)} as uitstromen,
       (select i.geboorte_datum from identiteit i where i.werkzoekende_id = d.werkzoekende_id) as "geboorteDatum",
       (select i.geboorte_jaar from identiteit i where i.werkzoekende_id = d.werkzoekende_id) as "geboorteJaar",
       (select min(i.datum) from intake i where i.dossier_id = d.id) as "intakeDatum",
       ${objecten(`'soort', x.soort, 'beginDatum', x.begin_datum, 'eindDatum', x.eind_datum`,
    'uitkeringsperiode x where x.dossier_id = d.id')} as uitkeringen,
       ${objecten(`'maand', m.maand, 'heeftInkomsten', m.bedrag > 0`, 'uitkering_inkomsten m where m.dossier_id = d.id')} as inkomsten,
       ${objecten(`'startDatum', p.start_datum, 'eindDatum', p.eind_datum`,
    `plaatsing p where p.dossier_id = d.id and p.gevolg_uitkering = 'AANVULLEND' and p.status in ('GESTART', 'BEEINDIGD')`)}
         as "aanvullendWerk"
  from dossier d
 where d.id = any($1::uuid[]) and d.status <> 'VERNIETIGD'`;

/** Reads the tables of record as the worker. */
@Injectable()
export class FeitenBron {
  constructor(private readonly db: Database) {}

  /** The rows of record of these dossiers; a dossier that has none is not in the answer. */
  lees(dossierIds: readonly string[]): Promise<DossierBron[]> {
    return this.db.sql<DossierBron>(LEES_BRON, [dossierIds], 'sturing-bron');
  }
}
