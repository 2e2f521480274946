/** Round steps for the axis, up to just above the highest value. */
export function asStappen(hoogste: number): number[] {
  const ruw = Math.max(hoogste, 1) / 4;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = Math.max(1, ([1, 2, 2.5, 5, 10].find((er) => er * macht >= ruw) ?? 10) * macht);
  const aantal = Math.ceil(Math.max(hoogste, 1) / stap);
  return Array.from({ length: aantal + 1 }, (_, i) => i * stap);
}
