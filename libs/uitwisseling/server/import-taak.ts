import { Injectable } from '@nestjs/common';
import { isDomeinFout } from '@trajectplein/kern/domain';
import { Database, GeenToegang, SYSTEEM, type Aantallen, type Principal } from '@trajectplein/kern/server';
import { Audit, principalVan } from '@trajectplein/toegang/server';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';
import { ImportLezen } from './import-lezen';
import { ImportOngedaan } from './import-ongedaan';
import { eisMagInladen } from './import-recht';
import { Overgenomen } from './import-rijen';
import { ImportStand, type Stand } from './import-stand';
import { ImportVerwerken } from './import-verwerken';
import { ImportSoorten } from './soorten';

/** So often in a row without getting any further: then it is over. */
const POGINGEN = 5;
const SCHRIJVERS = ['klantmanager', 'teamleider'];

/** An import as a job. Whoever stops half-way (a worker that was killed) leaves it so that the next goes on. */
@Injectable()
export class ImportTaak {
  constructor(
    private readonly db: Database, private readonly standen: ImportStand, private readonly lezen: ImportLezen,
    private readonly verwerken: ImportVerwerken, private readonly audit: Audit, private readonly soorten: ImportSoorten,
    private readonly ongedaan: ImportOngedaan,
  ) {}

  /** @throws an Error that holds no value of the file; the import waits for another try then */
  async voerUit(id: string): Promise<Aantallen | void> {
    const begonnen = await this.begin(id);
    if (!begonnen) return;
    try {
      if (begonnen.stand.fase === 'ONGEDAAN') return await this.ongedaan.voerUit(begonnen.stand, begonnen.wie);
      const dag = begonnen.stand.fase === 'LEZEN' ? await this.lezen.keur(begonnen.stand, begonnen.wie) : begonnen.stand.dag;
      await this.verwerken.verwerk({ ...begonnen.stand, dag }, begonnen.wie);
      if (!begonnen.stand.proef) await this.soorten.van(begonnen.stand.soort).sluitAf?.(begonnen.stand, begonnen.wie);
      return await this.db.inTransactie(begonnen.wie, () => this.rondAf(begonnen.stand));
    } catch (fout) {
      if (fout instanceof Overgenomen) return;
      if (isDomeinFout(fout)) return this.mislukt(id, fout.melding);
      const { name, code, message } = fout as Error & { code?: string };
      // A driver puts values into its message; what we say ourselves has none.
      throw new Error(code ? `An import stopped: ${name} ${code}` : message.split('\n')[0], { cause: undefined });
    }
  }

  /** Checks anew that the sender may do this: he may have left since. @returns null when there is nothing to do */
  private async begin(id: string): Promise<{ stand: Stand; wie: Principal } | null> {
    const gevonden = await this.db.inTransactie(SYSTEEM, async () => {
      const stand = await this.standen.laad(id);
      return stand && ['WACHT', 'BEZIG'].includes(stand.status) ? { stand, wie: await principalVan(this.db, stand.aanstellingId) } : null;
    });
    if (!gevonden) return null;
    const { stand, wie } = gevonden;
    if (!wie || !SCHRIJVERS.includes(wie.rol!) || !await this.magNog(wie, stand)) {
      await this.mislukt(id, uitwisselingNl.fout.IMPORT_GEEN_RECHT);
      return null;
    }
    if (stand.pogingen >= POGINGEN) {
      await this.mislukt(id, uitwisselingNl.fout.IMPORT_LUKT_NIET);
      return null;
    }
    return { wie, stand: { ...stand, beurt: await this.db.inTransactie(wie, () => this.standen.begin(id)) } };
  }

  private async magNog(wie: Principal, { soort, gemeente }: Stand): Promise<boolean> {
    return this.db.inTransactie(wie, () => eisMagInladen(this.db, this.soorten.van(soort), gemeente)).then(() => true, (fout: unknown) => {
      if (fout instanceof GeenToegang) return false;
      throw fout;
    });
  }

  private async rondAf({ id, beurt }: Stand): Promise<Aantallen | void> {
    const stand = await this.standen.laad(id);
    if (stand?.status !== 'BEZIG' || stand.beurt !== beurt) return;
    await this.standen.rondAf(id);
    const [aantallen] = await this.db.sql<Record<string, number>>(
      'select aantal_rijen as rijen, aangemaakt, bijgewerkt, ongewijzigd, samengevoegd, afgekeurd from import where id = $1', [id]);
    this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: 'POST /v1/imports', onderwerp: 'import', ids: [id],
      gegevens: { ...aantallen!, proef: stand.proef } });
    return aantallen;
  }

  private async mislukt(id: string, melding: string): Promise<void> {
    await this.db.inTransactie(SYSTEEM, () => this.standen.mislukt(id, melding));
  }
}
