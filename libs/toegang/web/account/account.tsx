import { useNavigate } from 'react-router-dom';
import { useLogout, useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { toegangLabels } from '@trajectplein/toegang/domain';
import {
  api, Feiten, Formulier, KeuzeVeld, kiesAanstelling, Knoppen, Laden, organisatieNaam, Paginakop, Sectie, TekstVeld, useLabel,
  useMedewerker, vertrek,
} from '@trajectplein/kern/web';

/** One's own account: how one works now, another aanstelling, the password, and out everywhere. */
export function Account() {
  const t = useTranslate();
  const label = useLabel();
  const logout = useLogout();
  const medewerker = useMedewerker();
  if (!medewerker) return <Laden />;
  const overal = async () => {
    await api('sessies/_beeindigAlle', { methode: 'POST' });
    await logout({ zelf: true }, '/login', false);
  };
  return (
    <Box sx={{ maxWidth: 760, display: 'grid', gap: 2 }}>
      <Paginakop titel={t('toegang.account.titel')} />
      <Sectie titel={t('toegang.account.gegevens')}>
        <Feiten feiten={[
          [t('toegang.account.naam'), medewerker.naam],
          [t('toegang.account.rol'), medewerker.rollen.map((rol) => label(toegangLabels.rol, rol)).join(', ')],
          [t('toegang.account.organisatie'), organisatieNaam(medewerker)],
          [t('toegang.account.gemeenten'), medewerker.gemeenten.map(gemeenteNaam).join(', ')],
        ]} />
        {medewerker.aanstellingen.length > 1 && <AndereAanstelling huidig={medewerker.aanstellingId} keuzes={medewerker.aanstellingen} />}
      </Sectie>
      <Sectie titel={t('toegang.account.wachtwoord')}><Wachtwoord /></Sectie>
      <Sectie titel={t('toegang.account.overal')}>
        <p style={{ fontSize: '0.875rem', marginBottom: 10 }}>{t('toegang.account.overalTekst')}</p>
        <Button onClick={() => void vertrek(() => void overal())}>{t('toegang.account.overal')}</Button>
      </Sectie>
    </Box>
  );
}

interface Aanstelling {
  id: string;
  rol: string;
  organisatieNaam: string;
}

function AndereAanstelling({ huidig, keuzes }: { huidig?: string; keuzes: readonly Aanstelling[] }) {
  const t = useTranslate();
  const label = useLabel();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const verstuur = async ({ aanstellingId }: { aanstellingId: string }) => {
    await kiesAanstelling(aanstellingId);
    cache.clear();
    navigate('/');
  };
  return (
    <Box sx={{ mt: 2 }}>
      <Formulier<{ aanstellingId: string }> verstuur={verstuur}>
        <KeuzeVeld bron="aanstellingId" label="toegang.account.kies" hulp="toegang.account.kiesHulp" beginWaarde={huidig} verplicht
          mogelijkheden={keuzes.map((er) => ({ waarde: er.id, tekst: `${label(toegangLabels.rol, er.rol)}, ${er.organisatieNaam}` }))} />
        <Knoppen opslaan={t('toegang.account.wissel')} />
      </Formulier>
    </Box>
  );
}

function Wachtwoord() {
  const t = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const verstuur = async (waarden: { huidig: string; nieuw: string }) => {
    await api('sessies/huidige/_wijzigWachtwoord', { methode: 'POST', body: waarden });
    notify('toegang.account.gewijzigd', { type: 'success' });
    navigate('/');
  };
  return (
    <Formulier<{ huidig: string; nieuw: string }> verstuur={verstuur}>
      <Box sx={{ display: 'grid', gap: 1.75, maxWidth: 380 }}>
        <TekstVeld bron="huidig" label="toegang.account.huidig" type="password" autoComplete="current-password" verplicht />
        <TekstVeld bron="nieuw" label="toegang.account.nieuw" hulp="toegang.account.nieuwHulp" type="password" autoComplete="new-password" verplicht />
      </Box>
      <Knoppen opslaan={t('toegang.account.wachtwoord')} />
    </Formulier>
  );
}
