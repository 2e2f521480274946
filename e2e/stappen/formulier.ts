import type { Locator } from 'playwright-core';
import type { Bezoek } from '../opzet/bezoek';
import { binnen, meldt, zie, type Plek } from './zien';

/** What is filled in, by the label that one reads. */
export type Velden = Record<string, string | readonly string[]>;

const letterlijk = (tekst: string) => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The control with this label; " (niet verplicht)" is not part of the name. */
export function veld(plek: Plek, label: string): Locator {
  const naam = new RegExp(`^${letterlijk(label)}( \\(niet verplicht\\))?$`);
  const hier = binnen(plek);
  return hier.getByRole('textbox', { name: naam }).or(hier.getByRole('combobox', { name: naam }))
    .or(hier.getByRole('radiogroup', { name: naam })).or(hier.getByRole('group', { name: naam }))
    .or(hier.getByRole('spinbutton', { name: naam })).or(hier.getByLabel(naam)).first();
}

/** Fills in fields: text is typed, of a list is chosen, a radio button or check boxes are set. */
export async function vul(plek: Plek, velden: Velden): Promise<void> {
  for (const [label, waarde] of Object.entries(velden)) {
    const hier = veld(plek, label);
    const soort = await hier.evaluate((element) => (element as unknown as { tagName: string }).tagName);
    if (soort === 'SELECT') await kies(hier, label, String(waarde));
    else if (soort === 'FIELDSET') for (const naam of [waarde].flat()) await hier.getByLabel(naam, { exact: true }).check();
    else await hier.fill(String(waarde));
  }
}

async function kies(keuze: Locator, label: string, waarde: string): Promise<void> {
  const mogelijk = await keuze.getByRole('option').allTextContents();
  if (!mogelijk.includes(waarde)) throw new Error(`"${label}" has no "${waarde}" but: ${mogelijk.join(', ')}`);
  await keuze.selectOption({ label: waarde });
}

/** Presses a button. */
export async function druk(plek: Plek, knop: string): Promise<void> {
  await binnen(plek).getByRole('button', { name: knop, exact: true }).click();
}

/** Follows a link. */
export async function volg(plek: Plek, link: string | RegExp): Promise<void> {
  await binnen(plek).getByRole('link', { name: link, exact: typeof link === 'string' }).first().click();
}

/** The sentence at a field that tells what is wrong with it, when the field says that it is. */
export async function foutBij(plek: Plek, label: string, zin: string): Promise<void> {
  const hier = veld(plek, label);
  await binnen(plek).getByText(zin).first().waitFor();
  if (await hier.getAttribute('aria-invalid') !== 'true') throw new Error(`"${label}" does not say that it is wrong.`);
  const beschrijving = await hier.evaluate((element) => {
    const er = element as unknown as { getAttribute(naam: string): string | null; ownerDocument: { getElementById(id: string): { textContent: string } | null } };
    return (er.getAttribute('aria-describedby') ?? '').split(' ').map((id) => er.ownerDocument.getElementById(id)?.textContent).join(' ');
  });
  if (!beschrijving.includes(zin)) throw new Error(`"${label}" is described by "${beschrijving}", not by "${zin}".`);
}

interface Vervolg {
  /** Where the button is; the whole page when left out. */
  bij?: Plek;
  /** The button in the dialog; that of the page again when left out. */
  bevestig?: string;
  /** What is said when it worked. */
  zin?: string;
}

/** Opens the dialog of a button and leaves it open. */
export async function open(wie: Bezoek, knop: string, bij: Plek = wie): Promise<Locator> {
  await druk(bij, knop);
  const dialoog = wie.pagina.getByRole('dialog');
  await dialoog.waitFor();
  return dialoog;
}

/** Does something in a dialog: opens it, fills it in, confirms, and sees it close with a sentence. */
export async function doe(wie: Bezoek, knop: string, velden: Velden, vervolg: Vervolg = {}): Promise<void> {
  const dialoog = await open(wie, knop, vervolg.bij);
  await vul(dialoog, velden);
  await druk(dialoog, vervolg.bevestig ?? knop);
  await dialoog.waitFor({ state: 'detached' }).catch(async (fout: Error) => {
    throw new Error(`The dialog stays, saying: ${(await dialoog.innerText()).replace(/\s+/g, ' ')}\n${fout.message.split('\n')[0]}`);
  });
  if (vervolg.zin) await meldt(wie, vervolg.zin);
}

/** Throws away what was typed, when that is asked. */
export async function gooiWeg(wie: Bezoek): Promise<void> {
  await druk(wie.pagina.getByRole('alertdialog'), 'Weggooien');
}

/** Tries something that is refused: the dialog stays and says why. Leaves it by Annuleren, without what was typed. */
export async function probeer(wie: Bezoek, knop: string, velden: Velden, zin: string | RegExp, vervolg: Vervolg = {}): Promise<void> {
  const dialoog = await open(wie, knop, vervolg.bij);
  await vul(dialoog, velden);
  await druk(dialoog, vervolg.bevestig ?? knop);
  await zie(dialoog, zin);
  await druk(dialoog, 'Annuleren');
  if (Object.keys(velden).length > 0) await gooiWeg(wie);
  await dialoog.waitFor({ state: 'detached' });
}
