import type { Locator, Page } from 'playwright-core';
import type { Bezoek } from '../opzet/bezoek';

/** Where something is looked for: a window, or a part of it. */
export type Plek = Bezoek | Locator;

const isBezoek = (plek: Plek): plek is Bezoek => 'pagina' in plek;
export const binnen = (plek: Plek): Page | Locator => (isBezoek(plek) ? plek.pagina : plek);

/** Waits until this text (or this part of the screen) can be seen. */
export async function zie(plek: Plek, wat: string | RegExp | Locator): Promise<void> {
  const doel = typeof wat === 'string' || wat instanceof RegExp ? binnen(plek).getByText(wat) : wat;
  await doel.first().waitFor({ state: 'visible' });
}

/** Waits until this text (or this part of the screen) cannot be seen (any more). */
export async function zieNiet(plek: Plek, wat: string | RegExp | Locator): Promise<void> {
  const doel = typeof wat === 'string' || wat instanceof RegExp ? binnen(plek).getByText(wat) : wat;
  for (const een of await doel.all()) await een.waitFor({ state: 'hidden' });
}

/** Waits for the page with this heading. */
export async function opPagina(wie: Bezoek, titel: string | RegExp): Promise<void> {
  await wie.pagina.getByRole('heading', { level: 1, name: titel }).waitFor();
}

/** A headed part of the page. */
export function deel(wie: Bezoek, titel: string): Locator {
  return wie.pagina.getByRole('region', { name: titel, exact: true });
}

/** Waits for the sentence that tells what was done. */
export async function meldt(wie: Bezoek, zin: string): Promise<void> {
  await wie.pagina.getByRole('status').filter({ hasText: zin }).first().waitFor();
}

/**
 * Waits until a condition holds, asking again and again.
 * @throws with the last answer when it does not hold in time
 */
export async function totdat<T>(vraag: () => Promise<T>, klopt: (antwoord: T) => boolean, tijdMs = 10_000, omDeMs = 100): Promise<T> {
  const einde = Date.now() + tijdMs;
  for (;;) {
    const antwoord = await vraag();
    if (klopt(antwoord)) return antwoord;
    if (Date.now() > einde) throw new Error(`It stayed ${JSON.stringify(antwoord)}`);
    await new Promise((klaar) => setTimeout(klaar, omDeMs));
  }
}

/** Which buttons are offered here. */
export async function knoppen(plek: Plek): Promise<string[]> {
  const namen = await binnen(plek).getByRole('button').allTextContents();
  return namen.map((naam) => naam.trim()).filter(Boolean);
}
