import { CLASSIFICATIES, eisClassificatie, vraagtAanmelding, WERKFIT_DEFINITIE } from './classificatie';
import { DOSSIER_STATUSSEN } from './codes';
import {
  eisAfronding, eisIntakeOvergang, INTAKE_OVERGANGEN, INTAKE_STATUSSEN, magIntakeWijzigen, mistAanmelding,
  toegestaneIntakeActies, type Afronding,
} from './intake.levensloop';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });
const gemeente = { rol: 'klantmanager', kant: 'GEMEENTE', heeftMandaat: false } as const;

describe('the life of an intake', () => {
  const NA = { OPEN: { rondAf: 'AFGEROND' }, AFGEROND: { rondAf: undefined } } as const;
  it.each(INTAKE_STATUSSEN.flatMap((s) => INTAKE_OVERGANGEN.map((n) => [s, n, NA[s][n]] as const)))(
    '%s, %s: %s', (status, naam, naar) => {
      if (naar) expect(eisIntakeOvergang(status, naam).naar).toBe(naar);
      else expect(() => eisIntakeOvergang(status, naam)).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
    },
  );
});

describe('rondAf', () => {
  const basis: Afronding = { classificatie: 'DIRECT_BEMIDDELBAAR', aanmeldingVerplicht: true, aanmeldingen: [] };

  it('needs a class', () => {
    expect(() => eisAfronding({ ...basis, classificatie: null, afwijkingMotivering: 'x' })).toThrow(
      fout('TOESTAND', 'GEEN_CLASSIFICATIE'),
    );
  });
  it.each(['DIRECT_BEMIDDELBAAR', 'OVERBRUGBARE_AFSTAND'] as const)(
    'with %s needs an aanmelding that was sent, where the gemeente asks for it', (classificatie) => {
      expect(() => eisAfronding({ ...basis, classificatie })).toThrow(
        fout('TOESTAND', 'GEEN_AANMELDING', '/afwijkingMotivering'),
      );
      expect(() => eisAfronding({ ...basis, classificatie, aanmeldingVerplicht: false })).not.toThrow();
    },
  );
  it.each([
    ['CONCEPT', false], ['VERZONDEN', true], ['GEACCEPTEERD', true], ['TERUGGESTUURD', false], ['INGETROKKEN', false],
  ] as const)('an aanmelding %s is enough: %s', (status, genoeg) => {
    expect(mistAanmelding({ ...basis, aanmeldingen: [status] })).toBe(!genoeg);
    expect(mistAanmelding({ ...basis, aanmeldingen: ['TERUGGESTUURD', status] })).toBe(!genoeg);
  });
  it.each([['gaat eerst een opleiding doen', false], ['   ', true], ['', true], [null, true]])(
    'the motive %j leaves it wanting: %s', (afwijkingMotivering, mist) => {
      expect(mistAanmelding({ ...basis, afwijkingMotivering })).toBe(mist);
    },
  );
  it('with PARTICIPATIE needs none', () => {
    expect(() => eisAfronding({ ...basis, classificatie: 'PARTICIPATIE' })).not.toThrow();
    expect([...CLASSIFICATIES, null].map(vraagtAanmelding)).toEqual([true, true, false, false]);
  });
});

describe('what is offered on an intake', () => {
  const intake = { status: 'OPEN', dossierStatus: 'INTAKE', classificatie: 'PARTICIPATIE' } as const;
  it('rondAf, once there is a class', () => {
    expect(toegestaneIntakeActies(gemeente, intake)).toEqual(['rondAf']);
    expect(toegestaneIntakeActies(gemeente, { ...intake, classificatie: null })).toEqual([]);
    expect(toegestaneIntakeActies(gemeente, { ...intake, status: 'AFGEROND' })).toEqual([]);
  });
  it.each(DOSSIER_STATUSSEN)('only while the dossier is in INTAKE: %s', (dossierStatus) => {
    const verwacht = dossierStatus === 'INTAKE' ? ['rondAf'] : [];
    expect(toegestaneIntakeActies(gemeente, { ...intake, dossierStatus })).toEqual(verwacht);
  });
  it('to the gemeente and to the holder of its mandate', () => {
    const uitvoerder = { ...gemeente, kant: 'UITVOERDER' } as const;
    expect(toegestaneIntakeActies(uitvoerder, intake)).toEqual([]);
    expect(toegestaneIntakeActies({ ...uitvoerder, heeftMandaat: true }, intake)).toEqual(['rondAf']);
    expect(magIntakeWijzigen(uitvoerder, 'ACTIEF')).toBe(false);
    expect(magIntakeWijzigen(gemeente, 'GESLOTEN')).toBe(true);
    expect(magIntakeWijzigen(gemeente, 'GEARCHIVEERD')).toBe(false);
  });
});

describe('a class', () => {
  const besluit = {
    status: 'INTAKE', classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-11-23',
    meldDatum: '2026-11-01', vandaag: '2026-11-23',
  } as const;
  it.each(DOSSIER_STATUSSEN)('is decided in INTAKE and ACTIEF alone: %s', (status) => {
    const doe = () => eisClassificatie({ ...besluit, status });
    if (status === 'INTAKE' || status === 'ACTIEF') expect(doe).not.toThrow();
    else expect(doe).toThrow(fout('TOESTAND', 'NIET_INDEELBAAR'));
  });
  it.each([
    ['2026-11-24', 'DATUM_IN_TOEKOMST'], ['2026-10-31', 'PEILDATUM_VOOR_MELDING'], ['2026-02-30', 'DATUM_ONGELDIG'],
  ])('does not hold from %s: %s', (peilDatum, code) => {
    expect(() => eisClassificatie({ ...besluit, peilDatum })).toThrow(fout('INVOER', code, '/peilDatum'));
  });
  it('of PARTICIPATIE is not werkfit', () => {
    expect(() => eisClassificatie({ ...besluit, classificatie: 'PARTICIPATIE' })).toThrow(
      fout('INVOER', 'WERKFIT_STRIJDIG', '/werkfit'),
    );
  });
  it('comes with the literal definition of werkfit', () => {
    expect(WERKFIT_DEFINITIE).toBe(
      'Geschikt om het werk direct te hervatten, de eventueel aanwezige zorgvraag vormt geen belemmering om aan het ' +
        'werk te gaan.',
    );
  });
});
