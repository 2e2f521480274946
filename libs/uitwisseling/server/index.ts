import type { Capability } from '@trajectplein/kern/server';
import { RIJ_CIJFER } from './import-rijen';
import { VOORBEELD_CIJFER } from './import.lezer';
import { Imports1760000007200 } from './m1760000007200-imports.migratie';
import { UitwisselingApiModule, UitwisselingWorkerModule } from './uitwisseling.module';

export const uitwisselingServer: Capability = {
  api: UitwisselingApiModule,
  worker: UitwisselingWorkerModule,
  entiteiten: [],
  migraties: [Imports1760000007200],
  cijfers: [VOORBEELD_CIJFER, RIJ_CIJFER],
};
