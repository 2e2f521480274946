import {
  aanmeldingLevensloop, datumVanMoment, dossierLevensloop, intakeLevensloop, isWerkdag, plaatsingLevensloop,
    trajectLevensloop,
  uitstroomLevensloop,
} from './regels';
import { metDemo, type DemoDatabase } from './demo.testhulp';

const VANDAAG = '2026-11-23';

interface Stap {
  onderwerp: string;
  onderwerp_id: string;
  naam: string;
  van: string | null;
  naar: string;
  datum: string;
  vastgelegd_op: Date;
}

/** How each subject begins; a draft of an aanmelding, an intake are no transition themselves. */
const BEGIN: Readonly<Record<string, [string | null, string[]]>> = {
  DOSSIER: ['meld', ['GEMELD']], TRAJECT: ['registreer', ['VOORGENOMEN']], PLAATSING: ['registreer', ['AANGEKONDIGD']],
  UITSTROOM: ['registreer', ['GELDIG']], AANMELDING: [null, ['CONCEPT']], INTAKE: [null, ['OPEN']],
};
const TABELLEN: Readonly<Record<string, readonly { naam: string; van: readonly string[]; naar: string | null }[]>> = {
  DOSSIER: dossierLevensloop, INTAKE: intakeLevensloop, AANMELDING: aanmeldingLevensloop, TRAJECT: trajectLevensloop,
  PLAATSING: plaatsingLevensloop, UITSTROOM: [...uitstroomLevensloop, { naam: 'controle', van: ['GELDIG'],
    naar: 'GELDIG' }],
};

describe('the history of the demo', () => {
  let db: DemoDatabase;
  let ketens: Stap[][];
  beforeAll(async () => {
    db = await metDemo({ vandaag: VANDAAG, aantal: 2000, zaad: 4, cijfers: false });
    const per = new Map<string, Stap[]>();
    for (const stap of await db.rijen<Stap>('select * from overgang order by volgnummer')) {
      per.set(stap.onderwerp_id, [...(per.get(stap.onderwerp_id) ?? []), stap]);
    }
    ketens = [...per.values()];
  });
  afterAll(() => db.ruimOp());
  const leeg = async (opdracht: string, waarden: unknown[] = []) => expect(await db.rijen(opdracht,
    waarden)).toEqual([]);

  it('goes from state to state as the life-cycles allow', () => {
    const fouten = ketens.flatMap((keten) => keten.filter((stap, i) => {
      const [begin, standen] = BEGIN[stap.onderwerp]!;
      if (i === 0 && begin) return stap.naam !== begin || stap.van !== null || !standen.includes(stap.naar);
      if (stap.van !== (i === 0 ? standen[0] : keten[i - 1]!.naar)) return true;
      const overgang = TABELLEN[stap.onderwerp]!.find((o) => o.naam === stap.naam && o.van.includes(stap.van!));
      return !overgang || (overgang.naar !== null && overgang.naar !== stap.naar);
    }));
    expect(fouten).toEqual([]);
    expect(ketens.length).toBeGreaterThan(4000);
  });

  it('knows every transition of the life-cycles, but for those of the retention jobs', () => {
    const gezien = new Set(ketens.flat().map((stap) => `${stap.onderwerp}.${stap.naam}`));
    const alle = Object.entries(TABELLEN).flatMap(([onderwerp, tabel]) => tabel.map((o) => `${onderwerp}.${o.naam}`));
    expect(alle.filter((naam) => !gezien.has(naam)).sort()).toEqual(['DOSSIER.archiveer', 'DOSSIER.vernietig']);
  });

  it('keeps its days in order, and enters nothing before it happened', () => {
    const fouten = ketens.flatMap((keten) => {
      const reeks: Stap[] = [];
      for (const stap of keten) {
        if (stap.naam === 'heropen') reeks.pop();
        else if (stap.naam !== 'draagOver') reeks.push(stap);
      }
      return reeks.filter((stap, i) => i > 0 && stap.datum < reeks[i - 1]!.datum)
        .concat(keten.filter((stap) => stap.datum > datumVanMoment(stap.vastgelegd_op.getTime())));
    });
    expect(fouten).toEqual([]);
  });

  it('enters things on working days, some of them later, and none on the last day or after', () => {
    const begin = ketens.flat().map((s) => s.vastgelegd_op.getTime()).sort((a, b) => a - b)[0]!;
    const dagen = [...new Set(ketens.flat().map((s) => datumVanMoment(s.vastgelegd_op.getTime())))];
    expect(dagen.filter((dag) => dag !== datumVanMoment(begin) && !isWerkdag(dag))).toEqual([]);
    expect(dagen.filter((dag) => dag >= VANDAAG)).toEqual([]);
    const gewoon = ketens.flat().filter((s) => datumVanMoment(s.vastgelegd_op.getTime()) !== datumVanMoment(begin));
    const later = gewoon.filter((s) => s.datum < datumVanMoment(s.vastgelegd_op.getTime())).length / gewoon.length;
    expect(later).toBeGreaterThan(0.05);
    expect(later).toBeLessThan(0.4);
  });

  it('has no day or moment in the future in any table', async () => {
    const kolommen = await db.rijen<{ tabel: string; kolom: string }>(
      `select table_name as tabel, column_name as kolom from information_schema.columns c
        where table_schema = 'public' and data_type in ('date', 'timestamp with time zone')
          and column_name not in ('vanaf', 'actie_vanaf', 'verwachte_eind_datum', 'signalering_datum', 'tot')
          and table_name in ('dossier', 'intake', 'classificatie', 'aanmelding', 'uitkeringsperiode', 'overgang',
            'klantmanager_periode',
            'uitvoerder_periode', 'wijziging', 'uitstroom', 'controle', 'gebeurtenis', 'audit', 'werkzoekende',
              'persoon', 'identiteit')`);
    expect(kolommen.length).toBeGreaterThan(20);
    for (const { tabel, kolom } of kolommen) await leeg(`select '${tabel}.${kolom}' from ${tabel} where ${kolom} > $1 limit 1`, [VANDAAG]);
    await leeg(`select id from traject where status <> 'VOORGENOMEN' and (start_datum > $1 and eind_datum is null or eind_datum > $1)`, [VANDAAG]);
    await leeg(`select id from plaatsing where status in ('GESTART', 'BEEINDIGD') and start_datum > $1`, [VANDAAG]);
  });

  it('leaves the columns as the last transition says', async () => {
    for (const [tabel, onderwerp] of [['dossier', 'DOSSIER'], ['intake', 'INTAKE'], ['traject', 'TRAJECT'],
      ['plaatsing', 'PLAATSING'],
      ['uitstroom', 'UITSTROOM'], ['aanmelding', 'AANMELDING']]) {
      await leeg(`select t.id, t.status, o.naar from ${tabel} t left join lateral (select naar from overgang where onderwerp_id = t.id
        and onderwerp = '${onderwerp}' order by volgnummer desc limit 1) o on true
        where t.status is distinct from coalesce(o.naar,
          case '${onderwerp}' when 'AANMELDING' then 'CONCEPT' when 'INTAKE' then 'OPEN' end)`);
    }
    await leeg(`select d.id from dossier d where status_sinds <> (select datum from overgang o where o.onderwerp_id = d.id
      and o.naar = d.status and o.naam not in ('heropen', 'draagOver') order by volgnummer desc limit 1)`);
    await leeg(`select d.id from dossier d where (status = 'GESLOTEN') <> (gesloten_datum is not null and sluit_reden is not null)`);
    await leeg(`select t.id from traject t join overgang o on o.onderwerp_id = t.id and o.naam = 'start' where o.datum <> t.start_datum`);
    await leeg(`select t.id from traject t join overgang o on o.onderwerp_id = t.id and o.naar in ('AFGEROND', 'VOORTIJDIG_BEEINDIGD')
      where o.datum <> t.eind_datum or o.reden is distinct from coalesce(t.resultaat, t.reden)`);
    await leeg(`select p.id from plaatsing p join overgang o on o.onderwerp_id = p.id and o.naam = 'beeindig' where o.datum <> p.eind_datum`);
    await leeg(`select a.id from aanmelding a join overgang o on o.onderwerp_id = a.id and o.naam = 'verzend' where o.datum <> a.verzonden_datum`);
  });

  it('writes an event for each transition, at the same moment', async () => {
    await leeg(`select o.id from overgang o where not exists (select 1 from gebeurtenis g where g.dossier_id = o.dossier_id
      and g.soort = lower(o.onderwerp) || '.'
        || o.naam and g.vastgelegd_op = o.vastgelegd_op and g.gegevens ->> 'id' = o.onderwerp_id::text)`);
  });

  it('lets people do what they may, at the organisation where they then worked', async () => {
    await leeg(`select o.id, m.naam from overgang o join medewerker m on m.id = o.medewerker_id
      where not exists (select 1 from aanstelling a where a.medewerker_id = m.id and a.organisatie_id = o.organisatie_id
        and a.rol in ('klantmanager', 'teamleider') and a.van <= (o.vastgelegd_op at time zone 'Europe/Amsterdam')::date
        and (a.tot is null or a.tot > (o.vastgelegd_op at time zone 'Europe/Amsterdam')::date))`);
    await leeg(`select o.id from overgang o join aanstelling a on a.medewerker_id = o.medewerker_id where o.naam = 'heropen' and a.rol <> 'teamleider'`);
  });
});
