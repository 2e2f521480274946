import { Sleutelbos } from './sleutelbos';

const sleutel = (n: number) => Buffer.alloc(32, n);
const bos = (actief: string, ...ids: number[]) => new Sleutelbos({
  sleutels: { actief, sleutels: Object.fromEntries(ids.map((n) => [`k${n}`, sleutel(n)])) }, hashSleutel: sleutel(9) });
const BINDING = 'identiteit.bsn_cijfer.1';

describe('the key ring', () => {
  const oud = bos('k1', 1);

  it('gives back what was encrypted', () => {
    for (const tekst of ['999901006', '', 'Zoë 🙂']) expect(oud.ontsleutel(oud.versleutel(tekst, BINDING), BINDING)).toBe(tekst);
  });

  it('writes version, key id, iv, text and tag, never the same twice', () => {
    const cijfers = [oud.versleutel('999901006', BINDING), oud.versleutel('999901006', BINDING)];
    for (const cijfer of cijfers) expect(cijfer).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]{12}\.[\w-]{22}$/);
    expect(cijfers[0]).not.toBe(cijfers[1]);
  });

  it('opens a value only where it was made for', () => {
    expect(() => oud.ontsleutel(oud.versleutel('geheim', BINDING), 'identiteit.bsn_cijfer.2')).toThrow();
  });

  it('opens nothing that was changed', () => {
    const delen = oud.versleutel('geheim', BINDING).split('.');
    for (let i = 2; i < delen.length; i += 1) {
      const anders = [...delen];
      anders[i] = (anders[i]!.startsWith('A') ? 'B' : 'A') + anders[i]!.slice(1);
      expect(() => oud.ontsleutel(anders.join('.'), BINDING)).toThrow();
    }
    // A shorter tag is easier to guess.
    expect(() => oud.ontsleutel([...delen.slice(0, 4), delen[4]!.slice(0, 6)].join('.'), BINDING)).toThrow();
  });

  it('turns: a new key writes, the old one still reads, until it is taken away', () => {
    const voor = oud.versleutel('geheim', BINDING);
    const nieuw = bos('k2', 1, 2);
    expect(nieuw.ontsleutel(voor, BINDING)).toBe('geheim');
    const na = nieuw.versleutel('geheim', BINDING);
    expect(na).toMatch(/^v1\.k2\./);
    expect(() => oud.ontsleutel(na, BINDING)).toThrow('No key k2 in the ring for identiteit');
    expect(() => bos('k2', 2).ontsleutel(voor, BINDING)).toThrow('No key k1 in the ring for identiteit');
  });

  it('says nothing of the value in an error', () => {
    for (const waarde of ['999901006', 'v1.k1', 'v2.k1.a.b.c', '']) expect(() => oud.ontsleutel(waarde, BINDING)).toThrow();
    expect(() => oud.ontsleutel('v1.weg.999901006.x.y', BINDING)).not.toThrow(/999901006/);
  });

  it('hashes with a key of its own, per kind', () => {
    expect(oud.hash('bsn', '1')).toEqual(bos('k2', 2).hash('bsn', '1'));
    expect(oud.hash('bsn', '1')).not.toEqual(oud.hash('account', '1'));
    expect(oud.hash('bsn', '1')).not.toEqual(new Sleutelbos({ sleutels: { actief: 'k1', sleutels: { k1: sleutel(1) } }, hashSleutel: sleutel(8) }).hash('bsn', '1'));
  });
});
