import { Injectable } from '@nestjs/common';
import { Overgangen, Wijzigingen, type OvergangStap } from '@trajectplein/dossier/server';
import { eersteVan, type Datum } from '@trajectplein/kern/domain';
import { Database, GeenToegang, Gebeurtenissen, Klok } from '@trajectplein/kern/server';
import { eisTrajectCorrectie, magTrajectWijzigen, type Ruimte } from '@trajectplein/traject/domain';
import { TrajectActies } from './traject-acties';
import type { TrajectWijziging } from './traject.dto';
import { Trajecten, type GeladenTraject } from './trajecten';

const EINDE = ['rondAf', 'breekAf'];

/** Editing a traject and correcting what was entered wrongly, with history. */
@Injectable()
export class TrajectCorrecties {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly overgangen: Overgangen,
    private readonly wijzigingen: Wijzigingen, private readonly gebeurtenissen: Gebeurtenissen, private readonly acties: TrajectActies,
    private readonly trajecten: Trajecten,
  ) {}

  /**
   * A corrected day moves its transition along; the event holds for the earliest of the days that changed, because from
   * there on the figures may be others.
   * @throws Verouderd; GeenToegang; DomeinFout at the field that is wrong
   */
  async wijzig(id: string, versie: number, { reden, ...nieuw }: TrajectWijziging): Promise<void> {
    const geladen = await this.trajecten.laad(id, versie);
    const { traject, dossier, wie } = geladen;
    if (!magTrajectWijzigen(wie, dossier.status)) throw new GeenToegang('Alleen de organisatie die het traject uitvoert, mag dit doen.');
    const reeks = await this.overgangen.reeks(id);
    const wasGestart = reeks.some((stap) => stap.naam === 'start');
    eisTrajectCorrectie({ ...traject, wasGestart }, nieuw, await this.ruimte(geladen, reeks));
    const oud = { ...traject, breekAfReden: traject.reden };
    const velden = await this.wijzigingen.leg({ dossierId: dossier.id, onderwerp: 'TRAJECT', onderwerpId: id, reden: reden ?? null }, oud, nieuw);
    if (!velden.length) return;
    const { breekAfReden, ...kolommen } = nieuw;
    for (const [veld, waarde] of Object.entries(kolommen)) if (waarde !== undefined) Object.assign(traject, { [veld]: waarde });
    if (breekAfReden) traject.reden = breekAfReden;
    await this.db.em.save(traject);
    await this.volgOvergangen(traject, reeks);
    await this.acties.herzie(dossier.id);
    const dagen = (['startDatum', 'eindDatum'] as const).flatMap((veld) => (velden.includes(veld) ? [oud[veld], traject[veld]] : []));
    // The other fields count from the day of the transition that they belong to.
    const geldigOp = eersteVan(...dagen) ?? traject.eindDatum ?? eersteVan(traject.startDatum, this.klok.vandaag())!;
    await this.gebeurtenissen.leg('traject.gecorrigeerd', dossier.id, geldigOp, { id, velden: velden.join(',') });
  }

  /** Where start and end can move to: between the steps beside them, and within the dossier's own. */
  private async ruimte({ dossier }: GeladenTraject, reeks: OvergangStap[]): Promise<{ start: Ruimte; einde: Ruimte; vandaag: Datum }> {
    const van = await this.overgangen.reeks(dossier.id);
    const plaats = (namen: string[]) => reeks.findIndex((stap) => namen.includes(stap.naam));
    const start = reeks[plaats(['start'])];
    const actief = start && van.findLast((stap) => stap.naar === 'ACTIEF' && stap.volgnummer < start.volgnummer);
    const daarna = start && van.find((stap) => stap.volgnummer > start.volgnummer && stap.naar !== 'ACTIEF');
    const einde = plaats(EINDE);
    return {
      start: { vorige: actief?.datum ?? dossier.meldDatum,
        volgende: eersteVan(reeks[plaats(['start']) + 1]?.datum, daarna?.datum) },
      einde: { vorige: reeks[einde - 1]?.datum ?? null, volgende: dossier.geslotenDatum },
      vandaag: this.klok.vandaag(),
    };
  }

  private async volgOvergangen(traject: GeladenTraject['traject'], reeks: OvergangStap[]): Promise<void> {
    for (const stap of reeks) {
      if (stap.naam === 'registreer' && traject.startDatum < stap.datum) {
        await this.overgangen.corrigeer(stap.id, { ...stap, datum: traject.startDatum });
      } else if (stap.naam === 'start' && traject.startDatum !== stap.datum) {
        await this.overgangen.corrigeer(stap.id, { ...stap, datum: traject.startDatum });
      } else if (EINDE.includes(stap.naam)) {
        await this.overgangen.corrigeer(stap.id, { ...stap, datum: traject.eindDatum!, reden: traject.resultaat ?? traject.reden });
      }
    }
  }
}
