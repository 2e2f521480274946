import fc from 'fast-check';
import { label, plusDagen } from '@trajectplein/kern/domain';
import { DOSSIER_STATUSSEN, UITSTROOM_REDENEN, type Betrokkene } from '@trajectplein/dossier/domain';
import { CONTROLE_SOORTEN, PLAATSING_VORMEN, UITSTROOM_STATUSSEN, type ControleSoort } from './codes';
import { controleDatum, eisControle, eisNazorgAfgerond, mogelijkeControles, type ControleVraag } from './controle';
import { uitstroomLabels, uitstroomRedenLijsten } from './labels';
import { eisStroomUit, eisUitstroomOvergang, UITSTROOM_OVERGANGEN, type StroomUitVraag } from './uitstroom.levensloop';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

describe('the life of an uitstroom', () => {
  const NA = { GELDIG: { annuleer: 'GEANNULEERD' }, GEANNULEERD: { annuleer: undefined } } as const;
  it.each(UITSTROOM_STATUSSEN.flatMap((s) => UITSTROOM_OVERGANGEN.map((n) => [s, n, NA[s][n]] as const)))(
    '%s, %s: %s', (status, naam, naar) => {
      if (naar) expect(eisUitstroomOvergang(status, naam).naar).toBe(naar);
      else expect(() => eisUitstroomOvergang(status, naam)).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
    },
  );
});

describe('stroomUit', () => {
  const vraag: StroomUitVraag = {
    status: 'ACTIEF', reden: 'WERK_LOONDIENST', datum: '2026-10-01', vorige: '2026-03-02', vandaag: '2026-11-23',
    plaatsing: { vorm: 'REGULIER', gevolgUitkering: 'VOLLEDIG_UIT', status: 'GESTART' },
  };
  const plaatsing = vraag.plaatsing!;

  it('takes the first day without bijstand', () => {
    expect(eisStroomUit(vraag)).toEqual({ reden: 'WERK_LOONDIENST', uitstroomDatum: '2026-10-01' });
    expect(eisStroomUit({ ...vraag, datum: undefined }).uitstroomDatum).toBe('2026-11-23');
  });
  it.each(UITSTROOM_REDENEN)('takes %s without a plaatsing', (reden) => {
    expect(eisStroomUit({ ...vraag, reden, plaatsing: null }).reden).toBe(reden);
  });
  it('knows PENSIOEN by its present name', () => {
    expect(eisStroomUit({ ...vraag, reden: 'PENSIOEN', plaatsing: null }).reden).toBe('AOW_LEEFTIJD');
  });
  it.each(DOSSIER_STATUSSEN)('is possible before nazorg and closing: %s', (status) => {
    const doe = () => eisStroomUit({ ...vraag, status });
    if (['GEMELD', 'INTAKE', 'ACTIEF'].includes(status)) expect(doe).not.toThrow();
    else expect(doe).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
  });
  it.each(PLAATSING_VORMEN)('through a plaatsing of the form %s has the reason that fits', (vorm) => {
    const zelf = vorm === 'ZELFSTANDIG';
    const met = (reden: string) => () => eisStroomUit({ ...vraag, reden, plaatsing: { ...plaatsing, vorm } });
    expect(met(zelf ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST')).not.toThrow();
    const pastNiet = fout('INVOER', 'REDEN_PAST_NIET_BIJ_WERK', '/reden');
    expect(met(zelf ? 'WERK_LOONDIENST' : 'WERK_ZELFSTANDIG')).toThrow(pastNiet);
    expect(met('VERHUIZING')).toThrow(pastNiet);
  });
  it.each([
    [{ reden: undefined }, 'REDEN_VERPLICHT', '/reden'],
    [{ reden: 'GEEN_MEDEWERKING' }, 'REDEN_ONBEKEND', '/reden'], // not taking part is no uitstroom
    [{ datum: '2026-11-24' }, 'DATUM_IN_TOEKOMST', '/datum'],
    [{ datum: '2026-03-01' }, 'DATUM_VOOR_VORIGE', '/datum'],
    [{ plaatsing: { ...plaatsing, gevolgUitkering: 'AANVULLEND' as const } }, 'PLAATSING_AANVULLEND', '/plaatsingId'],
    [{ plaatsing: { ...plaatsing, status: 'GAAT_NIET_DOOR' as const } }, 'PLAATSING_GAAT_NIET_DOOR', '/plaatsingId'],
  ])('with %j: %s', (anders, code, pointer) => {
    expect(() => eisStroomUit({ ...vraag, ...anders })).toThrow(fout('INVOER', code, pointer));
  });
});

describe('controles', () => {
  it.each([
    ['2026-10-01', '2026-11-01', '2027-04-01', '2027-10-01'],
    ['2026-01-31', '2026-02-28', '2026-07-31', '2027-01-31'],
    ['2023-08-31', '2023-09-30', '2024-02-29', '2024-08-31'],
    ['2024-02-29', '2024-03-29', '2024-08-29', '2025-02-28'],
  ])('after an uitstroom on %s look at %s, %s and %s', (uit, ...dagen) => {
    expect(CONTROLE_SOORTEN.map((soort) => controleDatum(uit, soort))).toEqual(dagen);
  });

  const vraag: ControleVraag = {
    soort: 'CHECK_1M', vandaag: '2026-11-23', dossierStatus: 'NAZORG', gedaan: [],
    uitstroom: { status: 'GELDIG', uitstroomDatum: '2026-10-01' },
  };
  const geannuleerd = { status: 'GEANNULEERD', uitstroomDatum: '2026-10-01' } as const;
  it('are recorded on a day, today unless told', () => {
    expect(eisControle(vraag)).toEqual({ soort: 'CHECK_1M', datum: '2026-11-23' });
    expect(eisControle({ ...vraag, datum: '2026-11-01' }).datum).toBe('2026-11-01');
  });
  it.each([
    [{ soort: 'CHECK_6M' }, 'TOESTAND', 'CONTROLE_TE_VROEG', undefined],
    [{ vandaag: '2026-10-31' }, 'TOESTAND', 'CONTROLE_TE_VROEG', undefined],
    [{ gedaan: ['CHECK_1M'] as const }, 'TOESTAND', 'CONTROLE_BESTAAT', undefined],
    [{ uitstroom: null }, 'TOESTAND', 'GEEN_UITSTROOM', undefined],
    [{ uitstroom: geannuleerd }, 'TOESTAND', 'GEEN_UITSTROOM', undefined],
    [{ dossierStatus: 'GEARCHIVEERD' as const }, 'TOESTAND', 'GEEN_UITSTROOM', undefined],
    [{ datum: '2026-10-31' }, 'INVOER', 'CONTROLE_TE_VROEG', '/datum'],
    [{ datum: '2026-11-24' }, 'INVOER', 'DATUM_IN_TOEKOMST', '/datum'],
    [{ datum: '2026-11-31' }, 'INVOER', 'DATUM_ONGELDIG', '/datum'],
    [{ soort: 'CHECK_3M' }, 'INVOER', 'CODE_ONBEKEND', '/soort'],
    [{ soort: undefined }, 'INVOER', 'VERPLICHT', '/soort'],
  ])('with %j: %s %s', (anders, soort, code, pointer) => {
    expect(() => eisControle({ ...vraag, ...anders })).toThrow(fout(soort, code, pointer));
  });
  it('go on after terugval and after the closing', () => {
    for (const dossierStatus of ['ACTIEF', 'GESLOTEN'] as const) {
      expect(() => eisControle({ ...vraag, dossierStatus })).not.toThrow();
    }
  });

  const wie: Betrokkene = { rol: 'teamleider', kant: 'GEMEENTE', heeftMandaat: false };
  it('are offered exactly when they would be accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.subarray([...CONTROLE_SOORTEN]), (dagen, gedaan) => {
        const uitstroom = { status: 'GELDIG', uitstroomDatum: '2026-01-31' } as const;
        const basis = { gedaan, dossierStatus: 'NAZORG', vandaag: plusDagen('2026-01-31', dagen) } as const;
        const aanbod = mogelijkeControles(wie, { ...basis, ...uitstroom });
        for (const soort of CONTROLE_SOORTEN) {
          const doe = () => eisControle({ ...basis, soort, uitstroom });
          if (aanbod.includes(soort)) expect(doe).not.toThrow();
          else expect(doe).toThrow();
        }
      }),
    );
  });
  it('are not offered to who only reads, nor on what was annulled', () => {
    const na = {
      uitstroomDatum: '2026-01-01', status: 'GELDIG', gedaan: [], dossierStatus: 'NAZORG', vandaag: '2027-06-01',
    } as const;
    expect(mogelijkeControles(wie, na)).toEqual([...CONTROLE_SOORTEN]);
    expect(mogelijkeControles({ ...wie, rol: 'jobcoach' }, na)).toEqual([]);
    expect(mogelijkeControles({ ...wie, kant: null }, na)).toEqual([]);
    expect(mogelijkeControles(wie, { ...na, status: 'GEANNULEERD' })).toEqual([]);
    expect(mogelijkeControles(wie, { ...na, dossierStatus: 'VERNIETIGD' })).toEqual([]);
  });
});

describe('the end of nazorg', () => {
  it('as finished needs the controle at twelve months', () => {
    const afgerond = (...gedaan: ControleSoort[]) => expect(() => eisNazorgAfgerond('NAZORG_AFGEROND', gedaan));
    afgerond('CHECK_1M', 'CHECK_6M').toThrow(fout('TOESTAND', 'CHECK_12M_ONTBREEKT'));
    afgerond('CHECK_12M').not.toThrow();
  });
  it('for another reason does not', () => {
    expect(() => eisNazorgAfgerond('VERHUISD', [])).not.toThrow();
  });
});

it('has its words in both languages', () => {
  for (const lijst of Object.values(uitstroomLabels)) {
    expect(Object.keys(lijst.en).sort()).toEqual(Object.keys(lijst.nl).sort());
    expect(Object.values<string>({ ...lijst.nl, ...lijst.en })).not.toContain('');
  }
  expect(label(uitstroomRedenLijsten['UITSTROOM.registreer'], 'RELATIE')).toBe('Relatie of inkomen van de partner');
});
