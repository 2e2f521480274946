import type { Bezoek } from './opzet/bezoek';
import { isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { openDossier } from './stappen/dossier';
import { doe, druk, foutBij, gooiWeg, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { Loket, maakDossier, type GemaaktDossier } from './stappen/vooraf';
import { meldt, opPagina, totdat, zie, zieNiet } from './stappen/zien';

const menu = (wie: Bezoek) => wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' });
const menuVan = (wie: Bezoek) => totdat(() => menu(wie).getByRole('link').allTextContents(), (er) => er.length > 0);

verhaal('Elke rol ziet zijn eigen werk, en niets daarbuiten', (v) => {
  let dossier: GemaaktDossier;
  let wie: Bezoek;

  v.stap('er is een dossier in Velsen', async () => {
    dossier = await maakDossier(await Loket.als(v.plein, 'klantmanager.velsen'), { gemeente: '0453', tot: 'ACTIEF' });
  });

  v.stap('de matcher begint bij wat hij kan: werkgevers; niets belooft vacatures, en er zijn geen dossiers', async () => {
    wie = await logIn(v.plein, 'matcher');
    await opPagina(wie, 'Werkgevers');
    expect(await menuVan(wie)).toEqual(['Werkgevers']);
    await zieNiet(wie, /vacature/i);
    await wie.pagina.goto('/vacatures');
    await zie(wie, 'Vacatures kunnen nog niet worden vastgelegd');
    await isToegankelijk(wie);
  });

  v.stap('de matcher voegt een werkgever toe; een verkeerd of dubbel KvK-nummer wordt bij het veld geweigerd', async () => {
    await volg(wie, 'Naar werkgevers');
    await opPagina(wie, 'Werkgevers');
    await zie(wie, 'Er zijn nog geen werkgevers');
    await isToegankelijk(wie);
    await volg(wie, 'Voeg werkgever toe');
    await opPagina(wie, 'Voeg werkgever toe');
    await vul(wie, { 'KvK-nummer': '1234', Naam: 'Staalbouw Noordersluis' });
    await druk(wie, 'Opslaan');
    await foutBij(wie, 'KvK-nummer', 'Een KvK-nummer heeft 8 cijfers.');
    await isToegankelijk(wie);
    await vul(wie, { 'KvK-nummer': '90005678' });
    await druk(wie, 'Opslaan');
    await zie(wie.pagina.getByRole('table'), 'Staalbouw Noordersluis');
    await volg(wie, 'Voeg werkgever toe');
    await opPagina(wie, 'Voeg werkgever toe');
    await vul(wie, { 'KvK-nummer': '90005678', Naam: 'Nog eens' });
    await druk(wie, 'Opslaan');
    await foutBij(wie, 'KvK-nummer', 'Er is al een werkgever met dit KvK-nummer.');
  });

  v.stap('de matcher vindt en verbetert een werkgever', async () => {
    await volg(menu(wie), 'Werkgevers');
    await gooiWeg(wie);
    await opPagina(wie, 'Werkgevers');
    await vul(wie, { Naam: 'noordersluis' });
    await wie.pagina.keyboard.press('Enter');
    await volg(wie, 'Staalbouw Noordersluis');
    await opPagina(wie, 'Staalbouw Noordersluis');
    await isToegankelijk(wie);
    await vul(wie, { Naam: 'Staalbouw Noordersluis bv' });
    await druk(wie, 'Opslaan');
    await zie(wie, 'Staalbouw Noordersluis bv');
  });

  v.stap('de matcher komt ook met het adres niet bij een dossier of bij de cijfers', async () => {
    for (const pad of ['/dossiers', `/dossiers/${dossier.id}`, '/kpis', '/bezoeken']) {
      await wie.pagina.goto(pad);
      await opPagina(wie, 'Geen toegang');
    }
    await isToegankelijk(wie);
    expect(await wie.pagina.evaluate(`fetch('/v1/dossiers/${dossier.id}').then((er) => er.status)`)).toBe(403);
  });

  v.stap('een klantmanager van Haarlem ziet het dossier van Velsen niet, ook niet op naam, adres of BSN', async () => {
    const haarlem = await logIn(v.plein, 'klantmanager.haarlem');
    await haarlem.pagina.getByRole('searchbox', { name: 'Zoek een dossier' }).fill(dossier.persoon.achternaam);
    await druk(haarlem, 'Zoek');
    await zie(haarlem, 'Niets gevonden');
    await haarlem.pagina.goto(`/dossiers/${dossier.id}`);
    await opPagina(haarlem, 'Niet gevonden');
    await haarlem.pagina.goto('/dossiers/nieuw');
    await opPagina(haarlem, 'Werkzoekende registreren');
    await vul(haarlem, { BSN: dossier.persoon.bsn, 'Verantwoordelijke gemeente': 'Haarlem' });
    await zie(haarlem, 'Dit is een geldig BSN.');
    await zieNiet(haarlem, 'Deze gemeente kent deze persoon al');
  });

  v.stap('de jobcoach leest, maar krijgt geen knoppen om te wijzigen', async () => {
    const coach = await logIn(v.plein, 'jobcoach.ijmond');
    await opPagina(coach, 'Werkvoorraad');
    await zieNiet(coach, coach.pagina.getByRole('link', { name: 'Werkzoekende registreren' }));
  });

  v.stap('de beheerder ziet medewerkers, gemeenten en taken, en geen dossiers', async () => {
    wie = await logIn(v.plein, 'beheerder');
    await opPagina(wie, 'Medewerkers');
    expect(await menuVan(wie)).toEqual(['Medewerkers', 'Gemeenten', 'Taken']);
    await zie(wie.pagina.getByRole('table'), 'Test klantmanager.velsen');
    await isToegankelijk(wie);
    await wie.pagina.goto('/dossiers');
    await opPagina(wie, 'Geen toegang');
  });

  v.stap('de beheerder geeft een nieuwe medewerker een aanstelling, en die kan inloggen', async () => {
    await volg(menu(wie), 'Medewerkers');
    await volg(wie, 'Medewerker toevoegen');
    await opPagina(wie, 'Medewerker toevoegen');
    await isToegankelijk(wie);
    await vul(wie, { Naam: 'Nora Nieuw', Gebruikersnaam: 'nora.nieuw', 'Eerste wachtwoord': 'een-lang-wachtwoord-2' });
    await druk(wie, 'Opslaan');
    await opPagina(wie, 'Nora Nieuw');
    await doe(wie, 'Aanstelling toevoegen', { Organisatie: 'Gemeente Velsen', Rol: 'Klantmanager' }, { bevestig: 'Opslaan' });
    await zie(wie, 'Gemeente Velsen');
    await isToegankelijk(wie);
    await Loket.als(v.plein, 'nora.nieuw', 'een-lang-wachtwoord-2');
  });

  v.stap('de beheerder ziet de instellingen van de gemeenten en wat er op de achtergrond liep', async () => {
    await volg(menu(wie), 'Gemeenten');
    await opPagina(wie, 'Gemeenten');
    await zie(wie.pagina.getByRole('table'), 'Velsen');
    await isToegankelijk(wie);
  });

  v.stap('de beheerder ziet een mislukte taak en geeft die een nieuwe kans', async () => {
    await v.plein.database.eigenaar.query(
      `insert into taakloop (taak, begonnen_op, geeindigd_op, uitkomst, fout) values ('sturing.verzet-klok', now(), now(), 'MISLUKT', 'It broke')`);
    await volg(menu(wie), 'Taken');
    await opPagina(wie, 'Taken');
    await isToegankelijk(wie);
    await druk(wie, 'Opnieuw proberen: Berekent de cijfers die veranderen doordat er een nieuwe dag is.');
    await meldt(wie, 'De taak staat weer in de wachtrij.');
  });

  v.stap('de beheerder ziet een taak die niet liep en start die', async () => {
    // What nobody planned; the worker plans it only when it starts.
    await v.plein.database.eigenaar.query(`delete from bullmq.job where scheduler_id = 'sturing-verzet-klok'`);
    await v.plein.database.eigenaar.query(`delete from bullmq.scheduler where scheduler_id = 'sturing-verzet-klok'`);
    await wie.pagina.reload();
    await druk(wie, 'Nu starten: Berekent de cijfers die veranderen doordat er een nieuwe dag is.');
    await meldt(wie, 'De taak staat in de wachtrij.');
    await wie.pagina.reload();
    await opPagina(wie, 'Taken');
    expect(await wie.pagina.getByText('hebben niet gelopen').count()).toBe(0);
  });

  v.stap('de privacy officer ziet wie het dossier heeft bekeken', async () => {
    const velsen = await logIn(v.plein, 'klantmanager.velsen');
    await openDossier(velsen, dossier.persoon);
    const nummer = /ZKIJ-\d{4}-\d{6}/.exec(await velsen.pagina.getByRole('article').innerText())![0];
    wie = await logIn(v.plein, 'privacy');
    await opPagina(wie, 'Inzagelog');
    expect(await menuVan(wie)).toEqual(['Inzagelog']);
    await vul(wie, { Dossiernummer: nummer });
    await wie.pagina.keyboard.press('Enter');
    const rij = wie.pagina.getByRole('row').filter({ hasText: 'Test klantmanager.velsen' }).filter({ hasText: nummer }).first();
    await zie(wie, rij.getByText('Bekeek het dossier'));
    expect(await rij.getByText('GET /v1/dossiers/:id', { exact: true }).isVisible()).toBe(false);
    await rij.getByText(/regels? in het log/).click();
    await zie(wie, rij.getByText('GET /v1/dossiers/:id', { exact: true }).first());
    await isToegankelijk(wie);
    await wie.pagina.goto(`/dossiers/${dossier.id}`);
    await opPagina(wie, 'Geen toegang');
  });
});
