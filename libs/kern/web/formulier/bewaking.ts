/** Something on the screen in which somebody types: mostly a form. */
export interface Werk {
  /** Where it stands; null when it is not there (any more). */
  element(): HTMLElement | null;
  /** Whether it holds what was typed and not saved. */
  getypt(): boolean;
  /** Whether it is being sent. */
  bezig(): boolean;
  /** Forgets what was typed: it may go. */
  laatLos(): void;
}

const open = new Set<Werk>();
let stelVraag: (() => Promise<boolean>) | undefined;

/** Takes part in the guarding of what was typed. Returns how to leave it. */
export function meldWerk(werk: Werk): () => void {
  open.add(werk);
  return () => {
    open.delete(werk);
  };
}

/** Says who asks "shall it go?"; answers true when it may. */
export function zetVraag(vraag: (() => Promise<boolean>) | undefined): void {
  stelVraag = vraag;
}

/** Whether a form is on the screen, typed in or not. */
export function isWerkOpen(): boolean {
  return open.size > 0;
}

/** What was typed and not saved; with `binnen` only what stands in there. */
export function getyptWerk(binnen?: HTMLElement | null): Werk[] {
  return [...open].filter((werk) => werk.getypt() && (!binnen || binnen.contains(werk.element())));
}

/** Lets go of everything that was typed: nothing asks any more. */
export function laatAllesLos(): void {
  for (const werk of open) werk.laatLos();
}

/**
 * Does something by which what was typed would go: at once when nothing was, else after the question.
 * Takes what to do, and within which element something can get lost (everywhere when left out).
 */
export async function vertrek(doe: () => void, binnen?: HTMLElement | null): Promise<void> {
  const werk = getyptWerk(binnen);
  if (werk.length > 0 && stelVraag && !(await stelVraag())) return;
  for (const er of werk) er.laatLos();
  doe();
}

/** What a form holds for empty, in all its spellings. */
const isLeeg = (waarde: unknown) => waarde === null || waarde === undefined || waarde === ''
  || (Array.isArray(waarde) && waarde.length === 0);

/** Whether a field holds something else than before; empty is empty, however it is written. */
export function isAnders(nu: unknown, was: unknown): boolean {
  if (nu instanceof File || was instanceof File) return nu !== was;
  return JSON.stringify(isLeeg(nu) ? null : nu) !== JSON.stringify(isLeeg(was) ? null : was);
}
