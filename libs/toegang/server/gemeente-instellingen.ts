import { Injectable } from '@nestjs/common';
import { Conflict, Database, NietGevonden, OngeldigeInvoer, eisVersie, nieuwId } from '@trajectplein/kern/server';
import type { GemeenteInstelling, GemeenteInstellingWijziging } from './referentie.dto';
import { INSTELLING_KOLOMMEN } from './referentie.lezer';

interface Rij extends GemeenteInstelling {
  gemeente: string;
  tot: string | null;
  van_vandaag: boolean;
  geldt: boolean;
}

/** Settings of a gemeente: dated, because a figure of last quarter follows the rule of last quarter. */
@Injectable()
export class GemeenteInstellingen {
  constructor(private readonly db: Database) {}

  /**
   * Changes what holds, from today on: the running row is closed and a new one begins. A row that began today is edited.
   * @returns the setting that holds now; its id can be a new one
   * @throws Conflict NIET_ACTUEEL for a setting that no longer holds; OngeldigeInvoer at /uitvoerderId
   */
  async wijzig(id: string, versie: number, wijziging: GemeenteInstellingWijziging): Promise<GemeenteInstelling> {
    const [rij] = await this.db.sql<Rij>(
      `select ${INSTELLING_KOLOMMEN}, i.gemeente, i.tot, i.van = app_vandaag() as van_vandaag,
              i.van <= app_vandaag() and (i.tot is null or i.tot > app_vandaag()) as geldt
         from gemeente_instelling i where i.id = $1 for update`, [id]);
    if (!rij) throw new NietGevonden();
    eisVersie(rij, versie);
    if (!rij.geldt) throw new Conflict('NIET_ACTUEEL', 'Deze instelling geldt niet meer. Laad de pagina opnieuw.');
    if (wijziging.kleineAantallenDrempel !== undefined && wijziging.kleineAantallenDrempel !== rij.kleineAantallenDrempel) {
      throw new OngeldigeInvoer([{ pointer: '/kleineAantallenDrempel', code: 'VOORSTEL_NODIG',
        melding: 'Een andere drempel stelt u voor. Een tweede beheerder bevestigt het, en dan geldt het vanaf het volgende kwartaal.' }]);
    }
    const nieuw = { ...rij, ...zonderLeeg(wijziging) };
    await this.eisUitvoerder(nieuw);
    const waarden = [nieuw.intakeBij, nieuw.uitvoerderId, nieuw.aanmeldingVerplicht];
    if (rij.van_vandaag) {
      await this.db.sql(
        `update gemeente_instelling set intake_bij = $2, uitvoerder_id = $3, aanmelding_verplicht = $4,
                versie = versie + 1 where id = $1`, [id, ...waarden]);
      return this.lees(id);
    }
    const nieuwe = nieuwId();
    await this.db.sql('update gemeente_instelling set tot = app_vandaag(), versie = versie + 1 where id = $1', [id]);
    await this.db.sql(
      `insert into gemeente_instelling (id, gemeente, van, tot, intake_bij, uitvoerder_id, aanmelding_verplicht, kleine_aantallen_drempel)
       select $1, $2, app_vandaag(), $3, $4, $5, $6, kleine_aantallen_drempel from gemeente_instelling where id = $7`, [nieuwe, rij.gemeente, rij.tot, ...waarden, id]);
    return this.lees(nieuwe);
  }

  private async lees(id: string): Promise<GemeenteInstelling> {
    const [rij] = await this.db.sql<GemeenteInstelling>(`select ${INSTELLING_KOLOMMEN} from gemeente_instelling i where i.id = $1`, [id]);
    return rij!;
  }

  private async eisUitvoerder({ intakeBij, uitvoerderId }: GemeenteInstelling): Promise<void> {
    const fout = (code: string, melding: string) => new OngeldigeInvoer([{ pointer: '/uitvoerderId', code, melding }]);
    if (!uitvoerderId) {
      if (intakeBij === 'UITVOERDER') throw fout('VERPLICHT', 'Kies de uitvoerder die de intake doet.');
      return;
    }
    const [organisatie] = await this.db.sql(
      `select 1 from organisatie where id = $1 and soort = 'UITVOERDER' and (tot is null or tot > app_vandaag())`, [uitvoerderId]);
    if (!organisatie) throw fout('GEEN_UITVOERDER', 'Kies een uitvoeringsorganisatie.');
  }
}

const zonderLeeg = <T extends object>(wijziging: T): Partial<T> =>
  Object.fromEntries(Object.entries(wijziging).filter(([, waarde]) => waarde !== undefined)) as Partial<T>;
