import { Database } from '@trajectplein/kern/server';
import type { TestApi, TestGebruiker, TestLogin } from '@trajectplein/toegang/server';

let teller = 0;

/** Does it, and tells what went wrong when it did not go well. */
async function goed(antwoord: ReturnType<TestGebruiker['post']>) {
  const { status, body, tekst } = await antwoord;
  if (status >= 300) throw new Error(`${status} ${tekst}`);
  return body;
}

/** Counts the statements on some table that a request runs. */
export async function telOpdrachten<T>(api: TestApi, patroon: RegExp, werk: () => Promise<T>): Promise<{ uitkomst: T; aantal: number }> {
  const db = api.app.get(Database);
  const echt = Database.prototype.sql;
  let aantal = 0;
  db.sql = function spion<R>(...args: Parameters<typeof echt>): Promise<R[]> {
    if (patroon.test(args[0])) aantal += 1;
    return echt.call(db, ...args) as Promise<R[]>;
  };
  const uitkomst = await werk().finally(() => Reflect.deleteProperty(db, 'sql'));
  return { uitkomst, aantal };
}

/**
 * A dossier that is ACTIEF since 2026-09-14, made through the API.
 * @param wie who registers it, for his gemeente
 * @param uitvoerder who accepts its aanmelding on 2026-09-15; none when left out
 * @returns its id
 */
export async function maakActiefDossier(api: TestApi, wie: TestLogin, gemeente: string, uitvoerder?: TestLogin): Promise<string> {
  const a = await api.als(wie);
  teller += 1;
  const persoon = await goed(a.post('/v1/werkzoekenden', { voornaam: 'Test', tussenvoegsel: 'van', achternaam: `Traject ${teller}`, gemeente }));
  const { id } = await goed(a.post('/v1/dossiers', { werkzoekendeId: persoon.id, dossierGrond: 'BIJSTAND',
    instroomOorzaak: 'EINDE_DIENSTBETREKKING', meldDatum: '2026-09-01' }));
  const intake = await goed(a.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' }));
  await goed(a.post(`/v1/dossiers/${id}/classificaties`,
    { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-09-10', motivering: 'Kan morgen beginnen.' }));
  if (!uitvoerder) {
    await goed(a.post(`/v1/intakes/${intake.id}/_rondAf`, { datum: '2026-09-14', afwijkingMotivering: 'Wij begeleiden zelf.' }, { versie: 1 }));
    return id;
  }
  const aanmelding = await goed(a.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag een traject.' }));
  await goed(a.post(`/v1/aanmeldingen/${aanmelding.id}/_verzend`, { datum: '2026-09-12' }, { versie: 1 }));
  await goed(a.post(`/v1/intakes/${intake.id}/_rondAf`, { datum: '2026-09-14' }, { versie: 1 }));
  await goed((await api.als(uitvoerder)).post(`/v1/aanmeldingen/${aanmelding.id}/_accepteer`, { datum: '2026-09-15' }, { versie: 2 }));
  return id;
}
