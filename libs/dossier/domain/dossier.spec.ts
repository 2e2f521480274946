import { label } from '@trajectplein/kern/domain';
import { bepaalBetrokkene, werktAanDossier, werktVoorGemeente } from './betrokkene';
import { DOSSIER_STATUSSEN, INSTROOM_OORZAAK_CBS, INSTROOM_OORZAKEN, isOpen, isWijzigbaar, vraagtBsn } from './codes';
import { leesDossiernummer, maakDossiernummer, normaliseerDossiernummer } from './dossiernummer';
import { dossierLabels, dossierRedenLijsten } from './labels';
import { bijstandOp, eisUitkeringsperiode, laatsteDagVoor, type Uitkeringsperiode } from './uitkeringsperiode';
import { isWerk, normaliseerUitstroomReden, UITSTROOM_REDENEN, uitstroomRedenVoorCijfers } from './uitstroom-reden';
import { bepaalMeldDatum, eisGeboorteDatum, eisGeenOpenDossier, sorteernaam, volledigeNaam } from './werkzoekende';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

describe('dossier numbers', () => {
  it('are made and read', () => {
    expect(maakDossiernummer(2026, 123)).toBe('ZKIJ-2026-000123');
    expect(maakDossiernummer(2026, 1_234_567)).toBe('ZKIJ-2026-1234567');
    expect(leesDossiernummer('ZKIJ-2026-000123')).toEqual({ jaar: 2026, volgnummer: 123 });
  });
  it('are found as people type them', () => {
    expect(normaliseerDossiernummer(' zkij 2026 000123 ')).toBe('ZKIJ-2026-000123');
    expect(normaliseerDossiernummer('zkij2026000123')).toBe('ZKIJ-2026-000123');
    for (const geen of ['', 'ZKIJ-2026', 'ABCD-2026-000123', 'ZKIJ-2026-12']) {
      expect(normaliseerDossiernummer(geen)).toBeNull();
    }
  });
});

describe('codes', () => {
  it('know which dossiers are open and which may be changed', () => {
    expect(DOSSIER_STATUSSEN.filter(isOpen)).toEqual(['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG']);
    expect(DOSSIER_STATUSSEN.filter((s) => !isWijzigbaar(s))).toEqual(['GEARCHIVEERD', 'VERNIETIGD']);
  });
  it('give each cause a statistics code of its own', () => {
    expect(new Set(Object.values(INSTROOM_OORZAAK_CBS)).size).toBe(INSTROOM_OORZAKEN.length);
  });
  it('ask no BSN of who has work', () => {
    expect([vraagtBsn('WERKENDE'), vraagtBsn('BIJSTAND'), vraagtBsn('NUG')]).toEqual([false, true, true]);
  });
  it('call work only what is work, and know an earlier name', () => {
    expect(UITSTROOM_REDENEN.filter(isWerk)).toEqual(['WERK_LOONDIENST', 'WERK_ZELFSTANDIG']);
    expect(['PENSIOEN', 'AOW_LEEFTIJD', 'GEEN_MEDEWERKING', 'toString', null].map(normaliseerUitstroomReden)).toEqual([
      'AOW_LEEFTIJD', 'AOW_LEEFTIJD', null, null, null,
    ]);
  });
  it('keep detentie out of the figures', () => {
    expect(UITSTROOM_REDENEN.map(uitstroomRedenVoorCijfers)).not.toContain('DETENTIE');
  });
});

describe('labels', () => {
  it('are there in both languages, never empty, and never say "onoverbrugbaar"', () => {
    for (const lijst of Object.values(dossierLabels)) {
      expect(Object.keys(lijst.en).sort()).toEqual(Object.keys(lijst.nl).sort());
      for (const woord of [...Object.values(lijst.nl), ...Object.values(lijst.en)]) {
        expect(woord).not.toBe('');
        expect(woord).not.toMatch(/onoverbrugba/i);
      }
    }
  });
  it('name reasons by transition', () => {
    expect(label(dossierRedenLijsten['DOSSIER.sluit'], 'VERHUISD')).toBe('Verhuisd');
    expect(label(dossierLabels.begrip, 'werkfit')).toBe('werkfit (definitie IJmond)');
  });
});

describe('bepaalBetrokkene', () => {
  const dossier = { opdrachtgevendeGemeente: '0453', mandaathouderId: null, volledigeToegang: false };
  it('knows the gemeente by its code', () => {
    const velsen = { rol: 'klantmanager', organisatieId: 'velsen', eigenGemeente: '0453' } as const;
    expect(bepaalBetrokkene(velsen, dossier)).toEqual({ rol: 'klantmanager', kant: 'GEMEENTE', heeftMandaat: false });
    expect(bepaalBetrokkene({ ...velsen, eigenGemeente: '0392' }, dossier).kant).toBeNull();
  });
  it('knows an executor by its access, and a mandate by its holder', () => {
    const ijmond = { rol: 'klantmanager', organisatieId: 'ijmond', eigenGemeente: null } as const;
    expect(bepaalBetrokkene(ijmond, dossier).kant).toBeNull();
    expect(bepaalBetrokkene(ijmond, { ...dossier, volledigeToegang: true })).toMatchObject({
      kant: 'UITVOERDER', heeftMandaat: false,
    });
    const onderMandaat = { ...dossier, mandaathouderId: 'ijmond', volledigeToegang: true };
    const wie = bepaalBetrokkene(ijmond, onderMandaat);
    expect([werktAanDossier(wie), werktVoorGemeente(wie)]).toEqual([true, true]);
  });
  it('gives nothing to who belongs nowhere', () => {
    const niemand = bepaalBetrokkene({ rol: null, organisatieId: null, eigenGemeente: null }, dossier);
    expect(niemand).toEqual({ rol: null, kant: null, heeftMandaat: false });
    expect(werktAanDossier(niemand)).toBe(false);
  });
});

describe('benefit periods', () => {
  const pw: Uitkeringsperiode = { soort: 'PW', beginDatum: '2026-01-01', eindDatum: '2026-09-30' };
  it('may follow each other, and differ in kind at the same time', () => {
    expect(() => eisUitkeringsperiode({ ...pw, beginDatum: '2026-10-01', eindDatum: null }, [pw])).not.toThrow();
    expect(() => eisUitkeringsperiode({ ...pw, soort: 'WW' }, [pw])).not.toThrow();
    expect(() => eisUitkeringsperiode({ ...pw, eindDatum: pw.beginDatum }, [])).not.toThrow();
  });
  it.each([
    [{ ...pw, beginDatum: '2026-09-30', eindDatum: null }, 'PERIODE_OVERLAPT', '/beginDatum'],
    [{ ...pw, eindDatum: '2025-12-31' }, 'EINDE_VOOR_BEGIN', '/eindDatum'],
    [{ ...pw, beginDatum: '2026-02-30' }, 'DATUM_ONGELDIG', '/beginDatum'],
    [{ ...pw, eindDatum: '2026-09-31' }, 'DATUM_ONGELDIG', '/eindDatum'],
    [{ ...pw, eindDatum: null, redenEinde: 'OVERIG' as const }, 'REDEN_ZONDER_EINDE', '/redenEinde'],
  ])('%j: %s', (periode, code, pointer) => {
    expect(() => eisUitkeringsperiode(periode, [pw])).toThrow(fout('INVOER', code, pointer));
  });
  it('tell on their last day that there is bijstand, and the day after that there is none', () => {
    expect(laatsteDagVoor('2026-10-01')).toBe('2026-09-30');
    expect([bijstandOp([pw], '2026-09-30'), bijstandOp([pw], '2026-10-01')]).toEqual(['JA', 'NEE']);
    expect(bijstandOp([{ ...pw, soort: 'WW' }], '2026-05-01')).toBe('NEE');
    expect(bijstandOp([], '2026-05-01')).toBe('ONBEKEND');
  });
});

describe('a werkzoekende', () => {
  it('has a name to call and a name to find', () => {
    const naam = { voornaam: 'Sanne', tussenvoegsel: 'de', achternaam: 'Vries' };
    expect([volledigeNaam(naam), sorteernaam(naam)]).toEqual(['Sanne de Vries', 'Vries, Sanne de']);
    expect([volledigeNaam({ achternaam: 'Vries', voornaam: ' ' }), sorteernaam({ achternaam: 'Vries' })]).toEqual([
      'Vries', 'Vries',
    ]);
  });
  it('was born on a day that can be', () => {
    expect(eisGeboorteDatum('1999-06-15', '2026-11-23')).toBe('1999-06-15');
    for (const datum of ['2026-11-24', '1905-01-01', '1999-06-31', 'onbekend']) {
      const ongeldig = fout('INVOER', 'GEBOORTEDATUM_ONGELDIG', '/geboorteDatum');
      expect(() => eisGeboorteDatum(datum, '2026-11-23')).toThrow(ongeldig);
    }
  });
  it('reports today or earlier, and has one open dossier', () => {
    expect(bepaalMeldDatum(undefined, '2026-11-23')).toBe('2026-11-23');
    const toekomst = fout('INVOER', 'DATUM_IN_TOEKOMST', '/meldDatum');
    expect(() => bepaalMeldDatum('2026-11-24', '2026-11-23')).toThrow(toekomst);
    expect(() => eisGeenOpenDossier(true)).toThrow(fout('TOESTAND', 'DOSSIER_LOOPT'));
    expect(() => eisGeenOpenDossier(false)).not.toThrow();
  });
});
