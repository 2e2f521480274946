import { Injectable } from '@nestjs/common';
import type { DossierStatus } from '@trajectplein/dossier/domain';
import { Acties } from '@trajectplein/dossier/server';
import { Database } from '@trajectplein/kern/server';
import { vereisteUitstroomActies, type UitstroomStand } from '@trajectplein/uitstroom/domain';

/** What work and the end of the benefit need from a person; worked out anew when they or the dossier change. */
@Injectable()
export class UitstroomActies {
  constructor(private readonly db: Database, private readonly acties: Acties) {}

  async herzie(dossierId: string): Promise<void> {
    // Work whose end of benefit was recorded asks for that no more, also after a terugval.
    const [stand] = await this.db.sql<UitstroomStand & { dossierStatus: DossierStatus }>(
      `select d.status as "dossierStatus",
              coalesce((select json_agg(json_build_object('status', p.status, 'startDatum', p.start_datum,
                'gevolgUitkering', p.gevolg_uitkering)) from plaatsing p where p.dossier_id = d.id and not exists
                (select 1 from uitstroom x where x.plaatsing_id = p.id and x.status = 'GELDIG')), '[]') as plaatsingen,
              (select json_build_object('uitstroomDatum', u.uitstroom_datum, 'controles', coalesce((select json_agg(
                json_build_object('soort', c.soort, 'datum', c.datum)) from controle c where c.uitstroom_id = u.id), '[]'))
                 from uitstroom u where u.dossier_id = d.id and u.status = 'GELDIG'
                order by u.uitstroom_datum desc, u.id desc limit 1) as uitstroom
         from dossier d where d.id = $1`, [dossierId], 'uitstroom-acties');
    if (stand) await this.acties.zet(dossierId, 'uitstroom', vereisteUitstroomActies(stand));
  }
}
