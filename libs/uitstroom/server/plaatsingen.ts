import { Injectable } from '@nestjs/common';
import { Dossiers, Overgangen, Wijzigingen, type Dossier } from '@trajectplein/dossier/server';
import { bepaalOvergangsdatum, eersteVan, eisReden, type Datum } from '@trajectplein/kern/domain';
import { Database, GeenToegang, Gebeurtenissen, Klok, NietGevonden, OngeldigeInvoer, eisVersie, nieuwId } from '@trajectplein/kern/server';
import {
  GAAT_NIET_DOOR_REDENEN, PLAATSING_EIND_REDENEN, eisPlaatsing, eisPlaatsingBijUitstroom, eisPlaatsingCorrectie, eisPlaatsingOvergang, eisPlaatsingStart, eisUrenSamen,
  magPlaatsingOvergang, magPlaatsingToevoegen, magUitstroomWijzigen, uitstroomFouten, type PlaatsingOvergang,
} from '@trajectplein/uitstroom/domain';
import type { NieuwePlaatsing, PlaatsingAfzegging, PlaatsingEinde, PlaatsingStap, PlaatsingWijziging } from './plaatsing.dto';
import { Plaatsing } from './plaatsing.entity';
import { UitstroomActies } from './uitstroom-acties';
import { Uitstroom } from './uitstroom.entity';

interface Geladen {
  plaatsing: Plaatsing;
  dossier: Dossier;
}

/** Work: announced, begun, ended, or called off. */
@Injectable()
export class Plaatsingen {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen, private readonly acties: UitstroomActies,
  ) {}

  /** Announces work, from today or a later day on. @returns its id */
  async maak(dossierId: string, invoer: NieuwePlaatsing, versie?: number): Promise<string> {
    const dossier = await this.dossiers.laad(dossierId, versie);
    await this.dossiers.eis(dossier, (wie) => magPlaatsingToevoegen(wie, 'ACTIEF'));
    if (!magPlaatsingToevoegen(await this.dossiers.betrokkene(dossier), dossier.status)) throw uitstroomFouten.toestand('DOSSIER_GESLOTEN');
    eisPlaatsing(invoer);
    await this.eisWerkgever(invoer.werkgeverId);
    const id = nieuwId();
    await this.db.em.insert(Plaatsing, { id, dossierId, werkgeverId: invoer.werkgeverId ?? null, vorm: invoer.vorm, uren: invoer.uren,
      startDatum: invoer.startDatum, eindDatum: invoer.eindDatum ?? null, gevolgUitkering: invoer.gevolgUitkering,
      status: 'AANGEKONDIGD', reden: null });
    // Work that is entered after it began was announced by then.
    const datum = eersteVan(invoer.startDatum, this.klok.vandaag())!;
    await this.overgangen.leg({ dossierId, onderwerp: 'PLAATSING', onderwerpId: id, naam: 'registreer', van: null, naar: 'AANGEKONDIGD', datum });
    await this.acties.herzie(dossierId);
    return id;
  }

  async start(id: string, versie: number, invoer: PlaatsingStap): Promise<void> {
    const geladen = await this.laad(id, versie, 'start');
    const { plaatsing } = geladen;
    const datum = bepaalOvergangsdatum({ gevraagd: invoer.datum, vandaag: this.klok.vandaag() });
    eisPlaatsingStart({ datum, startDatum: plaatsing.startDatum, eindDatum: plaatsing.eindDatum });
    plaatsing.startDatum = datum;
    eisUrenSamen(plaatsing, await this.andere(plaatsing));
    await this.gaOver(geladen, 'start', datum, null, invoer.toelichting);
  }

  async gaatNietDoor(id: string, versie: number, invoer: PlaatsingAfzegging): Promise<void> {
    const geladen = await this.laad(id, versie, 'gaatNietDoor');
    const reden = eisReden(GAAT_NIET_DOOR_REDENEN, invoer.reden);
    await this.eisPastBijUitstroom(geladen.plaatsing, { ...geladen.plaatsing, status: 'GAAT_NIET_DOOR' });
    const datum = await this.volgendeDag(id, invoer);
    geladen.plaatsing.reden = reden;
    await this.gaOver(geladen, 'gaatNietDoor', datum, reden, invoer.toelichting);
  }

  async beeindig(id: string, versie: number, invoer: PlaatsingEinde): Promise<void> {
    const geladen = await this.laad(id, versie, 'beeindig');
    const reden = eisReden(PLAATSING_EIND_REDENEN, invoer.reden);
    const datum = await this.volgendeDag(id, invoer);
    Object.assign(geladen.plaatsing, { eindDatum: datum, reden });
    await this.gaOver(geladen, 'beeindig', datum, reden, invoer.toelichting);
  }

  /** Edits or corrects, with history; a corrected day moves its transition along. */
  async wijzig(id: string, versie: number, { reden, ...nieuw }: PlaatsingWijziging): Promise<void> {
    const { plaatsing, dossier } = await this.laad(id, versie);
    const oud = { ...plaatsing, eindReden: plaatsing.reden };
    const { eindReden, ...kolommen } = nieuw;
    const wordt = { ...plaatsing, ...Object.fromEntries(Object.entries(kolommen).filter(([, waarde]) => waarde !== undefined)) };
    eisPlaatsingCorrectie(wordt, { ...(eindReden === undefined ? {} : { eindReden }) }, this.klok.vandaag());
    if (eindReden) eisReden(plaatsing.status === 'BEEINDIGD' ? PLAATSING_EIND_REDENEN : GAAT_NIET_DOOR_REDENEN, eindReden);
    if (plaatsing.status === 'GESTART' && (['uren', 'startDatum', 'eindDatum'] as const).some((veld) => wordt[veld] !== plaatsing[veld])) {
      eisUrenSamen(wordt, await this.andere(plaatsing));
    }
    await this.eisPastBijUitstroom(plaatsing, wordt);
    if (nieuw.werkgeverId && nieuw.werkgeverId !== plaatsing.werkgeverId) await this.eisWerkgever(nieuw.werkgeverId);
    const velden = await this.wijzigingen.leg({ dossierId: dossier.id, onderwerp: 'PLAATSING', onderwerpId: id, reden: reden ?? null }, oud, nieuw);
    if (!velden.length) return;
    Object.assign(plaatsing, wordt, eindReden ? { reden: eindReden } : {});
    await this.db.em.save(plaatsing);
    for (const stap of await this.overgangen.reeks(id)) {
      const dag = stap.naam === 'registreer' ? eersteVan(stap.datum, plaatsing.startDatum)!
        : stap.naam === 'start' ? plaatsing.startDatum : stap.naam === 'beeindig' ? plaatsing.eindDatum! : stap.datum;
      const eigenReden = stap.naam === 'beeindig' || stap.naam === 'gaatNietDoor' ? plaatsing.reden : stap.reden;
      await this.overgangen.corrigeer(stap.id, { ...stap, datum: dag, reden: eigenReden });
    }
    await this.acties.herzie(dossier.id);
    await this.gebeurtenissen.leg('plaatsing.gecorrigeerd', dossier.id,
      eersteVan(oud.startDatum, plaatsing.startDatum, this.klok.vandaag())!, { id, velden: velden.join(',') });
  }

  private async laad(id: string, versie: number, naam?: PlaatsingOvergang): Promise<Geladen> {
    const eerst = await this.db.em.findOneBy(Plaatsing, { id });
    if (!eerst) throw new NietGevonden();
    // First the dossier, then what hangs on it: everyone takes these locks in this order.
    const dossier = await this.dossiers.laad(eerst.dossierId);
    const plaatsing = await this.db.em.findOneByOrFail(Plaatsing, { id });
    eisVersie(plaatsing, versie);
    const wie = await this.dossiers.betrokkene(dossier);
    if (!(naam ? magPlaatsingOvergang(wie, naam) : magUitstroomWijzigen(wie, dossier.status))) throw new GeenToegang();
    if (naam) eisPlaatsingOvergang(plaatsing.status, naam, dossier.status);
    return { plaatsing, dossier };
  }

  /** The other plaatsingen of its dossier, which is held. */
  private async andere({ id, dossierId }: Plaatsing): Promise<Plaatsing[]> {
    return (await this.db.em.findBy(Plaatsing, { dossierId })).filter((er) => er.id !== id);
  }

  private async volgendeDag(id: string, stap: PlaatsingStap): Promise<Datum> {
    const vorige = (await this.overgangen.laatste(id))?.datum ?? null;
    return bepaalOvergangsdatum({ gevraagd: stap.datum, vorige, vandaag: this.klok.vandaag() });
  }

  private async gaOver({ plaatsing, dossier }: Geladen, naam: PlaatsingOvergang, datum: Datum, reden: string | null,
    toelichting: string | null | undefined): Promise<void> {
    const van = plaatsing.status;
    plaatsing.status = eisPlaatsingOvergang(van, naam, dossier.status).naar ?? van;
    await this.db.em.save(plaatsing);
    await this.overgangen.leg({ dossierId: dossier.id, onderwerp: 'PLAATSING', onderwerpId: plaatsing.id, naam, van,
      naar: plaatsing.status, datum, reden, toelichting: toelichting ?? null });
    await this.acties.herzie(dossier.id);
  }

  private async eisPastBijUitstroom(oud: Plaatsing, nieuw: Plaatsing): Promise<void> {
    const uitstromen = await this.db.em.findBy(Uitstroom, { plaatsingId: oud.id, status: 'GELDIG' });
    eisPlaatsingBijUitstroom(oud, nieuw, uitstromen.map((uitstroom) => uitstroom.reden));
  }

  private async eisWerkgever(id: string | null | undefined): Promise<void> {
    if (!id) return;
    const [rij] = await this.db.sql('select 1 from werkgever where id = $1', [id], 'werkgever-er');
    if (!rij) throw new OngeldigeInvoer([{ pointer: '/werkgeverId', code: 'ONBEKEND', melding: 'Kies een werkgever uit de lijst.' }]);
  }
}
