import { weegDatums, type PlausibelVeld, type TeWegen } from '@trajectplein/dossier/domain';
import { OngeldigeInvoer, type VeldFout } from '@trajectplein/kern/server';
import { eisBevestigd } from './bekenden';

export interface Twijfels {
  /** What cannot be: refused, whoever confirms it. */
  fouten: VeldFout[];
  /** What seldom is: asked once, and stored when it is confirmed. */
  vragen: VeldFout[];
}

/**
 * Weighs dates that are being stored against what is known beside them.
 * @param standen the dates together; several when one changed date stands beside the dates of several dossiers
 * @param over the fields that are being stored: doubts that they have no part in were there before
 * @param plaats the pointer of a field in the body; `/<field>` when left out
 */
export function weegTwijfels(
  standen: readonly TeWegen[], over: readonly PlausibelVeld[], plaats: (veld: PlausibelVeld) => string = (veld) => `/${veld}`,
): Twijfels {
  const gewogen = standen.map((stand) => weegDatums(stand, over));
  const eens = (twijfels: readonly { veld: PlausibelVeld; code: string; melding: string }[]) =>
    [...new Map(twijfels.map(({ veld, code, melding }) => [`${veld} ${code}`, { pointer: plaats(veld), code, melding }])).values()];
  return { fouten: eens(gewogen.flatMap((er) => er.weigeringen)), vragen: eens(gewogen.flatMap((er) => er.vragen)) };
}

/** @throws OngeldigeInvoer for what cannot be; Conflict KLOPT_DIT with the questions, unless they were confirmed */
export function eisOnbetwijfeld({ fouten, vragen }: Twijfels, bevestigd: boolean | undefined): void {
  if (fouten.length) throw new OngeldigeInvoer(fouten);
  eisBevestigd({ kandidaten: [], vragen }, bevestigd);
}
