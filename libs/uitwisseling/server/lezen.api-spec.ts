import { testBsn } from '@trajectplein/dossier/server';
import { maakTestApi, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { maakXlsx } from './bestand/bestand.testhulp';
import { CAPABILITIES } from './testen/capabilities';
import { alsCsv, maakTestWerker, stuurBestand } from './testen/test-import';

const KOPPELING = { bsn: 'BSN', voornaam: 'Voornaam', achternaam: 'Achternaam', geboorteDatum: 'Geboren', meldDatum: 'Gemeld', huisnummer: 'Nr', telefoonnummer: 'Tel',
  volledigeNaam: 'Naam', urenPerWeek: 'Uren' };

/** What files hold as people and programs write them, from the bytes to the dossier. The rules themselves: domain/*.spec.ts. */
describe('a file as it really comes', () => {
  let api: TestApi;
  let werker: Awaited<ReturnType<typeof maakTestWerker>>;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    api.naarDag('2026-11-28');
    werker = await maakTestWerker(api);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  /** Sends a file and processes it. @returns the import and what became of its rows */
  async function laad(inhoud: Buffer | string, kolommen: readonly string[], velden: Record<string, string> = {}) {
    const koppeling = Object.fromEntries(Object.entries(KOPPELING).filter(([, kolom]) => kolommen.includes(kolom)));
    const { body, status, tekst } = await stuurBestand(velsen, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(koppeling), ...velden }, { inhoud });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    await werker.taak.voerUit(body.id);
    const klaar = (await velsen.get(`/v1/imports/${body.id}`)).body;
    return { ...klaar, rijen: (await velsen.get(`/v1/imports/${body.id}/rijen?paginaGrootte=100`)).body.items };
  }
  const csv = (rijen: Record<string, string>[], velden = {}) => laad(alsCsv(rijen), Object.keys(rijen[0]!), velden);
  const xlsx = async (rijen: unknown[][], velden = {}, bewerk = undefined as Parameters<typeof maakXlsx>[1]) => laad(await maakXlsx(rijen, bewerk), rijen[0] as string[], velden);
  const dossier = async (rij: { dossierId: string }) => (await velsen.get(`/v1/dossiers/${rij.dossierId}`)).body;
  const mens = (anders: Record<string, string> = {}) => ({ BSN: testBsn(), Voornaam: 'Imke', Achternaam: 'Zomerdijk', Gemeld: '1-9-2026', ...anders });
  const maand = (rijen: Record<string, string>[]) => csv(rijen, { soort: 'uitkeringen', maand: '2026-10', koppeling: '' });
  const uitkering = (BSN: string, anders: Record<string, string> = {}) => ({ BSN, Soort: 'PW', Begin: '1-1-2026', Eind: '', Reden: '', Inkomsten: '0', ...anders });

  it('keeps of a birth what is known, and asks for the rest', async () => {
    const { rijen } = await csv([mens({ Geboren: '00-00-1981' }), mens({ Geboren: '19810704', Voornaam: 'Femke' }), mens({ Geboren: '1981-07-03T22:00:00Z', Voornaam: 'Heleen' }), mens({ Geboren: '31-2-1981', Voornaam: 'Iris' })]);
    expect(rijen.map((rij: { uitkomst: string }) => rij.uitkomst)).toEqual(['AANGEMAAKT', 'AANGEMAAKT', 'AANGEMAAKT', 'AFGEKEURD']);
    const geboren = await Promise.all(rijen.slice(0, 3).map(async (rij: { dossierId: string }) => {
      const { werkzoekende, acties } = await dossier(rij);
      return [werkzoekende.geboorteDatum, werkzoekende.geboorteJaar, acties.some((a: { code: string }) => a.code === 'GEBOORTEDATUM_INVULLEN')];
    }));
    expect(geboren).toEqual([[null, 1981, true], ['1981-07-04', null, false], ['1981-07-04', null, false]]);
    expect(rijen[3]).toMatchObject({ kolom: 'Geboren', waarde: '31-2-1981', reden: 'Deze dag bestaat niet. Controleer de dag en de maand.' });
  });

  it('tells the year of somebody whose day was filled in by hand, and leaves the day; then the day', async () => {
    const rij = mens({ Geboren: '1975-00-00', Achternaam: 'Winterberg' });
    const [eerste] = (await csv([rij])).rijen;
    const { werkzoekende } = await dossier(eerste);
    await velsen.patch(`/v1/werkzoekenden/${werkzoekende.id}`, { geboorteDatum: '1975-11-05' }, { versie: 1 });
    expect(await csv([{ ...rij, Gemeld: '1-9-2026' }])).toMatchObject({ ongewijzigd: 1 });
    expect((await velsen.get(`/v1/werkzoekenden/${werkzoekende.id}`)).body).toMatchObject({ geboorteDatum: '1975-11-05', geboorteJaar: null });
  });

  it('makes nobody of dates that cannot be, and no dossier number', async () => {
    const volgende = async () => Number((await api.database.eigenaar.query(`select last_value from dossier_nummer`)).rows[0].last_value);
    const voor = await volgende();
    const { rijen } = await csv([mens({ Geboren: '1-1-2001', Gemeld: '31-12-2000' }), mens({ Geboren: '1-1-1980', Gemeld: '1-1-1940' }), mens({ Geboren: '1-6-2026', Gemeld: '1-9-2026' }), mens({ Geboren: '1-1-1905' })]);
    expect(new Set(rijen.map((rij: { uitkomst: string }) => rij.uitkomst))).toEqual(new Set(['AFGEKEURD']));
    expect(await volgende()).toBe(voor);
  });

  it('reads the list of a month with moments, open ends and numbers', async () => {
    const bsns = Array.from({ length: 5 }, () => testBsn());
    const namen = ['Aalt', 'Bep', 'Cas', 'Door', 'Evi'];
    await csv(bsns.map((BSN, n) => mens({ BSN, Voornaam: namen[n]!, Geboren: n === 4 ? '00-00-2001' : `1-${n + 1}-1980` })));
    const eerst = await maand([uitkering(bsns[0]!, { Begin: '2026-02-28T23:00:00Z', Eind: '2026-06-29T22:00:00Z', Reden: 'Werk' }), uitkering(bsns[1]!, { Eind: '31-12-9999' }),
      uitkering(bsns[2]!, { Eind: '00-00-0000' }), uitkering(bsns[3]!, { Begin: '31-12-1979' }), uitkering(bsns[4]!, { Begin: '31-12-2000' })]);
    expect(eerst.rijen.map((rij: { uitkomst: string; reden: string }) => [rij.uitkomst, rij.reden])).toEqual([['AANGEMAAKT', null], ['AANGEMAAKT', null], ['AANGEMAAKT', null],
      ['AFGEKEURD', 'De uitkering begint voor de geboorte. Controleer beide datums.'], ['AFGEKEURD', 'De uitkering begint voor de geboorte. Controleer beide datums.']]);
    const perioden = await Promise.all(eerst.rijen.slice(0, 3).map(async (rij: { dossierId: string }) => (await dossier(rij)).uitkeringsperioden[0]));
    expect(perioden.map((p) => [p.beginDatum, p.eindDatum])).toEqual([['2026-03-01', '2026-06-30'], ['2026-01-01', null], ['2026-01-01', null]]);

    const cel = await xlsx([['BSN', 'Soort', 'Begin', 'Eind', 'Reden', 'Inkomsten'], [bsns[1], 'PW', new Date(Date.UTC(2026, 0, 1)), new Date(Date.UTC(9999, 11, 31)), null, 1234.005],
      [bsns[2], 'PW', new Date(Date.UTC(2026, 0, 1)), null, null, '1.234,5']], { soort: 'uitkeringen', maand: '2026-10', koppeling: '' });
    const inkomsten = await Promise.all(cel.rijen.map(async (rij: { dossierId: string }) => (await dossier(rij)).inkomsten[0].bedrag));
    expect(inkomsten).toEqual([1234.01, 1234.5]);
  });

  it('takes no date for a house number, and keeps half an hour', async () => {
    const { rijen } = await xlsx([['BSN', 'Voornaam', 'Achternaam', 'Gemeld', 'Nr', 'Uren'], [testBsn(), 'Gijs', 'Moes', new Date(Date.UTC(2026, 8, 1)), new Date(Date.UTC(2026, 2, 4)), 24],
      [testBsn(), 'Hans', 'Moes', 46266, '4-3', 24.5]]);
    expect(rijen).toMatchObject([{ uitkomst: 'AFGEKEURD', kolom: 'Nr', waarde: '2026-03-04' }, { uitkomst: 'AANGEMAAKT' }]);
    expect(await dossier(rijen[1])).toMatchObject({ meldDatum: '2026-09-01', werkzoekende: { huisnummer: '4-3' } });
    expect((await velsen.get(`/v1/dossiers/${rijen[1].dossierId}/profiel`)).body).toMatchObject({ urenPerWeek: 24.5 });
  });

  it('reads what its sender sees, and says what it did not read', async () => {
    const kop = ['BSN', 'Voornaam', 'Achternaam', 'Gemeld'];
    const rij = (voornaam: string) => [testBsn(), voornaam, 'Bladel', '1-9-2026'];
    const klaar = await xlsx([kop, rij('Oud')], {}, (boek) => {
      boek.getWorksheet('Blad 1')!.state = 'veryHidden';
      boek.addWorksheet('Nieuw').addRows([['Aanlevering'], kop, rij('Nieuw'), rij('Gefilterd')]).forEach((r) => { r.hidden = r.number === 4; });
      boek.addWorksheet('Uitleg').addRows([['Zo vult u het in']]);
    });
    expect(klaar).toMatchObject({ status: 'GEREED', aangemaakt: 1, afgekeurd: 1, melding: 'Alleen het blad "Nieuw" is gelezen. Niet gelezen: "Uitleg".' });
    expect(klaar.rijen).toMatchObject([{ rijnummer: 3, uitkomst: 'AANGEMAAKT' }, { rijnummer: 4, uitkomst: 'AFGEKEURD', reden: expect.stringContaining('verborgen') }]);
    expect((await dossier(klaar.rijen[0])).werkzoekende.voornaam).toBe('Nieuw');
  });

  it('keeps names as names, finds them by what one sees, and sorts them by the surname', async () => {
    const { rijen } = await csv([{ BSN: testBsn(), Naam: 'Wadden, Piet van der', Gemeld: '1-9-2026' }, { BSN: testBsn(), Naam: 'N.B. de Wad\u00adden', Gemeld: '1-9-2026' }]);
    const personen = await Promise.all(rijen.map(async (rij: { dossierId: string }) => (await dossier(rij)).werkzoekende));
    expect(personen.map((w) => [w.voornaam, w.tussenvoegsel, w.achternaam])).toEqual([['Piet', 'van der', 'Wadden'], ['N.B.', 'de', 'Wadden']]);
    const zoek = async (naam: string) => (await velsen.post('/v1/dossiers/_zoek', { naam })).body.items.length;
    expect([await zoek('Wadden'), await zoek('Wad\u00adden'), await zoek('\u200bwadden\u202c')]).toEqual([2, 2, 2]);
  });

  it('cleans what comes by the API as it does what comes by a file', async () => {
    const bsn = testBsn();
    const persoon = { voornaam: '\u202aZoe\u0308\u202c', achternaam: 'Kuij\u00adper  sma', bsn: `${bsn.slice(0, 4)}-${bsn.slice(4, 6)}-${bsn.slice(6)}`, postcode: '1971\u00a0ab', telefoonnummer: '\u200e06–12345678',
      huisnummer: ' 4-3 ', gemeente: '0453', geboorteDatum: '1990-05-04', tussenvoegsel: '\u200b' };
    const { status, body } = await velsen.post('/v1/werkzoekenden', persoon);
    expect([status, body]).toMatchObject([201, { voornaam: 'Zoë', achternaam: 'Kuijper sma', tussenvoegsel: null, postcode: '1971AB', telefoonnummer: '+31612345678', huisnummer: '4-3' }]);
    expect((await velsen.post('/v1/werkzoekenden/_zoek', { bsn: `="${bsn}"`, gemeente: '0453' })).body.items).toMatchObject([{ id: body.id }]);
    const fout = await velsen.post('/v1/werkzoekenden', { ...persoon, bsn: null, voornaam: '\u200b\u00ad', huisnummer: '4-mrt' });
    expect(fout.body.fouten.map((f: { pointer: string; melding: string }) => [f.pointer, f.melding.slice(0, 20)])).toEqual([['/voornaam', 'Vul dit veld in.'], ['/huisnummer', 'Een datum is geen hu']]);
  });
});
