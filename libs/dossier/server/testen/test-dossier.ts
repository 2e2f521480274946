import type { TestAntwoord, TestGebruiker } from '@trajectplein/toegang/server';

let teller = 0;

/** A BSN from the range 9999… that is never issued, valid by the elfproef; another at every call. */
export function testBsn(): string {
  for (;;) {
    teller += 1;
    const acht = String(99_990_100 + teller);
    const som = [...acht].reduce((s, cijfer, n) => s + Number(cijfer) * (9 - n), 0);
    if (som % 11 !== 10) return `${acht}${som % 11}`;
  }
}

/** Registers a synthetic person through the API. */
export function registreerTestPersoon(wie: TestGebruiker, gemeente: string, extra: object = {}): Promise<TestAntwoord> {
  return wie.post('/v1/werkzoekenden', { voornaam: 'Test', achternaam: `Persoon ${++teller}`, geboorteDatum: '1990-05-04', gemeente,
    bsn: testBsn(), ...extra });
}

/** Registers a person and opens a dossier. @returns its id */
export async function maakTestDossier(wie: TestGebruiker, gemeente: string, extra: object = {}): Promise<string> {
  const persoon = await registreerTestPersoon(wie, gemeente);
  const dossier = await wie.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND',
    instroomOorzaak: 'EINDE_DIENSTBETREKKING', ...extra });
  if (dossier.status !== 201) throw new Error(`No test dossier: ${dossier.status} ${dossier.tekst}`);
  return dossier.body.id;
}
