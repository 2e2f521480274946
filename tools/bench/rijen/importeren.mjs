// Loading a file of a gemeente, one row in a hundred wrong, with the real worker; beside COPY of what it made into the same
// tables. The product once (it takes minutes), COPY three times.
import { bsns, KOPPELING, maakCsv } from '../csv.mjs';
import { Kopie } from '../kopie.mjs';
import { cpu, mediaan, residentMb, totdat } from '../meten.mjs';
import { GEMEENTE } from '../personen.mjs';
import { getal, regel } from '../tabel.mjs';

const KOPIEEN = 3;
const MEET_ELKE_MS = 500;

/**
 * Sends a file and waits until it is done.
 * @param worker from `metWorker`
 * @returns the id, seconds and CPU (ms) until every row has its outcome, and the memory (MB) of the worker all that time
 */
export async function voerImportUit(omg, worker, aantal, bsn = bsns()) {
  const { koppen } = await omg.als('klantmanager.velsen');
  const adres = `http://127.0.0.1:${omg.poort}/v1/imports`;
  const formulier = new FormData();
  for (const [naam, waarde] of Object.entries({ soort: 'csv', gemeente: GEMEENTE, koppeling: JSON.stringify(KOPPELING) })) formulier.set(naam, waarde);
  formulier.set('bestand', new Blob([maakCsv(aantal, bsn)], { type: 'text/csv' }), 'bestand.csv');
  const server = { ...omg.product, pids: [...omg.product.pids, worker.pid] };
  const geheugen = [residentMb(worker.pid)];
  const meter = setInterval(() => geheugen.push(residentMb(worker.pid)), MEET_ELKE_MS);
  try {
    const [begin, verbruikt] = [performance.now(), cpu(server)];
    const gestuurd = await fetch(adres, { method: 'POST', headers: koppen, body: formulier });
    if (gestuurd.status !== 202) throw new Error(`The file was not taken: ${gestuurd.status} ${await gestuurd.text()}`);
    const { id } = await gestuurd.json();
    const klaar = await totdat('the file is loaded', async () => {
      const nu = await (await fetch(`${adres}/${id}`, { headers: koppen })).json();
      return ['GEREED', 'MISLUKT'].includes(nu.status) && nu;
    }, { seconden: 1800, elkeMs: 100 });
    if (klaar.status !== 'GEREED' || klaar.aangemaakt < aantal * 0.98 || klaar.afgekeurd < aantal * 0.009) {
      throw new Error(`The file was not loaded as it should: ${JSON.stringify({ ...klaar, voorbeeld: undefined })}`);
    }
    return { id, seconden: (performance.now() - begin) / 1000, cpu: cpu(server) - verbruikt, geheugen };
  } finally {
    clearInterval(meter);
  }
}

export async function importeren(omg, { importrijen }) {
  await omg.metWorker(async (worker) => {
    const onze = await voerImportUit(omg, worker, importrijen);
    await worker.bijgewerkt();
    // It would make figures of what comes and goes below.
    await worker.pauzeer();
    const kopie = new Kopie(omg.client, omg.map);
    await kopie.bewaar(onze.id);
    const rondes = [];
    for (let ronde = 0; ronde < KOPIEEN; ronde++) {
      await kopie.wis();
      await omg.rustig();
      const voor = cpu(omg.kaal);
      rondes.push({ seconden: await kopie.zetTerug(), cpu: cpu(omg.kaal) - voor });
      await kopie.controleer();
    }
    worker.verder();
    const copy = mediaan(rondes.map((r) => r.seconden));
    regel(`import van ${getal(importrijen)} rijen, naast COPY`, {
      product: `${getal(onze.seconden, 1)} s`, minimum: `${getal(copy, 1)} s`, verhouding: getal(onze.seconden / copy, 2),
      cpu: getal(onze.cpu / mediaan(rondes.map((r) => r.cpu)), 2), doel: '≤ 1,6 · –' });
    const deel = (van, tot) => Math.max(...onze.geheugen.slice(Math.floor(onze.geheugen.length * van), Math.ceil(onze.geheugen.length * tot)));
    regel('… geheugen van de worker daarbij: tweede en laatste kwart', {
      product: `${deel(0.25, 0.5)} en ${deel(0.75, 1)} MB`, verhouding: getal(deel(0.75, 1) / deel(0.25, 0.5), 2),
      doel: `vlak; het hoogst ${Math.max(...onze.geheugen)} MB` });
  });
}
