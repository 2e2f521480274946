import type { Capability } from '@trajectplein/kern/server';
import { Traject1760000003000 } from './m1760000003000-traject.migratie';
import { GeenAntwoord1760000008510 } from './m1760000008510-geen-antwoord.migratie';
import { Traject } from './traject.entity';
import { TrajectApiModule } from './traject.module';
import { TRAJECT_SPOREN } from './sporen';

export { Traject };
export { Trajecten } from './trajecten';

export const trajectServer: Capability = {
  api: TrajectApiModule,
  sporen: TRAJECT_SPOREN,
  entiteiten: [Traject],
  migraties: [Traject1760000003000, GeenAntwoord1760000008510],
};
