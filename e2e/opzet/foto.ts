import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BREED, type Bezoek } from './bezoek';

const DOCS = resolve(import.meta.dirname, '../../docs');
let map: string | undefined;

/**
 * Makes a picture of the window for the README: into docs/ when SCREENSHOTS=1, else into a folder outside the
 * repository, so that a test leaves it as it was.
 * @returns where it is
 */
export async function maakFoto(wie: Bezoek, naam: string): Promise<string> {
  map ??= process.env['SCREENSHOTS'] === '1' ? DOCS : mkdtempSync(join(tmpdir(), 'trajectplein-foto-'));
  const pad = join(map, `${naam}.png`);
  await wie.pagina.setViewportSize(BREED);
  await wie.pagina.mouse.move(0, 0);
  await wie.pagina.evaluate('scrollTo(0, 0)');
  await wie.pagina.screenshot({ path: pad, animations: 'disabled' });
  return pad;
}
