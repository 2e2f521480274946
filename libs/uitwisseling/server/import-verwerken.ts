import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database, type Principal } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';
import { ImportLezen } from './import-lezen';
import { ImportRijen, Overgenomen } from './import-rijen';
import type { Groep, RijResultaat } from './import-soort';
import { ImportStand, type Stand } from './import-stand';
import { Eerderen } from './personen/eerderen';
import { ImportSoorten } from './soorten';

const PER_KEER = 500;
/** Reading on makes room for the answers of the database this often. */
const ADEM = 20;
/** Somebody registered the same person at that moment, or waits for us while we wait for him: done again it works. */
const NOG_EENS = new Set(['23505', '40001', '40P01', '55P03']);
const KEREN = 4;
/** The database takes these data not at all. */
const GEGEVENS = /^2[23]/;

/** The first row of somebody, and the numbers of his later ones. */
interface Eerste {
  rijnummer: number;
  sleutel: string;
  gegevens: object;
  later: readonly number[];
}
interface Batch {
  eersten: Eerste[];
  /** Refused now though not before. */
  afgekeurd: RijResultaat[];
  /** The last row of the file that was come by. */
  tot: number;
}

type Lopend = Stand & { eerderen: Eerderen };

/** The second half of an import: person by person, in the order of the file, each with all his rows. */
@Injectable()
export class ImportVerwerken {
  constructor(
    private readonly db: Database, private readonly lezen: ImportLezen, private readonly soorten: ImportSoorten,
    private readonly standen: ImportStand, private readonly rijen: ImportRijen, private readonly audit: Audit,
  ) {}

  /** Goes on where it stopped, until every row has its outcome. @throws Overgenomen */
  async verwerk(begin: Stand, wie: Principal): Promise<void> {
    const stand = { ...begin, eerderen: new Eerderen() };
    const batches = this.batches(stand, wie);
    try {
      let volgende = batches.next();
      for (;;) {
        const { value: batch, done } = await volgende;
        if (done) return;
        // Reads on while the database works.
        volgende = batches.next();
        volgende.catch(() => undefined);
        await this.verwerkBatch(stand, wie, batch);
      }
    } finally {
      await batches.return(undefined);
    }
  }

  private async *batches(stand: Stand, wie: Principal): AsyncGenerator<Batch, undefined> {
    const bekend = new Set<number>();
    const later = new Map<string, number[]>();
    for (const { rijnummer, inhoud } of await this.db.inTransactie(wie, () => this.rijen.bekende(stand))) {
      bekend.add(rijnummer);
      if (inhoud) later.set(inhoud.sleutel, [...(later.get(inhoud.sleutel) ?? []), rijnummer]);
    }
    const soort = this.soorten.van(stand.soort);
    const hoe = { koppeling: stand.koppeling ?? {}, vandaag: stand.dag!, maand: stand.maand };
    let batch: Batch = { eersten: [], afgekeurd: [], tot: stand.verwerktTot };
    for await (const rij of await this.lezen.open(stand, wie)) {
      if (rij.nummer <= stand.verwerktTot) continue;
      batch.tot = rij.nummer;
      if (bekend.has(rij.nummer)) continue;
      const gelezen = soort.leesRij(rij, hoe);
      if ('afkeuringen' in gelezen) batch.afgekeurd.push({ ...gelezen.afkeuringen[0]!, uitkomst: 'AFGEKEURD' });
      else batch.eersten.push({ ...gelezen, rijnummer: rij.nummer, later: later.get(gelezen.sleutel) ?? [] });
      if (batch.eersten.length % ADEM === 0) await setImmediate();
      if (batch.eersten.length < PER_KEER) continue;
      yield batch;
      batch = { eersten: [], afgekeurd: [], tot: rij.nummer };
    }
    yield batch;
    return undefined;
  }

  private async verwerkBatch(stand: Lopend, wie: Principal, batch: Batch): Promise<void> {
    try {
      await this.probeer(stand, wie, batch);
    } catch (fout) {
      if (!isGegevensfout(fout)) throw fout;
      // One by one, to find the row that it is about.
      let afgekeurd = batch.afgekeurd;
      for (const eerste of batch.eersten) {
        // With the refused rows before it: the position goes past them.
        const enkel: Batch = { eersten: [eerste], afgekeurd: afgekeurd.filter((rij) => rij.rijnummer < eerste.rijnummer), tot: eerste.rijnummer };
        afgekeurd = afgekeurd.filter((rij) => rij.rijnummer > eerste.rijnummer);
        await this.probeer(stand, wie, enkel).catch((weer: unknown) => {
          if (!isGegevensfout(weer)) throw weer;
          return this.probeer(stand, wie, enkel, true);
        });
      }
      await this.probeer(stand, wie, { ...batch, eersten: [], afgekeurd });
    }
  }

  private async probeer(stand: Lopend, wie: Principal, batch: Batch, keurAf = false): Promise<void> {
    for (let keer = 1; ; keer += 1) {
      try {
        return await this.db.inTransactie(wie, () => this.stap(stand, batch, keurAf));
      } catch (fout) {
        if (keer === KEREN || !NOG_EENS.has((fout as { code?: string }).code ?? '')) throw fout;
      }
    }
  }

  /** The people of one batch with what became of them: one transaction. */
  private async stap(begonnen: Lopend, { eersten, afgekeurd, tot }: Batch, keurAf: boolean): Promise<void> {
    const [stand] = await this.db.tegelijk(() => this.standen.laad(begonnen.id),
      // Two files for one gemeente at once may hold the same people.
      () => this.db.sql('select pg_advisory_xact_lock(hashtext($1))', [`import.${begonnen.gemeente}`], 'import-slot'));
    if (stand?.status !== 'BEZIG' || stand.beurt !== begonnen.beurt) throw new Overgenomen();
    const nummers = eersten.flatMap((eerste) => eerste.later);
    const later = nummers.length ? await this.rijen.bewaarde(stand, nummers) : [];
    const groepen = eersten.map(({ sleutel, rijnummer, gegevens }): Groep => ({ sleutel, rijen: [{ rijnummer, gegevens },
      ...later.filter(({ inhoud }) => inhoud.sleutel === sleutel).map((rij) => ({ rijnummer: rij.rijnummer, gegevens: rij.inhoud.gegevens }))] }));
    const resultaten = keurAf ? groepen.flatMap(weiger) : await this.voerUit({ ...stand, eerderen: begonnen.eerderen }, groepen);
    await this.rijen.legVast(stand, [...resultaten, ...afgekeurd], new Set(nummers), tot);
  }

  private async voerUit(stand: Lopend, groepen: Groep[]): Promise<RijResultaat[]> {
    const soort = this.soorten.van(stand.soort);
    if (!groepen.length) return [];
    if (!stand.proef) {
      const resultaten = await soort.verwerk(groepen, stand);
      const ids = [...new Set(resultaten.flatMap(({ uitkomst, dossierId }) => (uitkomst !== 'ONGEWIJZIGD' && dossierId ? [dossierId] : [])))];
      if (ids.length) this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: 'POST /v1/imports', onderwerp: 'dossier', ids });
      return resultaten;
    }
    await this.db.sql('savepoint proef');
    const resultaten = await soort.verwerk(groepen, stand);
    await this.db.sql('rollback to savepoint proef');
    // What was made is gone again, so there is no dossier to point at; who is asked about was there before.
    return resultaten.map(({ herstel: _, ...rij }) => (rij.vraag ? rij : { ...rij, dossierId: null }));
  }
}

const isGegevensfout = (fout: unknown) => GEGEVENS.test((fout as { code?: string }).code ?? '');

function weiger({ rijen }: Groep): RijResultaat[] {
  return rijen.map(({ rijnummer }) => ({ rijnummer, uitkomst: 'AFGEKEURD', reden: uitwisselingNl.fout.RIJ_NIET_TE_VERWERKEN }));
}
