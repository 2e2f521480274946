import { useEffect, useMemo } from 'react';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { ListBase, useListContext, useNotify, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { bewerktDossiers, isRol } from '@trajectplein/toegang/domain';
import { Exportknop, Leeg, leesDatum, LijstTabel, Paginakop, Tabbladen, useMedewerker, useOpmaak, useRollen } from '@trajectplein/kern/web';
import type { DossierRij } from '../typen';
import { useKolommen } from './kolommen';
import { Werkfilters } from './werkfilters';
import { Zoekveld } from './zoekveld';
import { useLijstadres, useZoekopdrachten, zoeknummerIn } from './zoekopdracht';
import { leesZoekvraag, type Zoekvraag } from './zoekvraag';

const ACTIE = { actieVereist: 'true' };
const PANEEL = 'werkvoorraad';

/** The home of who works with dossiers: what needs action today, one's own dossiers, and all of them. */
export function Werkvoorraad() {
  const t = useTranslate();
  const rollen = useRollen();
  const { gezocht, zoekOp } = useZoeken();
  const zoek = useMemo(() => leesZoekvraag(gezocht, leesDatum), [gezocht]);
  const magRegistreren = rollen.some((rol) => isRol(rol) && bewerktDossiers(rol));
  return (
    <ListBase resource="dossiers" perPage={25} sort={{ field: 'actieVanaf', order: 'ASC' }} filterDefaultValues={ACTIE}
      filter={zoek ? { zoek } : undefined} storeKey={false} disableAuthentication exporter={false}>
      <Paginakop titel={t('dossier.werkvoorraad.titel')} acties={
        <>
          {!zoek && magRegistreren && <Uitvoer />}
          {magRegistreren && (
            <Button variant="contained" component={Link} to="/dossiers/nieuw">{t('dossier.werkvoorraad.registreren')}</Button>
          )}
        </>
      } />
      <Zoekveld gezocht={gezocht} zoek={zoekOp} />
      <Inhoud zoek={zoek} wis={() => zoekOp('')} />
    </ListBase>
  );
}

/** What the address says is searched for, and the way to search for something else: one page further, so that Back leads back. */
function useZoeken(): { gezocht: string; zoekOp: (tekst: string) => void } {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const notify = useNotify();
  const { teksten, bewaar } = useZoekopdrachten();
  const [, zetAdres] = useLijstadres();
  const nummer = zoeknummerIn(search);
  const vergeten = nummer !== undefined && teksten[nummer] === undefined;
  useEffect(() => {
    if (!vergeten) return zetAdres(pathname + search);
    notify('dossier.werkvoorraad.zoekenVergeten', { type: 'info' });
    navigate(pathname, { replace: true });
  }, [vergeten, pathname, search, zetAdres, notify, navigate]);
  const zoekOp = (tekst: string) => {
    if (!tekst.trim()) return navigate(pathname);
    navigate(`${pathname}?${new URLSearchParams({ filter: JSON.stringify({ zoekopdracht: bewaar(tekst) }) })}`);
  };
  return { gezocht: (nummer && teksten[nummer]) ?? '', zoekOp };
}

/** What is exported is what is shown: the same filters. */
function Uitvoer() {
  const { filterValues } = useListContext();
  return <Exportknop resource="dossiers" filters={filterValues} />;
}

function Inhoud({ zoek, wis }: { zoek?: Zoekvraag; wis: () => void }) {
  const t = useTranslate();
  const medewerker = useMedewerker();
  const { getal } = useOpmaak();
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

  /** How many there are, and how many of them are on this page. */
  const gevonden = () => {
    const getoond = (data as DossierRij[] | undefined)?.length;
    if (getoond === undefined) return null;
    if (total === undefined) return hasNextPage ? t('dossier.werkvoorraad.velen', { getoond, totaal: getal(1000) }) : null;
    return total > getoond ? t('dossier.werkvoorraad.deel', { getoond, totaal: getal(total) })
      : t('dossier.werkvoorraad.gevonden', { smart_count: total });
  };
  if (zoek) {
    return (
      <section aria-label={t('dossier.werkvoorraad.resultaten')} style={{ marginTop: 14 }}>
        <p role="status" style={{ marginBottom: 10 }}>
          {t('dossier.werkvoorraad.gezocht')}{' '}
          <strong>{gevonden()}</strong>{' '}
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
