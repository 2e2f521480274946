import { Injectable } from '@nestjs/common';
import { ApiFout, Conflict, Taken, takenCatalogus } from '@trajectplein/kern/server';

interface Loop {
  taak: string;
  uitkomst: string;
}

/** Why this run cannot be tried again; null when it can. */
export function bezwaarTegenHerkansing({ taak, uitkomst }: Loop): Conflict | null {
  if (uitkomst !== 'MISLUKT') return new Conflict('TAAK_NIET_MISLUKT', 'Deze taak is gelukt. U kunt alleen een mislukte taak opnieuw proberen.');
  const bekend = takenCatalogus().get(taak);
  if (!bekend) return new Conflict('TAAK_BESTAAT_NIET', 'Deze taak is van een eerdere versie en bestaat niet meer.');
  if (bekend.metPayload) {
    return new Conflict('TAAK_MET_GEGEVENS', 'Deze taak werkt met gegevens die hier niet bewaard blijven. U kunt de taak daarom niet opnieuw proberen.');
  }
  return null;
}

/** Another chance for a job that failed. */
@Injectable()
export class TaakHerkansing {
  constructor(private readonly taken: Taken) {}

  /** Adds the job of this run to its queue once more. @throws Conflict when it cannot be tried again; 503 without a queue */
  async probeerOpnieuw(loop: Loop): Promise<void> {
    const bezwaar = bezwaarTegenHerkansing(loop);
    if (bezwaar) throw bezwaar;
    if (!await this.taken.bied(takenCatalogus().get(loop.taak)!)) {
      throw new ApiFout(503, 'WACHTRIJ_NIET_BEREIKBAAR', 'De wachtrij antwoordt niet. Probeer het later nog eens.');
    }
  }
}
