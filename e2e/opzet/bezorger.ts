import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Gezondheid } from './verdeler';

/** A request that changes something, as far as a proxy knows, and that an API answers without the database. */
const inhoud = '{}';
const koppen = (sluit: boolean) => 'POST /v1/sessies/_beeindig-alle HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  + `Content-Length: ${inhoud.length}\r\n${sluit ? 'Connection: close\r\n' : ''}\r\n${inhoud}`;

export interface Bezorgd {
  beantwoord: number;
  /** Requests that reached somebody and got no whole answer. */
  verloren: string[];
  /** By port of the API. */
  door: Record<number, number>;
}

/**
 * Sends requests as a proxy would, to an API that is well: half of them over connections that are kept, the others over a
 * connection each. Nothing is sent twice; only a connection that nobody accepts is tried elsewhere.
 * @param halverwege is called once, when half of the requests were answered
 */
export async function bezorg(poorten: readonly number[], opties: {
  aantal: number; tegelijk: number; halverwege: () => void;
}): Promise<Bezorgd> {
  const gezondheid = new Gezondheid(poorten);
  const uitkomst: Bezorgd = { beantwoord: 0, verloren: [], door: {} };
  let teDoen = opties.aantal;
  const bezorger = async (nummer: number) => {
    const bewaard = new Map<number, Lijn>();
    for (let beurt = nummer; teDoen > 0; beurt += 1) {
      teDoen -= 1;
      try {
        const [poort, lijn] = await eerste(gezondheid.volgorde(beurt), bewaard);
        await lijn.vraag(koppen(nummer % 2 === 0));
        uitkomst.door[poort] = (uitkomst.door[poort] ?? 0) + 1;
        uitkomst.beantwoord += 1;
        if (!lijn.open) bewaard.delete(poort);
        if (uitkomst.beantwoord === Math.floor(opties.aantal / 2)) opties.halverwege();
      } catch (fout) {
        uitkomst.verloren.push((fout as { code?: string }).code ?? String(fout));
        bewaard.clear();
      }
    }
    for (const lijn of bewaard.values()) lijn.sluit();
  };
  await Promise.all(Array.from({ length: opties.tegelijk }, (_, nummer) => bezorger(nummer)));
  await gezondheid.sluit();
  return uitkomst;
}

async function eerste(poorten: readonly number[], bewaard: Map<number, Lijn>): Promise<[number, Lijn]> {
  for (const poort of poorten) {
    const oud = bewaard.get(poort);
    if (oud?.open) return [poort, oud];
    const nieuw = await Lijn.naar(poort);
    if (!nieuw) continue;
    bewaard.set(poort, nieuw);
    return [poort, nieuw];
  }
  throw new Error('nobody listens');
}

/** One connection; knows as much of HTTP as these answers need. */
class Lijn {
  open = true;
  private tekst = '';
  private meld: (() => void) | null = null;
  private fout: Error | null = null;

  private constructor(private readonly lijn: Socket) {
    lijn.setNoDelay().setEncoding('latin1').on('data', (stuk: string) => { this.tekst += stuk; this.meld?.(); })
      .on('error', (fout) => { this.fout = fout; })
      // A proxy sees that the other side ended it, and does not use it again.
      .on('end', () => { this.open = false; this.meld?.(); })
      .on('close', () => { this.open = false; this.meld?.(); });
  }

  /** @returns null when nobody listens there */
  static async naar(poort: number): Promise<Lijn | null> {
    const lijn = connect(poort, '127.0.0.1');
    try {
      await once(lijn, 'connect');
    } catch (fout) {
      if ((fout as { code?: string }).code === 'ECONNREFUSED') return null;
      throw fout;
    }
    return new Lijn(lijn);
  }

  /** @throws when the connection ends before the whole answer is there */
  async vraag(verzoek: string): Promise<void> {
    this.tekst = '';
    this.lijn.write(verzoek, 'latin1');
    for (;;) {
      const einde = this.tekst.indexOf('\r\n\r\n');
      const lengte = einde < 0 ? null : /content-length: (\d+)/i.exec(this.tekst.slice(0, einde));
      if (lengte && this.tekst.length >= einde + 4 + Number(lengte[1])) break;
      if (!this.open) throw this.fout ?? new Error(`ended after ${this.tekst.length} bytes`);
      await new Promise<void>((klaar) => { this.meld = klaar; });
    }
    if (/\r\nconnection: close/i.test(this.tekst)) {
      this.open = false;
      this.sluit();
    }
  }

  sluit(): void {
    this.lijn.destroy();
  }
}
