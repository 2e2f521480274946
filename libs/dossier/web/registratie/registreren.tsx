import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useNotify, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import { ApiFout, Formulier, gevuld, Knoppen, maak, Paginakop, Sectie, type Veldfout } from '@trajectplein/kern/web';
import type { Dossier, Werkzoekende } from '../typen';
import { BekendePersoon, type Bekend } from './bekende-persoon';
import { DossierVelden } from './dossier-velden';
import { Gelijkenden } from './gelijkenden';
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
  'gemeente', 'bsn', 'voornaam', 'tussenvoegsel', 'achternaam', 'geboorteDatum', 'geboorteJaar', 'telefoonnummer', 'emailadres', 'postcode',
  'huisnummer', 'woonplaats',
] as const;

/** In the form each field stands by itself; in the body of the call it stands in the part that it belongs to. */
function naarFormulier(fout: unknown): unknown {
  if (!(fout instanceof ApiFout)) return fout;
  const kort = (lijst: unknown) => (Array.isArray(lijst)
    ? lijst.map((er: Veldfout) => ({ ...er, pointer: er.pointer?.replace(/^\/(werkzoekende|dossier|uitkeringsperiode)\//, '/') })) : undefined);
  const { probleem, message, status, wacht } = fout;
  return new ApiFout(message, status, { ...probleem, fouten: kort(probleem.fouten), vragen: kort(probleem.vragen) }, wacht);
}

/**
 * Registers a werkzoekende and opens the dossier: first who it is, then how to reach him, then why he comes. It is one
 * command: what stood on the screen is stored, or nothing.
 */
export function Registreren() {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const [bekend, zetBekend] = useState<Bekend>();
  const [bestaat, zetBestaat] = useState<string>();

  const verstuur = async (invoer: Invoer & { bevestigd?: boolean }) => {
    zetBestaat(undefined);
    const persoon = Object.fromEntries(PERSOON.map((veld) => [veld, invoer[veld]]));
    if (invoer.dossierGrond === 'WERKENDE') delete persoon.bsn;
    const { dossierGrond, instroomOorzaak, meldDatum, doelgroepen = [], soort, beginDatum, bevestigd } = invoer;
    const dossier = await maak<Dossier>('registraties', {
      ...(bekend ? { werkzoekendeId: bekend.id } : { werkzoekende: gevuld(persoon) }),
      dossier: gevuld({ dossierGrond, instroomOorzaak, meldDatum, doelgroepen }),
      uitkeringsperiode: soort ? gevuld({ soort, beginDatum }) : undefined,
      bevestigd,
    }).catch((fout: unknown) => {
      throw naarFormulier(fout);
    });
    notify('dossier.registratie.gelukt', { type: 'success' });
    // Only that it was just registered: what is read back is what the page reads of the dossier.
    navigate(`/dossiers/${dossier.id}`, { state: { geregistreerd: true } });
  };

  const duid = (fout: ApiFout) => {
    if (fout.code === 'WERKZOEKENDE_BESTAAT') zetBestaat(String(fout.probleem.werkzoekendeId ?? ''));
    return undefined;
  };

  return (
    <Box sx={{ maxWidth: 860 }}>
      <Paginakop titel={t('dossier.registratie.titel')} onder={t('dossier.registratie.onder')}
        terug={{ naar: '/dossiers', tekst: t('dossier.menu.werkvoorraad') }} />
      <Formulier<Invoer> verstuur={verstuur} duid={duid} bijBevestiging={(fout, sluit) => (
        <Gelijkenden fout={fout} kies={(er) => { sluit(); zetBekend(er); }} />
      )}>
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
