import { toonKwartaal } from '@trajectplein/kern/domain';
import type { Bezoek } from '../opzet/bezoek';
import { druk, vul, volg } from './formulier';
import { opPagina, totdat } from './zien';

/** Opens the figures of a quarter. */
export async function naarCijfers(wie: Bezoek, kwartaal: string): Promise<void> {
  await volg(wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Cijfers');
  await opPagina(wie, 'Cijfers');
  await kiesKwartaal(wie, kwartaal);
}

/** Chooses a quarter on the page of figures. */
export async function kiesKwartaal(wie: Bezoek, kwartaal: string): Promise<void> {
  await vul(wie, { Kwartaal: toonKwartaal(kwartaal) });
}

const kaart = (wie: Bezoek, titel: string) =>
  wie.pagina.getByRole('list', { name: 'Cijfers van dit kwartaal' }).getByRole('link').filter({ has: wie.pagina.getByText(titel, { exact: true }) });

/** Everything on the card of a figure. */
export const kaartTekst = (wie: Bezoek, titel: string): Promise<string> => kaart(wie, titel).innerText();

/** What the card of a figure shows: "33", "77,4%" or "niet getoond". */
export async function cijfer(wie: Bezoek, titel: string): Promise<string> {
  const tekst = await kaart(wie, titel).innerText();
  return /niet getoond|[\d.]+(?:,\d+)?%?/.exec(tekst.replace(titel, ''))?.[0] ?? tekst;
}

/** Puts a figure in front, to see it in full. */
export async function kiesCijfer(wie: Bezoek, titel: string): Promise<void> {
  await kaart(wie, titel).click();
  await wie.pagina.getByRole('region', { name: `${titel} per kwartaal` }).waitFor();
}

/**
 * Looks again and again, as a manager would press "Vernieuwen", until the figures are these.
 * @returns how many milliseconds that took
 */
export async function cijfersWorden(wie: Bezoek, verwacht: Record<string, string>, tijdMs = 12_000): Promise<number> {
  const begin = Date.now();
  await totdat(async () => {
    await druk(wie, 'Vernieuwen');
    const nu: Record<string, string> = {};
    for (const titel of Object.keys(verwacht)) nu[titel] = await cijfer(wie, titel);
    return nu;
  }, (nu) => Object.entries(verwacht).every(([titel, waarde]) => nu[titel] === waarde), tijdMs, 400);
  return Date.now() - begin;
}
