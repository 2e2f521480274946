import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { Audit } from './audit';
import { Inloggen } from './inloggen';
import { SessieController } from './sessie.controller';
import { SessieGuard } from './sessie.guard';
import { Sessies } from './sessies';
import { TransactieInterceptor } from './transactie.interceptor';

/** Log-in, sessions, who may call what, and the trail. Its guard and interceptor hold for every capability. */
@Global()
@Module({
  controllers: [SessieController],
  providers: [
    Audit, Sessies, Inloggen,
    { provide: APP_GUARD, useClass: SessieGuard },
    { provide: APP_INTERCEPTOR, useClass: TransactieInterceptor },
  ],
  exports: [Audit],
})
export class ToegangApiModule {}
