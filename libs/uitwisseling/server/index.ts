import type { Capability } from '@trajectplein/kern/server';
import { HERSTEL_CIJFER, RIJ_CIJFER, WAARDE_CIJFER } from './import-rijen';
import { VOORBEELD_CIJFER } from './import.lezer';
import { Imports1760000007200 } from './m1760000007200-imports.migratie';
import { ImportBewaren1760000008401 } from './m1760000008401-import-bewaren.migratie';
import { ImportOngedaan1760000008403 } from './m1760000008403-ongedaan.migratie';
import { ImportVragen1760000008400 } from './m1760000008400-vragen.migratie';
import { Verschillen1760000007300 } from './m1760000007300-verschillen.migratie';
import { UitkeringVerschil } from './uitkeringen/uitkering-verschil.entity';
import { UitwisselingApiModule, UitwisselingWorkerModule } from './uitwisseling.module';
import { UITWISSELING_SPOREN } from './sporen';

export { ImportTaak } from './import-taak';
export { Imports } from './imports';

export const uitwisselingServer: Capability = {
  api: UitwisselingApiModule,
  sporen: UITWISSELING_SPOREN,
  worker: UitwisselingWorkerModule,
  entiteiten: [UitkeringVerschil],
  migraties: [Imports1760000007200, Verschillen1760000007300, ImportVragen1760000008400, ImportBewaren1760000008401, ImportOngedaan1760000008403],
  cijfers: [VOORBEELD_CIJFER, RIJ_CIJFER, WAARDE_CIJFER, HERSTEL_CIJFER],
};
