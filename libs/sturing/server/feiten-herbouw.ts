import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { geraakt, leidFeitenAf, type Raakvlak } from '@trajectplein/sturing/domain';
import { FeitenBron } from './feiten-bron';
import { FeitenOpslag } from './feiten-opslag';

/** Makes the facts of dossiers anew from their rows of record. Doing it twice, or in another order, changes nothing. */
@Injectable()
export class FeitenHerbouw {
  constructor(private readonly bron: FeitenBron, private readonly opslag: FeitenOpslag) {}

  /**
   * @param klokDatum the day up to which figures are kept
   * @returns the figures that no longer follow from the facts
   */
  async herbouw(dossierIds: readonly string[], klokDatum: Datum): Promise<Raakvlak[]> {
    if (!dossierIds.length) return [];
    const oud = await this.opslag.lees(dossierIds);
    const nieuw = (await this.bron.lees(dossierIds)).map(leidFeitenAf);
    await this.opslag.schrijf(oud, nieuw);
    return nieuw.flatMap((feiten) => geraakt(oud.get(feiten.dossierId) ?? null, feiten, klokDatum));
  }
}
