import { metDemo, type DemoDatabase } from './demo.testhulp';

const VANDAAG = '2026-11-23';

/**
 * The load writes every row once, in its last state. Here each dossier, aanmelding and traject is written anew as it
 * came about, step by step on the days on which the steps were entered, so that every trigger fires as in real use.
 */
const NASPELEN = `
create temp table d as select * from dossier;
create temp table a as select * from aanmelding;
create temp table t as select * from traject;
create temp table o as select * from overgang;
create temp table toegang as select * from dossier_toegang;
delete from dossier;
do $$
declare stap record; op date;
begin
  for stap in select * from o order by volgnummer loop
    op := (stap.vastgelegd_op at time zone 'Europe/Amsterdam')::date;
    perform set_config('app.vandaag', op::text, true);
    if stap.onderwerp = 'DOSSIER' then
      if stap.naam = 'meld' then
        insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond,
          instroom_oorzaak,
          meld_datum, status_sinds, gemaakt_op, gewijzigd_op)
        select id, nummer, werkzoekende_id, opdrachtgevende_gemeente, 'GEMELD', dossier_grond, instroom_oorzaak,
          meld_datum,
          meld_datum, gemaakt_op, gemaakt_op from d where id = stap.dossier_id;
      else
        update dossier set status = stap.naar, gesloten_datum = case when stap.naar = 'GESLOTEN' then stap.datum end
         where id = stap.dossier_id;
      end if;
    elsif stap.onderwerp = 'AANMELDING' then
      -- A draft is no transition: it is there when it is sent.
      insert into aanmelding (id, dossier_id, werkzoekende_id, gemeente, uitvoeringsorganisatie_id, toelichting, status)
      select a.id, a.dossier_id, a.werkzoekende_id, a.gemeente, a.uitvoeringsorganisatie_id, a.toelichting, 'CONCEPT'
        from a where a.id = stap.onderwerp_id on conflict (id) do nothing;
      update aanmelding set status = stap.naar where id = stap.onderwerp_id;
    elsif stap.onderwerp = 'TRAJECT' and stap.naam = 'registreer' then
      insert into traject (id, dossier_id, traject_type, uitvoeringsorganisatie_id, doel, start_datum,
        verwachte_eind_datum, status)
      select id, dossier_id, traject_type, uitvoeringsorganisatie_id, doel, start_datum, verwachte_eind_datum,
        'VOORGENOMEN'
        from t where id = stap.onderwerp_id;
    elsif stap.onderwerp = 'TRAJECT' and stap.naam <> 'verleng' then
      update traject set status = stap.naar,
        eind_datum = case when stap.naar in ('AFGEROND', 'VOORTIJDIG_BEEINDIGD') then stap.datum end,
        resultaat = case when stap.naar = 'AFGEROND' then stap.reden end
       where id = stap.onderwerp_id;
    end if;
  end loop;
end $$;
`;

describe('who sees the dossiers of the demo', () => {
  let db: DemoDatabase;
  beforeAll(async () => {
    db = await metDemo({ vandaag: VANDAAG, aantal: 1500, cijfers: false });
  });
  afterAll(() => db.ruimOp());

  it('is what the triggers give when the history is played again', async () => {
    const client = await db.eigenaar.connect();
    try {
      await client.query('begin');
      await client.query(NASPELEN);
      const { rows: [aantal] } = await client.query('select (select count(*)::int from toegang) as geladen, (select count(*)::int from dossier_toegang) as nagespeeld');
      const { rows: verschil } = await client.query(
        `select 'geladen' as wat, * from (select * from toegang except select * from dossier_toegang) x
         union all select 'nagespeeld', * from (select * from dossier_toegang except select * from toegang) y`);
      expect(verschil).toEqual([]);
      expect(aantal.geladen).toBe(aantal.nagespeeld);
      expect(aantal.geladen).toBeGreaterThan(500);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('includes the organisation of the klantmanager of every open dossier', async () => {
    expect(await db.rijen(
      `select d.nummer, m.naam from dossier d join medewerker m on m.id = d.klantmanager_id
         join aanstelling a on a.medewerker_id = m.id join organisatie o on o.id = a.organisatie_id
        where d.status in ('GEMELD', 'INTAKE', 'ACTIEF',
          'NAZORG') and o.gemeente is distinct from d.opdrachtgevende_gemeente
          and not exists (select 1 from dossier_toegang t where t.dossier_id = d.id and t.organisatie_id = o.id
            and t.soort = 'VOLLEDIG' and (t.tot is null or t.tot >= $1))`, [VANDAAG])).toEqual([]);
  });

  it('shows an executor that was asked no more than the question', async () => {
    const gevraagd = `select dossier_id, organisatie_id from dossier_toegang where soort = 'VRAAG'`;
    const verzonden = `select dossier_id, uitvoeringsorganisatie_id from aanmelding where status = 'VERZONDEN'`;
    expect(await db.rijen(`(${gevraagd} except ${verzonden}) union all (${verzonden} except ${gevraagd})`)).toEqual([]);
    expect(await db.waarde(`select count(*)::int from (${gevraagd}) g`)).toBeGreaterThan(0);
  });
});
