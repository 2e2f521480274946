import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useNotify, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import { Formulier, Knoppen, maak, Paginakop, Sectie, type ApiFout } from '@trajectplein/kern/web';
import type { Werkzoekende } from '../typen';
import { BekendePersoon, type Bekend } from './bekende-persoon';
import { DossierVelden } from './dossier-velden';
import { HerkenVelden } from './herken-velden';
import { PersoonVelden } from '../persoon-velden';

interface Invoer extends Partial<Werkzoekende> {
  dossierGrond: string;
  instroomOorzaak: string;
  meldDatum: string;
  doelgroepen?: string[];
  soort?: string | null;
  beginDatum?: string | null;
}

const PERSOON = [
  'gemeente', 'bsn', 'voornaam', 'tussenvoegsel', 'achternaam', 'geboorteDatum', 'telefoonnummer', 'emailadres', 'postcode',
  'huisnummer', 'woonplaats',
] as const;

/** Registers a werkzoekende and opens the dossier: first who it is, then how to reach him, then why he comes. */
export function Registreren() {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [bekend, zetBekend] = useState<Bekend>();
  const [bestaat, zetBestaat] = useState<string>();
  // A person that was saved stays saved when the dossier is refused: a second try does not make him twice.
  const bewaard = useRef<string>(undefined);

  const verstuur = async (invoer: Invoer) => {
    zetBestaat(undefined);
    const persoon = Object.fromEntries(PERSOON.map((veld) => [veld, invoer[veld]]));
    if (invoer.dossierGrond === 'WERKENDE') delete persoon.bsn;
    const werkzoekendeId = bekend?.id ?? bewaard.current
      ?? (await maak<Werkzoekende>('werkzoekenden', persoon)).id;
    bewaard.current = werkzoekendeId;
    const dossier = await maak<{ id: string }>('dossiers', {
      werkzoekendeId,
      dossierGrond: invoer.dossierGrond,
      instroomOorzaak: invoer.instroomOorzaak,
      meldDatum: invoer.meldDatum,
      doelgroepen: invoer.doelgroepen ?? [],
    });
    if (invoer.soort && invoer.beginDatum) {
      await maak(`dossiers/${dossier.id}/uitkeringsperioden`, { soort: invoer.soort, beginDatum: invoer.beginDatum })
        .catch(() => notify('dossier.registratie.uitkeringMislukt', { type: 'error' }));
    }
    notify('dossier.registratie.gelukt', { type: 'success' });
    navigate(`/dossiers/${dossier.id}`);
  };

  const duid = (fout: ApiFout) => {
    if (fout.code === 'WERKZOEKENDE_BESTAAT') zetBestaat(String(fout.probleem.werkzoekendeId ?? ''));
    return undefined;
  };

  return (
    <Box sx={{ maxWidth: 860 }}>
      <Paginakop titel={t('dossier.registratie.titel')} onder={t('dossier.registratie.onder')}
        terug={{ naar: '/dossiers', tekst: t('dossier.menu.werkvoorraad') }} />
      <Formulier<Invoer> verstuur={verstuur} duid={duid}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Sectie titel={t('dossier.registratie.wie')}>
            {bekend ? <BekendePersoon bekend={bekend} anders={() => zetBekend(undefined)} />
              : <HerkenVelden kies={zetBekend} bestaat={bestaat} />}
          </Sectie>
          {!bekend && (
            <Sectie titel={t('dossier.registratie.persoon')}>
              <PersoonVelden />
            </Sectie>
          )}
          <Sectie titel={t('dossier.registratie.melding')}>
            <DossierVelden />
          </Sectie>
        </Box>
        <Knoppen opslaan={t('dossier.registratie.opslaan')} annuleer={() => navigate('/dossiers')} />
      </Formulier>
    </Box>
  );
}
