import { Injectable } from '@nestjs/common';
import { Database, Klok, Sleutelbos, maakInvoer, nieuwId, type CijferKolom } from '@trajectplein/kern/server';
import { verhulBsn } from '@trajectplein/uitwisseling/domain';
import type { RijResultaat } from './import-soort';
import type { Stand } from './import-stand';

const RIJEN = maakInvoer('import_rij', { rijnummer: 'int', nr: 'smallint', inhoud_id: 'uuid', gegevens_cijfer: 'text',
  uitkomst: 'text', kolom: 'text', waarde: 'text', reden: 'text', dossier_id: 'uuid' },
{ import_id: 'uuid' });

/** Another worker goes on with this import: nothing is left to do here. */
export class Overgenomen extends Error {}

export type NieuweRij = Omit<RijResultaat, 'uitkomst'> & { uitkomst?: RijResultaat['uitkomst']; nr?: number; inhoud?: Inhoud };

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

const binding = (inhoudId: string) => `import_rij.gegevens_cijfer.${inhoudId}`;
/** What another key is given to when the ring changes. */
export const RIJ_CIJFER: CijferKolom = { tabel: 'import_rij', kolom: 'gegevens_cijfer', sleutel: ['inhoud_id'], binding };

/** The rows of an import and its counters; each in the running transaction. */
@Injectable()
export class ImportRijen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos) {}

  async begin({ id, beurt }: Stand): Promise<void> {
    await this.db.sql('delete from import_rij where import_id = $1', [id]);
    await this.eis(await this.db.sql(
      `update import set aantal_rijen = 0, verwerkt = 0, afgekeurd = 0, gewijzigd_op = $3
        where id = $1 and beurt = $2 and fase = 'LEZEN' and status = 'BEZIG' returning 1`, [id, beurt, this.klok.nu()]));
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
    const tel = { AANGEMAAKT: 0, BIJGEWERKT: 0, ONGEWIJZIGD: 0, SAMENGEVOEGD: 0, AFGEKEURD: 0 };
    for (const { uitkomst } of resultaten) tel[uitkomst] += 1;
    await this.db.tegelijk(
      () => this.voegToe(stand, resultaten.filter((rij) => !bewaard.has(rij.rijnummer))),
      () => this.werkBij(stand, later),
      () => this.db.sql(
        `update import set verwerkt_tot = $2, verwerkt = verwerkt + $3, aangemaakt = aangemaakt + $4, bijgewerkt = bijgewerkt + $5,
                ongewijzigd = ongewijzigd + $6, samengevoegd = samengevoegd + $7, afgekeurd = afgekeurd + $8, pogingen = 0, gewijzigd_op = $9
          where id = $1`, [stand.id, tot, resultaten.length, tel.AANGEMAAKT, tel.BIJGEWERKT, tel.ONGEWIJZIGD, tel.SAMENGEVOEGD,
          tel.AFGEKEURD, this.klok.nu()], 'import-verwerkt'));
  }

  private async werkBij({ id }: Stand, later: readonly RijResultaat[]): Promise<void> {
    if (!later.length) return;
    await this.db.sql(
      `update import_rij i set uitkomst = r.uitkomst, kolom = r.kolom, waarde = r.waarde, reden = r.reden, dossier_id = r."dossierId",
              inhoud_id = null, gegevens_cijfer = null
         from json_to_recordset($2) as r (rijnummer int, uitkomst text, kolom text, waarde text, reden text, "dossierId" uuid)
        where i.import_id = $1 and i.rijnummer = r.rijnummer and i.nr = 0`, [id, JSON.stringify(later)], 'import-uitkomsten');
  }

  private async voegToe({ id }: Stand, rijen: readonly NieuweRij[]): Promise<void> {
    await RIJEN(this.db, rijen.map(({ rijnummer, nr, inhoud, uitkomst, kolom, waarde, reden, dossierId }) => ({
      rijnummer, nr: nr ?? 0, ...(inhoud && this.versleutel(inhoud)), uitkomst, kolom: toonbaar(kolom), waarde: toonbaar(waarde), reden, dossier_id: dossierId })),
    { import_id: id });
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

/** A text as the database takes it: without NUL, without half a character, and no longer than one reads. */
function toonbaar(tekst: string | null | undefined): string | null {
  return tekst ? verhulBsn(Buffer.from(tekst.slice(0, 500)).toString().replaceAll('\0', '')) : null;
}
