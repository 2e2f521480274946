import { leeftijdOp, type Datum, type DossierGrond, type GemeenteCode, type InstroomOorzaak } from './regels';
import { plusDagen } from './kalender';
import type { Akte } from './akte';
import type { Persoon, Werkzoekende } from './personen';
import { AANDEEL } from './regio';
import type { Toeval } from './toeval';

interface Vertrokkene {
  vanaf: Datum;
  grond: DossierGrond;
  oorzaak: InstroomOorzaak;
  persoon: Persoon;
  werkzoekende: Werkzoekende | null;
  zeker: boolean;
}

/** Who left and may come back: as a new dossier of the same person, or in another gemeente of the region. */
export class Terugkeer {
  private readonly per = new Map<GemeenteCode, Vertrokkene[]>();

  /** Remembers who left. */
  meldAfscheid(akte: Akte, nu: { datum: Datum }): void {
    const { toeval, uitstroomReden: reden, werkzoekende } = akte;
    const { persoon } = werkzoekende;
    if (reden === 'VERHUIZING_BINNEN_REGIO') {
      const naar = toeval.gewogen(AANDEEL.filter(([code]) => code !== akte.gemeente));
      this.zet(naar, { vanaf: nu.datum, grond: akte.grond, oorzaak: 'VERHUIZING_ANDERE_GEMEENTE', persoon,
        werkzoekende: null, zeker: true });
    } else if (reden !== 'OVERLIJDEN' && reden !== 'AOW_LEEFTIJD' && akte.sluitReden !== 'AOW_LEEFTIJD'
      && toeval.kans(0.2)) {
      const oorzaak = akte.sluitReden === 'NAZORG_AFGEROND' ? 'EINDE_DIENSTBETREKKING' : reden === 'OPLEIDING'
        ? 'EINDE_STUDIE' : 'ANDERE_OORZAAK';
      this.zet(akte.gemeente, { vanaf: plusDagen(nu.datum, toeval.gespreid([[0, 25], [0.6, 160], [1, 420]])),
        grond: akte.grond, oorzaak,
        persoon, werkzoekende, zeker: false });
    }
  }

  /** Somebody who comes back to this gemeente on this day; null when the newcomer is new. */
  neem(gemeente: GemeenteCode, op: Datum, toeval: Toeval): Vertrokkene | null {
    const lijst = this.per.get(gemeente) ?? [];
    const i = lijst.findIndex((v) => v.vanaf <= op && leeftijdOp(v.persoon.geboorteDatum, op) < 66
      && (v.zeker || toeval.kans(0.5)));
    return i < 0 ? null : lijst.splice(i, 1)[0]!;
  }

  private zet(gemeente: GemeenteCode, wie: Vertrokkene): void {
    this.per.set(gemeente, [...(this.per.get(gemeente) ?? []), wie]);
  }
}
