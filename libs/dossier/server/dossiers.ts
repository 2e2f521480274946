import { Injectable } from '@nestjs/common';
import {
  AANMELDBAAR, dossierNa, eisDossierOvergang, isWijzigbaar, magDossierOvergang, vereisteDossierActies,
  type Betrokkene, type DossierOvergang, type DossierStand, type DossierStatus, type UitstroomReden,
} from '@trajectplein/dossier/domain';
import { bepaalOvergangsdatum, laatsteVan, type Datum } from '@trajectplein/kern/domain';
import { Database, GeenToegang, Klok, NietGevonden, Wachters, eisVersie } from '@trajectplein/kern/server';
import { Acties } from './acties';
import { plaatsBetrokkene } from './betrokkene';
import { Dossier } from './dossier.entity';
import { Overgangen } from './overgangen';

export interface DossierStap {
  naam: DossierOvergang;
  datum?: Datum | undefined;
  reden?: string | null;
  toelichting?: string | null;
  uitstroomReden?: UitstroomReden;
  statusVoorSluiting?: DossierStatus | null;
  /** Where the day of the transition stands in the body, when it is not `/datum`. */
  pointer?: string;
}

/** Loading a dossier under the rights of who asks, and moving it through its life-cycle. Higher capabilities use this. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly overgangen: Overgangen,
    private readonly acties: Acties, private readonly wachters: Wachters,
  ) {}

  /**
   * Loads a dossier and holds it until the end of the transaction: two changes of one dossier wait for each other.
   * @throws NietGevonden when it does not exist or lies outside one's scope; Verouderd when `versie` is not the present
   */
  async laad(id: string, versie?: number): Promise<Dossier> {
    const dossier = await this.db.em.findOne(Dossier, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!dossier) throw new NietGevonden();
    if (versie !== undefined) eisVersie(dossier, versie);
    return dossier;
  }

  /** What the one who asks is to this dossier. */
  async betrokkene(dossier: Pick<Dossier, 'opdrachtgevendeGemeente'>, volledigeToegang = true): Promise<Betrokkene> {
    const { mandaathouderId } = await this.instelling(dossier.opdrachtgevendeGemeente);
    return plaatsBetrokkene(dossier.opdrachtgevendeGemeente, mandaathouderId, volledigeToegang);
  }

  /** The settings of a gemeente that hold today. */
  async instelling(gemeente: string): Promise<{ mandaathouderId: string | null; aanmeldingVerplicht: boolean; uitvoerderId: string | null }> {
    const [rij] = await this.db.sql<{ mandaathouder: string | null; verplicht: boolean; uitvoerder_id: string | null }>(
      `select mandaathouder($1, app_vandaag()) as mandaathouder, aanmelding_verplicht as verplicht, uitvoerder_id
         from gemeente_instelling where gemeente = $1 and van <= app_vandaag() and (tot is null or tot > app_vandaag())`,
      [gemeente], 'gemeente-instelling');
    return { mandaathouderId: rij?.mandaathouder ?? null, aanmeldingVerplicht: rij?.verplicht ?? false,
      uitvoerderId: rij?.uitvoerder_id ?? null };
  }

  /** @throws GeenToegang when this role or side may not do this transition on this dossier */
  async eisMag(dossier: Dossier, naam: DossierOvergang): Promise<void> {
    if (!magDossierOvergang(await this.betrokkene(dossier), naam)) throw new GeenToegang();
  }

  /** @throws GeenToegang when `mag` says no; Conflict-like DomeinFout when the dossier is read-only */
  async eis(dossier: Dossier, mag: (wie: Betrokkene) => boolean): Promise<void> {
    if (!mag(await this.betrokkene(dossier))) throw new GeenToegang();
  }

  /**
   * Moves a dossier: the table decides, guards of higher capabilities may refuse, the transition and its event are
   * written. The caller sets the other fields and calls `bewaar`.
   * @returns the day it holds for
   */
  async gaOver(dossier: Dossier, stap: DossierStap): Promise<Datum> {
    eisDossierOvergang(dossier.status, stap.naam);
    const datum = bepaalOvergangsdatum({ gevraagd: stap.datum, vorige: dossier.statusSinds, vandaag: this.klok.vandaag(),
      ...(stap.pointer ? { pointer: stap.pointer } : {}) });
    const van = dossier.status;
    const naar = dossierNa(van, stap.naam, stap);
    const ctx = { dossierId: dossier.id, datum, naar, reden: stap.reden ?? null, pointer: stap.pointer ?? '/datum' };
    await this.wachters.vraag(`dossier.${stap.naam}`, ctx);
    await this.wachters.volg(`dossier.${stap.naam}`, ctx);
    await this.overgangen.leg({ dossierId: dossier.id, onderwerp: 'DOSSIER', onderwerpId: dossier.id, naam: stap.naam, van, naar,
      datum, reden: stap.reden, toelichting: stap.toelichting });
    if (AANMELDBAAR.includes(van) && !AANMELDBAAR.includes(naar)) await this.trekAanmeldingenIn(dossier.id, datum);
    dossier.status = naar;
    if (naar !== van) dossier.statusSinds = datum;
    return datum;
  }

  /** What nobody can answer any more must not stay in somebody's inbox, with a name and a telephone number. */
  private async trekAanmeldingenIn(dossierId: string, datum: Datum): Promise<void> {
    const open = await this.db.sql<{ id: string; status: string; verzonden: Datum | null }>(
      `select id, status, verzonden_datum as verzonden from aanmelding
        where dossier_id = $1 and status in ('CONCEPT', 'VERZONDEN') order by id for update`, [dossierId]);
    for (const { id, status, verzonden } of open) {
      await this.db.sql(`update aanmelding set status = 'INGETROKKEN', versie = versie + 1 where id = $1`, [id]);
      await this.overgangen.leg({ dossierId, onderwerp: 'AANMELDING', onderwerpId: id, naam: 'trekIn', van: status, naar: 'INGETROKKEN',
        datum: laatsteVan(datum, verzonden)! });
    }
  }

  /** Saves the dossier (its version goes up) and works out anew what it needs from a person. */
  async bewaar(dossier: Dossier): Promise<Dossier> {
    dossier.gewijzigdOp = this.klok.nu();
    const bewaard = await this.db.em.save(dossier);
    await this.herzieActies(dossier);
    await this.wachters.volg('dossier.bewaard', { dossierId: dossier.id, datum: this.klok.vandaag(), naar: dossier.status });
    return bewaard;
  }

  /** True when nothing on it may change any more. */
  static isVast(dossier: Dossier): boolean {
    return !isWijzigbaar(dossier.status);
  }

  /** Works out what dossiers need, from their rows. They are held first: what somebody else does to them is in it, or waits. */
  async herzieActies(...dossiers: readonly Pick<Dossier, 'id'>[]): Promise<void> {
    const ids = dossiers.map(({ id }) => id);
    const [, standen] = await this.db.tegelijk(
      () => this.db.sql('select 1 from dossier where id = any($1) order by id for update', [ids], 'dossiers-vast'),
      () => this.db.sql<DossierStand & { id: string }>(ACTIE_STAND, [ids], 'dossier-actiestand'));
    await this.acties.zetVele('dossier', standen.map((stand) => ({ dossierId: stand.id, acties: vereisteDossierActies(stand) })));
  }
}

/** A row for each dossier in the shape that the rule asks for. */
const ACTIE_STAND = `
select d.id, d.status, d.meld_datum as "meldDatum", i.datum as "intakeDatum", i.afwijking_motivering as "afwijkingMotivering",
  d.classificatie, g.aanmelding_verplicht as "aanmeldingVerplicht",
  (select max(c.peil_datum) from classificatie c where c.dossier_id = d.id
      and not exists (select 1 from classificatie x where x.corrigeert_id = c.id)) as "peilDatum",
  coalesce((select json_agg(json_build_object('status', a.status, 'gevolg', a.gevolg,
      'sinds', coalesce(a.beantwoord_datum, a.verzonden_datum, d.meld_datum),
      'isHeringedeeld', exists (select 1 from classificatie c join overgang o on o.onderwerp_id = a.id and o.naam = 'stuurTerug'
        where c.dossier_id = d.id and c.vastgelegd_op > o.vastgelegd_op)) order by a.id)
    from aanmelding a where a.dossier_id = d.id), '[]') as aanmeldingen,
  d.klantmanager_id is null as "klantmanagerOntbreekt", coalesce(w.naam_controleren, false) as "naamControleren",
  p.werkzoekende_id is not null and p.geboorte_datum is null as "geboorteDatumOntbreekt"
  from dossier d
  left join intake i on i.dossier_id = d.id
  left join werkzoekende w on w.id = d.werkzoekende_id
  left join identiteit p on p.werkzoekende_id = d.werkzoekende_id
  left join gemeente_instelling g on g.gemeente = d.opdrachtgevende_gemeente
    and g.van <= app_vandaag() and (g.tot is null or g.tot > app_vandaag())
 where d.id = any($1)`;
