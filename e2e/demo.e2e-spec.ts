import { readFileSync } from 'node:fs';
import type { Bezoek } from './opzet/bezoek';
import { maakFoto } from './opzet/foto';
import { isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { druk, volg, vul } from './stappen/formulier';
import { logUit } from './stappen/inloggen';
import { deel, opPagina, totdat, zie } from './stappen/zien';

/** Each demo log-in, where it begins, and what stands in its menu. */
const INLOGNAMEN: [naam: string, begin: string, menu: string[]][] = [
  ['klantmanager.ijmond', 'Werkvoorraad', ['Werkvoorraad', 'Aanmeldingen', 'Verschillen uitkering', 'Werkgevers', 'Cijfers', 'Bestanden inladen']],
  ['klantmanager.pasmatch', 'Werkvoorraad', ['Werkvoorraad', 'Aanmeldingen', 'Verschillen uitkering', 'Werkgevers', 'Cijfers', 'Bestanden inladen']],
  ['klantmanager.velsen', 'Werkvoorraad', ['Werkvoorraad', 'Verschillen uitkering', 'Werkgevers', 'Cijfers', 'Bestanden inladen']],
  ['teamleider.ijmond', 'Werkvoorraad', ['Werkvoorraad', 'Aanmeldingen', 'Verschillen uitkering', 'Werkgevers', 'Cijfers', 'Bestanden inladen']],
  ['matcher', 'Werkgevers', ['Werkgevers']],
  ['manager', 'Cijfers', ['Cijfers']],
  ['manager.velsen', 'Cijfers', ['Cijfers']],
  ['manager.ijmond', 'Cijfers', ['Cijfers']],
  ['beheerder', 'Medewerkers', ['Medewerkers', 'Gemeenten', 'Taken']],
  ['privacy', 'Inzagelog', ['Inzagelog']],
];

verhaal('Rondkijken in de demo', (v) => {
  let wie: Bezoek;
  const kies = async (naam: string) => {
    await wie.pagina.getByRole('region', { name: 'Rondkijken in de demo' }).getByRole('button', { name: new RegExp(`^${naam.replace('.', '\\.')}(?!\\.)`) }).click();
  };

  v.stap('de inlogpagina toont wie kan inloggen en met welk wachtwoord', async () => {
    wie = await v.plein.bezoeker('demo');
    await wie.pagina.goto('/');
    await opPagina(wie, 'Inloggen');
    await zie(wie, 'trajectplein-demo');
    await isToegankelijk(wie);
  });

  for (const [naam, begin, verwacht] of INLOGNAMEN) {
    v.stap(`${naam} begint bij ${begin}`, async () => {
      await kies(naam);
      await opPagina(wie, begin);
      const menu = wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
      expect(await totdat(() => menu.allTextContents(), (er) => er.length > 0)).toEqual(verwacht);
      await logUit(wie);
    });
  }

  v.stap('de werkvoorraad van een klantmanager is gevuld en past op het scherm', async () => {
    await kies('klantmanager.ijmond');
    await opPagina(wie, 'Werkvoorraad');
    await wie.pagina.getByRole('table').waitFor();
    expect(await wie.pagina.getByRole('row').count()).toBeGreaterThan(10);
    // Mine alone, with a birth date under the name, one action a row and rows that are low.
    const rijen = wie.pagina.locator('tbody tr');
    const ik = (await wie.pagina.locator('header .wie strong').innerText()).trim();
    for (const rij of await rijen.all()) expect(await rij.innerText()).toMatch(new RegExp(`geb\\. \\d\\d-\\d\\d-\\d{4}[\\s\\S]*${ik}`));
    expect(Math.max(...await rijen.evaluateAll((alle) => alle.map((rij) => (rij as unknown as { offsetHeight: number }).offsetHeight)))).toBeLessThan(46);
    await isToegankelijk(wie);
    await maakFoto(wie, 'werkvoorraad');
  });

  v.stap('de tellers zeggen hoeveel er is, en tonen alleen dat', async () => {
    const teller = wie.pagina.getByRole('button', { name: /te laat$/ });
    const aantal = Number((await teller.innerText()).replace(/\D+/g, ''));
    expect(aantal).toBeGreaterThan(0);
    await teller.click();
    await wie.pagina.getByRole('button', { name: /te laat$/, pressed: true }).waitFor();
    await totdat(() => wie.pagina.locator('tbody tr').count(), (n) => n === Math.min(aantal, 25));
    const vanaf = await wie.pagina.locator('tbody time').evaluateAll((alle) => alle.map((er) => (er as unknown as { dateTime: string }).dateTime));
    expect(vanaf).toEqual([...vanaf].sort());
    expect(new URL(wie.pagina.url()).searchParams.get('filter')).toContain('TE_LAAT');
    await wie.pagina.goBack();
    await wie.pagina.getByRole('button', { name: /te laat$/, pressed: false }).waitFor();
  });

  v.stap('hij kijkt in het werk van een collega, en van niemand', async () => {
    const [, , , collega] = await wie.pagina.getByRole('combobox', { name: 'Klantmanager' }).getByRole('option').allTextContents();
    await vul(wie, { Klantmanager: collega! });
    await zie(wie, wie.pagina.getByRole('button', { name: `Filter wissen: Klantmanager: ${collega}` }));
    await vul(wie, { Klantmanager: 'Niemand' });
    await zie(wie, 'Niets gevonden');
    await druk(wie, 'Filter wissen: Klantmanager: Niemand');
    await wie.pagina.getByRole('table').waitFor();
  });

  v.stap('wie zoekt, leest hoeveel er zijn, en vindt zijn lijst terug', async () => {
    const veld = wie.pagina.getByRole('searchbox', { name: 'Zoek een dossier' });
    await veld.fill('an');
    await druk(wie, 'Zoek');
    await zie(deel(wie, 'Zoekresultaten').first(), /^25 van ([\d.]+|meer dan 1\.000) dossiers\.$/);
    await druk(wie, 'Volgende pagina');
    await zie(wie, /^26–50/);
    // Until the rows of this page are there, those of the page before stand faded.
    await totdat(() => wie.pagina.locator('[aria-busy=true]').count(), (n) => n === 0);
    const eerste = wie.pagina.locator('tbody tr').first().getByRole('link');
    const naam = await eerste.innerText();
    await eerste.click();
    await opPagina(wie, naam);
    await wie.pagina.goBack();
    await zie(wie, /^26–50/);
    expect(await veld.inputValue()).toBe('an');
    expect(decodeURIComponent(wie.pagina.url())).toMatch(/zoekopdracht":"\d+"/);
  });

  v.stap('de laatste cijfers van een nummer vinden het dossier; na herladen is wat hij zocht vergeten', async () => {
    const eerste = wie.pagina.locator('tbody tr').first();
    const naam = await eerste.getByRole('link').innerText();
    const cijfers = /ZKIJ-\d{4}-(\d{6})/.exec(await eerste.innerText())![1]!;
    await wie.pagina.getByRole('searchbox', { name: 'Zoek een dossier' }).fill(cijfers.slice(-5));
    await druk(wie, 'Zoek');
    await wie.pagina.getByRole('row').filter({ hasText: cijfers }).getByRole('link', { name: naam }).first().click();
    await opPagina(wie, naam);
    await volg(wie, '← Zoekresultaten');
    await wie.pagina.getByRole('row').filter({ hasText: cijfers }).first().waitFor();
    await wie.pagina.reload();
    await zie(wie, 'Wat u zocht, is niet bewaard');
    await wie.pagina.getByRole('tab', { name: /^Vraagt actie/, selected: true }).waitFor();
  });

  v.stap('wat op het scherm gefilterd is, gaat als bestand mee', async () => {
    await wie.pagina.getByRole('tab', { name: 'Alle dossiers' }).click();
    await vul(wie, { Gemeente: 'Heemskerk' });
    await zie(wie, wie.pagina.getByRole('button', { name: 'Filter wissen: Gemeente: Heemskerk' }));
    await druk(wie, 'Exporteren');
    const [bestand] = await Promise.all([
      wie.pagina.waitForEvent('download'), wie.pagina.getByRole('menuitem', { name: 'Als CSV' }).click(),
    ]);
    const regels = readFileSync(await bestand.path(), 'utf8').trim().split('\n');
    expect(regels.length).toBeGreaterThan(50);
    expect(regels.slice(1).filter((er) => !er.includes('Heemskerk') || er.includes(';Gesloten;'))).toEqual([]);
  });

  v.stap('een dossier in nazorg toont zijn levensloop en tijdlijn', async () => {
    await vul(wie, { Status: 'Nazorg' });
    await zie(wie, wie.pagina.getByRole('button', { name: 'Filter wissen: Status: Nazorg' }));
    await wie.pagina.getByRole('row').filter({ hasText: 'Nazorg' }).nth(1).getByRole('link').click();
    await zie(deel(wie, 'Tijdlijn'), 'Uitgestroomd');
    await maakFoto(wie, 'dossier');
    await isToegankelijk(wie);
    const meer = deel(wie, 'Tijdlijn').getByRole('button', { name: /^Alles tonen/ });
    if (await meer.isVisible()) await meer.click();
    await zie(deel(wie, 'Tijdlijn'), 'Gemeld');
    await logUit(wie);
  });

  v.stap('een teamleider begint met het werk van zijn team', async () => {
    await kies('teamleider.ijmond');
    await opPagina(wie, 'Werkvoorraad');
    await zie(wie, wie.pagina.getByRole('button', { name: 'Filter wissen: Klantmanager: Mijn team' }));
    await wie.pagina.getByRole('tab', { name: /^Dossiers van mijn team/ }).waitFor();
    await wie.pagina.getByRole('table').waitFor();
    await logUit(wie);
  });

  v.stap('het dashboard van de manager is gevuld', async () => {
    await kies('manager');
    await opPagina(wie, 'Cijfers');
    await wie.pagina.getByRole('img', { name: /Grafiek van/ }).waitFor();
    expect(Number((await wie.pagina.getByRole('link', { name: /^Caseload/ }).innerText()).replace(/\D+/g, '').slice(0, 4))).toBeGreaterThan(500);
    await isToegankelijk(wie);
    await maakFoto(wie, 'dashboard');
  });

  v.stap('in het Engels staan dezelfde cijfers', async () => {
    await druk(wie, 'EN English');
    await opPagina(wie, 'Figures');
    await wie.pagina.getByRole('img', { name: /Chart of/ }).waitFor();
    await druk(wie, 'NL Nederlands');
    await opPagina(wie, 'Cijfers');
    await volg(wie, 'Trajectplein');
    await opPagina(wie, 'Cijfers');
  });
}, { demo: true });
