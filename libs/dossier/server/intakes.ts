import { Injectable } from '@nestjs/common';
import {
  eisAfronding, eisClassificatie, eisIntakeOvergang, geldendeOordelen, magDossierHandeling, magIntakeOvergang, magIntakeWijzigen,
  type Classificatie, type Oordeel,
} from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';
import {
  Conflict, Database, GeenToegang, Gebeurtenissen, Klok, NietGevonden, OngeldigeInvoer, eisVersie, huidigePrincipal, nieuwId,
} from '@trajectplein/kern/server';
import type { Afronding, IntakeWijziging, NieuweClassificatie, NieuweIntake } from './dossier.dto';
import { Aanmelding, Intake, type Dossier } from './dossier.entity';
import { Dossiers } from './dossiers';
import { Overgangen } from './overgangen';
import { Wijzigingen } from './wijzigingen';

/** The first assessment: the interview, the klantmanager's own judgement, and its conclusion. */
@Injectable()
export class Intakes {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen,
  ) {}

  /** The interview took place: the dossier goes to INTAKE on its day. @returns the id of the intake */
  async begin(dossierId: string, versie: number | undefined, invoer: NieuweIntake): Promise<string> {
    const dossier = await this.dossiers.laad(dossierId, versie);
    await this.dossiers.eisMag(dossier, 'intake');
    const datum = await this.dossiers.gaOver(dossier, { naam: 'intake', datum: invoer.datum });
    const id = nieuwId();
    await this.db.em.insert(Intake, { id, dossierId, datum, kanaal: invoer.kanaal ?? null, status: 'OPEN',
      samenvatting: invoer.samenvatting ?? null, afwijkingMotivering: null, afgerondDatum: null,
      medewerkerId: huidigePrincipal().medewerkerId! });
    await this.dossiers.bewaar(dossier);
    return id;
  }

  /** Concludes the intake: the dossier goes to ACTIEF. @returns the id of the dossier */
  async rondAf(id: string, versie: number, invoer: Afronding): Promise<string> {
    const { intake, dossier } = await this.laad(id, versie);
    await this.dossiers.eis(dossier, (wie) => magIntakeOvergang(wie, 'rondAf'));
    eisIntakeOvergang(intake.status, 'rondAf');
    const { aanmeldingVerplicht } = await this.dossiers.instelling(dossier.opdrachtgevendeGemeente);
    const aanmeldingen = await this.db.em.findBy(Aanmelding, { dossierId: dossier.id });
    eisAfronding({ classificatie: dossier.classificatie, aanmeldingVerplicht, aanmeldingen: aanmeldingen.map((a) => a.status),
      afwijkingMotivering: invoer.afwijkingMotivering ?? null });
    const datum = await this.dossiers.gaOver(dossier, { naam: 'rondAf', datum: invoer.datum, toelichting: invoer.afwijkingMotivering ?? null });
    await this.overgangen.leg({ dossierId: dossier.id, onderwerp: 'INTAKE', onderwerpId: id, naam: 'rondAf', van: 'OPEN',
      naar: 'AFGEROND', datum });
    Object.assign(intake, { status: 'AFGEROND', afgerondDatum: datum, afwijkingMotivering: invoer.afwijkingMotivering ?? null });
    await this.db.em.save(intake);
    await this.dossiers.bewaar(dossier);
    return dossier.id;
  }

  /** Corrects an intake; another day moves the transition of the dossier with it. */
  async wijzig(id: string, versie: number, { reden, ...nieuw }: IntakeWijziging): Promise<string> {
    const { intake, dossier } = await this.laad(id, versie);
    await this.dossiers.eis(dossier, (wie) => magIntakeWijzigen(wie, dossier.status));
    if (nieuw.datum) await this.eisDatum(dossier, nieuw.datum);
    const oud = intake.datum;
    const velden = await this.wijzigingen.leg({ dossierId: dossier.id, onderwerp: 'INTAKE', onderwerpId: id, reden: reden ?? null },
      { ...intake }, nieuw);
    if (!velden.length) return dossier.id;
    for (const [veld, waarde] of Object.entries(nieuw)) if (waarde !== undefined) Object.assign(intake, { [veld]: waarde });
    await this.db.em.save(intake);
    if (velden.includes('datum')) {
      await this.overgangen.verzetDatum(dossier.id, 'intake', intake.datum);
      if (dossier.status === 'INTAKE') dossier.statusSinds = intake.datum;
      await this.dossiers.bewaar(dossier);
    }
    await this.gebeurtenissen.leg('intake.gecorrigeerd', dossier.id, oud < intake.datum ? oud : intake.datum, { id });
    return dossier.id;
  }

  /**
   * Adds a judgement. It is never changed: what was wrong is corrected by one that names it, what has become different
   * is a new one.
   */
  async deelIn(dossierId: string, invoer: NieuweClassificatie, versie?: number): Promise<string> {
    const dossier = await this.dossiers.laad(dossierId, versie);
    await this.dossiers.eis(dossier, (wie) => magDossierHandeling(wie, dossier.status, 'classificeer'));
    const vandaag = this.klok.vandaag();
    const peilDatum = invoer.peilDatum ?? vandaag;
    const andere = await this.db.sql<{ classificatie: Classificatie; werkfit: boolean; peilDatum: Datum }>(
      `select c.classificatie, c.werkfit, c.peil_datum as "peilDatum" from classificatie c where c.dossier_id = $1
          and c.id is distinct from $2 and not exists (select 1 from classificatie x where x.corrigeert_id = c.id)`,
      [dossierId, invoer.corrigeertId ?? null], 'classificaties-geldig');
    eisClassificatie({ andere, status: dossier.status, classificatie: invoer.classificatie, werkfit: invoer.werkfit, peilDatum,
      meldDatum: dossier.meldDatum, vandaag });
    const geldigOp = await this.eisCorrigeerbaar(dossierId, invoer.corrigeertId, peilDatum);
    const wie = huidigePrincipal();
    const id = nieuwId();
    await this.db.sql(
      `insert into classificatie (id, dossier_id, classificatie, werkfit, peil_datum, motivering, corrigeert_id, medewerker_id,
                                  organisatie_id, vastgelegd_op) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, dossierId, invoer.classificatie, invoer.werkfit, peilDatum, invoer.motivering, invoer.corrigeertId ?? null,
        wie.medewerkerId, wie.organisatieId, this.klok.nu()]);
    const geldend = geldendeOordelen(await this.db.sql<Oordeel & Pick<Dossier, 'classificatie' | 'werkfit'>>(
      `select id, classificatie, werkfit, peil_datum as "peilDatum", volgnummer::int as volgnummer, corrigeert_id as "corrigeertId"
         from classificatie where dossier_id = $1`, [dossierId])).at(-1)!;
    Object.assign(dossier, { classificatie: geldend.classificatie, werkfit: geldend.werkfit });
    await this.dossiers.bewaar(dossier);
    await this.gebeurtenissen.leg('dossier.geclassificeerd', dossierId, geldigOp, { id, classificatie: invoer.classificatie });
    return id;
  }

  private async laad(id: string, versie: number): Promise<{ intake: Intake; dossier: Dossier }> {
    const eerst = await this.db.em.findOneBy(Intake, { id });
    if (!eerst) throw new NietGevonden();
    // First the dossier, then what hangs on it: everyone takes these locks in the same order.
    const dossier = await this.dossiers.laad(eerst.dossierId);
    const intake = await this.db.em.findOneByOrFail(Intake, { id });
    eisVersie(intake, versie);
    if (Dossiers.isVast(dossier)) throw new GeenToegang('Dit dossier is gearchiveerd.');
    return { intake, dossier };
  }

  private async eisDatum(dossier: Dossier, datum: Datum): Promise<void> {
    const fout = (melding: string) => new OngeldigeInvoer([{ pointer: '/datum', code: 'DATUM_PAST_NIET', melding }]);
    if (datum > this.klok.vandaag()) throw fout('De datum mag niet in de toekomst liggen.');
    if (datum < dossier.meldDatum) throw fout('De intake kan niet voor de melding liggen.');
    const [volgende] = await this.db.sql<{ datum: Datum | null }>(
      `select min(datum) as datum from overgang where onderwerp_id = $1 and naam not in ('meld', 'intake', 'draagOver')`, [dossier.id]);
    if (volgende?.datum && datum > volgende.datum) throw fout('De intake kan niet na de volgende stap in het dossier liggen.');
  }

  private async eisCorrigeerbaar(dossierId: string, corrigeertId: string | undefined, peilDatum: Datum): Promise<Datum> {
    if (!corrigeertId) return peilDatum;
    const [oud] = await this.db.sql<{ peil_datum: Datum; vervangen: boolean }>(
      `select peil_datum, exists (select 1 from classificatie x where x.corrigeert_id = c.id) as vervangen
         from classificatie c where id = $1 and dossier_id = $2`, [corrigeertId, dossierId]);
    if (!oud) throw new OngeldigeInvoer([{ pointer: '/corrigeertId', code: 'ONBEKEND', melding: 'Kies een oordeel uit dit dossier.' }]);
    if (oud.vervangen) throw new Conflict('AL_GECORRIGEERD', 'Dit oordeel is al gecorrigeerd.');
    return oud.peil_datum < peilDatum ? oud.peil_datum : peilDatum;
  }
}
