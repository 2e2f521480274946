import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { Lezing, Sectie, Tijdlijn, useApi, useLabel, useRegister, type Lijst, type Moment } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** @contract TijdlijnItem */
interface Regel {
  id: string;
  datum: string;
  onderwerp: string;
  naam: string;
  naar: string;
  reden: string | null;
  toelichting: string | null;
  medewerkerNaam: string | null;
  organisatieNaam: string | null;
}

/** Everything that happened, in one line: of the dossier, its intake, aanmeldingen, trajecten, plaatsingen, uitstroom. */
export function TijdlijnPaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { woorden } = useRegister();
  const lezing = useApi<Lijst<Regel>>(`dossiers/${dossier.id}/tijdlijn?paginaGrootte=100`);
  const alsMoment = (regel: Regel): Moment => {
    const sleutel = `${regel.onderwerp}.${regel.naam}`;
    const redenen = woorden.redenen[sleutel];
    const reden = regel.reden && (redenen ? label(redenen, regel.reden) : regel.reden);
    return {
      id: regel.id, datum: regel.datum,
      titel: regel.onderwerp === 'CLASSIFICATIE'
        ? `${t(`dossier.tijdlijn.${regel.naam}`)}: ${label(dossierLabels.classificatie, regel.naar)}` : label(woorden.tijdlijn, sleutel),
      uitleg: [reden, regel.toelichting].filter(Boolean).join('. ') || undefined,
      wie: [regel.medewerkerNaam, regel.organisatieNaam].filter(Boolean).join(', ') || undefined,
    };
  };
  return (
    <Sectie titel={t('dossier.tijdlijn.titel')}>
      <Lezing lezing={lezing} regels={6}>
        {(lijst) => lijst.items.length === 0 ? <p style={{ fontSize: '0.875rem' }}>{t('dossier.tijdlijn.leeg')}</p>
          : <Tijdlijn titel={t('dossier.tijdlijn.titel')} momenten={lijst.items.map(alsMoment)} />}
      </Lezing>
    </Sectie>
  );
}
