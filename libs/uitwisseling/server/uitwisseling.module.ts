import { Module, type OnModuleInit } from '@nestjs/common';
import { Acties, Dossiers, MassaBekenden, MassaOngedaan, MassaOverdracht, MassaRegistratie, MassaWijzigingen, Overgangen, Wijzigingen } from '@trajectplein/dossier/server';
import { Taken } from '@trajectplein/kern/server';
import { Audit, Herhalingen } from '@trajectplein/toegang/server';
import { UitstroomApiModule } from '@trajectplein/uitstroom/server';
import { ImportLezen } from './import-lezen';
import { ImportOnderhoud } from './import-onderhoud';
import { ImportOngedaan } from './import-ongedaan';
import { ImportRijen } from './import-rijen';
import { ImportStand } from './import-stand';
import { ImportTaak } from './import-taak';
import { ImportToewijzing } from './import-toewijzing';
import { ImportVerwerken } from './import-verwerken';
import { ImportVragen } from './import-vragen';
import { ImportController } from './import.controller';
import { ImportLezer } from './import.lezer';
import { Imports } from './imports';
import { Aangeleverd } from './personen/aangeleverd';
import { PersonenHerstel } from './personen/herstel';
import { PersonenVerwerker } from './personen/personen-verwerker';
import { ImportSoorten } from './soorten';
import { UitkeringenBestand } from './uitkeringen/uitkeringen-bestand';
import { UitkeringenSoort } from './uitkeringen/uitkeringen-soort';
import { VerschilAfhandeling } from './uitkeringen/verschil-afhandeling';
import { VerschilController } from './uitkeringen/verschil.controller';
import { VerschilHaken } from './uitkeringen/verschil-haken';
import { VerschilLezer } from './uitkeringen/verschil.lezer';
import { Verschillen } from './uitkeringen/verschillen';
import { HERVAT_IMPORTS, RUIM_IMPORTS_OP, VOER_IMPORT_UIT } from './taken';

/** The kinds of files and what they need: what they check at the upload, and do with the rows in the job. */
const SOORTEN = [
  ImportSoorten, ImportStand, ImportRijen, PersonenVerwerker, PersonenHerstel, Aangeleverd, MassaBekenden, MassaOngedaan, MassaRegistratie, MassaWijzigingen, UitkeringenSoort, UitkeringenBestand, Verschillen,
];

/** Taking files in and showing what became of them. */
@Module({
  imports: [UitstroomApiModule],
  controllers: [ImportController, VerschilController],
  providers: [...SOORTEN, Imports, ImportLezer, ImportVragen, ImportToewijzing, MassaOverdracht, VerschilAfhandeling, VerschilLezer, VerschilHaken],
})
export class UitwisselingApiModule {}

/** Processing files. What dossier and toegang bring to the API, this process has of its own. */
@Module({
  providers: [
    ...SOORTEN, Imports, ImportTaak, ImportLezen, ImportVerwerken, ImportOngedaan, ImportOnderhoud, Audit, Herhalingen, Acties,
    Dossiers, Overgangen, Wijzigingen,
  ],
  exports: [ImportTaak, Imports],
})
export class UitwisselingWorkerModule implements OnModuleInit {
  constructor(private readonly taken: Taken, private readonly taak: ImportTaak, private readonly onderhoud: ImportOnderhoud) {}

  onModuleInit(): void {
    this.taken.verwerk(VOER_IMPORT_UIT, ({ importId }) => this.taak.voerUit(importId));
    this.taken.verwerk(HERVAT_IMPORTS, () => this.onderhoud.hervat());
    this.taken.verwerk(RUIM_IMPORTS_OP, () => this.onderhoud.ruimOp());
  }
}
