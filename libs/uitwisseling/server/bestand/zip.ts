import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';

/** The parts of a zip, which inflate while they are read. Zips within it stay shut. */
export class Zip {
  private gelezen = 0;

  private constructor(private readonly bestand: ZipFile, private readonly onderdelen: ReadonlyMap<string, Entry>) {}

  /** @throws OnleesbaarBestand when a part has a password, or there are too many; what yauzl throws when it is no zip */
  static async open(inhoud: Buffer): Promise<Zip> {
    const bestand = await fromBufferPromise(inhoud);
    const onderdelen = new Map<string, Entry>();
    for await (const onderdeel of bestand.eachEntry()) {
      if (onderdeel.isEncrypted()) throw new OnleesbaarBestand('BESTAND_VERSLEUTELD');
      onderdelen.set(onderdeel.fileName.toLowerCase(), onderdeel);
      if (onderdelen.size > GRENZEN.onderdelen) throw new OnleesbaarBestand('BESTAND_ONVEILIG');
    }
    return new Zip(bestand, onderdelen);
  }

  heeft(naam: string): boolean {
    return this.onderdelen.has(naam.toLowerCase());
  }

  /**
   * Streams a part that is there (`heeft`).
   * @throws OnleesbaarBestand as soon as this part, or all that was read together, is too much; what yauzl or zlib throws
   * on broken data
   */
  async *lees(naam: string): AsyncGenerator<Buffer> {
    const onderdeel = this.onderdelen.get(naam.toLowerCase())!;
    const hoogstens = Math.max(GRENZEN.verhoudingVanaf, GRENZEN.verhouding * onderdeel.compressedSize);
    const begin = this.gelezen;
    for await (const stuk of (await this.bestand.openReadStreamPromise(onderdeel)) as AsyncIterable<Buffer>) {
      this.gelezen += stuk.length;
      if (this.gelezen > GRENZEN.bytes || this.gelezen - begin > hoogstens) throw new OnleesbaarBestand('BESTAND_TE_GROOT');
      yield stuk;
    }
  }
}
