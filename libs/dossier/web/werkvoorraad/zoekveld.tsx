import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { Etiket, Hulp, Invoer } from '@trajectplein/kern/web';

/** One field to find a dossier by; what is typed never gets into an address. */
export function Zoekveld({ gezocht, zoek }: { gezocht: string; zoek: (tekst: string) => void }) {
  const t = useTranslate();
  const id = useId();
  const [getypt, zetGetypt] = useState(gezocht);
  const [eerder, zetEerder] = useState(gezocht);
  if (eerder !== gezocht) {
    zetEerder(gezocht);
    zetGetypt(gezocht);
  }
  return (
    <form role="search" onSubmit={(e) => { e.preventDefault(); zoek(getypt); }} style={{ marginBottom: 14 }}>
      <Etiket htmlFor={id}>{t('dossier.werkvoorraad.zoeken')}</Etiket>
      <div style={{ display: 'flex', gap: 8, maxWidth: 560 }}>
        <Invoer id={id} type="search" value={getypt} autoComplete="off" aria-describedby={`${id}-hulp`}
          onChange={(e) => { zetGetypt(e.target.value); if (!e.target.value && gezocht) zoek(''); }} />
        <Button type="submit">{t('dossier.werkvoorraad.zoek')}</Button>
      </div>
      <Hulp id={`${id}-hulp`} style={{ margin: '4px 0 0' }}>{t('dossier.werkvoorraad.zoekHulp')}</Hulp>
    </form>
  );
}
