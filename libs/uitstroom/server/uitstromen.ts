import { Injectable } from '@nestjs/common';
import {
  TERUGVAL_REDENEN, heropenenAnnuleertUitstroom, type DossierOvergang,
} from '@trajectplein/dossier/domain';
import { Dossiers, Overgangen, Uitkeringen } from '@trajectplein/dossier/server';
import { DomeinFout, eisReden } from '@trajectplein/kern/domain';
import { Database, Klok, OngeldigeInvoer, nieuwId, type WachterContext } from '@trajectplein/kern/server';
import { Trajecten } from '@trajectplein/traject/server';
import { eisStroomUit, eisUitstroomOvergang } from '@trajectplein/uitstroom/domain';
import { Plaatsing } from './plaatsing.entity';
import { Plaatsingen } from './plaatsingen';
import { UitkeringEinde } from './uitkering-einde';
import type { TerugvalInvoer, UitstroomInvoer } from './uitstroom.dto';
import { Uitstroom } from './uitstroom.entity';

/** The end of the benefit and the way back. */
@Injectable()
export class Uitstromen {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers,
    private readonly overgangen: Overgangen, private readonly uitkering: UitkeringEinde,
    private readonly trajecten: Trajecten, private readonly plaatsingen: Plaatsingen, private readonly uitkeringen: Uitkeringen,
  ) {}

  /**
   * Records the end of the benefit as a fact, ends the trajecten that end with it, and takes the dossier to NAZORG (work) or
   * GESLOTEN: all of it or nothing.
   */
  async stroomUit(dossierId: string, versie: number, invoer: UitstroomInvoer): Promise<void> {
    const dossier = await this.dossiers.laad(dossierId, versie);
    await this.dossiers.eisMag(dossier, 'stroomUit');
    const plaatsing = await this.plaatsing(dossierId, invoer.plaatsingId);
    const { reden, uitstroomDatum } = eisStroomUit({ status: dossier.status, reden: invoer.reden, datum: invoer.datum ?? null,
      vorige: dossier.statusSinds, vandaag: this.klok.vandaag(), plaatsing });
    const eindigt = (invoer.trajecten ?? []).filter((keuze) => keuze.afloop === 'EINDIGT');
    await this.trajecten.eindigBij(dossierId, eindigt, uitstroomDatum, reden);
    await this.dossiers.gaOver(dossier, { naam: 'stroomUit', datum: uitstroomDatum, reden, toelichting: invoer.toelichting ?? null,
      uitstroomReden: reden });
    const beeindigdePerioden = await this.uitkering.sluit(dossierId, uitstroomDatum, reden);
    const id = nieuwId();
    await this.db.em.insert(Uitstroom, { id, dossierId, uitstroomDatum, reden, plaatsingId: plaatsing?.id ?? null, beeindigdePerioden,
      status: 'GELDIG', vastgelegdOp: this.klok.nu() });
    await this.overgangen.leg({ dossierId, onderwerp: 'UITSTROOM', onderwerpId: id, naam: 'registreer', van: null, naar: 'GELDIG',
      datum: uitstroomDatum, reden });
    const gesloten = dossier.status === 'GESLOTEN';
    Object.assign(dossier, { uitstroomDatum, uitstroomReden: reden,
      ...(gesloten ? { geslotenDatum: uitstroomDatum, sluitReden: 'UITGESTROOMD' } : {}) });
    await this.dossiers.bewaar(dossier);
  }

  /**
   * Back to the benefit: the same dossier goes on. The uitstroom stays the fact that it was; the work that ended ends in the
   * same step, and so the benefit begins again where that is known.
   */
  async meldTerugval(dossierId: string, versie: number, invoer: TerugvalInvoer): Promise<void> {
    const dossier = await this.dossiers.laad(dossierId, versie);
    await this.dossiers.eisMag(dossier, 'meldTerugval');
    const reden = eisReden(TERUGVAL_REDENEN, invoer.reden);
    await this.beeindigWerk(dossierId, invoer);
    await this.dossiers.gaOver(dossier, { naam: 'meldTerugval', datum: invoer.datum, reden, toelichting: invoer.toelichting ?? null });
    Object.assign(dossier, { uitstroomDatum: null, uitstroomReden: null });
    await this.dossiers.bewaar(dossier);
    if (!invoer.uitkering) return;
    try {
      await this.uitkeringen.maak(dossierId, invoer.uitkering);
    } catch (fout) {
      // The fields of the benefit stand below a name of their own here.
      if (!(fout instanceof DomeinFout) || !fout.pointer) throw fout;
      throw new DomeinFout({ ...fout, soort: fout.soort, code: fout.code, melding: fout.melding, pointer: `/uitkering${fout.pointer}` });
    }
  }

  private async beeindigWerk(dossierId: string, { plaatsingen = [], datum }: TerugvalInvoer): Promise<void> {
    const zonderReden = plaatsingen.flatMap((keuze, n) => (keuze.afloop === 'EINDIGT' && !keuze.reden
      ? [{ pointer: `/plaatsingen/${n}/reden`, code: 'VERPLICHT', melding: 'Kies een reden.' }] : []));
    if (zonderReden.length) throw new OngeldigeInvoer(zonderReden);
    for (const { id, versie, afloop, reden } of plaatsingen) {
      if (!await this.db.em.existsBy(Plaatsing, { id, dossierId })) {
        throw new OngeldigeInvoer([{ pointer: '/plaatsingen', code: 'ONBEKEND', melding: 'Kies een plaatsing uit dit dossier.' }]);
      }
      if (afloop === 'EINDIGT') await this.plaatsingen.beeindig(id, versie, { reden: reden!, datum });
    }
  }

  /** Undoing a closing that an uitstroom made annuls that uitstroom, and the benefit that it ended runs on. */
  async volgHeropening({ dossierId, datum }: WachterContext): Promise<void> {
    const sluiting = (await this.overgangen.reeks(dossierId)).at(-1);
    if (sluiting?.naar !== 'GESLOTEN' || !heropenenAnnuleertUitstroom(sluiting.naam as DossierOvergang)) return;
    const uitstroom = await this.laatsteGeldige(dossierId);
    if (!uitstroom) return;
    const van = uitstroom.status;
    uitstroom.status = eisUitstroomOvergang(van, 'annuleer').naar ?? van;
    await this.db.em.save(uitstroom);
    await this.overgangen.leg({ dossierId, onderwerp: 'UITSTROOM', onderwerpId: uitstroom.id, naam: 'annuleer', van, naar: uitstroom.status, datum });
    await this.uitkering.heropen(dossierId, uitstroom.beeindigdePerioden, uitstroom.uitstroomDatum);
  }

  /** The uitstroom that holds now, as far as there is one. */
  async laatsteGeldige(dossierId: string): Promise<Uitstroom | null> {
    return this.db.em.findOne(Uitstroom, { where: { dossierId, status: 'GELDIG' }, order: { uitstroomDatum: 'DESC', id: 'DESC' } });
  }

  /** @throws OngeldigeInvoer at /plaatsingId when it is not of this dossier */
  async plaatsing(dossierId: string, id: string | null | undefined): Promise<Plaatsing | null> {
    if (!id) return null;
    const plaatsing = await this.db.em.findOneBy(Plaatsing, { id, dossierId });
    if (!plaatsing) throw new OngeldigeInvoer([{ pointer: '/plaatsingId', code: 'ONBEKEND', melding: 'Kies een plaatsing uit dit dossier.' }]);
    return plaatsing;
  }
}
