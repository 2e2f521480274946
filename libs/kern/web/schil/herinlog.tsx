import { useEffect, useRef, useState } from 'react';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { isWerkOpen, laatAllesLos } from '../formulier/bewaking';
import { Alarmvraag } from '../formulier/bewaker';
import { Formulier } from '../formulier/formulier';
import { TekstVeld } from '../formulier/tekst-veld';
import { zetHersteller, type ApiFout } from '../gegevens/http';
import { gaVerderAls, herstelCsrf, logIn, vergeetSessie, wieWerkteHier } from '../gegevens/sessie';

/** Says after a new beginning that what was typed went; nothing about anybody. */
const TEKEN = 'trajectplein.iemand-anders';

/** Begins anew as who is logged in now: of the one before him nothing stays, in no corner of the program. */
function beginOpnieuw(): void {
  laatAllesLos();
  sessionStorage.setItem(TEKEN, '1');
  window.location.assign('/');
}

interface Inlog {
  gebruikersnaam: string;
  wachtwoord: string;
}

/**
 * When the session ends while a form is open, the log-in comes over it: after that the request is sent again and everything
 * goes on where it was. All requests that find the session ended wait for the same log-in.
 */
export function Herinlog() {
  const notify = useNotify();
  const logout = useLogout();
  const [klaar, zetKlaar] = useState<(gelukt: boolean) => void>();
  const wachtend = useRef<Promise<boolean>>(undefined);

  useEffect(() => {
    herstelCsrf(beginOpnieuw);
    zetHersteller('GEEN_SESSIE', () => {
      if (!isWerkOpen()) return Promise.resolve(false);
      wachtend.current ??= new Promise((gelukt) => zetKlaar(() => gelukt));
      return wachtend.current;
    });
    return () => zetHersteller('GEEN_SESSIE', undefined);
  }, []);

  useEffect(() => {
    if (sessionStorage.getItem(TEKEN) === null) return;
    sessionStorage.removeItem(TEKEN);
    notify('kern.herinlog.anders', { type: 'warning' });
  }, [notify]);

  const sluit = (gelukt: boolean) => {
    wachtend.current = undefined;
    zetKlaar(undefined);
    klaar?.(gelukt);
  };
  const stop = () => {
    laatAllesLos();
    vergeetSessie();
    sluit(false);
    void logout(undefined, '/login', false);
  };
  return klaar ? <Inloggen gelukt={() => sluit(true)} stop={stop} /> : null;
}

function Inloggen({ gelukt, stop }: { gelukt: () => void; stop: () => void }) {
  const t = useTranslate();
  const [{ medewerker, gebruikersnaam }] = useState(wieWerkteHier);
  const verstuur = async (inlog: Inlog) => {
    const nu = await logIn(inlog.gebruikersnaam.trim(), inlog.wachtwoord);
    if (await gaVerderAls(medewerker, nu)) gelukt();
    else beginOpnieuw();
  };
  const duid = (fout: ApiFout) => ([400, 401].includes(fout.status) ? fout.probleem.detail : undefined);
  return (
    <Alarmvraag titel={t('kern.herinlog.titel')}
      uitleg={medewerker ? t('kern.herinlog.uitleg', { naam: medewerker.naam }) : t('kern.herinlog.uitlegKort')}>
      <Formulier<Inlog> verstuur={verstuur} duid={duid} bewaak={false} waarden={{ gebruikersnaam }}>
        <Box sx={{ display: 'grid', gap: 1.75 }}>
          <TekstVeld bron="gebruikersnaam" label="kern.herinlog.gebruikersnaam" autoComplete="username" verplicht
            autoFocus={!gebruikersnaam} />
          <TekstVeld bron="wachtwoord" label="kern.herinlog.wachtwoord" type="password" autoComplete="current-password" verplicht
            autoFocus={Boolean(gebruikersnaam)} />
        </Box>
        <Box sx={{ display: 'flex', gap: 1, mt: 2.5, flexWrap: 'wrap' }}>
          <Button type="submit" variant="contained">{t('kern.herinlog.inloggen')}</Button>
          <Button onClick={stop}>{t('kern.herinlog.stop')}</Button>
        </Box>
      </Formulier>
    </Alarmvraag>
  );
}
