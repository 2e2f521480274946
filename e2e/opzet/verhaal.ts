import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Trajectplein, type Opties } from './trajectplein';

const HEEFT_BROWSER = Boolean(process.env['TEST_CHROMIUM']);
if (!HEEFT_BROWSER && ['true', '1'].includes(process.env['CI'] ?? '')) {
  throw new Error('TEST_CHROMIUM ontbreekt: in CI mogen de browsertests niet worden overgeslagen.');
}

/** Only to end what hangs: whatever a step waits for itself gives up earlier, with a picture. */
const STAPTIJD_MS = 600_000;
/** The longest that starting may take, demo data included, on a machine that does more. */
/** Pictures of failed tests, outside the repository. */
let fotoMap: string | undefined;

interface Verhaal {
  /** The system of this file, once it runs. */
  readonly plein: Trajectplein;
  /** One test; when it fails, a picture of every window is kept and its place told. */
  stap(zin: string, doe: () => Promise<void>, tijdMs?: number): void;
}

/**
 * Describes a part of the process in a system of its own, in steps that follow each other: after a step that failed the
 * others are not tried. Without a Chromium (TEST_CHROMIUM) it is skipped; in CI that is an error.
 */
export function verhaal(titel: string, inhoud: (verhaal: Verhaal) => void, opties: Opties & { alsHet?: boolean } = {}): void {
  const doet = HEEFT_BROWSER && opties.alsHet !== false;
  if (!HEEFT_BROWSER) console.warn(`Overgeslagen, er is geen Chromium (TEST_CHROMIUM): ${titel}`);
  (doet ? describe : describe.skip)(titel, () => {
    let plein: Trajectplein | undefined;
    let gebroken = '';

    let startFout: unknown;

    // An error here would be told once per step; the first step tells it.
    beforeAll(async () => {
      plein = await Trajectplein.start(opties).catch((fout: unknown) => {
        startFout = fout;
        return undefined;
      });
    });
    afterAll(async () => {
      await plein?.stop();
    });

    inhoud({
      get plein() {
        if (!plein) throw new Error('It does not run yet.');
        return plein;
      },
      stap(zin, doe, tijdMs = STAPTIJD_MS) {
        it(zin, async () => {
          if (gebroken) throw kort(`Not tried: it failed before, at "${gebroken}".`);
          try {
            if (startFout) throw startFout;
            await doe();
            const storingen = plein!.vensters.flatMap((er) => er.storingen.splice(0).map((tekst) => `${er.naam}: ${tekst}`));
            if (storingen.length > 0) throw new Error(storingen.join('\n'));
          } catch (fout) {
            gebroken = zin;
            throw plein ? await metFotos(fout as Error, zin, plein) : fout;
          }
        }, tijdMs);
      },
    });
  });
}

/** An error whose place tells nothing. */
function kort(bericht: string): Error {
  return Object.assign(new Error(bericht), { stack: bericht });
}

async function metFotos(fout: Error, zin: string, plein: Trajectplein): Promise<Error> {
  let bij = '';
  fotoMap ??= mkdtempSync(join(tmpdir(), 'trajectplein-e2e-'));
  const naam = zin.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  for (const venster of plein.vensters) {
    const pad = join(fotoMap, `${naam}-${venster.naam}.png`);
    const gelukt = await venster.pagina.screenshot({ path: pad, fullPage: true, timeout: 5_000 }).catch(() => null);
    const storing = venster.storingen.splice(0).join('; ');
    bij += `\n  ${venster.naam} at ${venster.pagina.url()}${gelukt ? `: ${pad}` : ''}${storing ? `\n    ${storing}` : ''}`;
  }
  const log = plein.uitvoer.trim().split('\n').slice(-8).join('\n');
  if (log) bij += `\n  api and worker: ${log}`;
  const [, ...plaats] = (fout.stack ?? '').split(/\n(?=    at )/);
  fout.message += bij;
  fout.stack = [fout.message, ...plaats].join('\n');
  return fout;
}
