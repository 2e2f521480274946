import { useTranslate } from 'react-admin';
import { CLASSIFICATIES, DOELGROEPEN, DOSSIER_STATUSSEN, dossierLabels } from '@trajectplein/dossier/domain';
import { GEMEENTEN } from '@trajectplein/kern/domain';
import { Filterbalk, useApi, useHeeftRol, useMedewerker, useMogelijkheden, zoekreeks, type Lijst } from '@trajectplein/kern/web';

const STATUSSEN = DOSSIER_STATUSSEN.filter((status) => status !== 'VERNIETIGD');
/** In the filter of the status: what is closed as well. */
export const OOK_GESLOTEN = 'OOK_GESLOTEN';

/** The filters as the API knows them: without a status chosen, what is closed stays away. */
export function vanApi(filters: Record<string, unknown>): Record<string, unknown> {
  const { status, ...rest } = filters;
  return status === OOK_GESLOTEN ? rest : status ? filters : { ...rest, open: 'true' };
}

interface Collega {
  id: string;
  naam: string;
}

/** Whom one can look at: oneself, one's team, nobody's, and every klantmanager in reach. */
function useKlantmanagers() {
  const t = useTranslate();
  const wie = useMedewerker();
  const teamleider = useHeeftRol('teamleider');
  const { data } = useApi<Lijst<Collega>>(`medewerkers${zoekreeks({ rol: 'klantmanager', paginaGrootte: 100 })}`, 60_000);
  const collegas = (data?.items ?? []).filter((er) => er.id !== wie?.id).sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return [
    { waarde: 'ik', tekst: t('dossier.werkvoorraad.ik') },
    ...(teamleider ? [{ waarde: 'team', tekst: t('dossier.werkvoorraad.team') }] : []),
    { waarde: 'niemand', tekst: t('dossier.werkvoorraad.niemand') },
    ...collegas.map((er) => ({ waarde: er.id, tekst: er.naam })),
  ];
}

/** The filters of the werkvoorraad; the tab and the counter are chosen above and stay. */
export function Werkfilters() {
  const t = useTranslate();
  const eigen = useMedewerker()?.gemeenten ?? [];
  const gemeenten = GEMEENTEN.filter((er) => eigen.length === 0 || eigen.includes(er.code));
  const klassen = useMogelijkheden(dossierLabels.classificatie, CLASSIFICATIES);
  const nietIngedeeld = { waarde: 'GEEN', tekst: t('dossier.nietIngedeeld') };
  const statussen = useMogelijkheden(dossierLabels.dossierStatus, STATUSSEN);
  const filters = [
    { naam: 'klantmanager', label: 'dossier.veld.klantmanager', leeg: 'dossier.werkvoorraad.iedereen', mogelijkheden: useKlantmanagers() },
    {
      naam: 'status', label: 'dossier.veld.status', leeg: 'dossier.werkvoorraad.lopende',
      mogelijkheden: [...statussen, { waarde: OOK_GESLOTEN, tekst: t('dossier.werkvoorraad.ookGesloten') }],
    },
    { naam: 'classificatie', label: 'dossier.veld.classificatie', mogelijkheden: [...klassen, nietIngedeeld] },
    {
      naam: 'gemeente', label: 'dossier.veld.gemeente',
      mogelijkheden: gemeenten.map((er) => ({ waarde: er.code, tekst: er.naam })),
    },
    { naam: 'doelgroep', label: 'dossier.veld.doelgroep', mogelijkheden: useMogelijkheden(dossierLabels.doelgroep, DOELGROEPEN) },
  ];
  return <Filterbalk filters={filters} vast={['actieVereist', 'regel', 'zoekopdracht']} />;
}
