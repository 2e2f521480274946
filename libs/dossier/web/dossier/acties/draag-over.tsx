import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { KeuzeVeld, Laden, OvergangDialoog, useApi, useLabel, zoekreeks, type Lijst } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

interface Collega {
  id: string;
  naam: string;
  organisatie?: { naam: string } | null;
}

/** Gives the dossier to another klantmanager. */
export function DraagOverDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const { data } = useApi<Lijst<Collega>>(`medewerkers${zoekreeks({
    rol: 'klantmanager', gemeente: dossier.opdrachtgevendeGemeente, paginaGrootte: 100,
  })}`, 60_000);
  if (!data) return <Laden regels={1} />;
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.draagOver')} sluit={sluit} toelichting="mag"
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="draagOver" gelukt="dossier.overdragen.gelukt"
      uitleg={t('dossier.overdragen.uitleg', { naam: dossier.klantmanagerNaam ?? t('dossier.pagina.geenKlantmanager') })}>
      <KeuzeVeld bron="klantmanagerId" label="dossier.overdragen.aan" verplicht
        mogelijkheden={data.items.filter((er) => er.id !== dossier.klantmanagerId).map((er) => ({
          waarde: er.id, tekst: [er.naam, er.organisatie?.naam].filter(Boolean).join(', '),
        }))} />
    </OvergangDialoog>
  );
}
