import { weegDatums, type PlausibelVeld, type TeWegen } from './plausibel';
import { dossierLabels } from './labels';

const VANDAAG = '2026-11-28';
const GOED = { geboorteDatum: '1990-05-04', meldDatum: '2026-09-01', beginDatum: '2026-09-01', eindDatum: null };
const weeg = (waarden: Partial<TeWegen>, over?: readonly PlausibelVeld[]) => {
  const { weigeringen, vragen } = weegDatums({ vandaag: VANDAAG, ...GOED, ...waarden }, over);
  return [...weigeringen.map(({ veld, code }) => `${veld} ${code}`), ...vragen.map(({ veld, code }) => `${veld} ${code}?`)];
};

describe('whether dates can be true', () => {
  it.each<[string, Partial<TeWegen>]>([
    ['of an ordinary person', {}],
    ['of whom nothing is known', { geboorteDatum: null, meldDatum: null, beginDatum: null }],
    ['of a benefit of years before the melding', { beginDatum: '2001-03-01' }],
    ['of a benefit of three months before the melding', { beginDatum: '2026-06-01' }],
    ['of a benefit from next month on', { beginDatum: '2027-01-01' }],
    ['of a benefit until the AOW', { eindDatum: '2057-05-03' }],
    ['of a sixteen-year-old', { geboorteDatum: '2010-09-01' }],
    ['of who is seventy-nine', { geboorteDatum: '1946-11-29' }],
    ['of a melding of nine years ago', { meldDatum: '2017-11-28' }],
    ['of a year that has one day that can be: sixteen', { geboorteDatum: null, geboorteJaar: 2010 }],
    ['of a year that has one day that can be: seventy-nine', { geboorteDatum: null, geboorteJaar: 1946 }],
  ])('nothing is said %s', (_, waarden) => expect(weeg(waarden)).toEqual([]));

  it.each<[string, Partial<TeWegen>, string[]]>([
    ['a birth in the future', { geboorteDatum: '2026-11-29' }, ['geboorteDatum GEBOORTEDATUM_ONGELDIG']],
    ['a birth year to come', { geboorteDatum: null, geboorteJaar: 2027 }, ['geboorteJaar GEBOORTEDATUM_ONGELDIG']],
    ['somebody of 116', { geboorteDatum: '1910-11-28' }, ['geboorteDatum GEBOORTEDATUM_ONGELDIG']],
    ['somebody of 120 by his year', { geboorteDatum: null, geboorteJaar: 1906 }, ['geboorteJaar GEBOORTEDATUM_ONGELDIG']],
    ['a baby', { geboorteDatum: '2026-08-01' }, ['geboorteDatum TE_JONG']],
    ['a child of eleven by his year', { geboorteDatum: null, geboorteJaar: 2015 }, ['geboorteJaar TE_JONG']],
    ['a melding before birth', { geboorteDatum: '2000-01-02', meldDatum: '2000-01-01' }, ['meldDatum MELDING_VOOR_GEBOORTE']],
    ['a melding before the year of birth', { geboorteDatum: null, geboorteJaar: 2000, meldDatum: '1999-12-31' }, ['meldDatum MELDING_VOOR_GEBOORTE']],
    ['a melding of a century ago', { meldDatum: '1926-09-01', geboorteDatum: null }, ['meldDatum MELDING_TE_LANG_GELEDEN']],
    ['a melding of 75 years ago', { meldDatum: '1951-11-28', geboorteDatum: '1930-01-01' }, ['meldDatum MELDING_TE_LANG_GELEDEN', 'geboorteDatum OUD?']],
    ['a benefit before birth', { beginDatum: '1990-05-03' }, ['beginDatum UITKERING_VOOR_GEBOORTE']],
    ['a benefit from 2150', { beginDatum: '2150-01-01' }, ['beginDatum UITKERING_TE_VER_VOORUIT']],
    ['a benefit of before bijstand', { beginDatum: '1964-12-31', geboorteDatum: null }, ['beginDatum UITKERING_TE_LANG_GELEDEN']],
  ])('%s is refused', (_, waarden, verwacht) => expect(weeg(waarden)).toEqual(verwacht));

  it.each<[string, Partial<TeWegen>, string[]]>([
    ['somebody of fifteen', { geboorteDatum: '2010-11-29' }, ['geboorteDatum JONG?']],
    ['somebody of eighty', { geboorteDatum: '1946-11-28' }, ['geboorteDatum OUD?']],
    ['a melding as a child', { geboorteDatum: '1995-01-01', meldDatum: '2009-05-04' }, ['meldDatum MELDING_JONG?']],
    ['a melding of eleven years ago', { meldDatum: '2015-11-28' }, ['meldDatum MELDING_LANG_GELEDEN?']],
    ['a benefit of next summer', { beginDatum: '2027-07-01' }, ['beginDatum UITKERING_VOORUIT?']],
    ['an end in 2099', { eindDatum: '2099-12-31' }, ['eindDatum EINDE_VER_VOORUIT?']],
  ])('%s is asked', (_, waarden, verwacht) => expect(weeg(waarden)).toEqual(verwacht));

  it('speaks at the field that changes, and only of what has to do with it', () => {
    const strijdig = { geboorteDatum: '2000-01-02', meldDatum: '1999-05-04', beginDatum: '1999-05-04' };
    expect(weeg(strijdig, ['geboorteDatum'])).toEqual(['geboorteDatum MELDING_VOOR_GEBOORTE', 'geboorteDatum UITKERING_VOOR_GEBOORTE']);
    expect(weeg(strijdig, ['meldDatum'])).toEqual(['meldDatum MELDING_VOOR_GEBOORTE']);
    expect(weeg({ meldDatum: '2015-01-01', beginDatum: '2150-01-01' }, ['geboorteDatum'])).toEqual([]);
  });

  it('has a sentence for each in both languages', () => {
    expect(weegDatums({ vandaag: VANDAAG, ...GOED, beginDatum: '2150-01-01' }).weigeringen[0]!.melding)
      .toBe('De uitkering begint te ver in de toekomst. Controleer het jaar.');
    expect(dossierLabels.vraag.en.OUD).toBe('This person is 80 years or older. Is the date of birth right?');
    expect(Object.keys(dossierLabels.vraag.en).sort()).toEqual(Object.keys(dossierLabels.vraag.nl).sort());
  });
});
