// What keeping the figures up to date costs: the same dossiers are made with the worker running and with it standing still.
// Time: how many a second while they are made. CPU: until their figures are up to date, the worker included.
import { vergelijk } from '../meten.mjs';
import { getal, regel } from '../tabel.mjs';
import { meetMaken } from './maken.mjs';

const AANTAL = 480;
const TEGELIJK = 16;

export async function bijhouden(omg) {
  const velsen = await omg.als('klantmanager.velsen');
  await omg.metWorker(async (worker) => {
    const server = { ...omg.product, pids: [...omg.product.pids, worker.pid] };
    const van = await vergelijk({
      met: () => meetMaken(omg, velsen, AANTAL, TEGELIJK, { server, na: worker.bijgewerkt }),
      zonder: async () => {
        await worker.pauzeer();
        try {
          return await meetMaken(omg, velsen, AANTAL, TEGELIJK, { server });
        } finally {
          worker.verder();
          await worker.bijgewerkt();
        }
      },
    }, omg.rustig);
    regel('gebeurtenis schrijven, met en zonder bijhouden van de cijfers', {
      product: `${getal(van((r) => r.met.perSeconde))}/s`, minimum: `${getal(van((r) => r.zonder.perSeconde))}/s zonder`,
      verhouding: getal(van((r) => r.zonder.perSeconde / r.met.perSeconde), 2), cpu: getal(van((r) => r.met.cpu / r.zonder.cpu), 2),
      doel: '≤ 1,25 · ≤ 1,25' });
  });
}
