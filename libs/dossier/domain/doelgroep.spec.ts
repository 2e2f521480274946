import { doelgroepenOp, eisGezegdeDoelgroepen, GEZEGDE_DOELGROEPEN, leeftijdDoelgroepen } from './doelgroep';

const op = '2026-11-28';
const dag = (geboorteDatum: string | null, geboorteJaar: number | null = null) => ({ geboorteDatum, geboorteJaar });

describe('groups that follow from the age', () => {
  it.each([
    ['1999-11-29', ['JONGERE_TOT_27']], ['1999-11-28', []], ['1999-11-27', []], ['2010-01-01', ['JONGERE_TOT_27']],
    ['1976-11-28', ['VIJFTIGPLUS']], ['1976-11-29', []], ['1940-02-29', ['VIJFTIGPLUS']], [null, []],
  ] as const)('born %s: %j', (geboorteDatum, groepen) => {
    expect(leeftijdDoelgroepen(dag(geboorteDatum), op)).toEqual(groepen);
  });

  it.each([
    [1998, []], [1999, []], [2000, ['JONGERE_TOT_27']], [1975, ['VIJFTIGPLUS']], [1976, []], [1977, []],
  ] as const)('of the birth year %i alone, only what each of its days makes true: %j', (jaar, groepen) => {
    expect(leeftijdDoelgroepen(dag(null, jaar), op)).toEqual(groepen);
  });

  it('change with the day', () => {
    expect(doelgroepenOp(['STATUSHOUDER'], dag('1999-11-29'), '2026-11-28')).toEqual(['JONGERE_TOT_27', 'STATUSHOUDER']);
    expect(doelgroepenOp(['STATUSHOUDER'], dag('1999-11-29'), '2026-11-29')).toEqual(['STATUSHOUDER']);
    // Born on 29 February: 27 on 1 March.
    expect(leeftijdDoelgroepen(dag('2000-02-29'), '2027-02-28')).toEqual(['JONGERE_TOT_27']);
    expect(leeftijdDoelgroepen(dag('2000-02-29'), '2027-03-01')).toEqual([]);
  });

  it('are no answer that somebody gives: told where they are true they change nothing, else they are refused', () => {
    expect(GEZEGDE_DOELGROEPEN).not.toContain('VIJFTIGPLUS');
    expect(GEZEGDE_DOELGROEPEN).toHaveLength(6);
    expect(eisGezegdeDoelgroepen(['VIJFTIGPLUS', 'VSO_PRO'], dag('1960-01-01'), op)).toEqual(['VSO_PRO']);
    for (const geboorte of [dag('1990-01-01'), dag(null), dag(null, 1976)]) {
      expect(() => eisGezegdeDoelgroepen(['VIJFTIGPLUS'], geboorte, op)).toThrow('DOELGROEP_VOLGT');
    }
    // A stored one of before is not shown.
    expect(doelgroepenOp(['VIJFTIGPLUS'], dag('1990-01-01'), op)).toEqual([]);
  });
});
