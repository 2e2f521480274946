import { once } from 'node:events';
import { request, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import { Controller, Get, Module, Param, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import exceljs from 'exceljs';
import type { FastifyReply } from 'fastify';
import { maakApi } from './api';
import { stuurExport, type ExportFormaat } from './export';
import { Openbaar } from './mag';
import { Uitloop } from './uitloop';

interface Rij { naam: string | number }

/** How many streams are open, as connections of the database would be. */
let open = 0;
let dicht: () => void = () => undefined;

async function* stroom(soort: string): AsyncGenerator<Rij> {
  open += 1;
  try {
    if (soort === 'fout') throw Object.assign(new Error('invalid input syntax for type uuid: "Jansen"'), { code: '22P02' });
    if (soort === 'knal') throw new Error('the driver says Jansen');
    if (soort === 'leeg') return;
    for (let n = 0; soort === 'eindeloos' || n < 30_000; n += 1) {
      if (soort === 'halverwege' && n === 20_000) throw new Error('statement timeout of Jansen');
      if (n % 500 === 0) await new Promise((klaar) => setImmediate(klaar));
      yield { naam: `Persoon ${n}` };
    }
  } finally {
    open -= 1;
    dicht();
  }
}

const FORMULES = ['=1+1', '+31', '-2', '@som', '＝1+1', '＋1', '－1', '＠som', '\u200b=1', ' =1', '\t=1', '\r1', '\n=1', '﹦1'];
async function* formules(): AsyncGenerator<Rij> {
  for (const naam of [...FORMULES, 'Jansen-Bakker', 'a=1', "'s-Gravenhage", 12.5]) yield { naam };
}

@Controller('proef')
@Openbaar()
class ProefController {
  @Get(':soort/:formaat')
  lees(@Param('soort') soort: string, @Param('formaat') formaat: ExportFormaat, @Res() antwoord: FastifyReply) {
    return stuurExport(antwoord, formaat, 'proef', [{ kop: 'Naam', waarde: (rij: Rij) => rij.naam }], soort === 'formules' ? formules() : stroom(soort));
  }
}
@Module({ controllers: [ProefController], providers: [Uitloop] })
class ProefModule {}

describe.each<ExportFormaat>(['csv', 'xlsx'])('an export as %s', (formaat) => {
  let app: NestFastifyApplication;
  let poort: number;
  const log: string[] = [];
  beforeEach(async () => {
    ({ app } = await maakApi(ProefModule, { logNiveau: 'info', logNaar: { write: (regel) => log.push(regel) } }));
    app.get(Uitloop).volg(app.getHttpServer() as Server);
    await app.listen(0, '127.0.0.1');
    poort = ((app.getHttpServer() as Server).address() as AddressInfo).port;
  });
  afterEach(() => app.close());

  const vraag = (soort: string, koppen: Record<string, string> = {}) => new Promise<IncomingMessage>((klaar, mis) => {
    request({ host: '127.0.0.1', port: poort, path: `/v1/proef/${soort}/${formaat}`, headers: koppen, agent: false }, klaar).on('error', mis).end();
  });
  const lees = async (antwoord: IncomingMessage) => {
    const stukken: Buffer[] = [];
    for await (const stuk of antwoord) stukken.push(stuk as Buffer);
    return Buffer.concat(stukken);
  };
  const isDicht = async () => {
    while (open > 0) await new Promise<void>((klaar) => { dicht = klaar; });
  };
  const namen = async (inhoud: Buffer) => {
    if (formaat === 'csv') return inhoud.toString('utf8').slice(1).trimEnd().split('\r\n');
    const boek = new exceljs.Workbook();
    await boek.xlsx.load(inhoud as never);
    return boek.worksheets[0]!.getColumn(1).values.slice(1) as unknown[];
  };

  it('is whole, with the headers of every other answer', async () => {
    const antwoord = await vraag('goed');
    expect(antwoord.headers).toMatchObject({ 'content-disposition': `attachment; filename="proef.${formaat}"`, 'api-version': expect.any(String),
      'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-type': expect.stringMatching(formaat === 'csv' ? /csv/ : /sheet/) });
    const rijen = await namen(await lees(antwoord));
    expect([rijen.length, rijen[0], rijen[30_000]]).toEqual([30_001, 'Naam', 'Persoon 29999']);
    expect(await namen(await lees(await vraag('leeg')))).toEqual(['Naam']);
    await isDicht();
  });

  it.each([['fout', 404], ['knal', 500]])('that cannot be asked (%s) is an error like any other', async (soort, status) => {
    const antwoord = await vraag(soort);
    const tekst = (await lees(antwoord)).toString();
    expect([antwoord.statusCode, antwoord.headers['content-type'], antwoord.headers['content-disposition']])
      .toEqual([status, 'application/problem+json; charset=utf-8', undefined]);
    expect(JSON.parse(tekst)).toMatchObject({ status, code: expect.any(String) });
    await isDicht();
  });

  it.each([['', {}], [' in a compressed answer', { 'accept-encoding': 'gzip' }]])('that fails half-way is broken off%s, and the log says where', async (_, koppen) => {
    log.length = 0;
    const antwoord = await vraag('halverwege', koppen as Record<string, string>);
    expect(antwoord.statusCode).toBe(200);
    await expect(lees(antwoord)).rejects.toMatchObject({ code: 'ECONNRESET' });
    await isDicht();
    expect(log.join('')).toContain('proef broken off: Error');
    expect(log.join('')).not.toContain('Jansen');
    // The process lives on.
    expect((await vraag('leeg')).statusCode).toBe(200);
  });

  it('of somebody who goes away, or never reads on, ends', async () => {
    const weg = await vraag('eindeloos');
    await once(weg, 'data');
    weg.destroy();
    await isDicht();

    const lijn = connect(poort, '127.0.0.1').on('error', () => undefined);
    lijn.write(`GET /v1/proef/eindeloos/${formaat} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(lijn, 'data');
    lijn.pause();
    await app.get(Uitloop).sluit();
    await isDicht();
    lijn.destroy();
  });

  it('keeps text that a spreadsheet would run as text', async () => {
    const rijen = await namen(await lees(await vraag('formules')));
    const zonder = formaat === 'csv' ? (rijen as string[]).join('\r\n') : rijen;
    if (formaat === 'xlsx') expect(zonder).toEqual(['Naam', ...FORMULES.map(() => expect.stringMatching(/^'/)), 'Jansen-Bakker', 'a=1', "'s-Gravenhage", 12.5]);
    else for (const tekst of FORMULES) expect(zonder).toContain(`'${tekst}`);
  });

  // A workbook is compressed by itself.
  if (formaat === 'csv') it('comes compressed when it is asked so', async () => {
    const antwoord = await vraag('goed', { 'accept-encoding': 'gzip' });
    expect(antwoord.headers['content-encoding']).toBe('gzip');
    const stukken: Buffer[] = [];
    for await (const stuk of antwoord.pipe(createGunzip())) stukken.push(stuk as Buffer);
    expect(await namen(Buffer.concat(stukken))).toHaveLength(30_001);
  });
});
