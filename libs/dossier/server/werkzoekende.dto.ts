import { Acties, Code, DatumVeld, Getal, Id, JaNee, Lijst, LijstAntwoord, Tekst } from '@trajectplein/kern/server';
import { GEEN_DATUM_ALS_HUISNUMMER, GEMEENTE_CODES, kaalNummer, kernFoutenNl, schoneRegel } from '@trajectplein/kern/domain';
import { BSN_DOELEN, type BsnDoel } from '@trajectplein/dossier/domain';

export const GEBOORTEJAAR = { min: 1900, max: 2199, uitleg: 'Het geboortejaar, als de dag niet bekend is; dan is er geen geboorteDatum.' };
/** A name or address: one line. */
const REGEL = { vorm: schoneRegel } as const;
/** A number, without what is written between its figures. */
const NUMMER = { vorm: kaalNummer } as const;
const HUISNUMMER = { max: 12, ...REGEL, patroon: GEEN_DATUM_ALS_HUISNUMMER, melding: kernFoutenNl.HUISNUMMER_DATUM } as const;

/** What is confirmed by it: everything that KLOPT_DIT asked, and that those of LIJKT_OP_BEKENDE are other people. */
export const BEVESTIGD = { optioneel: true, uitleg: 'Bevestigt wat bij KLOPT_DIT of LIJKT_OP_BEKENDE werd gevraagd.' } as const;

/** A person. */
export class PersoonGegevens {
  @Tekst({ max: 100, ...REGEL, voorbeeld: 'Sanne' }) voornaam!: string;
  @Tekst({ max: 30, ...REGEL, optioneel: true, leeg: true }) tussenvoegsel?: string | null;
  @Tekst({ max: 150, ...REGEL, voorbeeld: 'Duinker' }) achternaam!: string;
  @DatumVeld({ optioneel: true, leeg: true }) geboorteDatum?: string | null;
  @Getal({ ...GEBOORTEJAAR, optioneel: true, leeg: true }) geboorteJaar?: number | null;
  @Tekst({ max: 11, ...NUMMER, optioneel: true, leeg: true, uitleg: 'Burgerservicenummer; in antwoorden afgeschermd.' }) bsn?: string | null;
  @Tekst({ max: 7, ...NUMMER, optioneel: true, leeg: true, voorbeeld: '1971 AB' }) postcode?: string | null;
  @Tekst({ ...HUISNUMMER, optioneel: true, leeg: true }) huisnummer?: string | null;
  @Tekst({ max: 80, ...REGEL, optioneel: true, leeg: true }) woonplaats?: string | null;
  @Code(GEMEENTE_CODES, { uitleg: 'De verantwoordelijke gemeente, als CBS-code.' }) gemeente!: string;
  @Tekst({ max: 20, ...NUMMER, optioneel: true, leeg: true }) telefoonnummer?: string | null;
  @Tekst({ max: 200, optioneel: true, leeg: true }) emailadres?: string | null;
}

/** A person to register. */
export class NieuweWerkzoekende extends PersoonGegevens {
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}

/** What may be edited or corrected; a field that is left out stays as it is, null wipes it. */
export class WerkzoekendeWijziging {
  @Tekst({ max: 100, ...REGEL, optioneel: true, blijftGevuld: true }) voornaam?: string;
  @Tekst({ max: 30, ...REGEL, optioneel: true, leeg: true }) tussenvoegsel?: string | null;
  @Tekst({ max: 150, ...REGEL, optioneel: true, blijftGevuld: true }) achternaam?: string;
  @DatumVeld({ optioneel: true, leeg: true }) geboorteDatum?: string | null;
  @Getal({ ...GEBOORTEJAAR, optioneel: true, leeg: true }) geboorteJaar?: number | null;
  @Tekst({ max: 11, ...NUMMER, optioneel: true, leeg: true }) bsn?: string | null;
  @Tekst({ max: 7, ...NUMMER, optioneel: true, leeg: true }) postcode?: string | null;
  @Tekst({ ...HUISNUMMER, optioneel: true, leeg: true }) huisnummer?: string | null;
  @Tekst({ max: 80, ...REGEL, optioneel: true, leeg: true }) woonplaats?: string | null;
  @Tekst({ max: 20, ...NUMMER, optioneel: true, leeg: true }) telefoonnummer?: string | null;
  @Tekst({ max: 200, optioneel: true, leeg: true }) emailadres?: string | null;
  @JaNee({ optioneel: true, uitleg: 'De naam is bekeken en klopt; ook wie de naam wijzigt, zegt dat daarmee.' }) naamGecontroleerd?: boolean;
  @Tekst({ max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' }) reden?: string | null;
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}

export class WerkzoekendeAntwoord {
  @Id() id!: string;
  @Tekst({ max: 300 }) naam!: string;
  @Tekst({ max: 100 }) voornaam!: string;
  @Tekst({ max: 30, leeg: true }) tussenvoegsel!: string | null;
  @Tekst({ max: 150 }) achternaam!: string;
  @DatumVeld({ leeg: true }) geboorteDatum!: string | null;
  @Getal({ ...GEBOORTEJAAR, leeg: true }) geboorteJaar!: number | null;
  @Tekst({ max: 11, leeg: true, uitleg: 'Afgeschermd.' }) bsn!: string | null;
  @Tekst({ max: 7, leeg: true }) postcode!: string | null;
  @Tekst({ max: 12, leeg: true }) huisnummer!: string | null;
  @Tekst({ max: 80, leeg: true }) woonplaats!: string | null;
  @Code(GEMEENTE_CODES) gemeente!: string;
  @Tekst({ max: 20, leeg: true }) telefoonnummer!: string | null;
  @Tekst({ max: 200, leeg: true }) emailadres!: string | null;
  @JaNee({ uitleg: 'De naam is automatisch gesplitst en nog door niemand bekeken.' }) naamControleren!: boolean;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

/** By BSN within one gemeente, or by name and birth date. */
export class WerkzoekendeVraag {
  @Tekst({ max: 11, ...NUMMER, optioneel: true }) bsn?: string;
  @Code(GEMEENTE_CODES, { optioneel: true }) gemeente?: string;
  @Tekst({ max: 150, ...REGEL, optioneel: true }) naam?: string;
  @DatumVeld({ optioneel: true }) geboorteDatum?: string;
}

export class WerkzoekendeTreffer {
  @Id() id!: string;
  @Tekst({ max: 300, leeg: true }) naam!: string | null;
  @DatumVeld({ leeg: true }) geboorteDatum!: string | null;
  @Getal({ ...GEBOORTEJAAR, leeg: true }) geboorteJaar!: number | null;
  @Code(GEMEENTE_CODES) gemeente!: string;
  @Id({ leeg: true }) openDossierId!: string | null;
}

export class WerkzoekendeTreffers extends LijstAntwoord {
  @Lijst(() => WerkzoekendeTreffer) items!: WerkzoekendeTreffer[];
}

export class BsnVraag {
  @Code(BSN_DOELEN, { uitleg: 'Waarvoor u het nummer nodig heeft; dit wordt vastgelegd. Een uitvoerder alleen voor een voorziening.' }) doel!: BsnDoel;
}

export class BsnAntwoord {
  @Tekst({ max: 9 }) bsn!: string;
}

