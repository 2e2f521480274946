// What is read: the list, a page of it, a search, one dossier, a page of figures.
import { meet, vergelijk } from '../meten.mjs';
import { GEMEENTE } from '../personen.mjs';
import { getal, regel, regelPerSeconde } from '../tabel.mjs';

const TEGELIJK = 8;
const KLASSE = 'OVERBRUGBARE_AFSTAND';
/** Of whom the executor reads: a gemeente that gave it a mandate. */
const MANDAAT = '0375';
/** Sorts after every id. */
const NA_ALLES = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
const BLADZIJDE = 400;

const lijst = (gemeente) => `/v1/dossiers?gemeente=${gemeente}&classificatie=${KLASSE}&sorteer=-meldDatum&paginaGrootte=25`;

/**
 * The reads, each as it is asked of both sides.
 * @returns by name: what to call it, its goal, how many times, and the two questions
 */
export async function maakLeesvragen(omg) {
  const { client } = omg;
  const velsen = await omg.als('klantmanager.velsen');
  const ijmond = await omg.als('klantmanager.ijmond');
  const { rows: open } = await client.query(
    `select id, meld_datum::text as datum from dossier where opdrachtgevende_gemeente = $1 and classificatie = $2
      order by meld_datum desc, id desc limit $3`, [GEMEENTE, KLASSE, BLADZIJDE * 25]);
  const nummer = Math.min(BLADZIJDE, Math.floor(open.length / 25));
  const anker = open[(nummer - 1) * 25 - 1];
  const na = Buffer.from(JSON.stringify([anker.datum, anker.id])).toString('base64url');
  const vast = [open[0], open[7], open[77]].filter(Boolean);
  const { rows: [{ woord: bekend }] } = await client.query(
    `select woord from naam_woord n join (select naam_id, count(*) as n from persoon_woord group by 1) p on p.naam_id = n.id
      where length(woord) > 3 order by p.n desc limit 1`);
  const zoek = (naam) => ({ product: () => ({ ...velsen, pad: '/v1/dossiers/_zoek', methode: 'POST', body: { naam } }),
    kaal: () => omg.vraagKaal('/zoek', [`%${naam}%`]) });
  return {
    lijst: { titel: 'lijst, 25 met totaal', doel: '≥ 0,60 · ≤ 1,6', aantal: 300,
      product: () => ({ ...velsen, pad: lijst(GEMEENTE) }), kaal: () => omg.vraagKaal('/tellend', [GEMEENTE, KLASSE, ...NA_ALLES]) },
    bladeren: { titel: `volgende bladzijde (${nummer})`, doel: '– · ≤ 1,6', aantal: 300, naast: 'lijst', nummer,
      product: () => ({ ...velsen, pad: `${lijst(GEMEENTE)}&na=${na}` }),
      kaal: () => omg.vraagKaal('/lijst', [GEMEENTE, KLASSE, anker.datum, anker.id]) },
    uitvoerder: { titel: 'lijst van een uitvoerder (mandaat)', aantal: 300,
      product: () => ({ ...ijmond, pad: lijst(MANDAAT) }),
      kaal: () => omg.vraagKaal('/tellend', [MANDAAT, KLASSE, ...NA_ALLES], 'klantmanager.ijmond') },
    zoeken: { titel: 'zoeken op een deel van een naam', doel: '– · ≤ 1,8', aantal: 150, ...zoek('sens') },
    zoekveel: { titel: 'zoeken op de naam die het meest voorkomt', doel: '– · ≤ 1,8', aantal: 150, ...zoek(bekend) },
    dossier: { titel: 'één dossier', doel: '≥ 0,50 · ≤ 1,8', aantal: 300,
      product: (i) => ({ ...velsen, pad: `/v1/dossiers/${vast[i % vast.length].id}` }),
      kaal: (i) => omg.vraagKaal('/dossier', [vast[i % vast.length].id]) },
    cijfers: { titel: 'een pagina met cijfers', doel: '– · ≤ 1,5', aantal: 300,
      product: () => ({ ...velsen, pad: `/v1/kpis?periode=${omg.kwartaal}&gemeente=${GEMEENTE}` }),
      kaal: () => omg.vraagKaal('/kpis', [omg.kwartaal, GEMEENTE]) },
  };
}

/** Measures one of `maakLeesvragen` on the product. */
export const meetLezen = (omg, rij) => meet(omg.product, rij.product, rij.aantal, TEGELIJK);

const draai = (naam) => async (omg) => {
  const alle = await maakLeesvragen(omg);
  const rij = alle[naam];
  regelPerSeconde(rij.titel, await vergelijk({
    product: () => meetLezen(omg, rij),
    kaal: () => meet(omg.kaal, rij.kaal, rij.aantal, TEGELIJK),
  }, omg.rustig), rij.doel);
  if (!rij.naast) return;
  const van = await vergelijk({ diep: () => meetLezen(omg, rij), eerste: () => meetLezen(omg, alle[rij.naast]) }, omg.rustig);
  regel(`bladzijde ${rij.nummer} naast bladzijde 1 (allebei het product)`, {
    product: `${getal(van((r) => r.diep.perSeconde))}/s`, minimum: `${getal(van((r) => r.eerste.perSeconde))}/s`,
    cpu: getal(van((r) => r.diep.cpu / r.eerste.cpu), 2), doel: '– · ≤ 1,2' });
};

export const lezen = Object.fromEntries(
  ['lijst', 'bladeren', 'uitvoerder', 'zoeken', 'zoekveel', 'dossier', 'cijfers'].map((naam) => [naam, draai(naam)]));
