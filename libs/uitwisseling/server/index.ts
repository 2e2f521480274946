import type { Capability } from '@trajectplein/kern/server';
import { Verschillen1760000007300 } from './m1760000007300-verschillen.migratie';
import { UitkeringVerschil } from './uitkeringen/uitkering-verschil.entity';
import { UitkeringenApiModule } from './uitkeringen/uitkeringen.module';

export const uitwisselingServer: Capability = {
  api: UitkeringenApiModule,
  entiteiten: [UitkeringVerschil],
  migraties: [Verschillen1760000007300],
};
