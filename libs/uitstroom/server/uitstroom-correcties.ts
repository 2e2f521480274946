import { Injectable } from '@nestjs/common';
import { dossierNa, eisGeenOpenDossier, type DossierStatus, type UitstroomReden } from '@trajectplein/dossier/domain';
import { Dossiers, Overgangen, Wijzigingen, heeftOpenDossier, houdPersoonVast, type Dossier, type OvergangStap } from '@trajectplein/dossier/server';
import { eersteVan, type Datum } from '@trajectplein/kern/domain';
import { Database, GeenToegang, Gebeurtenissen, Klok, NietGevonden, Wachters, eisVersie } from '@trajectplein/kern/server';
import { eisPassendePlaatsing, eisUitstroomCorrectie, magUitstroomWijzigen, uitstroomFouten } from '@trajectplein/uitstroom/domain';
import { UitkeringEinde } from './uitkering-einde';
import type { UitstroomWijziging } from './uitstroom.dto';
import { Controle, Uitstroom } from './uitstroom.entity';
import { Uitstromen } from './uitstromen';

/** Correcting the day or the reason of an uitstroom; all that followed from it follows again. */
@Injectable()
export class UitstroomCorrecties {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen, private readonly wachters: Wachters,
    private readonly uitkering: UitkeringEinde, private readonly uitstromen: Uitstromen,
  ) {}

  /**
   * Moves the transition of the dossier, the end of the benefit and, where the reason asks for it, the dossier between
   * NAZORG and GESLOTEN.
   * @throws Verouderd; GeenToegang; DomeinFout at the field that is wrong, or when the dossier has gone on since
   */
  async wijzig(id: string, versie: number, { toelichting, ...nieuw }: UitstroomWijziging): Promise<void> {
    const { uitstroom, dossier } = await this.laad(id, versie);
    const reeks = await this.overgangen.reeks(dossier.id);
    const plaats = reeks.findLastIndex((stap) => stap.naam === 'stroomUit' && stap.datum === uitstroom.uitstroomDatum);
    const controles = await this.db.em.findBy(Controle, { uitstroomId: id });
    const { uitstroomDatum, reden } = eisUitstroomCorrectie({ ...uitstroom, controles }, nieuw, { vandaag: this.klok.vandaag(),
      vorige: reeks[plaats - 1]?.datum ?? dossier.meldDatum, volgende: reeks[plaats + 1]?.datum ?? null });
    const plaatsingId = nieuw.plaatsingId === undefined ? uitstroom.plaatsingId : nieuw.plaatsingId;
    const plaatsing = await this.uitstromen.plaatsing(dossier.id, plaatsingId);
    if (plaatsing) eisPassendePlaatsing(plaatsing, reden);
    const oud = { ...uitstroom };
    const velden = await this.wijzigingen.leg({ dossierId: dossier.id, onderwerp: 'UITSTROOM', onderwerpId: id, reden: toelichting ?? null },
      oud, { uitstroomDatum, reden, plaatsingId });
    if (!velden.length) return;
    Object.assign(uitstroom, { uitstroomDatum, reden, plaatsingId });
    await this.db.em.save(uitstroom);
    await this.uitkering.verzet(dossier.id, uitstroom.beeindigdePerioden, oud.uitstroomDatum, uitstroomDatum, reden);
    const [eigen] = await this.overgangen.reeks(id);
    if (eigen) await this.overgangen.corrigeer(eigen.id, { ...eigen, datum: uitstroomDatum, reden });
    if (reeks[plaats]) await this.volgDossier(dossier, reeks, plaats, uitstroomDatum, reden);
    await this.dossiers.bewaar(dossier);
    await this.gebeurtenissen.leg('uitstroom.gecorrigeerd', dossier.id, eersteVan(oud.uitstroomDatum, uitstroomDatum)!,
      { id, velden: velden.join(',') });
  }

  /** The dossier's own transition, and its columns as far as this uitstroom still holds for them. */
  private async volgDossier(dossier: Dossier, reeks: OvergangStap[], plaats: number, datum: Datum, reden: UitstroomReden): Promise<void> {
    const stap = reeks[plaats]!;
    const naar = dossierNa(stap.van as DossierStatus, 'stroomUit', { uitstroomReden: reden });
    const isLaatste = plaats === reeks.length - 1;
    if (naar !== stap.naar && !isLaatste) throw uitstroomFouten.toestand('VERVOLG_LIGT_VAST', {}, '/reden');
    if (isLaatste) {
      const ctx = { dossierId: dossier.id, datum, naar, reden, pointer: '/uitstroomDatum' };
      await this.wachters.vraag('dossier.stroomUit', ctx);
      if (naar !== stap.naar) {
        if (naar === 'NAZORG') {
          await houdPersoonVast(this.db, dossier.id);
          eisGeenOpenDossier(await heeftOpenDossier(this.db, dossier.werkzoekendeId, dossier.id));
        }
        await this.wachters.volg('dossier.stroomUit', ctx);
      }
      const gesloten = naar === 'GESLOTEN';
      Object.assign(dossier, { status: naar, statusSinds: datum, geslotenDatum: gesloten ? datum : null,
        sluitReden: gesloten ? 'UITGESTROOMD' : null });
    }
    await this.overgangen.corrigeer(stap.id, { datum, naar, reden });
    if (!reeks.slice(plaats + 1).some(({ naam }) => naam === 'meldTerugval' || naam === 'stroomUit')) {
      Object.assign(dossier, { uitstroomDatum: datum, uitstroomReden: reden });
    }
  }

  private async laad(id: string, versie: number): Promise<{ uitstroom: Uitstroom; dossier: Dossier }> {
    const eerst = await this.db.em.findOneBy(Uitstroom, { id });
    if (!eerst) throw new NietGevonden();
    const dossier = await this.dossiers.laad(eerst.dossierId);
    const uitstroom = await this.db.em.findOneByOrFail(Uitstroom, { id });
    eisVersie(uitstroom, versie);
    if (!magUitstroomWijzigen(await this.dossiers.betrokkene(dossier), dossier.status)) throw new GeenToegang();
    return { uitstroom, dossier };
  }
}
