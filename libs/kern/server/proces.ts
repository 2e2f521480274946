import { Logger } from '@nestjs/common';
import { ConfiguratieFout } from './configuratie';
import { foutplaats } from './foutplaats';

/** The longest that stopping may take, once nobody is let in; who runs us waits longer before ending us by force. */
const STOPTIJD_MS = 9_000;

/** How a process ends. */
export interface Einde {
  /** Says that it stops while it goes on working, and returns when everybody had time to hear that. */
  kondigAan?(): Promise<void>;
  /** Finishes what runs and closes. */
  sluit(): Promise<void>;
}

/** No such user, password or database, or it is starting up. */
const DATABASE_CODES = /^(28P01|28000|3D000|57P03)$/;

/**
 * Why a process cannot start, as one Dutch sentence that says what to do.
 * @param poortInstelling the setting that names the port of this process
 * @returns null for what nobody foresaw: then the error itself is all there is
 */
export function zinBijStartfout(fout: unknown, poortInstelling = 'PORT'): string | null {
  if (fout instanceof ConfiguratieFout) return fout.message;
  const { code, syscall, port, name } = fout as { code?: string; syscall?: string; port?: number; name?: string };
  if (syscall === 'listen') {
    if (code === 'EADDRINUSE') return `Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere met ${poortInstelling}.`;
    if (code === 'EACCES') return `Op poort ${port} mag dit account niet luisteren. Kies een poort vanaf 1024 met ${poortInstelling}.`;
    return 'Op het adres in HOST kan niet worden geluisterd. Geef een adres van deze machine.';
  }
  if (code === '42P01' || code === '42883' || code === '3F000' || name === 'SchemaMigrationRequiredError') {
    return 'De database is nog niet ingericht voor deze versie. Draai eerst: node dist/apps/beheer/main.js migreer.';
  }
  const geenLijn = syscall === 'connect' || syscall === 'getaddrinfo' || (fout instanceof AggregateError && code === 'ECONNREFUSED');
  if (geenLijn || (code && DATABASE_CODES.test(code))) {
    return 'De database is niet bereikbaar met het opgegeven adres. Controleer of die draait, en het adres, de naam en het wachtwoord.';
  }
  return null;
}

/**
 * Runs a process from start to end. What keeps it from starting is said in one sentence. A signal, or the end of the
 * process that started it, closes it: what runs is finished first.
 * @param start starts the process and says how it ends
 * @param poortInstelling the setting that names the port of this process
 */
export async function draaiProces(start: () => Promise<Einde>, poortInstelling = 'PORT'): Promise<void> {
  const log = new Logger('Proces');
  let einde: Einde | undefined;
  let stoppend = false;
  const stop = async () => {
    if (stoppend) return;
    stoppend = true;
    await einde?.kondigAan?.();
    // What is cut off is done again: every job may be repeated, every request is one transaction.
    setTimeout(() => process.exit(1), STOPTIJD_MS).unref();
    await einde?.sluit().catch((fout: unknown) => {
      log.error(`Stopping: ${foutplaats(fout)}`);
      process.exit(1);
    });
    process.exit(0);
  };
  for (const signaal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signaal, () => void stop());
  // Started by `npm start`: when that is killed, nobody is left to stop us.
  process.on('disconnect', () => void stop());
  // One request's loose end must not take the others down.
  process.on('unhandledRejection', (fout) => log.error(`Not awaited: ${foutplaats(fout)}`));
  try {
    einde = await start();
    process.send?.({ klaar: true });
  } catch (fout) {
    if (stoppend) return;
    console.error(zinBijStartfout(fout, poortInstelling) ?? fout);
    process.exit(1);
  }
}
