import {
  bepaalOvergangsdatum, eisBreekAfReden, eisNieuwTraject, eisReden, eisResultaat, eisStart, eisTrajectOvergang,
  eisVerlenging, heeftStartgrond, laatsteVan, magTrajectOvergang, magTrajectToevoegen, OPSCHORT_REDENEN, slotVanTraject,
  type BreekAfReden, type Datum, type OpschortReden, type SluitReden, type Startgrond, type TrajectOvergang,
  type TrajectResultaat, type TrajectType, type UitstroomReden,
} from './regels';
import type { Akte, Stap, Traject } from './akte';
import { eis } from './eis';
import { mandaathouder, organisatieVan, type Organisatie } from './regio';

/** Plans a traject; the organisation of who plans it will run it. */
export function planTraject(akte: Akte, stap: Stap, plan: {
  trajectType: TrajectType; doel: string; startDatum: Datum; verwachteEindDatum: Datum; motivering: string | null;
}): Traject {
  eis(magTrajectToevoegen(akte.betrokkene(stap.wie, stap.vandaag), akte.status), 'plan a traject');
  eisNieuwTraject({ ...plan, dossierStatus: akte.status });
  const uitvoerder = stap.wie.organisatie;
  const traject: Traject = { ...plan, id: akte.toeval.id(stap.moment), uitvoerder,
    aanmelding: geaccepteerdeAanmelding(akte, uitvoerder),
    eindDatum: null, status: 'VOORGENOMEN', resultaat: null, reden: null, akkoordOpdrachtgever: null,
      sinds: stap.vandaag, opgeschortSinds: null, versie: 1 };
  akte.trajecten.push(traject);
  // A plan that is entered after its start was made by then.
  traject.sinds = plan.startDatum < stap.vandaag ? plan.startDatum : stap.vandaag;
  akte.wereld.leg(akte, stap, { onderwerp: 'TRAJECT', onderwerpId: traject.id, naam: 'registreer', van: null,
    naar: 'VOORGENOMEN', datum: traject.sinds });
  return traject;
}

export function startTraject(akte: Akte, stap: Stap, traject: Traject, gevraagd: Datum): void {
  const startgrond = startgrondVan(akte, traject);
  const aanmelding = geaccepteerdeAanmelding(akte, traject.uitvoerder);
  // It starts on the day its ground is there, or later.
  const zonder = heeftStartgrond({ ...startgrond, aanmeldingGeaccepteerd: false });
  const vorige = laatsteVan(akte.statusSinds, zonder ? null : aanmelding?.beantwoordDatum);
  const datum = bepaalOvergangsdatum({ gevraagd, vorige, vandaag: stap.vandaag });
  eisStart({ startgrond, datum, verwachteEindDatum: traject.verwachteEindDatum });
  if (traject.sinds > datum) verzetPlan(akte, traject, datum);
  gaOver(akte, stap, traject, 'start', datum);
  Object.assign(traject, { startDatum: datum, aanmelding });
}

export function schortOp(akte: Akte, stap: Stap, traject: Traject, gevraagd: Datum, reden: OpschortReden): void {
  const datum = gaOver(akte, stap, traject, 'schortOp', gevraagd, eisReden(OPSCHORT_REDENEN, reden));
  Object.assign(traject, { reden, opgeschortSinds: datum });
}

export function hervat(akte: Akte, stap: Stap, traject: Traject, gevraagd: Datum): void {
  gaOver(akte, stap, traject, 'hervat', gevraagd);
  Object.assign(traject, { reden: null, opgeschortSinds: null });
}

export function verleng(akte: Akte, stap: Stap, traject: Traject, gevraagd: Datum, nieuwEinde: Datum,
  toelichting: string): void {
  const einde = eisVerlenging({ verwachteEindDatum: nieuwEinde, huidigeEindDatum: traject.verwachteEindDatum,
    startDatum: traject.startDatum });
  const wat = { onderwerp: 'TRAJECT', onderwerpId: traject.id, reden: null };
  akte.wereld.wijzig(akte, stap, { ...wat, veld: 'verwachteEindDatum', oud: traject.verwachteEindDatum, nieuw: einde });
  if (!traject.akkoordOpdrachtgever) {
    const oud = traject.akkoordOpdrachtgever === null ? null : 'false';
    akte.wereld.wijzig(akte, stap, { ...wat, veld: 'akkoordOpdrachtgever', oud, nieuw: 'true' });
  }
  gaOver(akte, stap, traject, 'verleng', gevraagd, null, toelichting);
  Object.assign(traject, { verwachteEindDatum: einde, akkoordOpdrachtgever: true });
}

export function rondTrajectAf(akte: Akte, stap: Stap, traject: Traject, gevraagd: Datum,
  resultaat: TrajectResultaat): void {
  const uitkomst = eisResultaat(resultaat);
  const datum = gaOver(akte, stap, traject, 'rondAf', gevraagd, uitkomst);
  Object.assign(traject, { resultaat: uitkomst, eindDatum: datum, reden: null, opgeschortSinds: null });
}

export function breekAf(akte: Akte, stap: Stap, traject: Traject, gevraagd: Datum, reden: BreekAfReden,
  toelichting: string | null): void {
  const waarom = eisBreekAfReden(traject.status, reden);
  const datum = gaOver(akte, stap, traject, 'breekAf', gevraagd, waarom, toelichting);
  Object.assign(traject, { reden: waarom, eindDatum: datum, opgeschortSinds: null });
}

/** Drops the plans of a dossier that closes; what runs was ended before. */
export function laatVervallen(
  akte: Akte, stap: Stap, datum: Datum, aanleiding: { uitstroomReden: UitstroomReden } | { sluitReden: SluitReden },
): void {
  for (const traject of akte.trajecten) {
    eis(traject.status !== 'LOPEND' && traject.status !== 'OPGESCHORT',
      `${akte.nummer} closes over a traject that runs`);
    eis(traject.eindDatum === null || traject.eindDatum <= datum, `${akte.nummer} closes before its traject ended`);
    const slot = slotVanTraject(traject.status, aanleiding);
    if (slot?.naam !== 'breekAf') continue;
    if (traject.sinds > datum) verzetPlan(akte, traject, datum);
    schrijf(akte, stap, traject, 'breekAf', datum, eisBreekAfReden(traject.status, slot.reden), null);
    Object.assign(traject, { reden: slot.reden, eindDatum: datum });
  }
}

/** A plan is made no later than what it planned began. */
function verzetPlan(akte: Akte, traject: Traject, datum: Datum): void {
  const gepland = akte.wereld.overgangen.findLast((o) => o.onderwerpId === traject.id && o.naam === 'registreer')!;
  gepland.datum = datum;
  traject.sinds = datum;
}

function gaOver(
  akte: Akte, stap: Stap, traject: Traject, naam: TrajectOvergang, gevraagd: Datum, reden: string | null = null,
  toelichting: string | null = null,
): Datum {
  const wie = { ...akte.betrokkene(stap.wie, stap.vandaag), isUitvoerder: stap.wie.organisatie === traject.uitvoerder };
  eis(magTrajectOvergang(wie, naam), `${stap.wie.gebruikersnaam} ${naam}`);
  const datum = bepaalOvergangsdatum({ gevraagd, vorige: traject.sinds, vandaag: stap.vandaag });
  return schrijf(akte, stap, traject, naam, datum, reden, toelichting);
}

function schrijf(
  akte: Akte, stap: Stap, traject: Traject, naam: TrajectOvergang, datum: Datum, reden: string | null,
  toelichting: string | null,
): Datum {
  const overgang = eisTrajectOvergang(traject.status, naam, akte.status);
  const van = traject.status;
  traject.status = overgang.naar ?? van;
  traject.sinds = datum;
  traject.versie += 1;
  akte.wereld.leg(akte, stap, { onderwerp: 'TRAJECT', onderwerpId: traject.id, naam, van, naar: traject.status, datum,
    reden,
    toelichting });
  return datum;
}

function geaccepteerdeAanmelding(akte: Akte, uitvoerder: Organisatie) {
  return akte.aanmeldingen.find((a) => a.uitvoerder === uitvoerder && a.status === 'GEACCEPTEERD') ?? null;
}

function startgrondVan(akte: Akte, traject: Traject): Startgrond {
  return {
    aanmeldingGeaccepteerd: geaccepteerdeAanmelding(akte, traject.uitvoerder) !== null,
    uitvoerderHeeftMandaat: mandaathouder(akte.gemeente) === traject.uitvoerder,
    gemeenteVoertUit: traject.uitvoerder === organisatieVan(akte.gemeente),
    motivering: traject.motivering,
  };
}
