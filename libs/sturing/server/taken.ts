import { definieerTaak } from '@trajectplein/kern/server';

const UUR = 3_600_000;

/** Woken after each commit that left an event; a sweep finds what the queue lost. */
export const VERWERK_GEBEURTENISSEN = definieerTaak({
  naam: 'sturing.verwerk-gebeurtenissen',
  omschrijving: 'Werkt de cijfers bij na wijzigingen in dossiers.',
});

/** Just after midnight; the sweep does the same when it sees a new day. */
export const VERZET_KLOK = definieerTaak({
  naam: 'sturing.verzet-klok',
  omschrijving: 'Berekent de cijfers die veranderen doordat er een nieuwe dag is.',
  rooster: '5 0 * * *',
});

export const CONTROLEER_CIJFERS = definieerTaak({
  naam: 'sturing.controleer-cijfers',
  omschrijving: 'Berekent alle cijfers opnieuw en meldt elk verschil met wat er staat.',
  rooster: '30 3 * * *',
  tijdslimiet: 2 * UUR,
  // Trying again finds the same.
  pogingen: 1,
});

export const HERBEREKEN_ALLES = definieerTaak({
  naam: 'sturing.herbereken-alles',
  omschrijving: 'Bouwt alle cijfers opnieuw op uit de dossiers.',
  tijdslimiet: 6 * UUR,
});
