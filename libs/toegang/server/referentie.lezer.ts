import { Injectable } from '@nestjs/common';
import { Database } from '@trajectplein/kern/server';
import type { GemeenteAntwoord, GemeenteInstelling, GemeenteLijst, OrganisatieAntwoord, OrganisatieLijst } from './referentie.dto';

/** The columns of a setting, as the API names them. */
export const INSTELLING_KOLOMMEN = `i.id, i.van as "vanDatum", i.intake_bij as "intakeBij", i.uitvoerder_id as "uitvoerderId",
  i.aanmelding_verplicht as "aanmeldingVerplicht", i.kleine_aantallen_drempel as "kleineAantallenDrempel", i.versie`;

type GemeenteRij = GemeenteInstelling & { code: string; gemeente_naam: string; subregio: string };

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
      `select g.code, g.naam as gemeente_naam, g.subregio, ${INSTELLING_KOLOMMEN}
         from gemeente g left join gemeente_instelling i on i.gemeente = g.code
          and i.van <= app_vandaag() and (i.tot is null or i.tot > app_vandaag())
        where g.van <= app_vandaag() and (g.tot is null or g.tot > app_vandaag()) order by g.naam collate "nl-x-icu"`, [], 'gemeenten');
    return { items: rijen.map(alsGemeente), heeftVolgende: false };
  }
}

function alsGemeente({ code, gemeente_naam, subregio, ...instelling }: GemeenteRij): GemeenteAntwoord {
  return { code, naam: gemeente_naam, subregio, instelling: instelling.id ? instelling : null };
}
