import { TALEN } from '@trajectplein/kern/domain';
import { ALLE, KPI_CODES } from './codes';
import { KPI_DEFINITIES, eenheidVan, heeftNoemer, waardeVan } from './kpi';
import { onderdeelLabel, sturingLabels } from './labels';
import {
  heeftCijfers, isKwartaalRijp, isVoorlopig, laatsteKwartalen, peildatumVan, rijpDatumVan,
} from './periode';
import { toontWaarde, zietOnverborgen, type Kijker } from './zicht';

describe('the catalogue', () => {
  it.each(TALEN)('has words for every figure and every part (%s)', (taal) => {
    for (const kpi of KPI_CODES) {
      for (const lijst of ['titel', 'teller', 'noemer', 'populatie', 'bron'] as const) expect(sturingLabels[lijst][taal][kpi]).toMatch(/\w/);
      for (const { code } of KPI_DEFINITIES[kpi].onderdelen) expect(onderdeelLabel(kpi, code, taal)).not.toBe(code);
    }
  });

  it('calls the whole after the figure', () => {
    expect(onderdeelLabel('KPI-03', ALLE)).toBe('Caseload');
  });

  it('has no part twice, and none for detentie', () => {
    for (const { onderdelen } of Object.values(KPI_DEFINITIES)) {
      const codes = onderdelen.map((o) => o.code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.filter((code) => code.includes('DETENTIE'))).toEqual([]);
    }
  });

  it('percentages have a denominator, the others are numbers', () => {
    expect(KPI_CODES.filter(heeftNoemer)).toEqual(['KPI-10', 'KPI-14', 'KPI-15', 'KPI-16']);
  });

  it('a waiting time is in days, and what stands beside it in people', () => {
    expect([ALLE, 'P90', 'WACHT_TE_LANG'].map((deel) => eenheidVan('KPI-06', deel))).toEqual(['DAGEN', 'DAGEN', 'PERSONEN']);
    expect([ALLE, 'PARTICIPATIE'].map((deel) => eenheidVan('KPI-05', deel))).toEqual(['PERSONEN', 'PROCENT']);
  });

  it('computes a value', () => {
    expect(waardeVan(7, null)).toBe(7);
    expect(waardeVan(2, 3)).toBe(66.67);
    expect(waardeVan(0, 0)).toBeNull();
  });
});

describe('periods', () => {
  it('count a stock on the last day, or today while the quarter runs', () => {
    expect(peildatumVan('2026-Q2', '2026-08-20')).toBe('2026-06-30');
    expect(peildatumVan('2026-Q3', '2026-08-20')).toBe('2026-08-20');
    expect(peildatumVan('2026-Q3', '2026-09-30')).toBe('2026-09-30');
  });

  it('are provisional until the fifteenth working day', () => {
    // After Q3 2026: 1, 2, 5-9, 12-16 and 19-21 October are fifteen working days.
    expect(isVoorlopig('2026-Q3', '2026-10-20')).toBe(true);
    expect(isVoorlopig('2026-Q3', '2026-10-21')).toBe(false);
    expect(isVoorlopig('2026-Q4', '2026-10-21')).toBe(true);
  });

  it('begin with the regionale aanpak and end today', () => {
    expect(heeftCijfers('2019-Q4', '2026-08-20')).toBe(false);
    expect(heeftCijfers('2020-Q1', '2026-08-20')).toBe(true);
    expect(heeftCijfers('2026-Q4', '2026-08-20')).toBe(false);
    expect(laatsteKwartalen('2020-Q2', 9)).toEqual(['2020-Q1', '2020-Q2']);
    expect(laatsteKwartalen('2026-Q3', 3)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('ripen a calendar month after their last uitstroom', () => {
    expect(rijpDatumVan('2026-08-31')).toBe('2026-09-30');
    expect(isKwartaalRijp('2026-Q2', '2026-07-29')).toBe(false);
    expect(isKwartaalRijp('2026-Q2', '2026-07-30')).toBe(true);
  });
});

describe('who sees small numbers', () => {
  const basis: Kijker = { rol: 'klantmanager', organisatieId: 'velsen', eigenGemeente: '0453', gemeenten: ['0453'] };
  const ijmond: Kijker = { rol: 'teamleider', organisatieId: 'ijmond', eigenGemeente: null, gemeenten: ['0375', '0396', '0453'] };
  it.each([
    ['a gemeente its own cells', basis, '0453', ALLE, true],
    ['also those of an executor', basis, '0453', 'ijmond', true],
    ['not those of another gemeente', basis, '0392', ALLE, false],
    ['not those of the region', basis, ALLE, ALLE, false],
    ['an executor its own work', ijmond, '0453', 'ijmond', true],
    ['not that of others in its gemeenten', ijmond, '0453', ALLE, false],
    ['not its own work elsewhere', ijmond, '0392', 'ijmond', false],
    ['not outside the gemeenten of the aanstelling', { ...basis, gemeenten: [] }, '0453', ALLE, false],
    ['an executor its own work in all its gemeenten together', ijmond, ALLE, 'ijmond', true],
    ['a manager of a gemeente its own cells', { ...basis, rol: 'manager' as const }, '0453', 'ijmond', true],
    ['a manager of an executor its own work', { ...ijmond, rol: 'manager' as const }, ALLE, 'ijmond', true],
    ['not a manager of a gemeente those of another', { ...basis, rol: 'manager' as const }, '0392', ALLE, false],
    ['not a manager of the region', { rol: 'manager' as const, organisatieId: 'regio', eigenGemeente: null, gemeenten: ['0392', '0453'] }, '0453', ALLE, false],
    ['not a manager of the region all of it', { rol: 'manager' as const, organisatieId: 'regio', eigenGemeente: null, gemeenten: ['0453'] }, ALLE, ALLE, false],
    ['not a jobcoach: he has no figures', { ...basis, rol: 'jobcoach' as const }, '0453', ALLE, false],
  ] as const)('%s', (_, kijker, gemeente, uitvoerder, verwacht) => {
    expect(zietOnverborgen(kijker as Kijker, { gemeente, uitvoerder })).toBe(verwacht);
  });

  it('percentages and medians need ten people for who may not; a count stands alone', () => {
    expect(toontWaarde('PROCENT', 3, 9)).toBe(false);
    expect(toontWaarde('PROCENT', 3, 10)).toBe(true);
    expect(toontWaarde('DAGEN', 9, null)).toBe(false);
    expect(toontWaarde('DAGEN', 10, null)).toBe(true);
    expect(toontWaarde('PERSONEN', 5, null)).toBe(true);
  });
});
