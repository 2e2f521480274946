// From commit to the manager's figure: somebody opens a dossier in Beverwijk, and the manager asks for the inflow of Beverwijk
// until it counts one more. Alone, and while 50 others open dossiers in Velsen.
import { Agent } from 'node:http';
import { mediaan, p95, totdat, vraag, wacht } from '../meten.mjs';
import { nieuwDossier } from '../personen.mjs';
import { getal, regel } from '../tabel.mjs';

const BEVERWIJK = '0375';
const KEREN = 20;
const MENSEN = 50;
const KIJK_ELKE_MS = 20;

/** @returns how long (ms) each of so many changes took to be in the figure, from the answer to who made it */
async function meetVertraging(omg, schrijver, manager) {
  const agent = new Agent({ keepAlive: true });
  const instroom = async () => {
    const { antwoord } = await vraag(agent, { ...manager, pad: `/v1/kpis?periode=${omg.kwartaal}&gemeente=${BEVERWIJK}` });
    return JSON.parse(antwoord).items.find((kpi) => kpi.code === 'KPI-01').teller;
  };
  const personen = await omg.personen.neem(KEREN, BEVERWIJK);
  let stand = await instroom();
  if (stand === null) throw new Error('The figure is hidden: there are too few dossiers to measure this');
  const duren = [];
  for (const persoon of personen) {
    await vraag(agent, { ...schrijver, ...nieuwDossier(persoon) });
    const van = performance.now();
    stand += 1;
    await totdat('the figure counts one more', async () => await instroom() === stand, { elkeMs: KIJK_ELKE_MS });
    duren.push(performance.now() - van);
    // At no fixed moment of what the worker does every second.
    await wacht(Math.random() * 300);
  }
  agent.destroy();
  return duren;
}

/** Lets so many people write until `stop` is called. @param pauzeMs between the answer and the next */
async function laatSchrijven(omg, velsen, pauzeMs) {
  const personen = await omg.personen.neem(20_000);
  const agent = new Agent({ keepAlive: true, maxSockets: MENSEN });
  let klaar = false;
  let geschreven = 0;
  const begin = performance.now();
  const mensen = Promise.all(Array.from({ length: MENSEN }, async () => {
    await wacht(Math.random() * pauzeMs);
    while (!klaar && geschreven < personen.length) {
      await vraag(agent, { ...velsen, ...nieuwDossier(personen[geschreven++]) });
      await wacht(pauzeMs);
    }
  }));
  // Who fails is heard at the end.
  mensen.catch(() => undefined);
  return async () => {
    const perSeconde = geschreven / ((performance.now() - begin) / 1000);
    klaar = true;
    await mensen;
    agent.destroy();
    return perSeconde;
  };
}

export async function vertraging(omg) {
  const velsen = await omg.als('klantmanager.velsen');
  const schrijver = await omg.als('klantmanager.ijmond');
  const manager = await omg.als('manager');
  const toon = (werk, duren) => regel(werk, { product: `${getal(p95(duren) / 1000, 2)} s (midden ${getal(mediaan(duren) / 1000, 2)} s)`, doel: '≤ 2 s' });
  await omg.metWorker(async (worker) => {
    toon('van vastleggen tot het cijfer van de manager, p95', await meetVertraging(omg, schrijver, manager));
    for (const [pauzeMs, hoe] of [[1000, 'elk met een seconde ertussen'], [0, 'zonder pauze']]) {
      const stop = await laatSchrijven(omg, velsen, pauzeMs);
      let perSeconde;
      const duren = await meetVertraging(omg, schrijver, manager).finally(async () => { perSeconde = await stop(); });
      toon(`… terwijl ${MENSEN} mensen schrijven (${hoe}: ${getal(perSeconde)}/s)`, duren);
      await worker.bijgewerkt();
    }
  });
}
