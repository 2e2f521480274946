import { leeftijdGrenzen, nieuweGeboorte, toonGeboorte, type Geboorte } from './geboorte';

const dag = (geboorteDatum: string): Geboorte => ({ geboorteDatum, geboorteJaar: null });
const jaar = (geboorteJaar: number): Geboorte => ({ geboorteDatum: null, geboorteJaar });
const NIETS: Geboorte = { geboorteDatum: null, geboorteJaar: null };

describe('when somebody was born', () => {
  it.each([
    [dag('1999-11-28'), { minstens: 27, hoogstens: 27 }], [jaar(1999), { minstens: 26, hoogstens: 27 }],
    [jaar(2000), { minstens: 25, hoogstens: 26 }], [NIETS, null],
  ])('%j gives an age on 28 November 2026 of %j', (geboorte, verwacht) => expect(leeftijdGrenzen(geboorte, '2026-11-28')).toEqual(verwacht));

  it.each<[string, Geboorte, Partial<Geboorte>, Geboorte]>([
    ['a day instead of a year', jaar(1970), { geboorteDatum: '1970-05-13' }, dag('1970-05-13')],
    ['a year instead of a day of another one', dag('1971-05-13'), { geboorteJaar: 1970 }, jaar(1970)],
    ['the year of a day that is known', dag('1970-05-13'), { geboorteJaar: 1970 }, dag('1970-05-13')],
    ['no more than the year after all', dag('1970-05-13'), { geboorteDatum: null, geboorteJaar: 1970 }, jaar(1970)],
    ['the day as a form sends it', NIETS, { geboorteDatum: '1970-05-13', geboorteJaar: null }, dag('1970-05-13')],
    ['nothing', jaar(1970), {}, jaar(1970)],
    ['that it is not known', jaar(1970), { geboorteJaar: null }, NIETS],
    ['that the day is not known', jaar(1970), { geboorteDatum: null }, jaar(1970)],
  ])('%s', (_, oud, nieuw, verwacht) => expect(nieuweGeboorte(oud, nieuw)).toEqual(verwacht));

  it('is shown as far as it is known', () => {
    expect([dag('1970-05-13'), jaar(1970), NIETS].map((g) => toonGeboorte(g))).toEqual(['13-05-1970', '1970, dag onbekend', '']);
    expect(toonGeboorte(jaar(1970), 'en')).toBe('1970, day unknown');
  });
});
