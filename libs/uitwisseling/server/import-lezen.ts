import { Injectable } from '@nestjs/common';
import { Bestanden, Database, Klok, Sleutelbos, maakInvoer, type Principal } from '@trajectplein/kern/server';
import type { Rij } from '@trajectplein/uitwisseling/domain';
import { leesTabel } from './bestand/tabel';
import type { Stand } from './import-stand';
import { ImportSoorten } from './soorten';

/** Rows per transaction: none of ours lasts over two seconds. */
const PER_KEER = 500;

type Klaargezet = Parameters<typeof RIJEN>[1][number];
const RIJEN = maakInvoer('import_rij', { import_id: 'uuid', rijnummer: 'int', nr: 'smallint', groep: 'bigint', gegevens_cijfer: 'text',
  uitkomst: 'text', kolom: 'text', waarde: 'text', reden: 'text' });

/** What the data of a row are bound to: they open there only. */
export const rijBinding = (importId: string, rijnummer: number) => `import_rij.gegevens_cijfer.${importId}.${rijnummer}`;

/** The first half of an import: checks every row of the file and sets it ready, so that nothing is done with one before all were read. */
@Injectable()
export class ImportLezen {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly bestanden: Bestanden, private readonly sleutelbos: Sleutelbos,
    private readonly soorten: ImportSoorten,
  ) {}

  /**
   * Goes on where it stopped.
   * @throws OnleesbaarBestand when the file breaks off somewhere; an Error when another worker reads it too
   */
  async lees(stand: Stand, wie: Principal): Promise<void> {
    const inhoud = await this.db.inTransactie(wie, async () => {
      const blokken: Buffer[] = [];
      for await (const blok of this.bestanden.lees(stand.bestandId!)) blokken.push(blok);
      return Buffer.concat(blokken);
    });
    const { rijen } = await leesTabel(inhoud);
    let tot = stand.gelezenTot;
    let wacht: Rij[] = [];
    const leg = async (klaar: boolean) => {
      const nieuw = wacht.at(-1)?.nummer ?? tot;
      await this.db.inTransactie(wie, () => this.bewaar(stand, wacht, tot, nieuw, klaar));
      tot = nieuw;
      wacht = [];
    };
    for await (const rij of rijen) {
      if (rij.nummer <= tot) continue;
      wacht.push(rij);
      if (wacht.length === PER_KEER) await leg(false);
    }
    await leg(true);
  }

  private async bewaar(stand: Stand, rijen: readonly Rij[], van: number, tot: number, klaar: boolean): Promise<void> {
    const hoe = { koppeling: stand.koppeling ?? {}, vandaag: this.klok.vandaag() };
    const soort = this.soorten.van(stand.soort);
    let afgekeurd = 0;
    const klaargezet = rijen.flatMap((rij): Klaargezet[] => {
      const gelezen = soort.leesRij(rij, hoe);
      const vast = { import_id: stand.id, rijnummer: rij.nummer };
      if (!('afkeuringen' in gelezen)) {
        return [{ ...vast, nr: 0, groep: this.groep(stand, gelezen.sleutel),
          gegevens_cijfer: this.sleutelbos.versleutel(JSON.stringify([gelezen.sleutel, gelezen.gegevens]), rijBinding(stand.id, rij.nummer)) }];
      }
      afgekeurd += 1;
      return gelezen.afkeuringen.map(({ kolom, waarde, reden }, nr) => ({ ...vast, nr, uitkomst: 'AFGEKEURD', kolom, waarde, reden }));
    });
    await RIJEN(this.db, klaargezet);
    const [verder] = await this.db.sql(
      `update import set gelezen_tot = $3, aantal_rijen = aantal_rijen + $4, verwerkt = verwerkt + $5, afgekeurd = afgekeurd + $5,
              fase = $6, pogingen = 0, gewijzigd_op = $7
        where id = $1 and gelezen_tot = $2 and fase = 'LEZEN' and status = 'BEZIG' returning 1`,
      [stand.id, van, tot, rijen.length, afgekeurd, klaar ? 'VERWERKEN' : 'LEZEN', this.klok.nu()], 'import-gelezen');
    if (!verder) throw new Error('Another worker reads this import too');
  }

  /** Eight bytes of a keyed hash find the rows of one person; which rows these are really is decided by the BSN itself. */
  private groep(stand: Stand, sleutel: string): string {
    return this.sleutelbos.hash(`import:${stand.id}`, sleutel).readBigInt64BE().toString();
  }
}

