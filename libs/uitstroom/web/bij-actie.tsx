import type { DossierVanPaneel } from '@trajectplein/kern/web';
import { ControleDialoog } from './controle-dialoog';
import { PlaatsingDialoog } from './plaatsing-dialoog';
import { teControleren, teStarten } from './staat';

interface Props {
  dossier: DossierVanPaneel;
  sluit: () => void;
}

/** Answers "is het werk begonnen?" from the top of the dossier. */
export function StartPlaatsing({ dossier, sluit }: Props) {
  const plaatsing = teStarten(dossier);
  return plaatsing ? <PlaatsingDialoog plaatsing={plaatsing} actie="start" sluit={sluit} /> : null;
}

/** The controle that is due, from the top of the dossier. */
export function DoeControle({ dossier, sluit }: Props) {
  const controle = teControleren(dossier);
  return controle ? <ControleDialoog dossier={dossier} {...controle} sluit={sluit} /> : null;
}
