import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Body, Controller, Get, HttpCode, Module, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { maakApi } from './api';
import { VASTE_KOPPEN } from './koppen';
import { NeemtBestand, leesUpload } from './upload';
import { Lichaam } from './lichaam';
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
class Leeg {
  @Tekst({ max: 20, optioneel: true }) naam?: string;
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
  @Post('leeg')
  @Lichaam(1)
  @ApiCreatedResponse({ type: Antwoord })
  leeg(@Body() invoer: Leeg) {
    return { ...invoer };
  }
  @Get('ip')
  @ApiOkResponse({ type: Antwoord })
  ip(@Req() { ip }: FastifyRequest) {
    return { ip };
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

const ID = '0192f3a0-0000-7000-8000-000000000001';

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

  const post = (payload: unknown, koppen: Record<string, string> = {}, url = '/v1/proef') =>
    app.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', ...koppen }, payload: payload as never });
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
      ['more than its route takes', JSON.stringify({ naam: 'x'.repeat(300_000) }), 413],
    ])('that is %s gets a problem', async (_, payload, status) => {
      const antwoord = await post(payload);
      expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
      expect(antwoord.json()).toMatchObject({ status, title: expect.any(String), detail: expect.stringMatching(/\.$/), instance: '/v1/proef' });
    });
    it.each([
      ['deep', '{"a":'.repeat(2_000) + '1' + '}'.repeat(2_000), 400], ['deep in a list', `{"naam":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, 400],
      ['deep in objects and lists', `{"adressen":${'[{"x":'.repeat(1_000)}1${'}]'.repeat(1_000)}}`, 400],
      ['of many keys', `{${Array.from({ length: 1_500 }, (_, i) => `"k${i}":1`).join()}}`, 400],
      ['of many keys further down', `{"adres":{${Array.from({ length: 1_500 }, (_, i) => `"k${i}":1`).join()}}}`, 400],
      ['a long list', `{"adressen":[${Array<number>(3_000).fill(1).join()}]}`, 400], ['a long text', `{"naam":"${'x'.repeat(15_000)}"}`, 400],
      ['a name that every object has', '{"naam":"Jan","constructor":"x"}', 400], ['another such name', '{"naam":"Jan","adres":{"toString":1}}', 400],
      ['half a character', '{"naam":"\\ud83d"}', 400], ['a NUL in a place for codes', '{"naam":"Jan","adressen":["\\u0000"]}', 400],
      ['a number', '12', 400], ['true', 'true', 400], ['a list of objects', '[{"naam":"Jan"}]', 400],
    ])('that is %s is refused before anything looks at it', async (_, payload, status) => {
      const antwoord = await post(payload);
      expect([antwoord.statusCode, antwoord.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
      expect(antwoord.json()).toMatchObject({ code: 'ONGELDIGE_INVOER', fouten: [{ pointer: expect.any(String), code: expect.any(String), melding: expect.stringMatching(/\.$/) }] });
      expect(antwoord.body.length).toBeLessThan(600);
    });
    it('that is no object is refused where nothing has to be filled in, too', async () => {
      for (const payload of ['null', '[]', '[[]]', '"x"', '0', 'false']) {
        expect([payload, (await post(payload, {}, '/v1/proef/leeg')).statusCode]).toEqual([payload, 400]);
      }
      expect((await post('{}', {}, '/v1/proef/leeg')).statusCode).toBe(201);
    });
    it('that is no UTF-8 is refused', async () => {
      expect((await post(Buffer.from('{"naam":"Zo\xeb"}', 'latin1'))).json()).toMatchObject({ status: 400, code: 'ONGELEZEN' });
      expect((await post(Buffer.from('{"naam":"Zoë"}'))).json()).toEqual({ naam: 'Zoë', versie: 7 });
    });
    it('with many mistakes is told fifty of them, and how many there are', async () => {
      const vol = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`veld${i}`, 1]));
      const antwoord = (await post({ naam: 'Jan', ...vol(51) })).json();
      expect(antwoord).toMatchObject({ aantalFouten: 51, detail: 'Controleer de gegevens bij de gemarkeerde velden. Dit zijn de eerste 50 van 51.' });
      expect(antwoord.fouten).toHaveLength(50);
      const net = (await post({ naam: 'Jan', ...vol(50) })).json();
      expect([net.fouten.length, net.aantalFouten, net.detail]).toEqual([50, undefined, 'Controleer de gegevens bij de gemarkeerde velden.']);
    });
    it('may be as large as its route says', async () => {
      const groot = (n: number) => JSON.stringify({ naam: 'x'.repeat(n) });
      expect([(await post(groot(10_000))).statusCode, (await post(groot(17_000))).statusCode]).toEqual([400, 413]);
      for (const [n, status] of [[900, 201], [1_100, 413]]) {
        expect((await post(`{}${' '.repeat(n!)}`, {}, '/v1/proef/leeg')).statusCode).toBe(status);
      }
    });
    it('has one reader, and a form with a file another', () => {
      const { hasContentTypeParser } = app.getHttpAdapter().getInstance();
      const heeft = (soort: string) => hasContentTypeParser.call(app.getHttpAdapter().getInstance(), soort);
      expect(['application/json', 'multipart/form-data', 'text/plain', 'application/x-www-form-urlencoded', '*'].map(heeft)).toEqual([true, true, false, false, false]);
    });
    it('in the address has its limits too', async () => {
      const get = (vraag: string) => app.inject({ method: 'GET', url: `/v1/proef?${vraag}` });
      for (const vraag of [Array.from({ length: 60 }, (_, i) => `k${i}=1`).join('&'), 'constructor=x', 'toString=1&pagina=1', '__proto__=1', 'pagina=%00']) {
        expect([vraag, (await get(vraag)).statusCode]).toEqual([vraag, 400]);
      }
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

  describe('an address', () => {
    const verzoek = (url: string, koppen: Record<string, string> = {}, payload?: string) =>
      app.inject({ method: payload === undefined ? 'GET' : 'POST', url, headers: koppen, ...(payload === undefined ? {} : { payload }) });
    const JSON_KOP = { 'content-type': 'application/json' };

    it('that is written otherwise is the same route, and held to the same', async () => {
      for (const pad of ['/%761/proef', '/v%31/proef', '/v1/%70roef', '/%76%31/%70%72%6f%65%66', 'http://elders/%761/proef']) {
        expect([pad, await verzoek(pad)]).toEqual([pad, expect.objectContaining({ statusCode: 200,
          headers: expect.objectContaining({ 'cache-control': 'no-store', 'api-version': expect.any(String) }) })]);
        for (const soort of ['text/plain', 'application/x-www-form-urlencoded', 'text/json', 'application/jsonp', 'multipart/form-data; boundary=x']) {
          expect([pad, soort, (await verzoek(pad, { 'content-type': soort }, '{"naam":"Jan"}')).statusCode]).toEqual([pad, soort, 415]);
        }
        expect((await verzoek(pad, { ...JSON_KOP, origin: 'https://elders.example' }, '{"naam":"Jan"}')).statusCode).toBe(403);
      }
    });
    it('that nobody knows is kept by nobody either', async () => {
      for (const pad of ['/v1/nix', '/%761/nix', '/v1', '/%76%31', '/v2/x', '/metrics', '/%6detrics', '/geheim.php', '/V1/proef', '//v1/proef']) {
        const { statusCode, headers } = await verzoek(pad);
        expect([pad, statusCode, headers['cache-control']]).toEqual([pad, ['/V1/proef', '//v1/proef'].includes(pad) ? expect.any(Number) : 404, expect.stringMatching(/^no-/)]);
      }
    });
    it.each<[string, Record<string, string>, boolean]>([
      ['a program', {}, true], ['our own page', { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }, true],
      ['our own page by its port', { host: 'localhost:3000', origin: 'http://localhost:3000' }, true],
      ['our own page behind TLS', { host: 'trajectplein.example', origin: 'https://trajectplein.example' }, true],
      ['our own page behind a proxy', { host: 'api', 'x-forwarded-host': 'trajectplein.example', origin: 'https://trajectplein.example' }, true],
      ['an address that somebody typed', { 'sec-fetch-site': 'none' }, true],
      ['another site', { origin: 'https://elders.example' }, false], ['another site in a frame', { origin: 'null' }, false],
      ['another port', { host: 'localhost:3000', origin: 'http://localhost:3001' }, false],
      ['a name that begins like ours', { host: 'trajectplein.example', origin: 'https://trajectplein.example.elders.example' }, false],
      ['a name below ours', { host: 'trajectplein.example', origin: 'https://x.trajectplein.example' }, false],
      ['another site without an Origin', { 'sec-fetch-site': 'cross-site' }, false], ['a neighbour', { 'sec-fetch-site': 'same-site' }, false],
      ['a file', { origin: 'file://' }, false], ['an Origin that is none', { origin: 'trajectplein' }, false], ['an empty one', { origin: '' }, false],
    ])('is asked by %s', async (_, koppen, mag) => {
      expect((await verzoek('/v1/proef', { ...JSON_KOP, ...koppen }, '{"naam":"Jan"}')).statusCode).toBe(mag ? 200 : 403);
      // Who only looks may come from anywhere: a link in a mail.
      expect((await verzoek('/v1/proef', koppen)).statusCode).toBe(200);
    });
  });

  describe('from where a request comes', () => {
    const ip = async (van: typeof app, remoteAddress: string, keten: string) =>
      (await van.inject({ method: 'GET', url: '/v1/proef/ip', remoteAddress, headers: { 'x-forwarded-for': keten } })).json().ip;

    it('is believed of a proxy on this machine, and of nobody else', async () => {
      for (const lokaal of ['127.0.0.1', '127.1.2.3', '::1']) expect(await ip(app, lokaal, '198.51.100.7')).toBe('198.51.100.7');
      for (const vreemd of ['10.0.0.7', '172.16.3.4', '192.168.1.9', '169.254.1.1', 'fd00::1', '203.0.113.9']) {
        expect(await ip(app, vreemd, '198.51.100.7')).toBe(vreemd);
      }
      // What the client put there himself is behind the first address that is no proxy.
      expect(await ip(app, '127.0.0.1', '1.2.3.4, 198.51.100.7')).toBe('198.51.100.7');
      expect(await ip(app, '127.0.0.1', '1.2.3.4, 10.0.0.7')).toBe('10.0.0.7');
    });
    it('is believed of the proxies that a setting names', async () => {
      for (const [proxyAdressen, wel, niet] of [[['10.0.0.7', 'fd00:1::/64'], ['10.0.0.7', 'fd00:1::5'], ['10.0.0.8', 'fd00:2::5', '127.0.0.1']],
        [[], [], ['127.0.0.1', '10.0.0.7']]] as [string[], string[], string[]][]) {
        const { app: ander } = await maakApi(ProefModule, { logNiveau: 'debug', proxyAdressen, logNaar: { write: (regel) => log.push(regel) } });
        for (const van of wel) expect(await ip(ander, van, '198.51.100.7')).toBe('198.51.100.7');
        for (const van of niet) expect(await ip(ander, van, '198.51.100.7')).toBe(van);
        await ander.close();
      }
    });
  });

  describe('a version', () => {
    const patch = (versie?: string) => app.inject({ method: 'PATCH', url: `/v1/proef/${ID}`, headers: versie === undefined ? {} : { 'if-match': versie } });
    it('goes out as ETag and comes back as If-Match', async () => {
      expect((await post({ naam: 'Jan' })).headers['etag']).toBe('"7"');
      expect((await patch('"7"')).json()).toEqual({ id: ID, versie: 7 });
      expect((await patch('W/"7"')).json()).toEqual({ id: ID, versie: 7 });
    });
    it('of what has no id is asked by nobody: an id that is none is not there', async () => {
      for (const id of ['1', 'Jansen', `${ID}x`, `${ID}%00`, `${ID}%0a`, '%27%20or%201=1', '%7B%7D', ID.replace('0192', '019g')]) {
        expect([id, (await app.inject({ method: 'PATCH', url: `/v1/proef/${id}`, headers: { 'if-match': '"7"' } })).json()]).toEqual(
          [id, expect.objectContaining({ status: 404, code: 'NIET_GEVONDEN' })]);
      }
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
      await app.inject({ method: 'PATCH', url: `/v1/proef/${ID}`, headers: { 'if-match': '"1"' } });
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
