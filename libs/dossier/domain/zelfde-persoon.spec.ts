import { lijktOp, vergelijkPersoon, type Kenmerken } from './zelfde-persoon';

/** "Karin | | Postma | 1970-02-01" */
const mens = (tekst: string): Kenmerken => {
  const [voornaam, tussenvoegsel, achternaam, geboren] = tekst.split('|').map((deel) => deel.trim() || null);
  return { voornaam: voornaam!, tussenvoegsel: tussenvoegsel!, achternaam: achternaam!,
    ...(geboren?.length === 4 ? { geboorteJaar: Number(geboren) } : { geboorteDatum: geboren ?? null }) };
};
const code = (een: string, ander: string) => vergelijkPersoon(mens(een), mens(ander)).code;

describe('whether two sets of data are about one person', () => {
  it.each([
    ['Karin||Postma|1970-02-01', 'Karin||Postma|1970-02-01', 'GELIJK'],
    ['Karin||Postma|', 'Karin||Postma|1970-02-01', 'GELIJK'],
    ['Karin||Postma|1970-02-01', '||Postma|', 'SPELLING'],
    // Written otherwise.
    ['Karin||Postma|1970-02-01', 'KARIN||POSTMA|1970-02-01', 'SPELLING'],
    ['Zoë||Brûlé|1970-02-01', 'Zoe||Brule|1970-02-01', 'SPELLING'],
    ['Jan|de|Vries|1970-02-01', 'Jan||de Vries|1970-02-01', 'SPELLING'],
    ['Jan|de|Vries|1970-02-01', 'Jan||Vries, de|1970-02-01', 'SPELLING'],
    ['Jan|de|Vries|1970-02-01', 'Jan||Vries|1970-02-01', 'SPELLING'],
    ['Jan|van den|Berg|1970-02-01', 'Jan||Vandenberg|1970-02-01', 'SPELLING'],
    ['Jan|van \'t|Hof|1970-02-01', 'Jan|van t|Hof|1970-02-01', 'SPELLING'],
    ['Sara||El Khatib|1970-02-01', 'Sara||el-Khatib|1970-02-01', 'SPELLING'],
    ['Sara|el|Khatib|1970-02-01', 'Sara||Khatib|1970-02-01', 'SPELLING'],
    ['Karin||Postma|1970-02-01', 'Karin||Postma-de Boer|1970-02-01', 'SPELLING'],
    ['Karin|de|Boer|1970-02-01', 'Karin||Postma – de Boer|1970-02-01', 'SPELLING'],
    ['Karin||Postma e/v de Boer|1970-02-01', 'Karin||Postma|1970-02-01', 'SPELLING'],
    ['Karin||Postma-Boer|1970-02-01', 'Karin||Boer-Postma|1970-02-01', 'SPELLING'],
    ['Ali||Ait Ali|1970-02-01', 'Ali||Ait-Ali|1970-02-01', 'SPELLING'],
    ['K.||Postma|1970-02-01', 'Karin||Postma|1970-02-01', 'SPELLING'],
    ['J.P.||Postma|', 'Jan Pieter||Postma|', 'SPELLING'],
    ['JP||Postma|', 'Jan Pieter||Postma|', 'SPELLING'],
    ['Maria||Postma|', 'Anna Maria||Postma|', 'SPELLING'],
    ['Bakker||Soraya|', 'Soraya||Bakker|', 'SPELLING'],
    ['Mohamed||Ali Hassan|1970-02-01', 'Mohamed Ali||Hassan|1970-02-01', 'SPELLING'],
    ['Asha||Warsame|1970', 'Asha||Warsame|1970-05-13', 'GELIJK'],
    // One of the three is another one.
    ['Karin||Postma|1970-02-01', 'Karin|de|Boer|1970-02-01', 'EEN_VERSCHIL'],
    ['Karin||Postma|1970-02-01', 'Karin||Postma|1970-01-02', 'EEN_VERSCHIL'],
    ['Asha||Warsame|1970', 'Asha||Warsame|1971-05-13', 'EEN_VERSCHIL'],
    ['Karin||Postma|1970-02-01', 'Achmed||Postma|1970-02-01', 'EEN_VERSCHIL'],
    ['Karin||Postma|', 'Karin||Jansen|', 'EEN_VERSCHIL'],
    ['Karin||Jansen|1970-02-01', 'Karin||Janssen|1970-02-01', 'EEN_VERSCHIL'],
    ['Jan|de|Boer|1970-02-01', 'Jan|den|Boer|1970-02-01', 'EEN_VERSCHIL'],
    // Somebody else.
    ['Karin||Postma|1970-02-01', 'Achmed||Idrissi|1999-05-05', 'ANDER'],
    ['Karin||Postma|1970-02-01', 'Karin||Idrissi|1999-05-05', 'ANDER'],
    ['||Postma|1970-02-01', '||Idrissi|1999-05-05', 'ANDER'],
    ['Karin||Postma|', 'Achmed||Idrissi|', 'ANDER'],
    ['Karin||Postma|1970-02-01', 'Achmed||Idrissi|', 'ANDER'],
    ['Karin||Postma|', 'Achmed||Idrissi|1999-05-05', 'ANDER'],
    ['||Postma|', '||Idrissi|', 'ANDER'],
    // Father and son; two people who were both given the first of January.
    ['Jan||Bakker|1950-02-01', 'Piet||Bakker|1980-02-01', 'ANDER'],
    ['Fatma||Demir|1980-01-01', 'Omar||Haile|1980-01-01', 'ANDER'],
    ['Asha||Warsame|1970', 'Asha||Haile|1971', 'ANDER'],
  ])('%s and %s: %s', (een, ander, verwacht) => {
    expect([code(een, ander), code(ander, een)]).toEqual([verwacht, verwacht]);
  });

  it('says which of the three are other ones', () => {
    expect(vergelijkPersoon(mens('Karin||Postma|1970-02-01'), mens('Achmed||Idrissi|1970-02-01')).verschilt).toEqual(['achternaam', 'voornaam']);
    expect(vergelijkPersoon(mens('Karin||Postma|1970-02-01'), mens('K||postma|1971-02-01')).verschilt).toEqual(['geboorteDatum']);
    expect(vergelijkPersoon(mens('Karin||Postma|1970-02-01'), mens('KARIN||postma|')).verschilt).toEqual([]);
  });
});

describe('whether somebody looks like somebody known', () => {
  it.each([
    ['Karin||Postma|1970-02-01', 'karin||POSTMA-de Boer|1970-02-01', true],
    ['Jan|de|Vries|1970-02-01', 'J.||Vries, de|1970-02-01', true],
    ['Karin||Postma|1970-02-01', 'Karin||Postma|1970-02-02', false],
    ['Karin||Postma|1970-02-01', 'Karin||Jansen|1970-02-01', false],
    ['Karin||Postma|1970-02-01', 'Karen||Postma|1970-02-01', false],
    ['Karin||Postma|1970-02-01', '||Postma|1970-02-01', false],
    ['Karin||Postma|', 'Karin||Postma|', false],
  ])('%s and %s: %s', (een, ander, verwacht) => {
    expect([lijktOp(mens(een), mens(ander)), lijktOp(mens(ander), mens(een))]).toEqual([verwacht, verwacht]);
  });
});
