import { useParams } from 'react-router-dom';
import { useGetOne, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { ApiFout, Lezing, NietGevonden, useRegister } from '@trajectplein/kern/web';
import type { Dossier } from '../typen';
import { Terugblik } from '../registratie/terugblik';
import { Dossierkop } from './dossierkop';
import { WatKanNu } from './wat-kan-nu';
import { AanmeldingPaneel } from './panelen/aanmelding-paneel';
import { IntakePaneel } from './panelen/intake-paneel';
import { PersoonPaneel } from './panelen/persoon-paneel';
import { ProfielPaneel } from './panelen/profiel-paneel';
import { TijdlijnPaneel } from './panelen/tijdlijn-paneel';
import { UitkeringPaneel } from './panelen/uitkering-paneel';
import { WijzigingenPaneel } from './panelen/wijzigingen-paneel';

const Vlakken = styled('div')({
  display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr) minmax(290px, 350px)', alignItems: 'start', marginTop: 16,
  '& > div': { display: 'grid', gap: 16, minWidth: 0 },
  // A panel that has nothing to show takes no place.
  '& > div > div:empty': { display: 'none' },
  '@media (max-width: 1099.95px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** One dossier: who, where it stands, what can be done now, and all that hangs on it. */
export function DossierPagina() {
  const { id = '' } = useParams();
  const t = useTranslate();
  // React-Admin puts the rows of a list in the place of single records; a row of the werkvoorraad is no whole dossier.
  const lezing = useGetOne<Dossier>('dossiers', { id, meta: { geheel: true } });
  const { dossierPanelen } = useRegister();
  if (lezing.error instanceof ApiFout && lezing.error.status === 404) return <NietGevonden />;
  return (
    <Lezing lezing={lezing} regels={12}>
      {(dossier) => (
        <article aria-label={t('dossier.pagina.venster', { nummer: dossier.nummer })}>
          <Dossierkop dossier={dossier} />
          <Terugblik dossier={dossier} />
          <WatKanNu dossier={dossier} />
          <Vlakken>
            <div>
              <IntakePaneel dossier={dossier} />
              <AanmeldingPaneel dossier={dossier} />
              {dossierPanelen.map(({ naam, component: Paneel }) => (
                <div key={naam} id={`paneel-${naam}`} tabIndex={-1}><Paneel dossier={dossier} /></div>
              ))}
            </div>
            <div>
              <PersoonPaneel dossier={dossier} />
              <ProfielPaneel dossier={dossier} />
              <UitkeringPaneel dossier={dossier} />
              <TijdlijnPaneel dossier={dossier} />
              <WijzigingenPaneel dossier={dossier} />
            </div>
          </Vlakken>
        </article>
      )}
    </Lezing>
  );
}
