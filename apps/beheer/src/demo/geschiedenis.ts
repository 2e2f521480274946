import { beginVanDag, kwartaalGrenzen, kwartaalVan, plusMaanden, type Datum } from './regels';
import { beginstandVan, vulBeginstand } from './beginstand';
import { planInstroom } from './instroom';
import { kantoordagVoor } from './kalender';
import { Personeel, type Medewerker } from './medewerkers';
import { Bevolking } from './personen';
import { draagOver } from './stap-dossier';
import { OVERDRACHT } from './teksten';
import { Toeval } from './toeval';
import { Wereld } from './wereld';
import { maakWerkgevers } from './werkgevers';

const MAANDEN = 24;
const WERKGEVERS = 150;
const UUR = 3_600_000;

/** The first day of the recorded history: that of a quarter, so that the eight before the present one are whole. */
export function beginVanGeschiedenis(vandaag: Datum): Datum {
  return plusMaanden(kwartaalGrenzen(kwartaalVan(vandaag)).begin, -MAANDEN);
}

/**
 * Lets two years go by in the region.
 * @param vandaag the day on which a visitor comes; all was entered before it
 * @param aantal dossiers in the end, closed ones included
 * @param zaad the same seed and day give the same history
 */
export function schrijfGeschiedenis(vandaag: Datum, aantal: number, zaad: number): Wereld {
  const toeval = new Toeval(`trajectplein ${zaad}`);
  const begin = beginVanGeschiedenis(vandaag);
  const wereld = new Wereld(begin, vandaag, toeval, new Personeel(toeval.deel('personeel'), aantal, begin, MAANDEN),
    new Bevolking(toeval.deel('bevolking')), maakWerkgevers(toeval.deel('werkgevers'), WERKGEVERS,
      beginVanDag(begin) - 90 * 24 * UUR));
  const stock = beginstandVan(aantal);
  vulBeginstand(wereld, stock);
  planInstroom(wereld, aantal - stock);
  wereld.personeel.vertrekkers.forEach((wie) => planVertrek(wereld, wie));
  wereld.agenda.loopTot(wereld.einde, (moment) => {
    wereld.nu = moment;
  });
  return wereld;
}

/** On somebody's last morning the whole caseload goes to others. */
function planVertrek(wereld: Wereld, wie: Medewerker): void {
  const vandaag = kantoordagVoor(wie.tot!);
  const moment = beginVanDag(vandaag) + 8 * UUR;
  wereld.agenda.zet(moment, () => {
    wie.isVertrokken = true;
    wereld.aktes.filter((akte) => akte.isOpen && akte.klantmanager === wie).forEach((akte, i) => {
      const naar = wereld.personeel.kiesKlantmanager(wie.organisatie, akte.gemeente, vandaag, wie);
      draagOver(akte, { moment: moment + i * 20_000, vandaag, wie }, naar, vandaag, OVERDRACHT.vertrek);
    });
  });
}
