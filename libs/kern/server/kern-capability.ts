import { BESTAND_CIJFERS } from './bestanden/bestanden';
import type { Capability } from './capability';
import { Kern1760000000000 } from './m1760000000000-kern.migratie';

/** The platform's own migrations; its module is made with the settings (`KernModule.voor`). */
export const kernServer: Capability = { entiteiten: [], migraties: [Kern1760000000000], cijfers: BESTAND_CIJFERS };
