import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Body, Controller, Get, Module, Post, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import type { Server } from 'node:http';
import { Openbaar } from './mag';
import { maakApi } from './api';
import { Uitloop } from './uitloop';

let laatLos: () => void;
let begonnen: () => void;
const GROOT = 'x'.repeat(8 * 1024 * 1024);

@Controller('proef')
@Openbaar()
class ProefController {
  @Get() vlug() { return { ok: true }; }
  @Get('traag') async traag() {
    const los = new Promise<void>((klaar) => { laatLos = klaar; });
    begonnen();
    await los;
    return { ok: true };
  }
  @Get('groot') groot(@Res() antwoord: FastifyReply) { return antwoord.type('text/plain').send(GROOT); }
  @Post() maak(@Body() invoer: object) { return invoer; }
}
@Module({ controllers: [ProefController], providers: [Uitloop] })
class ProefModule {}

/** A connection on which bytes are sent one by one's own choice, and what came back. */
class Lijn {
  tekst = '';
  readonly dicht: Promise<boolean>;
  private constructor(readonly lijn: Socket) {
    lijn.setEncoding('latin1').on('data', (stuk: string) => { this.tekst += stuk; }).on('error', () => undefined);
    this.dicht = once(lijn, 'close').then(([fout]) => Boolean(fout));
  }
  static async open(poort: number): Promise<Lijn> {
    const lijn = connect(poort, '127.0.0.1');
    await once(lijn, 'connect');
    return new Lijn(lijn);
  }
  vraag(pad = '/v1/proef'): this {
    this.lijn.write(`GET ${pad} HTTP/1.1\r\nHost: x\r\n\r\n`);
    return this;
  }
  async antwoord(n = 1): Promise<string> {
    while (this.tekst.split('{"ok":true}').length <= n) await once(this.lijn, 'data');
    return this.tekst;
  }
}

describe('an API that stops', () => {
  let app: NestFastifyApplication;
  let uitloop: Uitloop;
  let poort: number;
  const server = () => app.getHttpServer() as Server;
  /** Waits until the server saw so many connections. */
  const gezien = async (n: number) => {
    while (await new Promise<number>((klaar) => server().getConnections((_, er) => klaar(er))) < n) await new Promise((klaar) => setImmediate(klaar));
  };
  beforeEach(async () => {
    ({ app } = await maakApi(ProefModule, { logNiveau: 'silent' }));
    uitloop = app.get(Uitloop);
    uitloop.volg(server());
    await app.listen(0, '127.0.0.1');
    poort = (server().address() as AddressInfo).port;
  });
  afterEach(() => app.close());

  it('keeps connections until it is told, and then ends each with its next answer while it lets others in', async () => {
    const oud = await Lijn.open(poort);
    expect(await oud.vraag().antwoord()).not.toMatch(/connection: close/i);
    uitloop.begin();
    const nieuw = await Lijn.open(poort);
    for (const lijn of [oud.vraag(), nieuw.vraag()]) {
      expect(await lijn.dicht).toBe(false);
      expect(lijn.tekst).toMatch(/HTTP\/1\.1 200[^]*connection: close[^]*\{"ok":true\}$/i);
    }
    // A page that is not there, and an address that nobody can read, end it as well.
    for (const pad of ['/v1/nix', '/v1/%zz']) {
      const lijn = (await Lijn.open(poort)).vraag(pad);
      await lijn.dicht;
      expect(lijn.tekst).toMatch(/HTTP\/1\.1 40[04][^]*connection: close/i);
    }
  });

  it('says so on an answer that it was working on already', async () => {
    const bezig = new Promise<void>((klaar) => { begonnen = klaar; });
    const lijn = (await Lijn.open(poort)).vraag('/v1/proef/traag');
    await bezig;
    const klaar = uitloop.sluit();
    laatLos();
    expect(await lijn.dicht).toBe(false);
    expect(lijn.tekst).toMatch(/HTTP\/1\.1 200[^]*connection: close[^]*\{"ok":true\}$/i);
    await klaar;
  });

  it('answers the first request of who was there before it let nobody in, also when it comes in pieces', async () => {
    const [stil, half, stuk] = [await Lijn.open(poort), await Lijn.open(poort), await Lijn.open(poort)];
    half.lijn.write('GET /v1/proef HT');
    stuk.lijn.write('POST /v1/proef HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 11\r\n\r\n{"ok"');
    await gezien(3);
    const klaar = uitloop.sluit();
    while (server().listening) await new Promise((nu) => setImmediate(nu));
    await expect(Lijn.open(poort)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    half.lijn.write('TP/1.1\r\nHost: x\r\n\r\n');
    stuk.lijn.write(':true}');
    for (const lijn of [stil.vraag(), half, stuk]) {
      expect(await lijn.dicht).toBe(false);
      expect(lijn.tekst).toMatch(/HTTP\/1\.1 20[01][^]*connection: close[^]*\{"ok":true\}$/i);
    }
    await klaar;
  });

  it('sends the whole of what somebody reads slowly', async () => {
    const lijn = await Lijn.open(poort);
    lijn.lijn.pause();
    lijn.vraag('/v1/proef/groot');
    await gezien(1);
    while (!server().listening) await new Promise((nu) => setImmediate(nu));
    await new Promise((nu) => setTimeout(nu, 100));
    const klaar = uitloop.sluit();
    await new Promise((nu) => setTimeout(nu, 300));
    lijn.lijn.resume();
    await klaar;
    await lijn.dicht;
    expect(lijn.tekst.length).toBeGreaterThan(GROOT.length);
  });

  it('lets go of who asks nothing, and breaks off who is never done', async () => {
    const [stil, gebruikt] = [await Lijn.open(poort), await Lijn.open(poort)];
    await gebruikt.vraag().antwoord();
    const nooitKlaar = await Lijn.open(poort);
    nooitKlaar.lijn.write('GET /v1/proef HTTP/1.1\r\nHost: ');
    await gezien(3);
    await uitloop.sluit();
    for (const { tekst, dicht } of [stil, gebruikt, nooitKlaar]) {
      await dicht;
      expect(tekst.split('HTTP/1.1').length).toBeLessThanOrEqual(2);
    }
  });
});
