import { Getal, Waarden } from '@trajectplein/kern/server';
import { DossierFilters } from './dossier.dto';

export class TellingenVraag extends DossierFilters {}

/** How many open dossiers of the selection each rule holds for. */
export class TellingenAntwoord {
  @Getal({ uitleg: 'Open dossiers van deze selectie.' }) open!: number;
  @Getal() vraagtActie!: number;
  @Getal({ uitleg: 'Vraagt langer dan 14 dagen actie.' }) teLaat!: number;
  @Getal({ uitleg: 'Vraagt actie vanaf een dag van deze week.' }) dezeWeek!: number;
  @Getal({ uitleg: 'Wacht op iemand bij een andere organisatie.' }) wachtOpAnder!: number;
  @Getal({ uitleg: 'Gemeld in de afgelopen 7 dagen.' }) nieuw!: number;
  @Getal({ uitleg: 'Open dossiers van iedereen; boven 1000 staat hier 1001.' }) allen!: number;
  @Waarden({ uitleg: 'Per code van een actie het aantal dossiers dat daarop wacht.' }) regels!: Record<string, number>;
}
