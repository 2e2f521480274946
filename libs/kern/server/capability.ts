import type { Type } from '@nestjs/common';
import type { Klasse } from './klasse';
import type { CijferKolom } from './sleutelbos';

/** What the trail says that somebody did, by method and pattern of the route: in the past tense, in Dutch and in English. */
export type Spoorzinnen = Readonly<Record<string, readonly [nl: string, en: string]>>;

/** What a capability brings to the processes; an app is a list of these, lowest first. */
export interface Capability {
  api?: Type;
  worker?: Type;
  entiteiten: Klasse[];
  migraties: Klasse[];
  /** Its columns that `Sleutelbos` encrypted (`*_cijfer`): a test says which one is missing. */
  cijfers?: readonly CijferKolom[];
  /** A sentence for each of its routes: a test says which one is missing. */
  sporen?: Spoorzinnen;
}

/** The sentences of all of them. */
export function spoorzinnenVan(capabilities: readonly Capability[]): Spoorzinnen {
  return Object.assign({}, ...capabilities.map((c) => c.sporen)) as Spoorzinnen;
}

/** Every migration of these capabilities, in the order of the time stamp in its class name. */
export function migratiesVan(capabilities: readonly Capability[]): Klasse[] {
  const stempel = (m: Klasse) => Number(/\d{13}$/.exec(m.name)?.[0]);
  return capabilities.flatMap((c) => c.migraties).sort((a, b) => stempel(a) - stempel(b));
}
