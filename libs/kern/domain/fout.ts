import { vulIn } from './taal';

/** INVOER: a field is wrong (HTTP 400). TOESTAND: the rules do not allow it now (HTTP 409). */
export type FoutSoort = 'INVOER' | 'TOESTAND';

/** A broken rule of the domain: a stable code, a Dutch sentence for the user and, where one field is wrong, which. */
export class DomeinFout extends Error {
  readonly code: string;
  readonly melding: string;
  /** JSON pointer of the field, such as `/datum`. */
  readonly pointer?: string;
  readonly soort: FoutSoort;

  constructor(fout: { soort: FoutSoort; code: string; melding: string; pointer?: string }) {
    super(`${fout.code}: ${fout.melding}`);
    this.name = 'DomeinFout';
    this.code = fout.code;
    this.melding = fout.melding;
    this.pointer = fout.pointer;
    this.soort = fout.soort;
  }
}

/** True for a DomeinFout, also when it comes from another copy of this code (a bundle, a worker). */
export function isDomeinFout(fout: unknown): fout is DomeinFout {
  return fout instanceof DomeinFout || (fout instanceof Error && fout.name === 'DomeinFout');
}

type Waarden = Readonly<Record<string, string | number>>;

/** The makers of a capability's errors, see `maakFouten`. */
export interface Fouten<C extends string> {
  /** A field is wrong; `pointer` says which. */
  invoer(code: C, pointer: string, waarden?: Waarden): DomeinFout;
  /** Not allowed as things stand; `pointer` where one field would solve it. */
  toestand(code: C, waarden?: Waarden, pointer?: string): DomeinFout;
}

/**
 * Ties error codes to their Dutch sentences, so that a code cannot be thrown without one.
 * @param zinnen sentence per code; `{naam}` in it is filled from `waarden`
 */
export function maakFouten<C extends string>(zinnen: Readonly<Record<C, string>>): Fouten<C> {
  return {
    invoer: (code, pointer, waarden = {}) =>
      new DomeinFout({ soort: 'INVOER', code, melding: vulIn(zinnen[code], waarden), pointer }),
    toestand: (code, waarden = {}, pointer) =>
      new DomeinFout({ soort: 'TOESTAND', code, melding: vulIn(zinnen[code], waarden), pointer }),
  };
}
