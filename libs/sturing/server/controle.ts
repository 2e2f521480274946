import { Injectable } from '@nestjs/common';
import type { Datum, Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok, MeldbareFout, SYSTEEM, type Aantallen } from '@trajectplein/kern/server';
import { isGepubliceerd, isTotaal, leidFeitenAf, publiceerTotalen, type Cijfer, type PublicatieCel } from '@trajectplein/sturing/domain';
import { CijferBerekening } from './cijfer-berekening';
import { CijferOpslag, type Cijfers } from './cijfer-opslag';
import { FeitenBron } from './feiten-bron';
import { FeitenOpslag, gelijkeFeiten } from './feiten-opslag';
import { PublicatieOpslag } from './publicatie-opslag';
import { SturingStand } from './stand';

const PER_KEER = 500;
/** One snapshot for what is compared; people work on. */
const EEN_BEELD = 'isolation level repeatable read read only';

export interface Verschil {
  soort: 'FEIT' | 'CIJFER';
  dossierId?: string;
  periode?: string;
  gemeente?: string;
  cel?: string;
  verwacht?: string;
  gevonden?: string;
}

/** Some figure does not follow from the dossiers. The numbers of the run are in the message: that is what the ledger keeps. */
export class CijfersKloppenNiet extends MeldbareFout {}

/** The nightly proof: everything is computed anew beside what is stored, and each difference is written down. */
@Injectable()
export class CijferControle {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly stand: SturingStand, private readonly bron: FeitenBron,
    private readonly opslag: FeitenOpslag, private readonly berekening: CijferBerekening, private readonly cijfers: CijferOpslag,
    private readonly publicatie: PublicatieOpslag,
  ) {}

  /**
   * @returns what was compared
   * @throws CijfersKloppenNiet when something differs, after the differences were written to `cijfercontrole`
   */
  async controleer(): Promise<Aantallen> {
    const verschillen: Verschil[] = [];
    let dossiers = 0;
    for (let na: string | null = '00000000-0000-0000-0000-000000000000'; na !== null; ) {
      const vanaf: string = na;
      const { ids, anders } = await this.db.inTransactie(SYSTEEM, () => this.vergelijkFeiten(vanaf), EEN_BEELD);
      verschillen.push(...anders);
      dossiers += ids.length;
      na = ids.length < PER_KEER ? null : ids.at(-1)!;
    }
    const perioden = (await this.db.inTransactie(SYSTEEM, () => this.db.sql<{ periode: Kwartaal }>(
      'select distinct periode from kpi_periode order by periode'))).map((rij) => rij.periode);
    for (const periode of perioden) {
      verschillen.push(...await this.db.inTransactie(SYSTEEM, () => this.vergelijkCijfers(periode), EEN_BEELD));
    }
    if (!verschillen.length) return { dossiers, kwartalen: perioden.length };
    await this.bewaar(verschillen);
    const feiten = verschillen.filter((v) => v.soort === 'FEIT').length;
    throw new CijfersKloppenNiet(`${feiten} dossiers en ${verschillen.length - feiten} cijfers wijken af (van ${dossiers} dossiers)`);
  }

  /** What was changed after the cursor is still to be taken, so it says nothing about what was. */
  private async vergelijkFeiten(na: string): Promise<{ ids: string[]; anders: Verschil[] }> {
    const { cursorXid, cursorId, herbouwNa } = await this.stand.lees();
    const ids = (await this.db.sql<{ id: string }>(`select id from dossier where id > $1 order by id limit ${PER_KEER}`, [na])).map((r) => r.id);
    if (herbouwNa !== null) return { ids, anders: [] };
    const onderweg = new Set((await this.db.sql<{ dossier_id: string }>(
      'select distinct dossier_id from gebeurtenis where (xid, id) > ($1::text::xid8, $2::bigint)', [cursorXid, cursorId]))
      .map((rij) => rij.dossier_id));
    const staat = await this.opslag.lees(ids);
    const anders = (await this.bron.lees(ids)).map(leidFeitenAf)
      .filter((feiten) => !onderweg.has(feiten.dossierId) && !gelijkeFeiten(feiten, staat.get(feiten.dossierId)))
      .map((feiten): Verschil => ({ soort: 'FEIT', dossierId: feiten.dossierId }));
    return { ids, anders };
  }

  private async vergelijkCijfers(periode: Kwartaal): Promise<Verschil[]> {
    const { klokDatum, herbouwNa } = await this.stand.lees();
    if (!klokDatum || herbouwNa !== null) return [];
    const [vuil] = await this.db.sql<{ n: number }>('select count(*)::int as n from kpi_vuil where periode = $1', [periode]);
    if (vuil!.n) return [];
    const gemeenten = await this.stand.gemeenten();
    const staat = await this.cijfers.lees(periode);
    const vers = this.berekening.samen(new Map(), gemeenten, await this.berekening.cijfers(periode, gemeenten, klokDatum));
    return [...vergelijk(periode, vers, staat, tekst), ...await this.vergelijkPublicatie(periode, staat, klokDatum)];
  }

  /**
   * What is published is true and hides what is small. Totals are decided anew; of parts and dimensions, which are the state of the
   * night, only where no figure changed since.
   */
  private async vergelijkPublicatie(periode: Kwartaal, cijfers: Cijfers, klokDatum: Datum): Promise<Verschil[]> {
    const vraag = await this.berekening.publicatieVraag(periode, cijfers, klokDatum);
    const totalen = await this.publicatie.lees(periode, true);
    const anders = vergelijk(periode, publiceerTotalen(vraag, totalen), totalen, publicatieTekst);
    const { gewijzigd } = await this.publicatie.standVan(periode);
    if (gewijzigd) return anders;
    const alles = await this.publicatie.lees(periode);
    const delen = [...cijfers].filter(([, cijfer]) => isGepubliceerd(cijfer) && !isTotaal(cijfer));
    const hoort = new Map(delen.map(([sleutel, cijfer]): [string, string] => {
      const klein = [cijfer.teller, cijfer.noemer].some((n) => n !== null && n > 0 && n < vraag.drempelVan(cijfer.gemeente));
      const verborgen = klein || alles.get(sleutel)?.teller === null;
      return [sleutel, verborgen ? 'verborgen' : `${cijfer.teller}`];
    }));
    const staat = new Map([...alles].filter(([, cel]) => !isTotaal(cel)).map(([sleutel, cel]): [string, string] =>
      [sleutel, cel.teller === null ? 'verborgen' : `${cel.teller}`]));
    // A hidden cell of which nobody is left is published all the same.
    for (const [sleutel, wat] of staat) if (wat === 'verborgen' && !hoort.has(sleutel)) hoort.set(sleutel, wat);
    return [...anders, ...vergelijk(periode, hoort, staat, (wat) => wat ?? '0')];
  }

  private async bewaar(verschillen: readonly Verschil[]): Promise<void> {
    await this.db.inTransactie(SYSTEEM, () => this.db.sql(
      `insert into cijfercontrole (moment, soort, dossier_id, periode, gemeente, cel, verwacht, gevonden)
       select $1, v.soort, v."dossierId", v.periode, v.gemeente, v.cel, v.verwacht, v.gevonden
         from jsonb_to_recordset($2) as v(soort text, "dossierId" uuid, periode text, gemeente text, cel text, verwacht text, gevonden text)`,
      [this.klok.nu(), JSON.stringify(verschillen.slice(0, 10_000))]));
  }
}

function vergelijk<C>(periode: Kwartaal, verwacht: ReadonlyMap<string, C>, gevonden: ReadonlyMap<string, C>,
  alsTekst: (cel: C | undefined) => string): Verschil[] {
  return [...new Set([...verwacht.keys(), ...gevonden.keys()])]
    .filter((sleutel) => alsTekst(verwacht.get(sleutel)) !== alsTekst(gevonden.get(sleutel)))
    .map((sleutel): Verschil => ({ soort: 'CIJFER', periode, gemeente: sleutel.split('|')[0]!, cel: sleutel,
      verwacht: alsTekst(verwacht.get(sleutel)), gevonden: alsTekst(gevonden.get(sleutel)) }));
}

function tekst(cel: Cijfer | undefined): string {
  return cel ? `${cel.teller}/${cel.noemer ?? '-'}${cel.waarde === null ? '' : ` = ${cel.waarde}`}` : '0';
}

function publicatieTekst(cel: PublicatieCel | undefined): string {
  if (!cel) return '0';
  return cel.teller === null ? 'verborgen' : `${cel.teller}/${cel.noemer ?? '-'}${cel.waarde === null ? '' : ` = ${cel.waarde}`}`;
}
