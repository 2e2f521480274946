// Making a dossier, with its event, its audit row and what it asks of somebody.
import { meet, vergelijk } from '../meten.mjs';
import { GEMEENTE, nieuwDossier } from '../personen.mjs';
import { getal, regel, regelPerSeconde } from '../tabel.mjs';

/** How many at once, and how many in a round. */
const MATEN = [[1, 150], [16, 320], [64, 512]];

/**
 * What making a dossier writes, as one statement. A function, because the policies of what hangs on a dossier must see the
 * dossier, and a statement does not see what it writes itself. The owner makes it; it works with the rights of who calls it.
 */
const MAAK_FUNCTIE = `
create or replace function bench_maak(wie uuid, in_gemeente text) returns uuid language plpgsql as $$
declare nieuw uuid := uuidv7(); dag date := app_vandaag();
begin
  insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, klantmanager_id, status, dossier_grond,
      instroom_oorzaak, meld_datum, status_sinds, gemaakt_op, gewijzigd_op)
    values (nieuw, 'ZKIJ-' || to_char(dag, 'YYYY') || '-' || lpad(nextval('dossier_nummer')::text, 6, '0'), wie, in_gemeente,
      app_medewerker(), 'GEMELD', 'BIJSTAND', 'EINDE_DIENSTBETREKKING', dag, dag, now(), now());
  insert into klantmanager_periode (dossier_id, medewerker_id, van) values (nieuw, app_medewerker(), dag);
  insert into overgang (id, dossier_id, onderwerp, onderwerp_id, naam, naar, datum, medewerker_id, organisatie_id, vastgelegd_op)
    values (uuidv7(), nieuw, 'DOSSIER', nieuw, 'meld', 'GEMELD', dag, app_medewerker(), app_organisatie(), now());
  insert into gebeurtenis (soort, dossier_id, geldig_op, vastgelegd_op, medewerker_id, organisatie_id, gegevens)
    values ('dossier.meld', nieuw, dag, now(), app_medewerker(), app_organisatie(),
      jsonb_build_object('id', nieuw, 'van', null, 'naar', 'GEMELD'));
  insert into actie (dossier_id, bron, code, vanaf) values (nieuw, 'dossier', 'INTAKE_PLANNEN', dag);
  return nieuw;
end $$;
grant execute on function bench_maak(uuid, text) to trajectplein_app`;

/** Measures the product making so many dossiers. @param na what still belongs to it, see `meet` */
export async function meetMaken(omg, velsen, aantal, tegelijk, { server = omg.product, na } = {}) {
  const personen = await omg.personen.neem(aantal);
  return meet(server, (i) => ({ ...velsen, ...nieuwDossier(personen[i]) }), aantal, tegelijk, na);
}

export async function maken(omg) {
  await omg.client.query(MAAK_FUNCTIE);
  const velsen = await omg.als('klantmanager.velsen');
  for (const [tegelijk, aantal] of MATEN) {
    const van = await vergelijk({
      product: () => meetMaken(omg, velsen, aantal, tegelijk),
      kaal: async () => {
        const personen = await omg.personen.neem(aantal);
        return meet(omg.kaal, (i) => omg.vraagKaal('/maak', [personen[i], GEMEENTE]), aantal, tegelijk);
      },
    }, omg.rustig);
    regelPerSeconde(`dossier maken, ${tegelijk} tegelijk`, van, '≥ 0,50 · ≤ 2');
    if (tegelijk !== 64) continue;
    regel('… hoe lang 95 van de 100 hoogstens duren (64 tegelijk)', {
      product: `${getal(van((r) => r.product.p95))} ms`, minimum: `${getal(van((r) => r.kaal.p95))} ms`,
      verhouding: getal(van((r) => r.product.p95 / r.kaal.p95), 2), doel: '≤ 2,5 · –' });
  }
}
