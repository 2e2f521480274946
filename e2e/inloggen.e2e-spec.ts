import type { Bezoek } from './opzet/bezoek';
import { isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { druk, foutBij, volg } from './stappen/formulier';
import { logIn, logUit, vulInlogIn } from './stappen/inloggen';
import { opPagina, zie, zieNiet } from './stappen/zien';

verhaal('Inloggen en uitloggen', (v) => {
  let wie: Bezoek;

  v.stap('wie niet is ingelogd, komt op de inlogpagina, wat hij ook opent', async () => {
    wie = await v.plein.bezoeker();
    await wie.pagina.goto('/dossiers');
    await opPagina(wie, 'Inloggen');
    await zieNiet(wie, wie.pagina.getByRole('navigation'));
    await zieNiet(wie, 'Uw sessie is verlopen. Log opnieuw in.');
    await isToegankelijk(wie);
  });

  v.stap('zonder naam of wachtwoord staat bij het veld wat er mist', async () => {
    await druk(wie, 'Inloggen');
    await foutBij(wie, 'Gebruikersnaam', 'Vul dit in.');
  });

  v.stap('een verkeerd wachtwoord en een naam die niet bestaat, geven dezelfde zin', async () => {
    await vulInlogIn(wie, 'klantmanager.velsen', 'helemaal-verkeerd');
    const zin = wie.pagina.getByRole('alert').filter({ hasText: /klopt niet/ });
    await zie(wie, zin);
    const eerst = await zin.innerText();
    await isToegankelijk(wie);
    await vulInlogIn(wie, 'bestaat.niet', 'helemaal-verkeerd');
    await zie(wie, zin);
    expect(await zin.innerText()).toBe(eerst);
  });

  v.stap('een klantmanager logt in en begint bij de werkvoorraad, met naam, rol en organisatie in beeld', async () => {
    await vulInlogIn(wie, 'klantmanager.velsen');
    await opPagina(wie, 'Werkvoorraad');
    await zie(wie, 'Test klantmanager.velsen');
    await zie(wie, /Klantmanager · Gemeente Velsen/);
  });

  v.stap('na herladen is hij nog ingelogd', async () => {
    await wie.pagina.reload();
    await opPagina(wie, 'Werkvoorraad');
  });

  v.stap('uitloggen brengt hem terug naar de inlogpagina, en de knop Terug toont niets meer', async () => {
    await logUit(wie);
    await wie.pagina.goBack();
    await opPagina(wie, 'Inloggen');
    await wie.pagina.goto('/dossiers');
    await opPagina(wie, 'Inloggen');
  });

  v.stap('wie daarna op dezelfde plek inlogt, begint bij zijn eigen werk', async () => {
    const eerste = await logIn(v.plein, 'klantmanager.velsen');
    await volg(eerste, 'Cijfers');
    await opPagina(eerste, 'Cijfers');
    await logUit(eerste);
    await eerste.pagina.goBack();
    await opPagina(eerste, 'Inloggen');
    await vulInlogIn(eerste, 'beheerder');
    await opPagina(eerste, 'Medewerkers');
  });

  v.stap('is de sessie voorbij, dan zegt de volgende klik dat en staat de inlogpagina er', async () => {
    const ander = await logIn(v.plein, 'klantmanager.ijmond');
    await opPagina(ander, 'Werkvoorraad');
    await v.plein.database.eigenaar.query(`update sessie set gezien_op = now() - interval '31 minutes'`);
    await ander.pagina.getByRole('tab', { name: 'Alle dossiers' }).click();
    await opPagina(ander, 'Inloggen');
    await zie(ander, 'Uw sessie is verlopen. Log opnieuw in.');
    await vulInlogIn(ander, 'klantmanager.ijmond');
    await opPagina(ander, 'Werkvoorraad');
  });

  v.stap('wie zo vaak fout inlogt dat hij moet wachten, leest hoe lang', async () => {
    for (let keer = 0; keer < 6; keer++) {
      await vulInlogIn(wie, 'klantmanager.haarlem', `verkeerd-${keer}`);
      await zie(wie, wie.pagina.getByRole('alert').filter({ hasText: /klopt niet|seconden/ }));
    }
    await vulInlogIn(wie, 'klantmanager.haarlem', 'verkeerd-weer');
    await zie(wie, wie.pagina.getByRole('alert').filter({ hasText: /over \d+ seconden/ }));
  });
});
