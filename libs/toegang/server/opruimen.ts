import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Klok, SYSTEEM, Taken, definieerTaak, type Aantallen } from '@trajectplein/kern/server';

const ruimOp = definieerTaak({
  naam: 'toegang.ruim-sessies-op',
  omschrijving: 'Haalt verlopen sessies en oude mislukte inlogpogingen weg.',
  rooster: '20 3 * * *',
});

const ruimHerhalingenOp = definieerTaak({
  naam: 'toegang.ruim-herhalingen-op',
  omschrijving: 'Haalt de antwoorden weg die een dag bewaard zijn voor wie een verzoek herhaalt.',
  rooster: '40 3 * * *',
});

/** Sessions and failed log-ins that say nothing any more; who logged in when stays in the trail. */
@Injectable()
export class Opruimen implements OnModuleInit {
  constructor(private readonly taken: Taken, private readonly db: Database, private readonly klok: Klok) {}

  onModuleInit(): void {
    this.taken.verwerk(ruimOp, () => this.ruimOp());
    this.taken.verwerk(ruimHerhalingenOp, () => this.ruimHerhalingenOp());
  }

  async ruimOp(): Promise<Aantallen> {
    return this.db.inTransactie(SYSTEEM, async () => {
      const nu = this.klok.nu();
      const sessies = await this.db.sql(`delete from sessie where gezien_op < $1::timestamptz - interval '30 days' returning 1`, [nu]);
      const pogingen = await this.db.sql(`delete from inlogpoging where laatst_op < $1::timestamptz - interval '24 hours' returning 1`, [nu]);
      await this.db.sql(`delete from inlog_onderweg where begonnen_op < $1::timestamptz - interval '24 hours'`, [nu]);
      return { sessies: sessies.length, pogingen: pogingen.length };
    });
  }

  async ruimHerhalingenOp(): Promise<Aantallen> {
    return this.db.inTransactie(SYSTEEM, async () => {
      const weg = await this.db.sql(`delete from herhaling where gemaakt_op < $1::timestamptz - interval '24 hours' returning 1`, [this.klok.nu()]);
      return { herhalingen: weg.length };
    });
  }
}
