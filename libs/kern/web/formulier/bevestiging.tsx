import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ApiFout, type Veldfout } from '../gegevens/http';
import { Dialoog } from '../onderdelen/dialoog';

/** What the API asks to confirm before it stores it: what seldom is true, or somebody who is known already. */
export interface TeBevestigen extends ApiFout {
  probleem: ApiFout['probleem'] & { vragen?: Veldfout[]; kandidaten?: unknown[] };
}

const CODES = ['KLOPT_DIT', 'LIJKT_OP_BEKENDE'];
const isTeBevestigen = (fout: unknown): fout is TeBevestigen => fout instanceof ApiFout && CODES.includes(fout.code ?? '');

interface Open {
  fout: TeBevestigen;
  antwoord: (ja: boolean) => void;
}

/**
 * Sends what was filled in; where the API asks whether it is right, that is asked in a dialog, and sent again with
 * `bevestigd` when the answer is yes. After no the questions stand at their fields.
 * @param toon shows what is asked besides the questions; gets a way to close the dialog without an answer
 * @returns `stuur`, which throws an ApiFout, and the dialog to place beside the form
 */
export function useBevestiging(toon?: (fout: TeBevestigen, sluit: () => void) => ReactNode) {
  const t = useTranslate();
  const [open, zetOpen] = useState<Open>();

  const stuur = async <T extends object>(verstuur: (waarden: T) => Promise<void>, waarden: T): Promise<void> => {
    try {
      await verstuur(waarden);
    } catch (fout) {
      if (!isTeBevestigen(fout) || 'bevestigd' in waarden) throw fout;
      const ja = await new Promise<boolean>((antwoord) => zetOpen({ fout, antwoord }));
      zetOpen(undefined);
      if (!ja) throw new ApiFout(fout.message, fout.status, { ...fout.probleem, fouten: fout.probleem.vragen });
      await verstuur({ ...waarden, bevestigd: true });
    }
  };

  const nee = () => open?.antwoord(false);
  const dialoog = open && (
    <Dialoog titel={t('kern.bevestiging.titel')} uitleg={open.fout.probleem.detail} sluit={nee}>
      {toon?.(open.fout, nee)}
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li': { mb: 0.75 } }}>
        {open.fout.probleem.vragen?.map(({ pointer, code, melding }) => <li key={`${pointer} ${code}`}>{melding}</li>)}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 2.5, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => open.antwoord(true)}>{t('kern.bevestiging.ja')}</Button>
        <Button onClick={nee} autoFocus>{t('kern.bevestiging.nee')}</Button>
      </Box>
    </Dialoog>
  );
  return { stuur, dialoog };
}
