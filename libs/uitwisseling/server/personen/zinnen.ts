import type { Kenmerk } from '@trajectplein/dossier/domain';
import { vulIn } from '@trajectplein/kern/domain';
import { uitwisselingNl, type RijVraag, type RijWaarschuwing } from '@trajectplein/uitwisseling/domain';
import type { Waarschuwing } from '../import-soort';

/** "de achternaam en de geboortedatum" */
export function alsOpsomming(delen: readonly string[]): string {
  return delen.length < 2 ? delen.join() : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;
}

const verschil = (verschilt: readonly Kenmerk[]) => alsOpsomming(verschilt.map((kenmerk) => uitwisselingNl.kenmerk[kenmerk]));

export function waarschuw(code: RijWaarschuwing, waarden: { verschilt?: readonly Kenmerk[]; rij?: number } = {}): Waarschuwing {
  return { code, reden: vulIn(uitwisselingNl.waarschuwing[code], { verschil: verschil(waarden.verschilt ?? []), rij: waarden.rij ?? 0 }) };
}

export const vraagzin = (code: RijVraag, verschilt: readonly Kenmerk[]) => vulIn(uitwisselingNl.vraag[code], { verschil: verschil(verschilt) });
