import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { Feiten, Kaart, Kaarten, Sectie, Staat, useLabel, useOpmaak } from '@trajectplein/kern/web';
import { AanmeldingDialoog } from '../../aanmeldingen/aanmelding-dialoog';
import type { Aanmelding, Dossier } from '../../typen';

const OVERGANGEN = ['verzend', 'accepteer', 'stuurTerug', 'trekIn'] as const;

/** The handovers to an executor, newest first, with what can be done with each. */
export function AanmeldingPaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [open, zetOpen] = useState<{ aanmelding: Aanmelding; actie: (typeof OVERGANGEN)[number] }>();
  const aanmeldingen = [...dossier.aanmeldingen].reverse();
  return (
    <Sectie titel={t('dossier.aanmelding.titel')}>
      {aanmeldingen.length === 0 && <p style={{ fontSize: '0.875rem' }}>{t('dossier.aanmelding.geen')}</p>}
      <Kaarten>
        {aanmeldingen.map((er) => {
          const acties = OVERGANGEN.filter((naam) => er.toegestaneActies.includes(naam));
          return (
            <Kaart key={er.id} titel={er.uitvoeringsorganisatieNaam ?? t('dossier.veld.uitvoerder')}
              staat={<Staat labels={dossierLabels.aanmeldingStatus} code={er.status} />}
              knoppen={acties.length > 0 && acties.map((naam) => (
                <Button key={naam} variant={naam === 'verzend' || naam === 'accepteer' ? 'contained' : 'outlined'}
                  onClick={() => zetOpen({ aanmelding: er, actie: naam })}>
                  {label(dossierLabels.knop, `AANMELDING.${naam}`)}
                </Button>
              ))}>
              <Feiten feiten={[
                [t('dossier.aanmelding.vraag'), er.toelichting],
                [t('dossier.aanmelding.verzonden'), er.verzondenDatum ? datum(er.verzondenDatum) : undefined],
                [t('dossier.aanmelding.antwoordVoor'), er.status === 'VERZONDEN' ? datum(er.signaleringsDatum) : undefined],
                [t('dossier.aanmelding.beantwoord'), er.beantwoordDatum ? datum(er.beantwoordDatum) : undefined],
                [t('kern.formulier.reden'), er.reden ? label(dossierLabels.aanmeldingReden, er.reden) : undefined],
                [t('dossier.aanmelding.antwoord'), er.antwoord ?? undefined],
                [t('dossier.aanmelding.gevolg'), er.gevolg ? label(dossierLabels.aanmeldingGevolg, er.gevolg) : undefined],
              ]} />
            </Kaart>
          );
        })}
      </Kaarten>
      {open && <AanmeldingDialoog {...open} sluit={() => zetOpen(undefined)} />}
    </Sectie>
  );
}
