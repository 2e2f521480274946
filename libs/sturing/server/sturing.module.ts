import { Module, type OnModuleInit } from '@nestjs/common';
import { Gebeurtenissen, Klok, Metingen, Taken, type Aantallen } from '@trajectplein/kern/server';
import { CijferBerekening } from './cijfer-berekening';
import { CijferOpslag } from './cijfer-opslag';
import { CijferControle } from './controle';
import { FeitenBron } from './feiten-bron';
import { FeitenHerbouw } from './feiten-herbouw';
import { FeitenOpslag } from './feiten-opslag';
import { Herbouw } from './herbouw';
import { KpiController } from './kpi.controller';
import { KpiExporteur } from './kpi-export';
import { KpiLezer } from './kpi.lezer';
import { KpiRijenLezer } from './kpi-rijen.lezer';
import { PublicatieOpslag } from './publicatie-opslag';
import { SturingStand } from './stand';
import { Achterstand } from './achterstand';
import { CONTROLEER_CIJFERS, HERBEREKEN_ALLES, VERWERK_GEBEURTENISSEN, VERZET_KLOK } from './taken';
import { Veger } from './veger';
import { Verwerker } from './verwerker';

/** Reading figures; and waking the worker after every commit that left an event. */
@Module({ controllers: [KpiController], providers: [KpiLezer, KpiRijenLezer, KpiExporteur, Achterstand] })
export class SturingApiModule implements OnModuleInit {
  constructor(
    private readonly gebeurtenissen: Gebeurtenissen, private readonly taken: Taken, private readonly metingen: Metingen,
    private readonly achterstand: Achterstand,
  ) {}

  onModuleInit(): void {
    this.gebeurtenissen.bijNieuw(() => this.taken.wek(VERWERK_GEBEURTENISSEN));
    this.metingen.registreer({ naam: 'trajectplein_cijfers_achterstand_seconden',
      uitleg: 'Hoe lang de oudste wijziging die nog niet in de cijfers zit al is vastgelegd; 0 als alles is verwerkt.',
      meet: async () => [{ waarde: await this.achterstand.seconden() }] });
    this.metingen.registreer({ naam: 'trajectplein_cijfers_vuil', uitleg: 'Vlakken van kwartaal en gemeente die nog opnieuw worden berekend.',
      meet: async () => [{ waarde: await this.achterstand.vuil() }] });
  }
}

/** Waking up happens all day: the ledger gets what was done together, this often. */
const BOEK_ELKE_MS = 15 * 60_000;

/** Making figures. */
@Module({
  providers: [SturingStand, FeitenBron, FeitenOpslag, FeitenHerbouw, CijferBerekening, CijferOpslag, PublicatieOpslag, Verwerker, Veger, Herbouw, CijferControle],
  exports: [Verwerker, Herbouw, CijferControle],
})
export class SturingWorkerModule implements OnModuleInit {
  private geboekt = 0;

  constructor(
    private readonly taken: Taken, private readonly klok: Klok, private readonly verwerker: Verwerker,
    private readonly herbouw: Herbouw, private readonly controle: CijferControle,
  ) {}

  onModuleInit(): void {
    this.taken.verwerk(VERWERK_GEBEURTENISSEN, () => this.verwerk());
    this.taken.verwerk(VERZET_KLOK, () => this.verwerk());
    this.taken.verwerk(CONTROLEER_CIJFERS, () => this.controle.controleer());
    this.taken.verwerk(HERBEREKEN_ALLES, () => this.herbouw.alles());
  }

  private async verwerk(): Promise<Aantallen | void> {
    await this.verwerker.verwerk();
    const nu = this.klok.nu().getTime();
    if (nu - this.geboekt < BOEK_ELKE_MS) return;
    this.geboekt = nu;
    return this.verwerker.neemAantallen();
  }
}
