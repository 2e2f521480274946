import { IntersectionType } from '@nestjs/swagger';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { CLASSIFICATIES } from '@trajectplein/dossier/domain';
import { GEBOORTEJAAR } from '@trajectplein/dossier/server';
import { Code, DatumVeld, Genest, Getal, Id, JaNee, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst } from '@trajectplein/kern/server';
import { ALLE, EENHEDEN, KPI_CODES, NOG_NIET_INGEDEELD, VERBORGEN_REDENEN, type KpiCode, type VerborgenReden } from '@trajectplein/sturing/domain';

/** The classes on the axis of figures. */
export const KPI_KLASSEN: readonly string[] = [...CLASSIFICATIES, NOG_NIET_INGEDEELD];
const UITVOERDER = { max: 36, optioneel: true, patroon: /^[A-Za-z0-9_-]+$/, uitleg: 'Id van de uitvoerder, GEMEENTE_ZELF of ALLE.' };

/** Which figures. What is left out means everything; the period: the running quarter. */
export class KpiVraag {
  @Tekst({ max: 7, optioneel: true, voorbeeld: '2026-Q3', uitleg: 'Kwartaal; zonder: het lopende.' })
  periode?: string;

  @Code([ALLE, ...GEMEENTE_CODES], { optioneel: true })
  gemeente?: string;

  @Tekst(UITVOERDER)
  uitvoerder?: string;

  @Code([ALLE, ...KPI_KLASSEN], { optioneel: true })
  classificatie?: string;
}

/** One number of a figure; null when it is hidden (of how many can still be shown). */
export class KpiGetal {
  @Getal({ leeg: true })
  teller!: number | null;

  @Getal({ leeg: true })
  noemer!: number | null;

  @Getal({ leeg: true, komma: true, uitleg: 'Van een doorlooptijd de mediaan in dagen; de teller is dan van hoeveel personen.' })
  waarde!: number | null;

  @JaNee({ uitleg: 'Het aantal is niet getoond.' })
  onderdrukt!: boolean;

  @Code(VERBORGEN_REDENEN, { leeg: true, uitleg: 'KLEIN: te weinig personen. HERLEIDBAAR: een klein aantal was er anders mee uit te rekenen.' })
  redenVerborgen!: VerborgenReden | null;
}

export class KpiOnderdeel extends KpiGetal {
  @Tekst({ max: 60 })
  code!: string;

  @Tekst({ max: 200 })
  titel!: string;
}

export class Kpi extends KpiGetal {
  @Code(KPI_CODES)
  code!: KpiCode;

  @Tekst({ max: 100 })
  titel!: string;

  @Code(EENHEDEN)
  eenheid!: string;

  @JaNee({ uitleg: 'Tot de vijftiende werkdag na het kwartaal.' })
  voorlopig!: boolean;

  @MomentVeld({ leeg: true })
  berekendOp!: string | null;

  @DatumVeld({ leeg: true, uitleg: 'Onderdelen en indelingen zijn de stand van de nacht voor deze dag; leeg voor wie de cijfers zelf ziet.' })
  standDatum!: string | null;

  @Lijst(() => KpiOnderdeel)
  onderdelen!: KpiOnderdeel[];
}

export class KpiLijst {
  @Lijst(() => Kpi)
  items!: Kpi[];
}

export class KpiUitleg {
  @Tekst({ max: 500 })
  teller!: string;

  @Tekst({ max: 500 })
  noemer!: string;

  @Tekst({ max: 500 })
  populatie!: string;

  @Tekst({ max: 500 })
  bron!: string;
}

export class Kwartaalcijfer extends KpiGetal {
  @Tekst({ max: 7, voorbeeld: '2026-Q3' })
  periode!: string;

  @JaNee()
  voorlopig!: boolean;

  @Lijst(() => KpiOnderdeel)
  onderdelen!: KpiOnderdeel[];
}

export class KpiDeel extends KpiGetal {
  @Tekst({ max: 60 })
  code!: string;

  @Tekst({ max: 100 })
  naam!: string;
}

export class KpiVerdeling {
  @Lijst(() => KpiDeel)
  gemeenten!: KpiDeel[];

  @Lijst(() => KpiDeel)
  classificaties!: KpiDeel[];
}

export class KpiDetail {
  @Code(KPI_CODES)
  code!: KpiCode;

  @Tekst({ max: 100 })
  titel!: string;

  @Code(EENHEDEN)
  eenheid!: string;

  @Genest(() => KpiUitleg)
  definitie!: KpiUitleg;

  @MomentVeld({ leeg: true })
  berekendOp!: string | null;

  @DatumVeld({ leeg: true, uitleg: 'Onderdelen en indelingen zijn de stand van de nacht voor deze dag; leeg voor wie de cijfers zelf ziet.' })
  standDatum!: string | null;

  @Lijst(() => Kwartaalcijfer)
  reeks!: Kwartaalcijfer[];

  @Genest(() => KpiVerdeling)
  verdeling!: KpiVerdeling;
}

/** The dossiers behind a figure, a page at a time. */
export class KpiRijenVraag extends IntersectionType(KpiVraag, LijstVraag) {
  @Tekst({ max: 60, optioneel: true, patroon: /^[A-Z0-9_]+$/, uitleg: 'Alleen de rijen van dit onderdeel.' })
  onderdeel?: string;
}

export class KpiRij {
  @Id()
  id!: string;

  @Id()
  dossierId!: string;

  @Tekst({ max: 40 })
  nummer!: string;

  @Tekst({ max: 200, leeg: true })
  naam!: string | null;

  @DatumVeld({ leeg: true })
  geboorteDatum!: string | null;

  @Getal({ ...GEBOORTEJAAR, leeg: true })
  geboorteJaar!: number | null;

  @Code(GEMEENTE_CODES)
  gemeente!: string;

  @Code(CLASSIFICATIES, { leeg: true })
  classificatie!: string | null;

  @DatumVeld()
  datum!: string;

  @Tekst({ max: 60 })
  onderdeel!: string;

  @Getal({ leeg: true, uitleg: 'Hoe lang het duurde, of nu al duurt; alleen bij een doorlooptijd.' })
  dagen!: number | null;
}

export class KpiRijen extends LijstAntwoord {
  @Lijst(() => KpiRij)
  items!: KpiRij[];
}

/** What the page of one figure shows, as a file. The choice stands in the body, or under `filters`. */
export class KpiExport extends KpiVraag {
  @Code(['csv', 'xlsx'])
  formaat!: 'csv' | 'xlsx';

  @Genest(() => KpiVraag, { optioneel: true })
  filters?: KpiVraag;
}
