import { stappenVan } from './stappen';

const stap = (status: string, datum: string, naam = 'x') => ({ status, datum, naam });
const toon = (status: string, ...levensloop: ReturnType<typeof stap>[]) =>
  stappenVan({ status, levensloop }).map(({ code, datum, staat }) => `${code} ${staat}${datum ? ` ${datum}` : ''}`);

describe('the steps of a life-cycle', () => {
  const gemeld = stap('GEMELD', '2026-01-01');
  const intake = stap('INTAKE', '2026-01-08');
  const actief = stap('ACTIEF', '2026-01-20');

  it('says what was, what is, and what may still come', () => {
    expect(toon('INTAKE', gemeld, intake)).toEqual([
      'GEMELD geweest 2026-01-01', 'INTAKE nu 2026-01-08', 'ACTIEF nogNiet', 'NAZORG nogNiet', 'GESLOTEN nogNiet']);
  });

  it('leaves without a day what was passed over', () => {
    expect(toon('GESLOTEN', gemeld, stap('GESLOTEN', '2026-02-01'))).toEqual([
      'GEMELD geweest 2026-01-01', 'INTAKE overgeslagen', 'ACTIEF overgeslagen', 'NAZORG overgeslagen', 'GESLOTEN nu 2026-02-01']);
  });

  it('after a terugval begins ACTIEF anew, and NAZORG lies ahead again', () => {
    expect(toon('ACTIEF', gemeld, intake, actief, stap('NAZORG', '2026-03-01'), stap('ACTIEF', '2026-04-01', 'meldTerugval'))).toEqual([
      'GEMELD geweest 2026-01-01', 'INTAKE geweest 2026-01-08', 'ACTIEF nu 2026-04-01', 'NAZORG nogNiet', 'GESLOTEN nogNiet']);
  });

  it('takes undoing a closing for no new beginning', () => {
    expect(toon('ACTIEF', gemeld, intake, actief, stap('GESLOTEN', '2026-03-01'), stap('ACTIEF', '2026-03-05', 'heropen'))[2])
      .toBe('ACTIEF nu 2026-01-20');
  });

  it('shows an archived dossier as closed', () => {
    expect(toon('GEARCHIVEERD', gemeld, stap('GESLOTEN', '2026-02-01')).at(-1)).toBe('GESLOTEN nu 2026-02-01');
  });
});
