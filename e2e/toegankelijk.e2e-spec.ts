import { BREED, SMAL, type Bezoek } from './opzet/bezoek';
import { isDialoogToegankelijk, isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { csvBestand, isIngeladen, kiesBestand, naarBestanden } from './stappen/bestanden';
import { getypt, maandenGeleden, vandaag } from './stappen/dagen';
import { naarWerkvoorraad, openDossier, zoekDossier } from './stappen/dossier';
import { druk, open, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { iemand, naamVan } from './stappen/personen';
import { heeftFocus } from './stappen/toetsen';
import { Loket, maakDossier, type GemaaktDossier } from './stappen/vooraf';
import { opPagina, zie } from './stappen/zien';

/** Opens every dialog that the page of this dossier offers: each is accessible, Escape closes it, the focus returns. */
async function bekijkDialogen(wie: Bezoek, gezien: Set<string>): Promise<void> {
  const inhoud = wie.pagina.getByRole('main');
  const namen = [...new Set((await inhoud.getByRole('button').allTextContents()).map((er) => er.trim()).filter(Boolean))];
  for (const naam of namen.filter((er) => !gezien.has(er))) {
    gezien.add(naam);
    const knop = inhoud.getByRole('button', { name: naam, exact: true }).first();
    await knop.click();
    const dialoog = wie.pagina.getByRole('dialog');
    if (!await dialoog.waitFor({ timeout: 1_500 }).then(() => true, () => false)) continue;
    await dialoog.getByRole('button').first().waitFor();
    await isDialoogToegankelijk(wie);
    await wie.pagina.keyboard.press('Escape');
    await dialoog.waitFor({ state: 'detached' });
    await heeftFocus(knop);
  }
}

verhaal('Elke pagina op het pad is toegankelijk (WCAG 2.2 A en AA), breed en smal', (v) => {
  let wie: Bezoek;
  let loket: Loket;
  let actief: GemaaktDossier;
  let traject: string;
  const gezien = new Set<string>();

  v.stap('de werkvoorraad: leeg en gevuld', async () => {
    wie = await logIn(v.plein, 'teamleider.ijmond');
    await opPagina(wie, 'Werkvoorraad');
    await isToegankelijk(wie);
    loket = await Loket.als(v.plein, 'klantmanager.ijmond');
    for (const tot of ['GEMELD', 'INTAKE', 'INGEDEELD'] as const) await maakDossier(loket, { gemeente: '0375', tot });
    actief = await maakDossier(loket, { gemeente: '0396', tot: 'ACTIEF' });
    await wie.pagina.reload();
    await zie(wie, wie.pagina.getByRole('table'));
    await isToegankelijk(wie);
  });

  v.stap('op een smal scherm zit het menu achter een knop; Escape sluit het', async () => {
    await wie.pagina.setViewportSize(SMAL);
    const menu = wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' });
    await menu.waitFor({ state: 'hidden' });
    await druk(wie, 'Menu openen');
    await menu.getByRole('link', { name: 'Werkvoorraad' }).focus();
    await wie.pagina.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await druk(wie, 'Menu openen');
    await volg(menu, 'Werkvoorraad');
    await menu.waitFor({ state: 'hidden' });
    await wie.pagina.setViewportSize(BREED);
  });

  v.stap('de werkvoorraad met filters en met zoekresultaten', async () => {
    await wie.pagina.getByRole('tab', { name: 'Alle dossiers' }).click();
    await vul(wie, { Gemeente: 'Heemskerk', Status: 'Actief' });
    await zie(wie, wie.pagina.getByRole('button', { name: 'Filter wissen: Gemeente: Heemskerk' }));
    await zie(wie.pagina.getByRole('row'), actief.naam);
    await isToegankelijk(wie);
    await zoekDossier(wie, actief.persoon.achternaam);
    await isToegankelijk(wie);
  });

  v.stap('registreren: leeg, met fouten, en met een bekend BSN', async () => {
    await volg(wie, 'Werkzoekende registreren');
    await opPagina(wie, 'Werkzoekende registreren');
    await isToegankelijk(wie);
    await druk(wie, 'Registreren');
    await zie(wie, 'Vul dit in.');
    await vul(wie, { 'Verantwoordelijke gemeente': 'Heemskerk', BSN: actief.persoon.bsn, 'Soort uitkering': 'IOAW' });
    await zie(wie, 'Deze gemeente kent deze persoon al');
    await isToegankelijk(wie);
  });

  v.stap('het dossier gemeld en in de intake, met elke dialoog die daar open kan', async () => {
    for (const tot of ['INGEDEELD', 'GEMELD'] as const) {
      const voor = await maakDossier(loket, { gemeente: '0375', tot });
      await openDossier(wie, voor.persoon);
      await isToegankelijk(wie);
      await bekijkDialogen(wie, gezien);
    }
  });

  v.stap('het actieve dossier met traject en plaatsing, met elke dialoog', async () => {
    const start = maandenGeleden(6);
    const werk = maandenGeleden(2);
    ({ id: traject } = await loket.post(`dossiers/${actief.id}/trajecten`,
      { trajectType: 'REINTEGRATIE', doel: 'Werk in de zorg.', startDatum: start, verwachteEindDatum: maandenGeleden(-1) }));
    await loket.overgang('trajecten', traject, 'start', { datum: start });
    const werkgever = await loket.post('werkgevers', { kvkNummer: '90004321', naam: 'Zorgcentrum De Duinrand' });
    await loket.post(`dossiers/${actief.id}/plaatsingen`,
      { werkgeverId: werkgever.id, vorm: 'REGULIER', uren: 28, startDatum: werk, gevolgUitkering: 'VOLLEDIG_UIT' });
    await openDossier(wie, actief.persoon);
    await isToegankelijk(wie);
    await bekijkDialogen(wie, gezien);
  });

  v.stap('het dossier in nazorg met een controle, en gesloten', async () => {
    await loket.overgang('dossiers', actief.id, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: maandenGeleden(2) });
    await openDossier(wie, actief.persoon);
    await isToegankelijk(wie);
    await bekijkDialogen(wie, gezien);
    await loket.overgang('trajecten', traject, 'rondAf', { resultaat: 'DOEL_BEHAALD' });
    await loket.overgang('dossiers', actief.id, 'sluit', { reden: 'EIGEN_VERZOEK' });
    await naarWerkvoorraad(wie);
    await openDossier(wie, actief.persoon);
    await isToegankelijk(wie);
    await bekijkDialogen(wie, gezien);
  });

  v.stap('bestanden inladen: leeg, met fouten, de kolommen, de proef en wat ervan kwam', async () => {
    await naarBestanden(wie);
    await isToegankelijk(wie);
    await volg(wie, 'Bestand inladen');
    await opPagina(wie, 'Bestand inladen');
    await druk(wie, 'Versturen');
    await zie(wie, 'Vul dit in.');
    await isToegankelijk(wie);
    const persoon = iemand();
    const rijen = [[persoon.bsn, naamVan(persoon), getypt(vandaag())], ['123456789', 'Niet Goed', getypt(vandaag())]];
    await kiesBestand(wie, csvBestand('lijst.csv', ['BSN', 'Naam', 'Gemeld op'], rijen), 'Eigen bestand (CSV of Excel)');
    await vul(wie, { 'Voor welke gemeente?': 'Heemskerk' });
    await druk(wie, 'Versturen');
    await opPagina(wie, 'lijst.csv');
    await druk(wie, 'Bekijk wat er gebeurt');
    await zie(wie, 'Vul dit in.');
    await isToegankelijk(wie);
    await vul(wie, { 'Datum van de melding': 'Gemeld op' });
    await druk(wie, 'Bekijk wat er gebeurt');
    await isIngeladen(wie, '2 rijen: 1 nieuw, 1 afgekeurd');
    await isToegankelijk(wie);
    await druk(wie, 'Laad 1 persoon in');
    await zie(wie, '1 nieuw dossier staat in de werkvoorraad.');
    await isToegankelijk(wie);
    for (const knop of ['Wijs toe aan …', 'Maak ongedaan']) {
      await open(wie, knop);
      await isDialoogToegankelijk(wie);
      await wie.pagina.keyboard.press('Escape');
      await heeftFocus(wie.pagina.getByRole('button', { name: knop }));
    }
    await naarBestanden(wie);
    await zie(wie.pagina.getByRole('table'), 'lijst.csv');
    await isToegankelijk(wie);
    await openDossier(wie, persoon);
    await zie(wie, 'Wijs een klantmanager toe');
    await isToegankelijk(wie);
    await bekijkDialogen(wie, gezien);
  });

  v.stap('alle dialogen zijn langsgekomen', async () => {
    expect([...gezien]).toEqual(expect.arrayContaining([
      'Leg intake vast', 'Deel in', 'Maak aanmelding', 'Rond intake af', 'Draag over', 'Sluit dossier', 'Heropen dossier', 'Meld terugval',
      'Leg uitstroom vast', 'Plan traject', 'Schort traject op', 'Verleng traject', 'Rond traject af', 'Breek traject af', 'Wijzig traject',
      'Leg plaatsing vast', 'Werk is begonnen', 'Gaat niet door', 'Wijzig plaatsing', 'Leg controle vast', 'Wijzig persoon', 'Wijzig melding',
      'Wijzig intake', 'Corrigeer dit oordeel', 'Leg uitkering vast', 'Wijzig uitkering', 'Toon BSN', 'Wijzig uitstroom', 'Vul persoon aan', 'Wijs klantmanager toe',
    ]));
  });
});
