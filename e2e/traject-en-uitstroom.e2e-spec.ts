import { plusDagen, plusMaanden } from '@trajectplein/kern/domain';
import type { Bezoek } from './opzet/bezoek';
import { verhaal } from './opzet/verhaal';
import { dagenGeleden, gelezen, getypt, maandenGeleden, vandaag } from './stappen/dagen';
import {
  biedtAan, deelIn, heeftStatus, legIntakeVast, naarWerkvoorraad, registreerWerkzoekende, rondIntakeAf, sluitDossier, tijdlijnToont,
} from './stappen/dossier';
import { doe, druk, open, probeer, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { iemand, naamVan } from './stappen/personen';
import { kaartBiedt, planTraject, trajectKaart, trajectStap } from './stappen/traject';
import {
  controleRegel, kiesWerkgever, legControleVast, legPlaatsingVast, legUitstroomVast, plaatsingKaart,
} from './stappen/uitstroom';
import { deel, totdat, zie, zieNiet } from './stappen/zien';

verhaal('Onder mandaat (Beverwijk door IJmond Werkt!): traject, werk, nazorg, terugval en sluiten', (v) => {
  const meld = maandenGeleden(10);
  const gesprek = plusDagen(meld, 6);
  const start = plusDagen(gesprek, 10);
  const werk = maandenGeleden(2);
  const wie = iemand();
  const bakkerij = { kvk: '90001234', naam: 'Bakkerij Het Zand' };
  let ijmond: Bezoek;

  v.stap('de klantmanager van IJmond Werkt! kan registreren voor de gemeenten met mandaat, niet voor Velsen', async () => {
    ijmond = await logIn(v.plein, 'klantmanager.ijmond');
    await ijmond.pagina.getByRole('link', { name: 'Werkzoekende registreren' }).click();
    const gemeenten = ijmond.pagina.getByRole('combobox', { name: 'Verantwoordelijke gemeente' });
    const namen = await totdat(() => gemeenten.getByRole('option').allTextContents(), (er) => er.length > 1);
    expect(namen.slice(1)).toEqual(['Beverwijk', 'Heemskerk']);
  });

  v.stap('zij registreert, voert de intake en deelt in voor Beverwijk', async () => {
    await registreerWerkzoekende(ijmond, wie, meld, { 'Verantwoordelijke gemeente': 'Beverwijk' });
    await legIntakeVast(ijmond, gesprek);
    await deelIn(ijmond, 'Overbrugbare afstand', gesprek, 'Nee');
  });

  v.stap('zonder aanmelding rondt zij af met de motivering waarom die niet nodig is', async () => {
    await rondIntakeAf(ijmond, gesprek, 'Wij voeren ook de intake uit, onder mandaat.');
    await zie(deel(ijmond, 'Intake en classificatie'), 'Wij voeren ook de intake uit, onder mandaat.');
    await biedtAan(ijmond, 'Deel in', 'Maak aanmelding', 'Draag over', 'Leg uitstroom vast', 'Sluit dossier');
  });

  v.stap('zij plant een re-integratietraject; alleen soorten die nu kunnen starten, staan in de lijst', async () => {
    const dialoog = await open(ijmond, 'Plan traject');
    const soorten = await dialoog.getByRole('combobox', { name: 'Soort traject' }).getByRole('option').allTextContents();
    expect(soorten.slice(1)).toEqual(['Re-integratie', 'Van werk naar werk']);
    await druk(dialoog, 'Annuleren');
    const kaart = await planTraject(ijmond, 'Re-integratie', start, plusMaanden(start, 4));
    await kaartBiedt(kaart, 'Start traject', 'Breek traject af', 'Wijzig traject');
  });

  v.stap('zij start het, schort het op, hervat het, verlengt het: elk met een datum en waar nodig een reden', async () => {
    const kaart = trajectKaart(ijmond, 'Re-integratie');
    await trajectStap(ijmond, kaart, 'Start traject', start, 'Loopt');
    await kaartBiedt(kaart, 'Schort traject op', 'Verleng traject', 'Rond traject af', 'Breek traject af', 'Wijzig traject');
    await probeer(ijmond, 'Schort traject op', { Datum: getypt(plusDagen(start, -1)), Reden: 'Ziekte' }, /De datum ligt voor de vorige stap/,
      { bij: kaart });
    await trajectStap(ijmond, kaart, 'Schort traject op', plusDagen(start, 30), 'Opgeschort', { Reden: 'Ziekte' });
    await zie(kaart, 'Ziekte');
    await kaartBiedt(kaart, 'Hervat traject', 'Verleng traject', 'Rond traject af', 'Breek traject af', 'Wijzig traject');
    await trajectStap(ijmond, kaart, 'Hervat traject', plusDagen(start, 44), 'Loopt');
    const akkoord = { 'Is de opdrachtgever akkoord?': 'Ja' };
    // No answer is not no: it has to be given.
    await probeer(ijmond, 'Verleng traject', { Datum: getypt(plusDagen(start, 60)), 'Nieuwe verwachte einddatum': getypt(plusMaanden(start, 7)) },
      'Vul dit in.', { bij: kaart });
    await probeer(ijmond, 'Verleng traject', { ...akkoord, Datum: getypt(plusDagen(start, 60)), 'Nieuwe verwachte einddatum': getypt(plusMaanden(start, 3)) },
      gelezen(plusMaanden(start, 4)), { bij: kaart });
    await trajectStap(ijmond, kaart, 'Verleng traject', plusDagen(start, 60), 'Loopt',
      { ...akkoord, 'Nieuwe verwachte einddatum': getypt(plusMaanden(start, 7)) });
    await zie(kaart, gelezen(plusMaanden(start, 7)));
    await tijdlijnToont(ijmond, 'Traject opgeschort', gelezen(plusDagen(start, 30)), 'Ziekte', 'Test klantmanager.ijmond');
    await tijdlijnToont(ijmond, 'Traject verlengd', gelezen(plusDagen(start, 60)));
  });

  v.stap('een tweede traject, van werk naar werk, breekt zij af met een reden', async () => {
    const kaart = await planTraject(ijmond, 'Van werk naar werk', plusDagen(start, 61), plusMaanden(start, 5));
    await trajectStap(ijmond, kaart, 'Start traject', plusDagen(start, 61), 'Loopt');
    await trajectStap(ijmond, kaart, 'Breek traject af', plusDagen(start, 70), 'Eerder gestopt', { Reden: 'Traject past niet' });
    await kaartBiedt(kaart, 'Wijzig traject');
    await tijdlijnToont(ijmond, 'Traject afgebroken', 'Traject past niet');
  });

  v.stap('er is werk: zij legt de plaatsing vast bij een nieuwe werkgever', async () => {
    await legPlaatsingVast(ijmond, bakkerij, werk);
    await kaartBiedt(plaatsingKaart(ijmond, bakkerij.naam), 'Werk is begonnen', 'Gaat niet door', 'Wijzig plaatsing');
    await doe(ijmond, 'Werk is begonnen', {}, { bij: plaatsingKaart(ijmond, bakkerij.naam) });
    await zie(plaatsingKaart(ijmond, bakkerij.naam), 'Gestart');
  });

  v.stap('zij legt de uitstroom vast: datum, reden en werk staan al klaar; de uitkering stopt de dag ervoor', async () => {
    const dialoog = await open(ijmond, 'Leg uitstroom vast');
    expect(await dialoog.getByRole('textbox', { name: 'Eerste dag zonder uitkering' }).inputValue()).toBe(getypt(werk));
    await druk(dialoog, 'Leg uitstroom vast');
    await zie(dialoog, 'Vul dit in.');
    await druk(dialoog, 'Annuleren');
    await legUitstroomVast(ijmond, werk, { 'Wat gebeurt er met het traject Re-integratie?': 'Het eindigt op deze dag' });
    const traject = trajectKaart(ijmond, 'Re-integratie');
    await zie(traject, 'Afgerond');
    await zie(traject, 'Doel behaald');
    await zie(ijmond, `Uit de uitkering sinds ${gelezen(werk)}: Werk in loondienst.`);
    await zie(deel(ijmond, 'Uitkering'), gelezen(plusDagen(werk, -1)));
    await tijdlijnToont(ijmond, 'Uitgestroomd', gelezen(werk));
  });

  v.stap('nazorg: de controle na 1 maand is nu aan de beurt en staat in de werkvoorraad', async () => {
    await biedtAan(ijmond, 'Leg controle vast', 'Meld terugval', 'Draag over', 'Sluit dossier');
    await zieNiet(controleRegel(ijmond, 'Controle na 6 maanden'), 'Leg controle vast');
    await zie(controleRegel(ijmond, 'Controle na 6 maanden'), `kan vanaf ${gelezen(plusMaanden(werk, 6))}`);
    await naarWerkvoorraad(ijmond);
    const rij = ijmond.pagina.getByRole('row').filter({ hasText: naamVan(wie) });
    await zie(rij, 'Doe de controle na 1 maand');
    await rij.getByRole('link').first().click();
  });

  v.stap('zij legt de controle na een maand vast: een baan, geen bijstand', async () => {
    await legControleVast(ijmond, 'Controle na 1 maand', 'Ja', 'Nee');
    await zie(controleRegel(ijmond, 'Controle na 1 maand'), 'Baan: ja. Bijstand: nee. Bron: loonstrook.');
    await zieNiet(deel(ijmond, 'Wat kan nu'), 'Doe de controle na 1 maand');
  });

  v.stap('wat fout was vastgelegd aan traject, werk en uitstroom, verbetert zij met een reden', async () => {
    const reden = { 'Reden van de wijziging': 'Verkeerd ingevoerd' };
    await doe(ijmond, 'Wijzig traject', { Doel: 'Werk in een bakkerij.', ...reden },
      { bij: trajectKaart(ijmond, 'Re-integratie'), bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(trajectKaart(ijmond, 'Re-integratie'), 'Werk in een bakkerij.');
    await doe(ijmond, 'Wijzig plaatsing', { 'Uren per week': '36', ...reden }, { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(plaatsingKaart(ijmond, bakkerij.naam), '36 uur per week');
    await doe(ijmond, 'Wijzig uitstroom', { 'Eerste dag zonder uitkering': getypt(plusDagen(werk, 1)), ...reden },
      { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(ijmond, `Uit de uitkering sinds ${gelezen(plusDagen(werk, 1))}: Werk in loondienst.`);
    await druk(ijmond, 'Toon wijzigingen');
    await zie(deel(ijmond, 'Wijzigingen'), /Was: 32.*Nu: 36/);
    await zie(deel(ijmond, 'Wijzigingen'), 'Reden: Verkeerd ingevoerd');
  });

  v.stap('terugval: hetzelfde dossier is weer actief, en er kan een nieuw traject komen', async () => {
    const baan = plaatsingKaart(ijmond, bakkerij.naam);
    await doe(ijmond, 'Meld terugval', {
      Datum: getypt(dagenGeleden(9)), Reden: 'Contract is afgelopen', [`Wat gebeurt er met het werk bij ${bakkerij.naam}?`]: 'Het is gestopt',
      'Waarom stopte het werk?': 'Contract is afgelopen', 'Welke uitkering begint weer?': 'Bijstand (Participatiewet)',
      'Eerste dag met uitkering': getypt(dagenGeleden(9)),
    }, { zin: 'De terugval is gemeld. Het dossier is weer actief.' });
    await zie(baan, 'Beëindigd');
    await zie(deel(ijmond, 'Uitkering'), `sinds ${gelezen(dagenGeleden(9))}`);
    await heeftStatus(ijmond, 'Actief');
    await tijdlijnToont(ijmond, 'Terugval gemeld', gelezen(dagenGeleden(9)), 'Contract is afgelopen');
    await biedtAan(ijmond, 'Deel in', 'Maak aanmelding', 'Draag over', 'Leg uitstroom vast', 'Sluit dossier');
    await zie(ijmond, ijmond.pagina.getByRole('button', { name: 'Plan traject' }));
  });

  v.stap('ander werk, bij een werkgever uit de lijst, gaat toch niet door', async () => {
    const dialoog = await open(ijmond, 'Leg plaatsing vast');
    await vul(dialoog, { 'Soort werk': 'Detachering' });
    await kiesWerkgever(dialoog, 'het zand', bakkerij.naam);
    await vul(dialoog, { 'Uren per week': '24', Startdatum: getypt(dagenGeleden(-20)), 'Gevolg voor de uitkering': 'Uitkering stopt' });
    await druk(dialoog, 'Opslaan');
    const kaart = plaatsingKaart(ijmond, bakkerij.naam).filter({ hasText: 'Detachering' });
    await doe(ijmond, 'Gaat niet door', { Reden: 'Werkgever trok zich terug' }, { bij: kaart });
    await zie(kaart, kaart.getByText('Gaat niet door', { exact: true }));
    await kaartBiedt(kaart, 'Wijzig plaatsing');
  });

  v.stap('sluiten: met een reden, en daarna is er niets meer te doen', async () => {
    await sluitDossier(ijmond, 'Verhuisd', vandaag());
    await zie(ijmond, `Gesloten op ${gelezen(vandaag())}: Verhuisd.`);
    await biedtAan(ijmond);
    await zie(ijmond, 'U kunt dit dossier lezen, maar niet wijzigen.');
  });
});
