import { AxeBuilder } from '@axe-core/playwright';
import { BREED, SMAL, type Bezoek } from './bezoek';

const REGELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Looks with axe (WCAG 2.2 A and AA) at what is on the screen, wide and narrow, and whether the narrow page needs no
 * scrolling sideways.
 * @throws naming each violation and where it is
 */
export async function isToegankelijk(wie: Bezoek): Promise<void> {
  const mis: string[] = [];
  for (const maat of [BREED, SMAL]) {
    await wie.pagina.setViewportSize(maat);
    const { violations } = await new AxeBuilder({ page: wie.pagina }).withTags(REGELS).analyze();
    for (const fout of violations) {
      const waar = fout.nodes.map((er) => `${er.target.join(' ')}\n      ${er.html.slice(0, 160)}`).slice(0, 5).join('\n    ');
      mis.push(`${maat.width}: ${fout.id}: ${fout.help}\n    ${waar}`);
    }
    const breedte = await wie.pagina.evaluate('document.documentElement.scrollWidth');
    if (Number(breedte) > maat.width) mis.push(`${maat.width}: the page is ${String(breedte)} wide`);
  }
  await wie.pagina.setViewportSize(BREED);
  if (mis.length > 0) throw new Error(`Not accessible, at ${wie.pagina.url()}:\n  ${mis.join('\n  ')}`);
}
