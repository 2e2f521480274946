import { useFormState } from 'react-hook-form';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { api, Formulier, gevuld, Sectie, Tabel } from '@trajectplein/kern/web';
import type { ImportDetail } from '../typen';
import { KoppelVelden, NietGekozen } from './koppel-velden';

interface Invoer {
  koppeling: Record<string, string | null>;
}

/** Says which column fills which field, beside the first rows of the file; then it is tried. */
export function KoppelFormulier({ er, klaar }: { er: ImportDetail; klaar: () => void }) {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const verstuur = async ({ koppeling }: Invoer) => {
    await api(`imports/${er.id}/_start`, { methode: 'POST', versie: er.versie, body: { koppeling: gevuld(koppeling), proef: true } });
    await cache.invalidateQueries();
    notify('uitwisseling.koppel.gestart', { type: 'success' });
    klaar();
  };
  return (
    <Formulier<Invoer> verstuur={verstuur} waarden={{ koppeling: er.koppeling ?? {} }}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Sectie titel={t('uitwisseling.koppel.titel')}>
          <p style={{ fontSize: '0.9375rem', marginBottom: 12 }}>{t('uitwisseling.koppel.uitleg')}</p>
          <Voorbeeld er={er} />
        </Sectie>
        <KoppelVelden er={er} />
        <NietGekozen er={er} />
      </Box>
      <Starten />
    </Formulier>
  );
}

/** The first rows as they stand in the file. */
function Voorbeeld({ er }: { er: ImportDetail }) {
  const t = useTranslate();
  if (er.voorbeeld.length === 0) return null;
  return (
    <>
      <h3 style={{ fontSize: '0.875rem', fontWeight: 650, marginBottom: 6 }}>{t('uitwisseling.koppel.voorbeeld')}</h3>
      <Tabel bijschrift={t('uitwisseling.koppel.voorbeeld')} rijen={er.voorbeeld.map((rij, n) => ({ rij, n }))} sleutel={({ n }) => String(n)}
        kolommen={er.kolommen.map((kolom) => ({
          naam: kolom, kop: kolom, cel: ({ rij }: { rij: Record<string, string> }) => <span style={{ whiteSpace: 'nowrap' }}>{rij[kolom] ?? ''}</span>,
        }))} />
    </>
  );
}

function Starten() {
  const t = useTranslate();
  const { isSubmitting } = useFormState();
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 2.5, flexWrap: 'wrap' }}>
      <Button type="submit" variant="contained" aria-disabled={isSubmitting || undefined} onClick={(e) => { if (isSubmitting) e.preventDefault(); }}>
        {t('uitwisseling.koppel.proefdraaien')}
      </Button>
      <span role="status" style={{ alignSelf: 'center' }}>{isSubmitting ? t('kern.formulier.bezig') : ''}</span>
    </Box>
  );
}
