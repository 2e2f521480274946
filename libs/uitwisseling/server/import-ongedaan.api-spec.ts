import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testBsn } from '@trajectplein/dossier/server';
import { KernModule, testConfiguratie } from '@trajectplein/kern/server';
import { CijferControle, Verwerker, sturingServer, wachtTot } from '@trajectplein/sturing/server';
import { TEST_MEDEWERKERS, maakTestApi, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { goed } from '@trajectplein/uitstroom/server';
import { ImportOnderhoud } from './import-onderhoud';
import { ImportTaak } from './import-taak';
import { CAPABILITIES } from './testen/capabilities';
import { alsCsv, stuurBestand } from './testen/test-import';

const ALLES = [...CAPABILITIES.slice(0, -1), sturingServer, ...CAPABILITIES.slice(-1)];
const KOPPELING = { bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', meldDatum: 'Gemeld', geboorteDatum: 'Geboren', emailadres: 'Mail', beroep: 'Beroep' };
const mens = (anders: Record<string, string> = {}): Record<string, string> => ({ BSN: testBsn(), Voornaam: 'Test', Achternaam: 'Duinker', Gemeld: '01-09-2026', ...anders });

/** All that an import can leave, but for its own record, the trail, events and history. */
const STAND = `select (select count(*)::int from werkzoekende) as mensen, (select count(*)::int from dossier) as dossiers,
  (select count(*)::int from overgang) as overgangen, (select count(*)::int from actie) as acties, (select count(*)::int from persoon_woord) as woorden,
  (select count(*)::int from identiteit) as identiteiten, (select count(*)::int from klantmanager_periode) as klantmanagers,
  (select coalesce(json_agg(p.emailadres order by p.werkzoekende_id), '[]') from persoon p) as adressen,
  (select coalesce(json_agg(a.velden order by a.werkzoekende_id), '[]') from aangeleverd a) as aangeleverd,
  (select coalesce(json_agg(w.naam_controleren order by w.id), '[]') from werkzoekende w) as nazien`;

describe('after a file was loaded', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(ALLES);
    @Module({ imports: [
      KernModule.voor(testConfiguratie(api.database.url), { entiteiten: ALLES.flatMap((c) => c.entiteiten), naam: 'test-werker', klok: api.klok }),
      ...ALLES.map((c) => c.worker).filter((m): m is Type => Boolean(m)),
    ] })
    class TestWerkerModule {}
    worker = await NestFactory.createApplicationContext(TestWerkerModule, { logger: false });
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await worker.close();
    await api.sluit();
  });

  const laad = async (rijen: Record<string, string>[], velden: Record<string, string> = {}, wie = velsen) => {
    const koppeling = Object.fromEntries(Object.entries(KOPPELING).filter(([, kolom]) => rijen.some((rij) => kolom in rij)));
    const { body, status, tekst } = await stuurBestand(wie, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(koppeling), ...velden }, { inhoud: alsCsv(rijen) });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    await worker.get(ImportTaak).voerUit(body.id);
    return (await wie.get(`/v1/imports/${body.id}`)).body;
  };
  const sql = async (opdracht: string, waarden: unknown[] = []) => (await api.database.eigenaar.query(opdracht, waarden)).rows;
  const rijenVan = async (id: string, vraag = '') => (await velsen.get(`/v1/imports/${id}/rijen?paginaGrootte=100${vraag}`)).body.items;
  const maakOngedaan = async ({ id, versie }: { id: string; versie: number }) => {
    const antwoord = await velsen.post(`/v1/imports/${id}/_maak-ongedaan`, {}, { versie });
    if (antwoord.status !== 200) return antwoord;
    await worker.get(ImportTaak).voerUit(id);
    return velsen.get(`/v1/imports/${id}`);
  };

  describe('undo', () => {
    it('takes the new people back and gives the others what they had: as if the file had never been', async () => {
      const bekend = [mens({ Mail: 'oud@voorbeeld.nl', Beroep: 'Kok' }), mens({ Geboren: '01-02-1980' }), mens()];
      await laad(bekend);
      const [voor] = await sql(STAND);
      const klaar = await laad([{ ...bekend[0]!, Mail: 'nieuw@voorbeeld.nl', Beroep: 'Bakker' }, { ...bekend[1]!, Achternaam: 'Getrouwd', Mail: 'erbij@voorbeeld.nl' }, bekend[2]!,
        mens({ Beroep: 'Lasser' }), mens(), mens({ BSN: '1' })]);
      expect(klaar).toMatchObject({ aangemaakt: 2, bijgewerkt: 2, ongewijzigd: 1, afgekeurd: 1, toegestaneActies: ['wijsToe', 'maakOngedaan'] });
      const { body, status } = await maakOngedaan(klaar);
      expect([status, body]).toMatchObject([200, { status: 'GEREED', ongedaan: 4, blijft: 0, ongedaanOp: expect.any(String), toegestaneActies: [] }]);
      expect((await sql(STAND))[0]).toEqual(voor);
      expect((await rijenVan(klaar.id)).map((rij: { ongedaan: string | null }) => rij.ongedaan)).toEqual(['ONGEDAAN', 'ONGEDAAN', null, 'ONGEDAAN', 'ONGEDAAN', null]);
      expect(await sql('select count(*)::int as n from import_rij where import_id = $1 and (herstel_cijfer is not null or gegevens_cijfer is not null)', [klaar.id])).toEqual([{ n: 0 }]);
      expect((await maakOngedaan(body)).body).toMatchObject({ status: 409, code: 'IMPORT_STAP' });
      // And the same file can be loaded again.
      expect(await laad(bekend)).toMatchObject({ ongewijzigd: 3 });
    });

    it('leaves a trail, and keeps of who is gone nothing', async () => {
      const rij = mens({ Achternaam: 'Spoorloos' });
      const klaar = await laad([rij]);
      const [{ dossierId }] = await rijenVan(klaar.id);
      await maakOngedaan(klaar);
      expect((await velsen.get(`/v1/dossiers/${dossierId}`)).status).toBe(404);
      expect((await velsen.post('/v1/werkzoekenden/_zoek', { bsn: rij['BSN'] })).body.items).toEqual([]);
      expect(await sql(`select count(*)::int as n from audit where route = 'POST /v1/imports/:id/_maak-ongedaan' and soort = 'WIJZIGING' and $1 = any(ids)`, [dossierId])).toEqual([{ n: 1 }]);
      expect(await sql(`select soort from gebeurtenis where dossier_id = $1 order by id`, [dossierId])).toEqual([{ soort: 'dossier.meld' }, { soort: 'dossier.ongedaan' }]);
    });

    it.each([
      ['an intake was held', async (d: string) => velsen.post(`/v1/dossiers/${d}/intakes`, { datum: '2026-10-01', kanaal: 'KANTOOR' })],
      ['the person was edited', async (d: string) => velsen.patch(`/v1/werkzoekenden/${(await velsen.get(`/v1/dossiers/${d}`)).body.werkzoekende.id}`, { woonplaats: 'Velsen' }, { versie: 1 })],
      ['the dossier was edited', async (d: string) => velsen.patch(`/v1/dossiers/${d}`, { meldDatum: '2026-09-02' }, { versie: 1 })],
      ['a benefit was recorded', async (d: string) => velsen.post(`/v1/dossiers/${d}/uitkeringsperioden`, { soort: 'PW', beginDatum: '2026-09-01', bron: 'KLANTMANAGER' })],
      ['a later file told something of him', async (_: string, rij: Record<string, string>) => laad([{ ...rij, Mail: 'later@voorbeeld.nl' }])],
      ['he was sent to an executor', async (d: string) => velsen.post(`/v1/dossiers/${d}/aanmeldingen`, { uitvoeringsorganisatieId: (await sql(`select id from organisatie where soort = 'UITVOERDER' limit 1`))[0].id, toelichting: 'x' })],
    ])('what somebody did something with stays, and says why: %s', async (_, doe) => {
      const rij = mens();
      const klaar = await laad([rij, mens()]);
      const [{ dossierId }] = await rijenVan(klaar.id);
      const gedaan = await doe(dossierId, rij);
      if (gedaan.status >= 300) throw new Error(JSON.stringify(gedaan.body));
      expect((await maakOngedaan(klaar)).body).toMatchObject({ ongedaan: 1, blijft: 1 });
      expect(await rijenVan(klaar.id, '&ongedaan=BLIJFT')).toMatchObject([{ rijnummer: 2, dossierId, reden: expect.stringMatching(/^Dit is niet ongedaan gemaakt: iemand heeft daarna/) }]);
    });

    it('changes of somebody known stay when he was edited since', async () => {
      const rij = mens({ Mail: 'oud@voorbeeld.nl' });
      const [{ dossierId }] = await rijenVan((await laad([rij])).id);
      const klaar = await laad([{ ...rij, Mail: 'nieuw@voorbeeld.nl' }]);
      const { werkzoekende: { id } } = (await velsen.get(`/v1/dossiers/${dossierId}`)).body;
      await goed(velsen.patch(`/v1/werkzoekenden/${id}`, { woonplaats: 'Velsen' }, { versie: 2 }));
      expect((await maakOngedaan(klaar)).body).toMatchObject({ ongedaan: 0, blijft: 1 });
      expect((await velsen.get(`/v1/werkzoekenden/${id}`)).body).toMatchObject({ emailadres: 'nieuw@voorbeeld.nl' });
    });

    it('who came back keeps his old dossier, and his data as they were', async () => {
      const rij = mens({ Mail: 'oud@voorbeeld.nl' });
      const [{ dossierId }] = await rijenVan((await laad([rij])).id);
      await goed(velsen.post(`/v1/dossiers/${dossierId}/_sluit`, { reden: 'VERHUISD', datum: '2026-10-01' }, { versie: 1 }));
      const klaar = await laad([{ ...rij, Gemeld: '15-10-2026', Mail: 'nieuw@voorbeeld.nl', Beroep: 'Kok' }]);
      expect(klaar).toMatchObject({ aangemaakt: 1 });
      expect((await maakOngedaan(klaar)).body).toMatchObject({ ongedaan: 1, blijft: 0 });
      const { werkzoekende } = await goed(velsen.get(`/v1/dossiers/${dossierId}`));
      expect((await velsen.get(`/v1/werkzoekenden/${werkzoekende.id}`)).body).toMatchObject({ emailadres: 'oud@voorbeeld.nl' });
      expect(await sql('select count(*)::int as n from dossier where werkzoekende_id = $1', [werkzoekende.id])).toEqual([{ n: 1 }]);
    });

    it('for fourteen days, by who may load, and never a trial or a list of benefits', async () => {
      const klaar = await laad([mens()]);
      const proef = await laad([mens()], { proef: 'true' });
      expect(proef.toegestaneActies).not.toContain('maakOngedaan');
      expect((await maakOngedaan(proef)).body).toMatchObject({ status: 409, code: 'IMPORT_STAP' });
      const pad = `/v1/imports/${klaar.id}/_maak-ongedaan`;
      expect((await velsen.post(pad, {})).status).toBe(428);
      expect((await velsen.post(pad, {}, { versie: klaar.versie + 1 })).status).toBe(412);
      expect((await (await api.als('klantmanager.haarlem')).post(pad, {}, { versie: klaar.versie })).status).toBe(404);
      expect((await (await api.als('manager')).post(pad, {}, { versie: klaar.versie })).status).toBe(403);
      api.naarDag('2026-11-20');
      velsen = await api.als('klantmanager.velsen');
      expect((await maakOngedaan(klaar)).body).toMatchObject({ status: 409, code: 'ONGEDAAN_TE_LAAT' });
      expect((await velsen.get(`/v1/imports/${klaar.id}`)).body.toegestaneActies).toEqual(['wijsToe']);
      await worker.get(ImportOnderhoud).ruimOp();
      expect(await sql('select count(*)::int as n from import_rij where herstel_cijfer is not null')).toEqual([{ n: 0 }]);
      api.naarDag('2026-11-02');
      velsen = await api.als('klantmanager.velsen');
    });

    it('the figures follow', async () => {
      const verwerker = worker.get(Verwerker);
      const bij = () => wachtTot(async () => {
        await verwerker.verwerk();
        return !(await sql(`select 1 from gebeurtenis g, sturing_stand s where (g.xid, g.id) > (s.cursor_xid, s.cursor_id) limit 1`)).length
          && !(await sql('select 1 from kpi_vuil limit 1')).length;
      }, 'every event to be taken');
      await bij();
      const feiten = async () => (await sql('select count(*)::int as stand from feit_stand'))[0];
      const voor = await feiten();
      const klaar = await laad(Array.from({ length: 30 }, () => mens()));
      await bij();
      expect((await feiten()).stand).toBe(voor.stand + 30);
      await maakOngedaan(klaar);
      await bij();
      expect(await feiten()).toEqual(voor);
      await worker.get(CijferControle).controleer();
    });
  });

  describe('assigning', () => {
    it('gives what came in together to a klantmanager in one act', async () => {
      const klaar = await laad([mens(), mens(), mens({ BSN: '1' })]);
      expect(klaar).toMatchObject({ zonderKlantmanager: 2, toegestaneActies: ['wijsToe', 'maakOngedaan'] });
      const klantmanagerId = TEST_MEDEWERKERS['teamleider.velsen'];
      const na = await goed(velsen.post(`/v1/imports/${klaar.id}/_wijs-toe`, { klantmanagerId }, { versie: klaar.versie }));
      expect(na).toMatchObject({ zonderKlantmanager: 0, versie: klaar.versie + 1, toegestaneActies: ['maakOngedaan'] });
      for (const { dossierId } of await rijenVan(klaar.id, '&uitkomst=AANGEMAAKT')) {
        const dossier = await goed(velsen.get(`/v1/dossiers/${dossierId}`));
        expect(dossier).toMatchObject({ klantmanagerId, versie: 2 });
        expect(dossier.acties.map((a: { code: string }) => a.code)).not.toContain('KLANTMANAGER_TOEWIJZEN');
        expect(await sql('select naam from overgang where dossier_id = $1 order by volgnummer', [dossierId])).toEqual([{ naam: 'meld' }, { naam: 'draagOver' }]);
        expect(await sql('select medewerker_id, tot from klantmanager_periode where dossier_id = $1', [dossierId])).toEqual([{ medewerker_id: klantmanagerId, tot: null }]);
      }
      expect((await velsen.post(`/v1/imports/${klaar.id}/_wijs-toe`, { klantmanagerId }, { versie: na.versie })).body).toMatchObject({ status: 409, code: 'NIEMAND_TOE_TE_WIJZEN' });
      // Being given to somebody is no work on it: it can still be undone.
      expect((await maakOngedaan(na)).body).toMatchObject({ ongedaan: 2, blijft: 0 });
    });

    it('divides a file over several, from above; who has a klantmanager keeps him', async () => {
      const klaar = await laad([mens(), mens(), mens(), mens()]);
      const [, tweede] = await rijenVan(klaar.id);
      await goed(velsen.post(`/v1/dossiers/${tweede.dossierId}/_draagOver`, { klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'] }, { versie: 1 }));
      const wijs = async (body: object, versie: number) => goed(velsen.post(`/v1/imports/${klaar.id}/_wijs-toe`, body, { versie }));
      const half = await wijs({ klantmanagerId: TEST_MEDEWERKERS['klantmanager.velsen'], aantal: 2, datum: '2026-10-01' }, klaar.versie);
      expect(half).toMatchObject({ zonderKlantmanager: 1 });
      await wijs({ klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'] }, half.versie);
      const wie = await sql(`select d.klantmanager_id as id from dossier d join import_rij r on r.dossier_id = d.id where r.import_id = $1 order by r.rijnummer`, [klaar.id]);
      const [k, t] = [TEST_MEDEWERKERS['klantmanager.velsen'], TEST_MEDEWERKERS['teamleider.velsen']];
      expect(wie.map(({ id }) => id)).toEqual([k, t, k, t]);
    });

    it('only to who works for that gemeente, from a day that has come', async () => {
      const klaar = await laad([mens()]);
      const fout = async (body: object, wie = velsen) => {
        const { status, body: { fouten, code } } = await wie.post(`/v1/imports/${klaar.id}/_wijs-toe`, body, { versie: klaar.versie });
        return [status, fouten?.[0].pointer ?? code];
      };
      expect(await fout({ klantmanagerId: TEST_MEDEWERKERS['klantmanager.haarlem'] })).toEqual([400, '/klantmanagerId']);
      expect(await fout({ klantmanagerId: TEST_MEDEWERKERS['klantmanager.ijmond'] })).toEqual([400, '/klantmanagerId']);
      expect(await fout({ klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'], datum: '2026-12-01' })).toEqual([400, '/datum']);
      expect(await fout({ klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'], aantal: 0 })).toEqual([400, '/aantal']);
      expect(await fout({})).toEqual([400, '/klantmanagerId']);
      expect((await fout({ klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'] }, await api.als('klantmanager.haarlem')))[0]).toBe(404);
      expect((await fout({ klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'] }, await api.als('jobcoach.ijmond')))[0]).toBe(403);
    });
  });
});
