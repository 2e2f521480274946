import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATIE, type Configuratie } from './configuratie';

/** A column of which every value was made by `Sleutelbos`; by this list they get another key. */
export interface CijferKolom {
  tabel: string;
  kolom: string;
  /** The columns of its primary key; the first is a uuid. */
  sleutel: readonly string[];
  /** Another column that is part of what a value is bound to. */
  bij?: string;
  /** What a value is bound to. @param waarden of the key and of that other column, as text */
  binding(...waarden: string[]): string;
}

/**
 * Encrypts single fields with AES-256-GCM as `v1.<key id>.<iv>.<text>.<tag>`. The binding (table, column and row) is
 * authenticated with it: a value that is copied to another row does not open there.
 */
@Injectable()
export class Sleutelbos {
  constructor(@Inject(CONFIGURATIE) private readonly configuratie: Pick<Configuratie, 'sleutels' | 'hashSleutel'>) {}

  /** @param binding e.g. `identiteit.bsn_cijfer.<werkzoekende id>` */
  versleutel(tekst: string, binding: string): string {
    const { actief, sleutels } = this.configuratie.sleutels;
    const iv = randomBytes(12);
    const cijfer = createCipheriv('aes-256-gcm', sleutels[actief]!, iv);
    cijfer.setAAD(Buffer.from(binding));
    const inhoud = Buffer.concat([cijfer.update(tekst, 'utf8'), cijfer.final()]);
    return ['v1', actief, ...[iv, inhoud, cijfer.getAuthTag()].map((b) => b.toString('base64url'))].join('.');
  }

  /** @throws when the key is not in the ring, or the value was made for another binding */
  ontsleutel(waarde: string, binding: string): string {
    const [versie, id, iv, inhoud, merk] = waarde.split('.');
    const sleutel = this.configuratie.sleutels.sleutels[id ?? ''];
    if (versie !== 'v1' || !sleutel) throw new Error(`No key ${id} in the ring for ${binding.split('.')[0]}`);
    // Node takes a tag of four bytes unless it is told how long it is.
    const cijfer = createDecipheriv('aes-256-gcm', sleutel, Buffer.from(iv!, 'base64url'), { authTagLength: 16 });
    cijfer.setAAD(Buffer.from(binding));
    cijfer.setAuthTag(Buffer.from(merk!, 'base64url'));
    return Buffer.concat([cijfer.update(Buffer.from(inhoud!, 'base64url')), cijfer.final()]).toString('utf8');
  }

  /** A keyed hash to look a value up without storing it; its key is another than the one that encrypts. */
  hash(soort: string, waarde: string): Buffer {
    return createHmac('sha256', this.configuratie.hashSleutel).update(`${soort}:${waarde}`).digest();
  }
}
