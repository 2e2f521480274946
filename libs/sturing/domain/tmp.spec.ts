import { readFileSync } from 'node:fs';
import { ALLE } from './codes';
import { cijferSleutel, isGepubliceerd, verbergCijfers, type Cijfer } from './kleine-aantallen/verberg-cijfers';
it('telt', () => {
  const alle = JSON.parse(readFileSync('/tmp/plan/cijfers.json', 'utf8')) as (Cijfer & { periode: string })[];
  const uit: Record<string, number[]> = {};
  for (const periode of [...new Set(alle.map((c) => c.periode))].sort()) {
    const cijfers = alle.filter((c) => c.periode === periode);
    const t = Date.now();
    const v = verbergCijfers({ cijfers, drempelVan: () => 5, rijp: periode < '2026-Q3' });
    (uit['ms'] ??= []).push(Date.now() - t);
    for (const c of cijfers.filter(isGepubliceerd)) {
      const laag = [c.gemeente, c.uitvoerder, c.classificatie].map((x) => (x === ALLE ? 'A' : 'x')).join('');
      const k = `${c.kpi} ${laag} ${c.onderdeel === ALLE ? '' : 'deel'}`;
      const r = (uit[k] ??= [0, 0, 0]);
      r[0]! += 1;
      if (v.has(cijferSleutel(c))) r[1]! += 1;
      if (c.teller > 0 && c.teller < 5) r[2]! += 1;
    }
  }
  console.log(Object.entries(uit).sort().map(([k, r]) => `${k}: ${r}`).join('\n'));
});
