import { Injectable } from '@nestjs/common';

type Wachter = (ctx: WachterContext) => Promise<void>;

/**
 * A lower capability asks; higher ones that registered may refuse by throwing a DomeinFout. This is how the closing of
 * a dossier can hang on a running traject without the dossier knowing what a traject is. A guard only looks: it is also
 * asked what may be offered. What must change together with the transition is a consequence (`gevolg`).
 */
@Injectable()
export class Wachters {
  private readonly wachters = new Map<string, Wachter[]>();
  private readonly gevolgen = new Map<string, Wachter[]>();

  /** @param overgang `<subject>.<transition>`, e.g. `dossier.sluit` */
  registreer(overgang: string, wachter: Wachter): void {
    this.wachters.set(overgang, [...(this.wachters.get(overgang) ?? []), wachter]);
  }

  /** @param overgang as for a guard; or `<subject>.bewaard`: whenever the subject was saved */
  registreerGevolg(overgang: string, gevolg: Wachter): void {
    this.gevolgen.set(overgang, [...(this.gevolgen.get(overgang) ?? []), gevolg]);
  }

  /** @throws what the first guard that refuses throws */
  async vraag(overgang: string, ctx: WachterContext): Promise<void> {
    for (const wachter of this.wachters.get(overgang) ?? []) await wachter(ctx);
  }

  /** Does what goes with the transition, in its transaction, after every guard agreed. */
  async volg(overgang: string, ctx: WachterContext): Promise<void> {
    for (const gevolg of this.gevolgen.get(overgang) ?? []) await gevolg(ctx);
  }
}

export interface WachterContext {
  dossierId: string;
  /** The day for which the transition will hold. */
  datum: string;
  /** The status that the subject will get. */
  naar: string;
  /** Where that day stands in the body, when it is not `/datum`. */
  pointer?: string;
  /** Why, as a code; unknown when the question is only what may be offered. */
  reden?: string | null;
}

/** A dossier as its reader sees it: enough to say what he may add to it. */
export interface DossierBlik {
  id: string;
  status: string;
  rol: string | null;
  kant: string | null;
  heeftMandaat: boolean;
}

/** What higher capabilities add to the read of a dossier: rows under their own name, and what may be added to them. */
@Injectable()
export class Kindrijen {
  private readonly lezers = new Map<string, (dossierId: string) => Promise<unknown[]>>();
  private readonly toevoegingen: ((blik: DossierBlik, rijen: Record<string, unknown[]>) => string[])[] = [];

  registreer(naam: string, lezer: (dossierId: string) => Promise<unknown[]>): void {
    if (this.lezers.has(naam)) throw new Error(`Two readers of child rows are called ${naam}`);
    this.lezers.set(naam, lezer);
  }

  /**
   * @param handelingen names of what this reader may add now, from the dossier and its child rows; they come into the
   *   dossier's `toegestaneActies`
   */
  registreerHandelingen(handelingen: (blik: DossierBlik, rijen: Record<string, unknown[]>) => string[]): void {
    this.toevoegingen.push(handelingen);
  }

  handelingen(blik: DossierBlik, rijen: Record<string, unknown[]>): string[] {
    return this.toevoegingen.flatMap((vraag) => vraag(blik, rijen));
  }

  /** @returns for each registered name the rows of this dossier */
  async lees(dossierId: string): Promise<Record<string, unknown[]>> {
    return Object.fromEntries(await Promise.all([...this.lezers].map(async ([naam, lezer]) => [naam, await lezer(dossierId)] as const)));
  }
}

/** What the trail may learn of something that people know by a number. */
export interface Wijzer {
  /**
   * @param nummer as somebody typed it
   * @returns the ids under which the trail knows it, with those of the same person; empty when there is none
   */
  vind(nummer: string): Promise<string[]>;
  /** @returns for each of these ids that stands for one, or for its person, the number */
  noem(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * Finds something by the number that people know it by, and the number by its id. The one who asks may not be allowed to see
 * it (the privacy officer, for the trail), so a pointer looks as the system and answers ids and numbers alone.
 */
@Injectable()
export class Nummers {
  private readonly wijzers = new Map<string, Wijzer>();

  /** @param onderwerp what it finds, e.g. `dossier` */
  registreer(onderwerp: string, wijzer: Wijzer): void {
    if (this.wijzers.has(onderwerp)) throw new Error(`Two finders of numbers for ${onderwerp}`);
    this.wijzers.set(onderwerp, wijzer);
  }

  async vind(onderwerp: string, nummer: string): Promise<string[]> {
    return (await this.wijzers.get(onderwerp)?.vind(nummer)) ?? [];
  }

  async noem(onderwerp: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return (await this.wijzers.get(onderwerp)?.noem(ids)) ?? new Map();
  }
}
