import type { Capability } from '@trajectplein/kern/server';
import { Plaatsing } from './plaatsing.entity';
import { Uitstroom1760000005000 } from './m1760000005000-uitstroom.migratie';
import { Controle, Uitstroom } from './uitstroom.entity';
import { UitstroomApiModule } from './uitstroom.module';
import { UITSTROOM_SPOREN } from './sporen';

export * from './controles';
export * from './uitstroom-correcties';
export * from './uitstromen';
export { Controle, Plaatsing, Uitstroom, UitstroomApiModule };

export const uitstroomServer: Capability = {
  api: UitstroomApiModule,
  sporen: UITSTROOM_SPOREN,
  entiteiten: [Plaatsing, Uitstroom, Controle],
  migraties: [Uitstroom1760000005000],
};
export * from './testen/test-actief-dossier';
