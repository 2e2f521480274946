import { Injectable } from '@nestjs/common';
import {
  eisAanmeldingOvergang, eisNieuweAanmelding, eisTerugsturing, magAanmeldingOvergang, magDossierHandeling,
  signaleringsDatumVan, toegestaneAanmeldingActies, type AanmeldingBetrokkene, type AanmeldingOvergang, type DossierStatus,
} from '@trajectplein/dossier/domain';
import { bepaalOvergangsdatum, type Datum } from '@trajectplein/kern/domain';
import {
  Conflict, Database, GeenToegang, Klok, NietGevonden, OngeldigeInvoer, eisVersie, huidigePrincipal, nieuwId,
} from '@trajectplein/kern/server';
import { plaatsBetrokkene } from './betrokkene';
import type { NieuweAanmelding, Stap, Terugsturing } from './dossier.dto';
import { Aanmelding, Dossier } from './dossier.entity';
import { Dossiers } from './dossiers';
import { Overgangen } from './overgangen';

/** As much of an aanmelding as says who may do what with it. */
type AanmeldingStand = Pick<Aanmelding, 'status' | 'gemeente' | 'uitvoeringsorganisatieId'>;

/** The handover gemeente → executor. The executor answers before it sees more than name, contact and question. */
@Injectable()
export class Aanmeldingen {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen,
  ) {}

  /** A draft (CONCEPT), which is sent at once where that is asked: both, or neither. @returns its id */
  async maak(dossierId: string, invoer: NieuweAanmelding): Promise<string> {
    const dossier = await this.dossiers.laad(dossierId);
    await this.dossiers.eis(dossier, (wie) => magDossierHandeling(wie, dossier.status, 'meldAan') || dossier.status === 'NAZORG'
      || dossier.status === 'GESLOTEN');
    const uitvoeringsorganisatieId = await this.kiesUitvoerder(dossier, invoer.uitvoeringsorganisatieId);
    const aanmeldingen = await this.db.em.findBy(Aanmelding, { dossierId });
    const uitvoerderHeeftToegang = await this.heeftToegang(dossierId, uitvoeringsorganisatieId);
    eisNieuweAanmelding({ dossierStatus: dossier.status, uitvoeringsorganisatieId, uitvoerderHeeftToegang, aanmeldingen });
    const id = nieuwId();
    await this.db.em.insert(Aanmelding, { id, dossierId, werkzoekendeId: dossier.werkzoekendeId,
      gemeente: dossier.opdrachtgevendeGemeente, uitvoeringsorganisatieId, toelichting: invoer.toelichting, status: 'CONCEPT',
      verzondenDatum: null, signaleringDatum: null, beantwoordDatum: null, reden: null, gevolg: null });
    if (invoer.verzend) await this.verzend(id, 1, { datum: invoer.datum });
    return id;
  }

  async verzend(id: string, versie: number, stap: Stap): Promise<void> {
    const { aanmelding, dossier } = await this.laadAlsVerzender(id, versie);
    await this.eisMag(aanmelding, dossier, 'verzend');
    eisAanmeldingOvergang(aanmelding.status, 'verzend', dossier.status);
    const datum = bepaalOvergangsdatum({ gevraagd: stap.datum, vorige: dossier.meldDatum, vandaag: this.klok.vandaag() });
    Object.assign(aanmelding, { status: 'VERZONDEN', verzondenDatum: datum, signaleringDatum: signaleringsDatumVan(datum) });
    await this.bewaar(aanmelding, 'verzend', 'CONCEPT', datum);
    await this.dossiers.bewaar(dossier);
  }

  async trekIn(id: string, versie: number, stap: Stap): Promise<void> {
    const { aanmelding, dossier } = await this.laadAlsVerzender(id, versie);
    await this.eisMag(aanmelding, dossier, 'trekIn');
    const van = aanmelding.status;
    eisAanmeldingOvergang(van, 'trekIn', dossier.status);
    const datum = bepaalOvergangsdatum({ gevraagd: stap.datum, vorige: aanmelding.verzondenDatum ?? dossier.meldDatum, vandaag: this.klok.vandaag() });
    aanmelding.status = 'INGETROKKEN';
    await this.bewaar(aanmelding, 'trekIn', van, datum);
    await this.dossiers.bewaar(dossier);
  }

  /** Accepting gives the executor the dossier: from here on it executes. */
  async accepteer(id: string, versie: number, stap: Stap): Promise<void> {
    const aanmelding = await this.laadAlsOntvanger(id, versie, 'accepteer');
    const datum = bepaalOvergangsdatum({ gevraagd: stap.datum, vorige: aanmelding.verzondenDatum, vandaag: this.klok.vandaag() });
    Object.assign(aanmelding, { status: 'GEACCEPTEERD', beantwoordDatum: datum });
    await this.bewaar(aanmelding, 'accepteer', 'VERZONDEN', datum);
    const dossier = await this.dossiers.laad(aanmelding.dossierId);
    await this.wordtUitvoerder(dossier, aanmelding.uitvoeringsorganisatieId, datum);
    await this.dossiers.bewaar(dossier);
  }

  async stuurTerug(id: string, versie: number, invoer: Terugsturing): Promise<void> {
    const { reden, gevolg } = eisTerugsturing(invoer);
    const aanmelding = await this.laadAlsOntvanger(id, versie, 'stuurTerug');
    const datum = bepaalOvergangsdatum({ gevraagd: invoer.datum, vorige: aanmelding.verzondenDatum, vandaag: this.klok.vandaag() });
    Object.assign(aanmelding, { status: 'TERUGGESTUURD', beantwoordDatum: datum, reden, gevolg });
    await this.bewaar(aanmelding, 'stuurTerug', 'VERZONDEN', datum, reden, invoer.toelichting ?? null);
    // The sender has work to do now; who sent it back sees nothing of that dossier.
    await this.db.alsSysteem(async () => {
      const dossier = await this.db.em.findOneByOrFail(Dossier, { id: aanmelding.dossierId });
      await this.dossiers.herzieActies(dossier);
    });
  }

  /** What the one who asks may do with an aanmelding now. */
  async toegestaneActies(aanmelding: AanmeldingStand, dossier: { status: DossierStatus; volledig: boolean }): Promise<AanmeldingOvergang[]> {
    const { mandaathouderId } = await this.dossiers.instelling(aanmelding.gemeente);
    return this.acties(aanmelding, { ...dossier, mandaathouderId });
  }

  /** The same, where the mandate is known. */
  acties(aanmelding: AanmeldingStand,
    dossier: { status: DossierStatus; volledig: boolean; mandaathouderId: string | null }): AanmeldingOvergang[] {
    const wie = this.plaats(aanmelding, dossier.mandaathouderId, dossier.volledig);
    return toegestaneAanmeldingActies(wie, { status: aanmelding.status, dossierStatus: dossier.status });
  }

  private plaats(aanmelding: AanmeldingStand, mandaathouderId: string | null, volledig: boolean): AanmeldingBetrokkene {
    return { ...plaatsBetrokkene(aanmelding.gemeente, mandaathouderId, volledig),
      isOntvanger: aanmelding.uitvoeringsorganisatieId === huidigePrincipal().organisatieId };
  }

  private async eisMag(aanmelding: Aanmelding, dossier: Dossier | null, naam: AanmeldingOvergang): Promise<void> {
    const { mandaathouderId } = await this.dossiers.instelling(aanmelding.gemeente);
    if (!magAanmeldingOvergang(this.plaats(aanmelding, mandaathouderId, dossier !== null), naam)) throw new GeenToegang();
  }

  private async laadAlsVerzender(id: string, versie: number): Promise<{ aanmelding: Aanmelding; dossier: Dossier }> {
    const eerst = await this.db.em.findOneBy(Aanmelding, { id });
    if (!eerst) throw new NietGevonden();
    const dossier = await this.db.em.findOne(Dossier, { where: { id: eerst.dossierId }, lock: { mode: 'pessimistic_write' } });
    // Its receiver sees the aanmelding, and not the dossier.
    if (!dossier) throw new GeenToegang();
    const aanmelding = await this.db.em.findOneOrFail(Aanmelding, { where: { id }, lock: { mode: 'pessimistic_write' } });
    eisVersie(aanmelding, versie);
    return { aanmelding, dossier };
  }

  private async laadAlsOntvanger(id: string, versie: number, naam: AanmeldingOvergang): Promise<Aanmelding> {
    const eerst = await this.db.em.findOneBy(Aanmelding, { id });
    if (!eerst) throw new NietGevonden();
    // Held until the end, before the aanmelding as its sender does: nobody closes the dossier under the answer.
    const dossierStatus = await this.db.alsSysteem(async () => {
      const [rij] = await this.db.sql<{ status: DossierStatus }>('select status from dossier where id = $1 for update', [eerst.dossierId]);
      return rij!.status;
    });
    const aanmelding = await this.db.em.findOne(Aanmelding, { where: { id }, lock: { mode: 'pessimistic_write' } });
    // Withdrawn while we waited: its receiver sees it no longer.
    if (!aanmelding) throw new NietGevonden();
    eisVersie(aanmelding, versie);
    await this.eisMag(aanmelding, null, naam);
    eisAanmeldingOvergang(aanmelding.status, naam, dossierStatus);
    return aanmelding;
  }

  private async bewaar(aanmelding: Aanmelding, naam: AanmeldingOvergang, van: string, datum: Datum, reden: string | null = null,
    toelichting: string | null = null): Promise<void> {
    await this.db.em.save(aanmelding);
    await this.overgangen.leg({ dossierId: aanmelding.dossierId, onderwerp: 'AANMELDING', onderwerpId: aanmelding.id, naam, van,
      naar: aanmelding.status, datum, reden, toelichting });
  }

  /** Whether this executor still sees the dossier. As the system: the holder of a mandate does not see another's access. */
  private async heeftToegang(dossierId: string, organisatieId: string): Promise<boolean> {
    const [rij] = await this.db.alsSysteem(() => this.db.sql(
      `select 1 from dossier_toegang where dossier_id = $1 and organisatie_id = $2 and soort = 'VOLLEDIG'
          and (tot is null or tot >= app_vandaag())`, [dossierId, organisatieId]));
    return Boolean(rij);
  }

  private async wordtUitvoerder(dossier: Dossier, organisatieId: string, datum: Datum): Promise<void> {
    if (dossier.uitvoeringsorganisatieId === organisatieId) return;
    await this.db.sql('update uitvoerder_periode set tot = $2 where dossier_id = $1 and tot is null', [dossier.id, datum]);
    await this.db.sql(
      `insert into uitvoerder_periode (dossier_id, organisatie_id, basis, van) values ($1, $2, 'AANMELDING', $3)
       on conflict (dossier_id, van) do update set organisatie_id = excluded.organisatie_id, basis = excluded.basis, tot = null`,
      [dossier.id, organisatieId, datum]);
    dossier.uitvoeringsorganisatieId = organisatieId;
  }

  private async kiesUitvoerder(dossier: Dossier, gevraagd: string | undefined): Promise<string> {
    const id = gevraagd ?? (await this.dossiers.instelling(dossier.opdrachtgevendeGemeente)).uitvoerderId;
    if (!id) throw new Conflict('GEEN_UITVOERDER', 'Deze gemeente heeft geen vaste uitvoerder. Kies er een.',
      [{ pointer: '/uitvoeringsorganisatieId', code: 'VERPLICHT', melding: 'Kies een uitvoerder.' }]);
    const [rij] = await this.db.sql(`select 1 from organisatie where id = $1 and soort = 'UITVOERDER'
      and van <= app_vandaag() and (tot is null or tot > app_vandaag())`, [id]);
    if (!rij) throw new OngeldigeInvoer([{ pointer: '/uitvoeringsorganisatieId', code: 'ONBEKEND', melding: 'Kies een uitvoerder uit de lijst.' }]);
    return id;
  }
}
