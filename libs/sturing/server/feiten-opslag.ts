import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { Database } from '@trajectplein/kern/server';
import type { BijstandFeit, DuurFeit, Feiten, InstroomFeit, StandFeit, TrajectFeit, TrajectMomentFeit, UitstroomFeit } from '@trajectplein/sturing/domain';

type Kop = Pick<Feiten, 'dossierId' | 'werkzoekendeId' | 'gemeente' | 'grond'>;
type Rij = Record<string, string | null>;

const EINDELOOS = 'infinity';
const kopVan = (f: Feiten): Rij =>
  ({ dossier_id: f.dossierId, werkzoekende_id: f.werkzoekendeId, gemeente: f.gemeente, grond: f.grond });

/** A table of facts: its rows out of the facts of a dossier, and back. */
interface Feitentabel {
  naam: string;
  kolommen: string[];
  rijen: (feiten: Feiten) => Record<string, string | number | boolean | null>[];
  voegToe: (feiten: Feiten, rij: Rij) => void;
}

const tot = (waarde: string | null): Datum | null => (waarde === EINDELOOS ? null : waarde);
const toeschrijving = (rij: Rij) =>
  ({ uitvoerder: rij['uitvoerder'], classificatie: rij['classificatie'] } as Pick<StandFeit, 'uitvoerder' | 'classificatie'>);

const TABELLEN: readonly Feitentabel[] = [
  {
    naam: 'feit_stand',
    kolommen: ['dossier_id', 'van', 'tot', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie', 'status', 'wacht_sinds'],
    rijen: (f) => f.stand.map((s) => ({ ...kopVan(f), van: s.van, tot: s.tot ?? EINDELOOS, status: s.status,
      wacht_sinds: s.wachtSinds, uitvoerder: s.uitvoerder, classificatie: s.classificatie })),
    voegToe: (f, r) => f.stand.push({ van: r['van'], tot: tot(r['tot']!), status: r['status'], wachtSinds: r['wacht_sinds'],
      ...toeschrijving(r) } as StandFeit),
  },
  {
    naam: 'feit_traject',
    kolommen: ['traject_id', 'van', 'tot', 'dossier_id', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie',
      'traject_type', 'status'],
    rijen: (f) => f.traject.map((t) => ({ ...kopVan(f), traject_id: t.trajectId, van: t.van, tot: t.tot ?? EINDELOOS,
      traject_type: t.type, status: t.status, uitvoerder: t.uitvoerder, classificatie: t.classificatie })),
    voegToe: (f, r) => f.traject.push({ trajectId: r['traject_id'], van: r['van'], tot: tot(r['tot']!), type: r['traject_type'],
      status: r['status'], ...toeschrijving(r) } as TrajectFeit),
  },
  {
    naam: 'feit_traject_moment',
    kolommen: ['traject_id', 'soort', 'dossier_id', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie', 'datum', 'uitval'],
    rijen: (f) => f.trajectMoment.map((m) => ({ ...kopVan(f), traject_id: m.trajectId, soort: m.soort, datum: m.datum,
      uitval: m.uitval, uitvoerder: m.uitvoerder, classificatie: m.classificatie })),
    voegToe: (f, r) => f.trajectMoment.push({ trajectId: r['traject_id'], soort: r['soort'], datum: r['datum'], uitval: Boolean(r['uitval']),
      ...toeschrijving(r) } as TrajectMomentFeit),
  },
  {
    naam: 'feit_duur',
    kolommen: ['dossier_id', 'soort', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie', 'datum', 'dagen'],
    rijen: (f) => f.duur.map((d) => ({ ...kopVan(f), soort: d.soort, datum: d.datum, dagen: d.dagen,
      uitvoerder: d.uitvoerder, classificatie: d.classificatie })),
    voegToe: (f, r) => f.duur.push({ soort: r['soort'], datum: r['datum'], dagen: Number(r['dagen']), ...toeschrijving(r) } as DuurFeit),
  },
  {
    naam: 'feit_bijstand',
    kolommen: ['dossier_id', 'van', 'tot', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie', 'deeltijd'],
    rijen: (f) => f.bijstand.map((b) => ({ ...kopVan(f), van: b.van, tot: b.tot ?? EINDELOOS, deeltijd: b.deeltijd,
      uitvoerder: b.uitvoerder, classificatie: b.classificatie })),
    voegToe: (f, r) => f.bijstand.push({ van: r['van'], tot: tot(r['tot']!), deeltijd: Boolean(r['deeltijd']),
      ...toeschrijving(r) } as BijstandFeit),
  },
  {
    naam: 'feit_instroom',
    kolommen: ['dossier_id', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie', 'datum', 'oorzaak'],
    rijen: (f) => (f.instroom ? [{ ...kopVan(f), datum: f.instroom.datum, oorzaak: f.instroom.oorzaak,
      uitvoerder: f.instroom.uitvoerder, classificatie: f.instroom.classificatie }] : []),
    voegToe: (f, r) => { f.instroom = { datum: r['datum'], oorzaak: r['oorzaak'], ...toeschrijving(r) } as InstroomFeit; },
  },
  {
    naam: 'feit_uitstroom',
    kolommen: ['uitstroom_id', 'dossier_id', 'werkzoekende_id', 'gemeente', 'grond', 'uitvoerder', 'classificatie', 'datum',
      'rijp_datum', 'reden', 'uitkomst_1m'],
    rijen: (f) => f.uitstroom.map((u) => ({ ...kopVan(f), uitstroom_id: u.uitstroomId, datum: u.datum, rijp_datum: u.rijpDatum,
      reden: u.reden, uitkomst_1m: u.uitkomst1m, uitvoerder: u.uitvoerder, classificatie: u.classificatie })),
    voegToe: (f, r) => f.uitstroom.push({ uitstroomId: r['uitstroom_id'], datum: r['datum'], rijpDatum: r['rijp_datum'],
      reden: r['reden'], uitkomst1m: r['uitkomst_1m'], ...toeschrijving(r) } as UitstroomFeit),
  },
];

/** The facts as one text per table: equal texts are equal facts. */
function tekstVan(tabel: Feitentabel, feiten: Feiten | undefined): string {
  if (!feiten) return '';
  return tabel.rijen(feiten).map((rij) => JSON.stringify(tabel.kolommen.map((k) => rij[k]))).sort().join('\n');
}

/** True when both say the same. */
export function gelijkeFeiten(a: Feiten | undefined, b: Feiten | undefined): boolean {
  return TABELLEN.every((tabel) => tekstVan(tabel, a) === tekstVan(tabel, b));
}

/** Reads and writes the facts of dossiers, as the worker. */
@Injectable()
export class FeitenOpslag {
  constructor(private readonly db: Database) {}

  /** The facts as they stand; a dossier without any is not in the answer. */
  async lees(dossierIds: readonly string[]): Promise<Map<string, Feiten>> {
    const uit = new Map<string, Feiten>();
    for (const tabel of TABELLEN) {
      const rijen = await this.db.sql<Rij>(
        `select ${tabel.kolommen.join(', ')} from ${tabel.naam} where dossier_id = any($1::uuid[])`, [dossierIds], `lees-${tabel.naam}`);
      for (const rij of rijen) {
        const id = rij['dossier_id']!;
        let feiten = uit.get(id);
        if (!feiten) uit.set(id, feiten = leegFeiten({ dossierId: id, werkzoekendeId: rij['werkzoekende_id']!, gemeente: rij['gemeente']!,
          grond: rij['grond'] as Feiten['grond'] }));
        tabel.voegToe(feiten, rij);
      }
    }
    return uit;
  }

  /** Replaces the facts of dossiers where they differ; what is the same is not touched. */
  async schrijf(oud: ReadonlyMap<string, Feiten>, nieuw: readonly Feiten[]): Promise<void> {
    for (const tabel of TABELLEN) {
      const anders = nieuw.filter((f) => tekstVan(tabel, oud.get(f.dossierId)) !== tekstVan(tabel, f));
      const weg = anders.filter((f) => tabel.rijen(oud.get(f.dossierId) ?? leegFeiten(f)).length > 0).map((f) => f.dossierId);
      if (weg.length) await this.db.sql(`delete from ${tabel.naam} where dossier_id = any($1::uuid[])`, [weg], `wis-${tabel.naam}`);
      const rijen = anders.flatMap(tabel.rijen);
      if (!rijen.length) continue;
      const kolommen = tabel.kolommen.join(', ');
      await this.db.sql(`insert into ${tabel.naam} (${kolommen}) select ${kolommen} from jsonb_populate_recordset(null::${tabel.naam}, $1)`,
        [JSON.stringify(rijen)], `schrijf-${tabel.naam}`);
    }
  }
}

/** A dossier without facts. */
export function leegFeiten(kop: Kop): Feiten {
  const { dossierId, werkzoekendeId, gemeente, grond } = kop;
  return { dossierId, werkzoekendeId, gemeente, grond, stand: [], traject: [], trajectMoment: [], duur: [], bijstand: [], instroom: null,
    uitstroom: [] };
}
