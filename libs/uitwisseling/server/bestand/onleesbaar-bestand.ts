import { DomeinFout, vulIn } from '@trajectplein/kern/domain';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';

type BestandFout = Extract<
  keyof typeof uitwisselingNl.fout,
  `BESTAND_${string}` | `TE_VEEL_${string}` | `KOP_${string}` | 'CEL_TE_LANG' | 'AANHALINGSTEKEN'
>;

/** A file as a whole cannot be read: a code, and a Dutch sentence for whoever chose it. Holds nothing of its content. */
export class OnleesbaarBestand extends DomeinFout {
  constructor(code: BestandFout, waarden: Readonly<Record<string, string | number>> = {}) {
    super({ soort: 'INVOER', code, melding: vulIn(uitwisselingNl.fout[code], waarden), pointer: '/bestand' });
  }
}
