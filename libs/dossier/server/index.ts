import { LevendeToegang1760000008120 } from './m1760000008120-levende-toegang.migratie';
import type { Capability } from '@trajectplein/kern/server';
import { BSN_CIJFER, OUD_BSN_CIJFER } from './bsn';
import { Aanmelding, Dossier, Intake, Uitkeringsperiode } from './dossier.entity';
import { DossierApiModule } from './dossier.module';
import { Dossier1760000002000 } from './m1760000002000-dossier.migratie';
import { Profiel1760000007000 } from './m1760000007000-profiel.migratie';
import { Geboortejaar1760000008300 } from './m1760000008300-geboortejaar.migratie';
import { HalveUren1760000008301 } from './m1760000008301-halve-uren.migratie';
import { Inkomsten1760000007100 } from './m1760000007100-inkomsten.migratie';
import { SnelLezen1760000007700 } from './m1760000007700-snel-lezen.migratie';
import { Ongedaan1760000008402 } from './m1760000008402-ongedaan.migratie';
import { ToegangIneens1760000007790 } from './m1760000007790-toegang-ineens.migratie';
import { MandaatIneens1760000007795 } from './m1760000007795-mandaat-ineens.migratie';
import { KanaalOnbekend1760000008520 } from './m1760000008520-kanaal-onbekend.migratie';
import { IdentiteitHistorie1760000008530 } from './m1760000008530-identiteit-historie.migratie';
import { DoelgroepNaarLeeftijd1760000008540 } from './m1760000008540-doelgroep-naar-leeftijd.migratie';
import { Zoeken1760000008700 } from './m1760000008700-zoeken.migratie';
import { Werkvoorraad1760000008720 } from './m1760000008720-werkvoorraad.migratie';
import { Identiteit, Persoon, Werkzoekende } from './werkzoekende.entity';
import { DOSSIER_SPOREN } from './sporen';

export * from './acties';
export * from './betrokkene';
export * from './bsn';
export { Aanmelding, Dossier, Intake, Uitkeringsperiode } from './dossier.entity';
export { DossierAntwoord } from './dossier.antwoord';
export { DossierLezer } from './dossier.lezer';
export * from './dossiers';
export * from './mag-registreren';
export * from './massa/massa-bekenden';
export { MassaOngedaan } from './massa/massa-ongedaan';
export { MassaOverdracht } from './massa/massa-overdracht';
export * from './massa/massa.typen';
export { MassaRegistratie } from './massa/massa-registratie';
export * from './massa/massa-wijziging';
export * from './open-dossier';
export * from './overgangen';
export { Uitkeringen } from './uitkeringen';
export * from './wijzigingen';
export { GEBOORTEJAAR } from './werkzoekende.dto';
export * from './zoekwoorden';

export const dossierServer: Capability = {
  api: DossierApiModule,
  sporen: DOSSIER_SPOREN,
  entiteiten: [Werkzoekende, Persoon, Identiteit, Dossier, Intake, Aanmelding, Uitkeringsperiode],
  migraties: [Dossier1760000002000, Profiel1760000007000, Inkomsten1760000007100, SnelLezen1760000007700, ToegangIneens1760000007790, MandaatIneens1760000007795,
    LevendeToegang1760000008120, Geboortejaar1760000008300, HalveUren1760000008301, Ongedaan1760000008402, KanaalOnbekend1760000008520, IdentiteitHistorie1760000008530,
    DoelgroepNaarLeeftijd1760000008540, Zoeken1760000008700, Werkvoorraad1760000008720],
  cijfers: [BSN_CIJFER, OUD_BSN_CIJFER],
};
export * from './testen/test-dossier';
export * from './testen/test-tegelijk';
export { exportKolommen } from './dossier-export';
