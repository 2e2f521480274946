import { Database } from '@trajectplein/kern/server';
import type { TestApi, TestGebruiker, TestLogin } from '@trajectplein/toegang/server';

let teller = 0;

/** Does it, and tells what went wrong when it did not go well. */
export async function goed(antwoord: ReturnType<TestGebruiker['post']>) {
  const { status, body, tekst } = await antwoord;
  if (status >= 300) throw new Error(`${status} ${tekst}`);
  return body;
}

/**
 * A dossier with bijstand since 2026-08-01 that is ACTIEF since 2026-09-14, made through the API.
 * @param wie who registers it, for his gemeente
 * @param uitvoerder who accepts its aanmelding on 2026-09-15; none when left out
 * @param bsn of the person; none when left out
 * @returns its id
 */
export async function maakActiefDossier(api: TestApi, wie: TestLogin, gemeente: string, uitvoerder?: TestLogin | null, bsn?: string): Promise<string> {
  const a = await api.als(wie);
  teller += 1;
  const persoon = await goed(a.post('/v1/werkzoekenden', { voornaam: 'Test', achternaam: `Uitstroom ${teller}`, geboorteDatum: '1990-05-04',
    gemeente, ...(bsn ? { bsn } : {}) }));
  const { id } = await goed(a.post('/v1/dossiers', { werkzoekendeId: persoon.id, dossierGrond: 'BIJSTAND',
    instroomOorzaak: 'EINDE_WW', meldDatum: '2026-09-01' }));
  await goed(a.post(`/v1/dossiers/${id}/uitkeringsperioden`, { soort: 'PW', beginDatum: '2026-08-01', bron: 'GEMEENTE' }));
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

/** Runs a request and gives the statements on these tables that it took. */
export async function opdrachten(api: TestApi, patroon: RegExp, werk: () => Promise<unknown>): Promise<number> {
  const db = api.app.get(Database);
  const echt = Database.prototype.sql;
  let aantal = 0;
  db.sql = function spion<R>(...args: Parameters<typeof echt>): Promise<R[]> {
    if (patroon.test(args[0])) aantal += 1;
    return echt.call(db, ...args) as Promise<R[]>;
  };
  await werk().finally(() => Reflect.deleteProperty(db, 'sql'));
  return aantal;
}

/** Does a transition of the dossier with the version that it has now. */
export async function metDossier(wie: TestGebruiker, id: string, actie: string, body: object) {
  const { body: { versie } } = await wie.get(`/v1/dossiers/${id}`);
  return wie.post(`/v1/dossiers/${id}/_${actie}`, body, { versie });
}
