import { ROLLEN } from '@trajectplein/toegang/domain';
import { KANTEN, type Betrokkene } from './betrokkene';
import { DOSSIER_STATUSSEN, SLUIT_REDENEN, type DossierStatus } from './codes';
import {
  DOSSIER_OVERGANGEN, dossierNa, eisHeropening, eisSluiting, heropenenAnnuleertUitstroom, magDossierHandeling,
  magDossierOvergang, sluitRedenenBij, toegestaneDossierActies, toegestaneDossierHandelingen, type DossierOvergang,
} from './dossier.levensloop';
import { UITSTROOM_REDENEN } from './uitstroom-reden';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

/** The whole table, written down once more by hand: what is not named must be refused. */
const NA: Record<DossierStatus, Partial<Record<DossierOvergang, DossierStatus>>> = {
  GEMELD: { intake: 'INTAKE', stroomUit: 'GESLOTEN', sluit: 'GESLOTEN', draagOver: 'GEMELD' },
  INTAKE: { rondAf: 'ACTIEF', stroomUit: 'GESLOTEN', sluit: 'GESLOTEN', draagOver: 'INTAKE' },
  ACTIEF: { stroomUit: 'NAZORG', sluit: 'GESLOTEN', draagOver: 'ACTIEF' },
  NAZORG: { meldTerugval: 'ACTIEF', sluit: 'GESLOTEN', draagOver: 'NAZORG' },
  GESLOTEN: { heropen: 'INTAKE', archiveer: 'GEARCHIVEERD' },
  GEARCHIVEERD: { vernietig: 'VERNIETIGD' },
  VERNIETIGD: {},
};

describe('the life of a dossier', () => {
  const alle = DOSSIER_STATUSSEN.flatMap((van) =>
    DOSSIER_OVERGANGEN.map((naam) => [van, naam, NA[van][naam]] as const),
  );

  it.each(alle)('%s, %s: %s', (van, naam, naar) => {
    const doe = () => dossierNa(van, naam, { uitstroomReden: 'WERK_LOONDIENST', statusVoorSluiting: 'INTAKE' });
    if (naar) expect(doe()).toBe(naar);
    else expect(doe).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
  });

  it('names the status in the sentence', () => {
    expect(() => dossierNa('NAZORG', 'intake')).toThrow('Dit kan niet bij de status "Nazorg".');
  });
});

describe('stroomUit', () => {
  it.each(UITSTROOM_REDENEN)('%s goes to NAZORG only for work, from ACTIEF', (uitstroomReden) => {
    const werk = uitstroomReden.startsWith('WERK_');
    expect(dossierNa('ACTIEF', 'stroomUit', { uitstroomReden })).toBe(werk ? 'NAZORG' : 'GESLOTEN');
    expect(dossierNa('INTAKE', 'stroomUit', { uitstroomReden })).toBe('GESLOTEN');
    expect(dossierNa('GEMELD', 'stroomUit', { uitstroomReden })).toBe('GESLOTEN');
  });
});

describe('sluit', () => {
  it('takes the reasons that fit the status', () => {
    const zonder = (...weg: string[]) => SLUIT_REDENEN.filter((r) => !weg.includes(r));
    expect(sluitRedenenBij('ACTIEF')).toEqual(zonder('UITGESTROOMD', 'NAZORG_AFGEROND'));
    expect(sluitRedenenBij('NAZORG')).toEqual(zonder('UITGESTROOMD', 'ONTERECHT_GEMELD'));
  });
  it.each([
    ['ACTIEF', 'VERHUISD'], ['GEMELD', 'ONTERECHT_GEMELD'], ['NAZORG', 'NAZORG_AFGEROND'], ['INTAKE', 'OVERIG'],
  ] as const)('from %s with %s', (status, reden) => {
    expect(eisSluiting({ status, reden })).toBe(reden);
  });
  it.each([
    ['ACTIEF', undefined, 'REDEN_VERPLICHT'],
    ['ACTIEF', 'ZOMAAR', 'REDEN_ONBEKEND'],
    ['ACTIEF', 'UITGESTROOMD', 'GEBRUIK_STROOM_UIT'],
    ['ACTIEF', 'NAZORG_AFGEROND', 'REDEN_PAST_NIET'],
    ['NAZORG', 'ONTERECHT_GEMELD', 'REDEN_PAST_NIET'],
  ] as const)('not from %s with %s: %s', (status, reden, code) => {
    expect(() => eisSluiting({ status, reden })).toThrow(fout('INVOER', code, '/reden'));
  });
  it('not twice, whatever the reason', () => {
    expect(() => eisSluiting({ status: 'GESLOTEN', reden: undefined })).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
  });
});

describe('heropen', () => {
  const dicht = { status: 'GESLOTEN', heeftAnderOpenDossier: false } as const;
  it.each(['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG'] as const)('gives %s back', (statusVoorSluiting) => {
    expect(eisHeropening({ ...dicht, statusVoorSluiting })).toBe(statusVoorSluiting);
  });
  it('not when it is unknown what it was', () => {
    expect(() => eisHeropening({ ...dicht, statusVoorSluiting: null })).toThrow(fout('TOESTAND', 'NIET_TE_HEROPENEN'));
    expect(() => dossierNa('GESLOTEN', 'heropen', { statusVoorSluiting: 'GESLOTEN' })).toThrow(
      fout('TOESTAND', 'NIET_TE_HEROPENEN'),
    );
  });
  it('not beside another open dossier of the same person', () => {
    expect(() => eisHeropening({ ...dicht, statusVoorSluiting: 'ACTIEF', heeftAnderOpenDossier: true })).toThrow(
      fout('TOESTAND', 'DOSSIER_LOOPT'),
    );
  });
  it('annuls the uitstroom when that was what closed it', () => {
    expect([heropenenAnnuleertUitstroom('stroomUit'), heropenenAnnuleertUitstroom('sluit')]).toEqual([true, false]);
  });
});

describe('who may', () => {
  const bij = (over: Partial<Betrokkene> = {}): Betrokkene => ({
    rol: 'klantmanager', kant: 'GEMEENTE', heeftMandaat: false, ...over,
  });
  const mogen = (wie: Betrokkene) => DOSSIER_OVERGANGEN.filter((naam) => magDossierOvergang(wie, naam));

  it('a klantmanager of the gemeente: all but heropen', () => {
    expect(mogen(bij())).toEqual(['intake', 'rondAf', 'stroomUit', 'meldTerugval', 'sluit', 'draagOver']);
  });
  it('a teamleider: heropen as well', () => {
    expect(mogen(bij({ rol: 'teamleider' }))).toContain('heropen');
  });
  it('an executor with the intake mandate: as the gemeente', () => {
    expect(mogen(bij({ kant: 'UITVOERDER', heeftMandaat: true }))).toEqual(mogen(bij()));
  });
  it('an executor without it: not the intake', () => {
    expect(mogen(bij({ kant: 'UITVOERDER' }))).toEqual(['stroomUit', 'meldTerugval', 'sluit', 'draagOver']);
  });
  it('nobody without full access, and no other role', () => {
    expect(mogen(bij({ kant: null, heeftMandaat: true }))).toEqual([]);
    const anderen = ROLLEN.filter((rol) => rol !== 'klantmanager' && rol !== 'teamleider');
    for (const rol of [...anderen, null]) {
      for (const kant of KANTEN) expect(mogen(bij({ rol, kant, heeftMandaat: true }))).toEqual([]);
    }
  });
});

describe('what is offered on a dossier', () => {
  const wie: Betrokkene = { rol: 'teamleider', kant: 'GEMEENTE', heeftMandaat: false };
  const AANBOD: Record<DossierStatus, [DossierOvergang[], string[]]> = {
    GEMELD: [['stroomUit', 'sluit', 'draagOver'], ['wijzig', 'registreerIntake', 'meldAan', 'registreerUitkering']],
    INTAKE: [['stroomUit', 'sluit', 'draagOver'], ['wijzig', 'classificeer', 'meldAan', 'registreerUitkering']],
    ACTIEF: [['stroomUit', 'sluit', 'draagOver'], ['wijzig', 'classificeer', 'meldAan', 'registreerUitkering']],
    NAZORG: [['meldTerugval', 'sluit', 'draagOver'], ['wijzig', 'registreerUitkering']],
    GESLOTEN: [['heropen'], ['wijzig', 'registreerUitkering']],
    GEARCHIVEERD: [[], []],
    VERNIETIGD: [[], []],
  };
  it.each(DOSSIER_STATUSSEN)('%s', (status) => {
    const [acties, handelingen] = AANBOD[status];
    expect(toegestaneDossierActies(wie, { status, statusVoorSluiting: 'ACTIEF' })).toEqual(acties);
    expect(toegestaneDossierHandelingen(wie, status)).toEqual(handelingen);
  });
  it.each(DOSSIER_STATUSSEN)('a jobcoach gets nothing at %s', (status) => {
    const jobcoach: Betrokkene = { ...wie, rol: 'jobcoach' };
    expect(toegestaneDossierActies(jobcoach, { status, statusVoorSluiting: 'ACTIEF' })).toEqual([]);
    expect(toegestaneDossierHandelingen(jobcoach, status)).toEqual([]);
  });
  it('hides heropen when it would be refused', () => {
    expect(toegestaneDossierActies(wie, { status: 'GESLOTEN' })).toEqual([]);
    const bezet = { status: 'GESLOTEN', statusVoorSluiting: 'ACTIEF', heeftAnderOpenDossier: true } as const;
    expect(toegestaneDossierActies(wie, bezet)).toEqual([]);
  });
  it('leaves the class to the gemeente or its mandate holder', () => {
    const uitvoerder: Betrokkene = { rol: 'klantmanager', kant: 'UITVOERDER', heeftMandaat: false };
    expect(magDossierHandeling(uitvoerder, 'ACTIEF', 'classificeer')).toBe(false);
    expect(magDossierHandeling({ ...uitvoerder, heeftMandaat: true }, 'ACTIEF', 'classificeer')).toBe(true);
    expect(magDossierHandeling(uitvoerder, 'ACTIEF', 'registreerUitkering')).toBe(true);
  });
});
