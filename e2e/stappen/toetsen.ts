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

const naakt = (naam: string) => naam.replace(/ \(niet verplicht\)$/, '');
const past = (hier: Focus | null, wat: string | RegExp) =>
  hier !== null && (typeof wat === 'string' ? [naakt(hier.naam), hier.groep].includes(wat) : wat.test(naakt(hier.naam)));

/**
 * Presses Tab (or with `terug` Shift+Tab) until the focus is at what has this name; every place on the way must be seen.
 * @throws with the places it passed when it is not reached
 */
export async function tabNaar(wie: Bezoek, wat: string | RegExp, terug = false): Promise<Focus> {
  const langs: string[] = [];
  for (let keer = 0; keer < 90; keer++) {
    await wie.pagina.keyboard.press(terug ? 'Shift+Tab' : 'Tab');
    const hier = await focus(wie);
    if (hier) isTeZien(hier);
    if (past(hier, wat)) return hier!;
    langs.push(hier?.naam ?? '(nowhere)');
  }
  throw new Error(`Tab does not lead to ${String(wat)}; it passed: ${langs.join(' | ')}`);
}

/** Tabs to a field and types. */
export async function typIn(wie: Bezoek, label: string, tekst: string): Promise<void> {
  await tabNaar(wie, label);
  await wie.pagina.keyboard.press('ControlOrMeta+a');
  await wie.pagina.keyboard.type(tekst);
}

/** Tabs to a list and goes down with the arrow until the wanted line is chosen. */
export async function kiesMetPijl(wie: Bezoek, label: string, keuze: string): Promise<void> {
  await tabNaar(wie, label);
  for (let keer = 0; keer < 40; keer++) {
    if (await wie.pagina.evaluate('document.activeElement.selectedOptions?.[0]?.text') === keuze) return;
    await wie.pagina.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not lead to "${keuze}" in "${label}".`);
}

/** Tabs to a group of radio buttons and goes with the arrow to one. */
export async function kiesRadio(wie: Bezoek, groep: string, keuze: string): Promise<void> {
  await tabNaar(wie, groep);
  await wie.pagina.keyboard.press('Space');
  for (let keer = 0; keer < 10; keer++) {
    const hier = await focus(wie);
    isTeZien(hier);
    if (hier!.naam === keuze) return;
    await wie.pagina.keyboard.press('ArrowDown');
  }
  throw new Error(`The arrows do not lead to "${keuze}" in "${groep}".`);
}

/** Tabs to a button or link and presses Enter. */
export async function enterOp(wie: Bezoek, naam: string | RegExp, terug = false): Promise<void> {
  await tabNaar(wie, naam, terug);
  await wie.pagina.keyboard.press('Enter');
}

/** Walks from the top of the page to its end with Tab. @returns the names of all places */
export async function loopDoor(wie: Bezoek): Promise<string[]> {
  const langs: string[] = [];
  await wie.pagina.reload();
  await wie.pagina.getByRole('heading', { level: 1 }).waitFor();
  await wie.pagina.getByRole('list', { name: 'Tijdlijn' }).waitFor();
  for (let keer = 0; keer < 150; keer++) {
    await wie.pagina.keyboard.press('Tab');
    const hier = await focus(wie);
    if (!hier || (langs.length > 3 && hier.naam === langs[0])) return langs;
    isTeZien(hier);
    langs.push(hier.naam);
  }
  throw new Error(`Tab never leaves the page: ${langs.slice(-12).join(' | ')}`);
}
