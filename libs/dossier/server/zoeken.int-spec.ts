import { kernServer, maakTestDatabase, migratiesVan, migreer, type TestDatabase } from '@trajectplein/kern/server';
import { toegangServer } from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { Zoeken1760000008700 } from './m1760000008700-zoeken.migratie';

const ALLE = [kernServer, toegangServer, dossierServer];
const zonder = ALLE.map((c) => ({ ...c, migraties: c.migraties.filter((m) => m !== Zoeken1760000008700) }));

describe('bringing the words by which people are found to the rule of today', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await maakTestDatabase(zonder); });
  afterAll(() => database.ruimOp());

  it('rewrites what was stored by an older rule, and forgets words that nobody has any more', async () => {
    const { eigenaar } = database;
    await eigenaar.query(`insert into gemeente (code, naam, subregio, van) values ('0453', 'Velsen', 'IJMOND', '2020-01-01')`);
    // As the release before wrote them: no form for ł and ı, nothing written as one word.
    const oud: [voornaam: string, tussenvoegsel: string | null, achternaam: string, woorden: string[]][] = [
      ['Michał', null, "O'Brien", ['michał', 'o', 'brien']],
      ['Ayşe', null, 'Işık', ['ayse', 'ısık']],
      ['Jan', 'van den', 'Berg-Smit', ['jan', 'van', 'den', 'berg', 'smit']],
      ['Bo', null, 'Qa', ['bo', 'qa']],
    ];
    for (const [n, [voornaam, tussenvoegsel, achternaam, woorden]] of oud.entries()) {
      const id = `0000000${n}-0000-7000-8000-000000000001`;
      await eigenaar.query(`insert into werkzoekende (id, gemeente, gemaakt_op) values ($1, '0453', now())`, [id]);
      await eigenaar.query(`insert into persoon (werkzoekende_id, gemeente, voornaam, tussenvoegsel, achternaam) values ($1, '0453', $2, $3, $4)`,
        [id, voornaam, tussenvoegsel, achternaam]);
      await eigenaar.query('insert into naam_woord (woord) select unnest($1::text[]) on conflict do nothing', [woorden]);
      await eigenaar.query('insert into persoon_woord select $1, id from naam_woord where woord = any($2)', [id, woorden]);
    }
    expect(await migreer(database.eigenaarUrl, migratiesVan(ALLE), 'test', '2026-11-01')).toEqual(['Zoeken1760000008700']);
    const { rows } = await eigenaar.query(`select p.achternaam, array_agg(n.woord order by n.woord collate "C") as woorden from persoon p
      join persoon_woord w using (werkzoekende_id) join naam_woord n on n.id = w.naam_id group by p.werkzoekende_id order by p.werkzoekende_id`);
    expect(rows).toEqual([
      { achternaam: "O'Brien", woorden: ['brien', 'michal', 'o', 'obrien'] },
      { achternaam: 'Işık', woorden: ['ayse', 'isik'] },
      { achternaam: 'Berg-Smit', woorden: ['berg', 'den', 'jan', 'smit', 'van', 'vandenbergsmit'] },
      { achternaam: 'Qa', woorden: ['bo', 'qa'] },
    ]);
    expect((await eigenaar.query(`select woord from naam_woord where woord in ('michał', 'ısık')`)).rows).toEqual([]);
  });
});
