import {
  bepaalMeldDatum, bepaalOvergangsdatum, dossierNa, eisAfronding, eisClassificatie, eisGeenOpenDossier, eisHeropening,
  eisIntakeOvergang, eisSluiting, magDossierHandeling, magDossierOvergang, magIntakeOvergang, maakDossiernummer,
  type Classificatie, type Datum, type Doelgroep, type DossierGrond, type DossierOvergang, type DossierStatus,
  type HeropenReden, type InstroomOorzaak, type IntakeKanaal, type SluitReden, type UitstroomReden,
} from './regels';
import { Akte, type Oordeel, type Stap } from './akte';
import { eis } from './eis';
import type { Medewerker } from './medewerkers';
import type { Werkzoekende } from './personen';
import { instellingVan, mandaathouder } from './regio';
import { laatVervallen } from './stap-traject';
import type { Toeval } from './toeval';
import type { Wereld } from './wereld';

export interface Melding {
  werkzoekende: Werkzoekende;
  grond: DossierGrond;
  oorzaak: InstroomOorzaak;
  doelgroepen: Doelgroep[];
  meldDatum: Datum;
  beginstand: boolean;
}

/** Opens a dossier (GEMELD). */
export function meld(wereld: Wereld, toeval: Toeval, melding: Melding, stap: Stap): Akte {
  const { werkzoekende, beginstand } = melding;
  const meldDatum = bepaalMeldDatum(melding.meldDatum, stap.vandaag);
  const eerdere = wereld.dossiersVan(werkzoekende);
  eisGeenOpenDossier(eerdere.some((a) => a.isOpen));
  const nummer = maakDossiernummer(Number(meldDatum.slice(0, 4)), wereld.aktes.length + 1);
  const akte = new Akte(wereld, toeval, toeval.id(stap.moment), nummer, werkzoekende, melding.grond, melding.oorzaak,
    melding.doelgroepen, meldDatum, beginstand, stap.wie, stap.moment);
  wereld.aktes.push(akte);
  eerdere.push(akte);
  stap.wie.caseload += 1;
  akte.klantmanagers.push({ wat: stap.wie, van: meldDatum, tot: null });
  akte.uitvoerder = mandaathouder(akte.gemeente);
  if (akte.uitvoerder) akte.uitvoerders.push({ wat: akte.uitvoerder, basis: 'MANDAAT', van: meldDatum, tot: null });
  wereld.leg(akte, stap, { onderwerp: 'DOSSIER', onderwerpId: akte.id, naam: 'meld', van: null, naar: 'GEMELD',
    datum: meldDatum });
  return akte;
}

/** Moves a dossier as the service does: the table decides, and the transition is written. */
export function gaOver(akte: Akte, stap: Stap, wat: {
  naam: DossierOvergang; datum: Datum; reden?: string | null; toelichting?: string | null;
  uitstroomReden?: UitstroomReden; statusVoorSluiting?: DossierStatus | null;
}): Datum {
  eis(magDossierOvergang(akte.betrokkene(stap.wie, stap.vandaag), wat.naam), `${stap.wie.gebruikersnaam} ${wat.naam}`);
  const datum = bepaalOvergangsdatum({ gevraagd: wat.datum, vorige: akte.statusSinds, vandaag: stap.vandaag });
  const van = akte.status;
  const naar = dossierNa(van, wat.naam, wat);
  if (naar === 'GESLOTEN') {
    laatVervallen(akte, stap, datum, wat.uitstroomReden ? { uitstroomReden: wat.uitstroomReden }
      : { sluitReden: wat.reden as SluitReden });
  }
  akte.wereld.leg(akte, stap, { onderwerp: 'DOSSIER', onderwerpId: akte.id, naam: wat.naam, van, naar, datum,
    reden: wat.reden ?? null, toelichting: wat.toelichting ?? null });
  akte.status = naar;
  if (naar !== van) akte.statusSinds = datum;
  if (naar === 'GESLOTEN') {
    akte.statusVoorSluiting = van;
    akte.geslotenDatum = datum;
    akte.klantmanager.caseload -= 1;
  }
  if (naar !== van) akte.hoofdstuk += 1;
  return datum;
}

/** Saves: the version goes up. */
export function bewaar(akte: Akte, stap: Stap): void {
  akte.versie += 1;
  akte.gewijzigdOp = stap.moment;
}

/** The interview took place. */
export function houdIntake(akte: Akte, stap: Stap,
  vraag: { datum: Datum; kanaal: IntakeKanaal; samenvatting: string | null }): void {
  const datum = gaOver(akte, stap, { naam: 'intake', datum: vraag.datum });
  akte.intake = { id: akte.toeval.id(stap.moment), datum, kanaal: vraag.kanaal, status: 'OPEN',
    samenvatting: vraag.samenvatting,
    afwijkingMotivering: null, afgerondDatum: null, wie: stap.wie, versie: 1 };
  bewaar(akte, stap);
}

/** A judgement on the class; one that corrects another names it. */
export function deelIn(akte: Akte, stap: Stap, oordeel: {
  classificatie: Classificatie; werkfit: boolean; peilDatum: Datum; motivering: string; corrigeert?: Oordeel;
}): void {
  eis(magDossierHandeling(akte.betrokkene(stap.wie, stap.vandaag), akte.status, 'classificeer'), 'classificeer');
  eisClassificatie({ ...oordeel, status: akte.status, meldDatum: akte.meldDatum, vandaag: stap.vandaag });
  const { corrigeert = null, ...rest } = oordeel;
  const id = akte.toeval.id(stap.moment);
  akte.oordelen.push({ ...rest, id, corrigeert, wie: stap.wie, moment: stap.moment });
  const geldend = akte.geldendOordeel!;
  akte.classificatie = geldend.classificatie;
  akte.werkfit = geldend.werkfit;
  bewaar(akte, stap);
  const geldigOp = corrigeert && corrigeert.peilDatum < rest.peilDatum ? corrigeert.peilDatum : rest.peilDatum;
  akte.wereld.meld(akte, stap, 'dossier.geclassificeerd', geldigOp, { id, classificatie: rest.classificatie });
}

/** Concludes the intake. */
export function rondIntakeAf(akte: Akte, stap: Stap,
  vraag: { datum: Datum; afwijkingMotivering: string | null }): void {
  const intake = akte.intake!;
  eis(magIntakeOvergang(akte.betrokkene(stap.wie, stap.vandaag), 'rondAf'), 'rondAf');
  eisIntakeOvergang(intake.status, 'rondAf');
  eisAfronding({ classificatie: akte.classificatie,
    aanmeldingVerplicht: instellingVan(akte.gemeente).aanmeldingVerplicht,
    aanmeldingen: akte.aanmeldingen.map((a) => a.status), afwijkingMotivering: vraag.afwijkingMotivering });
  const datum = gaOver(akte, stap, { naam: 'rondAf', datum: vraag.datum, toelichting: vraag.afwijkingMotivering });
  akte.wereld.leg(akte, stap, { onderwerp: 'INTAKE', onderwerpId: intake.id, naam: 'rondAf', van: 'OPEN',
    naar: 'AFGEROND', datum });
  Object.assign(intake, { status: 'AFGEROND', afgerondDatum: datum, afwijkingMotivering: vraag.afwijkingMotivering,
    versie: intake.versie + 1 });
  bewaar(akte, stap);
}

/** Closes by hand; what still runs ends with it. */
export function sluit(akte: Akte, stap: Stap,
  vraag: { datum: Datum; reden: SluitReden; toelichting?: string | null }): void {
  const reden = eisSluiting({ status: akte.status, reden: vraag.reden });
  gaOver(akte, stap, { naam: 'sluit', datum: vraag.datum, reden, toelichting: vraag.toelichting ?? null });
  akte.sluitReden = reden;
  bewaar(akte, stap);
}

/** Undoes a wrong closing: the clock of the status before it runs on. */
export function heropen(akte: Akte, stap: Stap,
  vraag: { datum: Datum; reden: HeropenReden; toelichting: string }): void {
  const { statusVoorSluiting } = akte;
  const anders = akte.wereld.dossiersVan(akte.werkzoekende).some((a) => a !== akte && a.isOpen);
  eisHeropening({ status: akte.status, statusVoorSluiting, heeftAnderOpenDossier: anders });
  gaOver(akte, stap, { naam: 'heropen', ...vraag, statusVoorSluiting });
  const { overgangen } = akte.wereld;
  const terug = overgangen.findLast((o) => o.onderwerpId === akte.id && o.onderwerp === 'DOSSIER'
    && o.naar === akte.status
    && o.naam !== 'heropen' && o.naam !== 'draagOver')!;
  Object.assign(akte, { geslotenDatum: null, sluitReden: null, uitstroomDatum: null, uitstroomReden: null,
    statusSinds: terug.datum });
  akte.klantmanager.caseload += 1;
  bewaar(akte, stap);
}

/** Hands a dossier to another klantmanager. */
export function draagOver(akte: Akte, stap: Stap, naar: Medewerker, gevraagd: Datum, toelichting: string | null): void {
  eis(magDossierOvergang(akte.betrokkene(stap.wie, stap.vandaag), 'draagOver'), 'draagOver');
  eis(akte.betrokkene(naar, stap.vandaag).kant !== null, `${naar.gebruikersnaam} cannot see ${akte.nummer}`);
  dossierNa(akte.status, 'draagOver');
  const loopt = akte.klantmanagers.at(-1)!;
  const datum = bepaalOvergangsdatum({ gevraagd, vorige: loopt.van, vandaag: stap.vandaag });
  akte.wereld.leg(akte, stap, { onderwerp: 'DOSSIER', onderwerpId: akte.id, naam: 'draagOver', van: akte.status,
    naar: akte.status, datum, toelichting });
  // Two on one day: the later one takes the place of the earlier (the key is dossier and day).
  if (loopt.van === datum) akte.klantmanagers.pop();
  else loopt.tot = datum;
  akte.klantmanagers.push({ wat: naar, van: datum, tot: null });
  akte.klantmanager.caseload -= 1;
  naar.caseload += 1;
  akte.klantmanager = naar;
  bewaar(akte, stap);
}
