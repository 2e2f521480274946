import { useNavigate } from 'react-router-dom';
import { useNotify, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import { Formulier, Knoppen, maak, Paginakop, Sectie, TekstVeld, Velden } from '@trajectplein/kern/web';
import type { MedewerkerRij } from '../typen';

interface Invoer {
  naam: string;
  gebruikersnaam: string;
  wachtwoord: string;
}

/** A new person; what he may see follows from his aanstellingen, on the page that opens. */
export function MedewerkerNieuw() {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const verstuur = async (invoer: Invoer) => {
    const medewerker = await maak<MedewerkerRij>('medewerkers', invoer);
    notify('toegang.medewerkers.toegevoegd', { type: 'success' });
    navigate(`/medewerkers/${medewerker.id}`);
  };
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Paginakop titel={t('toegang.medewerkers.nieuw')} terug={{ naar: '/medewerkers', tekst: t('toegang.medewerkers.terug') }} />
      <Formulier<Invoer> verstuur={verstuur}>
        <Sectie titel={t('toegang.medewerkers.gegevens')}>
          <Velden data-kolommen="2">
            <TekstVeld bron="naam" label="toegang.medewerkers.naam" verplicht />
            <TekstVeld bron="gebruikersnaam" label="toegang.medewerkers.gebruikersnaam" verplicht />
          </Velden>
          <div style={{ marginTop: 14 }}>
            <TekstVeld bron="wachtwoord" label="toegang.medewerkers.wachtwoord" hulp="toegang.medewerkers.wachtwoordHulp"
              type="password" autoComplete="new-password" verplicht />
          </div>
        </Sectie>
        <Knoppen annuleer={() => navigate('/medewerkers')} />
      </Formulier>
    </Box>
  );
}
