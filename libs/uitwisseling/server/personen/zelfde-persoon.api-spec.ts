import { testBsn } from '@trajectplein/dossier/server';
import { maakTestApi, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { ImportOnderhoud } from '../import-onderhoud';
import { CAPABILITIES } from '../testen/capabilities';
import { alsCsv, maakTestWerker, stuurBestand } from '../testen/test-import';

const KOPPELING = { bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', geboorteDatum: 'Geboortedatum', meldDatum: 'Datum melding', telefoonnummer: 'Telefoon' };
type Regel = Record<string, string>;
const ZONDER_GEBOORTE: Record<string, string> = { bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', meldDatum: 'Datum melding' };

/** "Karin Postma 1-2-1970" as a row of a file; the last word but one is the surname. */
function regel(bsn: string, tekst: string, anders: Regel = {}): Regel {
  const [, naam, achternaam, geboren] = /^(.*?) (\S+) (\d\S*)?$/.exec(`${tekst} `.replace(/(\d) $/, '$1')) ?? [];
  return { BSN: bsn, Voornaam: naam!, Achternaam: achternaam!, Geboortedatum: geboren ?? '', 'Datum melding': '1-9-2026', ...anders };
}

describe('one BSN, two people', () => {
  let api: TestApi;
  let werker: Awaited<ReturnType<typeof maakTestWerker>>;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    werker = await maakTestWerker(api);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  async function laad(rijen: Regel[], { koppeling = KOPPELING as Record<string, string>, wie = velsen, ...velden }: { koppeling?: Record<string, string>;
    wie?: TestGebruiker; proef?: string; gemeente?: string } = {}) {
    const gekozen = Object.fromEntries(Object.entries(koppeling).filter(([, kolom]) => rijen.some((rij) => kolom in rij)));
    const { body, status, tekst } = await stuurBestand(wie, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(gekozen), ...velden }, { inhoud: alsCsv(rijen) });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    await werker.taak.voerUit(body.id);
    return (await wie.get(`/v1/imports/${body.id}`)).body;
  }
  const rijenVan = async (id: string, vraag = '', wie = velsen) => (await wie.get(`/v1/imports/${id}/rijen?paginaGrootte=100${vraag}`)).body.items;
  const uitkomsten = async (id: string) => (await rijenVan(id)).map((rij: Regel) => `${rij['rijnummer']} ${rij['uitkomst']} ${rij['vraag'] ?? rij['waarschuwing'] ?? ''}`.trim());
  /** Who is known by a BSN: "Karin Postma 1970-02-01", with a star when somebody has to look at the name. */
  async function wieIs(bsn: string): Promise<string | null> {
    const [treffer] = (await velsen.post('/v1/werkzoekenden/_zoek', { bsn })).body.items;
    if (!treffer) return null;
    const { naamControleren } = (await velsen.get(`/v1/werkzoekenden/${treffer.id}`)).body;
    return `${treffer.naam} ${treffer.geboorteDatum}${naamControleren ? ' *' : ''}`;
  }
  const tel = async (tabel: string) => Number((await api.database.eigenaar.query(`select count(*) as n from ${tabel}`)).rows[0].n);

  describe('in one file', () => {
    it('two people under one BSN are both refused, and nobody is made', async () => {
      const bsn = testBsn();
      const klaar = await laad([regel(bsn, 'Karin Postma 1-2-1970'), regel(bsn, 'Achmed Idrissi 5-5-1999')]);
      expect(klaar).toMatchObject({ status: 'GEREED', aangemaakt: 0, samengevoegd: 0, afgekeurd: 2, vragen: 0 });
      expect((await rijenVan(klaar.id)).map((rij: Regel) => rij['reden'])).toEqual([
        expect.stringMatching(/^Dit BSN staat ook op rij 3, bij iemand met een andere naam of geboortedatum\./), expect.stringMatching(/ook op rij 2/)]);
      expect(await wieIs(bsn)).toBeNull();
    });

    it.each([
      ['another birth date alone: a father and his son', 'Jan Bakker 1-2-1950', 'Jan Bakker 1-2-1980'],
      ['no birth dates: another first name and surname', 'Karin Postma', 'Achmed Idrissi'],
      ['twins', 'Tim Bakker 1-2-1980', 'Anna Bakker 1-2-1980'],
    ])('%s: refused', async (_, een, ander) => {
      const bsn = testBsn();
      expect(await laad([regel(bsn, een), regel(testBsn(), 'Iemand Anders 1-1-1971'), regel(bsn, ander)])).toMatchObject({ aangemaakt: 1, afgekeurd: 2 });
      expect(await wieIs(bsn)).toBeNull();
    });

    it('the third row is held against what the first two said together', async () => {
      const bsn = testBsn();
      expect(await laad([regel(bsn, 'Karin Postma'), regel(bsn, 'Karin Postma 1-2-1970'), regel(bsn, 'Achmed Idrissi 5-5-1999')])).toMatchObject({ aangemaakt: 0, afgekeurd: 3 });
    });

    it.each([
      ['capitals', 'Karin Postma 1-2-1970', 'KARIN POSTMA 1-2-1970'],
      ['accents and an initial', 'Zoë Brûlé 1-2-1970', 'Z. Brule 1-2-1970'],
      ['an empty cell', 'Karin Postma 1-2-1970', 'Karin Postma'],
      ['the name of a partner', 'Karin Postma 1-2-1970', 'Karin Postma-Idrissi 1-2-1970'],
    ])('%s make no difference: folded without a word', async (_, een, ander) => {
      const bsn = testBsn();
      const klaar = await laad([regel(bsn, een), regel(bsn, ander)]);
      expect(klaar).toMatchObject({ aangemaakt: 1, samengevoegd: 1, afgekeurd: 0 });
      expect((await uitkomsten(klaar.id))[1]).toBe('3 SAMENGEVOEGD');
      expect(await wieIs(bsn)).not.toMatch(/\*$/);
    });

    it('another surname beside the same first name and birth date: folded, flagged, and the row says so', async () => {
      const bsn = testBsn();
      const klaar = await laad([regel(bsn, 'Karin Postma 1-2-1970'), regel(bsn, 'Karin Jansen 1-2-1970')]);
      expect(await uitkomsten(klaar.id)).toEqual(['2 AANGEMAAKT', '3 SAMENGEVOEGD RIJEN_VERSCHILLEN']);
      expect((await rijenVan(klaar.id))[1].reden).toMatch(/is de achternaam anders/);
      expect(await wieIs(bsn)).toBe('Karin Jansen 1970-02-01 *');
    });
  });

  describe('of somebody who is known', () => {
    const BEKEND = 'Karin Postma 1-2-1970';
    const ANDER = 'Achmed Idrissi 5-5-1999';
    const hand = async (bsn: string) => (await velsen.post('/v1/werkzoekenden', { voornaam: 'Karin', achternaam: 'Postma', geboorteDatum: '1970-02-01', gemeente: '0453', bsn,
      // Others of this name were registered before.
      bevestigd: true })).status;

    it.each([
      ['by a file', async (bsn: string) => (await laad([regel(bsn, BEKEND)])).aangemaakt === 1],
      ['by hand or the API', async (bsn: string) => await hand(bsn) === 201],
    ])('registered %s: a row about somebody else is held back as a question', async (_, maak) => {
      const bsn = testBsn();
      expect(await maak(bsn)).toBe(true);
      const klaar = await laad([regel(bsn, ANDER, { Telefoon: '0612345678' }), regel(testBsn(), 'Iemand Nieuw 2-2-1972')]);
      expect(klaar).toMatchObject({ aangemaakt: 1, bijgewerkt: 0, afgekeurd: 1, vragen: 1 });
      const [rij] = await rijenVan(klaar.id, '&metVraag=true');
      expect(rij).toMatchObject({ rijnummer: 2, uitkomst: 'AFGEKEURD', vraag: 'ANDERE_PERSOON', antwoord: null, toegestaneActies: ['neemOver', 'laatStaan'],
        inBestand: { naam: 'Achmed Idrissi', geboorteDatum: '1999-05-05' },
        reden: 'Dit BSN hoort hier bij iemand anders. Anders in het bestand: de achternaam, de voornaam en de geboortedatum. Er is niets met deze rij gedaan.' });
      expect(await wieIs(bsn)).toBe('Karin Postma 1970-02-01');
      expect((await rijenVan(klaar.id, '&metVraag=false'))).toHaveLength(1);
    });

    it.each([
      ['another birth date alone', BEKEND, 'Karin Postma 2-1-1970', 'ANDERE_GEGEVENS'],
      ['surname and birth date', BEKEND, 'Karin Idrissi 5-5-1999', 'ANDERE_PERSOON'],
      ['first name and birth date: father and son', 'Jan Bakker 1-2-1950', 'Piet Bakker 1-2-1980', 'ANDERE_PERSOON'],
      ['names, both born on the first of January', 'Fatma Demir 1-1-1980', 'Omar Haile 1-1-1980', 'ANDERE_PERSOON'],
      ['without birth dates both names', 'Karin Postma', 'Achmed Idrissi', 'ANDERE_PERSOON'],
      ['without birth dates the surname', 'Karin Postma', 'Karin Idrissi', 'ANDERE_GEGEVENS'],
      ['the first name of twins', 'Tim Bakker 1-2-1980', 'Anna Bakker 1-2-1980', 'ANDERE_GEGEVENS'],
    ])('%s: asked, and nothing is taken over', async (_, was, wordt, vraag) => {
      const bsn = testBsn();
      await laad([regel(bsn, was)]);
      const voor = await wieIs(bsn);
      const klaar = await laad([regel(bsn, wordt, { Telefoon: '0612345678' })]);
      expect(await uitkomsten(klaar.id)).toEqual([`2 AFGEKEURD ${vraag}`]);
      expect(await wieIs(bsn)).toBe(voor);
      expect(await tel(`persoon where telefoonnummer is not null and werkzoekende_id in
        (select w.id from werkzoekende w join dossier d on d.werkzoekende_id = w.id join import_rij r on r.dossier_id = d.id where r.import_id = '${klaar.id}')`)).toBe(0);
    });

    it('people marry: another surname is taken over and flagged, as work to do', async () => {
      const bsn = testBsn();
      await laad([regel(bsn, BEKEND)]);
      const klaar = await laad([regel(bsn, 'Karin Jansen 1-2-1970')]);
      expect(await uitkomsten(klaar.id)).toEqual(['2 BIJGEWERKT ANDERE_NAAM']);
      expect(klaar).toMatchObject({ bijgewerkt: 1, waarschuwingen: 1, vragen: 0 });
      const [rij] = await rijenVan(klaar.id, '&metWaarschuwing=true');
      expect(rij.reden).toBe('Hier was de achternaam anders. De naam uit het bestand is overgenomen. Controleer de naam.');
      expect(await wieIs(bsn)).toBe('Karin Jansen 1970-02-01 *');
      expect((await velsen.get(`/v1/dossiers/${rij.dossierId}`)).body.acties.map((a: { code: string }) => a.code)).toContain('NAAM_CONTROLEREN');
      // Once somebody looked, the same file says nothing new.
      await velsen.patch(`/v1/werkzoekenden/${(await velsen.get(`/v1/dossiers/${rij.dossierId}`)).body.werkzoekende.id}`, { naamGecontroleerd: true }, { versie: 2 });
      expect(await uitkomsten((await laad([regel(bsn, 'Karin Jansen 1-2-1970')])).id)).toEqual(['2 ONGEWIJZIGD']);
      expect(await wieIs(bsn)).toBe('Karin Jansen 1970-02-01');
    });

    it.each([
      ['capitals', 'KARIN POSTMA 1-2-1970'], ['the name of a partner', 'Karin Postma-Jansen 1-2-1970'], ['initials', 'K. Postma 1-2-1970'], ['no birth date', 'Karin Postma'],
    ])('%s: not asked and not flagged', async (_, anders) => {
      const bsn = testBsn();
      await laad([regel(bsn, BEKEND)]);
      expect(await laad([regel(bsn, anders)])).toMatchObject({ afgekeurd: 0, waarschuwingen: 0 });
      expect(await wieIs(bsn)).not.toMatch(/\*$/);
    });

    it('closed: no dossier is opened for somebody else', async () => {
      const bsn = testBsn();
      const [{ dossierId }] = await rijenVan((await laad([regel(bsn, BEKEND)])).id);
      await velsen.post(`/v1/dossiers/${dossierId}/_sluit`, { reden: 'VERHUISD', datum: '2026-09-02' }, { versie: 1 });
      const dossiers = await tel('dossier');
      expect(await laad([regel(bsn, ANDER, { 'Datum melding': '1-10-2026' })])).toMatchObject({ aangemaakt: 0, vragen: 1 });
      expect(await tel('dossier')).toBe(dossiers);
    });

    it('under a mandate also of whom the executor may not see any more, and he learns no more than that', async () => {
      const ijmond = await api.als('klantmanager.ijmond');
      const bsn = testBsn();
      const naar = { wie: ijmond, gemeente: '0375' };
      const [{ dossierId }] = await rijenVan((await laad([regel(bsn, BEKEND, { 'Datum melding': '1-1-2026' })], naar)).id, '', ijmond);
      await api.database.eigenaar.query(`update dossier set status = 'GESLOTEN', gesloten_datum = '2026-02-01', status_sinds = '2026-02-01', sluit_reden = 'VERHUISD' where id = $1`, [dossierId]);
      expect((await ijmond.get(`/v1/dossiers/${dossierId}`)).status).toBe(404);
      const klaar = await laad([regel(bsn, ANDER, { 'Datum melding': '1-10-2026' })], naar);
      expect(klaar).toMatchObject({ aangemaakt: 0, vragen: 1 });
      const [rij] = await rijenVan(klaar.id, '', ijmond);
      expect(rij).toMatchObject({ vraag: 'ANDERE_PERSOON', bekend: null, dossierId: null });
      expect(JSON.stringify(rij)).not.toMatch(/Postma|1970/);
    });

    describe('answering', () => {
      const vraag = async (anders: Regel = {}) => {
        const bsn = testBsn();
        await laad([regel(bsn, BEKEND)]);
        const rijen = [regel(bsn, ANDER, { Telefoon: '0612345678', ...anders }), regel(bsn, ANDER, anders)];
        const klaar = await laad(rijen);
        const antwoord = (hoe: string, versie = 1, wie = velsen) => wie.post(`/v1/imports/${klaar.id}/rijen/2-0/_${hoe}`, {}, { versie });
        return { bsn, rijen, klaar, antwoord };
      };

      it('"neem over": it is the same person, so all of the row is taken over, and of those that waited with it', async () => {
        const { bsn, klaar, antwoord, rijen } = await vraag();
        expect(klaar).toMatchObject({ afgekeurd: 2, vragen: 1 });
        expect((await rijenVan(klaar.id))[0]).toMatchObject({ bekend: { naam: 'Karin Postma', geboorteDatum: '1970-02-01' }, versie: 1 });
        const na = await antwoord('neem-over');
        expect([na.status, na.body]).toMatchObject([200, { bijgewerkt: 1, samengevoegd: 1, afgekeurd: 0, vragen: 0, versie: klaar.versie + 1 }]);
        expect(await rijenVan(klaar.id)).toMatchObject([{ uitkomst: 'BIJGEWERKT', antwoord: 'NEEM_OVER', toegestaneActies: [], inBestand: null, versie: 2 }, { uitkomst: 'SAMENGEVOEGD' }]);
        expect(await wieIs(bsn)).toBe('Achmed Idrissi 1999-05-05');
        expect((await antwoord('laat-staan', 2)).body).toMatchObject({ status: 409, code: 'VRAAG_BEANTWOORD' });
        expect(await tel(`import_rij where import_id = '${klaar.id}' and gegevens_cijfer is not null`)).toBe(0);
        expect(await laad(rijen)).toMatchObject({ ongewijzigd: 1, samengevoegd: 1, vragen: 0 });
      });

      it('"laat zoals het is": nothing is taken over, and the same rows do not ask again; other ones do', async () => {
        const { bsn, antwoord, rijen } = await vraag();
        expect((await antwoord('laat-staan')).body).toMatchObject({ bijgewerkt: 0, afgekeurd: 2, vragen: 0 });
        expect(await wieIs(bsn)).toBe('Karin Postma 1970-02-01');
        const weer = await laad(rijen);
        expect(weer).toMatchObject({ ongewijzigd: 1, vragen: 0, bijgewerkt: 0 });
        expect(await uitkomsten(weer.id)).toEqual(['2 ONGEWIJZIGD EERDER_GELATEN', '3 SAMENGEVOEGD']);
        expect(await laad([regel(bsn, 'Sara Khatib 6-6-1996')])).toMatchObject({ vragen: 1 });
        expect(await laad([regel(bsn, BEKEND)])).toMatchObject({ ongewijzigd: 1, afgekeurd: 0 });
      });

      it('only by who may load for that gemeente, once, and with the version', async () => {
        const { klaar, antwoord } = await vraag();
        expect((await antwoord('neem-over', 1, await api.als('klantmanager.beverwijk'))).status).toBe(404);
        expect((await antwoord('neem-over', 1, await api.als('manager'))).status).toBe(403);
        expect((await antwoord('neem-over', 2)).status).toBe(412);
        expect((await velsen.post(`/v1/imports/${klaar.id}/rijen/2-0/_neem-over`, {})).status).toBe(428);
        for (const rij of ['3-0', '99-0', '2-1', 'x', '2']) expect((await velsen.post(`/v1/imports/${klaar.id}/rijen/${rij}/_neem-over`, {}, { versie: 1 })).status).toBe(404);
        const allebei = await Promise.all([antwoord('neem-over'), antwoord('laat-staan')]);
        expect(allebei.map(({ status }) => status).sort()).toEqual([200, 412]);
      });

      it('a dry run shows the question, and waits with it until it is done for real', async () => {
        const bsn = testBsn();
        await laad([regel(bsn, BEKEND)]);
        const proef = await laad([regel(bsn, ANDER)], { proef: 'true' });
        expect(proef).toMatchObject({ vragen: 1 });
        expect(await rijenVan(proef.id)).toMatchObject([{ vraag: 'ANDERE_PERSOON', inBestand: { naam: 'Achmed Idrissi' }, bekend: { naam: 'Karin Postma' }, toegestaneActies: [] }]);
        expect((await velsen.post(`/v1/imports/${proef.id}/rijen/2-0/_neem-over`, {}, { versie: 1 })).status).toBe(409);
      });

      it('what the row says is kept for thirty days', async () => {
        const { klaar, antwoord } = await vraag();
        api.naarDag('2026-12-05');
        await werker.app.get(ImportOnderhoud).ruimOp();
        velsen = await api.als('klantmanager.velsen');
        expect((await rijenVan(klaar.id))[0]).toMatchObject({ vraag: 'ANDERE_PERSOON', inBestand: null, bekend: null, toegestaneActies: [] });
        expect((await antwoord('neem-over', 1, velsen)).body).toMatchObject({ status: 409, code: 'VRAAG_VERLOPEN' });
        expect((await velsen.get(`/v1/imports/${klaar.id}`)).body).toMatchObject({ vragen: 0, afgekeurd: 2 });
      });
    });
  });

  describe('a column that moved', () => {
    const NAMEN = ['Fatma Demir 4-2-1975', 'Lucas Prins 30-11-1988', 'Soraya Bakker 6-6-1992', 'Peter Groen 1-1-1960', 'Hamid Bouali 2-2-1962', 'Rosa Duin 3-3-1963'];
    const verschuif = <T>(lijst: readonly T[]) => [...lijst.slice(1), lijst[0]!];

    it('stops before it writes anything and says which columns look shifted: everybody keeps name and birth date', async () => {
      const bsns = [testBsn(), testBsn(), testBsn()];
      await laad(bsns.map((bsn, n) => regel(bsn, NAMEN[n]!)));
      const voor = await Promise.all(bsns.map(wieIs));
      const mensen = await tel('werkzoekende');
      for (const proef of ['true', 'false']) {
        const klaar = await laad([...verschuif(bsns).map((bsn, n) => regel(bsn, NAMEN[n]!)), regel(testBsn(), 'Nog Iemand 1-1-1970'), regel('1', 'Fout Nummer 1-1-1970')], { proef });
        expect(klaar).toMatchObject({ status: 'MISLUKT', aangemaakt: 0, bijgewerkt: 0 });
        expect(klaar.melding).toBe('Van 3 bekende BSN’s in dit bestand horen er 3 hier bij iemand anders. De kolom "BSN" lijkt verschoven tegenover '
          + '"Voornaam", "Achternaam" en "Geboortedatum". Er is niets opgeslagen. Herstel het bestand en laad het opnieuw in.');
      }
      expect(await Promise.all(bsns.map(wieIs))).toEqual(voor);
      expect(await tel('werkzoekende')).toBe(mensen);
    });

    it.each([
      ['the names', (naam: string, geboren: string) => `${NAMEN[(NAMEN.findIndex((er) => er.startsWith(naam)) + 1) % NAMEN.length]!.replace(/\S+$/, '')}${geboren}`,
        /tegenover "Voornaam" en "Achternaam"\./],
    ])('%s alone moved: those are named', async (_, anders, melding) => {
      const bsns = NAMEN.map(() => testBsn());
      await laad(bsns.map((bsn, n) => regel(bsn, NAMEN[n]!)));
      const klaar = await laad(bsns.map((bsn, n) => regel(bsn, anders(NAMEN[n]!.split(' ')[0]!, NAMEN[n]!.split(' ')[2]!))));
      expect(klaar).toMatchObject({ status: 'MISLUKT', melding: expect.stringMatching(melding) });
    });

    it('without birth dates in the file too', async () => {
      const bsns = NAMEN.map(() => testBsn());
      await laad(bsns.map((bsn, n) => regel(bsn, NAMEN[n]!)));
      const klaar = await laad(verschuif(bsns).map((bsn, n) => regel(bsn, NAMEN[n]!)), { koppeling: ZONDER_GEBOORTE });
      expect(klaar).toMatchObject({ status: 'MISLUKT', melding: expect.stringMatching(/tegenover "Voornaam" en "Achternaam"\./) });
    });

    it('two of three are asked about, one by one; and three of sixty are not more than one in twenty', async () => {
      const bsns = Array.from({ length: 60 }, () => testBsn());
      await laad(bsns.map((bsn, n) => regel(bsn, `Naam${n} Eigen${n} ${(n % 28) + 1}-1-1980`)));
      expect(await laad([regel(bsns[0]!, NAMEN[0]!), regel(bsns[1]!, NAMEN[1]!), regel(bsns[2]!, 'Naam2 Eigen2 3-1-1980')])).toMatchObject({ status: 'GEREED', vragen: 2 });
      const rij = (bsn: string, n: number) => regel(bsn, n < 3 ? NAMEN[n]! : `Naam${n} Eigen${n} ${(n % 28) + 1}-1-1980`);
      expect(await laad(bsns.map(rij))).toMatchObject({ status: 'GEREED', vragen: 3, ongewijzigd: 57 });
      expect(await laad(bsns.slice(0, 59).map(rij))).toMatchObject({ status: 'MISLUKT' });
    });
  });

  describe('who looks like somebody known', () => {
    it('under another or no BSN: a warning on the row, in the dry run too', async () => {
      const eigen = testBsn();
      await laad([regel(eigen, 'Nadia Lijktop 3-4-1981')]);
      await velsen.post('/v1/werkzoekenden', { voornaam: 'Bart', achternaam: 'Zonder', geboorteDatum: '1982-05-06', gemeente: '0453' });
      const rijen = [regel(testBsn(), 'Nadia LIJKTOP 3-4-1981'), regel(testBsn(), 'B. Zonder 6-5-1982'), regel(testBsn(), 'Nadia Lijktop 4-4-1981'),
        regel(testBsn(), 'Eens Dubbel 7-7-1977'), regel(testBsn(), 'Eens Dubbel 7-7-1977')];
      const verwacht = ['2 AANGEMAAKT LIJKT_OP_BEKENDE', '3 AANGEMAAKT LIJKT_OP_BEKENDE', '4 AANGEMAAKT', '5 AANGEMAAKT', '6 AANGEMAAKT LIJKT_OP_RIJ'];
      const proef = await laad(rijen, { proef: 'true' });
      expect(await uitkomsten(proef.id)).toEqual(verwacht);
      const echt = await laad(rijen);
      expect(echt).toMatchObject({ aangemaakt: 5, waarschuwingen: 3 });
      expect(await uitkomsten(echt.id)).toEqual(verwacht);
      expect((await rijenVan(echt.id))[4].reden).toMatch(/^Op rij 5 staat iemand met dezelfde naam en geboortedatum/);
    });

    it('two who stand in different batches', async () => {
      const vulling = Array.from({ length: 600 }, (_, n) => regel(testBsn(), `Vul${n} Ling${n} ${(n % 28) + 1}-2-1990`));
      const proef = await laad([regel(testBsn(), 'Verre Dubbel 8-8-1978'), ...vulling, regel(testBsn(), 'Verre Dubbel 8-8-1978')], { proef: 'true' });
      expect(proef).toMatchObject({ aangemaakt: 602, waarschuwingen: 1 });
      expect(await rijenVan(proef.id, '&metWaarschuwing=true')).toMatchObject([{ rijnummer: 603, waarschuwing: 'LIJKT_OP_RIJ' }]);
    });

    it('says nothing about the people of another gemeente', async () => {
      const haarlem = await api.als('klantmanager.haarlem');
      await laad([regel(testBsn(), 'Elders Bekend 9-9-1979')]);
      expect(await laad([regel(testBsn(), 'Elders Bekend 9-9-1979')], { wie: haarlem, gemeente: '0392' })).toMatchObject({ aangemaakt: 1, waarschuwingen: 0 });
    });
  });
});
