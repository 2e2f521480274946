/**
 * Chance that is the same on every machine: a small generator (sfc32) with a seed of text. It uses whole-number
 * arithmetic alone; no Math.random, and no function such as log whose last digit may differ between engines.
 */
export class Toeval {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param zaad any text; each text gives a stream of its own */
  constructor(private readonly zaad: string) {
    [this.a, this.b, this.c, this.d] = meng(zaad);
    for (let i = 0; i < 12; i += 1) this.bits();
  }

  /** A stream of its own for a part, so that a change in one part leaves the others as they were. */
  deel(naam: string): Toeval {
    return new Toeval(`${this.zaad}/${naam}`);
  }

  /** 32 random bits. */
  bits(): number {
    const som = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + som) | 0;
    return som >>> 0;
  }

  /** A fraction in [0, 1). */
  fractie(): number {
    return this.bits() / 4_294_967_296;
  }

  /** A whole number from `min` up to and including `max`. */
  heel(min: number, max: number): number {
    return min + Math.floor(this.fractie() * (max - min + 1));
  }

  /** True in this share of the cases. */
  kans(aandeel: number): boolean {
    return this.fractie() < aandeel;
  }

  /** One of the list. */
  uit<T>(lijst: readonly T[]): T {
    return lijst[this.heel(0, lijst.length - 1)]!;
  }

  /** One of the list, in proportion to the weights. */
  gewogen<T>(lijst: readonly (readonly [T, number])[]): T {
    let rest = this.fractie() * lijst.reduce((som, [, gewicht]) => som + gewicht, 0);
    for (const [waarde, gewicht] of lijst) {
      rest -= gewicht;
      if (rest < 0) return waarde;
    }
    return lijst[lijst.length - 1]![0];
  }

  /**
   * A whole number from a skewed spread, such as a waiting time.
   * @param kwantielen [share, value] in rising order, the first share 0, the last 1; between them a straight line
   */
  gespreid(kwantielen: readonly (readonly [number, number])[]): number {
    const p = this.fractie();
    const na = kwantielen.findIndex(([deel]) => deel > p);
    const [p1, w1] = kwantielen[na]!;
    const [p0, w0] = kwantielen[na - 1]!;
    return Math.round(w0 + ((w1 - w0) * (p - p0)) / (p1 - p0));
  }

  /** The list in another order; the list itself stays as it is. */
  geschud<T>(lijst: readonly T[]): T[] {
    const uit = [...lijst];
    for (let i = uit.length - 1; i > 0; i -= 1) {
      const j = this.heel(0, i);
      [uit[i], uit[j]] = [uit[j]!, uit[i]!];
    }
    return uit;
  }

  /** An id in the form of a UUID version 7 for a moment (epoch milliseconds): later moments sort later. */
  id(moment: number): string {
    const [b, c, d] = [this.bits(), this.bits(), this.bits()];
    const hoog = Math.floor(moment / 65_536);
    schrijfWoord(0, hoog >>> 16);
    schrijfWoord(4, hoog & 0xffff);
    schrijfWoord(9, moment % 65_536);
    schrijfWoord(14, 0x7000 | (b & 0xfff));
    schrijfWoord(19, 0x8000 | ((b >>> 12) & 0x3fff));
    schrijfWoord(24, c >>> 16);
    schrijfWoord(28, c & 0xffff);
    schrijfWoord(32, d & 0xffff);
    return ID.toString('latin1');
  }
}

// Written in place: a text that is put together from parts keeps all of them in memory, a hundred thousand times.
const ID = Buffer.from('00000000-0000-0000-0000-000000000000');
const CIJFERS = Buffer.from('0123456789abcdef');

/** Sixteen bits as four figures. */
function schrijfWoord(plek: number, bits: number): void {
  for (let i = 0; i < 4; i += 1) ID[plek + i] = CIJFERS[(bits >>> (12 - 4 * i)) & 0xf]!;
}

/** Four 32-bit numbers from a text (cyrb128). */
function meng(tekst: string): [number, number, number, number] {
  let h1 = 1779033703, h2 = 3144134277, h3 = 1013904242, h4 = 2773480762;
  for (let i = 0; i < tekst.length; i += 1) {
    const k = tekst.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
