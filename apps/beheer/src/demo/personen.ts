import {
  doorstaatElfproef, leeftijdOp, plusMaanden, zoekvorm, type Datum, type DossierGrond, type GemeenteCode,
} from './regels';
import { plusDagen } from './kalender';
import { kiesNaam, type Naam } from './namen';
import { WOONPLAATSEN } from './regio';
import type { Toeval } from './toeval';

/** Somebody who does not exist. */
export interface Persoon extends Naam {
  bsn: string;
  geboorteDatum: Datum;
  telefoonnummer: string | null;
  emailadres: string | null;
  isStatushouder: boolean;
}

/** A person as one gemeente knows him. */
export interface Werkzoekende {
  id: string;
  gemeente: GemeenteCode;
  persoon: Persoon;
  /** false: this gemeente did not ask for it (grond WERKENDE). */
  metBsn: boolean;
  telefoonnummer: string | null;
  emailadres: string | null;
  postcode: string;
  huisnummer: string;
  woonplaats: string;
  gemaaktOp: number;
  versie: number;
}

/** Quantiles of the age at the melding, per grond; all others are as BIJSTAND. */
const LEEFTIJDEN: Readonly<Partial<Record<DossierGrond, readonly (readonly [number, number])[]>>> = {
  JONGERE_VSO_PRO: [[0, 18], [0.7, 21], [1, 25]],
  IOAW_IOAZ: [[0, 60], [1, 66]],
  ANW: [[0, 38], [0.5, 55], [1, 65]],
  ZELFSTANDIGE: [[0, 27], [0.5, 44], [1, 63]],
  WERKENDE: [[0, 22], [0.5, 41], [1, 63]],
};
const LEEFTIJD_BIJSTAND = [[0, 18], [0.16, 27], [0.42, 38], [0.66, 48], [0.87, 57], [1, 66]] as const;

/**
 * Makes people. Their BSNs begin with 9 and pass the elfproef. Numbers of people are drawn from far below: those that
 * begin with 8 are RSINs of organisations, and what begins with 9 serves national test sets. The pool is gone through
 * in steps, so no number comes twice.
 */
export class Bevolking {
  /** @param volgende where in the pool of BSNs to begin */
  constructor(private readonly toeval: Toeval, private volgende = 0) {}

  /** @param op the day on which the age for this grond holds */
  maak(op: Datum, grond: DossierGrond, isStatushouder: boolean): Persoon {
    const { toeval } = this;
    const naam = kiesNaam(toeval, isStatushouder);
    const jaren = toeval.gespreid(LEEFTIJDEN[grond] ?? LEEFTIJD_BIJSTAND);
    const geboorteDatum = plusDagen(plusMaanden(op, -12 * Math.min(jaren, 66)), -toeval.heel(1, 360));
    return {
      ...naam, bsn: this.bsn(), geboorteDatum, isStatushouder,
      // Mobile numbers are issued from 061 to 065 and in 068; 060 is not in use.
      telefoonnummer: toeval.kans(0.95) ? `+31600${String(toeval.heel(0, 999_999)).padStart(6, '0')}` : null,
      emailadres: toeval.kans(0.82) ? emailadres(naam, toeval) : null,
    };
  }

  private bsn(): string {
    for (;;) {
      // 7 919 is prime: the steps go through all hundred million before they come back.
      const staart = (this.volgende * 7_919 + 1_234_567) % 100_000_000;
      this.volgende += 1;
      const bsn = `9${String(staart).padStart(8, '0')}`;
      if (doorstaatElfproef(bsn)) return bsn;
    }
  }
}

// example.nl and example.org belong to nobody who could receive mail (RFC 2606, SIDN).
function emailadres(naam: Naam, toeval: Toeval): string {
  const delen = [naam.voornaam, naam.tussenvoegsel, naam.achternaam].filter(Boolean).join(' ');
  const getal = toeval.kans(0.4) ? String(toeval.heel(1, 99)) : '';
  const naamdeel = zoekvorm(delen).replace(/ł/g, 'l').replace(/ı/g, 'i').replace(/[^a-z0-9]+/g, '.');
  return `${naamdeel}${getal}@example.${toeval.kans(0.7) ? 'nl' : 'org'}`;
}

// Letters that Dutch postcodes use; SA, SD and SS do not arise, because no A, D or S follows.
const EERSTE = 'ABCDEGHJKLMNPRSTVWXZ';
const TWEEDE = 'BCEGHJKLMNPRTVWXZ';

/** Somewhere to live in a gemeente: an existing area, and a street and number that are chance. */
export function kiesAdres(
  gemeente: GemeenteCode,
  toeval: Toeval,
): { postcode: string; huisnummer: string; woonplaats: string } {
  const { plaats, van, tot } = toeval.gewogen(WOONPLAATSEN[gemeente]);
  const toevoeging = toeval.kans(0.12) ? toeval.uit(['A', 'B', 'C', ' zwart', ' rood', '-1', '-2', '-3']) : '';
  return {
    woonplaats: plaats,
    postcode: `${toeval.heel(van, tot)}${toeval.uit([...EERSTE])}${toeval.uit([...TWEEDE])}`,
    huisnummer: `${toeval.gespreid([[0, 1], [0.6, 60], [1, 340]])}${toevoeging}`,
  };
}

/** The AOW age in the demo: 67, and from 2028 on 67 and three months. */
export function aowDatum(geboorteDatum: Datum): Datum {
  const datum = plusMaanden(geboorteDatum, 67 * 12);
  return datum < '2028-01-01' ? datum : plusMaanden(geboorteDatum, 67 * 12 + 3);
}

/** True below 27: the law then asks for four weeks of searching first (Participatiewet art. 41, lid 4). */
export const isJongere = (persoon: Persoon, op: Datum) => leeftijdOp(persoon.geboorteDatum, op) < 27;
