import { Injectable } from '@nestjs/common';
import { Database, Klok, Sleutelbos, type Principal } from '@trajectplein/kern/server';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';
import { rijBinding } from './import-lezen';
import type { Groep, RijResultaat } from './import-soort';
import { ImportStand, type Stand } from './import-stand';
import { ImportSoorten } from './soorten';

const PER_KEER = 500;
/** Somebody registered the same person at that moment, or waits for us while we wait for him: done again it works. */
const NOG_EENS = new Set(['23505', '40001', '40P01', '55P03']);
const KEREN = 4;
/** The database takes these data not at all. */
const GEGEVENS = /^2[23]/;

interface Klaargezet {
  rijnummer: number;
  groep: string;
  gegevensCijfer: string;
}

/** The second half of an import: person by person, in the order of the file, each with all his rows. */
@Injectable()
export class ImportVerwerken {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos, private readonly soorten: ImportSoorten,
    private readonly standen: ImportStand,
  ) {}

  /** Goes on where it stopped, until every row has its outcome. */
  async verwerk(id: string, wie: Principal): Promise<void> {
    // After a batch that the database refused, its rows come one by one, to find the one that it is about.
    let enkel = 0;
    for (;;) {
      try {
        if (!await this.probeer(id, wie, enkel ? 1 : PER_KEER, 'VERWERK')) return;
        if (enkel) enkel -= 1;
      } catch (fout) {
        if (!GEGEVENS.test((fout as { code?: string }).code ?? '')) throw fout;
        if (enkel) await this.probeer(id, wie, 1, 'KEUR_AF');
        else enkel = PER_KEER;
      }
    }
  }

  private async probeer(id: string, wie: Principal, aantal: number, wat: 'VERWERK' | 'KEUR_AF'): Promise<boolean> {
    for (let keer = 1; ; keer += 1) {
      try {
        return await this.db.inTransactie(wie, () => this.stap(id, aantal, wat));
      } catch (fout) {
        if (keer === KEREN || !NOG_EENS.has((fout as { code?: string }).code ?? '')) throw fout;
      }
    }
  }

  /** One batch, with what became of it. @returns false when there is nothing left */
  private async stap(id: string, aantal: number, wat: 'VERWERK' | 'KEUR_AF'): Promise<boolean> {
    const stand = await this.standen.laad(id);
    if (stand?.status !== 'BEZIG' || stand.fase !== 'VERWERKEN') return false;
    // Two files for one gemeente at once may hold the same people.
    await this.db.sql('select pg_advisory_xact_lock(hashtext($1))', [`import.${stand.gemeente}`], 'import-slot');
    const eerste = await this.db.sql<Klaargezet>(
      `select rijnummer, groep, gegevens_cijfer as "gegevensCijfer" from import_rij
        where import_id = $1 and rijnummer > $2 and uitkomst is null order by rijnummer limit $3`, [id, stand.verwerktTot, aantal], 'import-batch');
    const tot = eerste.at(-1)?.rijnummer;
    if (tot === undefined) return false;
    const later = await this.db.sql<Klaargezet>(
      `select rijnummer, groep, gegevens_cijfer as "gegevensCijfer" from import_rij
        where import_id = $1 and groep = any($2::bigint[]) and rijnummer > $3 and uitkomst is null order by rijnummer`,
      [id, eerste.map((rij) => rij.groep), tot], 'import-groepen');
    const groepen = this.groepeer(id, [...eerste, ...later]);
    const resultaten = wat === 'KEUR_AF' ? groepen.flatMap((groep) => groep.rijen.map(({ rijnummer }): RijResultaat =>
      ({ rijnummer, uitkomst: 'AFGEKEURD', reden: uitwisselingNl.fout.RIJ_NIET_TE_VERWERKEN }))) : await this.voerUit(stand, groepen);
    await this.legVast(stand, resultaten, tot);
    return true;
  }

  private async voerUit(stand: Stand, groepen: Groep[]): Promise<RijResultaat[]> {
    const soort = this.soorten.van(stand.soort);
    if (!stand.proef) return soort.verwerk(groepen, stand);
    await this.db.sql('savepoint proef');
    const resultaten = await soort.verwerk(groepen, stand);
    await this.db.sql('rollback to savepoint proef');
    // What was made is gone again, so there is no dossier to point at.
    return resultaten.map((rij) => ({ ...rij, dossierId: null }));
  }

  private groepeer(id: string, rijen: readonly Klaargezet[]): Groep[] {
    const groepen = new Map<string, { rijnummer: number; gegevens: unknown }[]>();
    for (const { rijnummer, gegevensCijfer } of rijen) {
      const [sleutel, gegevens] = JSON.parse(this.sleutelbos.ontsleutel(gegevensCijfer, rijBinding(id, rijnummer))) as [string, unknown];
      groepen.set(sleutel, [...(groepen.get(sleutel) ?? []), { rijnummer, gegevens }]);
    }
    return [...groepen].map(([sleutel, eigen]) => ({ sleutel, rijen: eigen }));
  }

  private async legVast({ id }: Stand, resultaten: readonly RijResultaat[], tot: number): Promise<void> {
    await this.db.sql(
      `update import_rij i set uitkomst = r.uitkomst, kolom = r.kolom, waarde = r.waarde, reden = r.reden, dossier_id = r."dossierId",
              groep = null, gegevens_cijfer = null
         from json_to_recordset($2) as r (rijnummer int, uitkomst text, kolom text, waarde text, reden text, "dossierId" uuid)
        where i.import_id = $1 and i.rijnummer = r.rijnummer and i.nr = 0`, [id, JSON.stringify(resultaten)], 'import-uitkomsten');
    const tel = (uitkomst: RijResultaat['uitkomst']) => resultaten.filter((rij) => rij.uitkomst === uitkomst).length;
    await this.db.sql(
      `update import set verwerkt_tot = $2, verwerkt = verwerkt + $3, aangemaakt = aangemaakt + $4, bijgewerkt = bijgewerkt + $5,
              ongewijzigd = ongewijzigd + $6, samengevoegd = samengevoegd + $7, afgekeurd = afgekeurd + $8, pogingen = 0, gewijzigd_op = $9
        where id = $1`, [id, tot, resultaten.length, tel('AANGEMAAKT'), tel('BIJGEWERKT'), tel('ONGEWIJZIGD'), tel('SAMENGEVOEGD'),
        tel('AFGEKEURD'), this.klok.nu()], 'import-verwerkt');
  }
}
