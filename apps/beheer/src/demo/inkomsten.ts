import { beginVanMaand, eindeVanMaand, isBijstand, plusMaanden, type Datum } from './regels';
import type { Akte } from './akte';
import { alsMoment, beginVanDag, plusDagen } from './kalender';

export interface Inkomsten {
  maand: Datum;
  bedrag: number;
  moment: string;
}

/** The gemeente knows what somebody earned by this day of the next month. */
const MELDDAG = 9;
const WEKEN_PER_MAAND = 52 / 12;

/**
 * What the gemeente reported of work beside bijstand: a row for each month that was over and reported by now, in which there
 * was both. Small sums: who earns enough leaves the bijstand.
 */
export function inkomstenVan(akte: Akte): Inkomsten[] {
  const werk = akte.plaatsingen.filter((p) => p.gevolgUitkering === 'AANVULLEND' && ['GESTART', 'BEEINDIGD'].includes(p.status));
  const bijstand = akte.uitkeringen.filter((u) => isBijstand(u.soort));
  const [eerste] = werk.map((p) => p.startDatum).sort();
  if (!eerste || !bijstand.length) return [];
  const toeval = akte.toeval.deel('inkomsten');
  const uit: Inkomsten[] = [];
  for (let maand = beginVanMaand(eerste); ; maand = plusMaanden(maand, 1)) {
    const gemeld = plusDagen(plusMaanden(maand, 1), MELDDAG);
    if (gemeld >= akte.wereld.vandaag) return uit;
    const einde = eindeVanMaand(maand);
    const uren = werk.filter((p) => p.startDatum <= einde && (p.eindDatum === null || p.eindDatum >= maand)).reduce((som, p) => som + p.uren, 0);
    const loon = Math.round(uren * WEKEN_PER_MAAND * toeval.heel(1200, 1450)) / 100;
    // A month without a call-out, now and then: reported, and nothing earned.
    const bedrag = toeval.kans(0.06) ? 0 : loon;
    const heeftBijstand = bijstand.some((u) => u.beginDatum <= einde && (u.eindDatum === null || u.eindDatum >= maand));
    if (uren > 0 && heeftBijstand) uit.push({ maand, bedrag, moment: alsMoment(beginVanDag(gemeld) + 4 * 3_600_000) });
  }
}
