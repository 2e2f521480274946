import { useTranslate } from 'react-admin';
import { CLASSIFICATIES, dossierLabels } from '@trajectplein/dossier/domain';
import { GEMEENTEN, kwartaalVan } from '@trajectplein/kern/domain';
import { GEMEENTE_ZELF, laatsteKwartalen, NOG_NIET_INGEDEELD, sturingLabels } from '@trajectplein/sturing/domain';
import { Filters, useApi, useLabel, useMogelijkheden, useOpmaak, vandaag, type Lijst } from '@trajectplein/kern/web';
import type { Vraag } from './typen';

/** @contract OrganisatieAntwoord */
interface Organisatie {
  id: string;
  naam: string;
  soort: string;
}

/** By quarter, gemeente, executor and class. */
export function CijferFilters({ vraag, zet }: { vraag: Vraag; zet: (vraag: Record<string, unknown>) => void }) {
  const t = useTranslate();
  const label = useLabel();
  const { kwartaal } = useOpmaak();
  const { data } = useApi<Lijst<Organisatie>>('organisaties', Infinity);
  const uitvoerders = (data?.items ?? []).filter((er) => er.soort === 'UITVOERDER').map((er) => ({ waarde: er.id, tekst: er.naam }));
  const klassen = useMogelijkheden(dossierLabels.classificatie, CLASSIFICATIES);
  const kwartalen = laatsteKwartalen(kwartaalVan(vandaag()), 12).reverse();
  return (
    <Filters waarden={{ ...vraag }} zet={zet} filters={[
      { naam: 'periode', label: 'sturing.periode', altijd: true, mogelijkheden: kwartalen.map((k) => ({ waarde: k, tekst: kwartaal(k) })) },
      { naam: 'gemeente', label: 'sturing.gemeente', mogelijkheden: GEMEENTEN.map((er) => ({ waarde: er.code, tekst: er.naam })) },
      {
        naam: 'uitvoerder', label: 'sturing.uitvoerder',
        mogelijkheden: [...uitvoerders, { waarde: GEMEENTE_ZELF, tekst: label(sturingLabels.as, 'GEMEENTE_ZELF') }],
      },
      {
        naam: 'classificatie', label: 'sturing.classificatie',
        mogelijkheden: [...klassen, { waarde: NOG_NIET_INGEDEELD, tekst: t('sturing.nietIngedeeld') }],
      },
    ]} />
  );
}
