import { useTranslate } from 'react-admin';
import { CLASSIFICATIES, DOELGROEPEN, DOSSIER_STATUSSEN, dossierLabels } from '@trajectplein/dossier/domain';
import { GEMEENTEN } from '@trajectplein/kern/domain';
import { Filterbalk, useMedewerker, useMogelijkheden } from '@trajectplein/kern/web';

const STATUSSEN = DOSSIER_STATUSSEN.filter((status) => status !== 'VERNIETIGD');

/** The filters of the werkvoorraad; the tab is chosen above and stays. */
export function Werkfilters() {
  const t = useTranslate();
  const eigen = useMedewerker()?.gemeenten ?? [];
  const gemeenten = GEMEENTEN.filter((er) => eigen.length === 0 || eigen.includes(er.code));
  const klassen = useMogelijkheden(dossierLabels.classificatie, CLASSIFICATIES);
  const nietIngedeeld = { waarde: 'GEEN', tekst: t('dossier.nietIngedeeld') };
  const filters = [
    { naam: 'status', label: 'dossier.veld.status', mogelijkheden: useMogelijkheden(dossierLabels.dossierStatus, STATUSSEN) },
    { naam: 'classificatie', label: 'dossier.veld.classificatie', mogelijkheden: [...klassen, nietIngedeeld] },
    {
      naam: 'gemeente', label: 'dossier.veld.gemeente',
      mogelijkheden: gemeenten.map((er) => ({ waarde: er.code, tekst: er.naam })),
    },
    { naam: 'doelgroep', label: 'dossier.veld.doelgroep', mogelijkheden: useMogelijkheden(dossierLabels.doelgroep, DOELGROEPEN) },
  ];
  return <Filterbalk filters={filters} vast={['actieVereist', 'klantmanager']} />;
}
