import { isBijstand } from '@trajectplein/dossier/domain';
import { beginVanMaand, eindeVanMaand, plusDagen, plusMaanden, type Datum } from '@trajectplein/kern/domain';
import type { BijstandFeit, DossierBron, StandFeit, Toeschrijving } from './feiten';
import { snijd, waardeOp, type Tijdlijn } from './tijdlijn';

/**
 * The stretches in which a dossier of the caseload of bijstand had bijstand, and whether there was income from work in the
 * month (KPI-16). Without a recorded benefit nobody is known to have one.
 * @param stand its stretches in time
 */
export function bijstandFeiten(bron: DossierBron, stand: readonly StandFeit[]): BijstandFeit[] {
  if (bron.grond !== 'BIJSTAND') return [];
  const uitkering = uitkeringTijdlijn(bron);
  const werk = werkTijdlijn(bron);
  return stand.filter((s) => s.status === 'INTAKE' || s.status === 'ACTIEF').flatMap((s) => {
    const einde: Tijdlijn<null> = s.tot === null ? [] : [{ van: s.tot, waarde: null }];
    const waar: Toeschrijving = { uitvoerder: s.uitvoerder, classificatie: s.classificatie };
    return snijd(s.van, [uitkering, werk, einde], (dag) => (
      (s.tot === null || dag < s.tot) && waardeOp(uitkering, dag, false) ? { deeltijd: waardeOp(werk, dag, false), ...waar } : null))
      .map(({ van, tot, waarde: { deeltijd } }) => ({ van, tot, deeltijd, ...waar }));
  });
}

/** Whether there is bijstand, through time. */
function uitkeringTijdlijn({ uitkeringen }: DossierBron): Tijdlijn<boolean> {
  const perioden = uitkeringen.filter((u) => isBijstand(u.soort))
    .map((u) => ({ van: u.beginDatum, tot: u.eindDatum === null ? null : plusDagen(u.eindDatum, 1) }));
  return opDagen(perioden.flatMap(({ van, tot }) => [van, tot]),
    (dag) => perioden.some((p) => p.van <= dag && (p.tot === null || dag < p.tot)));
}

/**
 * Whether there is income from work in the month of a day. What the gemeente reports of a month decides; of a month that was
 * not reported, work beside the benefit that runs in it.
 */
function werkTijdlijn({ inkomsten, aanvullendWerk }: DossierBron): Tijdlijn<boolean> {
  const gemeld = new Map(inkomsten.map((i) => [i.maand, i.heeftInkomsten]));
  const volgende = (dag: Datum) => plusMaanden(beginVanMaand(dag), 1);
  return opDagen([
    ...inkomsten.flatMap(({ maand }) => [maand, volgende(maand)]),
    ...aanvullendWerk.flatMap((w) => [beginVanMaand(w.startDatum), w.eindDatum && volgende(w.eindDatum)]),
  ], (maand) => gemeld.get(maand)
    ?? aanvullendWerk.some((w) => w.startDatum <= eindeVanMaand(maand) && (w.eindDatum === null || maand <= w.eindDatum)));
}

function opDagen<W>(dagen: readonly (Datum | null)[], waarde: (dag: Datum) => W): Tijdlijn<W> {
  return [...new Set(dagen.filter((dag) => dag !== null))].sort().map((van) => ({ van, waarde: waarde(van) }));
}
