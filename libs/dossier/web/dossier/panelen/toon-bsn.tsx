import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { bsnDoelLabels, bsnDoelenVan } from '@trajectplein/dossier/domain';
import { api, Dialoog, Formulier, KeuzeVeld, Knoppen, useMedewerker } from '@trajectplein/kern/web';
import type { Werkzoekende } from '../../typen';

/** The BSN, masked; showing it asks why, and the answer is kept in the trail. */
export function ToonBsn({ werkzoekende }: { werkzoekende: Werkzoekende }) {
  const t = useTranslate();
  // Who works for a gemeente sees people of that gemeente alone.
  const organisatie = useMedewerker()?.organisatie;
  const eigen = typeof organisatie === 'object' && organisatie?.soort === 'GEMEENTE' ? werkzoekende.gemeente : null;
  const [vraagt, zetVraagt] = useState(false);
  const [bsn, zetBsn] = useState<string>();
  const verstuur = async (vraag: { doel: string }) => {
    const antwoord = await api<{ bsn: string }>(`werkzoekenden/${werkzoekende.id}/_toonBsn`, { methode: 'POST', body: vraag });
    zetBsn(antwoord.bsn);
    zetVraagt(false);
  };
  const verborgen = `••••••${werkzoekende.bsn?.slice(-3) ?? ''}`;
  return (
    <>
      <span role="status">{bsn ?? <span aria-label={t('dossier.bsn.verborgen')} role="img">{verborgen}</span>}</span>{' '}
      {bsn ? <Button variant="text" onClick={() => zetBsn(undefined)}>{t('dossier.bsn.verberg')}</Button>
        : <Button variant="text" onClick={() => zetVraagt(true)}>{t('dossier.bsn.toon')}</Button>}
      {vraagt && (
        <Dialoog titel={t('dossier.bsn.toon')} uitleg={t('dossier.bsn.waarom')} sluit={() => zetVraagt(false)}>
          <Formulier<{ doel: string }> verstuur={verstuur}>
            <KeuzeVeld bron="doel" label="dossier.bsn.doel" codes={bsnDoelenVan(werkzoekende.gemeente, eigen)} labels={bsnDoelLabels} verplicht />
            <Knoppen opslaan={t('dossier.bsn.toon')} annuleer={() => zetVraagt(false)} />
          </Formulier>
        </Dialoog>
      )}
    </>
  );
}
