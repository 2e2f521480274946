import { testBsn } from '@trajectplein/dossier/server';
import { nieuwId } from '@trajectplein/kern/server';
import { TEST_MEDEWERKERS, type TestAntwoord, type TestApi } from '@trajectplein/toegang/server';

async function goed(antwoord: Promise<TestAntwoord>) {
  const { status, body, tekst } = await antwoord;
  if (status >= 300) throw new Error(`${status} ${tekst}`);
  return body;
}

/** One dossier of Velsen with everything that can hang on it. */
export async function maakDossierMetAlles(api: TestApi): Promise<Record<string, string>> {
  const velsen = await api.als('klantmanager.velsen');
  const ijmond = await api.als('klantmanager.ijmond');
  const persoon = await goed(velsen.post('/v1/werkzoekenden', { voornaam: 'Test', achternaam: 'Matrix', gemeente: '0453', bsn: testBsn() }));
  const dossier = await goed(velsen.post('/v1/dossiers', { werkzoekendeId: persoon.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW', meldDatum: '2026-09-01' }));
  const van = (wat: string) => `/v1/dossiers/${dossier.id}/${wat}`;
  const uitkering = await goed(velsen.post(van('uitkeringsperioden'), { soort: 'PW', beginDatum: '2026-08-01' }));
  const intake = await goed(velsen.post(van('intakes'), { datum: '2026-09-10' }));
  await goed(velsen.post(van('classificaties'), { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-09-10', motivering: 'Kan beginnen.' }));
  const aanmelding = await goed(velsen.post(van('aanmeldingen'), { toelichting: 'Graag een traject.' }));
  await goed(velsen.post(`/v1/aanmeldingen/${aanmelding.id}/_verzend`, { datum: '2026-09-11' }, { versie: 1 }));
  await goed(velsen.post(`/v1/intakes/${intake.id}/_rondAf`, { datum: '2026-09-14' }, { versie: 1 }));
  await goed(ijmond.post(`/v1/aanmeldingen/${aanmelding.id}/_accepteer`, { datum: '2026-09-15' }, { versie: 2 }));
  const traject = await goed(ijmond.post(van('trajecten'), { trajectType: 'REINTEGRATIE', doel: 'Werk', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' }));
  const plaatsing = await goed(ijmond.post(van('plaatsingen'), { vorm: 'ZELFSTANDIG', uren: 32, startDatum: '2026-09-28', gevolgUitkering: 'VOLLEDIG_UIT' }));
  await goed(ijmond.post(`/v1/plaatsingen/${plaatsing.id}/_start`, { datum: '2026-09-28' }, { versie: 1 }));
  const { versie } = await goed(velsen.get(`/v1/dossiers/${dossier.id}`));
  const nazorg = await goed(velsen.post(van('_stroomUit'), { reden: 'WERK_ZELFSTANDIG', datum: '2026-09-28', plaatsingId: plaatsing.id }, { versie }));
  const controle = await goed(velsen.post(van('controles'), { soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'SUWINET', datum: '2026-10-28' }));
  const verschil = nieuwId();
  await api.database.eigenaar.query(
    `insert into uitkering_verschil (id, dossier_id, gemeente, soort, onderwerp, kenmerk, maand, uitkering, status, vastgelegd_op)
     values ($1, $2, '0453', 'NIET_IN_BESTAND', '', '2026-10-01', '2026-10-01', '{}', 'OPEN', now())`, [verschil, dossier.id]);
  return {
    werkzoekenden: persoon.id, dossiers: dossier.id, nummer: dossier.nummer, uitkeringsperioden: uitkering.id, intakes: intake.id,
    aanmeldingen: aanmelding.id, trajecten: traject.id, plaatsingen: plaatsing.id, uitstromen: nazorg.onderdelen.uitstromen[0].id,
    controles: controle.id, 'uitkering-verschillen': verschil,
  };
}

/**
 * One of each kind of thing that has an id, by its resource: what belongs to a dossier, and what does not. A kind that is
 * missing here fails the sweep.
 */
export async function maakVanAlles(api: TestApi): Promise<Record<string, string>> {
  const vanDossier = await maakDossierMetAlles(api);
  const [velsen, beheerder, matcher] = [await api.als('klantmanager.velsen'), await api.als('beheerder'), await api.als('matcher')];
  const formulier = new FormData();
  formulier.set('soort', 'csv');
  formulier.set('gemeente', '0453');
  formulier.set('bestand', new Blob(['BSN;Voornaam;Achternaam;Datum melding\r\n999990020;Test;Sweep;1-9-2026\r\n']), 'sweep.csv');
  const gestuurd = new Request('http://x', { method: 'POST', body: formulier });
  const ingelezen = await goed(velsen.post('/v1/imports', Buffer.from(await gestuurd.arrayBuffer()),
    { koppen: { 'content-type': gestuurd.headers.get('content-type')! } }));
  const werkgever = await goed(matcher.post('/v1/werkgevers', { naam: 'Bakkerij Sweep', kvkNummer: '27312345' }));
  const medewerker = await goed(beheerder.post('/v1/medewerkers', { gebruikersnaam: 'sweep', naam: 'Medewerker Sweep', wachtwoord: 'vier losse woorden samen' }));
  const voorstel = await goed(beheerder.post('/v1/gemeenten/0473/drempelvoorstellen', { kleineAantallenDrempel: 7 }));
  const { eigenaar } = api.database;
  const een = async (tekst: string, ...waarden: unknown[]) => (await eigenaar.query(tekst, waarden)).rows[0].id as string;
  return {
    ...vanDossier, imports: ingelezen.id, werkgevers: werkgever.id, medewerkers: medewerker.id, drempelvoorstellen: voorstel.id,
    aanstellingen: await een('select id from aanstelling where medewerker_id = $1', TEST_MEDEWERKERS['jobcoach.ijmond']),
    'gemeente-instellingen': await een(`select id from gemeente_instelling where gemeente = '0473'`),
    taaklopen: await een(`insert into taakloop (taak, begonnen_op, geeindigd_op, uitkomst) values ('sturing.verzet-klok', now(), now(), 'MISLUKT') returning id`),
  };
}
