import { AxeBuilder } from '@axe-core/playwright';
import { BREED, SMAL, type Bezoek } from './bezoek';

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function overtredingen(wie: Bezoek, deel?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page: wie.pagina }).withTags(REGELS).setLegacyMode(true);
  const { violations } = await (deel ? axe.include(deel) : axe).analyze();
  const breedte = wie.pagina.viewportSize()!.width;
  const mis = violations.map((fout) => {
    const waar = fout.nodes.map((er) => `${er.target.join(' ')}\n      ${er.html.slice(0, 160)}`).slice(0, 5).join('\n    ');
    return `${breedte}: ${fout.id}: ${fout.help}\n    ${waar}`;
  });
  const nodig = Number(await wie.pagina.evaluate('document.documentElement.scrollWidth'));
  return nodig > breedte ? [...mis, `${breedte}: the page is ${nodig} wide`] : mis;
}

function eisGeen(mis: readonly string[], wie: Bezoek): void {
  if (mis.length > 0) throw new Error(`Not accessible, at ${wie.pagina.url()}:\n  ${mis.join('\n  ')}`);
}

/**
 * Looks with axe (WCAG 2.2 A and AA) at what is on the screen, wide and narrow, and whether the narrow page needs no
 * scrolling sideways.
 * @throws naming each violation and where it is
 */
export async function isToegankelijk(wie: Bezoek): Promise<void> {
  const mis: string[] = [];
  for (const maat of [SMAL, BREED]) {
    await wie.pagina.setViewportSize(maat);
    mis.push(...await overtredingen(wie));
  }
  eisGeen(mis, wie);
}

/** The same for the dialog that is open, at the width of the window. */
export async function isDialoogToegankelijk(wie: Bezoek): Promise<void> {
  eisGeen(await overtredingen(wie, '[role="dialog"]'), wie);
}
