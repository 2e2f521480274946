import { useTranslate } from 'react-admin';
import { GAAT_NIET_DOOR_REDENEN, PLAATSING_EIND_REDENEN, uitstroomLabels, type PlaatsingOvergang } from '@trajectplein/uitstroom/domain';
import { OvergangDialoog, useLabel, vandaag } from '@trajectplein/kern/web';
import type { Plaatsing } from './typen';

interface Props {
  plaatsing: Plaatsing;
  actie: PlaatsingOvergang;
  sluit: () => void;
}

/** Work begins, stops, or does not go through: its day, and why where that is asked. */
export function PlaatsingDialoog({ plaatsing, actie, sluit }: Props) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(uitstroomLabels.knop, `PLAATSING.${actie}`)} uitleg={t(`uitstroom.bij.${actie}`)}
      sluit={sluit} resource="plaatsingen" id={plaatsing.id} versie={plaatsing.versie} actie={actie}
      waarden={actie === 'start' && plaatsing.startDatum <= vandaag() ? { datum: plaatsing.startDatum } : undefined}
      redenen={actie === 'gaatNietDoor' ? GAAT_NIET_DOOR_REDENEN : actie === 'beeindig' ? PLAATSING_EIND_REDENEN : undefined}
      toelichting="mag" redenLabels={actie === 'gaatNietDoor' ? uitstroomLabels.gaatNietDoorReden : uitstroomLabels.plaatsingEindReden} />
  );
}
