import type { ArgumentMetadata } from '@nestjs/common';
import { OngeldigeInvoer, type VeldFout } from '../fouten';
import { invoerPipe } from './invoer';
import { AlsGetal, AlsJaNee, AlsLijst, Code, Codes, DatumVeld, Genest, Getal, Id, JaNee, Lijst, Tekst } from './velden';

class Adres {
  @Tekst({ max: 7, patroon: /^\d{4} ?[A-Z]{2}$/, melding: 'Vul een postcode in.' }) postcode!: string;
}

class Proef {
  @Tekst({ max: 5 }) naam!: string;
  @Tekst({ max: 5, optioneel: true }) kort?: string;
  @Tekst({ max: 5, optioneel: true, leeg: true }) wisbaar?: string | null;
  @DatumVeld({ optioneel: true }) startDatum?: string;
  @Code(['A', 'B'], { optioneel: true }) code?: string;
  @Codes(['A', 'B'], { optioneel: true }) codes?: string[];
  @Id({ optioneel: true }) id?: string;
  @Getal({ optioneel: true, min: 1, max: 10 }) aantal?: number;
  @Getal({ optioneel: true, komma: true }) uren?: number;
  @JaNee({ optioneel: true }) vrijwillig?: boolean;
  @Genest(() => Adres, { optioneel: true }) adres?: Adres;
  @Lijst(() => Adres, { optioneel: true }) adressen?: Adres[];
}

class Vraag {
  @Getal({ optioneel: true, min: 1, max: 100 }) @AlsGetal() paginaGrootte?: number;
  @JaNee({ optioneel: true }) @AlsJaNee() actief?: boolean;
  @Codes(['A', 'B'], { optioneel: true }) @AlsLijst() status?: string[];
}

async function lees<T>(soort: new () => T, waarde: unknown): Promise<T | VeldFout[]> {
  const plaats: ArgumentMetadata = { type: 'body', metatype: soort };
  return invoerPipe.transform(waarde, plaats).catch((fout: unknown) => {
    if (fout instanceof OngeldigeInvoer) return fout.fouten!;
    throw fout;
  });
}
const fouten = (waarde: object) => lees(Proef, { naam: 'Jan', ...waarde });

describe('fields of a request', () => {
  it('takes what is right, trimmed and in one form', async () => {
    const goed = await fouten({ naam: '  Zoe\u0308 ', startDatum: '2026-02-28', codes: ['B', 'A'], uren: 1.5, adres: { postcode: '1975 AB' } });
    expect(goed).toEqual({ naam: 'Zoë', startDatum: '2026-02-28', codes: ['B', 'A'], uren: 1.5, adres: { postcode: '1975 AB' } });
  });

  it.each<[string, object, string, string, string]>([
    ['a field that is missing', { naam: undefined }, '/naam', 'VERPLICHT', 'Vul dit veld in.'],
    ['an empty one', { naam: '   ' }, '/naam', 'MIN_LENGTH', 'Vul dit veld in.'],
    ['null', { naam: null }, '/naam', 'IS_STRING', 'Vul hier tekst in.'],
    ['a number as text', { naam: 12345678 }, '/naam', 'IS_STRING', 'Vul hier tekst in.'],
    ['text that is too long', { naam: 'Johanna' }, '/naam', 'MAX_LENGTH', 'Gebruik hier hoogstens 5 tekens.'],
    ['text with a control character', { naam: 'a\u0000b' }, '/naam', 'MATCHES', 'Gebruik hier alleen gewone tekens.'],
    ['null where a field may only be absent', { kort: null }, '/kort', 'IS_STRING', 'Vul hier tekst in.'],
    ['a day that does not exist', { startDatum: '2026-02-30' }, '/startDatum', 'IS_DATUM', 'Vul een bestaande datum in, als jjjj-mm-dd.'],
    ['a moment as a date', { startDatum: '2026-02-01T00:00:00Z' }, '/startDatum', 'IS_DATUM', 'Vul een bestaande datum in, als jjjj-mm-dd.'],
    ['a code that is none', { code: 'C' }, '/code', 'IS_IN', 'Kies een van de mogelijkheden.'],
    ['a code twice', { codes: ['A', 'A'] }, '/codes', 'ARRAY_UNIQUE', 'Noem elke keuze een keer.'],
    ['one code as text', { codes: 'A' }, '/codes', 'IS_ARRAY', 'Geef een lijst.'],
    ['an id that is none', { id: '7' }, '/id', 'IS_UUID', 'Kies een bestaande waarde.'],
    ['a number that is too small', { aantal: 0 }, '/aantal', 'MIN', 'Vul een getal van 1 of meer in.'],
    ['a number with decimals', { aantal: 1.5 }, '/aantal', 'IS_INT', 'Vul een heel getal in.'],
    ['text as a number', { aantal: '3' }, '/aantal', 'IS_INT', 'Vul een heel getal in.'],
    ['text as yes or no', { vrijwillig: 'true' }, '/vrijwillig', 'IS_BOOLEAN', 'Kies ja of nee.'],
    ['a field that nobody knows', { rol: 'beheerder' }, '/rol', 'ONBEKEND_VELD', 'Dit veld kennen wij niet.'],
    ['a wrong field within', { adres: { postcode: 'x' } }, '/adres/postcode', 'MATCHES', 'Vul een postcode in.'],
    ['an unknown field within', { adres: { postcode: '1975AB', 'a/b~c': 1 } }, '/adres/a~1b~0c', 'ONBEKEND_VELD', 'Dit veld kennen wij niet.'],
    ['text as an object', { adres: 'Dorpsstraat 1' }, '/adres', 'NESTED_VALIDATION', 'Geef hier een object.'],
    ['a wrong field in a list', { adressen: [{ postcode: '1975AB' }, {}] }, '/adressen/1/postcode', 'VERPLICHT', 'Vul dit veld in.'],
    ['text in a list of objects', { adressen: ['x'] }, '/adressen/0', 'NESTED_VALIDATION', 'Geef hier een object.'],
  ])('refuses %s', async (_, waarde, pointer, code, melding) => {
    expect(await fouten(waarde)).toEqual([{ pointer, code, melding }]);
  });

  it('names every wrong field at once', async () => {
    expect((await fouten({ naam: '', code: 'X' }) as VeldFout[]).map((fout) => fout.pointer)).toEqual(['/naam', '/code']);
  });

  it('lets a field be wiped that may be', async () => {
    expect(await fouten({ wisbaar: null })).toMatchObject({ wisbaar: null });
    expect(await fouten({ wisbaar: '  ' })).toMatchObject({ wisbaar: null });
  });

  it('refuses a body that is no object', async () => {
    for (const waarde of ['tekst', 5, null, []]) expect(Array.isArray(await lees(Proef, waarde))).toBe(true);
  });

  it('reads numbers, yes or no, and lists from a query', async () => {
    expect(await lees(Vraag, { paginaGrootte: '50', actief: 'false', status: 'A,B' })).toEqual({ paginaGrootte: 50, actief: false, status: ['A', 'B'] });
    expect(await lees(Vraag, { paginaGrootte: 'veel' })).toMatchObject([{ pointer: '/paginaGrootte', code: 'IS_INT' }]);
    expect(await lees(Vraag, { paginaGrootte: '' })).toMatchObject([{ pointer: '/paginaGrootte', code: 'IS_INT' }]);
  });
});
