import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Betrokkene, DossierStatus, SluitReden, UitstroomReden } from '@trajectplein/dossier/domain';
import { Acties } from '@trajectplein/dossier/server';
import { kernFouten, toonDatum, type Datum } from '@trajectplein/kern/domain';
import { Database, Kindrijen, Wachters, type WachterContext } from '@trajectplein/kern/server';
import { TRAJECT_DOENERS, magTrajectToevoegen, trajectFouten } from '@trajectplein/traject/domain';
import { TrajectActies } from './traject-acties';
import { TrajectLezer } from './traject.lezer';
import { Trajecten } from './trajecten';

/** Where traject hangs on the dossier below it: it guards its closing, goes along with its changes, and adds its rows. */
@Injectable()
export class TrajectHaken implements OnModuleInit {
  constructor(
    private readonly db: Database, private readonly wachters: Wachters, private readonly kindrijen: Kindrijen,
    private readonly trajecten: Trajecten, private readonly lezer: TrajectLezer, private readonly acties: TrajectActies,
    private readonly alleActies: Acties,
  ) {}

  onModuleInit(): void {
    this.alleActies.registreerDoeners(TRAJECT_DOENERS);
    for (const naam of ['sluit', 'stroomUit']) {
      this.wachters.registreer(`dossier.${naam}`, (ctx) => this.bewaakSluiting(ctx));
    }
    this.wachters.registreerGevolg('dossier.sluit', (ctx) =>
      this.trajecten.laatVervallen(ctx.dossierId, ctx.datum, { sluitReden: ctx.reden as SluitReden }));
    this.wachters.registreerGevolg('dossier.stroomUit', async (ctx) => {
      if (ctx.naar !== 'GESLOTEN') return;
      await this.trajecten.laatVervallen(ctx.dossierId, ctx.datum, { uitstroomReden: ctx.reden as UitstroomReden });
    });
    this.wachters.registreerGevolg('dossier.bewaard', (ctx) => this.acties.herzie(ctx.dossierId));
    this.kindrijen.registreer('trajecten', (dossierId) => this.lezer.vanDossier(dossierId));
    this.kindrijen.registreerHandelingen((blik) =>
      (magTrajectToevoegen(blik as Betrokkene, blik.status as DossierStatus) ? ['voegTrajectToe'] : []));
  }

  /** No dossier closes over a traject that runs, nor before the last day of one that ended. */
  private async bewaakSluiting({ dossierId, datum, naar, pointer = '/datum' }: WachterContext): Promise<void> {
    if (naar !== 'GESLOTEN') return;
    const [rij] = await this.db.sql<{ loopt: boolean; laatste: Datum | null }>(
      `select bool_or(status in ('LOPEND', 'OPGESCHORT')) as loopt, max(eind_datum) filter (where exists
                (select 1 from overgang o where o.onderwerp_id = t.id and o.naam = 'start')) as laatste
         from traject t where dossier_id = $1`, [dossierId], 'traject-sluiting');
    if (rij?.loopt) throw trajectFouten.toestand('TRAJECT_LOOPT');
    if (rij?.laatste && rij.laatste > datum) throw kernFouten.invoer('DATUM_VOOR_VORIGE', pointer, { datum: toonDatum(rij.laatste) });
  }
}
