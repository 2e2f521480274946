import type { Capability } from '@trajectplein/kern/server';
import { Imports1760000007200 } from './m1760000007200-imports.migratie';
import { UitwisselingApiModule, UitwisselingWorkerModule } from './uitwisseling.module';

export const uitwisselingServer: Capability = {
  api: UitwisselingApiModule,
  worker: UitwisselingWorkerModule,
  entiteiten: [],
  migraties: [Imports1760000007200],
};
