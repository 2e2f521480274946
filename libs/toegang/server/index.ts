import { Wachtwoorden1760000008110 } from './m1760000008110-wachtwoorden.migratie';
import type { Capability } from '@trajectplein/kern/server';
import { HERHALING_CIJFER } from './herhalingen';
import { Toegang1760000001000 } from './m1760000001000-toegang.migratie';
import { Drempelvoorstel1760000008810 } from './m1760000008810-drempelvoorstel.migratie';
import { SessieOpen1760000007600 } from './m1760000007600-sessie-open.migratie';
import { Herhaling1760000008500 } from './m1760000008500-herhaling.migratie';
import { InlogOnderweg1760000008200 } from './m1760000008200-inlog-onderweg.migratie';
import { SpoorVanPersoon1760000008900 } from './m1760000008900-spoor-van-persoon.migratie';
import { TOEGANG_SPOREN } from './sporen';
import { ToegangApiModule, ToegangWorkerModule } from './toegang.module';

export * from './audit';
export * from './eerste-beheerder';
export { Herhalingen, koppenVan, type Herhaalbaar } from './herhalingen';
export { GELDT } from './medewerker.lezer';
export { SESSIE_COOKIE, type MetSessie } from './sessie.guard';
export { ARGON2, hashWachtwoord, normaliseerWachtwoord } from './wachtwoorden';
export * from './principal-van';
export * from './testen/test-api';
export * from './testen/test-regio';

export const toegangServer: Capability = {
  api: ToegangApiModule,
  worker: ToegangWorkerModule,
  entiteiten: [],
  migraties: [Toegang1760000001000, SessieOpen1760000007600, Wachtwoorden1760000008110, InlogOnderweg1760000008200, Herhaling1760000008500, SpoorVanPersoon1760000008900, Drempelvoorstel1760000008810],
  cijfers: [HERHALING_CIJFER],
  sporen: TOEGANG_SPOREN,
};
