// The same work of the product at 100,000 and at 1,000,000 dossiers: what it costs in CPU may hardly grow.
import { zeg } from '../meldingen.mjs';
import { mediaan } from './meten.mjs';
import { Omgeving } from './omgeving.mjs';
import { voerImportUit } from './rijen/importeren.mjs';
import { maakLeesvragen, meetLezen } from './rijen/lezen.mjs';
import { meetMaken } from './rijen/maken.mjs';
import { getal } from './tabel.mjs';

const MATEN = [100_000, 1_000_000];
const RONDEN = 5;
const MAKEN = { aantal: 320, tegelijk: 16 };
const IMPORTRIJEN = 20_000;

/** How many times more CPU is allowed. */
const DOELEN = { lijst: '≤ 1,15', bladeren: '≤ 1,15', dossier: '≤ 1,15', cijfers: '≤ 1,15', zoeken: '≤ 2', zoekveel: '≤ 1,5', maken: '≤ 1,4', import: '≤ 1,3' };
const TITELS = { maken: `dossier maken, ${MAKEN.tegelijk} tegelijk`, import: 'import, per rij' };

/** @returns CPU (ms) per request (or row), by name, and what each is called */
async function meetAlles(omg) {
  const vragen = await maakLeesvragen(omg);
  const velsen = await omg.als('klantmanager.velsen');
  const uit = {};
  for (const naam of Object.keys(DOELEN)) {
    const meetEens = vragen[naam] ? () => meetLezen(omg, vragen[naam]) : () => meetMaken(omg, velsen, MAKEN.aantal, MAKEN.tegelijk);
    if (naam === 'import') {
      uit[naam] = await omg.metWorker(async (worker) => (await voerImportUit(omg, worker, IMPORTRIJEN)).cpu / IMPORTRIJEN);
      continue;
    }
    await meetEens();
    const keren = [];
    for (let ronde = 0; ronde < RONDEN; ronde++) {
      await omg.rustig();
      keren.push((await meetEens()).cpu);
    }
    uit[naam] = mediaan(keren);
    TITELS[naam] ??= vragen[naam].titel;
  }
  return uit;
}

/** Makes both data sets one after the other, measures, and prints the table. @param maten how many dossiers, small and large */
export async function groei(maten = MATEN) {
  const gemeten = [];
  for (const maat of maten) {
    const omg = await Omgeving.start(maat);
    try {
      gemeten.push({ dossiers: omg.dossiers, ...(await meetAlles(omg)) });
    } finally {
      await omg.stop();
    }
  }
  const [klein, groot] = gemeten;
  zeg(`\n| cpu van het product | ${klein.dossiers.toLocaleString('nl-NL')} | ${groot.dossiers.toLocaleString('nl-NL')} | verhouding | doel |`);
  zeg('|--|--|--|--|--|');
  for (const [naam, doel] of Object.entries(DOELEN)) {
    zeg(`| ${TITELS[naam]} | ${getal(klein[naam], 2)} ms | ${getal(groot[naam], 2)} ms | ${getal(groot[naam] / klein[naam], 2)} | ${doel} |`);
  }
}
