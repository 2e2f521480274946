import type { UitkeringRegel } from './lees-regel';
import { pasToe, type BekendePeriode } from './pas-toe';

const LAATSTE = '2026-10-31';
const periode = (extra: Partial<BekendePeriode> = {}): BekendePeriode =>
  ({ id: 'p1', soort: 'PW', beginDatum: '2026-08-01', eindDatum: null, redenEinde: null, bron: 'GEMEENTE', ...extra });
const regel = (extra: Partial<UitkeringRegel> = {}): UitkeringRegel =>
  ({ rijnummer: 2, bsn: '999901011', soort: 'PW', beginDatum: '2026-08-01', eindDatum: null, redenEinde: null, inkomsten: '0.00', ...extra });
const beeindigd = { eindDatum: '2026-10-15', redenEinde: 'WERK_LOONDIENST' } as const;

/** What becomes of the stretches, and whether anything changed; a second time must change nothing. */
function na(perioden: BekendePeriode[], regels: UitkeringRegel[]): BekendePeriode[] {
  const toe = (p: BekendePeriode[]) => {
    const { nieuw, gewijzigd } = pasToe(p, regels, LAATSTE);
    return { aantal: nieuw.length + gewijzigd.length,
      perioden: [...p.map((er) => ({ ...er, ...gewijzigd.find(({ id }) => id === er.id)?.nieuw })),
        ...nieuw.map(({ periode: er }, n) => ({ id: `n${n}`, ...er, bron: 'GEMEENTE' as const }))] };
  };
  const eerst = toe(perioden);
  expect(toe(eerst.perioden).aantal).toBe(0);
  return eerst.perioden;
}

describe('what the gemeente says of a stretch', () => {
  it('is a new one when there is none of its kind', () => {
    expect(na([periode({ soort: 'IOAW' })], [regel()])).toEqual([periode({ soort: 'IOAW' }), { ...periode(), id: 'n0' }]);
  });

  it.each<[string, Partial<BekendePeriode>, Partial<UitkeringRegel>, Partial<BekendePeriode>]>([
    ['the same', {}, {}, {}],
    ['an end', {}, beeindigd, beeindigd],
    ['another end', { eindDatum: '2026-10-01', redenEinde: 'OVERIG' }, beeindigd, beeindigd],
    ['another end without a reason', { eindDatum: '2026-10-01', redenEinde: 'OVERIG' }, { eindDatum: '2026-10-15' }, { eindDatum: '2026-10-15' }],
    ['the same end without a reason', beeindigd, { eindDatum: '2026-10-15' }, beeindigd],
    ['another begin', {}, { beginDatum: '2026-07-15' }, { beginDatum: '2026-07-15' }],
    ['of one that a klantmanager knew', { bron: 'KLANTMANAGER' }, {}, {}],
    ['that it did not end', beeindigd, {}, {}],
    ['no end, while one after the month is known', { eindDatum: '2026-11-15', redenEinde: 'OVERIG' }, {}, { eindDatum: '2026-11-15', redenEinde: 'OVERIG' }],
    ['no end, while it ended on the last day', { eindDatum: '2026-10-31' }, {}, { eindDatum: '2026-10-31' }],
  ])('%s', (_, oud, rij, nieuw) => expect(na([periode(oud)], [regel(rij)])).toEqual([periode(nieuw)]));

  it('one that ended and a new one, whatever the order of the rows', () => {
    const regels = [regel({ rijnummer: 3, beginDatum: '2026-10-20' }), regel(beeindigd)];
    const verwacht = [periode(beeindigd), { ...periode({ beginDatum: '2026-10-20' }), id: 'n0' }];
    expect(na([periode()], regels)).toEqual(verwacht);
    expect(na([periode()], regels.reverse())).toEqual(verwacht);
  });

  it('two at the same time is one too many', () => {
    expect(pasToe([], [regel(), regel({ rijnummer: 3, beginDatum: '2026-09-01' })], LAATSTE))
      .toMatchObject({ nieuw: [{ rijnummer: 2 }], gewijzigd: [], overlappend: [3] });
  });

  it('over two known ones is for a person to find out', () => {
    const twee = [periode({ eindDatum: '2026-08-31' }), periode({ id: 'p2', beginDatum: '2026-09-10' })];
    expect(pasToe(twee, [regel({ beginDatum: '2026-07-01' })], LAATSTE)).toEqual({ nieuw: [], gewijzigd: [], overlappend: [2] });
  });
});
