import { Injectable } from '@nestjs/common';
import type { DossierStatus } from '@trajectplein/dossier/domain';
import { Acties } from '@trajectplein/dossier/server';
import type { Datum } from '@trajectplein/kern/domain';
import { Database } from '@trajectplein/kern/server';
import { vereisteTrajectActies, type TrajectenStand } from '@trajectplein/traject/domain';

interface Rij {
  dossierStatus: DossierStatus;
  statusSinds: Datum;
  geaccepteerdSinds: Datum | null;
  trajecten: TrajectenStand['trajecten'];
}

/** What the trajecten of a dossier need from a person; worked out anew when a traject or its dossier changes. */
@Injectable()
export class TrajectActies {
  constructor(private readonly db: Database, private readonly acties: Acties) {}

  async herzie(dossierId: string): Promise<void> {
    const [rij] = await this.db.sql<Rij>(
      `select d.status as "dossierStatus", d.status_sinds as "statusSinds",
              (select max(a.beantwoord_datum) from aanmelding a where a.dossier_id = d.id and a.status = 'GEACCEPTEERD')
                as "geaccepteerdSinds",
              coalesce((select json_agg(json_build_object('status', t.status, 'startDatum', t.start_datum,
                'verwachteEindDatum', t.verwachte_eind_datum, 'opgeschortSinds', (select max(o.datum) from overgang o
                  where o.onderwerp_id = t.id and o.naam = 'schortOp'))) from traject t where t.dossier_id = d.id), '[]') as trajecten
         from dossier d where d.id = $1`, [dossierId], 'traject-acties');
    if (!rij) return;
    const { statusSinds, ...stand } = rij;
    await this.acties.zet(dossierId, 'traject', vereisteTrajectActies({ ...stand,
      actiefSinds: stand.dossierStatus === 'ACTIEF' ? statusSinds : null }));
  }
}
