import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { useFormState } from 'react-hook-form';
import Box from '@mui/material/Box';
import { IMPORT_SOORTEN, uitwisselingLabels } from '@trajectplein/uitwisseling/domain';
import { useRegistreerGemeenten } from '@trajectplein/dossier/web';
import {
  apiFormulier, Formulier, KeuzeGroep, KeuzeVeld, Knoppen, organisatieSoort, Paginakop, Sectie, useMedewerker, useMogelijkheden,
} from '@trajectplein/kern/web';
import { BestandVeld } from './bestand-veld';
import { MaandVeld } from './maand-veld';
import { Balk } from './voortgang';

interface Invoer {
  bestand: File;
  soort: string;
  maand?: string | null;
  gemeente: string;
}

/** Sends a file: which one, what it is and for which gemeente. It is always tried first; what would come of it is shown. */
export function ImportNieuw() {
  const t = useTranslate();
  const navigate = useNavigate();
  const gemeenten = useRegistreerGemeenten();
  const [verstuurd, zetVerstuurd] = useState(0);
  // The monthly list is the gemeente's own: an executor sees only part of who is on it.
  const vanGemeente = organisatieSoort(useMedewerker() ?? { organisatie: null }) === 'GEMEENTE';
  const soorten = useMogelijkheden(uitwisselingLabels.importSoort, IMPORT_SOORTEN.filter((soort) => soort !== 'uitkeringen' || vanGemeente))
    .map(({ waarde, tekst }) => ({ waarde, tekst, uitleg: t(`uitwisseling.nieuw.soortUitleg.${waarde}`) }));

  const verstuur = async ({ bestand, soort, maand, gemeente }: Invoer) => {
    const formulier = new FormData();
    for (const [naam, waarde] of Object.entries({ soort, gemeente, proef: 'true', ...(maand ? { maand } : {}) })) formulier.append(naam, waarde);
    formulier.append('bestand', bestand);
    zetVerstuurd(0);
    const { id } = await apiFormulier<{ id: string }>('imports', formulier, zetVerstuurd);
    navigate(`/imports/${id}`);
  };

  return (
    <Box sx={{ maxWidth: 760 }}>
      <Paginakop titel={t('uitwisseling.inladen')} onder={t('uitwisseling.nieuw.onder')}
        terug={{ naar: '/imports', tekst: t('uitwisseling.imports') }} />
      <Formulier<Invoer> verstuur={verstuur}>
        <Sectie titel={t('uitwisseling.nieuw.titel')}>
          <Box sx={{ display: 'grid', gap: 2 }}>
            <BestandVeld bron="bestand" label="uitwisseling.nieuw.bestand" hulp="uitwisseling.nieuw.bestandHulp" />
            <KeuzeGroep bron="soort" label="uitwisseling.nieuw.soort" mogelijkheden={soorten} verplicht />
            <MaandVeld />
            <KeuzeVeld bron="gemeente" label="uitwisseling.nieuw.gemeente" hulp="uitwisseling.nieuw.gemeenteHulp" verplicht breedte={36}
              mogelijkheden={gemeenten} beginWaarde={gemeenten.length === 1 ? gemeenten[0].waarde : undefined} key={gemeenten.length} />
          </Box>
        </Sectie>
        <Verzending deel={verstuurd} />
        <Knoppen opslaan={t('uitwisseling.nieuw.versturen')} bezig={t('uitwisseling.nieuw.bezig')} annuleer={() => navigate('/imports')} />
      </Formulier>
    </Box>
  );
}

/** How much of the file has left, while it is being sent. */
function Verzending({ deel }: { deel: number }) {
  const t = useTranslate();
  const { isSubmitting } = useFormState();
  if (!isSubmitting) return null;
  const procent = Math.round(deel * 100);
  return (
    <Box sx={{ mt: 2 }}>
      <Balk aria-label={t('uitwisseling.nieuw.bezig')} value={deel} max={1} />
      <p style={{ fontSize: '0.875rem' }}>{t('uitwisseling.nieuw.verstuurd', { deel: procent })}</p>
    </Box>
  );
}
