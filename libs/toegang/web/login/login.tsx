import { useEffect } from 'react';
import { useLocaleState, useLogin, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import {
  ApiFout, Formulier, isSessieVerlopen, kleur, Meldingen, Merk, Taalknoppen, TekstVeld, useApi, Waarschuwing,
} from '@trajectplein/kern/web';
import { DemoLijst } from './demo-lijst';

const Blad = styled('div')({
  minHeight: '100vh', display: 'grid', gridTemplateColumns: 'minmax(280px, 5fr) 8fr',
  '@media (max-width: 759.95px)': { gridTemplateColumns: '1fr', gridTemplateRows: 'auto 1fr' },
});
const Links = styled('header')({
  background: kleur.petrolDiep, color: '#fff', padding: '40px 44px', display: 'flex', flexDirection: 'column', gap: 14,
  '& .naam': { display: 'flex', alignItems: 'center', gap: 12, fontSize: '1.5rem', fontWeight: 700, letterSpacing: '-0.015em' },
  '& .zin': { fontSize: '1.0625rem', lineHeight: 1.5, color: '#d3e4e6', maxWidth: '34ch' },
  '& .taal': { marginTop: 'auto' },
  '@media (max-width: 759.95px)': { padding: '22px 24px', '& .taal': { marginTop: 0 } },
});
const Rechts = styled('main')({
  padding: '40px 44px', display: 'grid', alignContent: 'center', justifyItems: 'start', gap: 18,
  '& .vorm': { width: '100%', maxWidth: 380 },
  '& h1': { fontSize: '1.625rem', fontWeight: 650, letterSpacing: '-0.012em', marginBottom: 16 },
  '@media (max-width: 759.95px)': { padding: '28px 24px', alignContent: 'start' },
});

interface Inlog {
  gebruikersnaam: string;
  wachtwoord: string;
}

/** The page to log in with. On a demo installation it shows who can log in. */
export function Login() {
  const t = useTranslate();
  const login = useLogin();
  const [taal] = useLocaleState();
  const { data: gezondheid } = useApi<{ demo?: boolean }>('gezondheid', Infinity);

  useEffect(() => {
    document.title = `${t('toegang.login.titel')} – ${t('kern.app')}`;
  }, [t, taal]);

  const verstuur = async (inlog: Inlog) => {
    await login({ gebruikersnaam: inlog.gebruikersnaam.trim(), wachtwoord: inlog.wachtwoord });
  };
  const duid = (fout: ApiFout) => ([400, 401].includes(fout.status) ? (fout.probleem.detail ?? t('toegang.login.fout')) : undefined);

  return (
    <Blad>
      <Links>
        <div className="naam"><Merk />{t('kern.app')}</div>
        <p className="zin">{t('toegang.login.zin')}</p>
        <Taalknoppen />
      </Links>
      <Rechts>
        <Meldingen />
        {isSessieVerlopen() && <div className="vorm"><Waarschuwing soort="let" alarm>{t('kern.fout.uitgelogd')}</Waarschuwing></div>}
        <div className="vorm">
          <h1>{t('toegang.login.titel')}</h1>
          <Formulier<Inlog> verstuur={verstuur} duid={duid} bewaak={false}>
            <Box sx={{ display: 'grid', gap: 1.75 }}>
              <TekstVeld bron="gebruikersnaam" label="toegang.login.gebruikersnaam" autoComplete="username" verplicht autoFocus />
              <TekstVeld bron="wachtwoord" label="toegang.login.wachtwoord" type="password" autoComplete="current-password" verplicht />
            </Box>
            <Button type="submit" variant="contained" sx={{ mt: 2.5, minWidth: 130 }}>{t('toegang.login.inloggen')}</Button>
          </Formulier>
        </div>
        {gezondheid?.demo && <DemoLijst kies={(gebruikersnaam, wachtwoord) => login({ gebruikersnaam, wachtwoord })} />}
      </Rechts>
    </Blad>
  );
}
