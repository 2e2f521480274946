import fc from 'fast-check';
import { ALLE, type KpiCode } from '../codes';
import { KPI_DEFINITIES } from '../kpi';
import { leidAf, naam, vergelijkingen, type Waarneming } from './aanvaller';
import { cijferSleutel, type Cijfer } from './cijfer';
import type { KwartaalVraag } from './kwartaal';
import { GEMEENTEN, KLASSEN, UITVOERDERS, mensUit, tel, velen, type Bijdrage, type Mens } from './mensen.testhulp';
import { isGepubliceerd, isTotaal } from './plek';
import { publiceerKwartaal, publiceerTotalen, type Publicatie } from './publicatie';

const DREMPEL = 5;
const ASSEN = { gemeenten: GEMEENTEN, uitvoerders: UITVOERDERS, klassen: KLASSEN };
const PLEKKEN: [string, string, string][] = [[ALLE, ALLE, ALLE], ...GEMEENTEN.map((g): [string, string, string] => [g, ALLE, ALLE]),
  ...UITVOERDERS.map((u): [string, string, string] => [ALLE, u, ALLE]), ...KLASSEN.map((k): [string, string, string] => [ALLE, ALLE, k])];

const vraag = (mensen: readonly Mens[], rijp = true): KwartaalVraag =>
  ({ cijfers: tel(mensen), drempelVan: () => DREMPEL, rijp, beginVerborgen: new Set() });

/** What somebody sees of a publication: every cell there is, zeros too. */
function kijk(pub: Publicatie, wanneer = 'nu'): Waarneming {
  const gezien: Waarneming = new Map();
  for (const plek of PLEKKEN) {
    for (const { code, onderdelen, eenheid } of Object.values(KPI_DEFINITIES)) {
      for (const onderdeel of [ALLE, ...onderdelen.map((o) => o.code)]) {
        const [gemeente, uitvoerder, classificatie] = plek;
        const cel = pub.get(cijferSleutel({ gemeente, uitvoerder, classificatie, kpi: code, onderdeel }));
        const deel = onderdelen.find((o) => o.code === onderdeel);
        // With a hidden denominator it can be that one which is small.
        const alleenTeller = cel?.noemer !== null || (deel ? deel.noemer === 'GEEN' : eenheid !== 'PROCENT');
        gezien.set(naam(wanneer, plek, code, onderdeel), { waarde: cel ? cel.teller : 0, klein: cel?.reden === 'KLEIN' && alleenTeller });
        if (deel ? deel.noemer === 'EIGEN' : eenheid === 'PROCENT') gezien.set(naam(wanneer, plek, code, onderdeel, true), { waarde: cel ? cel.noemer : 0 });
        else if (deel?.noemer === 'GEHEEL' && cel) gezien.set(naam(wanneer, plek, code, onderdeel, true), { waarde: cel.noemer });
      }
    }
  }
  return gezien;
}

const honderd = fc.integer({ min: 0, max: 99 });
const mens = (rijp: boolean) => fc.tuple(honderd, fc.nat(1), honderd, honderd, honderd, fc.nat(17), fc.nat(3)).map((getallen) => mensUit(getallen, rijp));

const klein = (n: number | null) => n !== null && n > 0 && n < DREMPEL;
function echt(cijfers: readonly Cijfer[]): (wie: string) => number {
  const waar = new Map(cijfers.map((c) => [cijferSleutel(c), c]));
  return (wie) => {
    const [, ...rest] = wie.split('|');
    const noemer = rest.at(-1) === 'noemer' && rest.pop() === 'noemer';
    const c = waar.get(rest.join('|'));
    return (noemer ? c?.noemer : c?.teller) ?? 0;
  };
}

describe('what is published of a quarter', () => {
  it.each([[true], [false]])('nothing small can be read or computed, over all figures together (ripe: %s)', (rijp) => {
    const regels = vergelijkingen('nu', ASSEN, rijp);
    fc.assert(fc.property(fc.array(mens(rijp), { minLength: 1500, maxLength: 2500 }), (mensen) => {
      const v = vraag(mensen, rijp);
      const pub = publiceerKwartaal(v, new Map(), false);
      const waarde = echt(v.cijfers);
      const gezien = kijk(pub);
      expect([...gezien].filter(([wie, g]) => g.waarde !== null && klein(waarde(wie))).map(([wie]) => wie)).toEqual([]);
      const gevonden = leidAf(gezien, regels, DREMPEL).filter((wie) => klein(waarde(wie)));
      expect(gevonden).toEqual([]);
      // What is shown is true.
      for (const [wie, g] of gezien) if (g.waarde !== null) expect([wie, g.waarde]).toEqual([wie, waarde(wie)]);
    }), { numRuns: 5, endOnFailure: true, seed: 20261128 });
  });

  it('a total of the region that is large enough is shown, whatever its parts are', () => {
    fc.assert(fc.property(fc.array(mens(true), { minLength: 20, maxLength: 500 }), (mensen) => {
      const v = vraag(mensen);
      const pub = publiceerKwartaal(v, new Map(), false);
      for (const c of v.cijfers.filter((cel) => isTotaal(cel) && cel.gemeente === ALLE)) {
        const heeft = pub.get(cijferSleutel(c))!;
        if (c.noemer === null && c.teller >= DREMPEL) expect(heeft.teller).toBe(c.teller);
        if (c.noemer !== null && c.noemer >= DREMPEL && c.kpi !== 'KPI-14') expect(heeft.noemer).toBe(c.noemer);
      }
    }), { numRuns: 10, endOnFailure: true, seed: 20261128 });
  });

  it('is one dimension at a time, and says of each hidden cell why', () => {
    fc.assert(fc.property(fc.array(mens(true), { minLength: 20, maxLength: 300 }), (mensen) => {
      for (const cel of publiceerKwartaal(vraag(mensen), new Map(), false).values()) {
        expect(isGepubliceerd(cel)).toBe(true);
        expect(cel.teller === null).toBe(cel.reden !== null);
      }
    }), { numRuns: 5, endOnFailure: true, seed: 20261128 });
  });

  it('is the same for the same figures, and published again nothing moves', () => {
    fc.assert(fc.property(fc.array(mens(true), { minLength: 1, maxLength: 300 }), (mensen) => {
      const eerst = publiceerKwartaal(vraag(mensen), new Map(), false);
      expect(publiceerKwartaal(vraag([...mensen].reverse()), new Map(), false)).toEqual(eerst);
      expect(publiceerKwartaal(vraag(mensen), eerst, true)).toEqual(eerst);
      const totalen = new Map([...eerst].filter(([, cel]) => isTotaal(cel)));
      expect(publiceerTotalen(vraag(mensen), totalen)).toEqual(totalen);
    }), { numRuns: 15, endOnFailure: true, seed: 20261128 });
  });
});

const toon = (pub: Publicatie, gemeente: string, kpi: KpiCode, onderdeel: string = ALLE) => {
  const cel = pub.get(`${gemeente}|ALLE|ALLE|${kpi}|${onderdeel}`);
  return cel ? cel.teller ?? cel.reden : 0;
};
const inst = (oorzaak: string): Bijdrage[] => [['KPI-01', ALLE, 1, null], ['KPI-01', oorzaak, 1, null]];

describe('what is hidden', () => {
  it('a small gemeente, and the smallest other one beside it; never the region', () => {
    const mensen = [['0377', 3], ['0397', 9], ['0392', 100], ['0453', 40]].flatMap(([gemeente, n]) =>
      velen(n as number, { gemeente: gemeente as string, bijdragen: [['KPI-06', ALLE, 1, null]] }));
    const pub = publiceerTotalen(vraag(mensen), new Map());
    expect(['0377', '0397', '0392', '0453', ALLE].map((g) => toon(pub, g, 'KPI-06'))).toEqual(['KLEIN', 'HERLEIDBAAR', 100, 40, 152]);
  });

  it('what stands beside a small total stays the same while it is small', () => {
    const met = (c: number, d: number) => vraag([['0377', 3], ['0397', c], ['0473', d], ['0392', 100]].flatMap(([gemeente, n]) =>
      velen(n as number, { gemeente: gemeente as string, bijdragen: [['KPI-06', ALLE, 1, null]] })));
    const eerst = publiceerTotalen(met(8, 9), new Map());
    const later = publiceerTotalen(met(10, 9), eerst);
    for (const pub of [eerst, later]) expect(['0397', '0473'].map((g) => typeof toon(pub, g, 'KPI-06'))).toEqual(['string', 'number']);
  });

  it('no more totals than it takes, whatever was hidden before', () => {
    const met = (n: number) => vraag([['0377', 3], ['0397', n], ['0473', n + 1], ['0392', n + 2]].flatMap(([gemeente, aantal]) =>
      velen(aantal as number, { gemeente: gemeente as string, bijdragen: [['KPI-06', ALLE, 1, null]] })));
    const later = publiceerTotalen(met(40), publiceerTotalen(met(2), new Map()));
    expect(['0377', '0397', '0473', '0392', ALLE].map((g) => toon(later, g, 'KPI-06'))).toEqual(['KLEIN', 'HERLEIDBAAR', 41, 42, 126]);
  });

  it('the smallest parts, not the whole', () => {
    const pub = publiceerKwartaal(vraag([...velen(30, { bijdragen: inst('EINDE_WW') }), ...velen(8, { bijdragen: inst('EINDE_STUDIE') }),
      ...velen(2, { bijdragen: inst('EINDE_RELATIE') })]), new Map(), false);
    expect([ALLE, 'EINDE_WW', 'EINDE_STUDIE', 'EINDE_RELATIE'].map((o) => toon(pub, '0453', 'KPI-01', o))).toEqual([40, 30, 'HERLEIDBAAR', 'KLEIN']);
  });

  it('of a percentage the numerator; of how many it is stays', () => {
    const uit = (n: number, werk: number): Mens[] => velen(n, { bijdragen: [['KPI-13', ALLE, 1, null], ['KPI-15', ALLE, werk, 1]] });
    const ander = [...uit(20, 0), ...uit(30, 1)].map((m) => ({ ...m, gemeente: '0392' }));
    const pub = publiceerKwartaal(vraag([...uit(38, 0), ...uit(2, 1), ...ander]), new Map(), false);
    expect(pub.get('0453|ALLE|ALLE|KPI-15|ALLE')).toMatchObject({ teller: null, noemer: 40, reden: 'KLEIN' });
    expect(toon(pub, '0453', 'KPI-13')).toBe(40);
  });

  it('no reason where the reason is the number: two of four are both four', () => {
    const pub = publiceerKwartaal(vraag([...velen(4, { bijdragen: inst('EINDE_WW') }), ...velen(4, { bijdragen: inst('EINDE_STUDIE') })]), new Map(), false);
    expect(toon(pub, '0453', 'KPI-01')).toBe(8);
    expect(['EINDE_WW', 'EINDE_STUDIE'].map((o) => toon(pub, '0453', 'KPI-01', o))).toContain('HERLEIDBAAR');
  });

  it('a median of few people, though their number is shown', () => {
    const duur = (n: number): KwartaalVraag => ({ ...vraag([]), cijfers: [ALLE, '0453'].map((gemeente) =>
      ({ gemeente, uitvoerder: ALLE, classificatie: ALLE, kpi: 'KPI-06', onderdeel: ALLE, teller: n, noemer: null, waarde: 12 })) });
    expect([9, 10].map((n) => publiceerTotalen(duur(n), new Map()).get('0453|ALLE|ALLE|KPI-06|ALLE')!.waarde)).toEqual([null, 12]);
  });

  it('an outflow percentage whose denominator gives away a hidden caseload', () => {
    const v = vraag([...velen(30, { bijdragen: [['KPI-13', ALLE, 1, null], ['KPI-14', ALLE, 1, 1], ['KPI-01', ALLE, 1, null]] }),
      ...velen(7, { bijdragen: [['KPI-14', ALLE, 0, 1]] })]);
    expect(publiceerTotalen(v, new Map()).get('0453|ALLE|ALLE|KPI-14|ALLE')).toMatchObject({ teller: 30, noemer: 37 });
    const verborgen = { ...v, beginVerborgen: new Set(['0453|ALLE|ALLE']) };
    expect(publiceerTotalen(verborgen, new Map()).get('0453|ALLE|ALLE|KPI-14|ALLE')).toMatchObject({ teller: null, noemer: null });
    expect(toon(publiceerTotalen(verborgen, new Map()), '0453', 'KPI-13')).toBe(30);
  });

  it('a part that was hidden when the quarter ended, in every later version', () => {
    const eerst = publiceerKwartaal(vraag([...velen(30, { bijdragen: inst('EINDE_WW') }), ...velen(8, { bijdragen: inst('EINDE_STUDIE') }),
      ...velen(3, { bijdragen: inst('EINDE_RELATIE') })]), new Map(), false);
    const later = vraag([...velen(30, { bijdragen: inst('EINDE_WW') }), ...velen(8, { bijdragen: inst('EINDE_STUDIE') }),
      ...velen(9, { bijdragen: inst('EINDE_RELATIE') })]);
    expect(toon(publiceerKwartaal(later, eerst, false), '0453', 'KPI-01', 'EINDE_RELATIE')).toBe(9);
    const versie2 = publiceerKwartaal(later, eerst, true);
    expect(['EINDE_STUDIE', 'EINDE_RELATIE'].map((o) => toon(versie2, '0453', 'KPI-01', o))).toEqual(['HERLEIDBAAR', 'KLEIN']);
    expect(toon(versie2, '0453', 'KPI-01')).toBe(47);
  });
});
