import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const VLAGGEN = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
/** How long something may take to appear; the machine of the tests may be a busy one. */
export const GEDULD_MS = 120_000;
export const BREED = { width: 1280, height: 800 };
export const SMAL = { width: 768, height: 1024 };

/** Starts the Chromium of the machine. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['TEST_CHROMIUM'], headless: true, args: VLAGGEN });
}

/** One person at one screen: a window with its own cookies, and what went wrong in it. */
export class Bezoek {
  gesloten = false;
  /** Errors of the page and answers of the server that no user should cause. */
  readonly storingen: string[] = [];

  private constructor(
    readonly naam: string,
    readonly adres: string,
    readonly pagina: Page,
    private readonly context: BrowserContext,
  ) {}

  static async begin(browser: Browser, adres: string, naam: string): Promise<Bezoek> {
    const context = await browser.newContext({ baseURL: adres, viewport: BREED, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });
    context.setDefaultTimeout(GEDULD_MS);
    const pagina = await context.newPage();
    const bezoek = new Bezoek(naam, adres, pagina, context);
    pagina.on('pageerror', (fout) => bezoek.storingen.push(`error in the page: ${fout.message}`));
    pagina.on('console', (regel) => {
      // Chromium writes a line of its own for every answer of 400 and up; those are judged by their status below.
      if (regel.type() === 'error' && !regel.text().startsWith('Failed to load resource')) bezoek.storingen.push(regel.text());
    });
    pagina.on('response', (antwoord) => {
      if (antwoord.status() >= 500) bezoek.storingen.push(`${antwoord.status()} ${antwoord.request().method()} ${antwoord.url()}`);
    });
    return bezoek;
  }

  async sluit(): Promise<void> {
    this.gesloten = true;
    await this.context.close();
  }
}
