import { geldendeOordelen, isOpen, type DossierStatus } from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';
import { NOG_NIET_INGEDEELD } from './codes';
import type { ClassificatieBron, DossierBron, Klasse, OvergangBron, UitvoerderBron } from './feiten';

/** From this day on this value holds, until the next step. */
export interface Stap<W> {
  van: Datum;
  waarde: W;
}

/** Steps in order, at most one per day: the last one recorded for a day wins. */
export type Tijdlijn<W> = readonly Stap<W>[];

/** The value on a day; `voor` is what held before the first step. */
export function waardeOp<W>(tijdlijn: Tijdlijn<W>, dag: Datum, voor: W): W {
  return tijdlijn.findLast((stap) => stap.van <= dag)?.waarde ?? voor;
}

/** The melding is the start, and a handover says nothing about the state: it may even be dated before the last change. */
const ZONDER_STATUS: readonly string[] = ['meld', 'draagOver'];

/**
 * The states of a dossier through time. Heropenen undoes a wrong closing (domain.md §4.2): the closing never held, and
 * the state before it runs on from its own day.
 */
export function statusTijdlijn(bron: DossierBron): Tijdlijn<DossierStatus> {
  const stappen: Stap<DossierStatus>[] = [{ van: bron.meldDatum, waarde: 'GEMELD' }];
  for (const o of opVolgorde(bron.overgangen.filter((rij) => rij.onderwerp === 'DOSSIER' && !ZONDER_STATUS.includes(rij.naam)))) {
    const naar = o.naar as DossierStatus;
    if (o.naam === 'heropen') while (stappen.length > 1 && !isOpen(stappen.at(-1)!.waarde)) stappen.pop();
    if (stappen.at(-1)!.waarde !== naar) stappen.push({ van: o.datum, waarde: naar });
  }
  return perDag(stappen);
}

/** The classes through time. A row that corrects another one takes its place wholly, also its day. */
export function klasseTijdlijn(rijen: readonly ClassificatieBron[]): Tijdlijn<Klasse> {
  return perDag(geldendeOordelen(rijen).map((rij) => ({ van: rij.peilDatum, waarde: rij.classificatie })));
}

/** The executors through time; null where the gemeente did it itself. */
export function uitvoerderTijdlijn(perioden: readonly UitvoerderBron[]): Tijdlijn<string | null> {
  const dagen = [...new Set(perioden.flatMap((p) => (p.tot === null ? [p.van] : [p.van, p.tot])))].sort();
  const laatsteEerst = [...perioden].sort((a, b) => vergelijk(b.van, a.van));
  return dagen.map((dag) => ({
    van: dag,
    waarde: laatsteEerst.find((p) => p.van <= dag && (p.tot === null || dag < p.tot))?.organisatieId ?? null,
  }));
}

/** The states of one traject through time. */
export function trajectTijdlijn(overgangen: readonly OvergangBron[], trajectId: string): Tijdlijn<string> {
  const eigen = overgangen.filter((rij) => rij.onderwerp === 'TRAJECT' && rij.onderwerpId === trajectId);
  return perDag(opVolgorde(eigen).map((o) => ({ van: o.datum, waarde: o.naar })));
}

/** A stretch [van, tot) with what held in it. */
export interface Stuk<W> {
  van: Datum;
  tot: Datum | null;
  waarde: W;
}

/**
 * Cuts time into stretches in which `lees` gives the same; stretches that say the same are joined.
 * @param vanaf days before it are left out
 * @param lees what holds on a day; null leaves the stretch out
 */
export function snijd<W extends object>(
  vanaf: Datum, tijdlijnen: readonly Tijdlijn<unknown>[], lees: (dag: Datum) => W | null,
): Stuk<W>[] {
  const dagen = new Set([vanaf, ...tijdlijnen.flatMap((t) => t.map((stap) => stap.van))]);
  const grenzen = [...dagen].filter((dag) => dag >= vanaf).sort();
  const stukken: Stuk<W>[] = [];
  let vorige: string | null = null;
  grenzen.forEach((van, i) => {
    const waarde = lees(van);
    const tekst = waarde && JSON.stringify(waarde);
    const tot = grenzen[i + 1] ?? null;
    if (waarde && tekst === vorige) stukken.at(-1)!.tot = tot;
    else if (waarde) stukken.push({ van, tot, waarde });
    vorige = tekst;
  });
  return stukken;
}

/** The class on a day, "nog niet ingedeeld" before the first one. */
export const klasseOp = (tijdlijn: Tijdlijn<Klasse>, dag: Datum): Klasse => waardeOp(tijdlijn, dag, NOG_NIET_INGEDEELD);

/** As they were recorded: after heropenen a step may hold for a day before the day of heropenen. */
function opVolgorde(overgangen: readonly OvergangBron[]): OvergangBron[] {
  return [...overgangen].sort((a, b) => a.volgnummer - b.volgnummer);
}

function perDag<W>(stappen: readonly Stap<W>[]): Stap<W>[] {
  return stappen.filter((stap, i) => stappen[i + 1]?.van !== stap.van);
}

function vergelijk(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
