import { useLocation, useNavigate } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { dossierLabels, toonGeboorte } from '@trajectplein/dossier/domain';
import { Feiten, useLabel, useOpmaak, useTaal, Waarschuwing } from '@trajectplein/kern/web';
import type { Dossier } from '../typen';

/** Right after a registration: what was stored, read back, while it can still be mended at once. */
export function Terugblik({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const taal = useTaal();
  const { datum } = useOpmaak();
  const navigate = useNavigate();
  const { state, pathname } = useLocation() as { state: { geregistreerd?: boolean } | null; pathname: string };
  if (!state?.geregistreerd) return null;
  const { werkzoekende: persoon, uitkeringsperioden: [uitkering] } = dossier;
  return (
    <section aria-label={t('dossier.terugblik.titel')} style={{ marginTop: 16 }}>
      <Waarschuwing soort="uitleg">
        <p><strong>{t('dossier.terugblik.titel')}</strong></p>
        <Feiten feiten={[
          [t('dossier.veld.naam'), persoon.naam],
          [t('dossier.veld.geboorteDatum'), persoon.geboorteDatum ? datum(persoon.geboorteDatum) : toonGeboorte(persoon, taal) || datum(null)],
          [t('dossier.veld.bsn'), persoon.bsn ? t('dossier.terugblik.bsn', { cijfers: persoon.bsn.slice(-3) }) : t('dossier.terugblik.geenBsn')],
          [t('dossier.veld.gemeente'), gemeenteNaam(dossier.opdrachtgevendeGemeente)],
          [t('dossier.veld.meldDatum'), `${datum(dossier.meldDatum)}, ${label(dossierLabels.instroomOorzaak, dossier.instroomOorzaak)}`],
          [t('dossier.uitkering.titel'), uitkering
            ? `${label(dossierLabels.uitkeringSoort, uitkering.soort)} ${t('dossier.uitkering.sinds', { datum: datum(uitkering.beginDatum) })}`
            : t('dossier.uitkering.geen')],
        ]} />
        <p>{t('dossier.terugblik.anders')}</p>
        <Button sx={{ mt: 1 }} onClick={() => navigate(pathname, { replace: true, state: null })}>{t('dossier.terugblik.klopt')}</Button>
      </Waarschuwing>
    </section>
  );
}
