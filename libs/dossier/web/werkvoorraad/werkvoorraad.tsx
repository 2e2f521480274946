import { useMemo } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { TEL_TOT } from '@trajectplein/kern/domain';
import { bewerktDossiers, isRol } from '@trajectplein/toegang/domain';
import { Exportknop, Leeg, leesDatum, LijstTabel, Paginakop, Tabbladen, useOpmaak, useRollen } from '@trajectplein/kern/web';
import type { DossierRij } from '../typen';
import { useKolommen } from './kolommen';
import { Tellers, useTellingen } from './tellers';
import { Werkfilters, vanApi } from './werkfilters';
import { filtersIn, useZoeken } from './zoeken';
import { Zoekveld } from './zoekveld';
import { leesZoekvraag } from './zoekvraag';

const PANEEL = 'werkvoorraad';
type Filters = Record<string, unknown>;

/** Whose work somebody begins with: his own, or of his team; a jobcoach has no dossiers of his own. */
function useEigenWerk(): { vraagtActie: Filters; eigen: Filters } {
  const rollen = useRollen();
  return useMemo(() => {
    const van = rollen.includes('teamleider') ? 'team' : rollen.includes('klantmanager') ? 'ik' : undefined;
    const eigen = van ? { klantmanager: van } : {};
    return { eigen, vraagtActie: { actieVereist: 'true', ...eigen } };
  }, [rollen]);
}

/** The home of who works with dossiers: what needs his action, his own dossiers, and all of them. */
export function Werkvoorraad() {
  const t = useTranslate();
  const rollen = useRollen();
  const { search } = useLocation();
  const { gezocht, zoekOp } = useZoeken();
  const { vraagtActie } = useEigenWerk();
  const magRegistreren = rollen.some((rol) => isRol(rol) && bewerktDossiers(rol));
  const vast = useMemo(() => {
    const zoek = leesZoekvraag(gezocht, (tekst) => leesDatum(tekst, true));
    if (zoek) return { zoek };
    const filters = filtersIn(search) ?? {};
    return { ...Object.fromEntries(Object.keys(filters).map((naam) => [naam, undefined])), ...vanApi(filters) };
  }, [gezocht, search]);
  return (
    <ListBase resource="dossiers" perPage={25} sort={{ field: 'actieVanaf', order: 'ASC' }} filterDefaultValues={vraagtActie}
      filter={vast} storeKey={false} disableAuthentication exporter={false}>
      <Paginakop titel={t('dossier.werkvoorraad.titel')} acties={
        <>
          {!gezocht && magRegistreren && <Uitvoer />}
          {magRegistreren && (
            <Button variant="contained" component={Link} to="/dossiers/nieuw">{t('dossier.werkvoorraad.registreren')}</Button>
          )}
        </>
      } />
      <Zoekveld gezocht={gezocht} zoek={zoekOp} />
      {gezocht ? <Gevonden wis={() => zoekOp('')} /> : <Werk />}
    </ListBase>
  );
}

/** What is exported is what is shown: the same filters. */
function Uitvoer() {
  const { filterValues } = useListContext();
  return <Exportknop resource="dossiers" filters={vanApi(filterValues)} />;
}

/** What was found, and how much of it is here. */
function Gevonden({ wis }: { wis: () => void }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const { data, total, hasNextPage } = useListContext<DossierRij>();
  const kolommen = useKolommen(false);
  const aantal = () => {
    const getoond = (data as DossierRij[] | undefined)?.length;
    if (getoond === undefined) return null;
    if (total === undefined) return hasNextPage ? t('dossier.werkvoorraad.velen', { getoond, totaal: getal(TEL_TOT) }) : null;
    return total > getoond ? t('dossier.werkvoorraad.deel', { getoond, totaal: getal(total) })
      : t('dossier.werkvoorraad.gevonden', { smart_count: total });
  };
  return (
    <section aria-label={t('dossier.werkvoorraad.resultaten')} style={{ marginTop: 14 }}>
      <p role="status" style={{ marginBottom: 10 }}>
        {t('dossier.werkvoorraad.gezocht')} <strong>{aantal()}</strong>{' '}
        <Button variant="text" onClick={wis}>{t('dossier.werkvoorraad.wisZoeken')}</Button>
      </p>
      <LijstTabel<DossierRij> bijschrift={t('dossier.werkvoorraad.resultaten')} kolommen={kolommen} naar={naarDossier} gezocht dicht />
    </section>
  );
}

const naarDossier = (rij: DossierRij) => `/dossiers/${rij.id}`;

/** The tabs with how much is in them, the counters, the filters and the rows. */
function Werk() {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const { filterValues, setFilters, setSort } = useListContext<DossierRij>();
  const { eigen, vraagtActie } = useEigenWerk();
  const volgtActies = Boolean(filterValues.actieVereist || filterValues.regel);
  const tab = volgtActies ? 'actie' : eigen.klantmanager && filterValues.klantmanager === eigen.klantmanager ? 'mijn' : 'alle';
  const mijne = useTellingen(eigen);
  const tellingen = useTellingen(filterValues);
  const kolommen = useKolommen(volgtActies);

  const kies = (naam: string) => {
    const { actieVereist: _a, klantmanager: _k, regel: _r, ...rest } = filterValues;
    setFilters({ ...rest, ...(naam === 'actie' ? vraagtActie : naam === 'mijn' ? eigen : {}) });
    setSort(naam === 'actie' ? { field: 'actieVanaf', order: 'ASC' } : { field: 'statusSinds', order: 'DESC' });
  };
  const aantal = (n: number | undefined) => (n === undefined ? undefined : n > TEL_TOT ? `${getal(TEL_TOT)}+` : getal(n));
  const tabs = [
    { naam: 'actie', tekst: t('dossier.werkvoorraad.tab.actie'), aantal: aantal(mijne?.vraagtActie) },
    ...(eigen.klantmanager ? [{
      naam: 'mijn', tekst: t(`dossier.werkvoorraad.tab.${eigen.klantmanager === 'team' ? 'team' : 'mijn'}`), aantal: aantal(mijne?.open),
    }] : []),
    { naam: 'alle', tekst: t('dossier.werkvoorraad.tab.alle'), aantal: aantal(mijne?.allen) },
  ];
  const zelfGekozen = Object.entries(filterValues).some(([naam, waarde]) => naam !== 'actieVereist' && waarde !== eigen[naam]);
  return (
    <>
      <Tabbladen titel={t('dossier.werkvoorraad.titel')} gekozen={tab} kies={kies} paneel={PANEEL} tabs={tabs} />
      <div role="tabpanel" id={PANEEL} aria-labelledby={`${PANEEL}-${tab}`}>
        {tab === 'actie' && <Tellers tellingen={tellingen} vraagtActie={{ actieVereist: 'true' }} />}
        <Werkfilters />
        <LijstTabel<DossierRij> bijschrift={t(`dossier.werkvoorraad.tab.${tab}`)} kolommen={kolommen} naar={naarDossier} dicht leegBij={!zelfGekozen}
          leeg={<Leeg titel={t(`dossier.werkvoorraad.leeg.${tab}.titel`)}>{t(`dossier.werkvoorraad.leeg.${tab}.tekst`)}</Leeg>} />
      </div>
    </>
  );
}
