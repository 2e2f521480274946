// A file as a gemeente would deliver it: people who do not exist, one in a hundred of whom cannot be loaded.
const VOORNAMEN = ['Aart', 'Bea', 'Cor', 'Dina', 'Evert', 'Fien', 'Gijs', 'Hanna', 'Ilse', 'Joost'];
const LETTERGREPEN = ['bak', 'den', 'ker', 'mol', 'ven', 'sloot', 'duin', 'berg', 'wijk', 'rood', 'zand', 'hoek', 'meer', 'stra'];
const GRONDEN = ['BIJSTAND', 'NUG', 'ANW'];
/** What is wrong with the bad ones, by turns: the column, and what stands there. */
const FOUTEN = [['BSN', '123456789'], ['Gemeld', '31-02-2026'], ['Mail', 'geen adres'], ['Achternaam', '']];
const FOUT_ELKE = 100;

/** Which column fills which field. */
export const KOPPELING = {
  bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', geboorteDatum: 'Geboren', telefoonnummer: 'Telefoon', emailadres: 'Mail',
  postcode: 'Postcode', huisnummer: 'Huisnr', woonplaats: 'Plaats', meldDatum: 'Gemeld', dossierGrond: 'Grond', beroep: 'Beroep', urenPerWeek: 'Uren',
};
const KOLOMMEN = Object.values(KOPPELING);

/** Numbers that pass the check of a BSN, each once. */
export function* bsns(vanaf = 300_000_00) {
  for (let acht = vanaf; ; acht++) {
    const som = [...String(acht)].reduce((s, cijfer, n) => s + Number(cijfer) * (9 - n), 0);
    if (som % 11 !== 10) yield `${acht}${som % 11}`;
  }
}

/**
 * @param bsn from `bsns`; two files with one source hold other people
 * @returns the text of a file of so many rows
 */
export function maakCsv(aantal, bsn) {
  const twee = (n) => String(n).padStart(2, '0');
  const regels = [KOLOMMEN.join(';')];
  for (let n = 0; n < aantal; n++) {
    const achternaam = [3, 17, 41].map((stap) => LETTERGREPEN[Math.floor(n / stap) % LETTERGREPEN.length]).join('');
    const rij = {
      BSN: bsn.next().value, Voornaam: VOORNAMEN[n % VOORNAMEN.length], Achternaam: achternaam[0].toUpperCase() + achternaam.slice(1),
      Geboren: `${twee(1 + n % 28)}-${twee(1 + n % 12)}-${1960 + n % 45}`, Telefoon: `06${String(10_000_000 + n)}`, Mail: `t${n}@voorbeeld.nl`,
      Postcode: `19${twee(50 + n % 45)} AB`, Huisnr: 1 + n % 200, Plaats: 'IJmuiden', Gemeld: `${twee(1 + n % 28)}-${twee(1 + n % 9)}-2026`,
      Grond: GRONDEN[n % GRONDEN.length], Beroep: n % 3 ? '' : 'Kok', Uren: n % 3 ? '' : 24,
    };
    if (n % FOUT_ELKE === FOUT_ELKE - 1) {
      const [kolom, waarde] = FOUTEN[Math.floor(n / FOUT_ELKE) % FOUTEN.length];
      rij[kolom] = waarde;
    }
    regels.push(KOLOMMEN.map((kolom) => rij[kolom]).join(';'));
  }
  return regels.join('\n');
}
