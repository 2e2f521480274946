// `npm run bench [-- <dossiers> [<rows> [<rows of the import>]]]`: what the product costs beside the least that the same work
// can cost on the same database (kaal.mjs), in ratios, because absolute times belong to a machine. It is no test and fails
// nothing. Each row: five rounds, the two sides by turns and in reversed order each round, the middle one.
//
//   npm run bench                              everything, on about 200,000 dossiers and an import of 100,000 rows
//   npm run bench -- 20000 lijst,dossier       these rows only, on fewer dossiers
//   npm run bench -- 200000 import 20000       an import of 20,000 rows
//   npm run bench -- groei                     the same work at 100,000 and at 1,000,000 dossiers
//   npm run bench -- groei 20000 60000         the same at other sizes
import { StopMetZin, zeg } from '../meldingen.mjs';
import { groei } from './groei.mjs';
import { Omgeving } from './omgeving.mjs';
import { begin, regel } from './tabel.mjs';
import { bijhouden } from './rijen/bijhouden.mjs';
import { browser } from './rijen/browser.mjs';
import { importeren } from './rijen/importeren.mjs';
import { lezen } from './rijen/lezen.mjs';
import { maken } from './rijen/maken.mjs';
import { start } from './rijen/start.mjs';
import { vertraging } from './rijen/vertraging.mjs';

const RIJEN = { start, ...lezen, browser, maken, bijhouden, vertraging, import: importeren };

/** @throws StopMetZin when these are no numbers or rows of ours */
function leesOpdracht([aantal = '200000', namen = Object.keys(RIJEN).join(','), importrijen = '100000']) {
  const rijen = namen.split(',');
  const onbekend = rijen.filter((naam) => !Object.hasOwn(RIJEN, naam));
  if (onbekend.length) throw new StopMetZin(`Deze rijen zijn er niet: ${onbekend.join(', ')}. Kies uit: ${Object.keys(RIJEN).join(', ')}.`);
  if (!(Number(aantal) > 0) || !(Number(importrijen) > 0)) throw new StopMetZin('Geef aantallen als 200000.');
  return { doel: Number(aantal), rijen, importrijen: Number(importrijen) };
}

async function draai({ doel, rijen, importrijen }) {
  const omg = await Omgeving.start(doel);
  try {
    zeg(`\n${omg.dossiers.toLocaleString('nl-NL')} dossiers; verhouding tot het minimum op dezelfde database\n`);
    begin();
    // One that fails does not take the others with it: the run takes minutes.
    for (const naam of rijen) await RIJEN[naam](omg, { importrijen }).catch((fout) => regel(`${naam} is niet gelukt`, { doel: fout.message.split('\n')[0] }));
  } finally {
    await omg.stop();
  }
  regel('geheugen van de API na deze rijen', { product: `${omg.geheugen.api} MB`, doel: '≤ 200 MB' });
  if (omg.geheugen.worker) regel('geheugen van de worker na deze rijen', { product: `${omg.geheugen.worker} MB`, doel: '≤ 150 MB' });
  zeg('\nNiet in deze tabel: een vacature naast 100.000 kandidaten; dat heeft dit product nog niet.');
}

try {
  const [eerste, ...rest] = process.argv.slice(2);
  await (eerste === 'groei' ? groei(rest.length === 2 ? rest.map(Number) : undefined) : draai(leesOpdracht(process.argv.slice(2))));
} catch (fout) {
  if (!(fout instanceof StopMetZin)) throw fout;
  zeg(fout.message);
  process.exitCode = 1;
}
