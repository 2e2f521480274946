import { controleDatum, eisAfronding, heeftStartgrond, vraagtAanmelding, type Classificatie, type ControleSoort } from './regels';
import { metDemo, type DemoDatabase } from './demo.testhulp';

const VANDAAG = '2026-11-23';
const OPEN = `('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG')`;

describe('the dossiers of the demo', () => {
  let db: DemoDatabase;
  beforeAll(async () => {
    db = await metDemo({ vandaag: VANDAAG, aantal: 2000, zaad: 5, cijfers: false });
  });
  afterAll(() => db.ruimOp());
  const leeg = async (opdracht: string, waarden: unknown[] = []) => expect(await db.rijen(opdracht,
    waarden)).toEqual([]);

  it('are one at a time: one open per werkzoekende, the next not before the one before it was closed', async () => {
    await leeg(`select werkzoekende_id from dossier where status in ${OPEN} group by 1 having count(*) > 1`);
    await leeg(`select a.nummer, b.nummer from dossier a join dossier b on b.werkzoekende_id = a.werkzoekende_id and b.id <> a.id
      where (b.meld_datum, b.nummer) > (a.meld_datum,
        a.nummer) and (a.gesloten_datum is null or b.meld_datum < a.gesloten_datum)`);
    expect(await db.waarde(`select count(*)::int from (select werkzoekende_id from dossier group by 1 having count(*) > 1) h`)).toBeGreaterThan(10);
    // Moved within the region: another record of the same person, closed here before it begins there.
    expect(await db.waarde(`select count(*)::int from dossier where uitstroom_reden = 'VERHUIZING_BINNEN_REGIO'`)).toBeGreaterThan(5);
  });

  it('ended their intake with a class, and with an aanmelding or a motive where the gemeente asks for one',
    async () => {
    const rijen = await db.rijen<{ classificatie: Classificatie | null; verplicht: boolean; verzonden: boolean; motivering: string | null }>(
      `select (select c.classificatie from classificatie c where c.dossier_id = r.dossier_id and c.vastgelegd_op <= r.vastgelegd_op
                  and c.peil_datum <= r.datum order by c.peil_datum desc, c.volgnummer desc limit 1) as classificatie,
              g.aanmelding_verplicht as verplicht, i.afwijking_motivering as motivering,
              exists (select 1 from overgang v where v.dossier_id = r.dossier_id and v.naam = 'verzend' and v.volgnummer < r.volgnummer
                and not exists (select 1 from overgang t where t.onderwerp_id = v.onderwerp_id and t.naam in ('stuurTerug', 'trekIn')
                  and t.volgnummer < r.volgnummer)) as verzonden
         from overgang r join dossier d on d.id = r.dossier_id join intake i on i.dossier_id = d.id
         join gemeente_instelling g on g.gemeente = d.opdrachtgevende_gemeente and g.tot is null
        where r.onderwerp = 'INTAKE' and r.naam = 'rondAf'`);
    expect(rijen.length).toBeGreaterThan(1500);
    for (const rij of rijen) {
      eisAfronding({ classificatie: rij.classificatie, aanmeldingVerplicht: rij.verplicht,
        aanmeldingen: rij.verzonden ? ['VERZONDEN'] : [], afwijkingMotivering: rij.motivering });
    }
    expect(rijen.some((rij) => rij.verplicht && vraagtAanmelding(rij.classificatie) && !rij.verzonden)).toBe(true);
  });

  it('start a traject only when active, with a ground for it', async () => {
    await leeg(`select o.id from overgang o where o.onderwerp = 'TRAJECT' and o.naam = 'start' and not exists (select 1 from overgang r
      where r.onderwerp = 'DOSSIER' and r.onderwerp_id = o.dossier_id and r.naam = 'rondAf' and r.volgnummer < o.volgnummer and r.datum <= o.datum)`);
    const rijen = await db.rijen<{ mandaat: boolean; gemeente: boolean; geaccepteerd: boolean; motivering: string | null }>(
      `select t.motivering, coalesce(mandaathouder(d.opdrachtgevende_gemeente, t.start_datum) = t.uitvoeringsorganisatie_id, false) as mandaat,
              org.gemeente is not distinct from d.opdrachtgevende_gemeente as gemeente,
              exists (select 1 from aanmelding a where a.id = t.aanmelding_id and a.status = 'GEACCEPTEERD'
                and a.beantwoord_datum <= t.start_datum) as geaccepteerd
         from traject t join dossier d on d.id = t.dossier_id join organisatie org on org.id = t.uitvoeringsorganisatie_id
         join overgang o on o.onderwerp_id = t.id and o.naam = 'start'`);
    expect(rijen.filter((rij) => !heeftStartgrond({ aanmeldingGeaccepteerd: rij.geaccepteerd,
      uitvoerderHeeftMandaat: rij.mandaat,
      gemeenteVoertUit: rij.gemeente, motivering: rij.motivering }))).toEqual([]);
    await leeg(`select t.id from traject t join dossier d on d.id = t.dossier_id
      where d.status = 'GESLOTEN' and (t.status in ('VOORGENOMEN', 'LOPEND',
        'OPGESCHORT') or t.eind_datum > d.gesloten_datum)`);
  });

  it('are in nazorg only after an uitstroom to work, and say so', async () => {
    await leeg(`select d.id from dossier d where d.status = 'NAZORG' and not exists (select 1 from uitstroom u where u.dossier_id = d.id
      and u.status = 'GELDIG' and u.uitstroom_datum = d.uitstroom_datum and u.reden = d.uitstroom_reden
      and u.reden in ('WERK_LOONDIENST', 'WERK_ZELFSTANDIG'))`);
    await leeg(`select d.id from dossier d where d.sluit_reden = 'UITGESTROOMD' and not exists (select 1 from uitstroom u
      where u.dossier_id = d.id and u.status = 'GELDIG' and u.uitstroom_datum = d.gesloten_datum)`);
    await leeg(`select d.id from dossier d where d.status in ('GEMELD', 'INTAKE', 'ACTIEF') and uitstroom_datum is not null`);
    await leeg(`select u.id from uitstroom u join plaatsing p on p.id = u.plaatsing_id where u.status = 'GELDIG'
      and (p.gevolg_uitkering = 'AANVULLEND' or p.status not in ('GESTART',
        'BEEINDIGD') or p.start_datum > u.uitstroom_datum)`);
    await leeg(`select d.id from dossier d where d.sluit_reden = 'NAZORG_AFGEROND' and not exists (select 1 from controle c
      join uitstroom u on u.id = c.uitstroom_id and u.status = 'GELDIG' where c.dossier_id = d.id and c.soort = 'CHECK_12M')`);
  });

  it('were looked back on when it was due, mostly, and never earlier', async () => {
    const rijen = await db.rijen<{ soort: ControleSoort; datum: string; uitstroom_datum: string }>(
      'select c.soort, c.datum, u.uitstroom_datum from controle c join uitstroom u on u.id = c.uitstroom_id');
    expect(rijen.filter((rij) => rij.datum < controleDatum(rij.uitstroom_datum, rij.soort))).toEqual([]);
    const [stand] = await db.rijen<{ gedaan: number; alle: number; nu: number }>(
      `select count(c.id)::int as gedaan, count(*)::int as alle, count(*) filter (where c.id is null)::int as nu
         from uitstroom u join dossier d on d.id = u.dossier_id and d.status = 'NAZORG'
         left join controle c on c.uitstroom_id = u.id and c.soort = 'CHECK_1M'
        where u.status = 'GELDIG' and u.uitstroom_datum + interval '1 month' <= $1`, [VANDAAG]);
    expect(stand!.gedaan / stand!.alle).toBeGreaterThan(0.85);
    expect(stand!.nu).toBeGreaterThan(0);
  });

  it('have one klantmanager at a time, who works there and is in the columns', async () => {
    await leeg(`select d.id from dossier d where (select count(*) from klantmanager_periode k where k.dossier_id = d.id and k.tot is null) <> 1
      or d.klantmanager_id <> (select k.medewerker_id from klantmanager_periode k where k.dossier_id = d.id and k.tot is null)
      or d.meld_datum <> (select min(k.van) from klantmanager_periode k where k.dossier_id = d.id)`);
    await leeg(`select dossier_id from (select dossier_id, medewerker_id, van, tot, lead(van) over w as volgende, lead(medewerker_id) over w as wie
      from klantmanager_periode window w as (partition by dossier_id order by van)) k
      where volgende is not null and (tot is distinct from volgende or wie = medewerker_id)`);
    await leeg(`select d.id from dossier d where status in ${OPEN} and not exists (select 1 from aanstelling a where a.medewerker_id = d.klantmanager_id
      and a.rol = 'klantmanager' and a.tot is null and d.opdrachtgevende_gemeente = any(a.gemeenten))`);
  });

  it('have the executor that the mandate or the accepted aanmelding says', async () => {
    await leeg(`select d.id from dossier d where d.uitvoeringsorganisatie_id is distinct from
      (select u.organisatie_id from uitvoerder_periode u where u.dossier_id = d.id and u.tot is null)`);
    await leeg(`select u.dossier_id from uitvoerder_periode u join dossier d on d.id = u.dossier_id where case u.basis
      when 'MANDAAT' then mandaathouder(d.opdrachtgevende_gemeente,
        u.van) is distinct from u.organisatie_id or u.van <> d.meld_datum
      else not exists (select 1 from aanmelding a where a.dossier_id = d.id and a.uitvoeringsorganisatie_id = u.organisatie_id
        and a.status = 'GEACCEPTEERD' and a.beantwoord_datum = u.van) end`);
  });

  it('have the class of the latest judgement that was not corrected', async () => {
    await leeg(`select d.id from dossier d left join lateral (select c.classificatie, c.werkfit from classificatie c where c.dossier_id = d.id
      and not exists (select 1 from classificatie x where x.corrigeert_id = c.id) order by c.peil_datum desc,
        c.volgnummer desc limit 1) c on true
      where d.classificatie is distinct from c.classificatie or d.werkfit is distinct from c.werkfit`);
    await leeg(`select id from classificatie where classificatie = 'PARTICIPATIE' and werkfit`);
    await leeg(`select d.id from dossier d where status in ('ACTIEF', 'NAZORG') and classificatie is null`);
    expect(await db.waarde('select count(*)::int from classificatie where corrigeert_id is not null')).toBeGreaterThan(5);
  });

  it('have income beside bijstand alone, of months that are over', async () => {
    await leeg(`select i.dossier_id from uitkering_inkomsten i where not exists (select 1 from uitkeringsperiode u where u.dossier_id = i.dossier_id
      and u.soort in ('PW', 'IOAW', 'BBZ') and u.begin_datum < i.maand + interval '1 month' and coalesce(u.eind_datum, 'infinity') >= i.maand)`);
    await leeg(`select i.dossier_id from uitkering_inkomsten i where i.vastgelegd_op < i.maand + interval '1 month' or not exists (
      select 1 from plaatsing p where p.dossier_id = i.dossier_id and p.gevolg_uitkering = 'AANVULLEND' and p.status in ('GESTART', 'BEEINDIGD'))`);
    expect(await db.waarde('select count(distinct dossier_id)::int from uitkering_inkomsten where bedrag > 0')).toBeGreaterThan(10);
  });

  it('have benefit periods that do not overlap, and end with the uitstroom', async () => {
    await leeg(`select a.id from uitkeringsperiode a join uitkeringsperiode b on b.dossier_id = a.dossier_id and b.id <> a.id and b.soort = a.soort
      and a.begin_datum <= coalesce(b.eind_datum, 'infinity') and b.begin_datum <= coalesce(a.eind_datum, 'infinity')`);
    await leeg(`select d.id from dossier d join uitkeringsperiode p on p.dossier_id = d.id and p.eind_datum is null and p.soort <> 'ANW'
      where d.status = 'NAZORG' or d.sluit_reden = 'UITGESTROOMD'`);
    await leeg(`select u.id from uitstroom u, unnest(u.beeindigde_perioden) as b(id) join uitkeringsperiode p on p.id = b.id
      where u.status = 'GELDIG' and (p.eind_datum <> u.uitstroom_datum - 1 or p.reden_einde <> u.reden)`);
    expect(await db.waarde(`select round(100.0 * count(p.id) / count(*))::int from dossier d left join uitkeringsperiode p on p.dossier_id = d.id
      and p.eind_datum is null where d.status = 'ACTIEF' and d.dossier_grond = 'BIJSTAND'`)).toBeGreaterThan(90);
  });
});
