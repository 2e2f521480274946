import { normaliseerBsn, isKvkNummer, normaliseerEmailadres, normaliseerPostcode, normaliseerTelefoonnummer } from './regels';
import { Sleutelbos } from '@trajectplein/kern/server';
import { bsnBinding, bsnHash } from '@trajectplein/dossier/server';
import { metDemo, TEST_SLEUTELS, type DemoDatabase } from './demo.testhulp';

const VANDAAG = '2026-11-23';

interface Persoon {
  id: string;
  gemeente: string;
  bsn_hash: Buffer | null;
  bsn_cijfer: string | null;
  telefoonnummer: string | null;
  emailadres: string | null;
  postcode: string;
}

describe('the region of the demo', () => {
  let db: DemoDatabase;
  beforeAll(async () => {
    db = await metDemo({ vandaag: VANDAAG, cijfers: false });
  });
  afterAll(() => db.ruimOp());

  it('is loaded whole, many rows at a time', async () => {
    expect(await db.waarde('select count(*)::int from dossier')).toBe(6000);
    // What makes it quick: a few hundred transactions, and not one for each of its rows.
    expect(await db.waarde(`select count(distinct xmin::text)::int from dossier`)).toBeLessThan(200);
  });

  it('has BSNs that pass the elfproef, were never issued, open with the key, and are unique in a gemeente',
    async () => {
    const sleutelbos = new Sleutelbos(TEST_SLEUTELS);
    const personen = await db.rijen<Persoon>('select * from werkzoekende w join persoon p on p.werkzoekende_id = w.id join identiteit i on i.werkzoekende_id = w.id');
    const gezien = new Set<string>();
    for (const p of personen) {
      expect(p.bsn_cijfer === null).toBe(p.bsn_hash === null);
      if (p.bsn_cijfer === null) continue;
      const bsn = sleutelbos.ontsleutel(p.bsn_cijfer, bsnBinding(p.id));
      expect([bsn, normaliseerBsn(bsn), bsn[0]]).toEqual([bsn, bsn, '9']);
      expect(bsnHash(sleutelbos, p.gemeente, bsn).equals(p.bsn_hash!)).toBe(true);
      gezien.add(`${p.gemeente} ${bsn}`);
    }
    expect(gezien.size).toBe(personen.filter((p) => p.bsn_cijfer !== null).length);
    expect(gezien.size).toBeGreaterThan(5500);
    // Who has work is not asked for it.
    expect(await db.rijen(`select 1 from werkzoekende w where (bsn_hash is null) <> exists (select 1 from dossier d
      where d.werkzoekende_id = w.id and d.dossier_grond = 'WERKENDE')`)).toEqual([]);
  });

  it('has addresses, telephone numbers and employers in their normal form, that reach nobody', async () => {
    const personen = await db.rijen<Persoon>('select * from persoon p join identiteit i on i.werkzoekende_id = p.werkzoekende_id');
    for (const { telefoonnummer: tel, emailadres: mail, postcode } of personen) {
      expect(normaliseerPostcode(postcode)).toBe(postcode);
      if (tel !== null) expect([normaliseerTelefoonnummer(tel), /^\+31600\d{6}$/.test(tel)]).toEqual([tel, true]);
      if (mail !== null) expect([normaliseerEmailadres(mail), /@example\.(nl|org)$/.test(mail)]).toEqual([mail, true]);
    }
    const werkgevers = await db.rijen<{ kvk_nummer: string; naam: string }>('select * from werkgever');
    expect(new Set(werkgevers.map((w) => w.naam)).size).toBe(150);
    expect(werkgevers.filter((w) => !isKvkNummer(w.kvk_nummer) || !w.kvk_nummer.startsWith('00'))).toEqual([]);
    expect(await db.rijen(`select p.achternaam from persoon p where not exists (select 1 from persoon_woord w where w.werkzoekende_id = p.werkzoekende_id)`)).toEqual([]);
  });

  it('is skewed as the region is', async () => {
    const deel = async (waar: string, van: string) => (await db.waarde<number>(
      `select (100.0 * count(*) filter (where ${waar}) / count(*))::float from dossier where ${van}`));
    const open = `status in ('INTAKE', 'ACTIEF')`;
    for (const [gemeente, procent] of [['0392', 46], ['0453', 16], ['0375', 13], ['0396', 9], ['0473', 8], ['0397',
      5], ['0377', 3]]) {
      expect(Math.abs(await deel(`opdrachtgevende_gemeente = '${gemeente}'`,
        'true') - Number(procent))).toBeLessThan(2.5);
    }
    expect(await deel(`dossier_grond = 'BIJSTAND'`, 'true')).toBeGreaterThan(80);
    for (const [klasse, procent] of [['DIRECT_BEMIDDELBAAR', 15], ['OVERBRUGBARE_AFSTAND', 45], ['PARTICIPATIE', 40]]) {
      expect(Math.abs(await deel(`classificatie = '${klasse}'`, open) - Number(procent))).toBeLessThan(5);
    }
    expect(await deel(open, 'true')).toBeGreaterThan(50);
    expect(await deel(`status = 'NAZORG'`, 'true')).toBeGreaterThan(5);
  });

  it('has inflow every month, in waves, and every kind of reason', async () => {
    const maanden = await db.rijen<{ maand: string; n: number }>(
      `select to_char(meld_datum, 'YYYY-MM') as maand, count(*)::int as n from dossier where not beginstand and meld_datum < '2026-11-01' group by 1 order by 1`);
    expect(maanden.length).toBe(25);
    expect(Math.min(...maanden.map((m) => m.n))).toBeGreaterThan(45);
    const gemiddeld = (maand: string) => {
      const rijen = maanden.filter((m) => m.maand.endsWith(maand));
      return rijen.reduce((som, m) => som + m.n, 0) / rijen.length;
    };
    expect(gemiddeld('-01')).toBeGreaterThan(1.2 * gemiddeld('-12'));
    for (const [kolom, aantal] of [['instroom_oorzaak', 13], ['uitstroom_reden', 15], ['dossier_grond', 7]] as const) {
      expect(await db.waarde(`select count(distinct ${kolom})::int from dossier`)).toBe(aantal);
    }
    expect(await db.waarde('select count(distinct doelgroep)::int from dossier_doelgroep')).toBe(6);
    expect(await db.rijen('select 1 from dossier d join identiteit i on i.werkzoekende_id = d.werkzoekende_id where i.geboorte_datum > d.gemaakt_op::date - 18 * 365')).toEqual([]);
  });

  it('spreads the work: about ninety open dossiers per full-time klantmanager in the larger organisations',
    async () => {
    const rijen = await db.rijen<{ code: string; per: number }>(
      `select o.code, (count(d.id)::float / count(distinct m.id)) as per from medewerker m
         join aanstelling a on a.medewerker_id = m.id and a.tot is null and a.rol = 'klantmanager' join organisatie o on o.id = a.organisatie_id
         left join dossier d on d.klantmanager_id = m.id and d.status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG')
        group by 1 having count(distinct m.id) > 2`);
    expect(rijen.map((rij) => rij.code).sort()).toEqual(['GEMEENTE_0392', 'GEMEENTE_0453', 'IJMOND_WERKT', 'PASMATCH']);
    for (const { per } of rijen) expect(Math.abs(per - 88)).toBeLessThan(18);
  });
});
