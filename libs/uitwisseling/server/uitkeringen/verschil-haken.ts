import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Kindrijen, Wachters } from '@trajectplein/kern/server';
import { Verschillen } from './verschillen';

/** Where the file of benefits hangs on the capabilities below it. */
@Injectable()
export class VerschilHaken implements OnModuleInit {
  constructor(
    private readonly db: Database, private readonly wachters: Wachters, private readonly kindrijen: Kindrijen,
    private readonly verschillen: Verschillen,
  ) {}

  onModuleInit(): void {
    for (const wat of ['dossier', 'uitkering', 'controle']) {
      this.wachters.registreerGevolg(`${wat}.bewaard`, (ctx) => this.verschillen.herziePersoon(ctx.dossierId));
    }
    this.kindrijen.registreer('inkomsten', (dossierId) => this.db.sql(
      'select maand, bedrag::float8 as bedrag from uitkering_inkomsten where dossier_id = $1 order by maand desc limit 24', [dossierId], 'inkomsten-dossier'));
  }
}
