import type { Locator } from 'playwright-core';
import type { Bezoek } from '../opzet/bezoek';
import { totdat } from './zien';

/** What has the focus, as the screen shows it. Runs in the browser. */
const FOCUS = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const stijl = getComputedStyle(element);
  const vak = element.getBoundingClientRect();
  const label = element.labels?.[0]?.innerText ?? '';
  const groep = element.closest('fieldset')?.querySelector('legend')?.innerText ?? '';
  const hier = document.elementFromPoint(vak.left + Math.min(vak.width, 300) / 2, vak.top + vak.height / 2);
  return {
    soort: element.tagName,
    naam: (element.getAttribute('aria-label') ?? (label || element.innerText || element.value || '')).replace(/\\s+/g, ' ').trim(),
    groep: groep.replace(/ \\(niet verplicht\\)$/, ''),
    rand: stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 1,
    zichtbaar: vak.width > 0 && vak.height > 0 && vak.bottom > 0 && vak.top < innerHeight,
    bedekt: Boolean(hier) && !element.contains(hier) && !hier.contains(element) && !element.labels?.[0]?.contains(hier),
    inhoud: element.id === 'inhoud',
  };
})()`;

export interface Focus {
  soort: string;
  naam: string;
  groep: string;
  rand: boolean;
  zichtbaar: boolean;
  bedekt: boolean;
  inhoud: boolean;
}

/** Where the focus is; null when it is nowhere. */
export async function focus(wie: Bezoek): Promise<Focus | null> {
  return wie.pagina.evaluate(FOCUS);
}

/** Waits until this has the focus. */
export async function heeftFocus(doel: Locator): Promise<void> {
  await totdat(() => doel.evaluate((element) => element === (element as unknown as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement),
    (er) => er, 3_000);
}

/** The focus can be seen: on the screen, with an outline, not behind something else. */
export function isTeZien(hier: Focus | null): void {
  if (!hier) throw new Error('The focus is nowhere.');
  if (hier.inhoud) return;
  if (!hier.rand) throw new Error(`No outline around "${hier.naam}" (${hier.soort}).`);
  if (!hier.zichtbaar) throw new Error(`"${hier.naam}" (${hier.soort}) has the focus outside the screen.`);
  if (hier.bedekt) throw new Error(`"${hier.naam}" (${hier.soort}) has the focus behind something else.`);
}
