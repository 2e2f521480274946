import { useMemo } from 'react';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { ListBase, useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { Geboren } from '@trajectplein/dossier/web';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { KPI_DEFINITIES, sturingLabels } from '@trajectplein/sturing/domain';
import { Leeg, LijstTabel, NietGevonden, Paginakop, useLabel, useOpmaak, zoekreeks, type Kolom } from '@trajectplein/kern/web';
import { isKpiCode } from './kpi-code';

/** A dossier that a figure counts. @contract KpiRij */
interface Rij {
  id: string;
  dossierId: string;
  nummer: string;
  naam: string | null;
  geboorteDatum: string | null;
  geboorteJaar: number | null;
  gemeente: string;
  classificatie: string | null;
  datum: string;
  onderdeel: string;
  dagen: number | null;
}

/** The rows behind a figure, for who may see them: the same selection as the figure itself. */
export function KpiRijen() {
  const { code = '' } = useParams();
  const [params] = useSearchParams();
  const t = useTranslate();
  const label = useLabel();
  const { datumKort, getal, kwartaal } = useOpmaak();
  const vraag = useMemo(() => Object.fromEntries(['periode', 'gemeente', 'uitvoerder', 'classificatie', 'onderdeel']
    .flatMap((naam) => (params.get(naam) ? [[naam, params.get(naam)]] : []))) as Record<string, string>, [params]);
  if (!isKpiCode(code)) return <NietGevonden />;
  const kolommen: Kolom<Rij>[] = [
    { naam: 'nummer', kop: 'dossier.veld.nummer', cel: (er) => <Link to={`/dossiers/${er.dossierId}`}>{er.nummer}</Link> },
    { naam: 'naam', kop: 'dossier.veld.naam', cel: (er) => <>{er.naam ?? '–'}<Geboren van={er} /></> },
    { naam: 'gemeente', kop: 'dossier.veld.gemeente', cel: (er) => gemeenteNaam(er.gemeente) },
    {
      naam: 'classificatie', kop: 'dossier.veld.classificatie',
      cel: (er) => er.classificatie ? label(dossierLabels.classificatie, er.classificatie) : t('sturing.nietIngedeeld'),
    },
    { naam: 'onderdeel', kop: 'sturing.onderdeel', cel: (er) => er.onderdeel ? label(sturingLabels.onderdeel, er.onderdeel) : '–' },
    { naam: 'datum', kop: 'sturing.datum', cel: (er) => datumKort(er.datum) },
    ...(KPI_DEFINITIES[code].eenheid === 'DAGEN' ? [{ naam: 'dagen', kop: 'sturing.duur', getal: true, cel: (er: Rij) => getal(er.dagen) }] : []),
  ];
  return (
    <ListBase resource={`kpis/${code}/rijen`} perPage={25} sort={{ field: 'id', order: 'ASC' }} filter={vraag} disableSyncWithLocation
      disableAuthentication exporter={false}>
      <Paginakop titel={t('sturing.rijenTitel', { titel: label(sturingLabels.titel, code) })}
        onder={[vraag.periode && kwartaal(vraag.periode), vraag.onderdeel && label(sturingLabels.onderdeel, vraag.onderdeel)]
          .filter(Boolean).join(' · ')}
        terug={{ naar: `/kpis${zoekreeks({ ...vraag, onderdeel: undefined, kpi: code })}`, tekst: t('sturing.titel') }} />
      <LijstTabel<Rij & { id: string }> bijschrift={t('sturing.rijenKort')} kolommen={kolommen}
        naar={(er) => `/dossiers/${er.dossierId}`} leeg={<Leeg titel={t('sturing.rijenLeeg')} />} />
    </ListBase>
  );
}
