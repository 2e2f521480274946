import { ConfiguratieFout } from './configuratie';

/**
 * Runs a process from start to clean stop: one sentence instead of a stack trace when it cannot start, and a single
 * closing whatever asks for it (a signal, or the parent that went away).
 * @param start starts the process; the function it returns drains and closes
 */
export async function draaiProces(start: () => Promise<() => Promise<void>>): Promise<void> {
  const sluit = await start().catch((fout: unknown) => {
    const { code, port } = fout as { code?: string; port?: number };
    if (fout instanceof ConfiguratieFout) console.error(fout.message);
    else if (code === 'EADDRINUSE') console.error(`Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld met PORT=3001.`);
    else if (code === 'ECONNREFUSED' || code === 'ENOENT') console.error('De database is niet bereikbaar. Controleer DATABASE_URL_APP.');
    else console.error(fout instanceof Error ? `Starten lukt niet: ${fout.message.split('\n')[0]}` : 'Starten lukt niet.');
    process.exit(1);
  });
  let bezig = false;
  const stop = () => {
    if (bezig) return;
    bezig = true;
    sluit().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signaal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signaal, stop);
  // Started by `npm start`: when that is killed, nobody is left to stop us.
  process.on('disconnect', stop);
  process.send?.({ klaar: true });
}
