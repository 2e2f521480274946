import type { Capability } from '@trajectplein/kern/server';
import { Plaatsing } from './plaatsing.entity';
import { Uitstroom1760000005000 } from './m1760000005000-uitstroom.migratie';
import { Controle, Uitstroom } from './uitstroom.entity';
import { UitstroomApiModule } from './uitstroom.module';

export { Controle, Plaatsing, Uitstroom };

export const uitstroomServer: Capability = {
  api: UitstroomApiModule,
  entiteiten: [Plaatsing, Uitstroom, Controle],
  migraties: [Uitstroom1760000005000],
};
