import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { Database, Klok, Sleutelbos, maakInvoer, nieuwId, type CijferKolom } from '@trajectplein/kern/server';
import { verhulBsnIn, type RijAntwoord } from '@trajectplein/uitwisseling/domain';
import type { Groep, OngedaanRij, RijResultaat } from './import-soort';
import type { Stand } from './import-stand';
import type { Herstel } from './personen/herstel';

const RIJEN = maakInvoer('import_rij', { rijnummer: 'int', nr: 'smallint', inhoud_id: 'uuid', gegevens_cijfer: 'text',
  uitkomst: 'text', kolom: 'text', waarde_cijfer: 'text', reden: 'text', waarschuwing: 'text', vraag: 'text', herstel_cijfer: 'text', dossier_id: 'uuid' },
{ import_id: 'uuid' });

/** Another worker goes on with this import: nothing is left to do here. */
export class Overgenomen extends Error {}

/** How people were before a row changed them. */
const herstelBinding = (...plaats: string[]) => `import_rij.herstel_cijfer.${plaats.join('.')}`;
export const HERSTEL_CIJFER: CijferKolom =
  { tabel: 'import_rij', kolom: 'herstel_cijfer', sleutel: ['import_id', 'rijnummer', 'nr'], binding: herstelBinding };

export type NieuweRij = Omit<RijResultaat, 'uitkomst' | 'waarschuwingen'> &
  { uitkomst?: RijResultaat['uitkomst']; nr?: number; inhoud?: Inhoud; waarschuwing?: string };

/** What a row says, kept until the row was processed. */
export interface Inhoud {
  sleutel: string;
  gegevens: object;
}

/** A row about which something is known already: refused, or a later one of somebody (`inhoud` until it was processed). */
export interface BekendeRij {
  rijnummer: number;
  inhoud: Inhoud | null;
}

/** A row that was held back with a question, and the rows that wait with it; without them it is too late to answer. */
export interface BewaardeVraag {
  rijnummer: number;
  antwoord: string | null;
  groep: Groep | null;
}

const binding = (inhoudId: string) => `import_rij.gegevens_cijfer.${inhoudId}`;
/** What another key is given to when the ring changes. */
export const RIJ_CIJFER: CijferKolom = { tabel: 'import_rij', kolom: 'gegevens_cijfer', sleutel: ['inhoud_id'], binding };
/** What a cell held that was refused or stands out: whatever column it is, it may be somebody's. */
const waardeBinding = (...plaats: string[]) => `import_rij.waarde_cijfer.${plaats.join('.')}`;
export const WAARDE_CIJFER: CijferKolom =
  { tabel: 'import_rij', kolom: 'waarde_cijfer', sleutel: ['import_id', 'rijnummer', 'nr'], binding: waardeBinding };

/** The rows of an import and its counters; each in the running transaction. */
@Injectable()
export class ImportRijen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos) {}

  /** @returns the day to which the whole import keeps */
  async begin({ id, beurt }: Stand): Promise<Datum> {
    await this.db.sql('delete from import_rij where import_id = $1', [id]);
    const begonnen = await this.db.sql<{ dag: Datum }>(
      `update import set aantal_rijen = 0, verwerkt = 0, afgekeurd = 0, vragen = 0, waarschuwingen = 0, dag = app_vandaag(), gewijzigd_op = $3
        where id = $1 and beurt = $2 and fase = 'LEZEN' and status = 'BEZIG' returning dag`, [id, beurt, this.klok.nu()]);
    await this.eis(begonnen);
    return begonnen[0]!.dag;
  }

  /** What was found by reading. @param klaar the file was read to its end @throws Overgenomen */
  async legGekeurd(stand: Stand, rijen: readonly NieuweRij[], tel: { gelezen: number; afgekeurd: number }, klaar: boolean): Promise<void> {
    await this.voegToe(stand, rijen);
    await this.eis(await this.db.sql(
      `update import set aantal_rijen = aantal_rijen + $3, verwerkt = verwerkt + $4, afgekeurd = afgekeurd + $4, fase = $5, gewijzigd_op = $6
        where id = $1 and beurt = $2 and fase = 'LEZEN' and status = 'BEZIG' returning 1`,
      [stand.id, stand.beurt, tel.gelezen, tel.afgekeurd, klaar ? 'VERWERKEN' : 'LEZEN', this.klok.nu()], 'import-gelezen'));
  }

  /** The rows beyond what was processed of which something is known already. */
  async bekende({ id, verwerktTot }: Stand): Promise<BekendeRij[]> {
    const rijen = await this.db.sql<{ rijnummer: number; inhoudId: string; cijfer: string | null }>(
      `select rijnummer, inhoud_id as "inhoudId", gegevens_cijfer as cijfer from import_rij where import_id = $1 and rijnummer > $2 and nr = 0`, [id, verwerktTot]);
    return rijen.map(({ rijnummer, inhoudId, cijfer }) => ({ rijnummer, inhoud: cijfer ? this.ontsleutel(inhoudId, cijfer) : null }));
  }

  /** The kept rows with these numbers, in the order of the file. */
  async bewaarde({ id }: Stand, nummers: readonly number[]): Promise<(BekendeRij & { inhoud: Inhoud })[]> {
    const rijen = await this.db.sql<{ rijnummer: number; inhoudId: string; cijfer: string }>(
      `select rijnummer, inhoud_id as "inhoudId", gegevens_cijfer as cijfer from import_rij
        where import_id = $1 and rijnummer = any($2) and nr = 0 and uitkomst is null order by rijnummer`, [id, nummers], 'import-bewaarde');
    return rijen.map(({ rijnummer, inhoudId, cijfer }) => ({ rijnummer, inhoud: this.ontsleutel(inhoudId, cijfer) }));
  }

  /** What became of rows, with the counters. @param tot the last row that was come by @param bewaard rows that were kept */
  async legVast(stand: Stand, resultaten: readonly RijResultaat[], bewaard: ReadonlySet<number>, tot: number): Promise<void> {
    const later = resultaten.filter((rij) => bewaard.has(rij.rijnummer));
    await this.db.tegelijk(
      () => this.voegToe(stand, resultaten.filter((rij) => !bewaard.has(rij.rijnummer)).flatMap(alsRegels)),
      () => this.werkBij(stand, later),
      () => this.voegToe(stand, later.flatMap((rij) => alsRegels(rij).slice(1))),
      () => this.db.sql(
        `update import set verwerkt_tot = $2, verwerkt = verwerkt + $3, ${TELLERS.map(([kolom], n) => `${kolom} = ${kolom} + $${n + 5}`).join(', ')},
                pogingen = 0, gewijzigd_op = $4 where id = $1`,
        [stand.id, tot, resultaten.length, this.klok.nu(), ...TELLERS.map(([, telt]) => resultaten.filter(telt).length)], 'import-verwerkt'));
  }

  /** What became of rows that were held back, once somebody answered; the counters follow. */
  async legAntwoord(stand: Pick<Stand, 'id'>, rij: BewaardeVraag, antwoord: RijAntwoord, resultaten: readonly RijResultaat[]): Promise<void> {
    await this.werkBij(stand, resultaten);
    await this.db.sql(`update import_rij set antwoord = $3, inhoud_id = null, gegevens_cijfer = null where import_id = $1 and rijnummer = $2 and nr = 0`,
      [stand.id, rij.rijnummer, antwoord]);
    const waren = resultaten.map(({ rijnummer }): RijResultaat => ({ rijnummer, uitkomst: 'AFGEKEURD' }));
    const verschil = TELLERS.map(([kolom, telt]) => (kolom === 'vragen' ? -1 : resultaten.filter(telt).length - waren.filter(telt).length));
    await this.db.sql(`update import set ${TELLERS.map(([kolom], n) => `${kolom} = ${kolom} + $${n + 2}`).join(', ')}, versie = versie + 1
      where id = $1`, [stand.id, ...verschil]);
  }

  /** A row that waits for an answer, held until the end of the transaction; null when there is no such row. */
  async vraag(importId: string, rijnummer: number): Promise<BewaardeVraag | null> {
    const [rij] = await this.db.sql<{ inhoudId: string | null; cijfer: string | null; antwoord: string | null }>(
      `select inhoud_id as "inhoudId", gegevens_cijfer as cijfer, antwoord from import_rij
        where import_id = $1 and rijnummer = $2 and nr = 0 and vraag is not null for update`, [importId, rijnummer]);
    return rij ? { rijnummer, antwoord: rij.antwoord, groep: rij.cijfer ? this.ontsleutel(rij.inhoudId!, rij.cijfer).gegevens as Groep : null } : null;
  }

  /** What the rows with an open question say. @returns by the number of the row */
  async vragen(importId: string, nummers: readonly number[]): Promise<Map<number, Groep>> {
    if (!nummers.length) return new Map();
    const rijen = await this.db.sql<{ rijnummer: number; inhoudId: string; cijfer: string }>(
      `select rijnummer, inhoud_id as "inhoudId", gegevens_cijfer as cijfer from import_rij
        where import_id = $1 and rijnummer = any($2) and nr = 0 and vraag is not null and gegevens_cijfer is not null`, [importId, nummers], 'import-vragen');
    return new Map(rijen.map((rij) => [rij.rijnummer, this.ontsleutel(rij.inhoudId, rij.cijfer).gegevens as Groep]));
  }

  private async werkBij({ id }: Pick<Stand, 'id'>, rijen: readonly RijResultaat[]): Promise<void> {
    if (!rijen.length) return;
    const regels = rijen.map((rij) => alsRegels(rij)[0]!).map(({ kolom, waarde, inhoud, herstel, ...rij }) => ({ ...rij, herstel: this.versleutelHerstel(id, rij.rijnummer, herstel), kolom: toonbaar(kolom), waarde: this.versleutelWaarde(id, rij, waarde),
      vraag: rij.vraag?.code, ...(inhoud && this.versleutel(inhoud)) }));
    await this.db.sql(
      `update import_rij i set uitkomst = r.uitkomst, kolom = r.kolom, waarde_cijfer = r.waarde, reden = r.reden, dossier_id = r."dossierId",
              waarschuwing = r.waarschuwing, vraag = coalesce(r.vraag, i.vraag), inhoud_id = r.inhoud_id, gegevens_cijfer = r.gegevens_cijfer,
              herstel_cijfer = r.herstel
         from json_to_recordset($2) as r (rijnummer int, uitkomst text, kolom text, waarde text, reden text, "dossierId" uuid, waarschuwing text,
              vraag text, inhoud_id uuid, gegevens_cijfer text, herstel text)
        where i.import_id = $1 and i.rijnummer = r.rijnummer and i.nr = 0`, [id, JSON.stringify(regels)], 'import-uitkomsten');
  }

  private async voegToe({ id }: Stand, rijen: readonly NieuweRij[]): Promise<void> {
    await RIJEN(this.db, rijen.map(({ rijnummer, nr, inhoud, uitkomst, kolom, waarde, reden, waarschuwing, vraag, herstel, dossierId }) => ({
      rijnummer, nr: nr ?? 0, ...(inhoud && this.versleutel(inhoud)), uitkomst, kolom: toonbaar(kolom), reden, waarschuwing,
      waarde_cijfer: this.versleutelWaarde(id, { rijnummer, nr: nr ?? 0 }, waarde), vraag: vraag?.code,
      herstel_cijfer: nr ? null : this.versleutelHerstel(id, rijnummer, herstel), dossier_id: dossierId })), { import_id: id });
  }

  private versleutelWaarde(importId: string, { rijnummer, nr = 0 }: { rijnummer: number; nr?: number }, waarde: string | null | undefined): string | null {
    const tekst = toonbaar(waarde);
    return tekst && this.sleutelbos.versleutel(tekst, waardeBinding(importId, String(rijnummer), String(nr)));
  }

  /** The next rows to undo, in the order of the file. */
  async teHerstellen(importId: string, aantal: number): Promise<OngedaanRij[]> {
    const rijen = await this.db.sql<Omit<OngedaanRij, 'herstel'> & { cijfer: string | null }>(
      `select rijnummer, uitkomst, dossier_id as "dossierId", herstel_cijfer as cijfer from import_rij
        where import_id = $1 and nr = 0 and uitkomst in ('AANGEMAAKT', 'BIJGEWERKT') and ongedaan is null order by rijnummer limit $2`, [importId, aantal], 'import-herstel');
    return rijen.map(({ cijfer, ...rij }) => ({ ...rij,
      herstel: cijfer ? JSON.parse(this.sleutelbos.ontsleutel(cijfer, herstelBinding(importId, String(rij.rijnummer), '0'))) as Herstel : null }));
  }

  /** Which rows were undone and which stay, with why. */
  async legOngedaan(importId: string, rijen: readonly { rijnummer: number; gedaan: boolean }[], blijft: string): Promise<void> {
    await this.db.sql(
      `update import_rij i set ongedaan = case when r.gedaan then 'ONGEDAAN' else 'BLIJFT' end, herstel_cijfer = null,
              reden = case when r.gedaan then i.reden else $3 end
         from json_to_recordset($2) as r (rijnummer int, gedaan boolean) where i.import_id = $1 and i.rijnummer = r.rijnummer and i.nr = 0`,
      [importId, JSON.stringify(rijen), blijft], 'import-ongedaan');
    const gedaan = rijen.filter((rij) => rij.gedaan).length;
    await this.db.sql('update import set ongedaan = ongedaan + $2, blijft = blijft + $3, pogingen = 0, gewijzigd_op = $4 where id = $1',
      [importId, gedaan, rijen.length - gedaan, this.klok.nu()], 'import-ongedaan-stand');
  }

  /** What was kept to answer a row or to undo it. */
  async vergeet(importId: string): Promise<void> {
    await this.db.sql('update import_rij set herstel_cijfer = null, inhoud_id = null, gegevens_cijfer = null where import_id = $1', [importId]);
  }

  private versleutelHerstel(importId: string, rijnummer: number, herstel: Herstel | undefined): string | null {
    return herstel ? this.sleutelbos.versleutel(JSON.stringify(herstel), herstelBinding(importId, String(rijnummer), '0')) : null;
  }

  /** What stands in `waarde_cijfer` of a row. */
  leesWaarde(importId: string, rijnummer: number, nr: number, cijfer: string | null): string | null {
    return cijfer && this.sleutelbos.ontsleutel(cijfer, waardeBinding(importId, String(rijnummer), String(nr)));
  }

  private versleutel({ sleutel, gegevens }: Inhoud) {
    const id = nieuwId();
    return { inhoud_id: id, gegevens_cijfer: this.sleutelbos.versleutel(JSON.stringify({ sleutel, gegevens }), binding(id)) };
  }

  private ontsleutel(id: string, cijfer: string): Inhoud {
    return JSON.parse(this.sleutelbos.ontsleutel(cijfer, binding(id))) as Inhoud;
  }

  private async eis(verder: unknown[]): Promise<void> {
    if (!verder.length) throw new Overgenomen();
  }
}

/** The columns of an import that count rows, and which rows each counts. */
const TELLERS: readonly [kolom: string, telt: (rij: RijResultaat) => boolean][] = [
  ...(['AANGEMAAKT', 'BIJGEWERKT', 'ONGEWIJZIGD', 'SAMENGEVOEGD', 'AFGEKEURD'] as const)
    .map((code): [string, (rij: RijResultaat) => boolean] => [code.toLowerCase(), ({ uitkomst }) => uitkomst === code]),
  ['vragen', ({ vraag }) => vraag !== undefined],
  ['waarschuwingen', ({ waarschuwingen }) => Boolean(waarschuwingen?.length)],
];

/** A row of the report, and one more for each further warning. */
function alsRegels({ waarschuwingen = [], vraag, ...rij }: RijResultaat): NieuweRij[] {
  const [eerste, ...meer] = waarschuwingen.map(({ code, kolom = null, waarde = null, reden }) => ({ waarschuwing: code, kolom, waarde, reden }));
  return [{ ...rij, ...eerste, ...(vraag ? { vraag, inhoud: { sleutel: vraag.groep.sleutel, gegevens: vraag.groep } } : {}) },
    ...meer.map((waarschuwing, n) => ({ ...rij, ...waarschuwing, nr: n + 1 }))];
}

/** A text as the database takes it: without NUL, without half a character, and no longer than one reads. */
function toonbaar(tekst: string | null | undefined): string | null {
  return tekst ? verhulBsnIn(Buffer.from(tekst.slice(0, 500)).toString().replaceAll('\0', '')) : null;
}
