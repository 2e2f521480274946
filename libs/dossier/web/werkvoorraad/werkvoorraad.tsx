import { useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { bewerktDossiers, isRol } from '@trajectplein/toegang/domain';
import { Exportknop, Leeg, leesDatum, LijstTabel, Paginakop, Tabbladen, useMedewerker, useRollen } from '@trajectplein/kern/web';
import type { DossierRij } from '../typen';
import { useKolommen } from './kolommen';
import { Werkfilters } from './werkfilters';
import { Zoekveld } from './zoekveld';
import { leesZoekvraag, type Zoekvraag } from './zoekvraag';

const ACTIE = { actieVereist: 'true' };
const PANEEL = 'werkvoorraad';

/** The home of who works with dossiers: what needs action today, one's own dossiers, and all of them. */
export function Werkvoorraad() {
  const t = useTranslate();
  const rollen = useRollen();
  const [gezocht, zetGezocht] = useState('');
  const zoek = useMemo(() => leesZoekvraag(gezocht, leesDatum), [gezocht]);
  const magRegistreren = rollen.some((rol) => isRol(rol) && bewerktDossiers(rol));
  return (
    <ListBase resource="dossiers" perPage={25} sort={{ field: 'actieVanaf', order: 'ASC' }} filterDefaultValues={ACTIE}
      filter={zoek ? { zoek } : undefined} disableAuthentication exporter={false}>
      <Paginakop titel={t('dossier.werkvoorraad.titel')} acties={
        <>
          {!zoek && magRegistreren && <Uitvoer />}
          {magRegistreren && (
            <Button variant="contained" component={Link} to="/dossiers/nieuw">{t('dossier.werkvoorraad.registreren')}</Button>
          )}
        </>
      } />
      <Zoekveld gezocht={gezocht} zoek={zetGezocht} />
      <Inhoud zoek={zoek} wis={() => zetGezocht('')} />
    </ListBase>
  );
}

/** What is exported is what is shown: the same filters. */
function Uitvoer() {
  const { filterValues } = useListContext();
  return <Exportknop resource="dossiers" filters={filterValues} />;
}

function Inhoud({ zoek, wis }: { zoek?: Zoekvraag; wis: () => void }) {
  const t = useTranslate();
  const medewerker = useMedewerker();
  const { filterValues, setFilters, setSort, data, total, hasNextPage } = useListContext<DossierRij>();
  const kolommen = useKolommen();
  const tab = filterValues.actieVereist ? 'actie' : medewerker && filterValues.klantmanager === medewerker.id ? 'mijn' : 'alle';

  const kies = (naam: string) => {
    const { actieVereist: _a, klantmanager: _k, ...rest } = filterValues;
    const eigen = naam === 'actie' ? ACTIE : naam === 'mijn' ? { klantmanager: medewerker?.id } : {};
    setFilters({ ...rest, ...eigen });
    setSort(naam === 'actie' ? { field: 'actieVanaf', order: 'ASC' } : { field: 'meldDatum', order: 'DESC' });
  };

  const tabel = (
    <LijstTabel<DossierRij> bijschrift={t(zoek ? 'dossier.werkvoorraad.resultaten' : `dossier.werkvoorraad.tab.${tab}`)}
      kolommen={kolommen} naar={(rij) => `/dossiers/${rij.id}`} gezocht={Boolean(zoek)}
      leegBij={Object.keys(filterValues).every((naam) => ['actieVereist', 'klantmanager'].includes(naam))}
      leeg={<Leeg titel={t(`dossier.werkvoorraad.leeg.${tab}.titel`)}>{t(`dossier.werkvoorraad.leeg.${tab}.tekst`)}</Leeg>} />
  );

  const gevonden = total ?? (hasNextPage ? undefined : (data as DossierRij[] | undefined)?.length);
  if (zoek) {
    return (
      <section aria-label={t('dossier.werkvoorraad.resultaten')} style={{ marginTop: 14 }}>
        <p role="status" style={{ marginBottom: 10 }}>
          {t('dossier.werkvoorraad.gezocht')}{' '}
          {gevonden !== undefined && <strong>{t('dossier.werkvoorraad.gevonden', { smart_count: gevonden })}</strong>}{' '}
          <Button variant="text" onClick={wis}>{t('dossier.werkvoorraad.wisZoeken')}</Button>
        </p>
        {tabel}
      </section>
    );
  }
  return (
    <>
      <Tabbladen titel={t('dossier.werkvoorraad.titel')} gekozen={tab} kies={kies} paneel={PANEEL}
        tabs={['actie', 'mijn', 'alle'].map((naam) => ({ naam, tekst: t(`dossier.werkvoorraad.tab.${naam}`) }))} />
      <div role="tabpanel" id={PANEEL} aria-labelledby={`${PANEEL}-${tab}`}>
        <Werkfilters />
        {tabel}
      </div>
    </>
  );
}
