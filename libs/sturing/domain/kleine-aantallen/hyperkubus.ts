import { coordinaten, stappen, type Tabel } from './tabel';

/**
 * The hypercube method (Repsilber; GHMITER in tau-ARGUS). A hidden cell is safe when it is a corner of a "cube" whose
 * corners are all hidden: adding one to some corners and taking it from the others leaves every sum line as it is, so
 * nobody can tell the cell from its neighbours by subtraction, however many lines he combines.
 */
export interface Kubus {
  /** All corners; the first half lies in the gemeente of the cell itself. */
  hoeken: number[];
  kosten: number;
}

/** A restriction on the partner along one axis. */
export interface Eis {
  as: number;
  /** Indexes on that axis that may be the partner. */
  partners: ReadonlySet<number>;
}

interface Keuze {
  /** Index on the axis, for a restriction. */
  indexen: number[];
  verschuivingen: number[];
  teken: 1 | -1;
}

const MAX_HOEKEN = 64;

export class Kubuszoeker {
  private readonly stap;
  private readonly gewicht: Float64Array;
  private readonly perGroep: number[][];

  constructor(private readonly tabel: Tabel, private readonly masker: Uint8Array) {
    this.stap = stappen(tabel.maten);
    const groepen = [...new Set(tabel.partitie.filter((g) => g > 0))];
    this.perGroep = groepen.map((groep) => tabel.partitie.flatMap((g, p) => (g === groep ? [p] : [])));
    this.gewicht = Float64Array.from(tabel.waarden, (waarde, cel) => this.weeg(cel, waarde));
  }

  /** Sums are dearer than details, large counts dearer than small ones, and a zero is hidden only when it must be. */
  private weeg(cel: number, waarde: number): number {
    const { maten } = this.tabel;
    const plek = coordinaten(maten, cel);
    const gehelen = plek.filter((i, as) => i === 0 && maten[as]! > 1).length;
    return 4 ** gehelen * (waarde === 0 ? 2 : 1 + Math.log2(waarde) / 2);
  }

  /**
   * The cheapest cube around a cell.
   * @param eis narrows the partners along one axis
   * @param vast a partner of the gemeente axis that is asked for; the cube without it is given as `bekend`
   * @returns null when there is none
   */
  zoek(cel: number, eis?: Eis): Kubus | null {
    const { maten, drempels, waarden } = this.tabel;
    const plek = coordinaten(maten, cel);
    const ruimte = drempels[plek[0]]! - 1;
    // The gemeente comes last, so that the first half of the corners lies in the gemeente of the cell.
    const assen = [3, 2, 1, 0].filter((as) => maten[as]! > 1);
    const keuzes = assen.map((as) => this.keuzes(as, plek[as]!, eis));
    const hoeken = new Int32Array(MAX_HOEKEN);
    const tekens = new Int8Array(MAX_HOEKEN);
    hoeken[0] = cel;
    tekens[0] = 1;
    const beste: { score: number; kubus: Kubus | null } = { score: Infinity, kubus: null };
    const daal = (diepte: number, aantal: number, kosten: number): void => {
      if (kosten >= beste.score) return;
      if (diepte === assen.length) {
        const speling = spelingVan(waarden, hoeken, tekens, aantal);
        if (speling < 1) return;
        const score = speling < ruimte ? kosten * 1.5 + 0.5 : kosten;
        if (score < beste.score) Object.assign(beste, { score, kubus: { hoeken: [...hoeken.subarray(0, aantal)], kosten } });
        return;
      }
      for (const { verschuivingen, teken } of keuzes[diepte]!) {
        let n = aantal;
        let erbij = 0;
        for (const verschuiving of verschuivingen) {
          for (let i = 0; i < aantal; i += 1, n += 1) {
            const hoek = hoeken[i]! + verschuiving;
            hoeken[n] = hoek;
            tekens[n] = tekens[i]! * teken;
            if (this.masker[hoek] === 0) erbij += this.isLeegBlok(hoek) ? Infinity : this.gewicht[hoek]!;
          }
        }
        daal(diepte + 1, n, kosten + erbij);
        if (beste.score === 0) return;
      }
    };
    daal(0, 1, 0);
    return beste.kubus;
  }

  /**
   * A second partner gemeente for a cube. Who knows the numbers of the first one (its own klantmanagers) knows half of
   * the cube; with the second one the cell stays safe for him too.
   * @returns the corners to add; none when the cube leans on no other gemeente, or there is no second one
   */
  tweedeGemeente(cel: number, kubus: Kubus): number[] {
    const { maten, waarden } = this.tabel;
    if (maten[0] < 3) return [];
    const halve = kubus.hoeken.slice(0, kubus.hoeken.length / 2);
    const eigen = coordinaten(maten, cel)[0];
    const eerste = coordinaten(maten, kubus.hoeken[halve.length]!)[0];
    if (eerste === 0) return [];
    let beste: number[] = [];
    let laagste = Infinity;
    for (let g = 0; g < maten[0]; g += 1) {
      if (g === eigen || g === eerste) continue;
      const erbij = halve.map((hoek) => hoek + (g - eigen) * this.stap[0]);
      const kosten = erbij.reduce((som, hoek) => som + this.prijs(hoek), 0);
      if (kosten < laagste && this.isVeilig([...halve, ...erbij], cel, waarden)) {
        laagste = kosten;
        beste = erbij;
      }
    }
    return beste;
  }

  private prijs(hoek: number): number {
    if (this.masker[hoek] !== 0) return 0;
    return this.isLeegBlok(hoek) ? Infinity : this.gewicht[hoek]!;
  }

  private isVeilig(hoeken: number[], cel: number, waarden: Int32Array): boolean {
    const tekens = Int8Array.from(hoeken, (hoek) => this.tekenVan(cel, hoek));
    return spelingVan(waarden, Int32Array.from(hoeken), tekens, hoeken.length) >= 1;
  }

  private tekenVan(cel: number, hoek: number): number {
    const a = coordinaten(this.tabel.maten, cel);
    const b = coordinaten(this.tabel.maten, hoek);
    const { partitie } = this.tabel;
    return a.reduce((teken, i, as) => {
      if (i === b[as] || i === 0 || b[as] === 0) return teken;
      return as === 3 && partitie[i] !== partitie[b[as]!] ? teken : -teken;
    }, 1);
  }

  /** Everybody knows that an executor does nothing in some gemeenten: hiding such a zero hides nothing. */
  private isLeegBlok(cel: number): boolean {
    const { maten, waarden } = this.tabel;
    return waarden[cel] === 0 && waarden[cel - (cel % (maten[2] * maten[3]))] === 0;
  }

  private keuzes(as: number, eigen: number, eis?: Eis): Keuze[] {
    const stap = this.stap[as]!;
    const maak = (indexen: number[], teken: 1 | -1): Keuze =>
      ({ indexen, teken, verschuivingen: indexen.map((i) => (i - eigen) * stap) });
    const alle = as === 3 ? this.deelkeuzes(eigen, maak) : Array.from({ length: this.tabel.maten[as]! }, (_, i) => i)
      .filter((i) => i !== eigen)
      .map((i) => maak([i], eigen === 0 || i === 0 ? 1 : -1));
    return eis?.as === as ? alle.filter((k) => k.indexen.some((i) => eis.partners.has(i))) : alle;
  }

  /** A part goes with another one of its partition, or with the whole and then with one part of each other partition. */
  private deelkeuzes(eigen: number, maak: (indexen: number[], teken: 1 | -1) => Keuze): Keuze[] {
    const groep = this.tabel.partitie[eigen];
    const buren = eigen === 0 ? [] : this.perGroep.find((delen) => delen.includes(eigen))!.filter((p) => p !== eigen);
    const andere = this.perGroep.filter((delen) => this.tabel.partitie[delen[0]!] !== groep);
    const metGeheel = andere.reduce<number[][]>((reeksen, delen) => reeksen.flatMap((r) => delen.map((p) => [...r, p])),
      [eigen === 0 ? [] : [0]]);
    return [...buren.map((p) => maak([p], -1)), ...metGeheel.map((indexen) => maak(indexen, 1))];
  }
}

/** How far the cell can move, down and up together, before a corner would become negative. */
function spelingVan(waarden: Int32Array, hoeken: Int32Array, tekens: Int8Array, aantal: number): number {
  let omlaag = Infinity;
  let omhoog = Infinity;
  for (let i = 0; i < aantal; i += 1) {
    const waarde = waarden[hoeken[i]!]!;
    if (tekens[i] === 1) omlaag = Math.min(omlaag, waarde);
    else omhoog = Math.min(omhoog, waarde);
  }
  return omlaag + omhoog;
}
