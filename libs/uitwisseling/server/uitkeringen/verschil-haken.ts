import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Wachters } from '@trajectplein/kern/server';
import { Verschillen } from './verschillen';

/** Where differences hang on the capabilities below: what is changed by hand can take one away. */
@Injectable()
export class VerschilHaken implements OnModuleInit {
  constructor(private readonly wachters: Wachters, private readonly verschillen: Verschillen) {}

  onModuleInit(): void {
    for (const wat of ['dossier', 'uitkering', 'controle']) {
      this.wachters.registreerGevolg(`${wat}.bewaard`, (ctx) => this.verschillen.herziePersoon(ctx.dossierId));
    }
  }
}
