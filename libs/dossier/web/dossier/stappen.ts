import type { Stap } from '@trajectplein/kern/web';
import type { Dossier } from '../typen';

const WEG = ['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG', 'GESLOTEN'] as const;

/**
 * The steps of a dossier's life, with the day each began. After a terugval the later steps lie open again; what was
 * passed over (closed straight from the intake) has no day. Undoing a wrong closing is no new beginning: the old day
 * stands.
 */
export function stappenVan(dossier: Pick<Dossier, 'status' | 'levensloop'>): Omit<Stap, 'tekst'>[] {
  const status = WEG.includes(dossier.status as never) ? dossier.status : 'GESLOTEN';
  const gegaan = dossier.levensloop.filter((stap) => stap.naam !== 'heropen');
  const hier = WEG.indexOf(status as (typeof WEG)[number]);
  return WEG.map((code, i) => {
    const datum = gegaan.findLast((stap) => stap.status === code)?.datum ?? null;
    if (i === hier) return { code, datum, staat: 'nu' };
    if (i > hier) return { code, datum: null, staat: 'nogNiet' };
    return { code, datum, staat: datum ? 'geweest' : 'overgeslagen' };
  });
}
