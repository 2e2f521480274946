import { beginVanMaand, plusDagen, plusMaanden } from '@trajectplein/kern/domain';
import type { Bezoek } from './opzet/bezoek';
import { isDialoogToegankelijk, isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { gelezen, getypt, maandenGeleden, vandaag } from './stappen/dagen';
import { heeftStatus, openDossier } from './stappen/dossier';
import { druk, open, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { Loket, maakDossier, type GemaaktDossier } from './stappen/vooraf';
import { deel, meldt, opPagina, totdat, zie } from './stappen/zien';

verhaal('Wat de gemeente over de uitkering zegt, neemt een klantmanager over of wijst hij af', (v) => {
  const meldDatum = maandenGeleden(8);
  const laatsteDag = plusDagen(beginVanMaand(plusMaanden(vandaag(), -1)), 9);
  let wie: Bezoek;
  let gestopt: GemaaktDossier;
  let kwijt: GemaaktDossier;

  v.stap('Velsen leest het uitkeringenbestand van de vorige maand in', async () => {
    const loket = await Loket.als(v.plein, 'klantmanager.velsen');
    gestopt = await maakDossier(loket, { gemeente: '0453', tot: 'ACTIEF', meldDatum });
    kwijt = await maakDossier(loket, { gemeente: '0453', tot: 'ACTIEF', meldDatum });
    const { id } = await loket.stuurBestand('imports', { soort: 'uitkeringen', gemeente: '0453' }, [
      'BSN;Soort;Begin;Eind;Reden;Inkomsten uit werk',
      `${gestopt.persoon.bsn};Participatiewet;${getypt(meldDatum)};${getypt(laatsteDag)};Werk in loondienst;412,50`].join('\r\n'));
    await totdat(() => loket.lees(`imports/${id}`), ({ status }) => status === 'GEREED', 20_000);
  });

  v.stap('de lijst zet naast elkaar wat de gemeente en wat het dossier zegt', async () => {
    wie = await logIn(v.plein, 'klantmanager.velsen');
    await volg(wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Verschillen uitkering');
    await opPagina(wie, 'Verschillen uitkering');
    const rij = wie.pagina.getByRole('row', { name: gestopt.naam });
    await zie(rij, `Bijstand (Participatiewet) eindigde op ${gelezen(laatsteDag)}. Reden: Werk in loondienst`);
    await zie(rij, 'Actief');
    await zie(wie.pagina.getByRole('row', { name: kwijt.naam }), 'Staat niet in het bestand van deze maand');
    await isToegankelijk(wie);
  });

  v.stap('wie overneemt, legt de uitstroom vast zonder iets over te typen', async () => {
    const dialoog = await open(wie, `Overnemen: ${gestopt.naam}`);
    await isDialoogToegankelijk(wie);
    await druk(dialoog, 'Overnemen');
    await meldt(wie, 'Het dossier is bijgewerkt.');
  });

  v.stap('wie afwijst, zegt waarom; daarna is er niets meer te doen', async () => {
    const dialoog = await open(wie, `Afwijzen: ${kwijt.naam}`);
    await druk(dialoog, 'Afwijzen');
    await zie(dialoog, 'Vul dit in.');
    await vul(dialoog, { 'Waarom klopt het dossier?': 'De gemeente betaalt volgende maand.' });
    await druk(dialoog, 'Afwijzen');
    await zie(wie, 'Er zijn geen verschillen');
    await isToegankelijk(wie);
  });

  v.stap('het dossier is in nazorg, met de inkomsten van die maand', async () => {
    await openDossier(wie, gestopt.persoon);
    await heeftStatus(wie, 'Nazorg');
    await deel(wie, 'Uitkering').getByText('Inkomsten uit werk per maand').click();
    await zie(deel(wie, 'Uitkering'), '€ 412,50');
    await isToegankelijk(wie);
  });
});
