import { Injectable } from '@nestjs/common';
import { kwartaalGrenzen, kwartaalVan, kwartalenTussen, plusMaanden, volgendKwartaal, type Datum, type Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok, SYSTEEM, type Aantallen } from '@trajectplein/kern/server';
import { EERSTE_KWARTAAL, isKwartaalRijp, laatsteKwartalen, publiceerKwartaal, publiceerTotalen } from '@trajectplein/sturing/domain';
import { CijferBerekening } from './cijfer-berekening';
import { CijferOpslag } from './cijfer-opslag';
import { FeitenHerbouw } from './feiten-herbouw';
import { PublicatieOpslag } from './publicatie-opslag';
import { REKENVERSIE, SturingStand } from './stand';

/** Small enough that no transaction lasts: one that does would hold back every figure. */
const PER_KEER = 500;
/** While there is a backlog the figures on screen still move. */
const CIJFERS_ELKE_MS = 1_000;
const SLOT_CIJFERS = 7_272_006;

/** How many quarters a new database shows. */
export const REEKS_LENGTE = 9;

/**
 * From events to figures (architecture.md §4). Every step is one transaction that leaves things right; killed anywhere, it
 * goes on where it was. Several workers may run: one moves, the others wait.
 */
@Injectable()
export class Verwerker {
  private bezig: Promise<void> | null = null;
  private nogEens = false;
  private gestopt = false;
  private readonly gedaan: Aantallen = { gebeurtenissen: 0, dossiers: 0, cijfers: 0 };

  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly stand: SturingStand,
    private readonly feiten: FeitenHerbouw, private readonly berekening: CijferBerekening, private readonly opslag: CijferOpslag,
    private readonly publicatie: PublicatieOpslag,
  ) {}

  /** Does everything there is to do by now. Who calls during a run is answered after a run that began later. */
  async verwerk(): Promise<void> {
    if (this.bezig) {
      this.nogEens = true;
      return this.bezig;
    }
    this.bezig = (async () => {
      do {
        this.nogEens = false;
        await this.ronde();
      } while (this.nogEens && !this.gestopt);
    })().finally(() => { this.bezig = null; });
    return this.bezig;
  }

  /** Finishes the running transaction and begins no other. */
  async stop(): Promise<void> {
    this.gestopt = true;
    await this.bezig?.catch(() => undefined);
  }

  /** What was done since the last time somebody asked. */
  neemAantallen(): Aantallen {
    const aantallen = { ...this.gedaan };
    for (const naam of Object.keys(this.gedaan)) this.gedaan[naam] = 0;
    return aantallen;
  }

  private async ronde(): Promise<void> {
    await this.verzetKlok();
    let berekend = -Infinity;
    for (let verder = true; verder && !this.gestopt; ) {
      const gelezen = await this.verwerkGebeurtenissen();
      const herbouwd = await this.herbouwVerder();
      const achter = gelezen === PER_KEER || herbouwd;
      let cijfers = false;
      if (!achter || performance.now() - berekend >= CIJFERS_ELKE_MS) {
        cijfers = await this.herrekenVolgende();
        berekend = performance.now();
      }
      verder = gelezen > 0 || herbouwd || cijfers || (!achter && await this.publiceerVolgende());
    }
  }

  /**
   * A new day: dirties each quarter that it enters, and each in which a term ran out since. Also what a new release or an
   * empty database needs. Days of standstill are caught up at once.
   */
  async verzetKlok(): Promise<void> {
    await this.db.inTransactie(SYSTEEM, async () => {
      const stand = await this.stand.neem();
      if (!stand) return;
      if (stand.versie !== REKENVERSIE) await this.stand.beginHerbouw();
      const vandaag = this.klok.vandaag();
      const oud = stand.klokDatum;
      if (oud !== null && vandaag <= oud) return;
      await this.stand.zetKlok(vandaag);
      const gemeenten = await this.stand.gemeenten();
      const kwartalen = oud === null ? laatsteKwartalen(kwartaalVan(vandaag), REEKS_LENGTE)
        : [...kwartalenTussen(oud, vandaag), ...nuRijp(oud, vandaag)];
      await this.stand.maakVuil(kwartalen.flatMap((kwartaal) => gemeenten.map((gemeente) => ({ kwartaal, gemeente }))));
      await this.publicatie.maakGewijzigd(kwartalen);
      if (oud === null) return;
      await this.stand.maakVuil(await this.db.sql(
        `select distinct to_char(datum, 'YYYY-"Q"Q') as kwartaal, gemeente from feit_uitstroom
          where rijp_datum > $1 and rijp_datum <= $2`, [oud, vandaag]));
    });
  }

  /**
   * Takes the next events: those past the cursor that no running transaction can still come before. An event only says
   * which dossier was touched.
   * @returns how many; 0 also when another worker is at it
   */
  private async verwerkGebeurtenissen(): Promise<number> {
    return this.db.inTransactie(SYSTEEM, async () => {
      const stand = await this.stand.neem();
      if (!stand?.klokDatum) return 0;
      const rijen = await this.db.sql<{ xid: string; id: string; dossier_id: string; soort: string }>(
        `select g.xid::text as xid, g.id::text as id, g.dossier_id, g.soort from gebeurtenis g
          where (g.xid, g.id) > ($1::text::xid8, $2::bigint) and g.xid < pg_snapshot_xmin(pg_current_snapshot())
          order by g.xid, g.id limit ${PER_KEER}`, [stand.cursorXid, stand.cursorId], 'sturing-gebeurtenissen');
      const laatste = rijen.at(-1);
      if (!laatste) return 0;
      const dossiers = [...new Set(rijen.map((rij) => rij.dossier_id))];
      const ongedaan = new Set(rijen.filter((rij) => rij.soort === 'dossier.ongedaan').map((rij) => rij.dossier_id));
      await this.stand.maakVuil(await this.feiten.herbouw(dossiers, stand.klokDatum, ongedaan));
      await this.stand.zetCursor(laatste.xid, laatste.id);
      this.gedaan['gebeurtenissen']! += rijen.length;
      this.gedaan['dossiers']! += dossiers.length;
      return rijen.length;
    });
  }

  /** The next dossiers of a full rebuild, if one is under way. @returns whether there was something to do */
  private async herbouwVerder(): Promise<boolean> {
    return this.db.inTransactie(SYSTEEM, async () => {
      const stand = await this.stand.neem();
      if (!stand?.klokDatum || stand.herbouwNa === null) return false;
      const ids = (await this.db.sql<{ id: string }>(`select id from dossier where id > $1 order by id limit ${PER_KEER}`, [stand.herbouwNa]))
        .map((rij) => rij.id);
      await this.feiten.herbouw(ids, stand.klokDatum);
      this.gedaan['dossiers']! += ids.length;
      await this.stand.zetHerbouw(ids.length < PER_KEER ? null : ids.at(-1)!);
      // At its end every figure is made anew, so what each dossier changed need not be known.
      if (ids.length < PER_KEER) await this.maakAllesVuil(stand.klokDatum);
      return true;
    });
  }

  private async maakAllesVuil(klokDatum: Datum): Promise<void> {
    const [rij] = await this.db.sql<{ eerste: Kwartaal | null }>(
      `select least((select to_char(min(datum), 'YYYY-"Q"Q') from feit_instroom), (select to_char(min(van), 'YYYY-"Q"Q') from feit_stand),
                    (select to_char(min(datum), 'YYYY-"Q"Q') from feit_uitstroom), (select min(periode) from kpi_periode)) as eerste`);
    const [getoond] = laatsteKwartalen(kwartaalVan(klokDatum), REEKS_LENGTE);
    const vroegst = rij?.eerste && rij.eerste < getoond! ? rij.eerste : getoond!;
    const vanaf = vroegst < EERSTE_KWARTAAL ? EERSTE_KWARTAAL : vroegst;
    const gemeenten = await this.stand.gemeenten();
    await this.stand.maakVuil(kwartalenTussen(vanaf, klokDatum).flatMap((kwartaal) => gemeenten.map((gemeente) => ({ kwartaal, gemeente }))));
  }

  /**
   * Computes the dirty figures of one quarter anew, the latest quarter first, and replaces them.
   * @returns whether there was something to do
   */
  private async herrekenVolgende(): Promise<boolean> {
    return this.db.inTransactie(SYSTEEM, async () => {
      // The region is the sum of the gemeenten: two workers that each compute one of them would miss each other's.
      const [slot] = await this.db.sql<{ mijn: boolean }>('select pg_try_advisory_xact_lock($1) as mijn', [SLOT_CIJFERS], 'sturing-slot');
      if (!slot!.mijn) return false;
      const vuil = await this.db.sql<{ periode: Kwartaal; gemeente: string }>(
        `delete from kpi_vuil where (periode, gemeente) in (
           select periode, gemeente from kpi_vuil
            where periode = (select max(periode) from kpi_vuil) order by gemeente for update skip locked)
         returning periode, gemeente`, [], 'sturing-neem-vuil');
      if (!vuil.length) return false;
      // Read after the marks were taken, so that it is at least as new as the day that made them.
      const { klokDatum } = await this.stand.lees();
      const { periode } = vuil[0]!;
      const gemeenten = vuil.map((rij) => rij.gemeente);
      const oud = await this.opslag.lees(periode);
      const vers = await this.berekening.cijfers(periode, gemeenten, klokDatum!);
      const nieuw = this.berekening.samen(oud, gemeenten, vers);
      this.gedaan['cijfers']! += await this.opslag.schrijf(periode, oud, nieuw, gemeenten);
      const totalen = await this.publicatie.lees(periode, true);
      const vraag = await this.berekening.publicatieVraag(periode, nieuw, klokDatum!);
      // Until the quarter is published for the first time nobody saw what stood beside what: the same figures give the same.
      const { standOp } = await this.publicatie.standVan(periode);
      await this.publicatie.schrijf(periode, totalen, publiceerTotalen(vraag, standOp === null ? new Map() : totalen));
      return true;
    });
  }

  /**
   * Publishes parts and dimensions, a quarter at a time: once a day, of what changed since (kpi.md: they are the state of the
   * night before, because a figure that moves tells of the person who was registered a minute ago). Only when nothing else is
   * left to do, so that what is published is whole.
   * @returns whether there was something to do
   */
  private async publiceerVolgende(): Promise<boolean> {
    return this.db.inTransactie(SYSTEEM, async () => {
      const [slot] = await this.db.sql<{ mijn: boolean }>('select pg_try_advisory_xact_lock($1) as mijn', [SLOT_CIJFERS], 'sturing-slot');
      const { klokDatum, herbouwNa } = await this.stand.lees();
      if (!slot!.mijn || !klokDatum || herbouwNa !== null) return false;
      const [vuil] = await this.db.sql('select 1 from kpi_vuil limit 1', [], 'sturing-is-vuil');
      const periode = vuil ? null : await this.publicatie.volgende(klokDatum);
      if (!periode) return false;
      const eerder = await this.publicatie.lees(periode);
      const begin = await this.publicatie.bijstandVerborgen(periode);
      const { standOp } = await this.publicatie.standVan(periode);
      const vraag = await this.berekening.publicatieVraag(periode, await this.opslag.lees(periode), klokDatum);
      await this.publicatie.schrijf(periode, eerder, publiceerKwartaal(vraag, standOp === null ? new Map() : eerder, isAfgesloten(periode, standOp)));
      await this.publicatie.zetStand(periode, klokDatum);
      const nu = await this.publicatie.bijstandVerborgen(periode);
      if ([...nu].join() !== [...begin].join()) await this.publicatie.maakAchter(volgendKwartaal(periode));
      return true;
    });
  }
}

/** True when the quarter was over on the day on which it was published last. */
function isAfgesloten(periode: Kwartaal, standOp: Datum | null): boolean {
  return standOp !== null && standOp >= kwartaalGrenzen(periode).einde;
}

/** Quarters of which the month after every uitstroom ran out in (oud, nieuw]. */
function nuRijp(oud: Datum, nieuw: Datum): Kwartaal[] {
  return kwartalenTussen(plusMaanden(oud, -6), nieuw).filter((k) => !isKwartaalRijp(k, oud) && isKwartaalRijp(k, nieuw));
}
