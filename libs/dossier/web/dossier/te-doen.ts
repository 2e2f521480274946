import { gemeenteNaam, type Doener } from '@trajectplein/kern/domain';
import {
  organisatieSoort, useMedewerker, useRegister, vandaag, type DossierActie, type Medewerker,
} from '@trajectplein/kern/web';
import type { Aanmelding, Dossier, VereisteActie } from '../typen';

/** Something that is due, with the buttons that answer it. */
export interface TeDoen extends VereisteActie {
  knoppen: DossierActie[];
}

/** What somebody at another organisation has to do first. */
export interface Wachten {
  wie: string;
  /** The code of the action, or the aanmelding that was not answered yet. */
  actie?: VereisteActie;
  aanmelding?: Aanmelding;
}

const antwoordt = (actie: DossierActie, dossier: Dossier, code: string) => {
  const codes = typeof actie.bijActies === 'function' ? actie.bijActies(dossier) : actie.bijActies;
  return codes?.includes(code) ?? false;
};

/** Whom an action waits for, when that is not the organisation of who looks. */
function andermans(dossier: Dossier, doener: Doener | undefined, wie: Medewerker): string | undefined {
  if (doener === 'GEMEENTE' && organisatieSoort(wie) !== 'GEMEENTE') return `Gemeente ${gemeenteNaam(dossier.opdrachtgevendeGemeente)}`;
  const eigen = typeof wie.organisatie === 'object' ? wie.organisatie?.id : undefined;
  return doener === 'UITVOERDER' && dossier.uitvoeringsorganisatieId !== eigen ? dossier.uitvoeringsorganisatieNaam ?? undefined : undefined;
}

/** What is due here with its buttons, what waits for somebody else, and what else this person may do now; each button once. */
export function useWatKanNu(dossier: Dossier): { teDoen: TeDoen[]; wacht: Wachten[]; verder: DossierActie[] } {
  const { dossierActies, woorden } = useRegister();
  const wie = useMedewerker();
  const nu = dossierActies.filter((actie) =>
    actie.beschikbaar ? actie.beschikbaar(dossier) : dossier.toegestaneActies.includes(actie.naam));
  const gebruikt = new Set<DossierActie>();
  const teDoen: TeDoen[] = [];
  const wacht: Wachten[] = dossier.aanmeldingen
    .filter((er) => er.status === 'VERZONDEN' && !er.toegestaneActies.includes('accepteer'))
    .map((aanmelding) => ({ wie: aanmelding.uitvoeringsorganisatieNaam ?? '', aanmelding }));
  for (const actie of dossier.acties.filter((er) => er.vanaf <= vandaag())) {
    // That an answer is late stands with the aanmelding that waits for it.
    if (actie.code === 'AANMELDING_ONBEANTWOORD' && wacht.length > 0) continue;
    const knoppen = nu.filter((er) => antwoordt(er, dossier, actie.code) && !gebruikt.has(er));
    const ander = wie && knoppen.length === 0 ? andermans(dossier, woorden.doeners[actie.code], wie) : undefined;
    if (ander) wacht.push({ wie: ander, actie });
    else teDoen.push({ ...actie, knoppen });
    for (const er of knoppen) gebruikt.add(er);
  }
  return { teDoen, wacht, verder: nu.filter((actie) => !gebruikt.has(actie) && !actie.alleenBijActie) };
}
