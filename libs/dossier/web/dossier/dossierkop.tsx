import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { kleur, Levensloop, Merkje, Paginakop, Staat, useLabel, useOpmaak } from '@trajectplein/kern/web';
import type { Dossier } from '../typen';
import { useLijstadres } from '../werkvoorraad/zoekopdracht';
import { useStappen } from './levensloop';

/** The head of a dossier: who and which, where it stands, and the way it went. */
export function Dossierkop({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const [lijst] = useLijstadres();
  const { datum } = useOpmaak();
  const stappen = useStappen(dossier);
  const regel = [
    dossier.nummer,
    gemeenteNaam(dossier.opdrachtgevendeGemeente),
    `${t('dossier.veld.klantmanager')}: ${dossier.klantmanagerNaam ?? t('dossier.pagina.geenKlantmanager')}`,
    dossier.uitvoeringsorganisatieNaam && `${t('dossier.veld.uitvoerder')}: ${dossier.uitvoeringsorganisatieNaam}`,
  ].filter(Boolean);
  return (
    <>
      <Paginakop titel={dossier.werkzoekende.naam} onder={regel.join(' · ')}
        vensterTitel={t('dossier.pagina.venster', { nummer: dossier.nummer })}
        terug={{ naar: lijst, tekst: t(lijst.includes('zoekopdracht') ? 'dossier.werkvoorraad.resultaten' : 'dossier.menu.werkvoorraad') }}
        acties={
          <Box sx={{ display: 'flex', gap: '6px', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
            <Staat labels={dossierLabels.dossierStatus} code={dossier.status} />
            <Merkje tekst={dossier.classificatie ? label(dossierLabels.classificatie, dossier.classificatie)
              : t('dossier.nietIngedeeld')} toon={dossier.classificatie ? 'zacht' : 'let'} />
            {dossier.werkfit && <Merkje tekst={t('dossier.werkfit')} toon="zacht" />}
          </Box>
        } />
      <Box sx={{ background: kleur.vlak, border: `1px solid ${kleur.lijn}`, borderRadius: '6px', p: '14px 18px 12px' }}>
        <Levensloop stappen={stappen} titel={t('kern.levensloop.titel')} />
        {dossier.uitstroomDatum && (
          <Box component="p" sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}>
            {t('dossier.pagina.uitgestroomd', {
              datum: datum(dossier.uitstroomDatum), reden: label(dossierLabels.uitstroomReden, dossier.uitstroomReden),
            })}
          </Box>
        )}
        {dossier.sluitReden && (
          <Box component="p" sx={{ mt: 1, fontSize: '0.875rem', color: 'text.secondary' }}>
            {t('dossier.pagina.gesloten', {
              datum: datum(dossier.geslotenDatum), reden: label(dossierLabels.sluitReden, dossier.sluitReden),
            })}
          </Box>
        )}
      </Box>
    </>
  );
}
