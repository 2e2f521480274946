import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { OpdrachtFout } from '../opdracht-fout';

/** The first thing in a back-up: what it is of. */
export interface Kop {
  product: 'trajectplein';
  formaat: number;
  /** ISO; everything in it is as of this moment. */
  moment: string;
  /** Major version of the server that it was made on. The data are text, so another one can read them. */
  postgres: number;
  /** Names of the migrations that made the tables, in the order in which they ran. */
  migraties: string[];
  tabellen: Tabel[];
  tellers: Teller[];
}

export interface Tabel {
  naam: string;
  kolommen: string[];
  /** `202611`: the months it has a partition for; empty when it is not kept by month. */
  maanden: string[];
}

export interface Teller {
  naam: string;
  waarde: string;
  gebruikt: boolean;
}

/** Behind the rows of each table. */
interface Slot {
  tabel: string;
  rijen: number;
  sha256: string;
}

export const FORMAAT = 1;
const KOPIE_IS_STUK = 'De reservekopie is beschadigd of niet compleet. Er is niets teruggezet.';
/** More than any piece that is written; a length that is larger was never written by us. */
const STUK_MAXIMUM = 64 * 1024 * 1024;

/** The file does not hold what was written. */
export class BeschadigdeReservekopie extends OpdrachtFout {
  constructor() {
    super(KOPIE_IS_STUK);
  }
}

/**
 * The bytes of a back-up, before they are compressed: pieces of one letter (J: JSON, D: rows), a length and the content.
 * A head; for each table its rows and what they add up to; an end.
 * @param rijen the rows of a table, as COPY gives them in its text format
 */
export async function* schrijfStukken(kop: Kop, rijen: (tabel: Tabel) => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* json(kop);
  for (const tabel of kop.tabellen) {
    const som = createHash('sha256');
    let aantal = 0;
    for await (const data of rijen(tabel)) {
      som.update(data);
      aantal += regeleinden(data);
      yield lengte('D', data.length);
      yield data;
    }
    yield* json({ tabel: tabel.naam, rijen: aantal, sha256: som.digest('hex') } satisfies Slot);
  }
  yield* json({ einde: kop.tabellen.length });
}

/** A row ends in one, and a line end within a value is written as two other characters. */
function regeleinden(data: Buffer): number {
  let n = 0;
  for (let plek = data.indexOf(10); plek >= 0; plek = data.indexOf(10, plek + 1)) n += 1;
  return n;
}

function* json(waarde: object): Generator<Buffer> {
  const inhoud = Buffer.from(JSON.stringify(waarde));
  yield lengte('J', inhoud.length);
  yield inhoud;
}

function lengte(soort: 'J' | 'D', n: number): Buffer {
  const uit = Buffer.alloc(5, soort);
  uit.writeUInt32BE(n, 1);
  return uit;
}

/**
 * Reads a back-up from start to end and checks every part of it.
 * @param bijKop is told what the file is before any row; throws to read no further
 * @param laad gets the rows of each table, takes all of them, and says how many they were (null: it did not count)
 * @throws OpdrachtFout when the file cannot be read; BeschadigdeReservekopie for what is no back-up, or not a whole one
 */
export async function leesReservekopie(
  pad: string, bijKop: (kop: Kop) => void, laad: (tabel: Tabel, rijen: AsyncIterable<Buffer>) => Promise<number | null>,
): Promise<Kop> {
  const stukken = leesStukken(pad);
  const volgende = async () => (await stukken.next()).value ?? null;
  const eisJson = <T>(stuk: Stuk | null): T => {
    if (stuk?.soort !== 'J') throw new BeschadigdeReservekopie();
    return JSON.parse(stuk.inhoud.toString('utf8')) as T;
  };
  try {
    const kop = eisJson<Kop>(await volgende());
    if (kop.product !== 'trajectplein') throw new BeschadigdeReservekopie();
    if (kop.formaat !== FORMAAT) {
      throw new OpdrachtFout('De reservekopie heeft een indeling die deze versie niet kent. Zet haar terug met de versie die haar maakte.');
    }
    bijKop(kop);
    for (const tabel of kop.tabellen) {
      const som = createHash('sha256');
      const klaar: { slot?: Slot } = {};
      const rijen = async function* () {
        for (;;) {
          const stuk = await volgende();
          if (stuk?.soort !== 'D') {
            klaar.slot = eisJson<Slot>(stuk);
            if (klaar.slot.tabel !== tabel.naam || klaar.slot.sha256 !== som.digest('hex')) throw new BeschadigdeReservekopie();
            return;
          }
          som.update(stuk.inhoud);
          yield stuk.inhoud;
        }
      };
      const geteld = await laad(tabel, rijen());
      if (!klaar.slot || (geteld !== null && geteld !== klaar.slot.rijen)) throw new BeschadigdeReservekopie();
    }
    const { einde } = eisJson<{ einde: number }>(await volgende());
    if (einde !== kop.tabellen.length || (await volgende())) throw new BeschadigdeReservekopie();
    return kop;
  } catch (fout) {
    throw alsZin(fout, pad);
  } finally {
    await stukken.return(undefined);
  }
}

interface Stuk {
  soort: 'J' | 'D';
  inhoud: Buffer;
}

async function* leesStukken(pad: string): AsyncGenerator<Stuk, undefined> {
  const bron = createReadStream(pad);
  const gunzip = createGunzip();
  bron.on('error', (fout) => gunzip.destroy(fout));
  bron.pipe(gunzip);
  try {
    let rest: Buffer = Buffer.alloc(0);
    for await (const deel of gunzip as AsyncIterable<Buffer>) {
      rest = rest.length ? Buffer.concat([rest, deel]) : deel;
      while (rest.length >= 5) {
        const soort = String.fromCharCode(rest[0]!);
        const n = rest.readUInt32BE(1);
        if ((soort !== 'J' && soort !== 'D') || n > STUK_MAXIMUM) throw new BeschadigdeReservekopie();
        if (rest.length < 5 + n) break;
        yield { soort, inhoud: rest.subarray(5, 5 + n) };
        rest = rest.subarray(5 + n);
      }
    }
    if (rest.length) throw new BeschadigdeReservekopie();
  } finally {
    bron.destroy();
    gunzip.destroy();
  }
}

function alsZin(fout: unknown, pad: string): unknown {
  const { code } = fout as { code?: string };
  if (code === 'ENOENT') return new OpdrachtFout(`Het bestand ${pad} bestaat niet.`);
  if (code === 'EACCES' || code === 'EISDIR') return new OpdrachtFout(`Het bestand ${pad} kan niet worden gelezen.`);
  // Not compressed, or not to its end; or JSON that is none.
  if (code?.startsWith('Z_') || fout instanceof SyntaxError) return new BeschadigdeReservekopie();
  return fout;
}
