import { Injectable } from '@nestjs/common';
import { volledigeNaam, type NaamDelen } from '@trajectplein/dossier/domain';
import { Database, NietGevonden, PAGINA_GROOTTE, alsLijst, leesCursor } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import type { VerschilAntwoord, VerschillenAntwoord, VerschillenVraag } from './verschil.dto';

type Rij = Omit<VerschilAntwoord, 'naam' | 'toegestaneActies'> & NaamDelen;

const VERSCHIL = `select v.id, v.dossier_id as "dossierId", d.nummer, p.voornaam, p.tussenvoegsel, p.achternaam,
  i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar", v.gemeente, v.soort, v.maand,
  v.uitkering, v.voorstel, v.status, v.reden, v.vastgelegd_op as "vastgelegdOp", v.afgehandeld_op as "afgehandeldOp",
  m.naam as "medewerkerNaam", v.versie,
  case when v.soort = 'NIET_IN_BESTAND' then coalesce((select b.zonder_persoon from uitkering_bestand b where b.gemeente = v.gemeente
    and b.maand = v.maand), 0) else 0 end as "rijenZonderPersoon", json_build_object('status', d.status, 'uitstroomDatum', d.uitstroom_datum,
    'uitstroomReden', d.uitstroom_reden) as dossier
  from uitkering_verschil v join dossier d on d.id = v.dossier_id join persoon p on p.werkzoekende_id = d.werkzoekende_id
  left join identiteit i on i.werkzoekende_id = d.werkzoekende_id left join medewerker m on m.id = v.medewerker_id`;

/** Reads the differences of the dossiers that one may see, oldest first: one statement a page. */
@Injectable()
export class VerschilLezer {
  constructor(private readonly db: Database, private readonly audit: Audit) {}

  async lijst(vraag: VerschillenVraag): Promise<VerschillenAntwoord> {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const [, na] = vraag.na ? leesCursor(vraag.na, 'geen') : [null, null];
    const rijen = await this.db.sql<Rij>(
      `${VERSCHIL} where v.status = $1 and ($2::text[] is null or v.gemeente = any($2)) and ($3::text[] is null or v.soort = any($3))
          and ($4::uuid is null or v.dossier_id = $4) and ($5::uuid is null or v.id > $5) order by v.id limit $6 offset $7`,
      [vraag.status ?? 'OPEN', vraag.gemeente ?? null, vraag.soort ?? null, vraag.dossierId ?? null, na, grootte + 1,
        vraag.na ? 0 : ((vraag.pagina ?? 1) - 1) * grootte], 'verschil-lijst');
    const lijst = alsLijst(rijen.map(toon), grootte, () => null);
    this.audit.toon('dossier', lijst.items.map((rij) => rij.dossierId));
    return lijst;
  }

  /** How many are open. */
  async tellingen(): Promise<{ wacht: number }> {
    const [rij] = await this.db.sql<{ wacht: number }>(
      `select count(*)::int as wacht from uitkering_verschil v join dossier d on d.id = v.dossier_id where v.status = 'OPEN'`, [], 'verschil-tellingen');
    return rij!;
  }

  /** @throws NietGevonden outside one's scope too */
  async lees(id: string): Promise<VerschilAntwoord> {
    const [rij] = await this.db.sql<Rij>(`${VERSCHIL} where v.id = $1`, [id], 'verschil-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('dossier', [rij.dossierId]);
    return toon(rij);
  }
}

function toon({ voornaam, tussenvoegsel, achternaam, ...rij }: Rij): VerschilAntwoord {
  const acties = [...(rij.voorstel ? ['verwerk'] : []), 'wijsAf'];
  return { ...rij, naam: volledigeNaam({ voornaam, tussenvoegsel, achternaam }), toegestaneActies: rij.status === 'OPEN' ? acties : [] };
}
