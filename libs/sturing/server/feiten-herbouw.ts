import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { geraakt, leidFeitenAf, type Raakvlak } from '@trajectplein/sturing/domain';
import { FeitenBron } from './feiten-bron';
import { FeitenOpslag, leegFeiten } from './feiten-opslag';

/** Makes the facts of dossiers anew from their rows of record. Doing it twice, or in another order, changes nothing. */
@Injectable()
export class FeitenHerbouw {
  constructor(private readonly bron: FeitenBron, private readonly opslag: FeitenOpslag) {}

  /**
   * @param klokDatum the day up to which figures are kept
   * @param ongedaan those of them that were taken back: they never were. Of others that are not there any more the facts stay
   * @returns the figures that no longer follow from the facts
   */
  async herbouw(dossierIds: readonly string[], klokDatum: Datum, ongedaan: ReadonlySet<string> = new Set()): Promise<Raakvlak[]> {
    if (!dossierIds.length) return [];
    const oud = await this.opslag.lees(dossierIds);
    const weg = [...oud.values()].filter(({ dossierId }) => ongedaan.has(dossierId)).map(leegFeiten);
    const nieuw = [...(await this.bron.lees(dossierIds)).map(leidFeitenAf), ...weg];
    await this.opslag.schrijf(oud, nieuw);
    return nieuw.flatMap((feiten) => geraakt(oud.get(feiten.dossierId) ?? null, feiten, klokDatum));
  }
}
