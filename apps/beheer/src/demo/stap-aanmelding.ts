import {
  bepaalOvergangsdatum, eisAanmeldingOvergang, eisNieuweAanmelding, eisTerugsturing, magAanmeldingOvergang,
  magDossierHandeling, signaleringsDatumVan,
  type AanmeldingGevolg, type AanmeldingOvergang, type AanmeldingReden, type Datum,
} from './regels';
import type { Aanmelding, Akte, Stap } from './akte';
import { eis } from './eis';
import type { Organisatie } from './regio';
import { bewaar } from './stap-dossier';

/** A draft (CONCEPT); it becomes an event only when it is sent. */
export function maakAanmelding(akte: Akte, stap: Stap, uitvoerder: Organisatie, toelichting: string): Aanmelding {
  eis(magDossierHandeling(akte.betrokkene(stap.wie, stap.vandaag), akte.status, 'meldAan'), 'meldAan');
  eisNieuweAanmelding({ dossierStatus: akte.status, uitvoeringsorganisatieId: uitvoerder.id, uitvoerderHeeftToegang: true,
    aanmeldingen: akte.aanmeldingen.map((a) => ({ status: a.status, uitvoeringsorganisatieId: a.uitvoerder.id })) });
  const aanmelding: Aanmelding = { id: akte.toeval.id(stap.moment), uitvoerder, toelichting, status: 'CONCEPT',
    verzondenDatum: null, signaleringDatum: null, beantwoordDatum: null, reden: null, gevolg: null, terugMoment: null,
      versie: 1 };
  akte.aanmeldingen.push(aanmelding);
  return aanmelding;
}

/** The rule counts working days; the days of the demo come again and again. */
const signalen = new Map<Datum, Datum>();

export function verzend(akte: Akte, stap: Stap, aanmelding: Aanmelding, gevraagd: Datum): void {
  const datum = gaOver(akte, stap, aanmelding, 'verzend', gevraagd);
  if (!signalen.has(datum)) signalen.set(datum, signaleringsDatumVan(datum));
  Object.assign(aanmelding, { verzondenDatum: datum, signaleringDatum: signalen.get(datum)! });
  bewaar(akte, stap);
}

export function trekIn(akte: Akte, stap: Stap, aanmelding: Aanmelding, gevraagd: Datum): void {
  gaOver(akte, stap, aanmelding, 'trekIn', gevraagd);
  bewaar(akte, stap);
}

/** Accepting makes the receiver the executor. */
export function accepteer(akte: Akte, stap: Stap, aanmelding: Aanmelding, gevraagd: Datum): void {
  const datum = gaOver(akte, stap, aanmelding, 'accepteer', gevraagd);
  aanmelding.beantwoordDatum = datum;
  if (akte.uitvoerder !== aanmelding.uitvoerder) {
    const loopt = akte.uitvoerders.at(-1);
    if (loopt && loopt.tot === null) loopt.tot = datum;
    akte.uitvoerders.push({ wat: aanmelding.uitvoerder, basis: 'AANMELDING', van: datum, tot: null });
    akte.uitvoerder = aanmelding.uitvoerder;
  }
  bewaar(akte, stap);
}

export function stuurTerug(akte: Akte, stap: Stap, aanmelding: Aanmelding, vraag: {
  datum: Datum; reden: AanmeldingReden; gevolg: AanmeldingGevolg; toelichting: string;
}): void {
  const { reden, gevolg } = eisTerugsturing(vraag);
  aanmelding.beantwoordDatum = gaOver(akte, stap, aanmelding, 'stuurTerug', vraag.datum, reden, vraag.toelichting);
  Object.assign(aanmelding, { reden, gevolg, terugMoment: stap.moment });
}

function gaOver(
  akte: Akte, stap: Stap, aanmelding: Aanmelding, naam: AanmeldingOvergang, gevraagd: Datum,
  reden: string | null = null, toelichting: string | null = null,
): Datum {
  const wie = { ...akte.betrokkene(stap.wie, stap.vandaag),
    isOntvanger: stap.wie.organisatie === aanmelding.uitvoerder };
  eis(magAanmeldingOvergang(wie, naam), `${stap.wie.gebruikersnaam} ${naam}`);
  const van = aanmelding.status;
  const overgang = eisAanmeldingOvergang(van, naam, akte.status);
  const datum = bepaalOvergangsdatum({ gevraagd, vorige: aanmelding.verzondenDatum ?? akte.meldDatum,
    vandaag: stap.vandaag });
  aanmelding.status = overgang.naar!;
  aanmelding.versie += 1;
  akte.wereld.leg(akte, stap, { onderwerp: 'AANMELDING', onderwerpId: aanmelding.id, naam, van,
    naar: aanmelding.status, datum,
    reden, toelichting });
  return datum;
}
