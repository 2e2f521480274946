// The first list in the browser, for somebody who is logged in and has nothing kept of an earlier visit; beside the least that
// React-Admin shows the same rows with (browser/), built and served by the same means.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import compress from '@fastify/compress';
import statisch from '@fastify/static';
import Fastify from 'fastify';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { StopMetZin } from '../../meldingen.mjs';
import { totdat, vergelijk } from '../meten.mjs';
import { getal, regel } from '../tabel.mjs';

const PROGRAMMAS = [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'];
const RIJEN = 25;
const VLAGGEN = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update'];

/** Runs in the page: notes when all rows are there. */
const LET_OP = `(() => {
  const kijk = () => {
    if (document.querySelectorAll('tbody tr').length >= ${RIJEN}) window.benchKlaar = performance.now();
    else requestAnimationFrame(kijk);
  };
  requestAnimationFrame(kijk);
})()`;

/** Builds the shell and serves it as the product serves its own app; what it asks goes on to the API. */
async function serveerSchil(omg) {
  const map = join(omg.map, 'schil');
  await build({ root: join(import.meta.dirname, '../browser'), configFile: false, logLevel: 'error',
    build: { outDir: map, emptyOutDir: true, chunkSizeWarningLimit: 2000 } });
  const server = Fastify();
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: 2048 });
  await server.register(statisch, { root: map });
  server.get('/v1/*', async (verzoek, antwoord) => {
    const gekregen = await fetch(`http://127.0.0.1:${omg.poort}${verzoek.url}`, { headers: { cookie: verzoek.headers.cookie } });
    return antwoord.code(gekregen.status).type('application/json').send(await gekregen.text());
  });
  return { server, adres: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

/** @returns how much script (bytes, as they travelled) and how long (ms) until the rows were there */
async function bezoek(blader, adres, cookie) {
  const context = await blader.newContext({ baseURL: adres, viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
  try {
    const [name, value] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: adres }]);
    await context.addInitScript(LET_OP);
    const pagina = await context.newPage();
    const lijn = await context.newCDPSession(pagina);
    await lijn.send('Network.enable');
    const scripts = new Set();
    let bytes = 0;
    lijn.on('Network.responseReceived', ({ requestId, response }) => {
      if (/\.m?js(\?|$)/.test(response.url)) scripts.add(requestId);
    });
    lijn.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) bytes += encodedDataLength;
    });
    await pagina.goto('/');
    const ms = await totdat('the rows are on the screen', () => pagina.evaluate('window.benchKlaar'), { elkeMs: 100 });
    await pagina.waitForLoadState('networkidle');
    return { bytes, ms };
  } finally {
    await context.close();
  }
}

export async function browser(omg) {
  const executablePath = PROGRAMMAS.filter(Boolean).map((naam) => spawnSync('which', [naam], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
  if (!executablePath) throw new StopMetZin('Er is geen Chromium gevonden: zet het pad in CHROMIUM, of laat de rij browser weg.');
  const { koppen: { Cookie } } = await omg.als('klantmanager.velsen');
  const schil = await serveerSchil(omg);
  const blader = await chromium.launch({ executablePath, headless: true, args: VLAGGEN });
  try {
    const van = await vergelijk({
      product: () => bezoek(blader, `http://127.0.0.1:${omg.poort}`, Cookie),
      schil: () => bezoek(blader, schil.adres, Cookie),
    }, omg.rustig);
    const toon = (werk, kies, hoe, doel) => regel(werk, { product: hoe(van((r) => kies(r.product))), minimum: hoe(van((r) => kies(r.schil))),
      verhouding: getal(van((r) => kies(r.product) / kies(r.schil)), 2), doel });
    toon('eerste lijst in de browser: script, naast een kale React-Admin', (r) => r.bytes, (n) => `${getal(n / 1024)} kB`, '≤ 1,15 · –');
    toon('eerste lijst in de browser: tot de rijen er staan', (r) => r.ms, (n) => `${getal(n)} ms`, '≤ 1,1 · –');
  } finally {
    await blader.close();
    await schil.server.close();
  }
}
