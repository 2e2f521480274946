/**
 * An error for the log: its name, code and place, not its message, because a driver puts values into that.
 */
export function foutplaats(fout: unknown): string {
  const { name, code, stack } = (fout ?? {}) as { name?: string; code?: string; stack?: string };
  const plaats = stack?.split('\n').filter((regel) => /^\s+at /.test(regel)).slice(0, 6).join('\n');
  return `${name ?? typeof fout} ${code ?? ''}\n${plaats ?? ''}`;
}
