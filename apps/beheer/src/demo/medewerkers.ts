import { GEMEENTE_CODES, plusMaanden, zoekvorm, type Datum, type GemeenteCode, type Rol } from './regels';
import { plusDagen } from './kalender';
import { IJMOND_WERKT, INSTELLINGEN, organisatieVan, PASMATCH, REGIO, WSP, type Organisatie } from './regio';
import { PERSONEEL_ACHTERNAMEN, PERSONEEL_VOORNAMEN } from './personeelsnamen';
import type { Toeval } from './toeval';

/** Somebody who works in the region; one aanstelling each. */
export interface Medewerker {
  id: string;
  aanstellingId: string;
  gebruikersnaam: string;
  naam: string;
  organisatie: Organisatie;
  rol: Rol;
  gemeenten: readonly GemeenteCode[];
  van: Datum;
  /** The first day on which it no longer holds; null for who still works here. */
  tot: Datum | null;
  /** A log-in that visitors use, with the public password. */
  isDemo: boolean;
  /** Part of a full week; who works less has fewer dossiers. */
  deel: number;
  /** Has handed over and gone. */
  isVertrokken: boolean;
  /** Open dossiers, kept up while the history runs. */
  caseload: number;
}

/** The log-ins of the demo: user name, name, role, organisation. */
const LOGINS = [
  ['klantmanager.ijmond', 'Sterre Helmgras', 'klantmanager', IJMOND_WERKT],
  ['klantmanager.pasmatch', 'Ruben Lisdodde', 'klantmanager', PASMATCH],
  ['klantmanager.velsen', 'Noor Zilverschoon', 'klantmanager', organisatieVan('0453')],
  ['teamleider.ijmond', 'Wouter Duindoorn', 'teamleider', IJMOND_WERKT],
  ['matcher', 'Yasmina Meidoorn', 'matcher', WSP],
  ['manager', 'Tessa Waterlelie', 'manager', REGIO],
  ['manager.velsen', 'Jasper Parnassia', 'manager', organisatieVan('0453')],
  ['manager.ijmond', 'Hanna Zeekraal', 'manager', IJMOND_WERKT],
  ['beheerder', 'Pim Kattenstaart', 'beheerder', REGIO],
  ['privacy', 'Elin Klokbloem', 'privacy', REGIO],
] as const;

/** The password of the demo's log-ins; it is no secret. */
export const DEMO_WACHTWOORD = 'trajectplein-demo';

/**
 * Klantmanagers per 1,000 dossiers of the demo, so that a full-time one has about ninety open ones in the end. (A
 * gemeente that gave a mandate keeps the people of the class participatie itself.)
 */
const KLANTMANAGERS: readonly (readonly [Organisatie, number])[] = [
  [organisatieVan('0392'), 3.05], [organisatieVan('0453'), 1.1], [organisatieVan('0375'), 0.25],
  [organisatieVan('0396'), 0.17], [organisatieVan('0473'), 0.17], [organisatieVan('0397'), 0.17],
  [organisatieVan('0377'), 0.17], [IJMOND_WERKT, 1.45], [PASMATCH, 1.35],
];

/** A part of them leaves during the history, and somebody else takes over. */
const DEEL_DAT_VERTREKT = 0.15;

/** All who work in the region. */
export class Personeel {
  readonly allen: Medewerker[] = [];
  private readonly namen: string[];
  private nummer = 0;

  /**
   * @param aantal dossiers in all
   * @param begin first day of the recorded history
   * @param maanden length of the recorded history
   */
  constructor(private readonly toeval: Toeval, aantal: number, private readonly begin: Datum, maanden: number) {
    this.namen = toeval.geschud(PERSONEEL_ACHTERNAMEN);
    for (const [gebruikersnaam, naam, rol, organisatie] of LOGINS) this.voegToe(organisatie, rol,
      { gebruikersnaam, naam });
    for (const [organisatie, per1000] of KLANTMANAGERS) {
      this.voegToe(organisatie, 'teamleider');
      const logins = this.allen.filter((m) => m.isDemo && m.organisatie === organisatie
        && m.rol === 'klantmanager').length;
      const n = Math.max(logins + 1, Math.round((per1000 * aantal) / 1000));
      for (let i = logins; i < n; i += 1) {
        const weg = i > logins && toeval.kans(DEEL_DAT_VERTREKT);
        const opvolging = plusMaanden(begin, toeval.heel(2, Math.max(2, maanden - 2)));
        const deel = toeval.gewogen([[1, 5], [0.9, 3], [0.8, 2]]);
        this.voegToe(organisatie, 'klantmanager', { deel, tot: weg ? opvolging : null });
        // Who follows up is there two weeks earlier, to take over.
        if (weg) this.voegToe(organisatie, 'klantmanager', { deel, van: plusDagen(opvolging, -14) });
      }
    }
    for (const uitvoerder of [IJMOND_WERKT, PASMATCH]) {
      for (let i = 0; i < 3; i += 1) this.voegToe(uitvoerder, 'jobcoach');
    }
    for (let i = 0; i < 4; i += 1) this.voegToe(WSP, 'matcher');
  }

  /** Who leaves on a day with a caseload to hand over. */
  get vertrekkers(): Medewerker[] {
    return this.allen.filter((m) => m.tot !== null);
  }

  /** The klantmanager of an organisation with the most room on a day. */
  kiesKlantmanager(organisatie: Organisatie, gemeente: GemeenteCode, op: Datum, behalve?: Medewerker): Medewerker {
    let beste: Medewerker | null = null;
    for (const m of this.allen) {
      if (m.organisatie !== organisatie || m.rol !== 'klantmanager' || !m.gemeenten.includes(gemeente)) continue;
      if (m === behalve || !werktOp(m, op)) continue;
      if (!beste || m.caseload / m.deel < beste.caseload / beste.deel) beste = m;
    }
    if (!beste) throw new Error(`Nobody works for ${organisatie.code} on ${op}`);
    return beste;
  }

  teamleider(organisatie: Organisatie): Medewerker {
    return this.allen.find((m) => m.organisatie === organisatie && m.rol === 'teamleider')!;
  }

  private voegToe(organisatie: Organisatie, rol: Rol, wie: Partial<Medewerker> = {}): void {
    this.nummer += 1;
    const voornaam = this.toeval.uit(PERSONEEL_VOORNAMEN);
    const naam = wie.naam ?? `${voornaam} ${this.namen[this.nummer % this.namen.length]}`;
    const begin = Date.UTC(2020, 0, 6, 8);
    this.allen.push({
      id: this.toeval.id(begin + this.nummer), aanstellingId: this.toeval.id(begin + this.nummer), organisatie, rol,
        naam,
      gebruikersnaam: wie.gebruikersnaam ?? this.vrijeNaam(zoekvorm(naam).replaceAll(' ', '.')),
      gemeenten: gemeentenVan(organisatie), van: wie.van ?? plusMaanden(this.begin, -this.toeval.heel(1, 90)),
      tot: wie.tot ?? null, isDemo: wie.gebruikersnaam !== undefined, deel: wie.deel ?? 1, isVertrokken: false,
        caseload: 0,
    });
  }

  private vrijeNaam(naam: string): string {
    const bezet = this.allen.filter((m) => m.gebruikersnaam === naam || m.gebruikersnaam.startsWith(`${naam}.`)).length;
    return bezet ? `${naam}.${bezet + 1}` : naam;
  }
}

/** True on the days of the aanstelling [van, tot), until the caseload is handed over. */
export function werktOp(medewerker: Medewerker, op: Datum): boolean {
  return !medewerker.isVertrokken && medewerker.van <= op && (medewerker.tot === null || op < medewerker.tot);
}

function gemeentenVan(organisatie: Organisatie): GemeenteCode[] {
  if (organisatie.gemeente) return [organisatie.gemeente];
  const uitgevoerd = INSTELLINGEN.filter((i) => i.tot === null && i.uitvoerder === organisatie).map((i) => i.gemeente);
  return uitgevoerd.length ? uitgevoerd : [...GEMEENTE_CODES];
}
