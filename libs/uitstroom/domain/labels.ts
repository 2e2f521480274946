import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { uitstroomEn } from './labels.en';
import { uitstroomNl } from './labels.nl';

/** Words of uitstroom in both languages: `label(uitstroomLabels.plaatsingVorm, 'BESCHUT', 'nl')`. */
export const uitstroomLabels = maakLabels(uitstroomNl, uitstroomEn);

/** The errors of uitstroom. */
export const uitstroomFouten = maakFouten(uitstroomNl.fout);

/** The list in which the reason of a transition is found, per `<onderwerp>.<name>`. */
export const uitstroomRedenLijsten = {
  'PLAATSING.gaatNietDoor': uitstroomLabels.gaatNietDoorReden,
  'PLAATSING.beeindig': uitstroomLabels.plaatsingEindReden,
  'UITSTROOM.registreer': dossierLabels.uitstroomReden,
  'UITSTROOM.controle': uitstroomLabels.controleSoort,
} as const;
