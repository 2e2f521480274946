import { VERWERK_GEBEURTENISSEN, VERZET_KLOK } from './taken';
import { cijfer, regioVerschillen } from './testen/test-cijfers';
import { leg, type TestDossiers } from './testen/test-dossiers';
import {
  breekVerbindingen, isBij, isVrij, leegWachtrijen, startWerkerProces, wachtTot, wachtrijen, type WerkerProces,
} from './testen/test-proces';
import { maakSturingDatabase, maakTestWerker, type TestWerker } from './testen/test-werker';

/** The worker is the built one (dist/apps/worker), as a process of its own; the day is the real one. */
describe.each(wachtrijen())('with the queues in $naam', (rij) => {
  let database: Awaited<ReturnType<typeof maakSturingDatabase>>;
  let d: TestDossiers;
  const processen: WerkerProces[] = [];
  /** Only looks: compares what the worker made with everything computed anew. */
  let toets: TestWerker;
  const VANDAAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date());

  const start = async () => {
    const proces = await startWerkerProces(database, rij);
    processen.push(proces);
    return proces;
  };
  const bij = (wat = 'the figures to be up to date') => wachtTot(() => isBij(database.eigenaar), wat);
  const vrij = () => wachtTot(() => isVrij(database.eigenaar), 'the events to be free');
  const gemeld = () => cijfer(database.eigenaar, kwartaal(VANDAAG), 'KPI-03', { onderdeel: 'WACHTEND' });
  const toetsAlles = async () => {
    await bij();
    await toets.controle.controleer();
    expect(await regioVerschillen(database.eigenaar)).toEqual([]);
  };

  beforeEach(async () => {
    database = await maakSturingDatabase();
    d = database.dossiers;
    toets = await maakTestWerker(database.url, { vandaag: VANDAAG });
  });
  afterEach(async () => {
    await Promise.all(processen.splice(0).map((proces) => proces.dood()));
    await toets.sluit();
    await database.ruimOp();
  });

  it('a worker killed with SIGKILL in the middle of a batch: nothing lost, nothing counted twice', async () => {
    const eerste = await start();
    await d.maak({ datum: VANDAAG });
    await bij();
    // The batch has written its facts and waits for this lock to mark the figures: its middle.
    const slot = await database.eigenaar.connect();
    await slot.query('begin; lock table kpi_vuil in access exclusive mode');
    for (let n = 0; n < 5; n += 1) await d.maak({ datum: VANDAAG });
    await wachtTot(async () => (await slot.query(
      `select 1 from pg_locks l join pg_stat_activity a using (pid) where l.relation = 'kpi_vuil'::regclass and not l.granted
          and a.usename = 'trajectplein_app'`)).rowCount! > 0, 'the worker to be in the middle of a batch');
    await eerste.dood();
    await slot.query('rollback');
    slot.release();
    expect(await gemeld()).toBe(1);
    await start();
    await bij();
    expect(await gemeld()).toBe(6);
    await toetsAlles();
  });

  it('a worker killed again and again while people work', async () => {
    let werken = true;
    let gemaakt = 0;
    const mensen = Array.from({ length: 3 }, async (_, n) => {
      while (werken) {
        const id = await d.maak({ datum: VANDAAG, gemeente: ['0453', '0392', '0375'][n]! });
        gemaakt += 1;
        if (gemaakt % 3 === 0) await d.klasse(id, 'PARTICIPATIE', VANDAAG);
      }
    });
    for (let n = 0; n < 3; n += 1) {
      const proces = await start();
      await new Promise((klaar) => setTimeout(klaar, 300 + 150 * n));
      await proces.dood();
    }
    werken = false;
    await Promise.all(mensen);
    await start();
    await bij();
    expect(await gemeld()).toBe(gemaakt);
    await toetsAlles();
  });

  it('all queues emptied', async () => {
    await start();
    await d.maak({ datum: VANDAAG });
    await bij();
    await leegWachtrijen(database, rij);
    for (let n = 0; n < 5; n += 1) {
      await d.maak({ datum: VANDAAG });
      if (n === 2) await leegWachtrijen(database, rij);
    }
    await bij();
    expect(await gemeld()).toBe(6);
    await toetsAlles();
  });

  it('every connection to the database cut, again and again under load', async () => {
    const proces = await start();
    let werken = true;
    let gemaakt = 0;
    const mensen = Array.from({ length: 3 }, async () => {
      while (werken) {
        await d.maak({ datum: VANDAAG });
        gemaakt += 1;
      }
    });
    let gebroken = 0;
    for (let n = 0; n < 25 && gebroken < 20; n += 1) {
      await new Promise((klaar) => setTimeout(klaar, 150));
      gebroken += await breekVerbindingen(database);
    }
    werken = false;
    await Promise.all(mensen);
    await bij();
    expect(gebroken).toBeGreaterThanOrEqual(4);
    expect(proces.kind.exitCode).toBeNull();
    expect(await gemeld()).toBe(gemaakt);
    await toetsAlles();
  });

  it('a transaction that commits late', async () => {
    await start();
    await bij();
    const laat = await database.eigenaar.connect();
    await laat.query('begin');
    const id = await d.maak({ datum: VANDAAG });
    await laat.query(`update dossier set dossier_grond = 'NUG' where id = $1`, [id]);
    await leg(laat, id, VANDAAG);
    await d.maak({ datum: VANDAAG });
    await new Promise((klaar) => setTimeout(klaar, 1500));
    await laat.query('commit');
    laat.release();
    await bij();
    expect([await gemeld(), await cijfer(database.eigenaar, kwartaal(VANDAAG), 'KPI-01'),
      await cijfer(database.eigenaar, kwartaal(VANDAAG), 'KPI-01', { onderdeel: 'GROND_NUG' })]).toEqual([2, 1, 1]);
    await toetsAlles();
  });

  it('midnight and the end of a quarter passed, by the scheduled job alone', async () => {
    const werker = await maakTestWerker(database.url, { vandaag: '2026-09-30', taken: true, redisUrl: rij.redisUrl });
    try {
      const id = await d.maak({ datum: '2026-02-01' });
      await d.activeer(id, '2026-02-10');
      await d.stroomUit(id, '2026-09-01');
      await vrij();
      await werker.taken.voegToe(VERZET_KLOK, {});
      await bij();
      expect(await cijfer(database.eigenaar, '2026-Q3', 'KPI-15')).toBe(0);
      werker.naarDag('2026-10-01');
      await werker.taken.voegToe(VERZET_KLOK, {});
      await wachtTot(async () => (await isBij(database.eigenaar))
        && (await database.eigenaar.query(`select 1 from kpi_periode where periode = '2026-Q4'`)).rowCount! > 0, 'the new quarter');
      expect(await cijfer(database.eigenaar, '2026-Q3', 'KPI-15')).toEqual([0, 1]);
      expect(await cijfer(database.eigenaar, '2026-Q4', 'KPI-03', { onderdeel: 'NAZORG' })).toBe(1);
      await werker.controle.controleer();
    } finally {
      await werker.sluit();
    }
  });

  it('the wake-up alone, without the sweep', async () => {
    const werker = await maakTestWerker(database.url, { vandaag: VANDAAG, taken: true, redisUrl: rij.redisUrl });
    try {
      await werker.bij();
      await d.maak({ datum: VANDAAG });
      expect(await gemeld()).toBe(0);
      // What the API does after each commit that left an event.
      await wachtTot(async () => {
        werker.taken.wek(VERWERK_GEBEURTENISSEN);
        return (await gemeld()) === 1;
      }, 'the job to do it');
    } finally {
      await werker.sluit();
    }
  });

  it('a worker that is asked to stop finishes what it does, and leaves by itself', async () => {
    const proces = await start();
    for (let n = 0; n < 10; n += 1) await d.maak({ datum: VANDAAG });
    await proces.stop();
    // Who is ended by force, or after its own nine seconds, does not end with 0.
    expect(proces.kind.exitCode).toBe(0);
    await start();
    await bij();
    expect(await gemeld()).toBe(10);
    await toetsAlles();
  });
});

const kwartaal = (datum: string) => `${datum.slice(0, 4)}-Q${Math.ceil(Number(datum.slice(5, 7)) / 3)}`;
