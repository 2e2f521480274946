import { Link } from 'react-router-dom';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { normaliseerBsn } from '@trajectplein/kern/domain';
import { toonGeboorte } from '@trajectplein/dossier/domain';
import { maak, useOpmaak, useTaal, Waarschuwing, type Lijst } from '@trajectplein/kern/web';
import type { Bekend } from './bekende-persoon';

/** @contract WerkzoekendeTreffer */
interface Gevonden {
  id: string;
  naam: string | null;
  geboorteDatum: string | null;
  geboorteJaar: number | null;
  gemeente: string;
  openDossierId: string | null;
}

interface Props {
  bsn: string | null;
  gemeente: string | null;
  bestaat?: string;
  /** Goes on with this person; without it there is only something to read. */
  kies?: (bekend: Bekend) => void;
}

/**
 * Says whether this gemeente knows the person already, and what then: to the open dossier, or a new one for the same
 * person. What another gemeente holds is not told.
 */
export function BsnBekend({ bsn, gemeente, bestaat, kies }: Props) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  const taal = useTaal();
  const geldig = bsn ? normaliseerBsn(bsn) : null;
  const { data } = useQuery({
    queryKey: ['bsn', geldig, gemeente, bestaat],
    queryFn: () => maak<Lijst<Gevonden>>('werkzoekenden/_zoek', { bsn: geldig, gemeente }),
    enabled: geldig !== null && Boolean(gemeente),
    gcTime: 0,
    retry: false,
  });
  const gevonden = geldig && gemeente ? data?.items.find((er) => er.gemeente === gemeente) : undefined;
  return (
    <div role="status">
      {gevonden && (
        <Box sx={{ mt: 2 }}>
          <Waarschuwing soort="let">
            <p><strong>{t('dossier.bsn.bekend')}</strong></p>
            <p>{gevonden.naam ?? '–'}, {t('dossier.bsn.geboren', { datum: gevonden.geboorteDatum ? datum(gevonden.geboorteDatum) : toonGeboorte(gevonden, taal) || datum(null) })}</p>
            <p>{t(gevonden.openDossierId ? 'dossier.bsn.bekendOpen' : 'dossier.bsn.bekendDicht')}</p>
            <Box sx={{ mt: 1 }}>
              {gevonden.openDossierId
                ? <Link to={`/dossiers/${gevonden.openDossierId}`}>{t('dossier.bsn.naarDossier')}</Link>
                : kies && <Button onClick={() => kies({ id: gevonden.id, naam: gevonden.naam ?? '–' })}>{t('dossier.bsn.nieuwDossier')}</Button>}
            </Box>
          </Waarschuwing>
        </Box>
      )}
    </div>
  );
}
