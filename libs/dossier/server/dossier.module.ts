import { Global, Module } from '@nestjs/common';
import { AanmeldingController } from './aanmelding.controller';
import { AanmeldingLezer } from './aanmelding.lezer';
import { Aanmeldingen } from './aanmeldingen';
import { Acties } from './acties';
import { DossierBeheer } from './dossier-beheer';
import { DossierController } from './dossier.controller';
import { DossierExporteur } from './dossier-export';
import { DossierLezer } from './dossier.lezer';
import { DossierLijst } from './dossier-lijst.lezer';
import { Dossiers } from './dossiers';
import { IntakeController } from './intake.controller';
import { Intakes } from './intakes';
import { Overgangen } from './overgangen';
import { Uitkeringen } from './uitkeringen';
import { WerkzoekendeController } from './werkzoekende.controller';
import { WerkzoekendeZoek } from './werkzoekende-zoek.lezer';
import { Werkzoekenden } from './werkzoekenden';
import { Wijzigingen } from './wijzigingen';

/** What higher capabilities may call. */
const OPEN = [Dossiers, Overgangen, Wijzigingen, Acties, DossierLezer];

@Global()
@Module({
  controllers: [WerkzoekendeController, DossierController, IntakeController, AanmeldingController],
  providers: [
    ...OPEN, DossierBeheer, DossierLijst, DossierExporteur, Werkzoekenden, WerkzoekendeZoek, Intakes, Aanmeldingen,
    AanmeldingLezer, Uitkeringen,
  ],
  exports: OPEN,
})
export class DossierApiModule {}
