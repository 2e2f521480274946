import { gemeenteNaam, GEMEENTEN } from '@trajectplein/kern/domain';
import { organisatieSoort, useApi, useMedewerker, type Lijst, type Mogelijkheid } from '@trajectplein/kern/web';

/** @contract GemeenteAntwoord */
interface GemeenteRij {
  code: string;
  instelling: { intakeBij?: string; uitvoerderId?: string | null; aanmeldingVerplicht?: boolean } | null;
}

/** The gemeenten with their settings; reference data, so asked for once. */
export function useGemeenten(): GemeenteRij[] {
  const { data } = useApi<Lijst<GemeenteRij>>('gemeenten', Infinity);
  return data?.items ?? [];
}

/** The gemeenten for which this person may register: his own, or those that gave his organisation the intake. */
export function useRegistreerGemeenten(): Mogelijkheid[] {
  const medewerker = useMedewerker();
  const rijen = useGemeenten();
  // Not before the settings are read: a gemeente without a mandate must not be offered, however briefly.
  if (!medewerker || rijen.length === 0) return [];
  const eigen = medewerker.gemeenten.length > 0 ? medewerker.gemeenten : GEMEENTEN.map((er) => er.code as string);
  const organisatie = typeof medewerker.organisatie === 'object' ? medewerker.organisatie : null;
  const metMandaat = eigen.filter((code) => {
    if (organisatieSoort(medewerker) !== 'UITVOERDER') return true;
    const instelling = rijen.find((er) => er.code === code)?.instelling;
    return !instelling || (instelling.intakeBij === 'UITVOERDER' && instelling.uitvoerderId === organisatie?.id);
  });
  return metMandaat.map((code) => ({ waarde: code, tekst: gemeenteNaam(code) }));
}
