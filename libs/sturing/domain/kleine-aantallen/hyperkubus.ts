import { coordinaten, stappen, type Tabel } from './tabel';

/**
 * The hypercube method (Repsilber; GHMITER in tau-ARGUS). A hidden cell is safe when it is a corner of a "cube" whose
 * corners are all hidden: adding one to some corners and taking it from the others leaves every sum line as it is, so
 * nobody can tell the cell from its neighbours by subtraction, however many lines he combines.
 *
 * A cube that leans on one other gemeente is known by half to the klantmanagers of that gemeente, who see their own
 * numbers. So each leans on two others, or on the region: then the cell is safe for everyone but its own gemeente.
 */
export interface Kubus {
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
  verschuivingen: number[];
  teken: 1 | -1;
}

/** A partner gemeente: what it costs, and how far the cell can move with it. */
interface Partner {
  g: number;
  kosten: number;
  speling: number;
}

const GEMEENTE = 0;
const DEEL = 3;
const MAX_HOEKEN = 64;

export class Kubuszoeker {
  private readonly stap;
  private readonly gewicht: Float64Array;
  private readonly perGroep: number[][];
  private readonly hoeken = new Int32Array(MAX_HOEKEN);
  private readonly tekens = new Int8Array(MAX_HOEKEN);

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
   * @returns null when there is none
   */
  zoek(cel: number, eis?: Eis): Kubus | null {
    const { maten, drempels } = this.tabel;
    const plek = coordinaten(maten, cel);
    const ruimte = drempels[plek[GEMEENTE]]! - 1;
    const assen = [DEEL, 2, 1].filter((as) => maten[as]! > 1);
    const keuzes = assen.map((as) => this.keuzes(as, plek[as]!, eis));
    let beste: Kubus | null = null;
    let laagste = Infinity;
    this.hoeken[0] = cel;
    this.tekens[0] = 1;

    const sluitAf = (aantal: number, kosten: number): void => {
      const partners = this.kiesGemeenten(plek[GEMEENTE], aantal, eis);
      if (!partners) return;
      const totaal = kosten + partners.reduce((som, p) => som + p.kosten, 0);
      const speling = partners.length ? Math.max(...partners.map((p) => p.speling)) : this.speling(aantal, null, 0);
      if (speling < 1) return;
      const score = speling < ruimte ? totaal * 1.5 + 0.5 : totaal;
      if (score >= laagste) return;
      laagste = score;
      const eigen = [...this.hoeken.subarray(0, aantal)];
      const erbij = partners.flatMap((p) => eigen.map((hoek) => hoek + (p.g - plek[GEMEENTE]) * this.stap[GEMEENTE]));
      beste = { hoeken: [...eigen, ...erbij], kosten: totaal };
    };
    const daal = (diepte: number, aantal: number, kosten: number): void => {
      if (kosten >= laagste) return;
      if (diepte === assen.length) return sluitAf(aantal, kosten);
      for (const { verschuivingen, teken } of keuzes[diepte]!) {
        let n = aantal;
        let erbij = 0;
        for (const verschuiving of verschuivingen) {
          for (let i = 0; i < aantal; i += 1, n += 1) {
            this.hoeken[n] = this.hoeken[i]! + verschuiving;
            this.tekens[n] = this.tekens[i]! * teken;
            erbij += this.prijs(this.hoeken[n]!);
          }
        }
        daal(diepte + 1, n, kosten + erbij);
        if (laagste === 0) return;
      }
    };
    daal(0, 1, 0);
    return beste;
  }

  /**
   * The cheapest gemeenten to complete the corners so far: the region alone, or two others; one when there is no second.
   * @returns none when the table has no gemeenten; null when no partner will do
   */
  private kiesGemeenten(eigen: number, aantal: number, eis?: Eis): Partner[] | null {
    const { maten } = this.tabel;
    if (maten[GEMEENTE] < 2) return [];
    const partners: Partner[] = [];
    for (let g = 0; g < maten[GEMEENTE]; g += 1) {
      if (g === eigen) continue;
      const verschuiving = (g - eigen) * this.stap[GEMEENTE];
      const kosten = this.hoeken.subarray(0, aantal).reduce((som, hoek) => som + this.prijs(hoek + verschuiving), 0);
      const speling = kosten === Infinity ? 0 : this.speling(aantal, verschuiving, g === 0 || eigen === 0 ? 1 : -1);
      if (speling >= 1) partners.push({ g, kosten, speling });
    }
    const mag = (p: Partner) => eis?.as !== GEMEENTE || eis.partners.has(p.g);
    const regio = partners.find((p) => p.g === 0 && mag(p));
    const anderen = partners.filter((p) => p.g !== 0).sort((a, b) => Number(mag(b)) - Number(mag(a)) || a.kosten - b.kosten);
    const rest = anderen.slice(1).sort((a, b) => a.kosten - b.kosten);
    const twee = anderen[0] && mag(anderen[0]) ? [anderen[0], ...rest.slice(0, 1)] : [];
    const som = (lijst: Partner[]) => lijst.reduce((totaal, p) => totaal + p.kosten, 0);
    if (regio && (twee.length < 2 || regio.kosten <= som(twee))) return [regio];
    return twee.length ? twee : null;
  }

  private prijs(hoek: number): number {
    if (this.masker[hoek] !== 0) return 0;
    return this.isLeegBlok(hoek) ? Infinity : this.gewicht[hoek]!;
  }

  /** How far the cell can move, down and up together, before a corner would become negative. */
  private speling(aantal: number, verschuiving: number | null, teken: number): number {
    let omlaag = Infinity;
    let omhoog = Infinity;
    const neem = (waarde: number, richting: number) => {
      if (richting === 1) omlaag = Math.min(omlaag, waarde);
      else omhoog = Math.min(omhoog, waarde);
    };
    for (let i = 0; i < aantal; i += 1) {
      neem(this.tabel.waarden[this.hoeken[i]!]!, this.tekens[i]!);
      if (verschuiving !== null) neem(this.tabel.waarden[this.hoeken[i]! + verschuiving]!, this.tekens[i]! * teken);
    }
    return omlaag + omhoog;
  }

  /** Everybody knows that an executor does nothing in some gemeenten: hiding such a zero hides nothing. */
  private isLeegBlok(cel: number): boolean {
    const { maten, waarden } = this.tabel;
    return waarden[cel] === 0 && waarden[cel - (cel % (maten[2] * maten[3]))] === 0;
  }

  private keuzes(as: number, eigen: number, eis?: Eis): Keuze[] {
    const stap = this.stap[as]!;
    const alle = as === DEEL ? this.deelkeuzes(eigen) : Array.from({ length: this.tabel.maten[as]! }, (_, i) => i)
      .filter((i) => i !== eigen)
      .map((i) => ({ indexen: [i], teken: (eigen === 0 || i === 0 ? 1 : -1) as 1 | -1 }));
    return alle.filter((k) => eis?.as !== as || k.indexen.some((i) => eis.partners.has(i)))
      .map(({ indexen, teken }) => ({ teken, verschuivingen: indexen.map((i) => (i - eigen) * stap) }));
  }

  /** A part goes with another one of its partition, or with the whole and then with one part of each other partition. */
  private deelkeuzes(eigen: number): { indexen: number[]; teken: 1 | -1 }[] {
    const groep = this.tabel.partitie[eigen];
    const buren = eigen === 0 ? [] : this.perGroep.find((delen) => delen.includes(eigen))!.filter((p) => p !== eigen);
    const andere = this.perGroep.filter((delen) => this.tabel.partitie[delen[0]!] !== groep);
    const metGeheel = andere.reduce<number[][]>((reeksen, delen) => reeksen.flatMap((r) => delen.map((p) => [...r, p])),
      [eigen === 0 ? [] : [0]]);
    return [...buren.map((p) => ({ indexen: [p], teken: -1 as const })),
      ...metGeheel.map((indexen) => ({ indexen, teken: 1 as const }))];
  }
}
