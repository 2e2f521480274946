import type { Capability } from '@trajectplein/kern/server';
import { BemiddelingApiModule } from './bemiddeling.module';
import { Bemiddeling1760000004000 } from './m1760000004000-bemiddeling.migratie';
import { WerkgeverZoeken1760000008710 } from './m1760000008710-werkgever-zoeken.migratie';
import { Werkgever } from './werkgever.entity';
import { BEMIDDELING_SPOREN } from './sporen';

export { Werkgever };

export const bemiddelingServer: Capability = {
  api: BemiddelingApiModule,
  sporen: BEMIDDELING_SPOREN,
  entiteiten: [Werkgever],
  migraties: [Bemiddeling1760000004000, WerkgeverZoeken1760000008710],
};
