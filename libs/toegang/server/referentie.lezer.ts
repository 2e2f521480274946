import { Injectable } from '@nestjs/common';
import { Database } from '@trajectplein/kern/server';
import type { DrempelVoorstel, GemeenteAntwoord, GemeenteInstelling, GemeenteLijst, OrganisatieAntwoord, OrganisatieLijst } from './referentie.dto';

/** The columns of a setting, as the API names them. */
export const INSTELLING_KOLOMMEN = `i.id, i.van as "vanDatum", i.intake_bij as "intakeBij", i.uitvoerder_id as "uitvoerderId",
  i.aanmelding_verplicht as "aanmeldingVerplicht", drempel_van(i.gemeente, app_vandaag()) as "kleineAantallenDrempel", i.versie`;

/** The columns of a proposed threshold, as the API names them. */
export const VOORSTEL_KOLOMMEN = `v.id, v.drempel as "kleineAantallenDrempel", v.van_datum as "vanDatum", m.naam as "voorgesteldDoor",
  case when v.bevestigd_op is not null then 'BEVESTIGD' when v.ingetrokken_op is not null then 'INGETROKKEN' else 'OPEN' end as status,
  v.voorgesteld_door = app_medewerker() as "isEigen", v.versie`;

type GemeenteRij = GemeenteInstelling & { voorstel: DrempelVoorstel | null; code: string; gemeente_naam: string; subregio: string };

/** Organisations and gemeenten: a handful of rows that every screen chooses from. */
@Injectable()
export class ReferentieLezer {
  constructor(private readonly db: Database) {}

  async organisaties(): Promise<OrganisatieLijst> {
    const items = await this.db.sql<OrganisatieAntwoord>(
      `select id, code, naam, soort, gemeente from organisatie where van <= app_vandaag() and (tot is null or tot > app_vandaag())
        order by naam collate "nl-x-icu", id`, [], 'organisaties');
    return { items, heeftVolgende: false };
  }

  /** Each gemeente with the setting that holds today. */
  async gemeenten(): Promise<GemeenteLijst> {
    const rijen = await this.db.sql<GemeenteRij>(
      `select g.code, g.naam as gemeente_naam, g.subregio, ${INSTELLING_KOLOMMEN}, (
              select row_to_json(x) from (select ${VOORSTEL_KOLOMMEN} from drempel_voorstel v join medewerker m on m.id = v.voorgesteld_door
                where v.gemeente = g.code and v.ingetrokken_op is null and (v.bevestigd_op is null or v.van_datum > app_vandaag())
                order by v.voorgesteld_op desc limit 1) x) as voorstel
         from gemeente g left join gemeente_instelling i on i.gemeente = g.code
          and i.van <= app_vandaag() and (i.tot is null or i.tot > app_vandaag())
        where g.van <= app_vandaag() and (g.tot is null or g.tot > app_vandaag()) order by g.naam collate "nl-x-icu"`, [], 'gemeenten');
    return { items: rijen.map(alsGemeente), heeftVolgende: false };
  }
}

function alsGemeente({ code, gemeente_naam, subregio, voorstel, ...instelling }: GemeenteRij): GemeenteAntwoord {
  return { code, naam: gemeente_naam, subregio, instelling: instelling.id ? instelling : null, drempelVoorstel: voorstel };
}
