import fc from 'fast-check';
import { handelingenVan, vouwBezoeken, type Spoor } from './bezoek';

const om = (tijd: string, wie = 'anna', over: string | null = 'TP-1', dag = '2026-11-02'): Spoor =>
  ({ vastgelegdOp: `${dag}T${tijd}:00.000Z`, wie, over });
const tijden = (bezoeken: Spoor[][]) => bezoeken.map((bezoek) => bezoek.map((spoor) => spoor.vastgelegdOp.slice(11, 16)).join(' '));

describe('a visit', () => {
  it('is what one person does at one dossier without a pause of half an hour', () => {
    expect(tijden(vouwBezoeken([om('09:00'), om('09:20'), om('09:49'), om('10:19')]))).toEqual(['10:19', '09:00 09:20 09:49']);
  });

  it('ends for who leaves: somebody else, another role, another dossier and no dossier are visits of their own', () => {
    const sporen = [om('09:00'), om('09:01', 'bert'), om('09:02'), om('09:03', 'anna', 'TP-2'), om('09:04', 'anna', null), om('09:05', 'bert')];
    expect(tijden(vouwBezoeken(sporen))).toEqual(['09:01 09:05', '09:04', '09:03', '09:00 09:02']);
  });

  it('may run past midnight', () => {
    expect(vouwBezoeken([om('23:50'), om('00:10', 'anna', 'TP-1', '2026-11-03')])).toHaveLength(1);
  });

  it('holds every line of the trail once, whatever their order', () => {
    const spoor = fc.record({ minuut: fc.integer({ min: 0, max: 500 }), wie: fc.constantFrom('a', 'b'), over: fc.constantFrom('x', 'y', null) });
    fc.assert(fc.property(fc.array(spoor), (rijen) => {
      const sporen = rijen.map(({ minuut, ...rest }, id) => ({ ...rest, id, vastgelegdOp: new Date(minuut * 60_000).toISOString() }));
      const bezoeken = vouwBezoeken(sporen);
      expect(bezoeken.flat().map((er) => er.id).sort()).toEqual(sporen.map((er) => er.id).sort());
      const vorm = (van: typeof bezoeken) => van.map((er) => er.map((regel) => [regel.vastgelegdOp, regel.wie, regel.over]).sort()).sort();
      expect(vorm(vouwBezoeken([...sporen].reverse()))).toEqual(vorm(bezoeken));
    }));
  });
});

describe('what was done in a visit', () => {
  const deed = (route: string, soort = 'INZAGE', ids = ['1'], velden: string[] = [], doel = 'arbeidsinschakeling') => ({ route, soort, doel, ids, velden });

  it('names an act once, with how often, and changes before what was seen', () => {
    expect(handelingenVan([deed('GET /a'), deed('PATCH /a', 'WIJZIGING', ['1'], ['postcode']), deed('GET /a'),
      deed('PATCH /a', 'WIJZIGING', ['1'], ['huisnummer', 'postcode'])])).toEqual([
      { route: 'PATCH /a', soort: 'WIJZIGING', doel: 'arbeidsinschakeling', keren: 2, aantal: 1, velden: ['postcode', 'huisnummer'] },
      { route: 'GET /a', soort: 'INZAGE', doel: 'arbeidsinschakeling', keren: 2, aantal: 1, velden: [] },
    ]);
  });

  it('keeps apart what was for another purpose, and what was refused', () => {
    expect(handelingenVan([deed('POST /a/_toonBsn', 'GEWEIGERD'), deed('POST /a/_toonBsn', 'INZAGE', ['1'], [], 'X'), deed('POST /a/_toonBsn', 'INZAGE', ['1'], [], 'Y')])
      .map((er) => [er.soort, er.doel])).toEqual([['INZAGE', 'X'], ['INZAGE', 'Y'], ['GEWEIGERD', 'arbeidsinschakeling']]);
  });
});
