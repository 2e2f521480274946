import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { exporteer } from '../gegevens/data-provider';
import { useFoutzin } from '../formulier/formulier';
import { Afdruk } from './pictogrammen';

/** Saves the whole list as it is filtered now, as CSV or Excel; the server streams it. */
export function Exportknop({ resource, filters }: { resource: string; filters: object }) {
  const t = useTranslate();
  const notify = useNotify();
  const foutzin = useFoutzin();
  const [anker, zetAnker] = useState<HTMLElement | null>(null);
  const kies = async (formaat: 'csv' | 'xlsx') => {
    zetAnker(null);
    notify('kern.lijst.exportBezig');
    try {
      await exporteer(resource, formaat, filters);
      notify('kern.lijst.exportKlaar', { type: 'success' });
    } catch (fout) {
      notify(foutzin(fout), { type: 'error' });
    }
  };
  return (
    <>
      <Button startIcon={<Afdruk />} aria-haspopup="menu" aria-expanded={anker ? true : undefined}
        onClick={(e) => zetAnker(e.currentTarget)}>
        {t('kern.lijst.exporteren')}
      </Button>
      <Menu anchorEl={anker} open={anker !== null} onClose={() => zetAnker(null)} transitionDuration={0}>
        <MenuItem onClick={() => void kies('csv')}>{t('kern.lijst.exportCsv')}</MenuItem>
        <MenuItem onClick={() => void kies('xlsx')}>{t('kern.lijst.exportXlsx')}</MenuItem>
      </Menu>
    </>
  );
}
