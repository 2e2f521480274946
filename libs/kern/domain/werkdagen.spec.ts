import { eerstePaasdag, feestdagen, isWerkdag, werkdagenLater } from './werkdagen';

describe('eerstePaasdag', () => {
  it.each([
    ['2000-04-23'], ['2008-03-23'], ['2011-04-24'], ['2019-04-21'], ['2020-04-12'], ['2021-04-04'], ['2022-04-17'],
    ['2023-04-09'], ['2024-03-31'], ['2025-04-20'], ['2026-04-05'], ['2027-03-28'], ['2028-04-16'], ['2038-04-25'],
  ])('knows %s', (pasen) => {
    expect(eerstePaasdag(Number(pasen.slice(0, 4)))).toBe(pasen);
  });
});

describe('feestdagen', () => {
  it('of 2026', () => {
    expect(feestdagen(2026)).toEqual([
      '2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25',
      '2026-12-26',
    ]);
  });
  it('keeps Koningsdag off a Sunday', () => {
    expect(feestdagen(2025)).toContain('2025-04-26');
    expect(feestdagen(2025)).not.toContain('2025-04-27');
  });
  it('knows Koninginnedag before 2014', () => {
    expect(feestdagen(2013)).toContain('2013-04-30');
    expect(feestdagen(2006)).toContain('2006-04-29');
  });
});

describe('isWerkdag', () => {
  it.each([
    ['2026-11-23', true], // Monday
    ['2026-11-21', false], // Saturday
    ['2026-11-22', false], // Sunday
    ['2026-05-25', false], // tweede pinksterdag
    ['2026-05-26', true],
  ])('%s: %s', (d, uit) => {
    expect(isWerkdag(d)).toBe(uit);
  });
});

describe('werkdagenLater', () => {
  it.each([
    ['2026-11-23', 10, '2026-12-07'], // two plain weeks
    ['2026-11-20', 1, '2026-11-23'], // Friday to Monday
    ['2026-11-21', 1, '2026-11-23'], // from a Saturday
    ['2026-04-02', 1, '2026-04-07'], // over Easter, Good Friday included
    ['2026-04-24', 10, '2026-05-12'], // over Koningsdag and 5 May
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-30', 2, '2027-01-04'], // over New Year
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s + %i working days = %s', (d, n, uit) => {
    expect(werkdagenLater(d, n)).toBe(uit);
  });
});
