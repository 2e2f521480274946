import { Injectable } from '@nestjs/common';
import { volledigheidVan } from '@trajectplein/dossier/domain';
import { Database, NietGevonden } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import type { ProfielAntwoord } from './profiel.dto';

/** The matching profile of a dossier. */
@Injectable()
export class ProfielLezer {
  constructor(private readonly db: Database, private readonly audit: Audit) {}

  /** A dossier without one answers an empty profile. @throws NietGevonden outside one's scope too */
  async lees(dossierId: string): Promise<ProfielAntwoord> {
    const [rij] = await this.db.sql<Omit<ProfielAntwoord, 'volledigheid' | 'laatstBijgewerktOp'> & { laatst: Date | null }>(
      `select d.id, coalesce(p.versie, 0) as versie, p.uren_per_week::float8 as "urenPerWeek", p.opleidingsniveau, p.beroepssector, p.beroep,
              p.mondeling_nederlands as "mondelingNederlands", p.schriftelijk_nederlands as "schriftelijkNederlands",
              coalesce(p.rijbewijzen, '{}') as rijbewijzen, coalesce(p.vervoer, '{}') as vervoer,
              coalesce(p.opmerkingen, '{}') as opmerkingen, p.laatst_bijgewerkt_op as laatst
         from dossier d left join profiel p on p.dossier_id = d.id where d.id = $1`, [dossierId], 'profiel-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('dossier', [dossierId]);
    const { laatst, ...profiel } = rij;
    return { ...profiel, laatstBijgewerktOp: laatst && laatst.toISOString(), volledigheid: volledigheidVan(profiel) };
  }
}
