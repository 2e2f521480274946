import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { KeuzeVeld, Laden, OvergangDialoog, useApi, useLabel, useMedewerker, zoekreeks, type Lijst } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** @contract MedewerkerAntwoord */
interface Collega {
  id: string;
  naam: string;
  organisatie: { id: string; naam: string } | null;
}

/**
 * Gives the dossier to a klantmanager who can open it: of the gemeente, or of the executor that has it. One that came with
 * a file has nobody yet; then it is whoever takes it up.
 */
export function DraagOverDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const medewerker = useMedewerker();
  const { data } = useApi<Lijst<Collega>>(`medewerkers${zoekreeks({
    rol: 'klantmanager', gemeente: dossier.opdrachtgevendeGemeente, paginaGrootte: 100,
  })}`, 60_000);
  const { data: organisaties } = useApi<Lijst<{ id: string; soort: string }>>('organisaties', Infinity);
  if (!data || !organisaties) return <Laden regels={1} />;
  const gemeenten = new Set(organisaties.items.filter((er) => er.soort === 'GEMEENTE').map((er) => er.id));
  const kan = ({ id, organisatie }: Collega) => id !== dossier.klantmanagerId && organisatie
    && (gemeenten.has(organisatie.id) || organisatie.id === dossier.uitvoeringsorganisatieId);
  const collegas = data.items.filter(kan);
  const eerste = !dossier.klantmanagerId;
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, eerste ? 'DOSSIER.wijsToe' : 'DOSSIER.draagOver')} sluit={sluit} toelichting="mag"
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="draagOver"
      gelukt={eerste ? 'dossier.overdragen.toegewezen' : 'dossier.overdragen.gelukt'}
      uitleg={t('dossier.overdragen.uitleg', { naam: dossier.klantmanagerNaam ?? t('dossier.pagina.geenKlantmanager') })}>
      <KeuzeVeld bron="klantmanagerId" label={eerste ? 'dossier.veld.klantmanager' : 'dossier.overdragen.aan'} verplicht
        beginWaarde={eerste ? collegas.find((er) => er.id === medewerker?.id)?.id : undefined}
        mogelijkheden={collegas.map((er) => ({
          waarde: er.id, tekst: [er.naam, er.organisatie?.naam].filter(Boolean).join(', '),
        }))} />
    </OvergangDialoog>
  );
}
