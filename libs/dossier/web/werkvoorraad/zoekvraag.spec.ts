import { leesZoekvraag } from './zoekvraag';

const datum = (tekst: string) => (tekst === '03-04-1988' ? '1988-04-03' : undefined);
const lees = (tekst: string) => leesZoekvraag(tekst, datum);

describe('what is typed to find a dossier', () => {
  it('is a number, however it is written', () => {
    expect(lees(' zkij 2026 000123 ')).toEqual({ nummer: 'ZKIJ-2026-000123' });
  });

  it('is the end of a number, when it is figures alone that are no day', () => {
    for (const tekst of ['123', '000123', '2026-000123', '2026 123', 'zkij 123', '31022026']) expect([tekst, lees(tekst)]).toEqual([tekst, { nummer: tekst }]);
    expect(leesZoekvraag('03041988', () => '1988-04-03')).toEqual({ geboorteDatum: '1988-04-03' });
  });

  it('is a birth date, a name, or both', () => {
    expect(lees('03-04-1988')).toEqual({ geboorteDatum: '1988-04-03' });
    expect(lees('de  Vries')).toEqual({ naam: 'de Vries' });
    expect(lees('Vries, 03-04-1988')).toEqual({ naam: 'Vries', geboorteDatum: '1988-04-03' });
  });

  it.each(['5-3-90', '5 maart 1990', '5-mrt-90', '1990-03-05', '05031990'])('knows %s for a birth date between names', (tekst) => {
    expect(leesZoekvraag(`Vries ${tekst}`, (deel) => (deel === tekst ? '1990-03-05' : undefined))).toEqual({ naam: 'Vries', geboorteDatum: '1990-03-05' });
  });

  it('is a name when it only looks like a date', () => {
    expect(lees('31-02-2026')).toEqual({ naam: '31-02-2026' });
  });

  it('is nothing when nothing was typed', () => expect(lees('   ')).toBeUndefined());
});
