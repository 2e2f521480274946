import { Injectable } from '@nestjs/common';
import { OPEN_STATUSSEN, weegDatums, type DossierStatus, type Geboorte } from '@trajectplein/dossier/domain';
import { Wijzigingen, bsnHash } from '@trajectplein/dossier/server';
import { eindeVanMaand, toonDatumKort, type Datum } from '@trajectplein/kern/domain';
import { Database, Gebeurtenissen, Klok, Sleutelbos, alsBytea, maakInvoer, nieuwId, type GebeurtenisRij } from '@trajectplein/kern/server';
import { pasToe, uitkeringenNl, type BekendePeriode, type Toepassing, type UitkeringRegel } from '@trajectplein/uitwisseling/domain';
import type { RijResultaat } from '../import-soort';

/** The rows of one person: those that could be read, and whether those are all. */
export interface PersoonRegels {
  bsn: string;
  regels: readonly UitkeringRegel[];
  volledig: boolean;
}

interface DoelDossier extends Geboorte {
  id: string;
  hash: string;
  perioden: BekendePeriode[];
  /** What is known of the month; null: nothing. */
  inkomsten: string | null;
}

/** The dossier of each person that a benefit belongs to: the one that runs, else the last one. */
const DOELEN = `
select d.id, encode(w.bsn_hash, 'hex') as hash,
  coalesce((select json_agg(json_build_object('id', p.id, 'soort', p.soort, 'beginDatum', p.begin_datum, 'eindDatum', p.eind_datum,
    'redenEinde', p.reden_einde, 'bron', p.bron) order by p.begin_datum, p.id) from uitkeringsperiode p where p.dossier_id = d.id), '[]') as perioden,
  (select i.bedrag::text from uitkering_inkomsten i where i.dossier_id = d.id and i.maand = $3 and i.bron = 'GEMEENTE') as inkomsten,
  g.geboorte_datum as "geboorteDatum", g.geboorte_jaar as "geboorteJaar"
  from dossier d join werkzoekende w on w.id = d.werkzoekende_id left join identiteit g on g.werkzoekende_id = w.id
 where d.id = any($1) and d.status = any($2)`;

const voegPeriodeIn = maakInvoer('uitkeringsperiode', { id: 'uuid', dossier_id: 'uuid', soort: 'text', begin_datum: 'date', eind_datum: 'date',
  reden_einde: 'text', bron: 'text', versie: 'int' });

/** Writes what a month's file says of benefits and income: plain fact of the gemeente, so it is taken over at once. */
@Injectable()
export class UitkeringenBestand {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos,
    private readonly wijzigingen: Wijzigingen, private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  /**
   * Takes over the rows of some people in the running transaction.
   * @param maand the first day of the file's month
   * @returns what became of each row
   */
  async verwerk(gemeente: string, maand: Datum, personen: readonly PersoonRegels[]): Promise<RijResultaat[]> {
    const metHash = personen.map((persoon) => ({ persoon, hash: bsnHash(this.sleutelbos, gemeente, persoon.bsn).toString('hex') }));
    const doelen = new Map((await this.doelen(gemeente, maand, metHash.map(({ hash }) => hash))).map((doel) => [doel.hash, doel]));
    const werk: Werk = { perioden: [], inkomsten: [], genoemd: [] };
    const resultaten = metHash.flatMap(({ persoon, hash }) => {
      const doel = doelen.get(hash);
      return doel ? neem(werk, doel, persoon, maand) : persoon.regels.map(({ rijnummer }): RijResultaat =>
        ({ rijnummer, uitkomst: 'AFGEKEURD', kolom: uitkeringenNl.uitkeringVeld.bsn, reden: uitkeringenNl.fout.PERSOON_ONBEKEND }));
    });
    await this.schrijfPerioden(werk.perioden);
    await this.schrijfInkomsten(maand, werk.inkomsten);
    await this.db.sql(
      `insert into uitkering_genoemd (dossier_id, maand, volledig) select r.id, $2, r.volledig from json_to_recordset($1) as r (id uuid, volledig boolean)
       on conflict (dossier_id, maand) do update set volledig = excluded.volledig`, [JSON.stringify(werk.genoemd), maand], 'bestand-genoemd');
    return resultaten;
  }

  /** Holds the dossiers until the end of the transaction: nobody changes a benefit at the same time. */
  private async doelen(gemeente: string, maand: Datum, hashes: readonly string[]): Promise<DoelDossier[]> {
    const ids = await this.db.sql<{ id: string }>(
      `select distinct on (d.werkzoekende_id) d.id from dossier d join werkzoekende w on w.id = d.werkzoekende_id
        where w.gemeente = $1 and w.bsn_hash = any($2::bytea[]) and d.status = any($3)
        order by d.werkzoekende_id, d.status = 'GESLOTEN', d.meld_datum desc, d.id desc`,
      [gemeente, hashes.map((hash) => alsBytea(Buffer.from(hash, 'hex'))), WIJZIGBAAR], 'bestand-dossiers');
    const lijst = ids.map(({ id }) => id);
    await this.db.sql('select 1 from dossier where id = any($1) order by id for update', [lijst], 'bestand-slot');
    return this.db.sql<DoelDossier>(DOELEN, [lijst, WIJZIGBAAR, maand], 'bestand-stand');
  }

  private async schrijfPerioden(rijen: Werk['perioden']): Promise<void> {
    const nieuw = rijen.flatMap(({ dossierId, toepassing }) => toepassing.nieuw.map(({ periode }) => ({ id: nieuwId(), dossierId, periode })));
    const gewijzigd = rijen.flatMap(({ dossierId, toepassing }) => toepassing.gewijzigd.map((er) => ({ dossierId, ...er })));
    await voegPeriodeIn(this.db, nieuw.map(({ id, dossierId, periode: p }) => ({ id, dossier_id: dossierId, soort: p.soort,
      begin_datum: p.beginDatum, eind_datum: p.eindDatum, reden_einde: p.redenEinde, bron: 'GEMEENTE', versie: 1 })));
    if (gewijzigd.length) {
      await this.db.sql(
        `update uitkeringsperiode p set begin_datum = r.begin, eind_datum = r.eind, reden_einde = r.reden, bron = r.bron, versie = versie + 1
           from json_to_recordset($1) as r (id uuid, begin date, eind date, reden text, bron text) where p.id = r.id`,
        [JSON.stringify(gewijzigd.map(({ id, nieuw: p }) => ({ id, begin: p.beginDatum, eind: p.eindDatum, reden: p.redenEinde, bron: p.bron })))],
        'bestand-perioden');
      await this.wijzigingen.legVele(gewijzigd.map(({ dossierId, id, oud, nieuw: p }) =>
        ({ wat: { dossierId, onderwerp: 'UITKERING', onderwerpId: id }, oud: { ...oud }, nieuw: { ...p } })));
    }
    await this.gebeurtenissen.legVele([
      ...nieuw.map(({ id, dossierId, periode }): GebeurtenisRij =>
        ({ soort: 'uitkering.vastgelegd', dossierId, geldigOp: periode.beginDatum, gegevens: { id, soort: periode.soort } })),
      ...gewijzigd.map(({ dossierId, id, nieuw: p }): GebeurtenisRij =>
        ({ soort: 'uitkering.gewijzigd', dossierId, geldigOp: p.beginDatum, gegevens: { id } })),
    ]);
  }

  private async schrijfInkomsten(maand: Datum, rijen: Werk['inkomsten']): Promise<void> {
    if (!rijen.length) return;
    await this.db.sql(
      `insert into uitkering_inkomsten (dossier_id, maand, bedrag, bron, vastgelegd_op)
       select r.id, $2, r.bedrag, 'GEMEENTE', $3 from json_to_recordset($1) as r (id uuid, bedrag numeric)
       on conflict (dossier_id, maand) do update set bedrag = excluded.bedrag, bron = excluded.bron, vastgelegd_op = excluded.vastgelegd_op`,
      [JSON.stringify(rijen.map(({ dossierId, nieuw }) => ({ id: dossierId, bedrag: nieuw }))), maand, this.klok.nu()], 'bestand-inkomsten');
    await this.wijzigingen.legVele(rijen.filter(({ oud }) => oud !== null).map(({ dossierId, oud, nieuw }) =>
      ({ wat: { dossierId, onderwerp: 'UITKERING', onderwerpId: dossierId }, oud: { inkomsten: oud }, nieuw: { inkomsten: nieuw } })));
    await this.gebeurtenissen.legVele(rijen.map(({ dossierId }) =>
      ({ soort: 'uitkering.gewijzigd', dossierId, geldigOp: maand, gegevens: { maand } })));
  }
}

/** The states in which a benefit may still be written. */
const WIJZIGBAAR: readonly DossierStatus[] = [...OPEN_STATUSSEN, 'GESLOTEN'];

interface Werk {
  perioden: { dossierId: string; toepassing: Toepassing }[];
  inkomsten: { dossierId: string; oud: string | null; nieuw: string }[];
  genoemd: { id: string; volledig: boolean }[];
}

/** What the rows of one person change. Somebody with two rows has one income: the highest that they name. */
function neem(werk: Werk, doel: DoelDossier, persoon: PersoonRegels, maand: Datum): RijResultaat[] {
  const { geboorteDatum, geboorteJaar } = doel;
  const fouten = new Map(persoon.regels.flatMap(({ rijnummer, beginDatum }) => {
    const [fout] = weegDatums({ vandaag: eindeVanMaand(maand), geboorteDatum, geboorteJaar, beginDatum }, ['beginDatum']).weigeringen;
    return fout ? [[rijnummer, { kolom: uitkeringenNl.uitkeringVeld.beginDatum, waarde: toonDatumKort(beginDatum), reden: fout.melding }] as const] : [];
  }));
  const regels = persoon.regels.filter(({ rijnummer }) => !fouten.has(rijnummer));
  const volledig = persoon.volledig && fouten.size === 0;
  const toepassing = pasToe(doel.perioden, regels, eindeVanMaand(maand));
  const { nieuw, gewijzigd, overlappend } = toepassing;
  werk.perioden.push({ dossierId: doel.id, toepassing });
  werk.genoemd.push({ id: doel.id, volledig: volledig && overlappend.length === 0 });
  const bedrag = regels.map((regel) => regel.inkomsten).sort((a, b) => Number(a) - Number(b)).at(-1);
  const anders = bedrag !== undefined && volledig && bedrag !== doel.inkomsten;
  if (anders) werk.inkomsten.push({ dossierId: doel.id, oud: doel.inkomsten, nieuw: bedrag });
  return persoon.regels.map(({ rijnummer }): RijResultaat => {
    const fout = fouten.get(rijnummer);
    if (fout) return { rijnummer, uitkomst: 'AFGEKEURD', ...fout };
    const is = (rij: { rijnummer: number }) => rij.rijnummer === rijnummer;
    if (overlappend.includes(rijnummer)) return { rijnummer, uitkomst: 'AFGEKEURD', reden: uitkeringenNl.fout.REGELS_OVERLAPPEN };
    const uitkomst = nieuw.some(is) ? 'AANGEMAAKT' : anders || gewijzigd.some(is) ? 'BIJGEWERKT' : 'ONGEWIJZIGD';
    return { rijnummer, uitkomst, dossierId: doel.id };
  });
}
