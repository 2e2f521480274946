import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { normaliseerDossiernummer } from '@trajectplein/dossier/domain';
import { Database, Nummers } from '@trajectplein/kern/server';
import { AanmeldingController } from './aanmelding.controller';
import { AanmeldingLezer } from './aanmelding.lezer';
import { Aanmeldingen } from './aanmeldingen';
import { Acties } from './acties';
import { DossierBeheer } from './dossier-beheer';
import { DossierController } from './dossier.controller';
import { DossierExporteur } from './dossier-export';
import { DossierLezer } from './dossier.lezer';
import { DossierLijst } from './dossier-lijst.lezer';
import { Dossiers } from './dossiers';
import { IntakeController } from './intake.controller';
import { Intakes } from './intakes';
import { MassaRegistratie } from './massa/massa-registratie';
import { Overgangen } from './overgangen';
import { ProfielLezer } from './profiel.lezer';
import { Bekenden } from './registratie/bekenden';
import { RegistratieController } from './registratie/registratie.controller';
import { Registraties } from './registratie/registraties';
import { Uitkeringen } from './uitkeringen';
import { WerkvoorraadController } from './werkvoorraad.controller';
import { WerkvoorraadLezer } from './werkvoorraad.lezer';
import { WerkzoekendeController } from './werkzoekende.controller';
import { WerkzoekendeZoek } from './werkzoekende-zoek.lezer';
import { Werkzoekenden } from './werkzoekenden';
import { Wijzigingen } from './wijzigingen';

/** What higher capabilities may call. */
const OPEN = [Dossiers, Overgangen, Wijzigingen, Acties, DossierLezer, MassaRegistratie, Uitkeringen];

@Global()
@Module({
  controllers: [RegistratieController, WerkzoekendeController, WerkvoorraadController, DossierController, IntakeController, AanmeldingController],
  providers: [
    ...OPEN, DossierBeheer, DossierLijst, WerkvoorraadLezer, DossierExporteur, Werkzoekenden, WerkzoekendeZoek, Intakes, Aanmeldingen,
    AanmeldingLezer, ProfielLezer, Bekenden, Registraties,
  ],
  exports: OPEN,
})
export class DossierApiModule implements OnModuleInit {
  constructor(private readonly nummers: Nummers, private readonly db: Database) {}

  /** The privacy officer knows a dossier by its number, and opens none: the trail finds and names it as the system. */
  onModuleInit(): void {
    this.nummers.registreer('dossier', {
      vind: (nummer) => this.db.alsSysteem(async () => {
        const rijen = await this.db.sql<{ id: string; werkzoekendeId: string }>(
          `select d.id, d.werkzoekende_id as "werkzoekendeId" from dossier d
            where d.werkzoekende_id = (select werkzoekende_id from dossier where nummer = $1)
            order by (d.nummer = $1) desc, d.id desc`, [normaliseerDossiernummer(nummer) ?? nummer], 'dossier-nummer');
        return [...new Set(rijen.flatMap((rij) => [rij.id, rij.werkzoekendeId]))];
      }),
      noem: (ids) => this.db.alsSysteem(async () => {
        const rijen = await this.db.sql<{ id: string; nummer: string }>(
          `select id, nummer from dossier where id = any($1)
           union all select werkzoekende_id, max(nummer) from dossier where werkzoekende_id = any($1) group by 1`, [ids], 'dossier-noem');
        return new Map(rijen.map((rij) => [rij.id, rij.nummer]));
      }),
    });
  }
}
