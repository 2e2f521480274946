import type { Capability } from '@trajectplein/kern/server';
import { rijBinding } from './import-rijen';
import { voorbeeldBinding } from './import.lezer';
import { Imports1760000007200 } from './m1760000007200-imports.migratie';
import { UitwisselingApiModule, UitwisselingWorkerModule } from './uitwisseling.module';

export const uitwisselingServer: Capability = {
  api: UitwisselingApiModule,
  worker: UitwisselingWorkerModule,
  entiteiten: [],
  migraties: [Imports1760000007200],
  cijfers: [
    { tabel: 'import', kolom: 'voorbeeld_cijfer', sleutel: ['id'], binding: voorbeeldBinding },
    { tabel: 'import_rij', kolom: 'gegevens_cijfer', sleutel: ['import_id', 'rijnummer', 'nr'],
      binding: (importId, rijnummer) => rijBinding(importId!, Number(rijnummer)) },
  ],
};
