import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { Feiten, kleur, Tijdlijn, useLabel, useOpmaak } from '@trajectplein/kern/web';
import type { Classificatie, Dossier } from '../../typen';
import { ClassificeerDialoog } from '../acties/classificeer';

/** The judgement that holds, with its reasons; the earlier ones below it. Nothing is ever rewritten. */
export function Oordelen({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [corrigeert, zetCorrigeert] = useState<Classificatie>();
  const laatste = dossier.classificaties.find((er) => er.geldend);
  const eerder = dossier.classificaties.filter((er) => er !== laatste);
  const werkfit = (er: Classificatie) => t(er.werkfit ? 'dossier.classificatie.wel' : 'dossier.classificatie.niet');
  return (
    <Box sx={{ borderTop: `1px solid ${kleur.lijn}`, mt: 1.75, pt: 1.5 }}>
      <Box component="h3" sx={{ fontSize: '0.9375rem', fontWeight: 650, mb: 0.75 }}>{t('dossier.veld.classificatie')}</Box>
      {laatste ? (
        <Feiten feiten={[
          [t('dossier.classificatie.oordeel'), <strong key="o">{label(dossierLabels.classificatie, laatste.classificatie)}</strong>],
          [t('dossier.werkfit'), werkfit(laatste)],
          [t('dossier.classificatie.peilDatum'), datum(laatste.peilDatum)],
          [t('dossier.classificatie.motivering'), laatste.motivering],
          [t('dossier.classificatie.door'), [laatste.medewerkerNaam, laatste.organisatieNaam].filter(Boolean).join(', ')],
        ]} />
      ) : <p style={{ fontSize: '0.875rem' }}>{t('dossier.classificatie.nogNiet')}</p>}
      {laatste && dossier.toegestaneActies.includes('classificeer') && (
        <Button variant="text" sx={{ mt: 0.75, ml: -1 }} onClick={() => zetCorrigeert(laatste)}>{t('dossier.classificatie.corrigeer')}</Button>
      )}
      {corrigeert && <ClassificeerDialoog dossier={dossier} corrigeert={corrigeert} sluit={() => zetCorrigeert(undefined)} />}
      {eerder.length > 0 && (
        <details style={{ marginTop: 12 }}>
          <summary style={{ cursor: 'pointer', fontSize: '0.875rem', minHeight: 24 }}>
            {t('dossier.classificatie.eerder', { smart_count: eerder.length })}
          </summary>
          <Box sx={{ mt: 1 }}>
            <Tijdlijn titel={t('dossier.classificatie.geschiedenis')} momenten={eerder.map((er) => ({
              id: er.id, datum: er.peilDatum, uitleg: er.motivering, wie: er.medewerkerNaam,
              titel: `${label(dossierLabels.classificatie, er.classificatie)}, ${werkfit(er).toLowerCase()}`
                + (er.vervallen ? ` (${t('dossier.classificatie.gecorrigeerd')})` : ''),
            }))} />
          </Box>
        </details>
      )}
    </Box>
  );
}
