import type { DossierBron, OvergangBron, UitstroomBron } from './feiten';

let teller = 0;

/** A transition of the dossier; later calls come later on the same day. */
export function overgang(naam: string, naar: string, datum: string): OvergangBron {
  teller += 1;
  return { onderwerp: 'DOSSIER', onderwerpId: 'd1', naam, naar, datum, volgnummer: teller };
}

/** A transition of a traject. */
export function trajectOvergang(id: string, naar: string, datum: string): OvergangBron {
  teller += 1;
  return { onderwerp: 'TRAJECT', onderwerpId: id, naam: naar.toLowerCase(), naar, datum, volgnummer: teller };
}

/** An end of benefit for work in loondienst, unless told otherwise. */
export function uitstroom(anders: Partial<UitstroomBron> = {}): UitstroomBron {
  return { id: 'u1', datum: '2026-05-01', reden: 'WERK_LOONDIENST', status: 'GELDIG', vorm: null, controle1m: null, ...anders };
}

/** A dossier of Velsen, reported on 10 January 2026, of which nothing else is known. */
export function bron(anders: Partial<DossierBron> = {}): DossierBron {
  return {
    dossierId: 'd1', werkzoekendeId: 'w1', gemeente: '0453', grond: 'BIJSTAND', oorzaak: 'EINDE_WW',
    meldDatum: '2026-01-10', beginstand: false, overgangen: [overgang('meld', 'GEMELD', '2026-01-10'), ...(anders.overgangen ?? [])],
    classificaties: [], uitvoerders: [], trajecten: [], uitstromen: [], geboorteDatum: null, geboorteJaar: null, intakeDatum: null, uitkeringen: [], inkomsten: [], aanvullendWerk: [],
    ...Object.fromEntries(Object.entries(anders).filter(([veld]) => veld !== 'overgangen')),
  };
}
