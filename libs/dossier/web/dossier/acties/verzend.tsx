import { AanmeldingDialoog } from '../../aanmeldingen/aanmelding-dialoog';
import { conceptVan, type Dossier } from '../../typen';

/** Sends the aanmelding that was made and kept. */
export function VerzendDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const aanmelding = conceptVan(dossier);
  return aanmelding ? <AanmeldingDialoog aanmelding={aanmelding} actie="verzend" sluit={sluit} /> : null;
}
