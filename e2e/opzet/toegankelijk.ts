import { AxeBuilder } from '@axe-core/playwright';
import { BREED, SMAL, type Bezoek } from './bezoek';

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What sticks out at the right. Runs in the browser. */
const UITSTEKENDE = `[...document.querySelectorAll('main *')].filter((er) => er.getBoundingClientRect().right > innerWidth + 1)
  .slice(0, 8).map((er) => er.tagName + ' "' + (er.textContent ?? '').slice(0, 30) + '" ' + Math.round(er.getBoundingClientRect().right)).join('; ')`;

async function overtredingen(wie: Bezoek, deel?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page: wie.pagina }).withTags(REGELS).setLegacyMode(true);
  const { violations } = await (deel ? axe.include(deel) : axe).analyze();
  const breedte = wie.pagina.viewportSize()!.width;
  const mis = violations.map((fout) => {
    const waar = fout.nodes.map((er) => `${er.target.join(' ')}\n      ${er.html.slice(0, 160)}`).slice(0, 5).join('\n    ');
    return `${breedte}: ${fout.id}: ${fout.help}\n    ${waar}`;
  });
  // A chart follows the window a moment later.
  let past = false;
  for (let keer = 0; !past && keer < 20; keer++) {
    past = Boolean(await wie.pagina.evaluate('document.documentElement.scrollWidth <= innerWidth'));
    if (!past) await wie.pagina.waitForTimeout(100);
  }
  return past ? mis : [...mis, `${breedte}: the page needs scrolling sideways: ${String(await wie.pagina.evaluate(UITSTEKENDE))}`];
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
