import { useTranslate } from 'react-admin';
import { KeuzeVeld, useOpmaak } from '@trajectplein/kern/web';
import type { Plaatsing } from './typen';

/** Which work ended the benefit; nothing to choose when the dossier has no work. */
export function PlaatsingKeuze({ plaatsingen }: { plaatsingen: readonly Plaatsing[] }) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  if (plaatsingen.length === 0) return null;
  return (
    <KeuzeVeld bron="plaatsingId" label="uitstroom.doorWerk" mogelijkheden={plaatsingen.map((er) => ({
      waarde: er.id, tekst: `${er.werkgeverNaam ?? t('uitstroom.eigenBedrijf')}, ${t('uitstroom.vanaf', { datum: datum(er.startDatum) })}`,
    }))} />
  );
}
