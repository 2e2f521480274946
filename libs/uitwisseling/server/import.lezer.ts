import { Injectable } from '@nestjs/common';
import { OPEN_STATUSSEN, volledigeNaam } from '@trajectplein/dossier/domain';
import {
  Database, Klok, NietGevonden, OngeldigeInvoer, PAGINA_GROOTTE, Sleutelbos, alsLijst, huidigePrincipal, leesCursor, type CijferKolom, type LijstVraag,
} from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { stelKoppelingVoor, verhulBsnIn, vouw, type Aanlevering, type ImportStatus, type Koppeling } from '@trajectplein/uitwisseling/domain';
import type { ImportAntwoord, ImportDetail, ImportRijAntwoord, ImportRijVraag } from './import.dto';
import { ImportRijen } from './import-rijen';
import type { Groep } from './import-soort';
import { waaromNietOngedaan } from './mag-ongedaan';
import { ImportSoorten } from './soorten';

const KOLOMMEN = `i.id, i.versie, i.soort, i.gemeente, i.maand, i.status, i.proef, i.bestandsnaam, i.aantal_rijen as "aantalRijen", i.verwerkt,
  i.aangemaakt, i.bijgewerkt, i.ongewijzigd, i.samengevoegd, i.afgekeurd, i.vragen, i.waarschuwingen,
  i.ongedaan, i.blijft, i.ongedaan_op as "ongedaanOp", i.klaar_op as "klaarOp", i.melding, i.gemaakt_op as "gemaaktOp", m.naam as "gemaaktDoor",
  i.bestand_id is not null as "heeftBestand"`;

type Rij = Omit<ImportAntwoord, 'toegestaneActies' | 'gemaaktOp' | 'ongedaanOp' | 'status'>
  & { status: ImportStatus; gemaaktOp: Date; ongedaanOp: Date | null; klaarOp: Date | null; heeftBestand: boolean };

/** What the first rows of a file are bound to: they open in their own import only. */
export const voorbeeldBinding = (id: string) => `import.voorbeeld_cijfer.${id}`;
export const VOORBEELD_CIJFER: CijferKolom = { tabel: 'import', kolom: 'voorbeeld_cijfer', sleutel: ['id'], binding: voorbeeldBinding };

/** Imports and their rows as a screen shows them. */
@Injectable()
export class ImportLezer {
  constructor(private readonly db: Database, private readonly sleutelbos: Sleutelbos, private readonly soorten: ImportSoorten,
    private readonly audit: Audit, private readonly rijenVan: ImportRijen, private readonly klok: Klok) {}

  /** @throws NietGevonden outside one's scope too */
  async lees(id: string): Promise<ImportDetail> {
    const [rij] = await this.db.sql<Rij & { kolommen: string[]; voorbeeld: string | null; koppeling: Koppeling | null }>(
      `select ${KOLOMMEN}, i.kolommen, i.voorbeeld_cijfer as voorbeeld, i.koppeling
         from import i join medewerker m on m.id = i.medewerker_id where i.id = $1`, [id], 'import-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('import', [id]);
    const zonderKlantmanager = (await this.zonderKlantmanager(id)).length;
    const { kolommen, voorbeeld, koppeling, ...rest } = rij;
    return {
      ...this.toon(rest, zonderKlantmanager), kolommen, zonderKlantmanager, koppeling: koppeling ?? (rest.status === 'KOPPELEN' ? stelKoppelingVoor(kolommen) : null),
      voorbeeld: voorbeeld ? toonbaar(JSON.parse(this.sleutelbos.ontsleutel(voorbeeld, voorbeeldBinding(id))) as Record<string, string>[]) : [],
    };
  }

  /** The open dossiers without a klantmanager that an import made, in the order of the file. */
  async zonderKlantmanager(id: string): Promise<string[]> {
    const rijen = await this.db.sql<{ id: string }>(
      `select d.id from import_rij r join dossier d on d.id = r.dossier_id
        where r.import_id = $1 and r.nr = 0 and r.uitkomst = 'AANGEMAAKT' and d.klantmanager_id is null and d.status = any($2) order by r.rijnummer`,
      [id, OPEN_STATUSSEN], 'import-zonder-klantmanager');
    return rijen.map((rij) => rij.id);
  }

  /** Newest first. */
  async lijst(vraag: LijstVraag) {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const na = vraag.na ? leesCursor(vraag.na, 'geen')[1] : null;
    const sprong = vraag.pagina && !na ? (vraag.pagina - 1) * grootte : 0;
    const rijen = await this.db.sql<Rij>(
      `select ${KOLOMMEN} from import i join medewerker m on m.id = i.medewerker_id
        where $1::uuid is null or i.id < $1 order by i.id desc limit $2 offset $3`, [na, grootte + 1, sprong], 'import-lijst');
    const lijst = alsLijst(rijen, grootte, () => null);
    return { ...lijst, items: lijst.items.map((rij) => this.toon(rij)) };
  }

  /** In the order of the file. @throws NietGevonden when there is no such import within one's scope */
  async rijen(id: string, vraag: ImportRijVraag) {
    const [gevonden] = await this.db.sql<{ beantwoordbaar: boolean }>(
      `select status = 'GEREED' and not proef as beantwoordbaar from import where id = $1`, [id], 'import-bestaat');
    if (!gevonden) throw new NietGevonden();
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const [rijnummer, nr] = leesPlaats(vraag.na);
    const sprong = vraag.pagina && !vraag.na ? (vraag.pagina - 1) * grootte : 0;
    const rijen = await this.db.sql<RegelRij>(
      `select r.rijnummer, r.nr, r.uitkomst, r.kolom, r.waarde_cijfer as waarde, r.reden, r.waarschuwing, r.vraag, r.antwoord, r.ongedaan, d.id as "dossierId", d.nummer as "dossierNummer",
              r.vraag is not null and r.antwoord is null and r.gegevens_cijfer is not null as "isOpen",
              p.voornaam, p.tussenvoegsel, p.achternaam, g.geboorte_datum as "geboorteDatum",
              g.geboorte_jaar as "geboorteJaar"
         from import_rij r left join dossier d on d.id = r.dossier_id
         left join persoon p on r.vraag is not null and p.werkzoekende_id = d.werkzoekende_id
         left join identiteit g on r.vraag is not null and g.werkzoekende_id = d.werkzoekende_id
        where r.import_id = $1 and r.uitkomst is not null and ($2::text[] is null or r.uitkomst = any($2)) and (r.rijnummer, r.nr) > ($3, $4)
          and ($7::boolean is null or $7 = (r.vraag is not null and r.antwoord is null)) and ($8::boolean is null or $8 = (r.waarschuwing is not null)) and ($9::text is null or r.ongedaan = $9)
        order by r.rijnummer, r.nr limit $5 offset $6`,
      [id, vraag.uitkomst?.length ? vraag.uitkomst : null, rijnummer, nr, grootte + 1, sprong, vraag.metVraag ?? null, vraag.metWaarschuwing ?? null, vraag.ongedaan ?? null]);
    const getoond = rijen.slice(0, grootte);
    this.audit.toon('import', [id]);
    this.audit.toon('dossier', getoond.flatMap((rij) => rij.dossierId ?? []));
    const vragen = await this.rijenVan.vragen(id, getoond.filter((rij) => rij.isOpen).map((rij) => rij.rijnummer));
    const items = getoond.map((rij) => alsAntwoord({ ...rij, waarde: this.rijenVan.leesWaarde(id, rij.rijnummer, rij.nr, rij.waarde) }, vragen.get(rij.rijnummer), gevonden.beantwoordbaar));
    const heeftVolgende = rijen.length > grootte;
    return { items, heeftVolgende, ...(heeftVolgende ? { volgende: items.at(-1)!.id } : {}) };
  }

  private toon(rij: Rij, zonderKlantmanager = 0): ImportAntwoord {
    const { heeftBestand: _, klaarOp: __, gemaaktOp, ongedaanOp, ...rest } = rij;
    return { ...rest, gemaaktOp: gemaaktOp.toISOString(), ongedaanOp: ongedaanOp?.toISOString() ?? null, toegestaneActies: this.acties(rij, zonderKlantmanager) };
  }

  private acties(rij: Rij, zonderKlantmanager: number): string[] {
    if (!['klantmanager', 'teamleider'].includes(huidigePrincipal().rol ?? '')) return [];
    const soort = this.soorten.van(rij.soort);
    const { status, proef, heeftBestand } = rij;
    return [...(heeftBestand && magStarten(status, proef, soort.vraagtKoppeling) ? ['start'] : []),
      ...(heeftBestand && status === 'GEREED' && proef ? ['voerUit'] : []),
      ...(status === 'GEREED' && zonderKlantmanager > 0 ? ['wijsToe'] : []),
      ...(waaromNietOngedaan(rij, Boolean(soort.ongedaan), this.klok.nu()) === null ? ['maakOngedaan'] : [])];
  }
}

/** A file whose columns are still to be chosen, or to be chosen anew after a dry run. */
export function magStarten(status: ImportStatus, proef: boolean, vraagtKoppeling: boolean): boolean {
  return vraagtKoppeling && (status === 'KOPPELEN' || (status === 'GEREED' && proef));
}

type RegelRij = Omit<ImportRijAntwoord, 'id' | 'inBestand' | 'bekend' | 'versie' | 'toegestaneActies'> & {
  nr: number; isOpen: boolean; voornaam: string | null; tussenvoegsel: string | null; achternaam: string | null; geboorteDatum: string | null;
  geboorteJaar: number | null;
};

/** @param groep of a row whose question is open: what the file says */
function alsAntwoord({ nr, isOpen, voornaam, tussenvoegsel, achternaam, geboorteDatum, geboorteJaar, ...rij }: RegelRij, groep: Groep | undefined,
  beantwoordbaar: boolean): ImportRijAntwoord {
  const verteld = groep && vouw((groep as Groep<Aanlevering>).rijen.map(({ gegevens }) => gegevens));
  return {
    id: `${rij.rijnummer}-${nr}`, ...rij,
    inBestand: verteld ? { naam: volledigeNaam({ ...verteld, achternaam: verteld.achternaam! }), geboorteDatum: verteld.geboorteDatum ?? null,
      geboorteJaar: verteld.geboorteJaar ?? null } : null,
    bekend: isOpen && achternaam !== null ? { naam: volledigeNaam({ voornaam, tussenvoegsel, achternaam }), geboorteDatum, geboorteJaar } : null,
    versie: rij.antwoord ? 2 : 1, toegestaneActies: isOpen && beantwoordbaar ? ['neemOver', 'laatStaan'] : [],
  };
}

/** @throws OngeldigeInvoer when the cursor is not one of ours */
function leesPlaats(na: string | undefined): [rijnummer: number, nr: number] {
  if (!na) return [0, 0];
  const gelezen = /^(\d{1,9})-(\d{1,4})$/.exec(na);
  if (!gelezen) throw new OngeldigeInvoer([{ pointer: '/na', code: 'CURSOR', melding: 'Deze verwijzing naar een pagina klopt niet.' }]);
  return [Number(gelezen[1]), Number(gelezen[2])];
}

function toonbaar(rijen: Record<string, string>[]): Record<string, string>[] {
  return rijen.map((rij) => Object.fromEntries(Object.entries(rij).map(([kolom, waarde]) => [kolom, verhulBsnIn(waarde)])));
}
