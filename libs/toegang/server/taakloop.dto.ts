import { Acties, Code, Id, JaNee, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst, Waarden } from '@trajectplein/kern/server';

const UITKOMSTEN = ['GELUKT', 'MISLUKT'] as const;

export class TaakloopVraag extends LijstVraag {
  @Code(UITKOMSTEN, { optioneel: true }) uitkomst?: string;
  @Tekst({ optioneel: true, max: 80, uitleg: 'Naam van de taak.' }) taak?: string;
}

export class TaakStart {
  @Tekst({ max: 80, uitleg: 'Naam van een taak die volgens een rooster loopt.', voorbeeld: 'sturing.verzet-klok' }) taak!: string;
}

export class TaakloopAntwoord {
  @Id() id!: string;
  @Tekst({ max: 80, voorbeeld: 'sturing.verwerk-gebeurtenissen' }) taak!: string;
  @Tekst({ max: 300, uitleg: 'Wat de taak doet.' }) omschrijving!: string;
  @MomentVeld() begonnenOp!: string;
  @MomentVeld({ leeg: true }) geeindigdOp!: string | null;
  @Code(UITKOMSTEN) uitkomst!: string;
  @Waarden({ uitleg: 'Wat de taak deed, in aantallen.' }) aantallen!: Record<string, number>;
  @Tekst({ max: 300, leeg: true }) fout!: string | null;
  @Acties() toegestaneActies!: string[];
}

export class GemisteTaakAntwoord {
  @Tekst({ max: 80 }) taak!: string;
  @Tekst({ max: 300 }) omschrijving!: string;
  @MomentVeld({ leeg: true, uitleg: 'Wanneer de taak had moeten lopen; leeg als hij nooit is ingepland.' }) verwachtOp!: string | null;
}

export class TaakloopLijst extends LijstAntwoord {
  @Lijst(() => TaakloopAntwoord) items!: TaakloopAntwoord[];
  @Lijst(() => GemisteTaakAntwoord, { uitleg: 'Geplande taken die niet hebben gelopen.' }) gemist!: GemisteTaakAntwoord[];
  @JaNee({ uitleg: 'Of de wachtrij antwoordt; zo niet, dan zegt `gemist` niets.' }) wachtrijBereikbaar!: boolean;
}
