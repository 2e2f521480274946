import type { Pool } from 'pg';
import { totBij } from '../opzet/cijfers';
import { Klant, type Antwoord } from '../opzet/klant';
import { totDe, wacht } from '../opzet/wachten';

/** Somebody whose every particular is found again wherever it turns up. */
export const IEMAND = {
  voornaam: 'Xerxelien', achternaam: 'Kwikstaartzwaluw', bsn: '999990019', geboorteDatum: '1961-07-13', emailadres: 'xerxelien.kz@voorbeeld.test',
  telefoonnummer: '06 98769876', postcode: '1951 ZQ', huisnummer: '77quater', woonplaats: 'Velserbroekerzwaluw',
};
const VRIJE_TEKST = 'Vertelt dat de hondenuitlaatservice niet doorging';

/** The same, in every form in which it may be kept. */
export const GEHEIMEN = [
  IEMAND.voornaam, IEMAND.achternaam, IEMAND.bsn, '999.990.019', '111222333', IEMAND.geboorteDatum, '13-07-1961', '19610713', '13 juli 1961', IEMAND.emailadres,
  IEMAND.telefoonnummer, '0698769876', '31698769876', IEMAND.postcode, '1951ZQ', IEMAND.huisnummer, IEMAND.woonplaats, 'hondenuitlaatservice',
];

export interface Proef {
  adres: string;
  klant: Klant;
  eigenaar: Pool;
  /** Ids of what was made. */
  ids: Record<'werkzoekende' | 'dossier', string>;
  /** What the one who asked was given: there it must stand. */
  antwoorden: Antwoord[];
}

interface Stap {
  zin: string;
  doe(proef: Proef): Promise<void>;
}

const eis = ({ status, tekst }: Antwoord, verwacht: number) => {
  if (status !== verwacht) throw new Error(`${status} in place of ${verwacht}: ${tekst}`);
};

/** Everything that is done with personal data, right and wrong. What handles them in another way gets a step here. */
export const STAPPEN: readonly Stap[] = [
  { zin: 'registers a person with dossier, intake and classificatie', async doe(proef) {
    const { klant, ids } = proef;
    const persoon = await klant.post('/v1/werkzoekenden', { ...IEMAND, gemeente: '0453' });
    eis(persoon, 201);
    ids.werkzoekende = persoon.body.id;
    const dossier = await klant.post('/v1/dossiers', { werkzoekendeId: ids.werkzoekende, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
    eis(dossier, 201);
    ids.dossier = dossier.body.id;
    eis(await klant.post(`/v1/dossiers/${ids.dossier}/intakes`, { samenvatting: `${VRIJE_TEKST}, zegt ${IEMAND.achternaam}` }), 201);
    eis(await klant.post(`/v1/dossiers/${ids.dossier}/classificaties`,
      { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, motivering: VRIJE_TEKST }), 201);
  } },
  { zin: 'searches, looks and corrects', async doe({ klant, ids, antwoorden }) {
    const { achternaam: naam, geboorteDatum, bsn, voornaam } = IEMAND;
    antwoorden.push(await klant.post('/v1/werkzoekenden/_zoek', { naam, geboorteDatum }));
    eis(await klant.post('/v1/werkzoekenden/_zoek', { bsn, gemeente: '0453' }), 200);
    eis(await klant.post('/v1/dossiers/_zoek', { naam }), 200);
    antwoorden.push(await klant.post(`/v1/werkzoekenden/${ids.werkzoekende}/_toonBsn`, { doel: 'VOORZIENING_AANVRAGEN' }));
    eis(await klant.vraag(`/v1/werkzoekenden/${ids.werkzoekende}`, { methode: 'PATCH', versie: 1,
      body: { voornaam: `${voornaam}a`, reden: `${VRIJE_TEKST} van ${naam}` } }), 200);
    eis(await klant.vraag(`/v1/dossiers/${ids.dossier}/tijdlijn`), 200);
  } },
  { zin: 'exports', async doe({ klant, antwoorden }) {
    const csv = await klant.post('/v1/dossiers/_exporteer', { formaat: 'csv' });
    eis(csv, 200);
    antwoorden.push(csv);
    eis(await klant.post('/v1/dossiers/_exporteer', { formaat: 'xlsx' }), 200);
  } },
  { zin: 'is refused for input of every kind', async doe({ klant, adres, ids }) {
    const { achternaam: naam, bsn, emailadres } = IEMAND;
    eis(await klant.post('/v1/werkzoekenden', { ...IEMAND, bsn: '999990018', geboorteDatum: `${naam}`, gemeente: naam, [naam]: bsn }), 400);
    eis(await klant.post('/v1/werkzoekenden', { ...IEMAND, achternaam: naam.repeat(30), gemeente: '0453' }), 400);
    eis(await klant.post('/v1/werkzoekenden', { ...IEMAND, gemeente: '0453' }), 409);
    eis(await klant.post('/v1/dossiers', { werkzoekendeId: naam, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' }), 400);
    eis(await klant.post('/v1/werkzoekenden', `{"voornaam": "${naam}", "bsn": ${bsn}, `), 400);
    eis(await klant.post('/v1/werkzoekenden', JSON.stringify({ ...IEMAND, woonplaats: naam.repeat(20_000) })), 413);
    eis(await klant.vraag('/v1/werkzoekenden', { methode: 'POST', body: `naam=${naam}`, koppen: { 'content-type': 'application/x-www-form-urlencoded' } }), 415);
    for (const pad of [`werkzoekenden/${naam}`, `dossiers/${bsn}`, naam, `werkzoekenden/${ids.werkzoekende}/${naam}`]) {
      eis(await klant.vraag(`/v1/${encodeURIComponent(pad).replaceAll('%2F', '/')}?naam=${naam}`), 404);
    }
    eis(await klant.vraag(`/v1/dossiers?status=${naam}&bsn=${bsn}`), 400);
    eis(await klant.vraag(`/v1/dossiers?na=${Buffer.from(`["${naam}","${bsn}"]`).toString('base64url')}`), 400);
    eis(await klant.vraag(`/v1/%${naam}`), 400);
    const poging = await fetch(`${adres}/v1/sessies`, { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ gebruikersnaam: emailadres, wachtwoord: naam }) });
    if (poging.status !== 401) throw new Error(`A log-in of a stranger: ${poging.status}`);
  } },
  { zin: 'is cut off in the middle of a registration', async doe({ klant, eigenaar }) {
    const slot = await eigenaar.connect();
    await slot.query('begin; lock table persoon in access exclusive mode');
    const bezig = klant.post('/v1/werkzoekenden', { ...IEMAND, bsn: undefined, gemeente: '0453' });
    await totDe(async () => (await eigenaar.query(
      `select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a using (pid)
        where l.relation = 'persoon'::regclass and not l.granted and a.datname = current_database()`)).rowCount, Boolean);
    eis(await bezig, 503);
    await slot.query('rollback');
    slot.release();
  } },
  { zin: 'meets an error of the database that repeats the values', async doe({ klant, eigenaar }) {
    await metStorendeTrigger(eigenaar, 'persoon', async () => {
      eis(await klant.post('/v1/werkzoekenden', { ...IEMAND, bsn: undefined, gemeente: '0453' }), 500);
    });
  } },
  { zin: 'loads a file with rows that are good, wrong and in the way', async doe({ klant, eigenaar }) {
    const { achternaam, voornaam, bsn, emailadres, geboorteDatum } = IEMAND;
    const stuur = (rijen: string[]) => {
      const formulier = new FormData();
      const velden = { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify({ bsn: 'BSN', achternaam: 'Achternaam', voornaam: 'Voornaam',
        meldDatum: 'Gemeld', emailadres: 'Mail', geboorteDatum: 'Geboren' }) };
      for (const [naam, waarde] of Object.entries(velden)) formulier.append(naam, waarde);
      formulier.append('bestand', new Blob([['BSN;Achternaam;Voornaam;Gemeld;Mail;Geboren', ...rijen].join('\r\n')]), `${achternaam}.csv`);
      return klant.vraag('/v1/imports', { methode: 'POST', body: formulier });
    };
    const laad = async (rijen: string[]) => {
      const antwoord = await stuur(rijen);
      eis(antwoord, 202);
      return totDe(async () => (await klant.vraag(`/v1/imports/${antwoord.body.id}`)).body, ({ status }) => ['GEREED', 'MISLUKT'].includes(status));
    };
    const uitkomst = await laad([`111222333;${achternaam};${voornaam};01-09-2026;${emailadres};${geboorteDatum}`,
      `999990018;${achternaam};${voornaam};${achternaam};${achternaam};${voornaam}`]);
    eis(await stuur([`"${achternaam};${bsn}`]), 400);
    if (!uitkomst.afgekeurd && uitkomst.status !== 'MISLUKT') throw new Error(`Nothing was refused: ${JSON.stringify(uitkomst)}`);
    await metStorendeTrigger(eigenaar, 'persoon', async () => {
      await laad([`;${achternaam}a;${voornaam};01-09-2026;${emailadres};${geboorteDatum}`]);
    });
  } },
  { zin: 'lets a job fail on such an error, and run again', async doe({ klant, eigenaar, ids }) {
    const lopen = async (uitkomst: string) => (await eigenaar.query('select 1 from taakloop where uitkomst = $1', [uitkomst])).rowCount!;
    await metStorendeTrigger(eigenaar, 'feit_instroom', async () => {
      eis(await klant.vraag(`/v1/dossiers/${ids.dossier}`, { methode: 'PATCH', versie: (await klant.vraag(`/v1/dossiers/${ids.dossier}`)).body.versie,
        body: { dossierGrond: 'NUG' } }), 200);
      await totDe(() => lopen('MISLUKT'), (n) => n > 0);
      // The sweep meets it as well, and says so in the log.
      await wacht(1_500);
    });
    await totBij(eigenaar);
  } },
];

/** While `werk` runs, each row that is written to this table fails with somebody's particulars in the error. */
async function metStorendeTrigger(eigenaar: Pool, tabel: string, werk: () => Promise<void>): Promise<void> {
  await eigenaar.query(`create function stoor() returns trigger language plpgsql as
    $$ begin raise exception 'Not possible for ${Object.values(IEMAND).join(' ')}' using detail = '${IEMAND.achternaam}', hint = '${IEMAND.bsn}'; end $$`);
  await eigenaar.query(`create trigger stoor before insert or update or delete on ${tabel} for each row execute function stoor()`);
  await werk().finally(() => eigenaar.query('drop function stoor cascade'));
}
