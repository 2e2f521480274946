import { dagenTussen, type Datum } from './regels';
import type { Akte } from './akte';
import type { Ogenblik } from './plannen';
import { IJMOND_WERKT, organisatieVan, PASMATCH, type Organisatie } from './regio';

/** Where a log-in of the demo works: there some work of the last weeks is still waiting when the visitor comes. */
const BUREAUS: readonly Organisatie[] = [IJMOND_WERKT, PASMATCH, organisatieVan('0453')];
const LAATSTE_DAGEN = 26;
const PER_SOORT = 3;
/** An answer to an aanmelding takes its time, so what is a signal today was left lying earlier. */
const LANGER: Readonly<Record<string, number>> = {
  AANMELDING_ONBEANTWOORD: 40, AANMELDING_TERUGGESTUURD: 60, NAZORG_AFSLUITEN: 60, PLAATSING_STARTEN: 40,
    CONTROLE_6M: 40,
  CONTROLE_12M: 60, TRAJECT_HERVATTEN: 45, UITSTROOM_VASTLEGGEN: 40, AANMELDEN: 45,
};

/** Sees to it that every kind of work is on somebody's desk on the last day, as in any office. */
export class Regie {
  private readonly gelegd = new Map<string, number>();

  /** @param vandaag the day on which the visitor comes */
  constructor(private readonly vandaag: Datum) {}

  /**
   * True when this is one of the few things that nobody got round to in the last weeks.
   * @param code what it is as an action
   * @param vanaf the day from which it is due; not when that lies ahead
   */
  laatLiggen(akte: Akte, nu: Ogenblik, code: string, vanaf: Datum = nu.vandaag): boolean {
    if (vanaf > this.vandaag || dagenTussen(nu.vandaag, this.vandaag) > (LANGER[code] ?? LAATSTE_DAGEN)) return false;
    return this.neem(akte, code);
  }

  /** True when an executor sends an aanmelding back because none that came back is waiting at the gemeente. */
  wilTerug(akte: Akte, nu: Ogenblik): boolean {
    const dagen = dagenTussen(nu.vandaag, this.vandaag);
    return dagen <= LAATSTE_DAGEN && this.stand(akte, 'AANMELDING_TERUGGESTUURD') === 0
      && this.stand(akte, 'terug') === 0
      && this.neem(akte, 'terug');
  }

  private stand(akte: Akte, code: string): number {
    return this.gelegd.get(`${akte.klantmanager.organisatie.code} ${code}`) ?? 0;
  }

  private neem(akte: Akte, code: string): boolean {
    if (!BUREAUS.includes(akte.klantmanager.organisatie)) return false;
    const al = this.stand(akte, code);
    if (al >= PER_SOORT) return false;
    this.gelegd.set(`${akte.klantmanager.organisatie.code} ${code}`, al + 1);
    return true;
  }
}
