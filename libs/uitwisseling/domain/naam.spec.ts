import { splitsAchternaam, splitsNaam } from './naam';

const delen = (naam: string) => {
  const { voornaam, tussenvoegsel, achternaam, twijfel } = splitsNaam(naam);
  return [voornaam ?? '', tussenvoegsel ?? '', achternaam, ...(twijfel ? ['?'] : [])].join('|');
};

describe('a name in one column', () => {
  it.each([
    ['Jan de Vries', 'Jan|de|Vries'], ['Vries, Piet de', 'Piet|de|Vries'], ['Vries, de, Piet', 'Piet|de|Vries'], ['Vries, Piet, de', 'Piet|de|Vries'],
    ['de Vries, Piet', 'Piet|de|Vries'], ['Vries de, Piet', 'Piet|de|Vries'], ['Vries, van der Piet', 'Piet|van der|Vries'], ['Sanne Duinker', 'Sanne||Duinker'],
    ['Duinker, Sanne', 'Sanne||Duinker'], ['Jan Willem van den Berg', 'Jan Willem|van den|Berg'], ["Anna van 't Hof", "Anna|van 't|Hof"], ["Hof, Anna van 't", "Anna|van 't|Hof"],
    ['J.W. Bos', 'J.W.||Bos'], ['J. W. Bos', 'J. W.||Bos'], ['J de Boer', 'J|de|Boer'], ['Bos J.W.', 'J.W.||Bos'], ['Bos, J.W.', 'J.W.||Bos'], ['S. Dekker', 'S.||Dekker'], ['T. de Jong', 'T.|de|Jong'],
    ['dhr. J. de Vries', 'J.|de|Vries'], ['Mevrouw A. Bakker', 'A.||Bakker'], ['JAN VAN DIJK', 'JAN|VAN|DIJK'], ['Jan Van Dijk', 'Jan|Van|Dijk'], ['P. v.d. Berg', 'P.|v.d.|Berg'], ['Piet v/d Berg', 'Piet|v/d|Berg'],
    ['Anna Jansen-de Boer', 'Anna||Jansen-de Boer'], ['Anna Jansen - van den Berg', 'Anna||Jansen-van den Berg'], ['Anna de Vries-van Dijk', 'Anna|de|Vries-van Dijk'], ['Jansen-de Boer, Anna', 'Anna||Jansen-de Boer'],
    ['Ben de Boer', 'Ben|de|Boer'], ['Fatma El Idrissi', 'Fatma El||Idrissi|?'], ['Fatma el Idrissi', 'Fatma|el|Idrissi'], ['Ali ben Salah', 'Ali|ben|Salah'], ['El Amrani, Youssef', 'Youssef||El Amrani'], ['Wit, Jan Peter de', 'Jan Peter|de|Wit'],
  ])('%s is %s', (naam, verwacht) => expect(delen(naam)).toBe(verwacht));

  it.each([
    ['Duinker', '||Duinker|?'], ['Jan Willem Bos', 'Jan Willem||Bos|?'], ['de Vries Piet', 'Piet|de|Vries|?'], ['Vries Piet de', 'Piet|de|Vries|?'], ['van Dijk', '|van|Dijk|?'], ['Jan de Vries van Dam', 'Jan|de|Vries van Dam|?'],
    ['JANSEN Piet', 'Piet||JANSEN|?'], ['Vries, de', '|de|Vries|?'], ['Vries, Piet, Jan', 'Piet Jan||Vries|?'], ['de Vries, Piet van', 'Piet|de|Vries|?'], ['Do, Thi', 'Thi||Do'], ['Van Anh Nguyen', 'Nguyen|Van|Anh|?'], ['de', '||de|?'], ['Van, Minh', 'Minh||Van|?'],
  ])('%s can be split otherwise than %s', (naam, verwacht) => expect(delen(naam)).toBe(verwacht));
});

describe('a surname in its own column', () => {
  it.each([
    ['Vries', undefined, 'Vries'], ['de Vries', 'de', 'Vries'], ['van den Berg', 'van den', 'Berg'], ['Vries, de', 'de', 'Vries'], ["van 't Hof", "van 't", 'Hof'], ['De Backer', undefined, 'De Backer'],
    ['Jansen-de Boer', undefined, 'Jansen-de Boer'], ['de', undefined, 'de'], ['Vries, Jan', undefined, 'Vries, Jan'], ['El Idrissi', undefined, 'El Idrissi'], ['Null', undefined, 'Null'],
  ])('%s', (naam, tussenvoegsel, achternaam) => expect(splitsAchternaam(naam)).toEqual({ ...(tussenvoegsel ? { tussenvoegsel } : {}), achternaam }));
});
