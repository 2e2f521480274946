import { isOpen, uitstroomRedenVoorCijfers, type OpenStatus } from '@trajectplein/dossier/domain';
import { laatsteVan, plusDagen, type Datum } from '@trajectplein/kern/domain';
import { isNietBeeindigd, type TrajectStatus } from '@trajectplein/traject/domain';
import { bijstandFeiten } from './bijstand';
import type { Uitkomst1m } from './codes';
import { duren, wachtVanaf } from './doorlooptijd';
import type { DossierBron, Feiten, StandFeit, Toeschrijving, TrajectFeit, UitstroomBron, UitstroomFeit } from './feiten';
import { rijpDatumVan } from './periode';
import { trajectMomenten } from './traject-momenten';
import { klasseOp, klasseTijdlijn, snijd, statusTijdlijn, trajectTijdlijn, uitvoerderTijdlijn, waardeOp } from './tijdlijn';

/**
 * Derives the facts of one dossier from its rows of record (architecture.md §4). The same rows give the same facts, in
 * whatever order they were entered and however often this is done.
 */
export function leidFeitenAf(bron: DossierBron): Feiten {
  const statussen = statusTijdlijn(bron);
  const klassen = klasseTijdlijn(bron.classificaties);
  const uitvoerders = uitvoerderTijdlijn(bron.uitvoerders);
  const schrijfToe = (dag: Datum): Toeschrijving => ({
    uitvoerder: waardeOp(uitvoerders, dag, null), classificatie: klasseOp(klassen, dag),
  });

  const stand = snijd(bron.meldDatum, [statussen, klassen, uitvoerders], (dag) => {
    const status = waardeOp(statussen, dag, 'GEMELD');
    return isOpen(status)
      ? { status: status satisfies OpenStatus, wachtSinds: status === 'GEMELD' ? wachtVanaf(bron) : null, ...schrijfToe(dag) } : null;
  }).map(({ van, tot, waarde }): StandFeit => ({ van, tot, ...waarde }));

  const traject = bron.trajecten.flatMap(({ id, type }): TrajectFeit[] => {
    const verloop = trajectTijdlijn(bron.overgangen, id);
    if (!verloop.length) return [];
    return snijd(verloop[0]!.van, [verloop, klassen, uitvoerders], (dag) => {
      const status = waardeOp(verloop, dag, 'VOORGENOMEN') as TrajectStatus;
      return isNietBeeindigd(status) ? { status, ...schrijfToe(dag) } : null;
    }).map(({ van, tot, waarde }) => ({ trajectId: id, van, tot, type, ...waarde }));
  });

  const trajectMoment = bron.trajecten.flatMap((t) => trajectMomenten(t, bron.overgangen, schrijfToe));

  const uitstroom = bron.uitstromen.filter((u) => u.status === 'GELDIG').map((u): UitstroomFeit => ({
    uitstroomId: u.id,
    datum: u.datum,
    rijpDatum: rijpDatumVan(u.datum),
    reden: uitstroomRedenVoorCijfers(u.reden),
    uitkomst1m: uitkomst1m(u, bron.uitkeringen.length > 0),
    // What holds on the day before: the class and executor that somebody left from. Not before there was a dossier.
    ...schrijfToe(laatsteVan(plusDagen(u.datum, -1), bron.meldDatum)!),
  }));

  return {
    dossierId: bron.dossierId,
    werkzoekendeId: bron.werkzoekendeId,
    gemeente: bron.gemeente,
    grond: bron.grond,
    stand,
    traject: traject.sort((a, b) => vergelijk(a.trajectId, b.trajectId) || vergelijk(a.van, b.van)),
    trajectMoment: trajectMoment.sort((a, b) => vergelijk(a.trajectId, b.trajectId) || vergelijk(a.soort, b.soort)),
    duur: duren(bron, trajectMoment, stand, schrijfToe),
    bijstand: bijstandFeiten(bron, stand),
    // Detentie is no dimension of a figure (domain.md §4.2).
    instroom: bron.beginstand ? null : {
      datum: bron.meldDatum,
      oorzaak: bron.oorzaak === 'EINDE_DETENTIE' ? 'ANDERE_OORZAAK' : bron.oorzaak,
      ...schrijfToe(bron.meldDatum),
    },
    uitstroom: uitstroom.sort((a, b) => vergelijk(a.uitstroomId, b.uitstroomId)),
  };
}

/**
 * What one month after the end of the benefit brought (KPI-15, CBS): a job and no bijstand. Whether the job is in
 * loondienst is told by the reason of the uitstroom, else by the plaatsing.
 */
export function uitkomst1m(
  u: Pick<UitstroomBron, 'reden' | 'vorm' | 'controle1m'>, uitkeringBekend: boolean,
): Uitkomst1m {
  if (!u.controle1m) return uitkeringBekend ? 'ANDERS' : 'NIET_VAST_TE_STELLEN';
  if (u.controle1m.heeftBaan !== 'JA' || u.controle1m.heeftBijstand !== 'NEE') return 'ANDERS';
  if (u.reden === 'WERK_LOONDIENST' || (u.vorm !== null && u.vorm !== 'ZELFSTANDIG')) {
    return u.vorm === 'BESCHUT' ? 'BESCHUT' : 'LOONDIENST';
  }
  return u.reden === 'WERK_ZELFSTANDIG' || u.vorm === 'ZELFSTANDIG' ? 'ZELFSTANDIG' : 'ANDERS';
}

function vergelijk(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
