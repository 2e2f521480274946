import { Injectable } from '@nestjs/common';
import { volledigeNaam, type AanmeldingStatus, type DossierStatus } from '@trajectplein/dossier/domain';
import { Database, NietGevonden, PAGINA_GROOTTE, alsLijst, huidigePrincipal, leesCursor } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { Aanmeldingen } from './aanmeldingen';
import type { AanmeldingenVraag } from './dossier.dto';

interface Rij {
  id: string;
  status: AanmeldingStatus;
  voornaam: string | null;
  tussenvoegsel: string | null;
  achternaam: string | null;
  verzondenDatum: string;
  gemeente: string;
  uitvoeringsorganisatieId: string;
  /** null: the dossier itself is out of sight. */
  dossierStatus: DossierStatus | null;
  versie: number;
}

const AANMELDING = `select a.id, a.dossier_id as "dossierId", a.gemeente, a.uitvoeringsorganisatie_id as "uitvoeringsorganisatieId",
  a.toelichting as vraag, a.status, a.verzonden_datum as "verzondenDatum", a.signalering_datum as "signaleringsDatum",
  a.beantwoord_datum as "beantwoordDatum", a.reden, a.gevolg, a.versie, p.voornaam, p.tussenvoegsel, p.achternaam,
  p.telefoonnummer, p.emailadres, (select d.status from dossier d where d.id = a.dossier_id) as "dossierStatus"
  from aanmelding a left join persoon p on p.werkzoekende_id = a.werkzoekende_id`;

/** The executor's inbox: of a sent aanmelding the name, the contact data and the question, and no more. */
@Injectable()
export class AanmeldingLezer {
  constructor(private readonly db: Database, private readonly audit: Audit, private readonly aanmeldingen: Aanmeldingen) {}

  async lijst(vraag: AanmeldingenVraag) {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const [na, id] = vraag.na ? leesCursor(vraag.na, 'datum') : [null, null];
    const rijen = await this.db.sql<Rij>(
      `${AANMELDING} where a.uitvoeringsorganisatie_id = $1 and a.status = any($2)
          and ($3::date is null or (a.verzonden_datum, a.id) > ($3::date, $4::uuid))
        order by a.verzonden_datum, a.id limit $5`,
      [huidigePrincipal().organisatieId, vraag.status ?? ['VERZONDEN'], na, id, grootte + 1], 'aanmelding-lijst');
    const lijst = alsLijst(rijen, grootte, (rij) => rij.verzondenDatum);
    this.audit.toon('aanmelding', lijst.items.map((rij) => rij.id));
    return { ...lijst, items: await this.toon(lijst.items) };
  }

  /** How many wait for an answer. */
  async tellingen(): Promise<{ wacht: number }> {
    const [rij] = await this.db.sql<{ wacht: number }>(
      `select count(*)::int as wacht from aanmelding where uitvoeringsorganisatie_id = $1 and status = 'VERZONDEN'`,
      [huidigePrincipal().organisatieId], 'aanmelding-tellingen');
    return rij!;
  }

  /** One aanmelding, for its sender and its receiver. @throws NietGevonden outside one's scope too */
  async lees(id: string) {
    const rijen = await this.db.sql<Rij>(`${AANMELDING} where a.id = $1`, [id], 'aanmelding-lees');
    const [rij] = await this.toon(rijen);
    if (!rij) throw new NietGevonden();
    this.audit.toon('aanmelding', [id]);
    return rij;
  }

  private async toon(rijen: Rij[]) {
    const uit = [];
    for (const { voornaam, tussenvoegsel, achternaam, dossierStatus, ...rij } of rijen) {
      const magDossierZien = dossierStatus !== null;
      const naam = achternaam && volledigeNaam({ voornaam, tussenvoegsel, achternaam });
      // Who sees only the question does not learn where the dossier stands; that it moved on shows when he answers.
      const toegestaneActies = await this.aanmeldingen.toegestaneActies({ ...rij, gemeente: rij.gemeente },
        { status: dossierStatus ?? 'ACTIEF', volledig: magDossierZien });
      uit.push({ ...rij, naam, magDossierZien, toegestaneActies });
    }
    return uit;
  }
}
