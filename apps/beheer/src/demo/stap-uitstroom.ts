import {
  bepaalOvergangsdatum, eersteVan, eisControle, eisPlaatsing, eisPlaatsingOvergang, eisPlaatsingStart, eisReden,
    eisStroomUit,
  eisUitkeringsperiode, eisUitstroomOvergang, GAAT_NIET_DOOR_REDENEN, laatsteDagVoor, magDossierHandeling,
  magPlaatsingOvergang, magPlaatsingToevoegen, mogelijkeControles, PLAATSING_EIND_REDENEN, teBeeindigenPerioden,
    TERUGVAL_REDENEN,
  type ControleBron, type ControleSoort, type Datum, type GaatNietDoorReden, type GevolgUitkering, type HeropenReden,
  type JaNeeOnbekend, type PlaatsingEindReden, type PlaatsingOvergang, type PlaatsingVorm, type TerugvalReden,
  type UitkeringBron, type UitkeringSoort, type UitstroomReden,
} from './regels';
import type { Akte, Plaatsing, Stap, Uitkering, Uitstroom } from './akte';
import { eis } from './eis';
import { bewaar, gaOver as dossierGaOver, heropen } from './stap-dossier';
import type { Werkgever } from './werkgevers';

/** Work that somebody is going to do. */
export function kondigAan(akte: Akte, stap: Stap, werk: {
  werkgever: Werkgever | null; vorm: PlaatsingVorm; uren: number; startDatum: Datum; eindDatum: Datum | null;
  gevolgUitkering: GevolgUitkering;
}): Plaatsing {
  eis(magPlaatsingToevoegen(akte.betrokkene(stap.wie, stap.vandaag), akte.status), 'add a plaatsing');
  eisPlaatsing({ ...werk, werkgeverId: werk.werkgever?.id ?? null });
  // Work that is entered after it began was announced by then.
  const sinds = eersteVan(werk.startDatum, stap.vandaag)!;
  const plaatsing: Plaatsing = { ...werk, id: akte.toeval.id(stap.moment), status: 'AANGEKONDIGD', reden: null, sinds,
    versie: 1 };
  akte.plaatsingen.push(plaatsing);
  akte.wereld.leg(akte, stap, { onderwerp: 'PLAATSING', onderwerpId: plaatsing.id, naam: 'registreer', van: null,
    naar: 'AANGEKONDIGD', datum: plaatsing.sinds });
  return plaatsing;
}

export function startWerk(akte: Akte, stap: Stap, plaatsing: Plaatsing, gevraagd: Datum): void {
  eisPlaatsingStart({ datum: gevraagd, startDatum: plaatsing.startDatum });
  plaatsing.startDatum = plaatsingGaOver(akte, stap, plaatsing, 'start', gevraagd, null);
}

export function gaatNietDoor(akte: Akte, stap: Stap, plaatsing: Plaatsing, gevraagd: Datum,
  reden: GaatNietDoorReden): void {
  plaatsing.reden = eisReden(GAAT_NIET_DOOR_REDENEN, reden);
  plaatsingGaOver(akte, stap, plaatsing, 'gaatNietDoor', gevraagd, reden);
}

export function beeindigWerk(akte: Akte, stap: Stap, plaatsing: Plaatsing, gevraagd: Datum,
  reden: PlaatsingEindReden): void {
  plaatsing.reden = eisReden(PLAATSING_EIND_REDENEN, reden);
  plaatsing.eindDatum = plaatsingGaOver(akte, stap, plaatsing, 'beeindig', gevraagd, reden);
}

function plaatsingGaOver(
  akte: Akte, stap: Stap, plaatsing: Plaatsing, naam: PlaatsingOvergang, gevraagd: Datum, reden: string | null,
): Datum {
  eis(magPlaatsingOvergang(akte.betrokkene(stap.wie, stap.vandaag), naam), `${stap.wie.gebruikersnaam} ${naam}`);
  const van = plaatsing.status;
  const overgang = eisPlaatsingOvergang(van, naam, akte.status);
  const datum = bepaalOvergangsdatum({ gevraagd, vorige: plaatsing.sinds, vandaag: stap.vandaag });
  plaatsing.status = overgang.naar!;
  plaatsing.sinds = datum;
  plaatsing.versie += 1;
  akte.wereld.leg(akte, stap, { onderwerp: 'PLAATSING', onderwerpId: plaatsing.id, naam, van, naar: plaatsing.status,
    datum, reden });
  return datum;
}

/** A benefit begins, as far as the file knows. */
export function legUitkeringVast(akte: Akte, stap: Stap, soort: UitkeringSoort, beginDatum: Datum,
  bron: UitkeringBron): void {
  eis(magDossierHandeling(akte.betrokkene(stap.wie, stap.vandaag), akte.status, 'registreerUitkering'),
    'registreerUitkering');
  const periode = { soort, beginDatum, eindDatum: null, redenEinde: null };
  eisUitkeringsperiode(periode, akte.uitkeringen);
  const id = akte.toeval.id(stap.moment);
  akte.uitkeringen.push({ id, ...periode, bron, versie: 1 });
  akte.wereld.meld(akte, stap, 'uitkering.vastgelegd', akte.meldDatum, { id, soort });
}

/** The end of the benefit: a fact of its own, and the dossier goes to NAZORG (work) or closes. */
export function stroomUit(akte: Akte, stap: Stap, vraag: {
  datum: Datum; reden: UitstroomReden; plaatsing: Plaatsing | null; toelichting?: string | null;
}): Uitstroom {
  const { reden, uitstroomDatum } = eisStroomUit({ ...vraag, status: akte.status, vorige: akte.statusSinds,
    vandaag: stap.vandaag });
  dossierGaOver(akte, stap, { naam: 'stroomUit', datum: uitstroomDatum, reden, uitstroomReden: reden,
    toelichting: vraag.toelichting ?? null });
  const geeindigd = teBeeindigenPerioden(akte.uitkeringen, uitstroomDatum);
  for (const periode of geeindigd) {
    zetUitkering(akte, stap, periode, laatsteDagVoor(uitstroomDatum), reden, uitstroomDatum);
  }
  const uitstroom: Uitstroom = { id: akte.toeval.id(stap.moment), uitstroomDatum, reden, plaatsing: vraag.plaatsing,
    geeindigd,
    status: 'GELDIG', moment: stap.moment, controles: [], versie: 1 };
  akte.uitstromen.push(uitstroom);
  akte.wereld.leg(akte, stap, { onderwerp: 'UITSTROOM', onderwerpId: uitstroom.id, naam: 'registreer', van: null,
    naar: 'GELDIG', datum: uitstroomDatum, reden });
  Object.assign(akte, { uitstroomDatum, uitstroomReden: reden });
  if (akte.status === 'GESLOTEN') akte.sluitReden = 'UITGESTROOMD';
  bewaar(akte, stap);
  return uitstroom;
}

function zetUitkering(
  akte: Akte, stap: Stap, periode: Uitkering, eindDatum: Datum | null, redenEinde: UitstroomReden | null,
    geldigOp: Datum,
): void {
  const wat = { onderwerp: 'UITKERING', onderwerpId: periode.id, reden: null };
  akte.wereld.wijzig(akte, stap, { ...wat, veld: 'eindDatum', oud: periode.eindDatum, nieuw: eindDatum });
  akte.wereld.wijzig(akte, stap, { ...wat, veld: 'redenEinde', oud: periode.redenEinde, nieuw: redenEinde });
  Object.assign(periode, { eindDatum, redenEinde, versie: periode.versie + 1 });
  akte.wereld.meld(akte, stap, 'uitkering.gewijzigd', geldigOp, { id: periode.id });
}

export function legControleVast(akte: Akte, stap: Stap, uitstroom: Uitstroom, vraag: {
  soort: ControleSoort; datum: Datum; heeftBaan: JaNeeOnbekend; heeftBijstand: JaNeeOnbekend; bron: ControleBron;
}): void {
  const gedaan = uitstroom.controles.map((c) => c.soort);
  const stand = { ...uitstroom, gedaan, dossierStatus: akte.status, vandaag: stap.vandaag };
  eis(mogelijkeControles(akte.betrokkene(stap.wie, stap.vandaag), stand).includes(vraag.soort), `${vraag.soort} now`);
  const { soort, datum } = eisControle({ ...vraag, vandaag: stap.vandaag, dossierStatus: akte.status, uitstroom,
    gedaan });
  const id = akte.toeval.id(stap.moment);
  uitstroom.controles.push({ ...vraag, id, soort, datum, wie: stap.wie, moment: stap.moment });
  akte.wereld.leg(akte, stap, { onderwerp: 'UITSTROOM', onderwerpId: uitstroom.id, naam: 'controle', van: 'GELDIG',
    naar: 'GELDIG', datum, reden: soort });
}

/** Back in the benefit: the same dossier, no new instroom. */
export function meldTerugval(akte: Akte, stap: Stap,
  vraag: { datum: Datum; reden: TerugvalReden; toelichting: string | null }): void {
  const reden = eisReden(TERUGVAL_REDENEN, vraag.reden);
  dossierGaOver(akte, stap, { naam: 'meldTerugval', datum: vraag.datum, reden, toelichting: vraag.toelichting });
  Object.assign(akte, { uitstroomDatum: null, uitstroomReden: null });
  bewaar(akte, stap);
}

/** Undoes a wrong uitstroom: the dossier opens again and the uitstroom is annulled. */
export function heropenNaUitstroom(akte: Akte, stap: Stap,
  vraag: { datum: Datum; reden: HeropenReden; toelichting: string }): void {
  const uitstroom = akte.geldigeUitstroom!;
  eisUitstroomOvergang(uitstroom.status, 'annuleer');
  uitstroom.status = 'GEANNULEERD';
  uitstroom.versie += 1;
  akte.wereld.leg(akte, stap, { onderwerp: 'UITSTROOM', onderwerpId: uitstroom.id, naam: 'annuleer', van: 'GELDIG',
    naar: 'GEANNULEERD', datum: vraag.datum });
  for (const periode of uitstroom.geeindigd) zetUitkering(akte, stap, periode, null, null, uitstroom.uitstroomDatum);
  heropen(akte, stap, vraag);
}
