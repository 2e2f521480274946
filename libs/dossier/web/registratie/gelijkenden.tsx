import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { toonGeboorte } from '@trajectplein/dossier/domain';
import { kleur, useOpmaak, useTaal, type TeBevestigen } from '@trajectplein/kern/web';
import type { Bekend } from './bekende-persoon';

interface Gelijkende {
  id: string;
  naam: string;
  geboorteDatum: string | null;
  geboorteJaar?: number | null;
  gemeente: string;
  openDossierId: string | null;
}

/** Who looks like the one who is being registered: to his dossier, or on with him instead of with a new person. */
export function Gelijkenden({ fout, kies }: { fout: TeBevestigen; kies: (bekend: Bekend) => void }) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  const taal = useTaal();
  const geboren = ({ geboorteDatum, geboorteJaar = null }: Gelijkende) => (geboorteDatum ? datum(geboorteDatum) : toonGeboorte({ geboorteDatum, geboorteJaar }, taal));
  const kandidaten = (fout.probleem.kandidaten ?? []) as Gelijkende[];
  if (kandidaten.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('dossier.gelijkend.titel')} sx={{ listStyle: 'none', m: 0, mb: 2, p: 0 }}>
      {kandidaten.map((er) => (
        <Box component="li" key={er.id} sx={{ border: `1px solid ${kleur.lijn}`, borderRadius: '4px', p: '10px 14px', mb: 1 }}>
          <p>
            <strong>{er.naam}</strong>
            {geboren(er) && `, ${t('dossier.bsn.geboren', { datum: geboren(er) })}`}, {gemeenteNaam(er.gemeente)}
          </p>
          <p>{t(er.openDossierId ? 'dossier.bsn.bekendOpen' : 'dossier.bsn.bekendDicht')}</p>
          {er.openDossierId
            ? <a href={`/dossiers/${er.openDossierId}`} target="_blank" rel="noreferrer">{t('dossier.gelijkend.bekijk')}</a>
            : <Button sx={{ mt: 1 }} onClick={() => kies({ id: er.id, naam: er.naam })}>{t('dossier.gelijkend.zelfde')}</Button>}
        </Box>
      ))}
      <p>{t('dossier.gelijkend.ander')}</p>
    </Box>
  );
}
