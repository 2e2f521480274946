import { Injectable } from '@nestjs/common';
import {
  bepaalMeldDatum, eisGeenOpenDossier, eisHeropening, eisSluiting, maakDossiernummer, magDossierHandeling,
  type DossierStatus,
} from '@trajectplein/dossier/domain';
import { bepaalOvergangsdatum, delenVan, type Datum } from '@trajectplein/kern/domain';
import {
  Conflict, Database, GeenToegang, Gebeurtenissen, Klok, OngeldigeInvoer, huidigePrincipal, nieuwId,
} from '@trajectplein/kern/server';
import type { DossierWijziging, Heropening, NieuwDossier, Overdracht, Sluiting } from './dossier.dto';
import { Dossier } from './dossier.entity';
import { Dossiers } from './dossiers';
import { heeftOpenDossier, houdPersoonVast } from './open-dossier';
import { Overgangen } from './overgangen';
import { Wijzigingen } from './wijzigingen';

/** Making, editing, handing over, closing and reopening a dossier. */
@Injectable()
export class DossierBeheer {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  /**
   * Opens a dossier (GEMELD) for a registered person; under an intake mandate its holder gets access with it.
   * @returns the id
   * @throws Conflict DOSSIER_LOOPT when this person has an open one; GeenToegang for a gemeente one does not work for
   */
  async maak(invoer: NieuwDossier): Promise<string> {
    const wie = huidigePrincipal();
    const bij = await houdPersoonVast(this.db, invoer.werkzoekendeId);
    if (!bij) throw new OngeldigeInvoer([{ pointer: '/werkzoekendeId', code: 'ONBEKEND', melding: 'Kies een werkzoekende die u mag zien.' }]);
    const gemeente = invoer.opdrachtgevendeGemeente ?? bij;
    if (gemeente !== bij) {
      throw new OngeldigeInvoer([{ pointer: '/opdrachtgevendeGemeente', code: 'ANDERE_GEMEENTE',
        melding: 'Deze werkzoekende hoort bij een andere gemeente. Registreer de persoon daar opnieuw.' }]);
    }
    const { mandaathouderId } = await this.dossiers.instelling(gemeente);
    if (wie.eigenGemeente !== gemeente && mandaathouderId !== wie.organisatieId) {
      throw new GeenToegang('Voor deze gemeente opent u geen dossiers.', 'ANDERE_GEMEENTE');
    }
    const meldDatum = bepaalMeldDatum(invoer.meldDatum, this.klok.vandaag());
    eisGeenOpenDossier(await heeftOpenDossier(this.db, invoer.werkzoekendeId));
    const klantmanagerId = await this.kiesKlantmanager(invoer.klantmanagerId ?? wie.medewerkerId!, { gemeente, mandaathouderId });
    const [nummer] = await this.db.sql<{ n: number }>(`select nextval('dossier_nummer')::int as n`);
    const dossier = this.db.em.create(Dossier, {
      id: nieuwId(), nummer: maakDossiernummer(delenVan(meldDatum).jaar, nummer!.n), werkzoekendeId: invoer.werkzoekendeId,
      opdrachtgevendeGemeente: gemeente, uitvoeringsorganisatieId: mandaathouderId, klantmanagerId, status: 'GEMELD',
      dossierGrond: invoer.dossierGrond, classificatie: null, werkfit: null, instroomOorzaak: invoer.instroomOorzaak, meldDatum,
      beginstand: false, uitstroomDatum: null, uitstroomReden: null, geslotenDatum: null, sluitReden: null,
      statusSinds: meldDatum, gemaaktOp: this.klok.nu(), gewijzigdOp: this.klok.nu(), versie: 1,
    });
    // Without RETURNING: its row is visible only when the trigger behind it has given access.
    await this.db.em.createQueryBuilder().insert().into(Dossier).updateEntity(false).values(dossier).execute();
    await this.db.sql('insert into klantmanager_periode (dossier_id, medewerker_id, van) values ($1, $2, $3)', [dossier.id, klantmanagerId, meldDatum]);
    if (mandaathouderId) {
      await this.db.sql(`insert into uitvoerder_periode (dossier_id, organisatie_id, basis, van) values ($1, $2, 'MANDAAT', $3)`,
        [dossier.id, mandaathouderId, meldDatum]);
    }
    await this.zetDoelgroepen(dossier.id, invoer.doelgroepen ?? []);
    await this.overgangen.leg({ dossierId: dossier.id, onderwerp: 'DOSSIER', onderwerpId: dossier.id, naam: 'meld', van: null,
      naar: 'GEMELD', datum: meldDatum });
    await this.dossiers.herzieActies(dossier);
    return dossier.id;
  }

  /** Corrects or changes a dossier, with history. */
  async wijzig(id: string, versie: number, { reden, doelgroepen, ...nieuw }: DossierWijziging): Promise<void> {
    const dossier = await this.dossiers.laad(id, versie);
    await this.dossiers.eis(dossier, (wie) => magDossierHandeling(wie, dossier.status, 'wijzig'));
    if (nieuw.meldDatum) await this.eisMeldDatum(dossier, nieuw.meldDatum);
    const oudeGroepen = (await this.db.sql<{ doelgroep: string }>('select doelgroep from dossier_doelgroep where dossier_id = $1', [id]))
      .map((rij) => rij.doelgroep);
    const oudeMeldDatum = dossier.meldDatum;
    const velden = await this.wijzigingen.leg({ dossierId: id, onderwerp: 'DOSSIER', onderwerpId: id, reden: reden ?? null },
      { ...dossier, doelgroepen: oudeGroepen }, { ...nieuw, doelgroepen });
    if (!velden.length) return;
    for (const [veld, waarde] of Object.entries(nieuw)) if (waarde !== undefined) Object.assign(dossier, { [veld]: waarde });
    if (doelgroepen) await this.zetDoelgroepen(id, doelgroepen);
    if (velden.includes('meldDatum')) await this.verzetMelding(dossier, oudeMeldDatum);
    await this.dossiers.bewaar(dossier);
    const geldigOp = oudeMeldDatum < dossier.meldDatum ? oudeMeldDatum : dossier.meldDatum;
    await this.gebeurtenissen.leg('dossier.gecorrigeerd', id, geldigOp, { velden: velden.join(',') });
  }

  /** Closes a dossier by hand, with a reason. */
  async sluit(id: string, versie: number, invoer: Sluiting): Promise<void> {
    const dossier = await this.dossiers.laad(id, versie);
    await this.dossiers.eisMag(dossier, 'sluit');
    const reden = eisSluiting({ status: dossier.status, reden: invoer.reden });
    const datum = await this.dossiers.gaOver(dossier, { naam: 'sluit', datum: invoer.datum, reden, toelichting: invoer.toelichting ?? null });
    Object.assign(dossier, { geslotenDatum: datum, sluitReden: reden });
    await this.dossiers.bewaar(dossier);
  }

  /** Undoes a wrong closing: the old clock runs on (teamleider). */
  async heropen(id: string, versie: number, invoer: Heropening): Promise<void> {
    const dossier = await this.dossiers.laad(id, versie);
    await this.dossiers.eisMag(dossier, 'heropen');
    const laatste = await this.laatsteSluiting(id);
    await houdPersoonVast(this.db, dossier.werkzoekendeId);
    const heeftAnderOpenDossier = await heeftOpenDossier(this.db, dossier.werkzoekendeId, id);
    eisHeropening({ status: dossier.status, statusVoorSluiting: laatste, heeftAnderOpenDossier });
    await this.dossiers.gaOver(dossier, { naam: 'heropen', datum: invoer.datum, reden: invoer.reden,
      toelichting: invoer.toelichting ?? null, statusVoorSluiting: laatste });
    // The clock of the status before the closing runs on.
    const [sinds] = await this.db.sql<{ datum: Datum }>(
      `select datum from overgang where onderwerp_id = $1 and onderwerp = 'DOSSIER' and naar = $2 and naam not in ('heropen', 'draagOver')
        order by volgnummer desc limit 1`, [id, laatste]);
    Object.assign(dossier, { geslotenDatum: null, sluitReden: null, uitstroomDatum: null, uitstroomReden: null,
      statusSinds: sinds?.datum ?? dossier.statusSinds });
    if (dossier.status === 'NAZORG') Object.assign(dossier, await this.geldigeUitstroom(id));
    await this.dossiers.bewaar(dossier);
  }

  /** Hands a dossier to another klantmanager, from a day on. */
  async draagOver(id: string, versie: number, invoer: Overdracht): Promise<void> {
    const dossier = await this.dossiers.laad(id, versie);
    await this.dossiers.eisMag(dossier, 'draagOver');
    const klantmanagerId = await this.kiesKlantmanager(invoer.klantmanagerId, { gemeente: dossier.opdrachtgevendeGemeente, dossierId: id });
    if (klantmanagerId === dossier.klantmanagerId) throw new Conflict('AL_KLANTMANAGER', 'Deze klantmanager heeft dit dossier al.');
    const [loopt] = await this.db.sql<{ van: Datum }>('select max(van) as van from klantmanager_periode where dossier_id = $1', [id]);
    const datum = bepaalOvergangsdatum({ gevraagd: invoer.datum, vorige: loopt?.van ?? dossier.meldDatum, vandaag: this.klok.vandaag() });
    await this.overgangen.leg({ dossierId: id, onderwerp: 'DOSSIER', onderwerpId: id, naam: 'draagOver', van: dossier.status,
      naar: dossier.status, datum, toelichting: invoer.toelichting ?? null });
    await this.db.sql('update klantmanager_periode set tot = $2 where dossier_id = $1 and tot is null', [id, datum]);
    await this.db.sql(
      `insert into klantmanager_periode (dossier_id, medewerker_id, van) values ($1, $2, $3)
       on conflict (dossier_id, van) do update set medewerker_id = excluded.medewerker_id, tot = null`, [id, klantmanagerId, datum]);
    dossier.klantmanagerId = klantmanagerId;
    await this.dossiers.bewaar(dossier);
  }

  /** The status before the last closing; null when it was not closed. */
  async laatsteSluiting(id: string): Promise<DossierStatus | null> {
    const [rij] = await this.db.sql<{ van: DossierStatus }>(
      `select van from overgang where onderwerp_id = $1 and naar = 'GESLOTEN' order by volgnummer desc limit 1`, [id]);
    return rij?.van ?? null;
  }

  private async geldigeUitstroom(id: string): Promise<object> {
    const [rij] = await this.db.sql<{ uitstroomDatum: Datum; uitstroomReden: string }>(
      `select datum as "uitstroomDatum", reden as "uitstroomReden" from overgang
        where onderwerp_id = $1 and naam = 'stroomUit' order by volgnummer desc limit 1`, [id]);
    return rij ?? {};
  }

  private async zetDoelgroepen(id: string, doelgroepen: string[]): Promise<void> {
    await this.db.sql('delete from dossier_doelgroep where dossier_id = $1', [id]);
    await this.db.sql('insert into dossier_doelgroep (dossier_id, doelgroep) select $1, unnest($2::text[])', [id, doelgroepen]);
  }

  private async eisMeldDatum(dossier: Dossier, meldDatum: Datum): Promise<void> {
    bepaalMeldDatum(meldDatum, this.klok.vandaag());
    const [volgende] = await this.db.sql<{ datum: Datum | null }>(
      `select min(datum) as datum from overgang where dossier_id = $1 and naam <> 'meld'`, [dossier.id]);
    if (volgende?.datum && meldDatum > volgende.datum) {
      throw new OngeldigeInvoer([{ pointer: '/meldDatum', code: 'DATUM_NA_VOLGENDE',
        melding: 'De melding kan niet na de eerste stap in het dossier liggen.' }]);
    }
  }

  private async verzetMelding(dossier: Dossier, oud: Datum): Promise<void> {
    await this.overgangen.verzetDatum(dossier.id, 'meld', dossier.meldDatum);
    if (dossier.status === 'GEMELD') dossier.statusSinds = dossier.meldDatum;
    for (const tabel of ['klantmanager_periode', 'uitvoerder_periode']) {
      // Who took over on that very day had it from the beginning.
      await this.db.sql(`delete from ${tabel} where dossier_id = $1 and van = $2
          and exists (select 1 from ${tabel} x where x.dossier_id = $1 and x.van = $3)`, [dossier.id, oud, dossier.meldDatum]);
      await this.db.sql(`update ${tabel} set van = $3 where dossier_id = $1 and van = $2`, [dossier.id, oud, dossier.meldDatum]);
    }
  }

  /**
   * Somebody who works on dossiers of this gemeente, and who can open this one; for a dossier that is yet to be made
   * that is its mandaathouder beside the gemeente itself.
   * @throws OngeldigeInvoer at /klantmanagerId
   */
  private async kiesKlantmanager(medewerkerId: string,
    voor: { gemeente: string; dossierId?: string; mandaathouderId?: string | null }): Promise<string> {
    const [rij] = await this.db.sql<{ id: string }>(
      `select m.id from medewerker m join aanstelling a on a.medewerker_id = m.id join organisatie o on o.id = a.organisatie_id
        where m.id = $1 and m.actief and a.rol in ('klantmanager', 'teamleider') and a.van <= app_vandaag()
          and (a.tot is null or a.tot > app_vandaag()) and $2 = any(a.gemeenten)
          and (o.gemeente = $2 or o.id = $3 or exists (select 1 from dossier_toegang t where t.dossier_id = $4
            and t.organisatie_id = o.id and t.soort = 'VOLLEDIG' and (t.tot is null or t.tot >= app_vandaag()))) limit 1`,
      [medewerkerId, voor.gemeente, voor.mandaathouderId ?? null, voor.dossierId ?? null]);
    if (!rij) {
      throw new OngeldigeInvoer([{ pointer: '/klantmanagerId', code: 'ONBEKEND', melding: 'Kies een klantmanager die voor deze gemeente werkt.' }]);
    }
    return rij.id;
  }
}
