import { label } from '@trajectplein/kern/domain';
import { SLUIT_REDENEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { BREEK_AF_REDENEN, isNeutraal, isUitval, isVrijwillig, TRAJECT_TYPEN } from './codes';
import { trajectLabels, trajectRedenLijsten } from './labels';
import {
  eisBreekAfReden, eisNieuwTraject, eisResultaat, eisStart, eisVerlenging, heeftStartgrond, slotVanTraject, zichtTot,
} from './traject.regels';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

describe('a plan', () => {
  const plan = {
    dossierStatus: 'ACTIEF', trajectType: 'REINTEGRATIE', doel: 'Werk in de zorg', startDatum: '2026-12-01',
    verwachteEindDatum: '2027-05-31',
  } as const;
  it('is of a kind that can be started', () => {
    expect(TRAJECT_TYPEN.filter((trajectType) => {
      try {
        return eisNieuwTraject({ ...plan, trajectType }) === trajectType;
      } catch {
        return false;
      }
    })).toEqual(['REINTEGRATIE', 'WERK_NAAR_WERK']);
    expect(TRAJECT_TYPEN.filter(isVrijwillig)).toEqual(['ZELFSTANDIGE_VRIJWILLIG']);
  });
  it.each([
    [{ trajectType: 'ACTIVERING' }, 'INVOER', 'TYPE_NIET_STARTBAAR', '/trajectType'],
    [{ trajectType: 'IETS' }, 'INVOER', 'CODE_ONBEKEND', '/trajectType'],
    [{ doel: ' ' }, 'INVOER', 'VERPLICHT', '/doel'],
    [{ startDatum: '2026-11-31' }, 'INVOER', 'DATUM_ONGELDIG', '/startDatum'],
    [{ verwachteEindDatum: '2026-11-31' }, 'INVOER', 'DATUM_ONGELDIG', '/verwachteEindDatum'],
    [{ verwachteEindDatum: '2026-11-30' }, 'INVOER', 'EINDE_VOOR_BEGIN', '/verwachteEindDatum'],
    [{ dossierStatus: 'NAZORG' as const }, 'TOESTAND', 'DOSSIER_NIET_ACTIEF', undefined],
    [{ dossierStatus: 'GEMELD' as const }, 'TOESTAND', 'DOSSIER_NIET_ACTIEF', undefined],
  ])('with %j: %s %s', (anders, soort, code, pointer) => {
    expect(() => eisNieuwTraject({ ...plan, ...anders })).toThrow(fout(soort, code, pointer));
  });
});

describe('start', () => {
  const geen = { aanmeldingGeaccepteerd: false, uitvoerderHeeftMandaat: false, gemeenteVoertUit: false };
  const geaccepteerd = { ...geen, aanmeldingGeaccepteerd: true };
  const vraag = { startgrond: geaccepteerd, datum: '2026-11-20', verwachteEindDatum: '2027-05-31' };
  it.each([
    [geen, false],
    [{ ...geen, motivering: '  ' }, false],
    [{ ...geen, motivering: 'Al bekend bij de uitvoerder' }, true],
    [{ ...geen, aanmeldingGeaccepteerd: true }, true],
    [{ ...geen, uitvoerderHeeftMandaat: true }, true],
    [{ ...geen, gemeenteVoertUit: true }, true],
  ])('with %j: %s', (startgrond, kan) => {
    expect(heeftStartgrond(startgrond)).toBe(kan);
    if (kan) expect(() => eisStart({ ...vraag, startgrond })).not.toThrow();
    else expect(() => eisStart({ ...vraag, startgrond })).toThrow(fout('TOESTAND', 'GEEN_STARTGROND'));
  });
  it('lies not after the expected end', () => {
    expect(() => eisStart({ ...vraag, datum: '2027-05-31' })).not.toThrow();
    expect(() => eisStart({ ...vraag, datum: '2027-06-01' })).toThrow(fout('INVOER', 'START_NA_EINDE', '/datum'));
  });
});

describe('verleng', () => {
  const nu = { huidigeEindDatum: '2026-12-31', startDatum: '2026-07-01' };
  const geenVerlenging = fout('INVOER', 'GEEN_VERLENGING', '/verwachteEindDatum');
  it('moves the end forward', () => {
    expect(eisVerlenging({ ...nu, verwachteEindDatum: '2027-01-01' })).toBe('2027-01-01');
  });
  it.each([['2026-12-31'], ['2026-06-30']])('not to %s', (verwachteEindDatum) => {
    expect(() => eisVerlenging({ ...nu, verwachteEindDatum })).toThrow(geenVerlenging);
  });
  it('not before the start, whatever the old end was', () => {
    const scheef = { huidigeEindDatum: '2026-01-01', startDatum: '2026-07-01', verwachteEindDatum: '2026-06-30' };
    expect(() => eisVerlenging(scheef)).toThrow(geenVerlenging);
  });
  it('not to what is no date', () => {
    for (const verwachteEindDatum of [undefined, null, '2027-02-30']) {
      const ongeldig = fout('INVOER', 'DATUM_ONGELDIG', '/verwachteEindDatum');
      expect(() => eisVerlenging({ ...nu, verwachteEindDatum })).toThrow(ongeldig);
    }
  });
});

describe('the end', () => {
  it('says what it brought', () => {
    expect(eisResultaat('DEELS_BEHAALD')).toBe('DEELS_BEHAALD');
    expect(() => eisResultaat(undefined)).toThrow(fout('INVOER', 'VERPLICHT', '/resultaat'));
    expect(() => eisResultaat('GOED')).toThrow(fout('INVOER', 'CODE_ONBEKEND', '/resultaat'));
  });
  it('by breaking off has a reason; NIET_GESTART only before the start', () => {
    expect(eisBreekAfReden('VOORGENOMEN', 'NIET_GESTART')).toBe('NIET_GESTART');
    expect(eisBreekAfReden('LOPEND', 'GEEN_CONTACT')).toBe('GEEN_CONTACT');
    expect(() => eisBreekAfReden('LOPEND', 'NIET_GESTART')).toThrow(fout('INVOER', 'REDEN_PAST_NIET', '/reden'));
    expect(() => eisBreekAfReden('LOPEND', '')).toThrow(fout('INVOER', 'REDEN_VERPLICHT', '/reden'));
    expect(() => eisBreekAfReden('LOPEND', 'WERK_LOONDIENST')).toThrow(fout('INVOER', 'REDEN_ONBEKEND', '/reden'));
  });
  it('is no uitval for a neutral reason, nor for what had not begun', () => {
    const neutraal = ['VERHUIZING', 'AOW_LEEFTIJD', 'OVERLIJDEN', 'ZIEKTE', 'ZWANGERSCHAP'];
    expect(BREEK_AF_REDENEN.filter(isNeutraal)).toEqual(neutraal);
    expect(isUitval({ wasGestart: true, reden: 'GEEN_CONTACT' })).toBe(true);
    expect(isUitval({ wasGestart: true, reden: 'OVERLIJDEN' })).toBe(false);
    expect(isUitval({ wasGestart: false, reden: 'NIET_GESTART' })).toBe(false);
  });
});

describe('the end together with the dossier', () => {
  it('because of work is DOEL_BEHAALD, at any date', () => {
    for (const uitstroomReden of ['WERK_LOONDIENST', 'WERK_ZELFSTANDIG'] as const) {
      for (const status of ['LOPEND', 'OPGESCHORT'] as const) {
        expect(slotVanTraject(status, { uitstroomReden })).toEqual({ naam: 'rondAf', resultaat: 'DOEL_BEHAALD' });
      }
      expect(slotVanTraject('VOORGENOMEN', { uitstroomReden })).toEqual({ naam: 'breekAf', reden: 'NIET_GESTART' });
    }
  });
  it('for every other reason is an early end with a reason of its own list', () => {
    const niet = UITSTROOM_REDENEN.filter((r) => !r.startsWith('WERK'));
    for (const slot of [
      ...niet.map((uitstroomReden) => slotVanTraject('LOPEND', { uitstroomReden })),
      ...SLUIT_REDENEN.map((sluitReden) => slotVanTraject('OPGESCHORT', { sluitReden })),
    ]) {
      expect(slot?.naam).toBe('breekAf');
      expect(BREEK_AF_REDENEN).toContain((slot as { reden: string }).reden);
    }
  });
  it.each([
    [{ uitstroomReden: 'VERHUIZING_BINNEN_REGIO' }, 'VERHUIZING'],
    [{ uitstroomReden: 'OVERLIJDEN' }, 'OVERLIJDEN'],
    [{ uitstroomReden: 'DETENTIE' }, 'OVERIG'],
    [{ sluitReden: 'AOW_LEEFTIJD' }, 'AOW_LEEFTIJD'],
    [{ sluitReden: 'GEEN_RECHT' }, 'OVERIG'],
  ] as const)('%j: %s', (aanleiding, reden) => {
    expect(slotVanTraject('LOPEND', aanleiding)).toEqual({ naam: 'breekAf', reden });
  });
  it('leaves alone what has ended', () => {
    expect(slotVanTraject('AFGEROND', { uitstroomReden: 'WERK_LOONDIENST' })).toBeNull();
    expect(slotVanTraject('VOORTIJDIG_BEEINDIGD', { sluitReden: 'OVERIG' })).toBeNull();
  });
  it('ends what the executor sees three months later', () => {
    expect([zichtTot('2026-11-30'), zichtTot('2026-05-31')]).toEqual(['2027-02-28', '2026-08-31']);
  });
});

it('has its words in both languages', () => {
  for (const lijst of Object.values(trajectLabels)) {
    expect(Object.keys(lijst.en).sort()).toEqual(Object.keys(lijst.nl).sort());
    expect(Object.values<string>({ ...lijst.nl, ...lijst.en })).not.toContain('');
  }
  expect(label(trajectRedenLijsten['TRAJECT.breekAf'], 'GEEN_CONTACT')).toBe('Geen contact meer');
});
