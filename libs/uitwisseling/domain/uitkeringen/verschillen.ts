import { bijstandOp, isBijstand, isOpen, isWerk, type DossierStatus, type Uitkeringsperiode, type UitstroomReden } from '@trajectplein/dossier/domain';
import { eindeVanMaand, beginVanMaand, plusDagen, type Datum } from '@trajectplein/kern/domain';
import { controleDatum, CONTROLE_SOORTEN, type ControleSoort } from '@trajectplein/uitstroom/domain';
import type { VerschilSoort, VerschilStap } from './codes';
import type { BekendePeriode } from './pas-toe';

/** What differences are computed from: the dossier, what the gemeente says of it, and which months it told of. */
export interface VerschilStand {
  status: DossierStatus;
  geslotenDatum: Datum | null;
  /** That of the dossier: empty after a terugval, though the uitstroom stays a fact. */
  uitstroomDatum: Datum | null;
  /** The person has another dossier that runs. */
  heeftAnderOpenDossier: boolean;
  /** Without one no file can name the person. */
  heeftBsn: boolean;
  /** The latest that holds. */
  uitstroom: { uitstroomDatum: Datum; reden: UitstroomReden; controles: readonly ControleSoort[] } | null;
  perioden: readonly Omit<BekendePeriode, 'id'>[];
  /** The stretches in the person's other dossiers. */
  elders: readonly Uitkeringsperiode[];
  /** The months whose file was loaded for this gemeente (first days). */
  maanden: readonly Datum[];
  /** Those of them whose file names this person; `volledig`: and every row of his could be read. */
  genoemd: readonly { maand: Datum; volledig: boolean }[];
  vandaag: Datum;
}

/** What the gemeente says, as far as it differs. */
export interface VolgensBestand {
  soort?: string;
  beginDatum?: Datum;
  eindDatum?: Datum | null;
  redenEinde?: UitstroomReden | null;
  heeftBijstand?: 'JA' | 'NEE';
}

/** What taking it over would do. What is empty is for a person to fill in. */
export interface Voorstel {
  stap: VerschilStap;
  datum: Datum | null;
  reden: UitstroomReden | null;
  controle: ControleSoort | null;
}

export interface Verschil {
  soort: VerschilSoort;
  /** What of a dossier it is about, where there can be several of a kind: the controle. */
  onderwerp: ControleSoort | '';
  /** Tells this claim from another of its kind: one that was rejected does not come back, another may. */
  kenmerk: string;
  maand: Datum;
  uitkering: VolgensBestand;
  /** Null: there is no step that would make it right. */
  voorstel: Voorstel | null;
}

/**
 * The differences between what the gemeente says and the dossier. They follow from how things stand alone, so they come with
 * a file and go with whatever takes them away. None where no file was ever loaded.
 */
export function verschillenVan(stand: VerschilStand): Verschil[] {
  const maand = [...stand.maanden].sort().at(-1);
  if (!maand) return [];
  const bijstand = stand.perioden.filter((p) => isBijstand(p.soort)).sort((a, b) => Number(a.beginDatum > b.beginDatum) - Number(a.beginDatum < b.beginDatum));
  const zaak: Zaak = { ...stand, bijstand, maand };
  // What could be read of him is not what the gemeente says.
  const gehavend = stand.genoemd.some((er) => er.maand === maand && !er.volledig);
  return [gehavend ? null : levensloop(zaak), ...controles(zaak)].filter((verschil) => verschil !== null);
}

interface Zaak extends VerschilStand {
  /** In the order of their begin. */
  bijstand: readonly Omit<BekendePeriode, 'id'>[];
  /** The last one that was loaded. */
  maand: Datum;
}

/** At most one of these at a time: each is about where the dossier stands. */
function levensloop(zaak: Zaak): Verschil | null {
  if (zaak.status === 'NAZORG' || zaak.status === 'GESLOTEN') return weerUitkering(zaak) ?? uitstroomAnders(zaak);
  return isOpen(zaak.status) ? beeindigd(zaak) ?? nietInBestand(zaak) : null;
}

/** The benefit ended, and the dossier does not know it. */
function beeindigd({ bijstand, uitstroom, vandaag, maand }: Zaak): Verschil | null {
  const laatste = bijstand.at(-1);
  if (laatste?.bron !== 'GEMEENTE' || bijstand.some((p) => p.eindDatum === null || p.eindDatum >= vandaag)) return null;
  // The uitstroom before a terugval is about an earlier stretch; one after the begin of this stretch ended it.
  if (uitstroom && uitstroom.uitstroomDatum > laatste.beginDatum) return null;
  const { eindDatum, redenEinde = null } = bijstand.reduce((a, b) => (b.eindDatum! > a.eindDatum! ? b : a));
  return maak('UITKERING_BEEINDIGD', maand, { soort: laatste.soort, eindDatum, redenEinde }, [eindDatum, redenEinde],
    { stap: 'stroomUit', datum: plusDagen(eindDatum!, 1), reden: redenEinde });
}

/** The file is the complete list of the month, and somebody whose benefit runs is not on it. */
function nietInBestand({ bijstand, heeftBsn, genoemd, maand }: Zaak): Verschil | null {
  const loopt = bijstand.find((p) => p.beginDatum <= eindeVanMaand(maand) && (p.eindDatum === null || p.eindDatum >= maand));
  if (!loopt || !heeftBsn || genoemd.some((er) => er.maand === maand)) return null;
  return maak('NIET_IN_BESTAND', maand, {}, [maand], { stap: 'stroomUit', datum: maand, reden: null });
}

/** Somebody who left has bijstand again. Who left for good gets a new dossier, which is nothing to take over here. */
function weerUitkering({ bijstand, status, geslotenDatum, uitstroomDatum, heeftAnderOpenDossier, maand }: Zaak): Verschil | null {
  const vanaf = uitstroomDatum ?? geslotenDatum;
  const weer = bijstand.find((p) => p.bron === 'GEMEENTE' && p.eindDatum === null && vanaf !== null && p.beginDatum >= vanaf);
  if (!weer || heeftAnderOpenDossier) return null;
  return maak('WEER_UITKERING', maand, { soort: weer.soort, beginDatum: weer.beginDatum }, [weer.beginDatum],
    status === 'NAZORG' ? { stap: 'meldTerugval', datum: weer.beginDatum, reden: null } : null);
}

/** The stretch that the uitstroom ended ended on another day, or for another reason, or did not end. */
function uitstroomAnders({ bijstand, uitstroom, uitstroomDatum, maand }: Zaak): Verschil | null {
  if (!uitstroom || uitstroom.uitstroomDatum !== uitstroomDatum) return null;
  const stuk = bijstand.filter((p) => p.beginDatum < uitstroomDatum).at(-1);
  if (stuk?.bron !== 'GEMEENTE') return null;
  const { soort, eindDatum, redenEinde } = stuk;
  const eersteDagZonder = eindDatum && plusDagen(eindDatum, 1);
  const reden = redenEinde ?? uitstroom.reden;
  if (eersteDagZonder === uitstroomDatum && reden === uitstroom.reden) return null;
  return maak('UITSTROOM_ANDERS', maand, { soort, eindDatum, redenEinde }, [eindDatum, reden, uitstroomDatum, uitstroom.reden],
    eersteDagZonder ? { stap: 'corrigeerUitstroom', datum: eersteDagZonder, reden } : null);
}

/** The controles whose day lies in a month that the gemeente told of: whether there was bijstand is known then. */
function controles({ uitstroom, status, perioden, elders, maanden, genoemd, heeftBsn, vandaag }: Zaak): Verschil[] {
  if (!uitstroom || !isWerk(uitstroom.reden) || !heeftBsn || status === 'GEARCHIVEERD' || status === 'VERNIETIGD') return [];
  return CONTROLE_SOORTEN.flatMap((controle) => {
    const dag = controleDatum(uitstroom.uitstroomDatum, controle);
    const maand = beginVanMaand(dag);
    if (uitstroom.controles.includes(controle) || dag > vandaag || !maanden.includes(maand)) return [];
    const opLijst = genoemd.filter((er) => er.maand === maand);
    if (opLijst.some((er) => !er.volledig)) return [];
    const heeftBijstand = opLijst.length > 0 && bijstandOp([...perioden, ...elders], dag) === 'JA' ? 'JA' : 'NEE';
    return [{ ...maak('CONTROLE_INVULLEN', maand, { heeftBijstand }, [dag, heeftBijstand],
      { stap: 'controleer', datum: null, reden: null, controle }), onderwerp: controle }];
  });
}

function maak(
  soort: VerschilSoort, maand: Datum, uitkering: VolgensBestand, kenmerk: readonly (string | null)[],
  voorstel: (Omit<Voorstel, 'controle'> & Partial<Voorstel>) | null,
): Verschil {
  return { soort, onderwerp: '', kenmerk: kenmerk.map((deel) => deel ?? '-').join('|'), maand, uitkering,
    voorstel: voorstel && { controle: null, ...voorstel } };
}
