import { Injectable } from '@nestjs/common';
import { werktAanDossier } from '@trajectplein/dossier/domain';
import { Dossiers, type Dossier } from '@trajectplein/dossier/server';
import { Database, Klok, NietGevonden, OngeldigeInvoer, eisVersie, huidigePrincipal } from '@trajectplein/kern/server';
import { Controles, UitstroomCorrecties, Uitstromen } from '@trajectplein/uitstroom/server';
import { uitkeringenFouten, type Voorstel, type VolgensBestand } from '@trajectplein/uitwisseling/domain';
import { UitkeringVerschil } from './uitkering-verschil.entity';
import type { VerschilAfwijzing, VerschilVerwerking } from './verschil.dto';
import { Verschillen } from './verschillen';

/** Taking over or rejecting a difference, with the rights of the person who does it. */
@Injectable()
export class VerschilAfhandeling {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers, private readonly uitstromen: Uitstromen,
    private readonly correcties: UitstroomCorrecties, private readonly controles: Controles, private readonly verschillen: Verschillen,
  ) {}

  /**
   * Does the step that would make it right, as if it was done on the dossier's own page.
   * @param invoer what the proposal leaves open, or what the person knows better
   * @throws Verouderd; DomeinFout when it was answered already, has no step, or the step is not allowed
   */
  async verwerk(id: string, versie: number, invoer: VerschilVerwerking): Promise<void> {
    const { verschil, dossier } = await this.laad(id, versie);
    if (!verschil.voorstel) throw uitkeringenFouten.toestand('NIET_OVER_TE_NEMEN');
    // First: the step works out the differences anew, and this one has been answered then.
    await this.sluit(verschil, { status: 'VERWERKT' });
    await this.doe(verschil.voorstel, verschil.uitkering, dossier, invoer);
    await this.verschillen.herziePersoon(dossier.id);
    await this.verschillen.herzieActie(dossier.id);
  }

  /** Leaves the dossier as it is; the same claim does not come back with a later file. */
  async wijsAf(id: string, versie: number, { reden }: VerschilAfwijzing): Promise<void> {
    const { verschil, dossier } = await this.laad(id, versie);
    await this.dossiers.eis(dossier, werktAanDossier);
    await this.sluit(verschil, { status: 'AFGEWEZEN', reden });
    await this.verschillen.herzieActie(dossier.id);
  }

  private async doe({ stap, ...voorstel }: Voorstel, uitkering: VolgensBestand, dossier: Dossier, invoer: VerschilVerwerking): Promise<void> {
    const datum = invoer.datum ?? voorstel.datum ?? undefined;
    const reden = invoer.reden ?? voorstel.reden ?? '';
    const toelichting = invoer.toelichting ?? null;
    switch (stap) {
      case 'stroomUit':
        return this.uitstromen.stroomUit(dossier.id, dossier.versie, { reden, datum, toelichting });
      case 'meldTerugval':
        return this.uitstromen.meldTerugval(dossier.id, dossier.versie, { reden: reden as never, datum, toelichting });
      case 'corrigeerUitstroom': {
        const uitstroom = (await this.uitstromen.laatsteGeldige(dossier.id))!;
        return this.correcties.wijzig(uitstroom.id, uitstroom.versie, { uitstroomDatum: datum, reden, toelichting });
      }
      case 'controleer': {
        const { heeftBaan } = invoer;
        if (!heeftBaan) throw new OngeldigeInvoer([{ pointer: '/heeftBaan', code: 'VERPLICHT', melding: 'Vul in of er een baan is.' }]);
        await this.controles.maak(dossier.id, { soort: voorstel.controle!, heeftBaan, heeftBijstand: uitkering.heeftBijstand!,
          bron: 'UITKERINGENBESTAND', ...(invoer.datum ? { datum: invoer.datum } : {}) });
      }
    }
  }

  /** Under the lock of its dossier: whoever changes the one waits for whoever answers the other. */
  private async laad(id: string, versie: number): Promise<{ verschil: UitkeringVerschil; dossier: Dossier }> {
    const eerst = await this.db.em.findOneBy(UitkeringVerschil, { id });
    if (!eerst) throw new NietGevonden();
    const dossier = await this.dossiers.laad(eerst.dossierId);
    const verschil = await this.db.em.findOneByOrFail(UitkeringVerschil, { id });
    eisVersie(verschil, versie);
    if (verschil.status !== 'OPEN') throw uitkeringenFouten.toestand('VERSCHIL_AFGEHANDELD');
    return { verschil, dossier };
  }

  private async sluit(verschil: UitkeringVerschil, hoe: Pick<UitkeringVerschil, 'status'> & Partial<UitkeringVerschil>): Promise<void> {
    Object.assign(verschil, hoe, { medewerkerId: huidigePrincipal().medewerkerId, afgehandeldOp: this.klok.nu() });
    await this.db.em.save(verschil);
  }
}
