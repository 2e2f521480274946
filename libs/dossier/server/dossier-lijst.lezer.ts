import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { doelgroepenOp, leesNummerEinde, normaliseerDossiernummer, volledigeNaam, type Geboorte } from '@trajectplein/dossier/domain';
import { TEL_TOT, type Datum } from '@trajectplein/kern/domain';
import {
  Database, Klok, PAGINA_GROOTTE, alsLijst, huidigePrincipal, leesCursor, leesSortering,
} from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { Acties } from './acties';
import type { DossierLijstVraag, DossierZoekVraag } from './dossier.dto';
import { selecteer, type Selectie } from './dossier-selectie';
import { vindtOpNaam } from './zoekwoorden';

/** What a list can be sorted by: the column, its type, and what stands for "nothing" so that every row has a place. */
const SORTERING = {
  meldDatum: { kolom: 'd.meld_datum', type: 'date', cursor: 'datum', leeg: null },
  nummer: { kolom: 'd.nummer', type: 'text', cursor: 'tekst', leeg: null },
  gewijzigdOp: { kolom: 'd.gewijzigd_op', type: 'timestamptz', cursor: 'moment', leeg: null },
  statusSinds: { kolom: 'd.status_sinds', type: 'date', cursor: 'datum', leeg: null },
  actieVanaf: { kolom: `coalesce(d.actie_vanaf, 'infinity'::date)`, type: 'date', cursor: 'datumOfNiets', leeg: 'infinity' },
  achternaam: { kolom: 'p.achternaam', type: 'text', cursor: 'tekst', leeg: null },
} as const;
const SORTEERBAAR = Object.keys(SORTERING) as (keyof typeof SORTERING)[];

const VELEN_MS = 60_000;
const BEWAAR_VELEN = 1000;
const BEWAAR_PLANNEN = 32;

export interface DossierRij extends Geboorte {
  id: string;
  acties: { code: string; vanaf: Datum }[];
  nummer: string;
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
  statusSinds: Datum;
  doelgroepen: string[];
  sorteerwaarde: string;
}

const KOLOMMEN = `d.id, d.nummer, d.werkzoekende_id as "werkzoekendeId", p.voornaam, p.tussenvoegsel, p.achternaam,
  d.opdrachtgevende_gemeente as "opdrachtgevendeGemeente", d.uitvoeringsorganisatie_id as "uitvoeringsorganisatieId",
  d.klantmanager_id as "klantmanagerId", m.naam as "klantmanagerNaam", d.status, d.dossier_grond as "dossierGrond",
  d.classificatie, d.werkfit, d.instroom_oorzaak as "instroomOorzaak", d.meld_datum as "meldDatum",
  d.uitstroom_datum as "uitstroomDatum", d.uitstroom_reden as "uitstroomReden", d.gesloten_datum as "geslotenDatum",
  d.actie_vanaf as "actieVanaf", d.versie, d.acties, d.doelgroepen, d.status_sinds as "statusSinds", i.geboorte_datum as "geboorteDatum",
  i.geboorte_jaar as "geboorteJaar"`;
const BRON = `from dossier d join persoon p on p.werkzoekende_id = d.werkzoekende_id
  left join identiteit i on i.werkzoekende_id = d.werkzoekende_id left join medewerker m on m.id = d.klantmanager_id`;

/** Lists of dossiers: one statement a page, keyset, under the row policies. */
@Injectable()
export class DossierLijst {
  /** Selections that had more than TEL_TOT a moment ago, and until when (epoch ms) we take it that they still have. */
  private readonly velen = new Map<string, number>();
  /** Texts of lists whose plan is kept. */
  private readonly bewaard = new Set<string>();

  constructor(private readonly db: Database, private readonly audit: Audit, private readonly klok: Klok,
    private readonly acties: Acties) {}

  async lijst(vraag: DossierLijstVraag) {
    const { veld, aflopend } = leesSortering(vraag.sorteer, SORTEERBAAR, '-meldDatum');
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const selectie = this.selectie(vraag);
    const { tekst, waarden } = this.opdracht(selectie, veld, aflopend, grootte + 1, vraag);
    const [rijen, totaal] = await this.db.tegelijk(
      () => this.db.sql<DossierRij>(tekst, waarden, this.planNaam(tekst)),
      async () => (vraag.na ? undefined : this.tel(selectie)));
    const lijst = alsLijst(rijen, grootte, (rij) => rij.sorteerwaarde, totaal);
    this.audit.toon('dossier', lijst.items.map((rij) => rij.id));
    return { ...lijst, items: lijst.items.map(this.toonRij) };
  }

  /** By name (any part of any word), birth date, or the number or its end; the words travel in the body, never in an address. */
  async zoek(vraag: DossierZoekVraag) {
    const selectie: Selectie = { waar: [], waarden: [] };
    const { waar, waarden } = selectie;
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    if (vraag.nummer) {
      const nummer = normaliseerDossiernummer(vraag.nummer);
      const eind = nummer ?? leesNummerEinde(vraag.nummer);
      waar.push(nummer || !eind ? `d.nummer = ${parameter(nummer ?? vraag.nummer)}`
        : `d.id = any(array(select dossiers_met_eind(${parameter(eind)})))`);
    }
    waar.push(...vindtOpNaam(vraag.naam ?? '', 'd.werkzoekende_id', parameter));
    if (vraag.geboorteDatum) {
      // Of whom only the year is known may be this one.
      const dag = parameter(vraag.geboorteDatum);
      waar.push(`exists (select 1 from identiteit i where i.werkzoekende_id = d.werkzoekende_id
        and (i.geboorte_datum = ${dag} or i.geboorte_jaar = extract(year from ${dag}::date)))`);
    }
    if (!waar.length) return { items: [], heeftVolgende: false, totaal: 0 };
    const { veld, aflopend } = leesSortering(vraag.sorteer, SORTEERBAAR, '-meldDatum');
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE * 2;
    const { tekst, waarden: alle } = this.opdracht(selectie, veld, aflopend, grootte + 1, vraag);
    const rijen = await this.db.sql<DossierRij>(tekst, alle, this.planNaam(tekst));
    const eerste = !vraag.na && (vraag.pagina ?? 1) === 1;
    // Who sees all that was found needs no second statement to count it.
    const totaal = eerste && rijen.length <= grootte ? rijen.length : vraag.na ? undefined : await this.tel(selectie);
    const lijst = alsLijst(rijen, grootte, (rij) => rij.sorteerwaarde, totaal);
    this.audit.toon('dossier', lijst.items.map((rij) => rij.id));
    return { ...lijst, items: lijst.items.map(this.toonRij) };
  }

  /** The same selection and order as the list, for the export: what you export is what you see. */
  exportOpdracht(vraag: DossierLijstVraag): { tekst: string; waarden: unknown[] } {
    const { veld, aflopend } = leesSortering(vraag.sorteer, SORTEERBAAR, '-meldDatum');
    return this.opdracht(this.selectie(vraag), veld, aflopend, null, {});
  }

  private selectie(vraag: DossierLijstVraag): Selectie {
    return selecteer(vraag, { vandaag: this.klok.vandaag(), acties: this.acties });
  }

  /** @returns undefined when there are more than TEL_TOT; that is remembered a minute, as counting them is most of the work */
  private async tel({ waar, waarden }: Selectie): Promise<number | undefined> {
    const { medewerkerId, aanstellingId } = huidigePrincipal();
    const sleutel = JSON.stringify([medewerkerId, aanstellingId, this.klok.vandaag(), waar, waarden]);
    const nu = this.klok.nu().getTime();
    if ((this.velen.get(sleutel) ?? 0) > nu) return undefined;
    const tekst = `select count(*)::int as n from (select 1 from dossier d${waar.length ? ` where ${waar.join(' and ')}` : ''} limit ${TEL_TOT + 1}) t`;
    const [rij] = await this.db.sql<{ n: number }>(tekst, waarden, this.planNaam(tekst));
    if (rij!.n <= TEL_TOT) return rij!.n;
    if (this.velen.size >= BEWAAR_VELEN) this.velen.clear();
    this.velen.set(sleutel, nu + VELEN_MS);
    return undefined;
  }

  /** A name for the first so many texts: a kept plan saves most of a list's work, and takes memory of every connection. */
  private planNaam(tekst: string): string | undefined {
    if (!this.bewaard.has(tekst) && (this.bewaard.size >= BEWAAR_PLANNEN || tekst.includes(' offset '))) return undefined;
    this.bewaard.add(tekst);
    return `dossierlijst-${createHash('sha1').update(tekst).digest('base64url')}`;
  }

  private opdracht(selectie: Selectie, veld: keyof typeof SORTERING, aflopend: boolean, aantal: number | null,
    plaats: { na?: string; pagina?: number }): { tekst: string; waarden: unknown[] } {
    const { kolom, type, cursor } = SORTERING[veld];
    const waar = [...selectie.waar];
    const waarden = [...selectie.waarden];
    if (plaats.na) {
      const [waarde, id] = leesCursor(plaats.na, cursor);
      const [w, i] = [`$${waarden.push(waarde)}`, `$${waarden.push(id)}`];
      waar.push(`(${kolom}, d.id) ${aflopend ? '<' : '>'} (${w}::${type}, ${i}::uuid)`);
    }
    const richting = aflopend ? 'desc' : 'asc';
    const sprong = plaats.pagina && aantal && !plaats.na ? ` offset ${(plaats.pagina - 1) * (aantal - 1)}` : '';
    return {
      tekst: `select ${KOLOMMEN}, ${kolom}::text as sorteerwaarde ${BRON}${waar.length ? ` where ${waar.join(' and ')}` : ''}
        order by ${kolom} ${richting}, d.id ${richting}${aantal ? ` limit ${aantal}` : ''}${sprong}`,
      waarden,
    };
  }

  private readonly toonRij = <T extends DossierRij>({ sorteerwaarde: _, ...rij }: T) => {
    const acties = rij.acties.filter((actie) => actie.vanaf <= this.klok.vandaag());
    const doelgroepen = doelgroepenOp(rij.doelgroepen, rij, this.klok.vandaag());
    return { ...rij, naam: volledigeNaam(rij), acties, doelgroepen, regel: rij.acties[0]?.code ?? null, sinds: acties[0]?.vanaf ?? rij.statusSinds };
  };
}
