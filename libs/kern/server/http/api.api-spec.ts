import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Body, Controller, Get, HttpCode, Module, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { maakApi } from './api';
import { VASTE_KOPPEN } from './koppen';
import { NeemtBestand, leesUpload } from './upload';
import { AlsGetal, Genest, Getal, Lijst, Tekst } from './velden';
import { Versie } from './versie';

class Adres {
  @Tekst({ max: 20 }) straat!: string;
}
class Invoer {
  @Tekst({ max: 20 }) naam!: string;
  @Genest(() => Adres, { optioneel: true }) adres?: Adres;
  @Lijst(() => Adres, { optioneel: true }) adressen?: Adres[];
}
class Vraag {
  @Getal({ optioneel: true, min: 1 }) @AlsGetal() pagina?: number;
}
class Antwoord {
  @Tekst({ max: 20 }) naam!: string;
  @Getal() versie!: number;
}

@Controller('proef')
class ProefController {
  @Get()
  @ApiOkResponse({ type: Antwoord })
  lijst(@Query() vraag: Vraag) {
    return { ...vraag };
  }
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: Antwoord })
  maak(@Body() { naam }: Invoer) {
    if (naam === 'knal') throw new Error(`the driver says: duplicate key (bsn)=(999901006) of ${naam}`);
    return { naam, versie: 7 };
  }
  @Patch(':id')
  @ApiOkResponse({ type: Antwoord })
  wijzig(@Param('id') id: string, @Versie() versie: number) {
    return { id, versie };
  }
}
class Formulier {
  @Tekst({ max: 20 }) bestand!: string;
}
@Controller('upload')
class UploadController {
  @Post()
  @NeemtBestand(Formulier)
  @ApiOkResponse({ type: Formulier })
  async neem(@Req() verzoek: FastifyRequest) {
    return { bestand: (await leesUpload(verzoek)).bestand?.naam ?? '' };
  }
}
@Module({ controllers: [ProefController, UploadController] })
class ProefModule {}

describe('the HTTP application', () => {
  let app: NestFastifyApplication;
  const log: string[] = [];
  const web = mkdtempSync(join(tmpdir(), 'trajectplein-web-'));
  beforeAll(async () => {
    mkdirSync(join(web, 'assets'));
    writeFileSync(join(web, 'index.html'), '<!doctype html><title>Trajectplein</title>');
    writeFileSync(join(web, 'assets/index-abc123.js'), 'export {}');
    ({ app } = await maakApi(ProefModule, { web, logNiveau: 'debug', logNaar: { write: (regel) => log.push(regel) } }));
  });
  afterAll(async () => {
    await app.close();
    rmSync(web, { recursive: true });
  });

  const post = (payload: unknown, koppen: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/v1/proef', headers: { 'content-type': 'application/json', ...koppen }, payload: payload as never });
  const fouten = async (payload: unknown) => {
    const antwoord = await post(payload);
    expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    return antwoord.json<{ fouten: unknown[] }>().fouten;
  };

  describe('input', () => {
    it('that is wrong is pointed at, with a sentence, as deep as it stands', async () => {
      expect(await fouten({ naam: '', adres: { straat: 5 }, adressen: [{ straat: 'A' }, {}] })).toEqual([
        { pointer: '/naam', code: 'MIN_LENGTH', melding: 'Vul dit veld in.' },
        { pointer: '/adres/straat', code: 'IS_STRING', melding: 'Vul hier tekst in.' },
        { pointer: '/adressen/1/straat', code: 'VERPLICHT', melding: 'Vul dit veld in.' },
      ]);
    });
    it('that nobody asked for is refused', async () => {
      expect(await fouten({ naam: 'Jan', rol: 'beheerder', adres: { straat: 'A', land: 'NL' } })).toEqual([
        { pointer: '/rol', code: 'ONBEKEND_VELD', melding: 'Dit veld kennen wij niet.' },
        { pointer: '/adres/land', code: 'ONBEKEND_VELD', melding: 'Dit veld kennen wij niet.' },
      ]);
    });
    it.each([
      ['no JSON', '{"naam":', 400], ['nothing', '', 400], ['a list', '[]', 400], ['null', 'null', 400], ['a text', '"x"', 400],
      ['a key that would change every object', '{"naam":"Jan","__proto__":{"x":1}}', 400],
      ['more than a quarter of a megabyte', JSON.stringify({ naam: 'x'.repeat(300_000) }), 413],
    ])('that is %s gets a problem', async (_, payload, status) => {
      const antwoord = await post(payload);
      expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
      expect(antwoord.json()).toMatchObject({ status, title: expect.any(String), detail: expect.stringMatching(/\.$/), instance: '/v1/proef' });
    });
    it('of another kind than JSON is refused', async () => {
      for (const soort of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x']) {
        expect((await post('naam=Jan', { 'content-type': soort })).statusCode).toBe(415);
      }
    });
    it('in the address is checked like a body', async () => {
      const get = (url: string) => app.inject({ method: 'GET', url });
      expect((await get('/v1/proef?pagina=3')).json()).toMatchObject({ pagina: 3 });
      expect((await get('/v1/proef?pagina=nul')).json()).toMatchObject({ status: 400, instance: '/v1/proef', fouten: [{ pointer: '/pagina' }] });
      expect((await get('/v1/proef?naam=Jan')).json()).toMatchObject({ status: 400, fouten: [{ pointer: '/naam', code: 'ONBEKEND_VELD' }] });
      expect((await get('/v1/proef?pagina=1&pagina=2')).statusCode).toBe(400);
    });
  });

  describe('a refusal', () => {
    /** Sends bytes over a connection of their own. @returns status, headers and body of the answer */
    const ruw = async (bytes: string) => {
      if (!app.getHttpServer().listening) await app.listen(0, '127.0.0.1');
      const lijn = connect((app.getHttpServer().address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
      lijn.on('error', () => undefined).write(bytes);
      let tekst = '';
      lijn.on('data', (stuk: string) => { tekst += stuk; });
      await new Promise((klaar) => lijn.once('close', klaar));
      const [kop, inhoud] = tekst.split('\r\n\r\n') as [string, string];
      const [eerste, ...regels] = kop.split('\r\n');
      return { statusCode: Number(eerste!.split(' ')[1]), json: () => JSON.parse(inhoud),
        headers: Object.fromEntries(regels.map((regel) => [regel.split(': ')[0]!.toLowerCase(), regel.slice(regel.indexOf(': ') + 2)])) };
    };
    const VRAAG = 'GET /v1/proef HTTP/1.1\r\nHost: x\r\n';

    it('has the headers and the form of every other answer, however early it is given', async () => {
      const antwoorden = [
        [404, await app.inject({ method: 'GET', url: '/v1/nix' })], [415, await post('<a/>', { 'content-type': 'text/xml' })],
        [415, await post(gzipSync('{}'), { 'content-encoding': 'gzip' })], [413, await post(JSON.stringify({ naam: 'x'.repeat(300_000) }))],
        [400, await app.inject({ method: 'GET', url: '/v1/%zz' })],
        [431, await ruw(`${VRAAG}X-Lang: ${'x'.repeat(20_000)}\r\n\r\n`)], [431, await ruw(`${VRAAG}${'Cookie: a=b\r\n'.repeat(2_000)}\r\n`)],
        [400, await ruw('GEEN HTTP\r\n\r\n')], [400, await ruw(`${VRAAG}Kop zonder dubbele punt\r\n\r\n`)],
        [400, await ruw('POST /v1/proef HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n')],
      ] as const;
      for (const [status, antwoord] of antwoorden) {
        expect([status, antwoord.statusCode, antwoord.headers['content-type']]).toEqual([status, status, 'application/problem+json; charset=utf-8']);
        expect(antwoord.headers).toMatchObject(VASTE_KOPPEN);
        expect(antwoord.json()).toMatchObject({ type: 'about:blank', status, title: expect.any(String), detail: expect.stringMatching(/\.$/), code: expect.any(String) });
      }
      // And those are what an answer that is no refusal has.
      expect((await app.inject({ method: 'GET', url: '/v1/proef' })).headers).toMatchObject(VASTE_KOPPEN);
    });

    it.each(['gzip', 'br', 'deflate', 'zstd', 'GZIP', 'gzip, identity', 'identity, gzip', 'x'])('comes for what is packed (%s), also with a file', async (soort) => {
      for (const inhoud of [gzipSync('{"naam":"Jan"}'), Buffer.from('{"naam":"Jan"}')]) {
        const antwoord = await post(inhoud, { 'content-encoding': soort });
        expect([antwoord.statusCode, antwoord.json().code, antwoord.headers['accept-encoding']]).toEqual([415, 'INGEPAKT', 'identity']);
      }
      const formulier = await app.inject({ method: 'POST', url: '/v1/upload', payload: gzipSync(deel('a.csv')),
        headers: { 'content-type': 'multipart/form-data; boundary=grens', 'content-encoding': soort } });
      expect(formulier.statusCode).toBe(415);
    });
    it('does not come for what says that it is not packed', async () => {
      for (const soort of ['identity', 'Identity', '']) expect((await post({ naam: 'Jan' }, { 'content-encoding': soort })).statusCode).toBe(200);
    });

    const deel = (naam: string, veld = 'bestand', waarde = 'x') => `--grens\r\nContent-Disposition: form-data; name="${veld}"; filename="${naam}"\r\n`
      + `Content-Type: text/csv\r\n\r\na;b\r\n--grens\r\nContent-Disposition: form-data; name="soort"\r\n\r\n${waarde}\r\n--grens--\r\n`;
    const stuur = (payload: string) => app.inject({ method: 'POST', url: '/v1/upload', payload, headers: { 'content-type': 'multipart/form-data; boundary=grens' } });
    it.each([['a\0.csv'], ['\0'], ['lijst\u0001.csv'], ['a\u007f.csv'], ['a\u0085b.csv']])('comes for a file that is called %j', async (naam) => {
      const antwoord = await stuur(deel(naam));
      expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    });
    it('comes for NUL elsewhere in a form, and not for a name as people give it', async () => {
      expect((await stuur(deel('a.csv', 'best\0and'))).statusCode).toBe(400);
      expect((await stuur(deel('a.csv', 'bestand', 'cs\0v'))).statusCode).toBe(400);
      for (const naam of ['Caseload september (2).xlsx', 'Zoë & Brûlé – lijst.csv']) {
        const antwoord = await stuur(deel(naam));
        expect([antwoord.statusCode, antwoord.json()]).toEqual([201, { bestand: naam }]);
      }
    });
  });

  describe('a version', () => {
    const patch = (versie?: string) => app.inject({ method: 'PATCH', url: '/v1/proef/1', headers: versie === undefined ? {} : { 'if-match': versie } });
    it('goes out as ETag and comes back as If-Match', async () => {
      expect((await post({ naam: 'Jan' })).headers['etag']).toBe('"7"');
      expect((await patch('"7"')).json()).toEqual({ id: '1', versie: 7 });
      expect((await patch('W/"7"')).json()).toEqual({ id: '1', versie: 7 });
    });
    it('must be given, and be one', async () => {
      expect((await patch()).statusCode).toBe(428);
      for (const versie of ['7', '*', '"x"', '"7", "8"', '""']) expect((await patch(versie)).statusCode).toBe(412);
    });
  });

  describe('the log', () => {
    const regels = () => log.splice(0).map((regel) => JSON.parse(regel) as Record<string, unknown>);
    it('has a line per request: method, pattern, status and time', async () => {
      regels();
      await app.inject({ method: 'PATCH', url: '/v1/proef/geheim-id', headers: { 'if-match': '"1"' } });
      await app.inject({ method: 'GET', url: '/v1/proef?pagina=3' });
      await app.inject({ method: 'GET', url: '/v1/bestaat-niet/geheim' });
      expect(regels().map(({ time, ms, ...regel }) => [typeof time, typeof ms, regel])).toEqual([
        ['string', 'number', { level: 30, methode: 'PATCH', route: '/v1/proef/:id', status: 200, msg: 'verzoek' }],
        ['string', 'number', { level: 30, methode: 'GET', route: '/v1/proef', status: 200, msg: 'verzoek' }],
        ['string', 'number', { level: 20, methode: 'GET', route: '?', status: 404, msg: 'verzoek' }],
      ]);
    });
    it('never has a body, a query, a name or an id in it, not of an error either', async () => {
      regels();
      const antwoord = await post({ naam: 'knal' });
      expect(antwoord.statusCode).toBe(500);
      expect(antwoord.body).not.toMatch(/bsn|driver|999901006/);
      await post({ naam: 'Jansen-Geheim', bsn: '999901006' });
      await post('{"naam":"Jansen-Geheim"');
      await app.inject({ method: 'GET', url: '/v1/proef/Jansen-Geheim?naam=Jansen-Geheim' });
      const tekst = log.join('');
      expect(tekst).toContain('POST /v1/proef 500 Error');
      expect(tekst).toContain('api.api-spec');
      expect(tekst).not.toMatch(/Jansen|999901006|duplicate key|knal/);
    });
  });

  describe('the web app', () => {
    const get = (url: string) => app.inject({ method: 'GET', url });
    it('is served, with its parts kept for good and its page asked for anew', async () => {
      for (const url of ['/', '/dossiers', '/dossiers/0192?tab=1', '/een/twee']) {
        expect(await get(url)).toMatchObject({ statusCode: 200, body: expect.stringContaining('<title>Trajectplein'),
          headers: expect.objectContaining({ 'cache-control': 'no-cache', 'content-security-policy': expect.stringContaining("default-src 'none'") }) });
      }
      expect((await get('/assets/index-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    });
    it('is not what somebody gets who asks for a file or a call that is not there', async () => {
      for (const url of ['/assets/index-oud.js', '/geheim.php', '/v1/nix', '/v1', '/v2/proef', '/metrics', '/../package.json', '/%2e%2e/package.json']) {
        expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
      }
    });
  });
});
