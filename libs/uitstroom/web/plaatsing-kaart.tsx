import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import {
  GAAT_NIET_DOOR_REDENEN, PLAATSING_EIND_REDENEN, PLAATSING_OVERGANGEN, uitstroomLabels, type PlaatsingOvergang,
} from '@trajectplein/uitstroom/domain';
import {
  Feiten, Kaart, KeuzeVeld, Staat, useLabel, useOpmaak, WijzigDialoog,
} from '@trajectplein/kern/web';
import { PlaatsingDialoog } from './plaatsing-dialoog';
import { PlaatsingVelden } from './plaatsing-velden';
import type { Plaatsing } from './typen';

/** One plaatsing: where, what and since when, and whether it began, stopped, or came to nothing. */
export function PlaatsingKaart({ plaatsing }: { plaatsing: Plaatsing }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum, getal } = useOpmaak();
  const [open, zetOpen] = useState<PlaatsingOvergang | 'wijzig'>();
  const acties = [...PLAATSING_OVERGANGEN, 'wijzig' as const].filter((naam) => plaatsing.toegestaneActies.includes(naam));
  const redenLabels = plaatsing.status === 'GAAT_NIET_DOOR' ? uitstroomLabels.gaatNietDoorReden : uitstroomLabels.plaatsingEindReden;
  const uren = getal(plaatsing.uren);
  return (
    <Kaart titel={plaatsing.werkgeverNaam ?? label(uitstroomLabels.plaatsingVorm, plaatsing.vorm)}
      staat={<Staat labels={uitstroomLabels.plaatsingStatus} code={plaatsing.status} />}
      knoppen={acties.length > 0 && acties.map((naam) => (
        <Button key={naam} variant={naam === 'wijzig' ? 'text' : naam === 'start' ? 'contained' : 'outlined'} onClick={() => zetOpen(naam)}>
          {label(uitstroomLabels.knop, `PLAATSING.${naam}`)}
        </Button>
      ))}>
      <Feiten feiten={[
        [t('uitstroom.vorm'), `${label(uitstroomLabels.plaatsingVorm, plaatsing.vorm)}, ${t('uitstroom.urenPerWeek', { uren })}`],
        [t('uitstroom.periode'), plaatsing.eindDatum ? `${datum(plaatsing.startDatum)} – ${datum(plaatsing.eindDatum)}`
          : t('uitstroom.vanaf', { datum: datum(plaatsing.startDatum) })],
        [t('uitstroom.gevolg'), label(uitstroomLabels.gevolgUitkering, plaatsing.gevolgUitkering)],
        [t('kern.formulier.reden'), plaatsing.reden ? label(redenLabels, plaatsing.reden) : undefined],
      ]} />
      {open === 'wijzig' && (
        <WijzigDialoog titel={label(uitstroomLabels.knop, 'PLAATSING.wijzig')} sluit={() => zetOpen(undefined)}
          resource="plaatsingen" record={{ ...plaatsing, eindReden: plaatsing.reden }}
          velden={['vorm', 'werkgeverId', 'uren', 'startDatum', 'eindDatum', 'gevolgUitkering', ...(plaatsing.reden ? ['eindReden' as const] : [])]}>
          <PlaatsingVelden werkgeverNaam={plaatsing.werkgeverNaam} />
          {plaatsing.reden && <KeuzeVeld bron="eindReden" label="uitstroom.eindReden" labels={redenLabels} verplicht
            codes={plaatsing.status === 'GAAT_NIET_DOOR' ? GAAT_NIET_DOOR_REDENEN : PLAATSING_EIND_REDENEN} />}
        </WijzigDialoog>
      )}
      {open && open !== 'wijzig' && <PlaatsingDialoog plaatsing={plaatsing} actie={open} sluit={() => zetOpen(undefined)} />}
    </Kaart>
  );
}
