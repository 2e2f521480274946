import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { ApiFout, NietGevonden } from '../fouten';
import { Klok } from '../klok';
import { huidigePrincipal } from '../principal';
import { Sleutelbos, type CijferKolom } from '../sleutelbos';
import { nieuwId } from '../nieuw-id';

const BLOK = 256 * 1024;
/** 20 MB: more does not belong in a dossier. */
export const BESTAND_MAXIMUM = 20 * 1024 * 1024;

export interface BestandMeta {
  naam: string;
  /** Media type. */
  soort: string;
  dossierId: string | null;
}

/** Files as encrypted chunks in PostgreSQL, each file with a key of its own, so that several APIs share nothing else. */
@Injectable()
export class Bestanden {
  constructor(private readonly db: Database, private readonly sleutelbos: Sleutelbos, private readonly klok: Klok) {}

  /**
   * Stores a stream in the running transaction.
   * @returns the id of the file
   * @throws ApiFout 413 when it is larger than BESTAND_MAXIMUM; the transaction must be rolled back
   */
  async bewaar(meta: BestandMeta, stroom: AsyncIterable<Buffer>): Promise<string> {
    const id = nieuwId();
    const sleutel = randomBytes(32);
    const sleutelCijfer = (grootte: number) => this.sleutelbos.versleutel(sleutel.toString('base64'), sleutelBinding(id, grootte));
    await this.db.sql(
      `insert into bestand (id, dossier_id, naam_cijfer, soort, grootte, sleutel_cijfer, organisatie_id, gemaakt_op)
       values ($1, $2, $3, $4, 0, $5, $6, $7)`,
      [id, meta.dossierId, this.sleutelbos.versleutel(meta.naam, naamBinding(id)), meta.soort, sleutelCijfer(0),
        huidigePrincipal().organisatieId, this.klok.nu()],
    );
    let grootte = 0;
    let volgnummer = 0;
    let rest = Buffer.alloc(0);
    const schrijf = async (blok: Buffer) => {
      await this.db.sql('insert into bestand_blok (bestand_id, volgnummer, inhoud) values ($1, $2, $3)',
        [id, volgnummer, versleutelBlok(blok, sleutel, id, volgnummer)]);
      volgnummer += 1;
    };
    for await (const stuk of stroom) {
      grootte += stuk.length;
      if (grootte > BESTAND_MAXIMUM) throw new ApiFout(413, 'TE_GROOT', 'Het bestand is groter dan 20 MB.');
      rest = Buffer.concat([rest, stuk]);
      while (rest.length >= BLOK) {
        await schrijf(rest.subarray(0, BLOK));
        rest = rest.subarray(BLOK);
      }
    }
    if (rest.length) await schrijf(rest);
    await this.db.sql('update bestand set grootte = $2, sleutel_cijfer = $3 where id = $1', [id, grootte, sleutelCijfer(grootte)]);
    return id;
  }

  /** @returns name, media type and size (bytes). @throws NietGevonden outside one's scope too */
  async meta(id: string): Promise<BestandMeta & { grootte: number }> {
    const [rij] = await this.db.sql<{ naam_cijfer: string; soort: string; grootte: number; dossier_id: string | null }>(
      'select naam_cijfer, soort, grootte, dossier_id from bestand where id = $1', [id]);
    if (!rij) throw new NietGevonden();
    return { naam: this.sleutelbos.ontsleutel(rij.naam_cijfer, naamBinding(id)), soort: rij.soort,
      grootte: rij.grootte, dossierId: rij.dossier_id };
  }

  /**
   * The content, chunk by chunk.
   * @throws NietGevonden outside one's scope too; an Error when a chunk is missing, was changed or stands in another place
   */
  async *lees(id: string): AsyncGenerator<Buffer> {
    const [rij] = await this.db.sql<{ sleutel_cijfer: string; grootte: number }>('select sleutel_cijfer, grootte from bestand where id = $1', [id]);
    if (!rij) throw new NietGevonden();
    const sleutel = Buffer.from(this.sleutelbos.ontsleutel(rij.sleutel_cijfer, sleutelBinding(id, rij.grootte)), 'base64');
    let gelezen = 0;
    for (let volgnummer = 0; gelezen < rij.grootte; volgnummer += 1) {
      const [blok] = await this.db.sql<{ inhoud: Buffer }>(
        'select inhoud from bestand_blok where bestand_id = $1 and volgnummer = $2', [id, volgnummer]);
      if (!blok) throw new Error(`File ${id} is not whole: chunk ${volgnummer} is missing`);
      const inhoud = ontsleutelBlok(blok.inhoud, sleutel, id, volgnummer);
      gelezen += inhoud.length;
      yield inhoud;
    }
  }
}

// With the size in it, a file whose last chunks were taken away cannot be passed off as whole.
const sleutelBinding = (id: string, grootte: number) => `bestand.sleutel_cijfer.${id}.${grootte}`;
const naamBinding = (id: string) => `bestand.naam_cijfer.${id}`;

/** What of a file is encrypted with the key ring: its name, and the key of its content. */
export const BESTAND_CIJFERS: readonly CijferKolom[] = [
  { tabel: 'bestand', kolom: 'naam_cijfer', sleutel: ['id'], binding: naamBinding },
  { tabel: 'bestand', kolom: 'sleutel_cijfer', sleutel: ['id'], bij: 'grootte', binding: (id, grootte) => sleutelBinding(id, Number(grootte)) },
];

// The number of the chunk is authenticated: chunks cannot be swapped or left out unseen.
function versleutelBlok(blok: Buffer, sleutel: Buffer, id: string, nummer: number): Buffer {
  const iv = randomBytes(12);
  const cijfer = createCipheriv('aes-256-gcm', sleutel, iv);
  cijfer.setAAD(Buffer.from(`${id}.${nummer}`));
  const inhoud = Buffer.concat([cijfer.update(blok), cijfer.final()]);
  return Buffer.concat([iv, cijfer.getAuthTag(), inhoud]);
}

function ontsleutelBlok(blok: Buffer, sleutel: Buffer, id: string, nummer: number): Buffer {
  const cijfer = createDecipheriv('aes-256-gcm', sleutel, blok.subarray(0, 12), { authTagLength: 16 });
  cijfer.setAAD(Buffer.from(`${id}.${nummer}`));
  cijfer.setAuthTag(blok.subarray(12, 28));
  return Buffer.concat([cijfer.update(blok.subarray(28)), cijfer.final()]);
}
