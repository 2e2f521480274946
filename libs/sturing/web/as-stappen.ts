/** Round steps for the axis, up to just above the highest value. */
export function asStappen(hoogste: number): number[] {
  const ruw = Math.max(hoogste, 1) / 4;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = Math.max(1, ([1, 2, 2.5, 5, 10].find((er) => er * macht >= ruw) ?? 10) * macht);
  const aantal = Math.ceil(Math.max(hoogste, 1) / stap);
  return Array.from({ length: aantal + 1 }, (_, i) => i * stap);
}

/** One bar that is more than so many times the next one flattens the rest. */
const TE_HOOG = 4;

/**
 * Where the axis ends: at the highest value, or a bit above the next one when a single value would flatten the others; that one
 * is cut off.
 */
export function astop(waarden: readonly number[]): number {
  const [hoogste = 0, volgende = 0] = [...waarden].sort((a, b) => b - a);
  return Math.max(1, volgende > 0 && hoogste > volgende * TE_HOOG ? volgende * 1.25 : hoogste);
}
