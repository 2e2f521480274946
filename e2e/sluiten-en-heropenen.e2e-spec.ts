import type { Bezoek } from './opzet/bezoek';
import { verhaal } from './opzet/verhaal';
import { dagenGeleden, gelezen, getypt, maandenGeleden } from './stappen/dagen';
import {
  biedtAan, deelIn, heeftStatus, naarWerkvoorraad, openDossier, sluitDossier, tijdlijnToont,
} from './stappen/dossier';
import { doe, druk, gooiWeg, open, probeer, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { legControleVast, legUitstroomVast } from './stappen/uitstroom';
import { Loket, maakDossier, type GemaaktDossier } from './stappen/vooraf';
import { deel, opPagina, zie, zieNiet } from './stappen/zien';

const STANDEN = [
  { tot: 'GEMELD', reden: 'Ten onrechte gemeld' },
  { tot: 'INTAKE', reden: 'Op eigen verzoek' },
  { tot: 'ACTIEF', reden: 'Verhuisd' },
  { tot: 'NAZORG', reden: 'Overleden' },
] as const;

verhaal('Sluiten, heropenen en verbeteren', (v) => {
  const dossiers: Record<string, GemaaktDossier> = {};
  let velsen: Bezoek;
  let teamleider: Bezoek;

  v.stap('er zijn dossiers in elke stand van het proces', async () => {
    const loket = await Loket.als(v.plein, 'klantmanager.velsen');
    for (const { tot } of STANDEN) dossiers[tot] = await maakDossier(loket, { gemeente: '0453', tot });
    dossiers['UITSTROOM'] = await maakDossier(loket, { gemeente: '0453', tot: 'ACTIEF' });
    dossiers['FOUT'] = await maakDossier(loket, { gemeente: '0453', tot: 'INGEDEELD' });
    velsen = await logIn(v.plein, 'klantmanager.velsen');
  });

  for (const { tot, reden } of STANDEN) {
    v.stap(`de klantmanager sluit een dossier vanuit ${tot} met de reden "${reden}"`, async () => {
      await openDossier(velsen, dossiers[tot]!.persoon);
      await probeer(velsen, 'Sluit dossier', {}, 'Vul dit in.');
      await sluitDossier(velsen, reden);
      await zie(velsen, `Gesloten op ${gelezen(dagenGeleden(0))}: ${reden}.`);
      await biedtAan(velsen);
      await tijdlijnToont(velsen, 'Dossier gesloten', reden, 'Test klantmanager.velsen');
    });
  }

  v.stap('uitstroom zonder werk sluit het dossier vanzelf', async () => {
    await openDossier(velsen, dossiers['UITSTROOM']!.persoon);
    await legUitstroomVast(velsen, maandenGeleden(1), { 'Reden van het einde van de uitkering': 'Verhuizing' }, 'Gesloten');
    await zie(velsen, `Uit de uitkering sinds ${gelezen(maandenGeleden(1))}: Verhuizing.`);
    await biedtAan(velsen);
  });

  v.stap('de teamleider heropent de verkeerde sluiting, met een reden; het dossier gaat verder waar het was', async () => {
    teamleider = await logIn(v.plein, 'teamleider.velsen');
    await openDossier(teamleider, dossiers['ACTIEF']!.persoon);
    await biedtAan(teamleider, 'Heropen dossier');
    await doe(teamleider, 'Heropen dossier', { Reden: 'Verkeerde persoon', Toelichting: 'Dit was zijn broer.' }, { zin: 'Het dossier is heropend.' });
    await heeftStatus(teamleider, 'Actief');
    await tijdlijnToont(teamleider, 'Dossier heropend', 'Verkeerde persoon', 'Dit was zijn broer.', 'Test teamleider.velsen');
  });

  v.stap('heropenen na een uitstroom maakt die ongedaan: de uitkering loopt weer', async () => {
    await openDossier(teamleider, dossiers['UITSTROOM']!.persoon);
    await doe(teamleider, 'Heropen dossier', { Reden: 'Per ongeluk gesloten' }, { zin: 'Het dossier is heropend.' });
    await heeftStatus(teamleider, 'Actief');
    await zieNiet(teamleider, /Uit de uitkering sinds .*: Verhuizing\./);
    await zie(deel(teamleider, 'Plaatsing en uitstroom'), 'Geannuleerd');
    await zie(deel(teamleider, 'Uitkering'), `sinds ${gelezen(maandenGeleden(8))}`);
  });

  v.stap('de klantmanager wijzigt de persoon en de melding: wat er stond, blijft te lezen', async () => {
    const { persoon } = dossiers['FOUT']!;
    await openDossier(velsen, persoon);
    await doe(velsen, 'Wijzig persoon', { Telefoonnummer: '0255 123 456', 'Reden van de wijziging': 'Nieuw nummer' }, { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(deel(velsen, 'Persoon'), '0255 123456');
    await doe(velsen, 'Wijzig melding', { 'Oorzaak van instroom': 'Einde van de WW', 'Reden van de wijziging': 'Stond verkeerd' },
      { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(deel(velsen, 'Melding en doelgroepen'), 'Einde van de WW');
    await druk(velsen, 'Toon wijzigingen');
    const lijst = deel(velsen, 'Wijzigingen');
    await zie(lijst, 'Reden: Stond verkeerd');
    await zie(lijst, 'Reden: Nieuw nummer');
    await zie(lijst, /Test klantmanager\.velsen/);
  });

  v.stap('een intake op de verkeerde dag wordt gecorrigeerd; de tijdlijn volgt', async () => {
    await doe(velsen, 'Wijzig intake', { 'Datum van het gesprek': getypt(dagenGeleden(200)), 'Hoe was het gesprek?': 'Beeldbellen' },
      { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(deel(velsen, 'Intake en classificatie'), `${gelezen(dagenGeleden(200))}, beeldbellen`);
    await tijdlijnToont(velsen, 'Intake gevoerd', gelezen(dagenGeleden(200)));
  });

  v.stap('een oordeel dat fout was vastgelegd, wordt vervangen; het oude blijft te lezen', async () => {
    const dialoog = await open(velsen, 'Corrigeer dit oordeel');
    await vul(dialoog, { Classificatie: 'Overbrugbare afstand', 'Is deze persoon werkfit?': 'Nee', Peildatum: getypt(dagenGeleden(199)), Motivering: 'Verkeerd aangeklikt.' });
    await druk(dialoog, 'Opslaan');
    await dialoog.waitFor({ state: 'detached' });
    const paneel = deel(velsen, 'Intake en classificatie');
    await zie(paneel, 'Overbrugbare afstand');
    await paneel.getByText('1 eerder oordeel').click();
    await zie(paneel, /Direct bemiddelbaar, ja, werkfit \(gecorrigeerd\)/);
    await deelIn(velsen, 'Direct bemiddelbaar', dagenGeleden(100));
    await zie(paneel, '2 eerdere oordelen');
  });

  v.stap('twee mensen tegelijk: wie te laat is, leest dat en ziet daarna het nieuwste', async () => {
    const collega = await logIn(v.plein, 'teamleider.velsen');
    await openDossier(collega, dossiers['FOUT']!.persoon);
    const dialoog = await open(collega, 'Wijzig persoon');
    await doe(velsen, 'Wijzig persoon', { Woonplaats: 'IJmuiden' }, { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await vul(dialoog, { Woonplaats: 'Santpoort' });
    await druk(dialoog, 'Opslaan');
    await zie(dialoog, /Iemand anders heeft dit intussen gewijzigd/);
    await druk(dialoog, 'Nieuwste gegevens laden');
    await gooiWeg(collega);
    await dialoog.waitFor({ state: 'detached' });
    await zie(deel(collega, 'Persoon'), 'IJmuiden');
  });

  v.stap('overdragen kan alleen aan wie het dossier mag zien: IJmond Werkt! staat niet in de lijst', async () => {
    const dialoog = await open(velsen, 'Draag over');
    await zie(dialoog, 'Nu klantmanager: Test klantmanager.velsen.');
    const namen = await dialoog.getByRole('combobox', { name: 'Nieuwe klantmanager' }).getByRole('option').allTextContents();
    await druk(dialoog, 'Annuleren');
    expect(namen.join()).not.toContain('klantmanager.ijmond');
  });

  v.stap('een uitkering die fout is vastgelegd, wordt gecorrigeerd', async () => {
    await doe(velsen, 'Wijzig uitkering', { 'Eerste dag met uitkering': getypt(dagenGeleden(230)), Bron: 'Gemeente' },
      { bevestig: 'Opslaan', zin: 'Opgeslagen.' });
    await zie(deel(velsen, 'Uitkering'), `sinds ${gelezen(dagenGeleden(230))}`);
  });

  v.stap('na de controle van 12 maanden sluit de klantmanager de nazorg af', async () => {
    const loket = await Loket.als(v.plein, 'klantmanager.velsen');
    const lang = await maakDossier(loket, { gemeente: '0453', tot: 'NAZORG', meldDatum: maandenGeleden(20), uitstroomDatum: maandenGeleden(13) });
    await openDossier(velsen, lang.persoon);
    await zie(deel(velsen, 'Wat kan nu'), 'Doe de controle na 12 maanden');
    for (const soort of ['Controle na 1 maand', 'Controle na 6 maanden', 'Controle na 12 maanden']) {
      await legControleVast(velsen, soort, 'Ja', 'Nee');
    }
    await zie(deel(velsen, 'Wat kan nu'), 'Sluit de nazorg af');
    await sluitDossier(velsen, 'Nazorg is klaar');
  });

  v.stap('wie terugkomt na een gesloten dossier, is bekend en krijgt een nieuw dossier', async () => {
    const { persoon, naam } = dossiers['GEMELD']!;
    await naarWerkvoorraad(velsen);
    await volg(velsen, 'Werkzoekende registreren');
    await opPagina(velsen, 'Werkzoekende registreren');
    await vul(velsen, { BSN: persoon.bsn });
    await zie(velsen, 'Deze gemeente kent deze persoon al');
    await zie(velsen, 'Er loopt nu geen dossier.');
    await druk(velsen, 'Start een nieuw dossier');
    await vul(velsen, { 'Grond van het dossier': 'Bijstand', 'Oorzaak van instroom': 'Einde van een relatie' });
    await druk(velsen, 'Registreren');
    await opPagina(velsen, naam);
    await heeftStatus(velsen, 'Gemeld');
    await zie(deel(velsen, 'Melding en doelgroepen'), 'Einde van een relatie');
  });

  v.stap('de wijzigingen staan er in woorden, niet in codes', async () => {
    await openDossier(velsen, dossiers['FOUT']!.persoon);
    await druk(velsen, 'Toon wijzigingen');
    const lijst = deel(velsen, 'Wijzigingen');
    await zie(lijst, 'Was: Einde van een baan. Nu: Einde van de WW.');
    await zieNiet(lijst, /[A-Z]{3,}_[A-Z]{2,}|\d{4}-\d{2}-\d{2}|\+31/);
  });
});
