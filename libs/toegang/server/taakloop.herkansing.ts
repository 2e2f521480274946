import { Injectable } from '@nestjs/common';
import { ApiFout, Conflict, OngeldigeInvoer, Taken, takenCatalogus, type Taak } from '@trajectplein/kern/server';
import { Audit } from './audit';

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

/** Another chance for a job that failed or did not run. */
@Injectable()
export class TaakHerkansing {
  constructor(private readonly taken: Taken, private readonly audit: Audit) {}

  /** Adds the job of this run to its queue once more. @throws Conflict when it cannot be tried again; 503 without a queue */
  async probeerOpnieuw(loop: Loop): Promise<void> {
    const bezwaar = bezwaarTegenHerkansing(loop);
    if (bezwaar) throw bezwaar;
    await this.bied(takenCatalogus().get(loop.taak)!);
  }

  /**
   * Starts a job by hand: one that runs by itself on a schedule and did not.
   * @throws OngeldigeInvoer at /taak for another kind of job, because that needs to be told what it is about; 503 without a queue
   */
  async start(naam: string): Promise<void> {
    const taak = takenCatalogus().get(naam);
    if (!taak?.rooster) {
      throw new OngeldigeInvoer([{ pointer: '/taak', code: 'TAAK_ZONDER_ROOSTER', melding: 'Kies een taak die volgens een rooster loopt.' }]);
    }
    await this.bied(taak);
    // The row that every change gets holds ids, and a job has none.
    this.audit.schrijf({ soort: 'WIJZIGING', doel: 'beheer', route: 'POST /v1/taaklopen', onderwerp: 'taak', gegevens: { taak: naam } });
  }

  private async bied(taak: Taak): Promise<void> {
    if (await this.taken.bied(taak)) return;
    throw new ApiFout(503, 'WACHTRIJ_NIET_BEREIKBAAR', 'De wachtrij antwoordt niet. Probeer het later nog eens.');
  }
}
