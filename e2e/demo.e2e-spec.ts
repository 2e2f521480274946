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
  ['matcher', 'Vacatures', ['Vacatures', 'Werkgevers']],
  ['manager', 'Cijfers', ['Cijfers']],
  ['beheerder', 'Medewerkers', ['Medewerkers', 'Gemeenten', 'Taken']],
  ['privacy', 'Inzagelog', ['Inzagelog']],
];

verhaal('Rondkijken in de demo', (v) => {
  let wie: Bezoek;
  const kies = async (naam: string) => {
    await wie.pagina.getByRole('region', { name: 'Rondkijken in de demo' }).getByRole('button', { name: new RegExp(`^${naam}`) }).click();
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
    await isToegankelijk(wie);
    await maakFoto(wie, 'werkvoorraad');
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
    expect(regels.length).toBeGreaterThan(100);
    expect(regels.slice(1).filter((er) => !er.includes('Heemskerk'))).toEqual([]);
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
