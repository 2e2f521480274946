import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Aanstellingen } from './aanstellingen';
import { Audit } from './audit';
import { AuditController } from './audit.controller';
import { AuditLezer } from './audit.lezer';
import { BezoekController } from './bezoek.controller';
import { BezoekLezer } from './bezoek.lezer';
import { Drempelvoorstellen } from './drempelvoorstellen';
import { GemeenteInstellingen } from './gemeente-instellingen';
import { Herhalingen } from './herhalingen';
import { Inloggen } from './inloggen';
import { Inlogpogingen } from './inlogpogingen';
import { MedewerkerController } from './medewerker.controller';
import { MedewerkerLezer } from './medewerker.lezer';
import { Medewerkers } from './medewerkers';
import { Opruimen } from './opruimen';
import { ReferentieController } from './referentie.controller';
import { ReferentieLezer } from './referentie.lezer';
import { SessieController } from './sessie.controller';
import { SessieGuard } from './sessie.guard';
import { Sessies } from './sessies';
import { TaakloopController } from './taakloop.controller';
import { TaakHerkansing } from './taakloop.herkansing';
import { TaakloopLezer } from './taakloop.lezer';
import { TransactieInterceptor } from './transactie.interceptor';

/** Log-in, sessions, who may call what, and the trail. Its guard and interceptor hold for every capability. */
@Global()
@Module({
  controllers: [SessieController, ReferentieController, MedewerkerController, AuditController, BezoekController, TaakloopController],
  providers: [
    Audit, Herhalingen, Sessies, Inloggen, Inlogpogingen, ReferentieLezer, GemeenteInstellingen, Drempelvoorstellen, MedewerkerLezer, Medewerkers, Aanstellingen,
    AuditLezer, BezoekLezer, TaakloopLezer, TaakHerkansing,
    { provide: APP_GUARD, useClass: SessieGuard },
    { provide: APP_INTERCEPTOR, useClass: TransactieInterceptor },
  ],
  exports: [Audit, Herhalingen],
})
export class ToegangApiModule {}

/** Housekeeping. */
@Module({ providers: [Opruimen] })
export class ToegangWorkerModule {}
