import { useTranslate } from 'react-admin';
import { KeuzeVeld, Laden, OvergangDialoog, useApi, useMedewerker, useOpmaak, zoekreeks, type Lijst } from '@trajectplein/kern/web';
import type { ImportDetail } from '../typen';

interface Collega {
  id: string;
  naam: string;
  organisatie?: { id: string; naam: string } | null;
}

/** Gives all that the file brought and that waits for a klantmanager to one, in one act. */
export function WijsToeDialoog({ er, sluit }: { er: ImportDetail; sluit: () => void }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const medewerker = useMedewerker();
  const organisatie = typeof medewerker?.organisatie === 'object' ? medewerker.organisatie : null;
  const { data } = useApi<Lijst<Collega>>(`medewerkers${zoekreeks({ rol: 'klantmanager', gemeente: er.gemeente, paginaGrootte: 100 })}`, 60_000);
  if (!data) return <Laden regels={1} />;
  const collegas = data.items.filter((collega) => collega.organisatie?.id === organisatie?.id);
  return (
    <OvergangDialoog titel={t('uitwisseling.toewijzen.knop')} sluit={sluit} resource="imports" id={er.id} versie={er.versie} actie="wijs-toe"
      gelukt="uitwisseling.toewijzen.gelukt" uitleg={t('uitwisseling.toewijzen.uitleg', { smart_count: er.zonderKlantmanager, aantal: getal(er.zonderKlantmanager) })}>
      <KeuzeVeld bron="klantmanagerId" label="uitwisseling.toewijzen.aan" verplicht
        beginWaarde={collegas.find((collega) => collega.id === medewerker?.id)?.id}
        mogelijkheden={collegas.map((collega) => ({ waarde: collega.id, tekst: [collega.naam, collega.organisatie?.naam].filter(Boolean).join(', ') }))} />
    </OvergangDialoog>
  );
}
