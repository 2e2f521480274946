import { Genest, Id, JaNee } from '@trajectplein/kern/server';
import { DossierGegevens, UitkeringsperiodeGegevens } from '../dossier.dto';
import { BEVESTIGD, PersoonGegevens } from '../werkzoekende.dto';

/** Somebody reports: a new person, or one who is known, with a dossier and the benefit that runs. */
export class NieuweRegistratie {
  @Genest(() => PersoonGegevens, { optioneel: true, uitleg: 'Wie zich meldt; of `werkzoekendeId` van wie er al is.' })
  werkzoekende?: PersoonGegevens;
  @Id({ optioneel: true }) werkzoekendeId?: string;
  @Genest(() => DossierGegevens) dossier!: DossierGegevens;
  @Genest(() => UitkeringsperiodeGegevens, { optioneel: true }) uitkeringsperiode?: UitkeringsperiodeGegevens;
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}
