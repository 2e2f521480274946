import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useGetOne, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import {
  ApiFout, Feiten, KeuzeGroep, Lezing, NietGevonden, Paginakop, Sectie, TekstVeld, WijzigDialoog,
} from '@trajectplein/kern/web';
import type { MedewerkerRij } from '../typen';
import { AanstellingPaneel } from './aanstelling-paneel';

/** One person: who it is, whether he may log in, and his aanstellingen. */
export function MedewerkerPagina() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const [wijzigt, zetWijzigt] = useState(false);
  const lezing = useGetOne<MedewerkerRij>('medewerkers', { id });
  if (lezing.error instanceof ApiFout && lezing.error.status === 404) return <NietGevonden />;
  return (
    <Lezing lezing={lezing}>
      {(medewerker) => (
        <Box sx={{ maxWidth: 860, display: 'grid', gap: 2 }}>
          <Paginakop titel={medewerker.naam} terug={{ naar: '/medewerkers', tekst: t('toegang.medewerkers.terug') }} />
          <Sectie titel={t('toegang.medewerkers.gegevens')} acties={
            <Button variant="text" onClick={() => zetWijzigt(true)}>{t('toegang.medewerkers.wijzig')}</Button>}>
            <Feiten feiten={[
              [t('toegang.medewerkers.gebruikersnaam'), medewerker.gebruikersnaam],
              [t('toegang.medewerkers.actief'), t(medewerker.actief ? 'kern.ja' : 'kern.nee')],
            ]} />
          </Sectie>
          <AanstellingPaneel medewerker={medewerker} />
          {wijzigt && (
            <WijzigDialoog titel={t('toegang.medewerkers.wijzig')} sluit={() => zetWijzigt(false)} resource="medewerkers"
              record={{ ...medewerker, versie: medewerker.versie!, wachtwoord: null as string | null }} velden={['naam', 'actief', 'wachtwoord']} metReden={false}>
              <TekstVeld bron="naam" label="toegang.medewerkers.naam" verplicht />
              <KeuzeGroep bron="actief" label="toegang.medewerkers.actief" verplicht naastElkaar
                mogelijkheden={[{ waarde: true, tekst: t('kern.ja') }, { waarde: false, tekst: t('kern.nee') }]} />
              <TekstVeld bron="wachtwoord" label="toegang.medewerkers.nieuwWachtwoord" hulp="toegang.medewerkers.nieuwWachtwoordHulp"
                type="password" autoComplete="new-password" />
            </WijzigDialoog>
          )}
        </Box>
      )}
    </Lezing>
  );
}
