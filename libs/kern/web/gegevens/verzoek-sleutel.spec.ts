import { formulierSleutel, verzoekSleutel } from './verzoek-sleutel';

describe('the key of a request', () => {
  it('is a UUID, and the same for the same input until there is an answer', () => {
    const eerst = verzoekSleutel('registraties', '{"a":1}');
    expect(eerst.waarde).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(verzoekSleutel('registraties', '{"a":1}').waarde).toBe(eerst.waarde);
    eerst.beantwoord(201);
    expect(verzoekSleutel('registraties', '{"a":1}').waarde).not.toBe(eerst.waarde);
  });

  it.each([['other input', 'x', '{"b":2}', 1], ['another address', 'y', '{"b":1}', 1], ['another version', 'x', '{"b":1}', 2]] as const)(
    'is another one for %s', (_, pad, body, versie) => {
      expect(verzoekSleutel(pad, body, versie).waarde).not.toBe(verzoekSleutel('x', '{"b":1}', 1).waarde);
    });

  it.each([[500, true], [503, true], [0, true], [200, false], [400, false], [409, false], [401, false]])(
    'after status %i: is kept %s', (status, blijft) => {
      const sleutel = verzoekSleutel(`status-${status}`, undefined);
      sleutel.beantwoord(status);
      expect(verzoekSleutel(`status-${status}`, undefined).waarde === sleutel.waarde).toBe(blijft);
    });

  it('knows a form with the same file again', () => {
    const formulier = (inhoud: string, naam = 'a.csv', lastModified = 5) => {
      const f = new FormData();
      f.append('soort', 'csv');
      f.append('bestand', new File([inhoud], naam, { lastModified }));
      return f;
    };
    const eerst = formulierSleutel('imports', formulier('abc')).waarde;
    expect(formulierSleutel('imports', formulier('abc')).waarde).toBe(eerst);
    for (const ander of [formulier('abcd'), formulier('abc', 'b.csv'), formulier('abc', 'a.csv', 6)]) {
      expect(formulierSleutel('imports', ander).waarde).not.toBe(eerst);
    }
  });
});
