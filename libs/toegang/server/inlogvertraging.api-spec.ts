import { kernServer } from '@trajectplein/kern/server';
import { Inloggen } from './inloggen';
import { TEST_WACHTWOORD, hashWachtwoord, maakTestApi, toegangServer, type TestApi } from './index';

const BEGIN = Date.parse('2026-11-02T09:00:00+01:00');

describe('wrong log-ins', () => {
  let api: TestApi;
  let nu = BEGIN;
  let adres = 0;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer]);
  });
  afterAll(() => api.sluit());
  beforeEach(async () => {
    await api.database.eigenaar.query('delete from inlogpoging; delete from inlog_onderweg');
    nu = BEGIN;
    api.klok.zet(new Date(nu).toISOString());
    adres += 1;
  });

  const later = (seconden: number) => {
    nu += seconden * 1000;
    api.klok.zet(new Date(nu).toISOString());
  };
  /** The proxy in front says where the client is. */
  const probeer = (gebruikersnaam: string, wachtwoord = 'fout wachtwoord', van = `192.0.2.${adres}`) =>
    api.anoniem.post('/v1/sessies', { gebruikersnaam, wachtwoord }, { koppen: { 'x-forwarded-for': van } });
  const faal = async (n: number, gebruikersnaam: string) => {
    for (let i = 0; i < n; i += 1) expect((await probeer(gebruikersnaam)).status).toBe(401);
  };

  it('wait from the fifth on, twice as long each time, up to fifteen minutes', async () => {
    await faal(5, 'matcher');
    for (const wacht of [15, 30, 60, 120, 240, 480, 900, 900]) {
      const geweigerd = await probeer('matcher', TEST_WACHTWOORD);
      expect(geweigerd).toMatchObject({ status: 429, body: { code: 'TE_VEEL_POGINGEN', wachtSeconden: wacht },
        koppen: { 'retry-after': String(wacht), 'content-type': expect.stringContaining('application/problem+json') } });
      later(wacht - 1);
      expect((await probeer('matcher', TEST_WACHTWOORD)).body.wachtSeconden).toBe(1);
      later(1);
      expect((await probeer('matcher')).status).toBe(401);
    }
    later(900);
    expect((await probeer('matcher', TEST_WACHTWOORD)).status).toBe(201);
    // Who is in has a clean slate.
    await faal(4, 'matcher');
    expect((await probeer('matcher', TEST_WACHTWOORD)).status).toBe(201);
  });

  it('hold up the account from every address', async () => {
    await faal(5, 'manager');
    expect((await probeer('manager', TEST_WACHTWOORD, '198.51.100.7')).status).toBe(429);
    expect((await probeer('matcher', TEST_WACHTWOORD)).status).toBe(201);
  });

  it('on five accounts hold up the address, and no other', async () => {
    for (const naam of ['a', 'b', 'c', 'd', 'e']) await faal(1, naam);
    expect(await probeer('matcher', TEST_WACHTWOORD)).toMatchObject({ status: 429, body: { wachtSeconden: 15 } });
    expect((await probeer('matcher', TEST_WACHTWOORD, '198.51.100.8')).status).toBe(201);
    later(15);
    await faal(1, 'f');
    expect(await probeer('matcher', TEST_WACHTWOORD)).toMatchObject({ status: 429, body: { wachtSeconden: 30 } });
    later(30);
    expect((await probeer('matcher', TEST_WACHTWOORD)).status).toBe(201);
  });

  it('on one account do not hold up the office behind the same address', async () => {
    await faal(5, 'privacy');
    for (const naam of ['matcher', 'manager', 'beheerder']) expect((await probeer(naam, TEST_WACHTWOORD)).status).toBe(201);
  });

  it('are forgotten after a day', async () => {
    await faal(4, 'matcher');
    later(24 * 3600 + 1);
    await faal(4, 'matcher');
    expect((await probeer('matcher', TEST_WACHTWOORD)).status).toBe(201);
  });

  it('get the same answer for a name that does not exist, a delay included', async () => {
    const weg = ({ body, koppen }: Awaited<ReturnType<typeof probeer>>) => ({ body, koppen: { ...koppen, date: null } });
    for (let i = 0; i < 7; i += 1) {
      expect(weg(await probeer('niemand.weet', undefined, '203.0.113.1'))).toEqual(weg(await probeer('beheerder', undefined, '203.0.113.2')));
    }
    // What cannot be a user name either.
    expect(weg(await probeer('met spatie\'; --', undefined, '203.0.113.3'))).toEqual(weg(await probeer('manager', undefined, '203.0.113.4')));
  });

  it('take as much work for a name that does not exist', async () => {
    await api.database.eigenaar.query(`update medewerker set wachtwoord_hash = $1 where gebruikersnaam = 'klantmanager.haarlem'`,
      [await hashWachtwoord('een ander wachtwoord')]);
    // The hash of nobody is really compared with: one that cannot be read is noticed for such a name, and for no other.
    const inloggen = api.app.get(Inloggen) as unknown as { niemand: Promise<string> };
    const niemand = await inloggen.niemand;
    inloggen.niemand = Promise.resolve('no hash');
    for (const naam of ['niemand.weet', 'klantmanager.haarlen']) expect([naam, (await probeer(naam)).status]).toEqual([naam, 500]);
    expect((await probeer('klantmanager.haarlem')).status).toBe(401);
    inloggen.niemand = Promise.resolve(niemand);
    // And each costs the same: both hashes are of one kind.
    const soort = (hash: string) => hash.split('$').slice(0, 4).join('$');
    const { rows: [rij] } = await api.database.eigenaar.query<{ hash: string }>(
      `select wachtwoord_hash as hash from medewerker where gebruikersnaam = 'klantmanager.haarlem'`);
    expect(soort(niemand)).toBe(soort(rij!.hash));
  });

  it('cannot slip through together on one account', async () => {
    const antwoorden = await Promise.all(Array.from({ length: 25 }, () => probeer('matcher')));
    expect(antwoorden.filter((a) => a.status === 401)).toHaveLength(5);
    expect(antwoorden.filter((a) => a.status === 429)).toHaveLength(20);
  });

  it('cannot slip through together from one address', async () => {
    const antwoorden = await Promise.all(Array.from({ length: 25 }, (_, i) => probeer(`naam.${i}`)));
    expect(antwoorden.filter((a) => a.status === 401)).toHaveLength(5);
  });

  const tegelijk = async (n: number, poging: (i: number) => ReturnType<typeof probeer>) => {
    const telling: Record<number, number> = {};
    for (const { status } of await Promise.all(Array.from({ length: n }, (_, i) => poging(i)))) telling[status] = (telling[status] ?? 0) + 1;
    return telling;
  };

  describe('with an office behind the address', () => {
    const naam = (i: number) => `kantoor.${i}`;
    beforeAll(async () => {
      await api.database.eigenaar.query(
        `insert into medewerker (id, gebruikersnaam, naam, wachtwoord_hash)
         select gen_random_uuid(), 'kantoor.' || n, 'Kantoor ' || n, (select wachtwoord_hash from medewerker where gebruikersnaam = 'matcher')
           from generate_series(0, 199) n`);
      await api.database.eigenaar.query(
        `insert into aanstelling (id, medewerker_id, organisatie_id, rol, gemeenten, van)
         select gen_random_uuid(), m.id, a.organisatie_id, a.rol, a.gemeenten, a.van from medewerker m, aanstelling a join medewerker n on n.id = a.medewerker_id
          where m.gebruikersnaam like 'kantoor.%' and n.gebruikersnaam = 'matcher'`);
    });

    it.each([[24], [200]])('do not keep out %i people who all have their password right, at once', async (n) => {
      expect(await tegelijk(n, (i) => probeer(naam(i), TEST_WACHTWOORD))).toEqual({ 201: n });
    });
    it('do not keep out the others when one, or four, are wrong among them', async () => {
      expect(await tegelijk(24, (i) => probeer(naam(i), i === 7 ? 'tikfout' : TEST_WACHTWOORD))).toEqual({ 201: 23, 401: 1 });
      expect(await tegelijk(40, (i) => probeer(naam(i), i % 10 === 3 ? 'tikfout' : TEST_WACHTWOORD))).toEqual({ 201: 36, 401: 4 });
      // Who had it wrong may try again, and is forgotten when it is right.
      expect(await tegelijk(4, (i) => probeer(naam(10 * i + 3), TEST_WACHTWOORD))).toEqual({ 201: 4 });
      expect((await api.database.eigenaar.query('select from inlogpoging')).rowCount).toBe(0);
    });
    it('hold up a guesser among them as if he came alone', async () => {
      const geraden = await tegelijk(60, (i) => probeer(`niemand.${i}`));
      expect(geraden[401]).toBe(5);
      expect((await probeer(naam(1), TEST_WACHTWOORD)).body.wachtSeconden).toBe(15);
    });
    it('let nobody guess more while others log in', async () => {
      const { 401: geraden, 201: ingelogd } = await tegelijk(80, (i) => (i % 2 ? probeer(`niemand.${i}`) : probeer(naam(i), TEST_WACHTWOORD)));
      expect(geraden).toBe(5);
      expect(ingelogd).toBeGreaterThan(0);
    });
    it('let one account in as often as it asks, from wherever', async () => {
      expect(await tegelijk(30, (i) => probeer('matcher', TEST_WACHTWOORD, `198.51.100.${i}`))).toEqual({ 201: 30 });
      expect(await tegelijk(30, (i) => probeer('matcher', 'fout wachtwoord', `198.51.100.${i}`))).toEqual({ 401: 5, 429: 25 });
    });
    it('after a wait, one at a time', async () => {
      for (let i = 0; i < 5; i += 1) await faal(1, `niemand.${i}`);
      later(15);
      expect(await tegelijk(20, (i) => probeer(`iemand.${i}`))).toEqual({ 401: 1, 429: 19 });
      later(30);
      // Right ones do not use it up.
      expect(await tegelijk(20, (i) => probeer(naam(i), TEST_WACHTWOORD))).toEqual({ 201: 20 });
    });
    it('leave nothing under way, and what was cut off is forgotten', async () => {
      const onderweg = () => api.database.eigenaar.query('select from inlog_onderweg');
      expect((await onderweg()).rowCount).toBe(0);
      await faal(1, 'matcher');
      const { rows: [poging] } = await api.database.eigenaar.query(`select sleutel from inlogpoging where onderdeel = ''`);
      await api.database.eigenaar.query(`insert into inlog_onderweg select gen_random_uuid(), $1, $1, $2 from generate_series(1, 9)`, [poging.sleutel, new Date(nu)]);
      later(31);
      expect((await probeer('matcher', TEST_WACHTWOORD)).status).toBe(201);
    });
  });

  it('from one IPv6 network count as one address', async () => {
    for (let i = 0; i < 5; i += 1) expect((await probeer(`naam.${i}`, 'fout wachtwoord', `2001:db8:0:1::${i + 1}`)).status).toBe(401);
    expect((await probeer('matcher', TEST_WACHTWOORD, '2001:db8:0:1::abcd')).status).toBe(429);
    expect((await probeer('matcher', TEST_WACHTWOORD, '2001:db8:0:2::1')).status).toBe(201);
  });

  it('keep neither a name nor an address', async () => {
    await faal(2, 'matcher');
    const { rows } = await api.database.eigenaar.query('select sleutel, onderdeel from inlogpoging');
    expect(rows.every((rij) => rij.sleutel.length === 32)).toBe(true);
    expect(JSON.stringify(rows.map((rij) => [String(rij.sleutel), String(rij.onderdeel)]))).not.toMatch(/matcher|192\.0/);
  });
});
