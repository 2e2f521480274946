import { Injectable } from '@nestjs/common';
import {
  bepaalMeldDatum, eisGeenOpenDossier, eisGezegdeDoelgroepen, eisHeropening, eisSluiting, magDossierHandeling,
  type DossierStatus, type Geboorte,
} from '@trajectplein/dossier/domain';
import { bepaalOvergangsdatum, type Datum } from '@trajectplein/kern/domain';
import {
  Conflict, Database, GeenToegang, Gebeurtenissen, Klok, OngeldigeInvoer, huidigePrincipal,
} from '@trajectplein/kern/server';
import type { DossierWijziging, Heropening, NieuwDossier, Overdracht, Sluiting } from './dossier.dto';
import { Dossier } from './dossier.entity';
import { Dossiers } from './dossiers';
import { eisKlantmanagerVoor, geenKlantmanager, isKlantmanagerVoor } from './klantmanager-voor';
import { MassaRegistratie } from './massa/massa-registratie';
import { heeftOpenDossier, houdPersoonVast } from './open-dossier';
import { Overgangen } from './overgangen';
import { eisOnbetwijfeld, weegTwijfels, type Twijfels } from './registratie/twijfel';
import { Wijzigingen } from './wijzigingen';

/** Making, editing, handing over, closing and reopening a dossier. */
@Injectable()
export class DossierBeheer {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen, private readonly registratie: MassaRegistratie,
  ) {}

  /**
   * Opens a dossier (GEMELD) for a registered person; under an intake mandate its holder gets access with it.
   * @returns the id
   * @throws Conflict DOSSIER_LOOPT when this person has an open one, KLOPT_DIT for what is to be confirmed; GeenToegang for a gemeente one does not work for
   */
  async maak(invoer: NieuwDossier): Promise<string> {
    const wie = huidigePrincipal();
    const { werkzoekendeId } = invoer;
    // Two who open a dossier for one person wait for each other here.
    const [persoon] = await this.db.sql<{ gemeente: string; naamControleren: boolean; geboorteDatumOntbreekt: boolean } & Geboorte>(
      `select w.gemeente, w.naam_controleren as "naamControleren", i.geboorte_datum as "geboorteDatum",
              i.geboorte_jaar as "geboorteJaar", i.werkzoekende_id is not null and i.geboorte_datum is null as "geboorteDatumOntbreekt"
         from werkzoekende w left join identiteit i on i.werkzoekende_id = w.id where w.id = $1 for update of w`, [werkzoekendeId], 'dossier-persoon');
    if (!persoon) throw onbekendePersoon();
    const gemeente = invoer.opdrachtgevendeGemeente ?? persoon.gemeente;
    if (gemeente !== persoon.gemeente) {
      throw new OngeldigeInvoer([{ pointer: '/opdrachtgevendeGemeente', code: 'ANDERE_GEMEENTE',
        melding: 'Deze werkzoekende hoort bij een andere gemeente. Registreer de persoon daar opnieuw.' }]);
    }
    const klantmanagerId = invoer.klantmanagerId ?? wie.medewerkerId!;
    const [{ mandaathouderId }, heeftOpen, kanKlantmanager] = await this.db.tegelijk(
      () => this.dossiers.instelling(gemeente), () => heeftOpenDossier(this.db, werkzoekendeId),
      () => isKlantmanagerVoor(this.db, klantmanagerId, gemeente));
    if (wie.eigenGemeente !== gemeente && mandaathouderId !== wie.organisatieId) {
      throw new GeenToegang('Voor deze gemeente opent u geen dossiers.', 'ANDERE_GEMEENTE');
    }
    const meldDatum = bepaalMeldDatum(invoer.meldDatum, this.klok.vandaag());
    eisGeenOpenDossier(heeftOpen);
    const doelgroepen = invoer.doelgroepen && eisGezegdeDoelgroepen(invoer.doelgroepen, persoon, this.klok.vandaag());
    eisOnbetwijfeld(this.weeg(meldDatum, persoon), invoer.bevestigd);
    if (!kanKlantmanager) throw geenKlantmanager();
    const [id] = await this.registratie.openDossiers(gemeente, [{ werkzoekendeId, meldDatum, dossierGrond: invoer.dossierGrond,
      instroomOorzaak: invoer.instroomOorzaak, beginstand: false, klantmanagerId, ...(doelgroepen ? { doelgroepen } : {}),
      naamControleren: persoon.naamControleren, geboorteDatumOntbreekt: persoon.geboorteDatumOntbreekt }]);
    return id!;
  }

  /**
   * Whether a melding can be true of a person who is known.
   * @throws OngeldigeInvoer at /werkzoekendeId for somebody outside one's scope, at /meldDatum for a day that cannot be
   */
  async weegMelding(werkzoekendeId: string, gevraagd: Datum | undefined): Promise<Twijfels> {
    const persoon = await this.geboorteVan(werkzoekendeId);
    const twijfels = this.weeg(bepaalMeldDatum(gevraagd, this.klok.vandaag()), persoon);
    if (twijfels.fouten.length) throw new OngeldigeInvoer(twijfels.fouten);
    return twijfels;
  }

  private async geboorteVan(werkzoekendeId: string): Promise<Geboorte> {
    const [geboorte] = await this.db.sql<Geboorte>(
      `select i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar" from werkzoekende w
         left join identiteit i on i.werkzoekende_id = w.id where w.id = $1`, [werkzoekendeId], 'geboorte-van');
    if (!geboorte) throw onbekendePersoon();
    return geboorte;
  }

  private weeg(meldDatum: Datum, { geboorteDatum, geboorteJaar }: Geboorte): Twijfels {
    return weegTwijfels([{ vandaag: this.klok.vandaag(), meldDatum, geboorteDatum, geboorteJaar }], ['meldDatum']);
  }

  /** Corrects or changes a dossier, with history. @throws Conflict KLOPT_DIT for what is to be confirmed */
  async wijzig(id: string, versie: number, { reden, doelgroepen: verteld, bevestigd, ...nieuw }: DossierWijziging): Promise<void> {
    const dossier = await this.dossiers.laad(id, versie);
    await this.dossiers.eis(dossier, (wie) => magDossierHandeling(wie, dossier.status, 'wijzig'));
    if (nieuw.meldDatum) await this.eisMeldDatum(dossier, nieuw.meldDatum, bevestigd);
    const doelgroepen = verteld && eisGezegdeDoelgroepen(verteld, await this.geboorteVan(dossier.werkzoekendeId), this.klok.vandaag());
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
    await houdPersoonVast(this.db, id);
    const dossier = await this.dossiers.laad(id, versie);
    await this.dossiers.eisMag(dossier, 'heropen');
    const laatste = await this.laatsteSluiting(id);
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
    const { klantmanagerId } = invoer;
    await eisKlantmanagerVoor(this.db, klantmanagerId, dossier.opdrachtgevendeGemeente, id);
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

  private async eisMeldDatum(dossier: Dossier, meldDatum: Datum, bevestigd: boolean | undefined): Promise<void> {
    bepaalMeldDatum(meldDatum, this.klok.vandaag());
    if (meldDatum !== dossier.meldDatum) eisOnbetwijfeld(await this.weegMelding(dossier.werkzoekendeId, meldDatum), bevestigd);
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
}

function onbekendePersoon(): OngeldigeInvoer {
  return new OngeldigeInvoer([{ pointer: '/werkzoekendeId', code: 'ONBEKEND', melding: 'Kies een werkzoekende die u mag zien.' }]);
}
