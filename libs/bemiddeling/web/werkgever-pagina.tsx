import { useNavigate, useParams } from 'react-router-dom';
import { useGetOne, useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import { bemiddelingLabels } from '@trajectplein/bemiddeling/domain';
import {
  api, ApiFout, Feiten, Formulier, gewijzigd, isKvkNummer, Knoppen, Lezing, maak, NietGevonden, Paginakop, Sectie, TekstVeld, useLabel, Velden,
} from '@trajectplein/kern/web';
import type { Werkgever } from './werkgever-veld';

function WerkgeverVelden() {
  return (
    <Velden data-kolommen="2">
      <TekstVeld bron="kvkNummer" label="bemiddeling.kvkNummer" hulp="bemiddeling.kvkHulp" inputMode="numeric" toets={isKvkNummer} verplicht />
      <TekstVeld bron="naam" label="bemiddeling.naam" hulp="bemiddeling.naamHulp" verplicht />
    </Velden>
  );
}

/** A new werkgever. */
export function WerkgeverNieuw() {
  const t = useTranslate();
  const label = useLabel();
  const notify = useNotify();
  const navigate = useNavigate();
  const verstuur = async (waarden: Partial<Werkgever>) => {
    await maak('werkgevers', waarden);
    notify('bemiddeling.toegevoegd', { type: 'success' });
    navigate('/werkgevers');
  };
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Paginakop titel={label(bemiddelingLabels.knop, 'WERKGEVER.registreer')} terug={{ naar: '/werkgevers', tekst: t('bemiddeling.werkgevers') }} />
      <Formulier<Partial<Werkgever>> verstuur={verstuur}>
        <Sectie titel={t('bemiddeling.gegevens')}><WerkgeverVelden /></Sectie>
        <Knoppen annuleer={() => navigate('/werkgevers')} />
      </Formulier>
    </Box>
  );
}

/** One werkgever, to read or edit. */
export function WerkgeverPagina() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const lezing = useGetOne<Werkgever>('werkgevers', { id });
  if (lezing.error instanceof ApiFout && lezing.error.status === 404) return <NietGevonden />;
  return (
    <Lezing lezing={lezing}>
      {(werkgever) => {
        const velden = { kvkNummer: werkgever.kvkNummer, naam: werkgever.naam };
        const verstuur = async (waarden: typeof velden) => {
          const body = gewijzigd({ kvkNummer: waarden.kvkNummer, naam: waarden.naam }, velden);
          if (Object.keys(body).length > 0) await api(`werkgevers/${id}`, { methode: 'PATCH', body, versie: werkgever.versie });
          await cache.invalidateQueries({ queryKey: ['werkgevers'] });
          notify('kern.formulier.opgeslagen', { type: 'success' });
          navigate('/werkgevers');
        };
        return (
          <Box sx={{ maxWidth: 760 }}>
            <Paginakop titel={werkgever.naam} terug={{ naar: '/werkgevers', tekst: t('bemiddeling.werkgevers') }} />
            {werkgever.toegestaneActies.includes('wijzig') ? (
              <Formulier<typeof velden> verstuur={verstuur} waarden={velden}>
                <Sectie titel={t('bemiddeling.gegevens')}><WerkgeverVelden /></Sectie>
                <Knoppen annuleer={() => navigate('/werkgevers')} />
              </Formulier>
            ) : (
              <Sectie titel={t('bemiddeling.gegevens')}>
                <Feiten feiten={[[t('bemiddeling.kvkNummer'), werkgever.kvkNummer], [t('bemiddeling.naam'), werkgever.naam]]} />
              </Sectie>
            )}
          </Box>
        );
      }}
    </Lezing>
  );
}
