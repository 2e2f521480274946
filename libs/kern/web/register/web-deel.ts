import { createContext, use, type ComponentType } from 'react';
import type { Doener, Labels } from '@trajectplein/kern/domain';
import type { Berichten } from '../taal/i18n';

/** A page that is no list or record of a resource. Its component is lazy. */
export interface Pagina {
  /** Below the root, or below its resource. */
  pad: string;
  component: ComponentType;
  /** Roles that may open it; the API decides again. */
  rollen: readonly string[];
}

/** A React-Admin resource: `/naam` its list, `/naam/nieuw` a new one, `/naam/:id` one of them. */
export interface Bron {
  naam: string;
  rollen: readonly string[];
  lijst?: ComponentType;
  nieuw?: ComponentType;
  record?: ComponentType;
}

/** A line of the navigation. */
export interface MenuRegel {
  pad: string;
  /** Translation key. */
  label: string;
  rollen: readonly string[];
  volgorde: number;
  /** Kinds of organisation that have this line; all when left out. */
  organisaties?: readonly string[];
  /** Where the API says how much waits here (`{wacht}`): that stands beside the line. */
  wachtend?: string;
}

/** A part of the dossier page that a higher capability adds. */
export interface DossierPaneel {
  naam: string;
  volgorde: number;
  /** Codes of due actions that are answered here: what is due then leads to this panel. */
  bijActies?: readonly string[];
  component: ComponentType<{ dossier: DossierVanPaneel }>;
}

/** Something to do on a dossier that has a button at "wat kan nu"; its dialog may belong to a higher capability. */
export interface DossierActie {
  /** As in `toegestaneActies`. */
  naam: string;
  /** The words on the button: a code in a list of labels. */
  knop: { labels: Labels; code: string };
  volgorde: number;
  /** Codes of due actions that this one answers: then its button stands beside them. */
  bijActies?: readonly string[] | ((dossier: DossierVanPaneel) => readonly string[]);
  /** Offered with what is due alone: it has its place in a panel. */
  alleenBijActie?: boolean;
  /** Where it is allowed; when left out: where the dossier's `toegestaneActies` name it. */
  beschikbaar?: (dossier: DossierVanPaneel) => boolean;
  component: ComponentType<{ dossier: DossierVanPaneel; sluit: () => void }>;
}

/** The words of a capability that other capabilities show: on the time line, and for what is due. */
export interface Woorden {
  acties?: Labels;
  /** On whose side an action lies, by its code. */
  doeners?: Readonly<Partial<Record<string, Doener>>>;
  /** What the time line says, by `<onderwerp>.<transition>`. */
  tijdlijn?: Labels;
  /** The reasons of a transition, by `<onderwerp>.<transition>`. */
  redenen?: Readonly<Record<string, Labels>>;
  /** The lists whose codes can be the value of a field, for the history of edits. */
  codes?: readonly Labels[];
}

/** What a panel may count on; the rest of the read is in `onderdelen`, under the name of its capability's rows. @contract DossierAntwoord */
export interface DossierVanPaneel {
  id: string;
  nummer: string;
  versie: number;
  status: string;
  opdrachtgevendeGemeente: string;
  toegestaneActies: string[];
  /** What asks for somebody's hand. */
  acties: readonly { code: string; vanaf: string }[];
  onderdelen: Record<string, unknown>;
}

/** Who starts where. The first whose roles match wins. */
export interface Begin {
  rollen: readonly string[];
  pad: string;
  volgorde: number;
}

/** What a capability's web room brings; apps/web only lists them. */
export interface WebDeel {
  naam: string;
  bronnen?: readonly Bron[];
  paginas?: readonly Pagina[];
  menu?: readonly MenuRegel[];
  begin?: readonly Begin[];
  dossierPanelen?: readonly DossierPaneel[];
  dossierActies?: readonly DossierActie[];
  woorden?: Woorden;
  berichten?: { nl: Berichten; en: () => Promise<Berichten> };
}

/** All parts together, in their order. */
export interface Register {
  bronnen: Bron[];
  paginas: Pagina[];
  menu: MenuRegel[];
  begin: Begin[];
  dossierPanelen: DossierPaneel[];
  dossierActies: DossierActie[];
  woorden: Required<Omit<Woorden, 'codes'>> & { codes: Labels };
}

const opVolgorde = (a: { volgorde: number }, b: { volgorde: number }) => a.volgorde - b.volgorde;

const samengelegd = (lijsten: readonly (Labels | undefined)[]): Labels => ({
  nl: Object.assign({}, ...lijsten.map((labels) => labels?.nl)) as Record<string, string>,
  en: Object.assign({}, ...lijsten.map((labels) => labels?.en)) as Record<string, string>,
});

/** Gathers what the parts bring. Throws when two parts claim the same path: a fault in composing, not of a user. */
export function maakRegister(delen: readonly WebDeel[]): Register {
  const bronnen = delen.flatMap((deel) => deel.bronnen ?? []);
  const paginas = delen.flatMap((deel) => deel.paginas ?? []);
  const paden = [...bronnen.map((bron) => bron.naam), ...paginas.map((pagina) => pagina.pad)];
  const dubbel = paden.find((pad, i) => paden.indexOf(pad) !== i);
  if (dubbel) throw new Error(`Two parts claim the page ${dubbel}.`);
  return {
    bronnen,
    paginas,
    menu: delen.flatMap((deel) => deel.menu ?? []).sort(opVolgorde),
    begin: delen.flatMap((deel) => deel.begin ?? []).sort(opVolgorde),
    dossierPanelen: delen.flatMap((deel) => deel.dossierPanelen ?? []).sort(opVolgorde),
    dossierActies: delen.flatMap((deel) => deel.dossierActies ?? []).sort(opVolgorde),
    woorden: {
      acties: samengelegd(delen.map((deel) => deel.woorden?.acties)),
      doeners: Object.assign({}, ...delen.map((deel) => deel.woorden?.doeners)) as Partial<Record<string, Doener>>,
      tijdlijn: samengelegd(delen.map((deel) => deel.woorden?.tijdlijn)),
      redenen: Object.assign({}, ...delen.map((deel) => deel.woorden?.redenen)) as Record<string, Labels>,
      codes: samengelegd(delen.flatMap((deel) => deel.woorden?.codes ?? [])),
    },
  };
}

export const RegisterContext = createContext<Register>(maakRegister([]));

/** What all parts brought. */
export function useRegister(): Register {
  return use(RegisterContext);
}
