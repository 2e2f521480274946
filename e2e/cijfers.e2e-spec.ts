import { kwartaalGrenzen, kwartaalVan, plusDagen, plusMaanden, vorigKwartaal } from '@trajectplein/kern/domain';
import type { Bezoek } from './opzet/bezoek';
import { isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { cijfersWorden, kaartTekst, kiesCijfer, kiesKwartaal, naarCijfers } from './stappen/cijfers';
import { vandaag } from './stappen/dagen';
import { deelIn, legIntakeVast, registreerWerkzoekende, rondIntakeAf } from './stappen/dossier';
import { doe, druk, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { iemand, naamVan } from './stappen/personen';
import { planTraject, trajectKaart, trajectStap } from './stappen/traject';
import { legControleVast, legUitstroomVast } from './stappen/uitstroom';
import { Loket, maakDossier } from './stappen/vooraf';
import { deel, opPagina, totdat, zie, zieNiet } from './stappen/zien';

const MENSEN = 32;
const OP_REDIS = Boolean(process.env['TEST_REDIS_URL']);

verhaal(`Van een wijziging naar het cijfer van de manager (wachtrijen op ${OP_REDIS ? 'Redis' : 'PostgreSQL'})`, (v) => {
  // Two quarters that are over: people come in the first and leave in the second.
  const weg = vorigKwartaal(kwartaalVan(vandaag()));
  const kwam = vorigKwartaal(weg);
  const meldDatum = plusDagen(kwartaalGrenzen(kwam).begin, 3);
  const uitstroom = plusDagen(kwartaalGrenzen(weg).begin, 10);
  const wie = iemand();
  let loket: Loket;
  let ijmond: Bezoek;
  let manager: Bezoek;

  v.stap(`er zijn ${MENSEN} dossiers in Beverwijk`, async () => {
    loket = await Loket.als(v.plein, 'klantmanager.ijmond');
    for (let n = 0; n < MENSEN; n += 4) {
      await Promise.all([0, 1, 2, 3].map(async (m) => {
        const { id } = await maakDossier(loket, { gemeente: '0375', tot: 'ACTIEF', meldDatum });
        if (n + m < 6) {
          const { id: traject, versie } = await loket.post(`dossiers/${id}/trajecten`, {
            trajectType: 'REINTEGRATIE', doel: 'Werk.', startDatum: plusDagen(meldDatum, 20), verwachteEindDatum: plusMaanden(uitstroom, 1) });
          await loket.post(`trajecten/${traject}/_start`, { datum: plusDagen(meldDatum, 20) }, versie);
        }
        if (n + m === MENSEN - 1) return;
        await loket.overgang('dossiers', id, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: uitstroom });
        if (n + m < 24) {
          await loket.post(`dossiers/${id}/controles`,
            { soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'WERKGEVER', datum: plusMaanden(uitstroom, 1) });
        }
      }));
    }
  });

  v.stap('de manager begint bij de cijfers, ziet geen dossiers in het menu, en kiest een kwartaal', async () => {
    manager = await logIn(v.plein, 'manager');
    await opPagina(manager, 'Cijfers');
    await zieNiet(manager, manager.pagina.getByRole('link', { name: 'Werkvoorraad' }));
    await kiesKwartaal(manager, kwam);
    await cijfersWorden(manager, { Instroom: '32', Caseload: '32', 'Lopende trajecten': '6' }, 30_000);
    await kiesKwartaal(manager, weg);
    await cijfersWorden(manager, { Uitstroom: '31', 'Volledige uitstroom naar werk': '77,4%' }, 30_000);
    // The first night comes now: had it come while they were being made, what was small then would stay hidden.
    await v.plein.database.eigenaar.query('update kpi_periode set stand_op = null');
  });

  v.stap('registreert de klantmanager iemand, dan staat die binnen seconden in de instroom', async () => {
    ijmond = await logIn(v.plein, 'klantmanager.ijmond');
    await kiesKwartaal(manager, kwam);
    await registreerWerkzoekende(ijmond, wie, meldDatum, { 'Verantwoordelijke gemeente': 'Beverwijk' });
    await cijfersWorden(manager, { Instroom: '33', Caseload: '32' });
  });

  v.stap('na intake en classificatie telt de caseload mee', async () => {
    await legIntakeVast(ijmond, plusDagen(meldDatum, 8));
    await cijfersWorden(manager, { Caseload: '33' });
    await deelIn(ijmond, 'Direct bemiddelbaar', plusDagen(meldDatum, 8));
    await cijfersWorden(manager, { Caseload: '33' });
  });

  v.stap('start zij een traject, dan loopt er een meer', async () => {
    await rondIntakeAf(ijmond, plusDagen(meldDatum, 9), 'Onder mandaat.');
    await planTraject(ijmond, 'Re-integratie', plusDagen(meldDatum, 15), plusMaanden(meldDatum, 9));
    await trajectStap(ijmond, trajectKaart(ijmond, 'Re-integratie'), 'Start traject', plusDagen(meldDatum, 15), 'Loopt');
    await cijfersWorden(manager, { 'Lopende trajecten': '7' });
  });

  v.stap('stroomt hij uit en bevestigt de controle zijn baan, dan stijgen uitstroom en volledige uitstroom naar werk', async () => {
    await kiesKwartaal(manager, weg);
    await legUitstroomVast(ijmond, uitstroom, { 'Reden van het einde van de uitkering': 'Werk in loondienst',
      'Wat gebeurt er met het traject Re-integratie?': 'Het loopt door' });
    await cijfersWorden(manager, { Uitstroom: '32', 'Volledige uitstroom naar werk': '75,0%' });
    await legControleVast(ijmond, 'Controle na 1 maand', 'Ja', 'Nee');
    await cijfersWorden(manager, { 'Volledige uitstroom naar werk': '78,1%' });
  });

  v.stap('een correctie werkt door: zonder baan telt hij niet meer als volledige uitstroom', async () => {
    await doe(ijmond, 'Wijzig controle', { 'Heeft deze persoon een baan?': 'Nee' }, { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await cijfersWorden(manager, { 'Volledige uitstroom naar werk': '75,0%' });
  });

  v.stap('de manager leest het cijfer als grafiek en als tabel, met definitie en wanneer het is berekend', async () => {
    await kiesCijfer(manager, 'Uitstroom');
    await zie(manager, manager.pagina.getByRole('img', { name: /Grafiek van Uitstroom over \d+ kwartalen/ }));
    await zie(deel(manager, 'Wat telt mee?'), 'KPI-13');
    await zie(deel(manager, 'Wat telt mee?'), /Personen met een uitstroomdatum in het kwartaal/);
    await zie(manager, /berekend op/);
    await isToegankelijk(manager);
    await druk(manager, 'Toon als tabel');
    await zie(deel(manager, 'Uitstroom per kwartaal').getByRole('table'), '32');
    await isToegankelijk(manager);
  });

  v.stap('onderdelen en indelingen zijn de stand van de nacht; na een nacht ziet de manager ze', async () => {
    await zie(manager, /stand van de nacht voor/);
    // A night: the worker sees a new day.
    await v.plein.database.eigenaar.query('update sturing_stand set klok_datum = klok_datum - 1; update kpi_periode set stand_op = stand_op - 1');
    await kiesKwartaal(manager, kwam);
    await totdat(async () => {
      await druk(manager, 'Vernieuwen');
      return kaartTekst(manager, 'Verdeling over de klassen');
    }, (tekst) => /Nog niet ingedeeld/.test(tekst) && /\d%/.test(tekst), 20_000, 400);
  });

  v.stap('de manager leest hoe lang mensen wachten, in hele dagen, ook als tabel', async () => {
    await kiesKwartaal(manager, kwam);
    // Of seven people there is no median: their number stands alone.
    await cijfersWorden(manager, { 'Wachttijd tot de intake': '7', 'Wachttijd tot het eerste traject': '7' });
    await zie(manager, /personen: te weinig voor een mediaan of percentage/);
    await kiesCijfer(manager, 'Wachttijd tot de intake');
    await zie(manager, 'Mediaan 7 dagen, 9 van de 10 binnen 7 dagen.');
    await zie(deel(manager, 'Wat telt mee?'), /langer dan 28 dagen op hun intake wachten/);
    await zie(manager, manager.pagina.getByRole('img', { name: /Grafiek van Wachttijd tot de intake over \d+ kwartalen/ }));
    await isToegankelijk(manager);
    await druk(manager, 'Toon als tabel');
    await zie(deel(manager, 'Wachttijd tot de intake per kwartaal').getByRole('table'), '7 dagen');
    await isToegankelijk(manager);
  });

  v.stap('kleine aantallen ziet de manager niet, en ze zijn ook niet uit te rekenen', async () => {
    for (let n = 0; n < 2; n++) await maakDossier(loket, { gemeente: '0396', tot: 'INTAKE', meldDatum });
    await kiesKwartaal(manager, kwam);
    await kiesCijfer(manager, 'Instroom');
    // The region is a total: it is shown.
    await cijfersWorden(manager, { Instroom: '35' });
    const tabel = manager.pagina.getByRole('region', { name: /^Per gemeente/ }).getByRole('table');
    await zie(tabel.getByRole('row').filter({ hasText: 'Heemskerk' }), 'niet getoond (te klein)');
    await zie(tabel.getByRole('row').filter({ hasText: 'Beverwijk' }), 'niet getoond (herleidbaar)');
    expect(await tabel.getByRole('row').filter({ hasText: 'niet getoond' }).count()).toBeGreaterThan(1);
    await vul(manager, { Gemeente: 'Heemskerk' });
    await cijfersWorden(manager, { Instroom: 'niet getoond', Caseload: 'niet getoond' });
    await zieNiet(manager, manager.pagina.getByRole('link', { name: 'Dossiers achter dit cijfer' }));
    await isToegankelijk(manager);
  });

  v.stap('een manager van IJmond Werkt! ziet de eigen cijfers zonder iets te verbergen', async () => {
    const eigen = await logIn(v.plein, 'manager.ijmond');
    await kiesKwartaal(eigen, kwam);
    await vul(eigen, { Gemeente: 'Heemskerk', Uitvoerder: 'IJmond Werkt!' });
    await cijfersWorden(eigen, { Instroom: '2', Caseload: '2' });
    await isToegankelijk(eigen);
  });

  v.stap('de klantmanager ziet die aantallen wel, en de dossiers erachter', async () => {
    await naarCijfers(ijmond, kwam);
    await vul(ijmond, { Gemeente: 'Heemskerk', Uitvoerder: 'IJmond Werkt!' });
    await cijfersWorden(ijmond, { Instroom: '2', Caseload: '2' });
    await vul(ijmond, { Gemeente: 'Beverwijk' });
    await kiesCijfer(ijmond, 'Instroom');
    await cijfersWorden(ijmond, { Instroom: '33' });
    await volg(ijmond, 'Dossiers achter dit cijfer');
    await opPagina(ijmond, /Dossiers achter/);
    await isToegankelijk(ijmond);
    await druk(ijmond, 'Volgende pagina');
    await zie(ijmond, /26–33/);
    await druk(ijmond, 'Vorige pagina');
    await volg(ijmond.pagina.getByRole('row').filter({ hasText: naamVan(wie) }), /ZKIJ-/);
    await opPagina(ijmond, naamVan(wie));
  });
}, { redis: OP_REDIS });
