import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Betrokkene, DossierStatus, SluitReden } from '@trajectplein/dossier/domain';
import { kernFouten, toonDatum } from '@trajectplein/kern/domain';
import { Database, Kindrijen, Wachters, type WachterContext } from '@trajectplein/kern/server';
import { eisNazorgAfgerond, magPlaatsingToevoegen } from '@trajectplein/uitstroom/domain';
import { UitstroomActies } from './uitstroom-acties';
import type { UitstroomAntwoord } from './uitstroom.dto';
import { Controle } from './uitstroom.entity';
import { UitstroomLezer } from './uitstroom.lezer';
import { Uitstromen } from './uitstromen';

/** Where uitstroom hangs on the dossier below it. */
@Injectable()
export class UitstroomHaken implements OnModuleInit {
  constructor(
    private readonly db: Database, private readonly wachters: Wachters, private readonly kindrijen: Kindrijen,
    private readonly uitstromen: Uitstromen, private readonly lezer: UitstroomLezer, private readonly acties: UitstroomActies,
  ) {}

  onModuleInit(): void {
    this.wachters.registreer('dossier.sluit', (ctx) => this.bewaakNazorg(ctx));
    this.wachters.registreerGevolg('dossier.heropen', (ctx) => this.uitstromen.volgHeropening(ctx));
    this.wachters.registreerGevolg('dossier.bewaard', (ctx) => this.acties.herzie(ctx.dossierId));
    this.kindrijen.registreer('plaatsingen', (dossierId) => this.lezer.plaatsingenVan(dossierId));
    this.kindrijen.registreer('uitstromen', (dossierId) => this.lezer.uitstromenVan(dossierId));
    this.kindrijen.registreerHandelingen((blik, rijen) => [
      ...(magPlaatsingToevoegen(blik as Betrokkene, blik.status as DossierStatus) ? ['voegPlaatsingToe'] : []),
      ...((rijen['uitstromen'] as UitstroomAntwoord[]).some((u) => u.mogelijkeControles.length) ? ['voegControleToe'] : []),
    ]);
  }

  /** Nazorg is finished only with the controle after twelve months, and not before its day. */
  private async bewaakNazorg({ dossierId, datum, reden, pointer = '/datum' }: WachterContext): Promise<void> {
    if (reden !== 'NAZORG_AFGEROND') return;
    const uitstroom = await this.uitstromen.laatsteGeldige(dossierId);
    const controles = uitstroom ? await this.db.em.findBy(Controle, { uitstroomId: uitstroom.id }) : [];
    eisNazorgAfgerond(reden as SluitReden, controles.map((c) => c.soort));
    const laatste = controles.find((c) => c.soort === 'CHECK_12M')!;
    if (laatste.datum > datum) throw kernFouten.invoer('DATUM_VOOR_VORIGE', pointer, { datum: toonDatum(laatste.datum) });
  }
}
