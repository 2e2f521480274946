import { TEST_ORGANISATIES, type TestApi, type TestLogin } from '@trajectplein/toegang/server';
import type { TestDossiers } from './test-dossiers';

const IJMOND = TEST_ORGANISATIES['IJMOND_WERKT']!;

/**
 * On 20 August 2026: a caseload of 12 in Haarlem, 40 in Velsen (3 of them with the gemeente itself, the others with IJmond
 * Werkt!), 9 in Beverwijk, 28 in Heemskerk (half of them with IJmond Werkt!). In Velsen 2 people are direct bemiddelbaar.
 */
export async function vulKpiApi(api: TestApi, d: TestDossiers): Promise<void> {
  for (const [gemeente, aantal] of [['0392', 12], ['0453', 40], ['0375', 9], ['0396', 28]] as const) {
    for (let n = 0; n < aantal; n += 1) {
      const id = await d.maak({ gemeente, datum: n < 4 ? '2026-08-03' : '2026-03-03' });
      await d.activeer(id, '2026-08-10');
      if (gemeente === '0375' || (gemeente === '0453' && n >= 3) || (gemeente === '0396' && n % 2)) await d.uitvoerder(id, IJMOND, '2026-08-10');
      if (n < { '0453': 2, '0396': 14, '0392': 5, '0375': 9 }[gemeente]) await d.klasse(id, 'DIRECT_BEMIDDELBAAR', '2026-08-10');
      const { werkzoekende_id: persoon } = (await api.database.eigenaar.query('select werkzoekende_id from dossier where id = $1', [id])).rows[0];
      await api.database.eigenaar.query(`insert into persoon (werkzoekende_id, gemeente, voornaam, achternaam) values ($1, $2, 'Test', $3)`,
        [persoon, gemeente, `Persoon ${n}`]);
      await api.database.eigenaar.query(
        `insert into dossier_toegang (dossier_id, werkzoekende_id, gemeente, organisatie_id, soort, basis)
         select $1, $2, $3, organisatie_id, 'VOLLEDIG', 'AANMELDING' from uitvoerder_periode where dossier_id = $1 on conflict do nothing`,
        [id, persoon, gemeente]);
    }
  }
}

/** Every figure that somebody sees, by its code. */
export async function kpiOverzicht(api: TestApi, wie: TestLogin, vraag = '') {
  const { status, body } = await (await api.als(wie)).get(`/v1/kpis${vraag}`);
  if (status !== 200) throw new Error(`${wie} got ${status}`);
  return Object.fromEntries(body.items.map((k: { code: string }) => [k.code, k]));
}
