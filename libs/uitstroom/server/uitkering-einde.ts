import { Injectable } from '@nestjs/common';
import { eisUitkeringsperiode, laatsteDagVoor, type UitstroomReden } from '@trajectplein/dossier/domain';
import { Uitkeringsperiode, Wijzigingen } from '@trajectplein/dossier/server';
import { isDomeinFout, type Datum } from '@trajectplein/kern/domain';
import { Database, Gebeurtenissen, OngeldigeInvoer } from '@trajectplein/kern/server';
import { teBeeindigenPerioden } from '@trajectplein/uitstroom/domain';

/** The benefit periods that an uitstroom ends: they end, move and open again with it, each with its history. */
@Injectable()
export class UitkeringEinde {
  constructor(private readonly db: Database, private readonly wijzigingen: Wijzigingen, private readonly gebeurtenissen: Gebeurtenissen) {}

  /** Ends the bijstand that runs on the day before. @returns the ids of the periods it ended */
  async sluit(dossierId: string, uitstroomDatum: Datum, reden: UitstroomReden): Promise<string[]> {
    const perioden = await this.db.em.findBy(Uitkeringsperiode, { dossierId });
    const lopend = teBeeindigenPerioden(perioden, uitstroomDatum);
    for (const periode of lopend) {
      await this.zet(periode, { eindDatum: laatsteDagVoor(uitstroomDatum), redenEinde: reden }, uitstroomDatum);
    }
    return lopend.map((periode) => periode.id);
  }

  /** Moves the ends that this uitstroom gave; what was changed by hand since is left alone. */
  async verzet(dossierId: string, ids: readonly string[], van: Datum, naar: Datum, reden: UitstroomReden): Promise<void> {
    const perioden = await this.db.em.findBy(Uitkeringsperiode, { dossierId });
    for (const periode of perioden.filter((p) => ids.includes(p.id) && p.eindDatum === laatsteDagVoor(van))) {
      const nieuw = { eindDatum: laatsteDagVoor(naar), redenEinde: reden };
      try {
        eisUitkeringsperiode({ ...periode, ...nieuw }, perioden.filter((p) => p.id !== periode.id));
      } catch (fout) {
        if (!isDomeinFout(fout)) throw fout;
        throw new OngeldigeInvoer([{ pointer: '/uitstroomDatum', code: fout.code, melding: fout.melding }]);
      }
      await this.zet(periode, nieuw, van < naar ? van : naar);
    }
  }

  /** Opens the periods again that this uitstroom had ended; what was changed by hand since is left alone. */
  async heropen(dossierId: string, ids: readonly string[], uitstroomDatum: Datum): Promise<void> {
    const perioden = await this.db.em.findBy(Uitkeringsperiode, { dossierId });
    for (const periode of perioden.filter((p) => ids.includes(p.id) && p.eindDatum === laatsteDagVoor(uitstroomDatum))) {
      await this.zet(periode, { eindDatum: null, redenEinde: null }, uitstroomDatum);
    }
  }

  private async zet(periode: Uitkeringsperiode, nieuw: Pick<Uitkeringsperiode, 'eindDatum' | 'redenEinde'>, geldigOp: Datum): Promise<void> {
    const velden = await this.wijzigingen.leg({ dossierId: periode.dossierId, onderwerp: 'UITKERING', onderwerpId: periode.id },
      { ...periode }, { ...nieuw });
    if (!velden.length) return;
    Object.assign(periode, nieuw);
    await this.db.em.save(periode);
    await this.gebeurtenissen.leg('uitkering.gewijzigd', periode.dossierId, geldigOp, { id: periode.id });
  }
}
