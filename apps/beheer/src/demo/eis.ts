/** The generator made a plan that the rules do not allow: a fault in the generator, so the load stops. */
export function eis(mag: boolean, wat: string): void {
  if (!mag) throw new Error(`The demo's history breaks a rule: ${wat}`);
}
