/** The key of a request, until it was answered. */
export interface VerzoekSleutel {
  waarde: string;
  /** Tells the status of its answer. */
  beantwoord: (status: number) => void;
}

/** Of many requests that were never answered the oldest are forgotten. */
const HOOGSTENS = 50;
/** Keys of what was asked and not answered yet, by what was asked. Only in memory: it may hold names. */
const open = new Map<string, string>();

/** A random UUID; `crypto.randomUUID` is only there over HTTPS. */
function nieuweSleutel(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * The Idempotency-Key of a POST: the same for the same input until it was answered, so that who tries again after an answer
 * that was lost, or presses twice, does it once. Other input has another key, and so has the same input after an answer.
 */
export function verzoekSleutel(pad: string, body: string | undefined, versie?: number): VerzoekSleutel {
  const wat = `${pad} ${versie ?? ''} ${body ?? ''}`;
  const waarde = open.get(wat) ?? nieuweSleutel();
  open.delete(wat);
  open.set(wat, waarde);
  if (open.size > HOOGSTENS) open.delete(open.keys().next().value!);
  return {
    waarde,
    // What failed on the way may have been done: 5xx can come from what stands before the API.
    beantwoord: (status) => { if (status > 0 && status < 500 && open.get(wat) === waarde) open.delete(wat); },
  };
}

/** The same for a form with a file. */
export function formulierSleutel(pad: string, formulier: FormData): VerzoekSleutel {
  const velden = [...formulier].map(([naam, waarde]) => [naam, typeof waarde === 'string' ? waarde : [waarde.name, waarde.size, waarde.lastModified]]);
  return verzoekSleutel(pad, JSON.stringify(velden));
}
