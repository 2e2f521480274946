import { Injectable } from '@nestjs/common';
import { Dossiers, Overgangen, Wijzigingen, type Dossier } from '@trajectplein/dossier/server';
import { isDomeinFout } from '@trajectplein/kern/domain';
import {
  Conflict, Database, GeenToegang, Gebeurtenissen, Klok, NietGevonden, OngeldigeInvoer, Wachters, eisVersie, huidigePrincipal,
  nieuwId,
} from '@trajectplein/kern/server';
import { eisControle, eisControleDatum, magUitstroomWijzigen, uitstroomFouten } from '@trajectplein/uitstroom/domain';
import { UitstroomActies } from './uitstroom-acties';
import type { ControleWijziging, NieuweControle } from './uitstroom.dto';
import { Controle, Uitstroom } from './uitstroom.entity';
import { Uitstromen } from './uitstromen';

/** The looks back after an uitstroom: at any employer, also when the dossier is closed by now. */
@Injectable()
export class Controles {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen, private readonly uitstromen: Uitstromen, private readonly acties: UitstroomActies,
    private readonly wachters: Wachters,
  ) {}

  /** @returns its id; @throws Conflict when it is too early, was done already (with its id), or there is no uitstroom */
  async maak(dossierId: string, invoer: NieuweControle): Promise<string> {
    const dossier = await this.dossiers.laad(dossierId);
    await this.dossiers.eis(dossier, (wie) => magUitstroomWijzigen(wie, 'ACTIEF'));
    const uitstroom = await this.kies(dossierId, invoer.uitstroomId);
    const eerdere = uitstroom ? await this.db.em.findBy(Controle, { uitstroomId: uitstroom.id }) : [];
    const { soort, datum } = this.keur(invoer, dossier, uitstroom, eerdere);
    const id = nieuwId();
    await this.db.em.insert(Controle, { id, dossierId, uitstroomId: uitstroom!.id, soort, datum, heeftBaan: invoer.heeftBaan,
      heeftBijstand: invoer.heeftBijstand, bron: invoer.bron, medewerkerId: huidigePrincipal().medewerkerId, vastgelegdOp: this.klok.nu() });
    await this.overgangen.leg({ dossierId, onderwerp: 'UITSTROOM', onderwerpId: uitstroom!.id, naam: 'controle', van: 'GELDIG', naar: 'GELDIG',
      datum, reden: soort });
    await this.acties.herzie(dossierId);
    await this.wachters.volg('controle.bewaard', { dossierId, datum, naar: dossier.status });
    return id;
  }

  /** Corrects what was found, or when, with history. */
  async wijzig(id: string, versie: number, { reden, ...nieuw }: ControleWijziging): Promise<void> {
    const eerst = await this.db.em.findOneBy(Controle, { id });
    if (!eerst) throw new NietGevonden();
    const dossier = await this.dossiers.laad(eerst.dossierId);
    const controle = await this.db.em.findOneByOrFail(Controle, { id });
    eisVersie(controle, versie);
    if (!magUitstroomWijzigen(await this.dossiers.betrokkene(dossier), dossier.status)) throw new GeenToegang();
    const uitstroom = await this.db.em.findOneByOrFail(Uitstroom, { id: controle.uitstroomId });
    if (uitstroom.status !== 'GELDIG') throw uitstroomFouten.toestand('UITSTROOM_GEANNULEERD');
    if (nieuw.datum) {
      eisControleDatum({ soort: controle.soort, datum: nieuw.datum, uitstroomDatum: uitstroom.uitstroomDatum, vandaag: this.klok.vandaag() });
    }
    const velden = await this.wijzigingen.leg({ dossierId: dossier.id, onderwerp: 'CONTROLE', onderwerpId: id, reden: reden ?? null },
      { ...controle }, { ...nieuw });
    if (!velden.length) return;
    for (const [veld, waarde] of Object.entries(nieuw)) if (waarde !== undefined) Object.assign(controle, { [veld]: waarde });
    await this.db.em.save(controle);
    const stap = (await this.overgangen.reeks(uitstroom.id)).find(({ naam, reden: soort }) => naam === 'controle' && soort === controle.soort);
    if (stap) await this.overgangen.corrigeer(stap.id, { ...stap, datum: controle.datum });
    await this.acties.herzie(dossier.id);
    // A controle counts with the uitstroom that it looks back on.
    await this.gebeurtenissen.leg('uitstroom.gecorrigeerd', dossier.id, uitstroom.uitstroomDatum, { id: uitstroom.id, controle: controle.soort });
  }

  private async kies(dossierId: string, id: string | undefined): Promise<Uitstroom | null> {
    if (!id) return this.uitstromen.laatsteGeldige(dossierId);
    const uitstroom = await this.db.em.findOneBy(Uitstroom, { id, dossierId });
    if (!uitstroom) throw new OngeldigeInvoer([{ pointer: '/uitstroomId', code: 'ONBEKEND', melding: 'Kies een uitstroom uit dit dossier.' }]);
    return uitstroom;
  }

  private keur(invoer: NieuweControle, dossier: Dossier, uitstroom: Uitstroom | null, eerdere: Controle[]) {
    try {
      return eisControle({ soort: invoer.soort, datum: invoer.datum ?? null, vandaag: this.klok.vandaag(), dossierStatus: dossier.status,
        uitstroom, gedaan: eerdere.map((c) => c.soort) });
    } catch (fout) {
      const eerder = eerdere.find((c) => c.soort === invoer.soort);
      // Who does it twice wants to correct the first.
      if (isDomeinFout(fout) && fout.code === 'CONTROLE_BESTAAT' && eerder) {
        throw new Conflict(fout.code, fout.melding, undefined, { controleId: eerder.id });
      }
      throw fout;
    }
  }
}
