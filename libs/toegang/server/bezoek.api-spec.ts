import { Body, Controller, Get, Module, Param, Patch } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Doel, Mag, Nummers, kernServer, type Capability } from '@trajectplein/kern/server';
import { Audit, TEST_MEDEWERKERS, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from './index';

const NU = '00000000-0000-7000-8000-00000000d055';
const TOEN = '00000000-0000-7000-8000-00000000d0d0';
const PERSOON = '00000000-0000-7000-8000-0000000000aa';
const VREEMD = '00000000-0000-7000-8000-00000000beef';
const NUMMERS = { [NU]: 'TP-2026-000123', [PERSOON]: 'TP-2026-000123', [TOEN]: 'TP-2024-000007', [VREEMD]: 'TP-2026-000999' };

/** Stands in for a capability above: shows and changes a dossier and its person. */
@ApiExcludeController()
@Controller('proef')
@Doel('arbeidsinschakeling')
class ProefController {
  constructor(private readonly audit: Audit, nummers: Nummers) {
    nummers.registreer('dossier', {
      vind: async (nummer) => (Object.values(NUMMERS).includes(nummer) && nummer !== 'TP-2026-000999' ? [NU, TOEN, PERSOON] : []),
      noem: async (ids) => new Map(Object.entries(NUMMERS).filter(([id]) => ids.includes(id))),
    });
  }

  @Get('lijst')
  @Mag('klantmanager')
  lijst() {
    this.audit.toon('dossier', [NU, VREEMD]);
    return {};
  }

  @Get('dossiers/:id')
  @Mag('klantmanager')
  lees(@Param('id') id: string) {
    this.audit.toon('dossier', [id]);
    return {};
  }

  @Patch('personen/:id')
  @Mag('klantmanager')
  wijzig(@Param('id') id: string, @Body() _: object) {
    this.audit.wijzigde(['postcode', 'achternaam']);
    return { id };
  }
}

@Module({ controllers: [ProefController] })
class ProefModule {}
const proef: Capability = { api: ProefModule, entiteiten: [], migraties: [], sporen: {
  'GET /v1/proef/lijst': ['Zag het dossier in een lijst', 'Saw the file in a list'],
  'GET /v1/proef/dossiers/:id': ['Bekeek het dossier', 'Looked at the file'],
  'PATCH /v1/proef/personen/:id': ['Wijzigde de persoonsgegevens', 'Changed the personal data'],
} };

describe('the trail in visits', () => {
  let api: TestApi;
  let privacy: TestGebruiker;
  const om = async (tijd: string, ...doe: ((wie: TestGebruiker) => Promise<unknown>)[]) => {
    api.klok.zet(`2026-11-03T${tijd}:00+01:00`);
    const wie = await api.logIn('klantmanager.velsen');
    for (const daad of doe) await daad(wie);
  };
  const bekijk = (id: string) => (wie: TestGebruiker) => wie.get(`/v1/proef/dossiers/${id}`);
  const lijst = (wie: TestGebruiker) => wie.get('/v1/proef/lijst');
  const wijzig = (wie: TestGebruiker) => wie.patch(`/v1/proef/personen/${PERSOON}`, { achternaam: 'Geheim' });

  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, proef]);
    await om('09:00', lijst, bekijk(NU), bekijk(NU), wijzig, bekijk(VREEMD));
    await om('09:20', bekijk(NU));
    await om('10:00', bekijk(TOEN));
    await om('11:00', bekijk(NU));
    privacy = await api.logIn('privacy');
  });
  afterAll(() => api.sluit());
  const lees = async (vraag: string) => (await privacy.get(`/v1/bezoeken?${vraag}`)).body;
  // That the privacy officer read it stands in it too.
  const leesVanVelsen = (vraag: string) => lees(`${vraag}&medewerker=${TEST_MEDEWERKERS['klantmanager.velsen']}`);
  const kort = (bezoeken: { begonnenOp: string; geeindigdOp: string; dossierNummer: string; handelingen: { zin: { nl: string }; keren: number }[] }[]) =>
    bezoeken.map((er) => [er.begonnenOp.slice(11, 16), er.geeindigdOp.slice(11, 16), er.dossierNummer,
      er.handelingen.map(({ zin, keren }) => `${zin.nl} ${keren}`).join('; ')]);

  it('are one row for all that a person did at a dossier at one time, with the whole of his person', async () => {
    const { items, totaal, heeftVolgende, afgekapt } = await leesVanVelsen('dossier=TP-2026-000123');
    // In UTC. The list showed it among others; the person has an older dossier as well.
    expect(kort(items)).toEqual([
      ['10:00', '10:00', 'TP-2026-000123', 'Bekeek het dossier 1'],
      ['09:00', '09:00', 'TP-2024-000007', 'Bekeek het dossier 1'],
      ['08:00', '08:20', 'TP-2026-000123', 'Wijzigde de persoonsgegevens 1; Zag het dossier in een lijst 1; Bekeek het dossier 3'],
    ]);
    expect([totaal, heeftVolgende, afgekapt]).toEqual([3, false, false]);
    expect(items[0]).toMatchObject({ medewerkerNaam: 'Test klantmanager.velsen', rol: 'klantmanager', organisatieNaam: 'Gemeente Velsen' });
    expect(items[2].handelingen[0].zin).toEqual({ nl: 'Wijzigde de persoonsgegevens', en: 'Changed the personal data' });
    expect(items[2].regels).toHaveLength(5);
  });

  it('say which fields were changed, and never what stood in them', async () => {
    const { tekst, body } = await privacy.get(`/v1/bezoeken?dossier=TP-2026-000123&medewerker=${TEST_MEDEWERKERS['klantmanager.velsen']}`);
    expect(body.items[2].handelingen[0].velden).toEqual(['achternaam', 'postcode']);
    expect(tekst).not.toContain('Geheim');
    const { rows } = await api.database.eigenaar.query(`select gegevens from audit where soort = 'WIJZIGING' and route like '%personen%'`);
    expect(rows).toEqual([{ gegevens: { velden: 'achternaam, postcode' } }]);
  });

  it('of a person at work are by dossier, and what is about many or none is apart', async () => {
    const { items } = await lees(`medewerker=${TEST_MEDEWERKERS['klantmanager.velsen']}&van=2026-11-03&tot=2026-11-03`);
    expect(kort(items).filter(([begin]) => begin! < '09:00')).toEqual([
      ['08:00', '08:20', null, 'Zag het dossier in een lijst 1; Logde in 2'],
      ['08:00', '08:20', 'TP-2026-000123', 'Wijzigde de persoonsgegevens 1; Bekeek het dossier 3'],
      ['08:00', '08:00', 'TP-2026-000999', 'Bekeek het dossier 1'],
    ]);
  });

  it('of everybody are for a short time', async () => {
    for (const vraag of ['', 'van=2026-10-20', 'tot=2026-11-03', 'van=2026-10-20&tot=2026-10-27']) {
      expect(await privacy.get(`/v1/bezoeken?${vraag}`)).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/van', code: 'TE_RUIM' }] } });
    }
    expect((await lees('van=2026-10-28&tot=2026-11-03')).items.length).toBeGreaterThan(4);
    expect((await lees('dossier=TP-1999-000001')).items).toEqual([]);
  });

  it('page without a gap, also when somebody comes by meanwhile', async () => {
    const alles = (await leesVanVelsen('dossier=TP-2026-000123&paginaGrootte=100')).items.map((er: { id: string }) => er.id);
    const eerste = await leesVanVelsen('dossier=TP-2026-000123&paginaGrootte=1');
    await om('12:00', bekijk(NU));
    privacy = await api.logIn('privacy');
    const tweede = await leesVanVelsen(`dossier=TP-2026-000123&paginaGrootte=1&na=${eerste.volgende}`);
    const derde = await leesVanVelsen(`dossier=TP-2026-000123&paginaGrootte=1&na=${tweede.volgende}`);
    expect([eerste, tweede, derde].map((pagina) => pagina.items[0].id)).toEqual(alles);
    expect([tweede.heeftVolgende, derde.heeftVolgende]).toEqual([true, false]);
    expect(await privacy.get('/v1/bezoeken?dossier=TP-2026-000123&na=zelfbedacht')).toMatchObject({ status: 400 });
  });

  it('leave their own trace', async () => {
    const { items } = await lees(`medewerker=${TEST_MEDEWERKERS['privacy']}`);
    expect(items[0].handelingen.map((er: { zin: { nl: string } }) => er.zin.nl)).toContain('Las het inzagelog');
  });
});
