export const wacht = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms));

/** Only to end what never comes; the machine may be busy. */
const GEDULD_S = 300;

/**
 * Asks until the answer is right.
 * @returns that answer
 * @throws with the last answer when it is not right after `seconden`
 */
export async function totDe<T>(vraag: () => Promise<T>, goed: (uitkomst: T) => boolean, seconden = GEDULD_S): Promise<T> {
  for (const einde = Date.now() + seconden * 1000; ; await wacht(100)) {
    const uitkomst = await vraag();
    if (goed(uitkomst)) return uitkomst;
    if (Date.now() > einde) throw new Error(`Not right after ${seconden} s: ${JSON.stringify(uitkomst)}`);
  }
}
