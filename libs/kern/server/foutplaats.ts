/** An error whose message is a sentence of ours without a value in it: what people read may repeat it. */
export class MeldbareFout extends Error {}

/**
 * An error for the log: its name, code and place, not its message, because a driver puts values into that.
 */
export function foutplaats(fout: unknown): string {
  const { code, stack } = (fout ?? {}) as { code?: string; stack?: string };
  const plaats = stack?.split('\n').filter((regel) => /^\s+at /.test(regel)).slice(0, 6).join('\n');
  return `${naamVan(fout)} ${code ?? ''}\n${plaats ?? ''}`;
}

/** An error in one line, for the ledger and the queues: a message only when it is our own, else its name, code and place. */
export function foutregel(fout: unknown): string {
  if (fout instanceof MeldbareFout) return fout.message.split('\n')[0]!.slice(0, 300);
  const { code, stack } = (fout ?? {}) as { code?: string; stack?: string };
  const [plaats] = /\b(libs|apps)\/[\w./-]+:\d+/.exec(stack?.replace(/^(?!\s+at ).*$/gm, '') ?? '') ?? [];
  return [naamVan(fout), code, plaats].filter(Boolean).join(' ').slice(0, 300);
}

const naamVan = (fout: unknown) => (fout as { name?: string } | null)?.name ?? typeof fout;
