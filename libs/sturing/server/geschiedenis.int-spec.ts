import { DOSSIER_GRONDEN, INSTROOM_OORZAKEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { GEMEENTE_CODES, kwartaalVan, plusDagen } from '@trajectplein/kern/domain';
import { SYSTEEM } from '@trajectplein/kern/server';
import { laatsteKwartalen, leidFeitenAf } from '@trajectplein/sturing/domain';
import { TEST_ORGANISATIES } from '@trajectplein/toegang/server';
import { TRAJECT_TYPEN } from '@trajectplein/traject/domain';
import { FeitenBron } from './feiten-bron';
import { telMetDeHand } from './testen/orakel';
import { regioVerschillen } from './testen/test-cijfers';
import { maakSturingDatabase, maakTestWerker, type TestWerker } from './testen/test-werker';

interface Model {
  id: string;
  persoon: string;
  gemeente: string;
  status: string;
  sinds: string;
  klassen: string[];
  trajecten: { id: string; loopt: boolean }[];
  uitstroom: { id: string; datum: string } | null;
  slot: { van: string; sinds: string; uitstroom: boolean } | null;
}

/** A generator that gives the same row of numbers for the same seed (mulberry32). */
function toeval(zaad: number): () => number {
  let a = zaad;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const KLASSEN = ['DIRECT_BEMIDDELBAAR', 'OVERBRUGBARE_AFSTAND', 'PARTICIPATIE'];
const UITVOERDERS = ['IJMOND_WERKT', 'PASMATCH', 'GEMEENTE_0453'].map((code) => TEST_ORGANISATIES[code]!);
const STAPPEN = 160;

/** People's histories at random, with corrections and things entered late, while the clock moves on for a year and a half. */
describe('figures under random histories', () => {
  let database: Awaited<ReturnType<typeof maakSturingDatabase>>;
  let werker: TestWerker;

  beforeEach(async () => {
    database = await maakSturingDatabase();
  });
  afterEach(async () => {
    await werker.sluit();
    await database.ruimOp();
  });

  it.each([[11], [202], [3003], [40_004]])('step by step equals everything at once, and equals counting by hand (seed %i)', async (zaad) => {
    const los = toeval(zaad);
    const kies = <T>(lijst: readonly T[]): T => lijst[Math.floor(los() * lijst.length)]!;
    let vandaag = '2025-02-10';
    werker = await maakTestWerker(database.url, { vandaag });
    await werker.bij();
    const d = database.dossiers;
    const dossiers: Model[] = [];
    /** A day from then on, usually near today: most things are entered soon. */
    const dag = (vanaf: string) => {
      const terug = plusDagen(vandaag, -Math.floor(los() ** 3 * 200));
      return terug < vanaf ? vanaf : terug;
    };
    const open = (m: Model) => !['GESLOTEN'].includes(m.status);

    const handelingen: Record<string, () => Promise<void>> = {
      async nieuw() {
        const gesloten = dossiers.filter((m) => m.status === 'GESLOTEN' && !dossiers.some((x) => x.persoon === m.persoon && open(x)));
        const terug = gesloten.length && los() < 0.3 ? kies(gesloten) : null;
        const gemeente = terug?.gemeente ?? kies(GEMEENTE_CODES);
        const datum = dag(terug?.sinds ?? '2024-06-01');
        const id = await d.maak({ gemeente, datum, grond: los() < 0.7 ? 'BIJSTAND' : kies(DOSSIER_GRONDEN), oorzaak: kies(INSTROOM_OORZAKEN),
          beginstand: los() < 0.1, ...(terug ? { werkzoekendeId: terug.persoon } : {}) });
        dossiers.push({ id, persoon: terug?.persoon ?? await d.persoonVan(id), gemeente, status: 'GEMELD', sinds: datum, klassen: [],
          trajecten: [], uitstroom: null, slot: null });
      },
      async verder() {
        const m = kies(dossiers.filter((x) => ['GEMELD', 'INTAKE'].includes(x.status)));
        if (!m) return;
        const [naam, naar] = m.status === 'GEMELD' ? ['intake', 'INTAKE'] : ['rondAf', 'ACTIEF'];
        m.sinds = dag(m.sinds);
        m.status = naar!;
        await d.gaOver(m.id, naam!, naar!, m.sinds);
      },
      async klasse() {
        const m = kies(dossiers.filter(open));
        const corrigeert = m.klassen.length && los() < 0.4 ? m.klassen.pop()! : null;
        m.klassen.push(await d.klasse(m.id, kies(KLASSEN), dag('2024-06-01'), corrigeert));
      },
      async uitvoerder() {
        const van = dag('2024-06-01');
        await d.uitvoerder(kies(dossiers).id, kies(UITVOERDERS), van, los() < 0.4 ? plusDagen(van, 1 + Math.floor(los() * 120)) : null);
      },
      async traject() {
        const m = kies(dossiers.filter(open));
        const loopt = m.trajecten.find((t) => t.loopt);
        if (loopt && los() < 0.5) {
          loopt.loopt = false;
          await d.trajectNaar(m.id, loopt.id, kies(['AFGEROND', 'VOORTIJDIG_BEEINDIGD']), vandaag, los() < 0.3 ? 'VERHUIZING' : 'GEEN_CONTACT');
        } else {
          const datum = dag('2024-06-01');
          m.trajecten.push({ id: await d.traject(m.id, kies(TRAJECT_TYPEN), datum, datum), loopt: true });
        }
      },
      async weg() {
        const m = kies(dossiers.filter((x) => ['INTAKE', 'ACTIEF'].includes(x.status)));
        if (!m) return;
        const reden = kies(UITSTROOM_REDENEN);
        const naar = reden.startsWith('WERK') && m.status === 'ACTIEF' ? 'NAZORG' : 'GESLOTEN';
        const datum = dag(m.sinds);
        m.slot = naar === 'GESLOTEN' ? { van: m.status, sinds: m.sinds, uitstroom: true } : null;
        m.uitstroom = { id: await d.stroomUit(m.id, datum, { reden, naar, ...(los() < 0.4 ? { vorm: kies(['REGULIER', 'BESCHUT', 'ZELFSTANDIG']) } : {}) }), datum };
        m.status = naar;
        m.sinds = datum;
      },
      async controle() {
        const m = kies(dossiers.filter((x) => x.uitstroom));
        if (m) await d.controle(m.id, m.uitstroom!.id, vandaag, kies(['JA', 'JA', 'NEE', 'ONBEKEND']), kies(['NEE', 'NEE', 'JA']));
      },
      async uitkering() {
        const begin = dag('2024-01-01');
        await d.uitkering(kies(dossiers).id, begin, los() < 0.3 ? plusDagen(begin, Math.floor(los() * 200)) : null, kies(['PW', 'PW', 'IOAW', 'WW']));
      },
      async werkErnaast() {
        const van = dag('2024-06-01');
        await d.werkErnaast(kies(dossiers).id, van, los() < 0.5 ? plusDagen(van, Math.floor(los() * 150)) : null);
      },
      async inkomsten() {
        await d.inkomsten(kies(dossiers).id, dag('2024-06-01').slice(0, 7), kies([0, 250, 900]));
      },
      async corrigeerIntake() {
        const m = kies(dossiers.filter((x) => x.status === 'INTAKE'));
        if (!m) return;
        m.sinds = dag('2024-06-01');
        await d.corrigeerIntake(m.id, m.sinds);
      },
      async corrigeerStart() {
        const m = kies(dossiers.filter((x) => x.trajecten.some((t) => t.loopt)));
        if (m) await d.corrigeerStart(m.id, m.trajecten.find((t) => t.loopt)!.id, dag('2024-06-01'));
      },
      async geboorte() {
        const { persoon } = kies(dossiers);
        for (const m of dossiers.filter((x) => x.persoon === persoon)) {
          await d.wijzig(m.id, vandaag, (c) => c.query(
            `insert into identiteit (werkzoekende_id, gemeente, geboorte_datum) values ($1, $2, $3)
             on conflict (werkzoekende_id) do update set geboorte_datum = excluded.geboorte_datum`, [persoon, m.gemeente, kies(['1975-03-01', '2001-09-30', '1998-06-15'])]));
        }
      },
      async terugval() {
        const m = kies(dossiers.filter((x) => x.status === 'NAZORG'));
        if (!m) return;
        m.sinds = dag(m.sinds);
        m.status = 'ACTIEF';
        await d.gaOver(m.id, 'meldTerugval', 'ACTIEF', m.sinds);
      },
      async sluit() {
        const m = kies(dossiers.filter(open));
        m.slot = { van: m.status, sinds: m.sinds, uitstroom: false };
        m.sinds = dag(m.sinds);
        m.status = 'GESLOTEN';
        await d.gaOver(m.id, 'sluit', 'GESLOTEN', m.sinds);
      },
      async heropen() {
        const m = kies(dossiers.filter((x) => x.slot && x.status === 'GESLOTEN' && !dossiers.some((y) => y !== x && y.persoon === x.persoon && open(y))));
        if (!m) return;
        await d.heropen(m.id, m.slot!.uitstroom ? m.uitstroom!.id : null, m.slot!.van, vandaag);
        if (m.slot!.uitstroom) m.uitstroom = null;
        Object.assign(m, { status: m.slot!.van, sinds: m.slot!.sinds, slot: null });
      },
      async corrigeerMelding() {
        const m = kies(dossiers.filter((x) => x.status === 'GEMELD'));
        if (!m) return;
        m.sinds = dag('2024-06-01');
        await d.wijzig(m.id, m.sinds, async (c) => {
          await c.query('update dossier set meld_datum = $2 where id = $1', [m.id, m.sinds]);
          await c.query(`update overgang set datum = $2 where onderwerp_id = $1 and naam = 'meld'`, [m.id, m.sinds]);
        });
      },
      async corrigeerGrond() {
        const { id } = kies(dossiers);
        await d.wijzig(id, vandaag, (c) => c.query('update dossier set dossier_grond = $2 where id = $1', [id, kies(DOSSIER_GRONDEN)]));
      },
    };

    for (let stap = 0; stap < STAPPEN; stap += 1) {
      const naam = dossiers.length < 5 || los() < 0.3 ? 'nieuw' : kies(Object.keys(handelingen));
      await handelingen[naam]!();
      if (los() < 0.35) {
        vandaag = plusDagen(vandaag, 1 + Math.floor(los() * 12));
        werker.naarDag(vandaag);
      }
      if (los() < 0.25) await werker.bij();
      if (stap % 40 === 39) {
        await werker.bij();
        await werker.controle.controleer();
      }
    }
    await werker.bij();
    await werker.controle.controleer();
    expect(await regioVerschillen(database.eigenaar)).toEqual([]);

    const feiten = (await werker.db.inTransactie(SYSTEEM, () => new FeitenBron(werker.db).lees(dossiers.map((m) => m.id)))).map(leidFeitenAf);
    for (const periode of laatsteKwartalen(kwartaalVan(vandaag), 8)) {
      const { rows } = await database.eigenaar.query<{ naam: string; getal: string }>(
        `select concat_ws('|', gemeente, uitvoerder, classificatie, kpi, onderdeel) as naam,
                concat(teller, '/', coalesce(noemer::text, '-'), ' = ' || waarde::float8) as getal
           from kpi_cijfer where periode = $1 and (teller > 0 or noemer > 0)`, [periode]);
      expect({ periode, ...Object.fromEntries(rows.map((r) => [r.naam, r.getal])) }).toEqual({ periode, ...telMetDeHand(feiten, periode, vandaag) });
    }
  });
});
