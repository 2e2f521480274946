import type { Capability } from '@trajectplein/kern/server';
import { Sturing1760000006000 } from './m1760000006000-sturing.migratie';
import { TrajectMomenten1760000006100 } from './m1760000006100-traject-momenten.migratie';
import { Doorlooptijden1760000007400 } from './m1760000007400-doorlooptijden.migratie';
import { Publicatie1760000008800 } from './m1760000008800-publicatie.migratie';
import { SturingApiModule, SturingWorkerModule } from './sturing.module';
import { STURING_SPOREN } from './sporen';

export { CijferControle, CijfersKloppenNiet } from './controle';
export { Herbouw, herbouwAlles, herstelNaTerugzetten } from './herbouw';
export { REKENVERSIE } from './stand';
export * from './taken';
export { Verwerker } from './verwerker';
export * from './testen/test-proces';

export const sturingServer: Capability = {
  api: SturingApiModule,
  sporen: STURING_SPOREN,
  worker: SturingWorkerModule,
  entiteiten: [],
  migraties: [Sturing1760000006000, TrajectMomenten1760000006100, Doorlooptijden1760000007400, Publicatie1760000008800],
};
