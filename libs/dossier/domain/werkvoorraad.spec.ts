import { werkgrenzen } from './werkvoorraad';

describe('the rules of the werkvoorraad', () => {
  it.each([
    ['2026-11-25', '2026-11-23', '2026-11-29'], ['2026-11-23', '2026-11-23', '2026-11-29'], ['2026-11-29', '2026-11-23', '2026-11-29'],
    ['2027-01-01', '2026-12-28', '2027-01-03'], ['2028-02-29', '2028-02-28', '2028-03-05'],
  ])('the week of %s runs from %s to %s', (dag, maandag, zondag) => expect(werkgrenzen(dag)).toMatchObject({ maandag, zondag }));

  it('late is two weeks, new is one', () => {
    expect(werkgrenzen('2026-11-25')).toMatchObject({ teLaat: '2026-11-11', nieuw: '2026-11-18' });
    expect(werkgrenzen('2026-03-05')).toMatchObject({ teLaat: '2026-02-19', nieuw: '2026-02-26' });
  });
});
