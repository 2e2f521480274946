import { Injectable } from '@nestjs/common';
import { OPEN_STATUSSEN, nieuweGeboorte, type DossierProfiel } from '@trajectplein/dossier/domain';
import { Database, Gebeurtenissen, Klok, type GebeurtenisRij } from '@trajectplein/kern/server';
import { Dossiers } from '../dossiers';
import { Wijzigingen } from '../wijzigingen';
import { vervangZoekwoorden } from '../zoekwoorden';
import { MassaRegistratie, profielRij } from './massa-registratie';
import type { BekendPersoon, MassaGegevens, MassaWijziging } from './massa.typen';

type Rij = Omit<BekendPersoon, 'gegevens' | 'openDossierId' | 'profiel' | 'geslotenDatum'>
  & NonNullable<BekendPersoon['gegevens']> & { zichtbaar: boolean };
const NAAM = ['voornaam', 'tussenvoegsel', 'achternaam'];

/** Finding and changing many people of one gemeente at once, with history and events, in a few statements. */
@Injectable()
export class MassaWijzigingen {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen, private readonly dossiers: Dossiers, private readonly registratie: MassaRegistratie,
  ) {}

  /** The people with these BSN hashes whom this gemeente knows, held until the end of the transaction. */
  async zoek(gemeente: string, hashes: readonly Buffer[]): Promise<BekendPersoon[]> {
    const rijen = await this.db.sql<Rij>(
      `select w.id, w.bsn_hash as "bsnHash", w.naam_controleren as "naamControleren", p.voornaam, p.tussenvoegsel, p.achternaam,
              p.telefoonnummer, p.emailadres, i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar", i.postcode, i.huisnummer, i.woonplaats,
              p.werkzoekende_id is not null and i.werkzoekende_id is not null as zichtbaar
         from werkzoekende w left join persoon p on p.werkzoekende_id = w.id left join identiteit i on i.werkzoekende_id = w.id
        where w.gemeente = $1 and w.bsn_hash = any($2) order by w.id for update of w`, [gemeente, hashes], 'massa-zoek');
    if (!rijen.length) return [];
    const ids = rijen.map((rij) => rij.id);
    // As the system: a dossier that the one who asks may not see any more still counts.
    const dossiers = new Map((await this.db.alsSysteem(() => this.db.sql<{ id: string; open: string | null; gesloten: string | null }>(
      `select werkzoekende_id as id, (array_agg(id) filter (where status = any($2)))[1] as open, max(gesloten_datum) as gesloten
         from dossier where werkzoekende_id = any($1) group by werkzoekende_id`, [ids, OPEN_STATUSSEN], 'massa-dossiers')))
      .map((rij) => [rij.id, rij]));
    const open = [...dossiers.values()].flatMap((rij) => rij.open ?? []);
    const zichtbareDossiers = new Set((await this.db.sql<{ id: string }>('select id from dossier where id = any($1)', [open], 'massa-zichtbaar'))
      .map((rij) => rij.id));
    const profielen = new Map((await this.db.sql<DossierProfiel & { id: string }>(
      `select dossier_id as id, uren_per_week::float8 as "urenPerWeek", opleidingsniveau, beroepssector, beroep,
              mondeling_nederlands as "mondelingNederlands", schriftelijk_nederlands as "schriftelijkNederlands", rijbewijzen, vervoer,
              opmerkingen from profiel where dossier_id = any($1)`, [open], 'massa-profielen')).map(({ id, ...rij }) => [id, rij]));
    return rijen.map(({ id, bsnHash, naamControleren, zichtbaar, ...gegevens }) => {
      const dossier = dossiers.get(id);
      return { id, bsnHash, naamControleren, gegevens: zichtbaar ? gegevens : null, openDossierId: dossier?.open ?? null,
        openDossierZichtbaar: zichtbareDossiers.has(dossier?.open ?? ''),
        profiel: profielen.get(dossier?.open ?? '') ?? null, geslotenDatum: dossier?.gesloten ?? null };
    });
  }

  /** Writes what differs from what is stored. @returns the ids of the people of whom something changed */
  async wijzig(wijzigingen: readonly MassaWijziging[]): Promise<Set<string>> {
    const personen = await this.wijzigPersonen(wijzigingen.filter((w) => w.bekend.gegevens));
    const profielen = await this.wijzigProfielen(wijzigingen.filter((w) => w.bekend.openDossierZichtbaar && Object.keys(w.profiel).length));
    return new Set([...personen, ...profielen]);
  }

  private async wijzigPersonen(gevraagd: readonly MassaWijziging[]): Promise<string[]> {
    const alle = gevraagd.map((wijziging) => ({ ...wijziging, gegevens: metGeboorte(wijziging) }));
    const velden = await this.wijzigingen.legVele(alle.map(({ bekend, gegevens, naamControleren }) => ({
      wat: { werkzoekendeId: bekend.id, onderwerp: 'WERKZOEKENDE', onderwerpId: bekend.id },
      oud: { ...bekend.gegevens, naamControleren: bekend.naamControleren },
      nieuw: { ...gegevens, naamControleren } })));
    const gewijzigd = alle.map((wijziging, n) => ({ ...wijziging, id: wijziging.bekend.id, velden: velden[n]!,
      nieuw: { ...wijziging.bekend.gegevens!, ...wijziging.gegevens } })).filter((wijziging) => wijziging.velden.length);
    if (!gewijzigd.length) return [];
    const rijen = JSON.stringify(gewijzigd.map((w) => ({ id: w.id, ...w.nieuw, voornaam: w.nieuw.voornaam ?? '', geboorte: w.nieuw.geboorteDatum, jaar: w.nieuw.geboorteJaar,
      controleren: w.naamControleren ?? w.bekend.naamControleren })));
    await this.db.sql(
      `update persoon p set voornaam = r.voornaam, tussenvoegsel = r.tussenvoegsel, achternaam = r.achternaam,
              telefoonnummer = r.telefoonnummer, emailadres = r.emailadres
         from json_to_recordset($1) as r (id uuid, voornaam text, tussenvoegsel text, achternaam text, telefoonnummer text, emailadres text)
        where p.werkzoekende_id = r.id`, [rijen], 'massa-persoon');
    await this.db.sql(
      `update identiteit i set geboorte_datum = r.geboorte, geboorte_jaar = r.jaar, postcode = r.postcode, huisnummer = r.huisnummer, woonplaats = r.woonplaats
         from json_to_recordset($1) as r (id uuid, geboorte date, jaar smallint, postcode text, huisnummer text, woonplaats text)
        where i.werkzoekende_id = r.id`, [rijen], 'massa-identiteit');
    await this.db.sql(
      `update werkzoekende w set versie = w.versie + 1, naam_controleren = r.controleren
         from json_to_recordset($1) as r (id uuid, controleren boolean) where w.id = r.id`, [rijen], 'massa-werkzoekende');
    const anders = gewijzigd.filter((w) => w.velden.some((veld) => NAAM.includes(veld)));
    if (anders.length) {
      await vervangZoekwoorden(this.db, anders.map((w) => ({ id: w.id, voornaam: w.nieuw.voornaam ?? '',
        tussenvoegsel: w.nieuw.tussenvoegsel, achternaam: w.nieuw.achternaam! })));
    }
    await this.meld(new Map(gewijzigd.map((w) => [w.id, w.velden])));
    return gewijzigd.map((w) => w.id);
  }

  private async meld(velden: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const dossiers = await this.db.sql<{ id: string; werkzoekende_id: string }>(
      'select id, werkzoekende_id from dossier where werkzoekende_id = any($1) order by id', [[...velden.keys()]], 'massa-dossiers-van');
    const vandaag = this.klok.vandaag();
    await this.gebeurtenissen.legVele(dossiers.map((d): GebeurtenisRij => ({ soort: 'werkzoekende.gewijzigd', dossierId: d.id,
      geldigOp: vandaag, gegevens: { velden: velden.get(d.werkzoekende_id)!.join(',') } })));
    await this.dossiers.herzieActies(...dossiers);
  }

  private async wijzigProfielen(alle: readonly MassaWijziging[]): Promise<string[]> {
    const velden = await this.wijzigingen.legVele(alle.map(({ bekend, profiel }) => ({
      wat: { dossierId: bekend.openDossierId, onderwerp: 'PROFIEL', onderwerpId: bekend.openDossierId! }, oud: { ...bekend.profiel }, nieuw: { ...profiel } })));
    const gewijzigd = alle.filter((_, n) => velden[n]!.length);
    if (!gewijzigd.length) return [];
    const [nieuw, bestaand] = [gewijzigd.filter((w) => !w.bekend.profiel), gewijzigd.filter((w) => w.bekend.profiel)];
    await this.registratie.maakProfielen(nieuw.map((w) => ({ dossierId: w.bekend.openDossierId!, profiel: w.profiel })));
    await this.db.sql(
      `update profiel p set uren_per_week = r.uren_per_week, opleidingsniveau = r.opleidingsniveau, beroepssector = r.beroepssector,
              beroep = r.beroep, mondeling_nederlands = r.mondeling_nederlands, schriftelijk_nederlands = r.schriftelijk_nederlands,
              rijbewijzen = r.rijbewijzen, vervoer = r.vervoer, opmerkingen = r.opmerkingen, laatst_bijgewerkt_op = $2, versie = p.versie + 1
         from json_to_recordset($1) as r (id uuid, uren_per_week numeric, opleidingsniveau text, beroepssector text, beroep text,
              mondeling_nederlands text, schriftelijk_nederlands text, rijbewijzen text[], vervoer text[], opmerkingen text[])
        where p.dossier_id = r.id`,
      [JSON.stringify(bestaand.map((w) => ({ id: w.bekend.openDossierId, ...profielRij({ ...w.bekend.profiel, ...w.profiel }) }))), this.klok.nu()],
      'massa-profiel');
    await this.gebeurtenissen.legVele(gewijzigd.map((w) => ({ soort: 'profiel.gewijzigd', dossierId: w.bekend.openDossierId!,
      geldigOp: this.klok.vandaag(), gegevens: { velden: velden[alle.indexOf(w)]!.join(',') } })));
    return gewijzigd.map((w) => w.bekend.id);
  }
}

/** A birth date and a birth year are one: what is told of the one says something of the other. */
function metGeboorte({ bekend, gegevens }: MassaWijziging): MassaGegevens {
  const verteld = gegevens.geboorteDatum !== undefined || gegevens.geboorteJaar !== undefined;
  return verteld ? { ...gegevens, ...nieuweGeboorte(bekend.gegevens!, gegevens) } : gegevens;
}
