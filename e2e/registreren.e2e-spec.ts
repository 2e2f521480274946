import type { Bezoek } from './opzet/bezoek';
import { verhaal } from './opzet/verhaal';
import { getypt, maandenGeleden, vandaag } from './stappen/dagen';
import { naarWerkvoorraad, vulPersoonIn, zoekDossier } from './stappen/dossier';
import { druk, foutBij, veld, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { iemand, naamVan } from './stappen/personen';
import { deel, opPagina, zie, zieNiet } from './stappen/zien';

verhaal('Registreren: wat op het scherm staat, wordt vastgelegd, of niets', (v) => {
  const eerst = iemand();
  const goed = { ...iemand(), voornaam: 'Willemijn', achternaam: 'Terschelling' };
  let velsen: Bezoek;

  const nieuw = async () => {
    await naarWerkvoorraad(velsen);
    await volg(velsen, 'Werkzoekende registreren');
    await opPagina(velsen, 'Werkzoekende registreren');
  };
  const dialoog = () => velsen.pagina.getByRole('dialog');

  v.stap('een melding in de toekomst wordt bij het veld geweigerd, en wat was ingevuld staat er nog', async () => {
    velsen = await logIn(v.plein, 'klantmanager.velsen');
    await nieuw();
    await vulPersoonIn(velsen, eerst, { 'Datum van melding': getypt(maandenGeleden(-1)) });
    await druk(velsen, 'Registreren');
    await foutBij(velsen, 'Datum van melding', 'De datum ligt in de toekomst.');
    expect(await veld(velsen, 'Voornaam').inputValue()).toBe(eerst.voornaam);
  });

  v.stap('wie daarna naam, BSN en datum verbetert, krijgt de verbeterde persoon teruggelezen', async () => {
    await vulPersoonIn(velsen, goed, { 'Datum van melding': getypt(vandaag()) });
    await druk(velsen, 'Registreren');
    await opPagina(velsen, naamVan(goed));
    const terugblik = deel(velsen, 'Dit is vastgelegd');
    await zie(terugblik, naamVan(goed));
    await zie(terugblik, `eindigt op ${goed.bsn.slice(-3)}`);
    await zie(terugblik, /Einde van een baan/);
    await druk(terugblik, 'Het klopt');
    await terugblik.waitFor({ state: 'detached' });
  });

  v.stap('van de eerste poging is niets over', async () => {
    await zoekDossier(velsen, eerst.achternaam);
    await zie(velsen, 'Niets gevonden');
    await nieuw();
    await vul(velsen, { BSN: eerst.bsn });
    await zie(velsen, 'Dit is een geldig BSN.');
    await zieNiet(velsen, 'Deze gemeente kent deze persoon al');
  });

  v.stap('een naam en geboortedatum die de gemeente al kent: het scherm toont wie dat is, en nee legt niets vast', async () => {
    await nieuw();
    await vulPersoonIn(velsen, { ...goed, bsn: iemand().bsn });
    await druk(velsen, 'Registreren');
    const wieErOpLijkt = dialoog().getByRole('list', { name: 'Wie erop lijkt' });
    await zie(wieErOpLijkt, naamVan(goed));
    await zie(wieErOpLijkt, 'Er loopt al een dossier.');
    await druk(dialoog(), 'Nee, ik pas het aan');
    await dialoog().waitFor({ state: 'detached' });
    expect(await veld(velsen, 'Achternaam').inputValue()).toBe(goed.achternaam);
  });

  v.stap('wat zelden klopt wordt in dezelfde vraag gesteld; ja legt precies dat vast', async () => {
    await vul(velsen, { 'Datum van melding': '1-2-2010' });
    await druk(velsen, 'Registreren');
    await zie(dialoog().getByRole('list', { name: 'Wie erop lijkt' }), naamVan(goed));
    await zie(dialoog(), 'De melding is meer dan 10 jaar geleden. Klopt de datum van de melding?');
    await druk(dialoog(), 'Ja, dit klopt');
    await opPagina(velsen, naamVan(goed));
    await zie(deel(velsen, 'Dit is vastgelegd'), /1 februari 2010/);
  });

  v.stap('ook een latere wijziging vraagt of het klopt, en zet na nee de vraag bij het veld', async () => {
    await druk(deel(velsen, 'Persoon'), 'Wijzig persoon');
    await vul(dialoog(), { Geboortedatum: '1-1-1944' });
    await druk(dialoog(), 'Opslaan');
    await druk(dialoog().filter({ hasText: 'Klopt dit?' }), 'Nee, ik pas het aan');
    await foutBij(dialoog(), 'Geboortedatum', 'Deze persoon is 80 jaar of ouder. Klopt de geboortedatum?');
    await vul(dialoog(), { Geboortedatum: '1-1-1943' });
    await druk(dialoog(), 'Opslaan');
    await druk(dialoog().filter({ hasText: 'Klopt dit?' }), 'Ja, dit klopt');
    await dialoog().first().waitFor({ state: 'detached' });
    await zie(deel(velsen, 'Persoon'), /1 januari 1943/);
  });

  v.stap('een geboortedatum mag hij typen zoals hij die schrijft; wat er gelezen is, staat er dan', async () => {
    await druk(deel(velsen, 'Persoon'), 'Wijzig persoon');
    await vul(dialoog(), { Geboortedatum: '31-2-1990' });
    await druk(dialoog(), 'Opslaan');
    await foutBij(dialoog(), 'Geboortedatum', 'Deze dag bestaat niet. Controleer de dag en de maand.');
    for (const getypt of ['3 april 1990', '3-4-90']) {
      await vul(dialoog(), { Geboortedatum: getypt });
      await veld(dialoog(), 'Geboortedatum').blur();
      expect(await veld(dialoog(), 'Geboortedatum').inputValue()).toBe('03-04-1990');
    }
    await druk(dialoog(), 'Opslaan');
    await dialoog().first().waitFor({ state: 'detached' });
    await zie(deel(velsen, 'Persoon'), /3 april 1990/);
  });

  v.stap('weet hij alleen het jaar, dan staat er dat jaar, en blijft de dag een taak', async () => {
    await druk(deel(velsen, 'Persoon'), 'Wijzig persoon');
    await vul(dialoog(), { Geboortedatum: '1970' });
    await druk(dialoog(), 'Opslaan');
    await dialoog().first().waitFor({ state: 'detached' });
    await zie(deel(velsen, 'Persoon'), '1970, dag onbekend');
    await zie(velsen, 'Vul de geboortedatum in');
  });
});
