import { datumVanExcel, isEindelozeDag, type Jaartelling } from '@trajectplein/kern/domain';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesXml, type XmlLezer } from './xml';
import { zonderXmlNood } from './xlsx-tekst';
import { openWerkmap, type Werkmap } from './xlsx-werkmap';

/** A row as it stands in the file: texts by the number of their column, from 0. */
export interface RuweRij {
  nummer: number;
  cellen: Iterable<[number, string]>;
  /** The columns whose cell is a number. */
  getallen?: ReadonlySet<number>;
  telling?: Jaartelling;
  /** By a filter, or by hand: its sender did not see it. */
  verborgen?: true;
}

/** The visible sheets of a workbook; the rows of each stream, from the beginning each time. */
export async function openXlsx(inhoud: Buffer): Promise<{ naam: string; rijen(): AsyncGenerator<RuweRij> }[]> {
  const werkmap = await openWerkmap(inhoud);
  return werkmap.bladen.map(({ naam, lees }) => ({ naam, rijen: () => {
    const lezer = new BladLezer(werkmap);
    return leesXml(lees(), lezer, () => lezer.neemRijen());
  } }));
}

/** Gathers the rows of a sheet while its XML goes by. Of a formula the value counts that was saved with it. */
class BladLezer implements XmlLezer {
  private rijen: RuweRij[] = [];
  private nummer = 0;
  private kolom = -1;
  private cellen = new Map<number, string>();
  private getallen = new Set<number>();
  private verborgen = false;
  private soort = 'n';
  private stijl = 0;
  private waarde = '';
  private leest = false;
  private inUitspraak = false;

  constructor(private readonly werkmap: Werkmap) {}

  neemRijen(): RuweRij[] {
    return this.rijen.splice(0);
  }

  opent(naam: string, attributen: Readonly<Record<string, string>>): void {
    this.leest = (naam === 'v' && this.soort !== 'inlineStr') || (naam === 't' && this.soort === 'inlineStr' && !this.inUitspraak);
    if (naam === 'rPh') this.inUitspraak = true;
    if (naam === 'row') {
      const nummer = attributen.r === undefined ? this.nummer + 1 : geheel(attributen.r);
      if (nummer <= this.nummer) throw new OnleesbaarBestand('BESTAND_BESCHADIGD'); // reading may go on after a number
      this.nummer = nummer;
      this.cellen = new Map();
      this.getallen = new Set();
      this.verborgen = ['1', 'true'].includes(attributen.hidden ?? '');
      this.kolom = -1;
    }
    if (naam === 'c') {
      this.kolom = attributen.r === undefined ? this.kolom + 1 : kolomVan(attributen.r);
      if (this.kolom >= GRENZEN.kolommen) throw new OnleesbaarBestand('TE_VEEL_KOLOMMEN', { max: GRENZEN.kolommen });
      this.soort = attributen.t ?? 'n';
      this.stijl = Number(attributen.s ?? 0);
      this.waarde = '';
    }
  }

  tekst(deel: string): void {
    if (!this.leest) return;
    this.waarde += deel;
    if (this.waarde.length > GRENZEN.tekens) this.teLang();
  }

  sluit(naam: string): void {
    this.leest = false;
    if (naam === 'rPh') this.inUitspraak = false;
    if (naam === 'c') {
      const tekst = this.celtekst();
      if (tekst.length > GRENZEN.tekens) this.teLang();
      if (tekst !== '') this.cellen.set(this.kolom, tekst);
      this.soort = 'n';
    }
    if (naam === 'row' && this.cellen.size > 0) {
      this.rijen.push({ nummer: this.nummer, cellen: this.cellen, telling: this.werkmap.telling,
        ...(this.getallen.size ? { getallen: this.getallen } : {}), ...(this.verborgen ? { verborgen: true } : {}) });
    }
  }

  private celtekst(): string {
    if (this.waarde === '') return '';
    switch (this.soort) {
      case 's': return this.gedeeld(geheel(this.waarde));
      case 'b': return this.waarde.trim() === '1' ? 'ja' : 'nee';
      case 'e': return this.waarde.trim();
      case 'd': return this.waarde;
      case 'n': return this.getal(Number(this.waarde));
      default: return zonderXmlNood(this.waarde);
    }
  }

  private gedeeld(plaats: number): string {
    const tekst = this.werkmap.teksten[plaats];
    if (tekst === undefined) throw new OnleesbaarBestand('BESTAND_BESCHADIGD');
    return tekst;
  }

  /** A day where the cell shows one (of the last there is, and of day 0, what is meant by them); else the number in the fifteen digits that Excel keeps. */
  private getal(getal: number): string {
    if (!Number.isFinite(getal)) throw new OnleesbaarBestand('BESTAND_BESCHADIGD');
    const { telling, datumStijlen } = this.werkmap;
    const datum = !datumStijlen.has(this.stijl) ? null : datumVanExcel(getal, telling)
      ?? (isEindelozeDag(getal, telling) ? '9999-12-31' : Math.floor(getal) === 0 ? '0000-00-00' : null);
    if (datum) return datum;
    this.getallen.add(this.kolom);
    return String(Number(getal.toPrecision(15)));
  }

  private teLang(): never {
    throw new OnleesbaarBestand('CEL_TE_LANG', { rij: this.nummer, max: GRENZEN.tekens });
  }
}

function geheel(tekst: string): number {
  if (!/^\s*\d{1,9}\s*$/.test(tekst)) throw new OnleesbaarBestand('BESTAND_BESCHADIGD');
  return Number(tekst);
}

/** The number of a column, from 0: A is 0, AA is 26. */
function kolomVan(plaats: string): number {
  const letters = /^[A-Z]{1,4}(?=\d+$)/.exec(plaats)?.[0];
  if (letters === undefined) throw new OnleesbaarBestand('BESTAND_BESCHADIGD');
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
