import { plusDagen } from '@trajectplein/kern/domain';
import type { Bezoek } from './opzet/bezoek';
import { verhaal } from './opzet/verhaal';
import { gelezen, getypt, maandenGeleden, vandaag } from './stappen/dagen';
import {
  biedtAan, deelIn, heeftStatus, meldAan, naarWerkvoorraad, openDossier, rondIntakeAf, tijdlijnToont,
} from './stappen/dossier';
import { doe, druk, open, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { Loket, maakDossier, type GemaaktDossier } from './stappen/vooraf';
import { deel, opPagina, zie, zieNiet } from './stappen/zien';

verhaal('Een aanmelding die terugkomt, wordt ingetrokken of niet nodig is (Velsen)', (v) => {
  const meldDatum = maandenGeleden(5);
  const verzonden = plusDagen(meldDatum, 10);
  const antwoord = plusDagen(verzonden, 3);
  let velsen: Bezoek;
  let ijmond: Bezoek;
  let dossier: GemaaktDossier;
  let ander: GemaaktDossier;

  v.stap('in Velsen staan twee mensen na intake en classificatie', async () => {
    const loket = await Loket.als(v.plein, 'klantmanager.velsen');
    dossier = await maakDossier(loket, { gemeente: '0453', tot: 'INGEDEELD', meldDatum });
    ander = await maakDossier(loket, { gemeente: '0453', tot: 'INGEDEELD', meldDatum });
    velsen = await logIn(v.plein, 'klantmanager.velsen');
    ijmond = await logIn(v.plein, 'klantmanager.ijmond');
  });

  v.stap('een aanmelding kan eerst concept zijn: IJmond Werkt! ziet die nog niet', async () => {
    await openDossier(velsen, dossier.persoon);
    await doe(velsen, 'Maak aanmelding', { 'Vraag aan de uitvoerder': 'Graag hulp bij solliciteren.', 'Wanneer verzenden?': 'Als concept bewaren' },
      { bevestig: 'Verzend aanmelding', zin: 'De aanmelding is vastgelegd.' });
    await zie(deel(velsen, 'Aanmelding'), 'Concept');
    await zie(deel(velsen, 'Wat kan nu'), 'staat klaar en is nog niet verzonden');
    await volg(ijmond.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Aanmeldingen');
    await zie(ijmond, 'Er wacht geen aanmelding');
  });

  v.stap('een verzonden aanmelding trekt de gemeente weer in', async () => {
    await doe(velsen, 'Verzend aanmelding', { Datum: getypt(plusDagen(verzonden, -2)) }, { bij: deel(velsen, 'Wat kan nu'), zin: 'De aanmelding is verzonden.' });
    const wacht = velsen.pagina.getByRole('list', { name: 'Wacht op een ander' });
    await zie(wacht, /IJmond Werkt!: antwoord op de aanmelding van/);
    await doe(velsen, 'Trek aanmelding in', { Datum: getypt(plusDagen(verzonden, -1)) }, { zin: 'De aanmelding is ingetrokken.' });
    await zie(deel(velsen, 'Aanmelding'), 'Ingetrokken');
  });

  v.stap('een nieuwe aanmelding stuurt IJmond Werkt! terug, met reden en gevolg', async () => {
    await meldAan(velsen, verzonden);
    await ijmond.pagina.reload();
    await opPagina(ijmond, 'Aanmeldingen');
    const dialoog = await open(ijmond, 'Stuur aanmelding terug');
    await druk(dialoog, 'Stuur aanmelding terug');
    await zie(dialoog, 'Vul dit in.');
    await vul(dialoog, { Datum: getypt(antwoord), Reden: 'Gegevens zijn niet compleet', Gevolg: 'Vul de gegevens aan', Toelichting: 'Het telefoonnummer klopt niet.' });
    await druk(dialoog, 'Stuur aanmelding terug');
    await zie(ijmond, 'Er wacht geen aanmelding');
  });

  v.stap('de gemeente leest waarom en wat er wordt gevraagd, ook in de werkvoorraad', async () => {
    await openDossier(velsen, dossier.persoon);
    const paneel = deel(velsen, 'Aanmelding');
    await zie(paneel, 'Teruggestuurd');
    await zie(paneel, 'Gegevens zijn niet compleet');
    await zie(paneel, 'Vul de gegevens aan');
    await zie(deel(velsen, 'Wat kan nu'), 'Aanmelding is teruggestuurd');
    await zie(deel(velsen, 'Wat kan nu'), 'Het telefoonnummer klopt niet.');
    await tijdlijnToont(velsen, 'Aanmelding teruggestuurd', gelezen(antwoord), 'Het telefoonnummer klopt niet.', 'IJmond Werkt!');
  });

  v.stap('na de herstelde aanmelding accepteert IJmond Werkt! wel', async () => {
    await meldAan(velsen, plusDagen(antwoord, 1), 'Nu met het juiste telefoonnummer.');
    await ijmond.pagina.reload();
    await doe(ijmond, 'Accepteer aanmelding', { Datum: getypt(plusDagen(antwoord, 2)) }, { zin: 'De aanmelding is geaccepteerd.' });
    await velsen.pagina.reload();
    await rondIntakeAf(velsen, plusDagen(antwoord, 2));
  });

  v.stap('de gemeente draagt het dossier over aan de klantmanager van IJmond Werkt!', async () => {
    await doe(velsen, 'Draag over', { 'Nieuwe klantmanager': 'Test klantmanager.ijmond, IJmond Werkt!' }, { zin: 'Het dossier is overgedragen.' });
    await zie(velsen, /Klantmanager: Test klantmanager\.ijmond/);
    await tijdlijnToont(velsen, 'Dossier overgedragen', gelezen(vandaag()));
    await naarWerkvoorraad(ijmond);
    await ijmond.pagina.getByRole('tab', { name: 'Mijn dossiers' }).click();
    await zie(ijmond.pagina.getByRole('row').filter({ hasText: dossier.naam }), 'Actief');
  });

  v.stap('wie geen aanmelding nodig heeft: de gemeente rondt af met een motivering', async () => {
    await openDossier(velsen, ander.persoon);
    await rondIntakeAf(velsen, plusDagen(meldDatum, 12), 'Heeft zelf al werk gevonden per volgende maand.');
    await zie(deel(velsen, 'Intake en classificatie'), 'Heeft zelf al werk gevonden per volgende maand.');
    await zieNiet(deel(velsen, 'Wat kan nu'), 'Meld aan bij de uitvoerder');
  });

  v.stap('vraagt IJmond Werkt! om opnieuw in te delen, dan staat die knop naast haar woorden', async () => {
    const loket = await Loket.als(v.plein, 'klantmanager.velsen');
    const vierde = await maakDossier(loket, { gemeente: '0453', tot: 'INGEDEELD', meldDatum });
    await openDossier(velsen, vierde.persoon);
    await zie(deel(velsen, 'Wat kan nu'), 'Meld aan bij de uitvoerder');
    await meldAan(velsen, verzonden);
    await volg(ijmond.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Aanmeldingen');
    await opPagina(ijmond, 'Aanmeldingen');
    await doe(ijmond, 'Stuur aanmelding terug', { Datum: getypt(antwoord), Reden: 'Gegevens zijn niet compleet', Gevolg: 'Deel opnieuw in',
      Toelichting: 'Hij is er nog niet aan toe.' });
    await velsen.pagina.reload();
    const regel = velsen.pagina.getByRole('list', { name: 'Vraagt actie' }).getByRole('listitem').filter({ hasText: 'Aanmelding is teruggestuurd' });
    await zie(regel, 'Hij is er nog niet aan toe.');
    await zie(regel, regel.getByRole('button', { name: 'Deel in' }));
    await deelIn(velsen, 'Participatie', plusDagen(antwoord, 1), 'Nee');
    await zieNiet(deel(velsen, 'Wat kan nu'), 'Aanmelding is teruggestuurd');
  });

  v.stap('wie de klasse participatie krijgt, hoeft niet te worden aangemeld', async () => {
    const loket = await Loket.als(v.plein, 'klantmanager.velsen');
    const derde = await maakDossier(loket, { gemeente: '0453', tot: 'INTAKE', meldDatum });
    await openDossier(velsen, derde.persoon);
    await deelIn(velsen, 'Participatie', plusDagen(meldDatum, 8), 'Nee');
    await rondIntakeAf(velsen, plusDagen(meldDatum, 9));
    await heeftStatus(velsen, 'Actief');
    await biedtAan(velsen, 'Deel in', 'Maak aanmelding', 'Draag over', 'Leg uitstroom vast', 'Sluit dossier');
  });
});
