import { Injectable } from '@nestjs/common';
import type { UitstroomReden } from '@trajectplein/dossier/domain';
import { Dossiers, Overgangen, Wijzigingen, type Dossier } from '@trajectplein/dossier/server';
import { bepaalOvergangsdatum, laatsteVan, type Datum } from '@trajectplein/kern/domain';
import { Database, GeenToegang, Klok, NietGevonden, OngeldigeInvoer, eisVersie, huidigePrincipal, nieuwId } from '@trajectplein/kern/server';
import {
  eisBreekAfReden, eisEnigeTraject, eisNieuwTraject, eisResultaat, eisStart, eisTrajectOvergang, eisVerlenging, heeftStartgrond,
  magTrajectOvergang, magTrajectToevoegen, slotVanTraject, trajectNa, type Startgrond, type TrajectBetrokkene,
  type TrajectOvergang,
} from '@trajectplein/traject/domain';
import { TrajectActies } from './traject-acties';
import type {
  NieuwTraject, TrajectAfbreking, TrajectAfronding, TrajectOpschorting, TrajectStap, TrajectStart, TrajectVerlenging,
} from './traject.dto';
import { Traject } from './traject.entity';

/** A traject that is being changed, held with its dossier until the end of the transaction. */
export interface GeladenTraject {
  traject: Traject;
  dossier: Dossier;
  wie: TrajectBetrokkene;
}

/** Planning a traject and moving it through its life-cycle. */
@Injectable()
export class Trajecten {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen, private readonly acties: TrajectActies,
  ) {}

  /** Plans a traject that one's own organisation will run. @returns its id */
  async maak(dossierId: string, invoer: NieuwTraject, versie?: number): Promise<string> {
    const dossier = await this.dossiers.laad(dossierId, versie);
    // Only the right is asked here; whether the dossier takes a traject now is for the plan's own rule to say.
    await this.dossiers.eis(dossier, (wie) => magTrajectToevoegen(wie, 'ACTIEF'));
    const trajectType = eisNieuwTraject({ ...invoer, dossierStatus: dossier.status });
    const id = nieuwId();
    await this.db.em.insert(Traject, { id, dossierId, trajectType, uitvoeringsorganisatieId: huidigePrincipal().organisatieId!,
      aanmeldingId: null, motivering: invoer.motivering ?? null, doel: invoer.doel, vrijwillig: invoer.vrijwillig ?? null,
      startDatum: invoer.startDatum, verwachteEindDatum: invoer.verwachteEindDatum, akkoordOpdrachtgever: null, eindDatum: null,
      status: 'VOORGENOMEN', resultaat: null, reden: null });
    // A plan that is entered after its start was made by then.
    const vandaag = this.klok.vandaag();
    const datum = invoer.startDatum < vandaag ? invoer.startDatum : vandaag;
    await this.overgangen.leg({ dossierId, onderwerp: 'TRAJECT', onderwerpId: id, naam: 'registreer', van: null, naar: 'VOORGENOMEN', datum });
    await this.acties.herzie(dossierId);
    return id;
  }

  async start(id: string, versie: number, invoer: TrajectStart): Promise<void> {
    const geladen = await this.laad(id, versie, 'start');
    const { traject, dossier } = geladen;
    const motivering = invoer.motivering ?? traject.motivering;
    const { startgrond, aanmelding } = await this.startgrond(geladen, motivering);
    // It starts on the day its ground is there, or later.
    const zonderAanmelding = heeftStartgrond({ ...startgrond, aanmeldingGeaccepteerd: false });
    const vorige = laatsteVan(dossier.statusSinds, zonderAanmelding ? null : aanmelding?.datum);
    const datum = this.dag(invoer, vorige);
    eisStart({ startgrond, datum, verwachteEindDatum: traject.verwachteEindDatum });
    const [gepland] = await this.overgangen.reeks(id);
    if (gepland && gepland.datum > datum) await this.overgangen.verzetDatum(id, gepland.naam, datum);
    Object.assign(traject, { motivering, startDatum: datum, aanmeldingId: aanmelding?.id ?? null });
    await this.bewaar(geladen, 'start', datum, null, invoer.toelichting ?? invoer.motivering ?? null);
  }

  async schortOp(id: string, versie: number, invoer: TrajectOpschorting): Promise<void> {
    const geladen = await this.laad(id, versie, 'schortOp');
    const datum = await this.volgendeDag(id, invoer);
    geladen.traject.reden = invoer.reden;
    await this.bewaar(geladen, 'schortOp', datum, invoer.reden, invoer.toelichting);
  }

  async hervat(id: string, versie: number, invoer: TrajectStap): Promise<void> {
    const geladen = await this.laad(id, versie, 'hervat');
    const datum = await this.volgendeDag(id, invoer);
    geladen.traject.reden = null;
    await this.bewaar(geladen, 'hervat', datum, null, invoer.toelichting);
  }

  /** Another expected end; the one before it and the agreement stand in the history. */
  async verleng(id: string, versie: number, invoer: TrajectVerlenging): Promise<void> {
    const geladen = await this.laad(id, versie, 'verleng');
    const { traject } = geladen;
    const datum = await this.volgendeDag(id, invoer);
    const verwachteEindDatum = eisVerlenging({ verwachteEindDatum: invoer.verwachteEindDatum, startDatum: traject.startDatum,
      huidigeEindDatum: traject.verwachteEindDatum });
    const nieuw = { verwachteEindDatum, akkoordOpdrachtgever: invoer.akkoordOpdrachtgever };
    await this.wijzigingen.leg({ dossierId: traject.dossierId, onderwerp: 'TRAJECT', onderwerpId: id }, { ...traject }, nieuw);
    Object.assign(traject, nieuw);
    await this.bewaar(geladen, 'verleng', datum, null, invoer.toelichting);
  }

  async rondAf(id: string, versie: number, invoer: TrajectAfronding): Promise<void> {
    const geladen = await this.laad(id, versie, 'rondAf');
    const resultaat = eisResultaat(invoer.resultaat);
    const datum = await this.volgendeDag(id, invoer);
    Object.assign(geladen.traject, { resultaat, eindDatum: datum, reden: null });
    await this.bewaar(geladen, 'rondAf', datum, resultaat, invoer.toelichting);
  }

  async breekAf(id: string, versie: number, invoer: TrajectAfbreking): Promise<void> {
    const geladen = await this.laad(id, versie, 'breekAf');
    const reden = eisBreekAfReden(geladen.traject.status, invoer.reden);
    const datum = await this.volgendeDag(id, invoer);
    Object.assign(geladen.traject, { eindDatum: datum, reden });
    await this.bewaar(geladen, 'breekAf', datum, reden, invoer.toelichting);
  }

  /**
   * Ends trajecten because their person leaves the benefit; for work that is their goal reached. What runs on is not named.
   * @param keuzes those that end, with the version that was seen
   * @throws as `rondAf` and `breekAf` do; OngeldigeInvoer at /trajecten for one of another dossier
   */
  async eindigBij(dossierId: string, keuzes: readonly { id: string; versie: number }[], datum: Datum, uitstroomReden: UitstroomReden): Promise<void> {
    for (const { id, versie } of keuzes) {
      const traject = await this.db.em.findOneBy(Traject, { id, dossierId });
      if (!traject) throw new OngeldigeInvoer([{ pointer: '/trajecten', code: 'ONBEKEND', melding: 'Kies een traject uit dit dossier.' }]);
      const slot = slotVanTraject(traject.status, { uitstroomReden });
      if (slot?.naam === 'rondAf') await this.rondAf(id, versie, { datum, resultaat: slot.resultaat });
      else await this.breekAf(id, versie, { datum, reden: slot?.reden ?? 'OVERIG' });
    }
  }

  /** Drops the plans of a dossier that closes, so that none waits on unseen (and keeps its executor's access open). */
  async laatVervallen(dossierId: string, datum: Datum, aanleiding: Parameters<typeof slotVanTraject>[1]): Promise<void> {
    const trajecten = await this.db.em.findBy(Traject, { dossierId, status: 'VOORGENOMEN' });
    for (const traject of trajecten) {
      const slot = slotVanTraject(traject.status, aanleiding);
      if (slot?.naam !== 'breekAf') continue;
      const [gepland] = await this.overgangen.reeks(traject.id);
      if (gepland && gepland.datum > datum) await this.overgangen.verzetDatum(traject.id, gepland.naam, datum);
      Object.assign(traject, { status: 'VOORTIJDIG_BEEINDIGD', eindDatum: datum, reden: slot.reden });
      await this.db.em.save(traject);
      await this.overgangen.leg({ dossierId, onderwerp: 'TRAJECT', onderwerpId: traject.id, naam: 'breekAf', van: 'VOORGENOMEN',
        naar: 'VOORTIJDIG_BEEINDIGD', datum, reden: slot.reden });
    }
  }

  /**
   * Loads a traject to change it. First the dossier, then what hangs on it: everyone takes these locks in this order.
   * @throws NietGevonden outside one's scope; Verouderd; GeenToegang; DomeinFout TOESTAND when `naam` is not allowed now
   */
  async laad(id: string, versie: number, naam?: TrajectOvergang): Promise<GeladenTraject> {
    const eerst = await this.db.em.findOneBy(Traject, { id });
    if (!eerst) throw new NietGevonden();
    const dossier = await this.dossiers.laad(eerst.dossierId);
    const traject = await this.db.em.findOneByOrFail(Traject, { id });
    eisVersie(traject, versie);
    const wie = { ...await this.dossiers.betrokkene(dossier),
      isUitvoerder: traject.uitvoeringsorganisatieId === huidigePrincipal().organisatieId };
    if (naam) {
      if (!magTrajectOvergang(wie, naam)) throw new GeenToegang('Alleen de organisatie die het traject uitvoert, mag dit doen.');
      eisTrajectOvergang(traject.status, naam, dossier.status);
      if (naam === 'start' || naam === 'hervat') {
        const alle = await this.db.em.findBy(Traject, { dossierId: dossier.id });
        eisEnigeTraject(traject.trajectType, alle.filter((er) => er.id !== id));
      }
    }
    return { traject, dossier, wie };
  }

  private async startgrond({ traject, dossier }: GeladenTraject, motivering: string | null): Promise<{
    startgrond: Startgrond; aanmelding: { id: string; datum: Datum } | undefined;
  }> {
    const { mandaathouderId } = await this.dossiers.instelling(dossier.opdrachtgevendeGemeente);
    const [rij] = await this.db.sql<{ gemeente: string | null; id: string | null; datum: Datum }>(
      `select o.gemeente, a.id, a.beantwoord_datum as datum from organisatie o
         left join aanmelding a on a.dossier_id = $2 and a.uitvoeringsorganisatie_id = o.id and a.status = 'GEACCEPTEERD'
        where o.id = $1 order by a.beantwoord_datum desc nulls last limit 1`, [traject.uitvoeringsorganisatieId, dossier.id], 'traject-grond');
    const aanmelding = rij?.id ? { id: rij.id, datum: rij.datum } : undefined;
    return { aanmelding, startgrond: { motivering, aanmeldingGeaccepteerd: Boolean(aanmelding),
      uitvoerderHeeftMandaat: mandaathouderId === traject.uitvoeringsorganisatieId,
      gemeenteVoertUit: rij?.gemeente === dossier.opdrachtgevendeGemeente } };
  }

  private dag(stap: TrajectStap, vorige: Datum | null): Datum {
    return bepaalOvergangsdatum({ gevraagd: stap.datum, vorige, vandaag: this.klok.vandaag() });
  }

  private async volgendeDag(id: string, stap: TrajectStap): Promise<Datum> {
    return this.dag(stap, (await this.overgangen.laatste(id))?.datum ?? null);
  }

  private async bewaar({ traject, dossier }: GeladenTraject, naam: TrajectOvergang, datum: Datum, reden: string | null,
    toelichting: string | null | undefined): Promise<void> {
    const van = traject.status;
    traject.status = trajectNa(van, naam, dossier.status);
    await this.db.em.save(traject);
    await this.overgangen.leg({ dossierId: dossier.id, onderwerp: 'TRAJECT', onderwerpId: traject.id, naam, van, naar: traject.status,
      datum, reden, toelichting: toelichting ?? null });
    await this.acties.herzie(dossier.id);
  }
}
