import {
  AANMELDING_OVERGANGEN, AANMELDING_STATUSSEN, eisAanmeldingOvergang, eisNieuweAanmelding, eisTerugsturing,
  magAanmeldingOvergang, signaleringsDatumVan, toegestaneAanmeldingActies, type AanmeldingBetrokkene,
  type AanmeldingOvergang, type AanmeldingStatus,
} from './aanmelding.levensloop';
import { DOSSIER_STATUSSEN } from './codes';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

const NA: Record<AanmeldingStatus, Partial<Record<AanmeldingOvergang, AanmeldingStatus>>> = {
  CONCEPT: { verzend: 'VERZONDEN', trekIn: 'INGETROKKEN' },
  VERZONDEN: { accepteer: 'GEACCEPTEERD', stuurTerug: 'TERUGGESTUURD', trekIn: 'INGETROKKEN' },
  GEACCEPTEERD: {},
  TERUGGESTUURD: {},
  INGETROKKEN: {},
};

describe('the life of an aanmelding', () => {
  it.each(AANMELDING_STATUSSEN.flatMap((s) => AANMELDING_OVERGANGEN.map((n) => [s, n, NA[s][n]] as const)))(
    '%s, %s: %s', (status, naam, naar) => {
      if (naar) expect(eisAanmeldingOvergang(status, naam, 'INTAKE').naar).toBe(naar);
      else expect(() => eisAanmeldingOvergang(status, naam, 'INTAKE')).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
    },
  );
  it.each(DOSSIER_STATUSSEN)('ends with the dossier, but for withdrawing: %s', (dossierStatus) => {
    const kan = ['GEMELD', 'INTAKE', 'ACTIEF'].includes(dossierStatus);
    const doe = () => eisAanmeldingOvergang('VERZONDEN', 'accepteer', dossierStatus);
    if (kan) expect(doe).not.toThrow();
    else expect(doe).toThrow(fout('TOESTAND', 'DOSSIER_NIET_AANMELDBAAR'));
    expect(eisAanmeldingOvergang('VERZONDEN', 'trekIn', dossierStatus).naar).toBe('INGETROKKEN');
  });
});

describe('a new aanmelding', () => {
  const nieuw = (status: AanmeldingStatus, aan = 'A', uitvoerderHeeftToegang = true) => () =>
    eisNieuweAanmelding({
      dossierStatus: 'INTAKE', uitvoeringsorganisatieId: 'A', uitvoerderHeeftToegang, aanmeldingen: [{ status, uitvoeringsorganisatieId: aan }],
    });
  it.each([['CONCEPT'], ['VERZONDEN'], ['GEACCEPTEERD']] as const)('waits for the one that is %s', (status) => {
    expect(nieuw(status)).toThrow(fout('TOESTAND', 'AANMELDING_LOOPT'));
  });
  it.each([['TERUGGESTUURD'], ['INGETROKKEN']] as const)('may follow one that was %s', (status) => {
    expect(nieuw(status)).not.toThrow();
  });
  it('may go to another executor than the one that accepted', () => {
    expect(nieuw('GEACCEPTEERD', 'B')).not.toThrow();
    expect(nieuw('VERZONDEN', 'B')).toThrow(fout('TOESTAND', 'AANMELDING_LOOPT'));
  });
  it('may go again to one that accepted and has the dossier no longer', () => {
    expect(nieuw('GEACCEPTEERD', 'A', false)).not.toThrow();
    expect(nieuw('VERZONDEN', 'A', false)).toThrow(fout('TOESTAND', 'AANMELDING_LOOPT'));
  });
  it('is not made in nazorg or after the end', () => {
    for (const dossierStatus of ['NAZORG', 'GESLOTEN', 'GEARCHIVEERD', 'VERNIETIGD'] as const) {
      expect(() => eisNieuweAanmelding({ dossierStatus, uitvoeringsorganisatieId: 'A', uitvoerderHeeftToegang: false, aanmeldingen: [] })).toThrow(
        fout('TOESTAND', 'DOSSIER_NIET_AANMELDBAAR'),
      );
    }
  });
});

describe('stuurTerug', () => {
  it('needs a reason and a consequence', () => {
    expect(eisTerugsturing({ reden: 'GEEN_PLAATS', gevolg: 'ANDERE_UITVOERDER' })).toEqual({
      reden: 'GEEN_PLAATS', gevolg: 'ANDERE_UITVOERDER',
    });
    const zonder = (reden: unknown, gevolg: unknown) => expect(() => eisTerugsturing({ reden, gevolg }));
    zonder(null, 'AANVULLEN').toThrow(fout('INVOER', 'REDEN_VERPLICHT', '/reden'));
    zonder('OVERIG', null).toThrow(fout('INVOER', 'VERPLICHT', '/gevolg'));
    zonder('OVERIG', 'WEG').toThrow(fout('INVOER', 'CODE_ONBEKEND', '/gevolg'));
  });
});

describe('no answer', () => {
  it.each([
    ['2026-11-23', '2026-12-07'],
    ['2026-12-18', '2027-01-05'], // over Christmas and New Year
    ['2026-04-02', '2026-04-20'], // over Easter
  ])('to one sent on %s is a signal from %s', (verzonden, signaal) => {
    expect(signaleringsDatumVan(verzonden)).toBe(signaal);
  });
});

describe('who may', () => {
  const gemeente: AanmeldingBetrokkene = {
    rol: 'klantmanager', kant: 'GEMEENTE', heeftMandaat: false, isOntvanger: false,
  };
  const ontvanger: AanmeldingBetrokkene = { ...gemeente, kant: null, isOntvanger: true };
  const mogen = (wie: AanmeldingBetrokkene) => AANMELDING_OVERGANGEN.filter((n) => magAanmeldingOvergang(wie, n));

  it('the gemeente sends and withdraws', () => {
    expect(mogen(gemeente)).toEqual(['verzend', 'trekIn']);
  });
  it('the receiver answers, though it sees no more than the question', () => {
    expect(mogen(ontvanger)).toEqual(['accepteer', 'stuurTerug']);
    expect(mogen({ ...ontvanger, rol: 'teamleider' })).toEqual(['accepteer', 'stuurTerug']);
  });
  it('an executor with the mandate sends to itself and answers', () => {
    expect(mogen({ ...ontvanger, kant: 'UITVOERDER', heeftMandaat: true })).toEqual([...AANMELDING_OVERGANGEN]);
  });
  it('an executor that has the dossier, without mandate, and not the receiver: nothing', () => {
    expect(mogen({ ...gemeente, kant: 'UITVOERDER' })).toEqual([]);
  });
  it.each(['jobcoach', 'matcher', 'manager', 'beheerder', 'privacy', null] as const)('%s: nothing', (rol) => {
    expect(mogen({ ...gemeente, rol, isOntvanger: true, heeftMandaat: true })).toEqual([]);
  });
  it('is offered what he may do and what the state allows', () => {
    const verzonden = { status: 'VERZONDEN', dossierStatus: 'ACTIEF' } as const;
    expect(toegestaneAanmeldingActies(ontvanger, verzonden)).toEqual(['accepteer', 'stuurTerug']);
    expect(toegestaneAanmeldingActies(gemeente, verzonden)).toEqual(['trekIn']);
    expect(toegestaneAanmeldingActies(ontvanger, { ...verzonden, dossierStatus: 'GESLOTEN' })).toEqual([]);
    expect(toegestaneAanmeldingActies(gemeente, { ...verzonden, dossierStatus: 'GESLOTEN' })).toEqual(['trekIn']);
    expect(toegestaneAanmeldingActies(gemeente, { ...verzonden, status: 'CONCEPT' })).toEqual(['verzend', 'trekIn']);
  });
});
