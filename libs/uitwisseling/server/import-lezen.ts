import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { Bestanden, Database, type Principal } from '@trajectplein/kern/server';
import type { Rij, Tegenspraak } from '@trajectplein/uitwisseling/domain';
import { leesTabel } from './bestand/tabel';
import { ImportRijen, type NieuweRij } from './import-rijen';
import type { Stand } from './import-stand';
import { ImportSoorten } from './soorten';

/** Rows per transaction: none of ours lasts over two seconds. */
const PER_KEER = 500;
/** Rows after which the screen sees that it goes on. */
const TOON_ELKE = 5000;

/**
 * The first half of an import: reads the file to its end and checks every row, so that nothing is done with one before all
 * were read. It keeps the refused rows, and of who stands in the file more than once the later rows: the other half comes
 * by each first row itself. Memory holds the BSN of each row, and nothing else of it.
 */
@Injectable()
export class ImportLezen {
  constructor(
    private readonly db: Database, private readonly bestanden: Bestanden,
    private readonly soorten: ImportSoorten, private readonly rijen: ImportRijen,
  ) {}

  /** The rows of the file of an import. @throws OnleesbaarBestand when it breaks off somewhere */
  async open(stand: Stand, wie: Principal): Promise<AsyncGenerator<Rij>> {
    const inhoud = await this.db.inTransactie(wie, async () => {
      const blokken: Buffer[] = [];
      for await (const blok of this.bestanden.lees(stand.bestandId!)) blokken.push(blok);
      return Buffer.concat(blokken);
    });
    return (await leesTabel(inhoud)).rijen;
  }

  /** From the beginning, also when an earlier try got half-way. @throws OnleesbaarBestand; DomeinFout of `keurGeheel`; Overgenomen @returns the day */
  async keur(stand: Stand, wie: Principal): Promise<Datum> {
    const dag = await this.db.inTransactie(wie, () => this.rijen.begin(stand));
    const soort = this.soorten.van(stand.soort);
    const hoe = { koppeling: stand.koppeling ?? {}, vandaag: dag, maand: stand.maand };
    const gezien = new Set<string>();
    const gevonden: Tegenspraak = { bekend: 0, anderen: [] };
    let eersten: { sleutel: string; gegevens: object }[] = [];
    const vergelijk = async () => {
      const meer = eersten.length ? await this.db.inTransactie(wie, async () => soort.vergelijk?.(eersten, stand)) : undefined;
      if (meer) Object.assign(gevonden, { bekend: gevonden.bekend + meer.bekend, anderen: [...gevonden.anderen, ...meer.anderen] });
      eersten = [];
    };
    let tel = { gelezen: 0, afgekeurd: 0 };
    let wacht: NieuweRij[] = [];
    const leg = async (klaar: boolean) => {
      await this.db.inTransactie(wie, () => this.rijen.legGekeurd(stand, wacht, tel, klaar));
      tel = { gelezen: 0, afgekeurd: 0 };
      wacht = [];
    };
    for await (const rij of await this.open(stand, wie)) {
      const gelezen = soort.leesRij(rij, hoe);
      tel.gelezen += 1;
      if ('afkeuringen' in gelezen) {
        tel.afgekeurd += 1;
        wacht.push(...gelezen.afkeuringen.map((afkeuring, nr): NieuweRij => ({ ...afkeuring, nr, uitkomst: 'AFGEKEURD' })));
      } else if (gezien.has(gelezen.sleutel)) {
        wacht.push({ rijnummer: rij.nummer, inhoud: gelezen });
      } else {
        gezien.add(gelezen.sleutel);
        eersten.push(gelezen);
        if (eersten.length === PER_KEER) await vergelijk();
      }
      if (wacht.length >= PER_KEER || tel.gelezen === TOON_ELKE) await leg(false);
    }
    await vergelijk();
    soort.keurGeheel?.(gevonden, { koppeling: stand.koppeling ?? {} });
    await leg(true);
    return dag;
  }
}
