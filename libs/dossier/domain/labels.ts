import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { dossierEn } from './labels.en';
import { dossierNl } from './labels.nl';

/** Words of dossier in both languages: `label(dossierLabels.dossierStatus, 'GEMELD', 'nl')`. */
export const dossierLabels = maakLabels(dossierNl, dossierEn);

/** The errors of dossier. */
export const dossierFouten = maakFouten(dossierNl.fout);

/** The list in which the reason of a transition is found, per `<onderwerp>.<name>`. */
export const dossierRedenLijsten = {
  'DOSSIER.stroomUit': dossierLabels.uitstroomReden,
  'DOSSIER.meldTerugval': dossierLabels.terugvalReden,
  'DOSSIER.sluit': dossierLabels.sluitReden,
  'DOSSIER.heropen': dossierLabels.heropenReden,
  'AANMELDING.stuurTerug': dossierLabels.aanmeldingReden,
} as const;
