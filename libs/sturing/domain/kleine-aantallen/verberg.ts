import { Kubuszoeker } from './hyperkubus';
import {
  GETOOND, ONGEPUBLICEERD, VERBORGEN, coordinaten, isKlein, somregels, type Somregel, type Tabel,
} from './tabel';

/**
 * Decides which cells of a table are not shown to who may not see small counts: the small ones, and beside them as few
 * others as it takes that no small one can be computed from what is shown and from the sums, nor be known to be small
 * from a sum that is itself small.
 * @returns per cell GETOOND, VERBORGEN or ONGEPUBLICEERD; the same table always gives the same answer
 */
export function verberg(tabel: Tabel): Uint8Array {
  const { maten, waarden, drempels, ongepubliceerd, vooraf = [] } = tabel;
  const masker = new Uint8Array(waarden.length);
  const beschermen: number[] = [];
  waarden.forEach((waarde, cel) => {
    const [g, , , p] = coordinaten(maten, cel);
    if (ongepubliceerd?.has(p)) masker[cel] = ONGEPUBLICEERD;
    if (!isKlein(waarde, drempels[g]!)) return;
    beschermen.push(cel);
    if (masker[cel] === GETOOND) masker[cel] = VERBORGEN;
  });
  for (const cel of vooraf) {
    if (masker[cel] !== GETOOND) continue;
    masker[cel] = VERBORGEN;
    beschermen.push(cel);
  }
  if (!beschermen.length) return masker;

  const zoeker = new Kubuszoeker(tabel, masker);
  const gehelen = (cel: number) => coordinaten(maten, cel).filter((i) => i === 0).length;
  // From the sums down: what hides a sum hides details that need it as well.
  beschermen.sort((a, b) => gehelen(b) - gehelen(a) || waarden[a]! - waarden[b]! || a - b);
  for (const cel of beschermen) {
    verbergAlle(masker, zoeker.zoek(cel)?.hoeken ?? []);
  }
  herstelSomregels(tabel, masker, zoeker);
  return masker;
}

/** A sum that is shown and whose hidden parts are together small says that each of them is: hide more, or the sum. */
function herstelSomregels(tabel: Tabel, masker: Uint8Array, zoeker: Kubuszoeker): void {
  const regels = somregels(tabel);
  for (let gewijzigd = true; gewijzigd; ) {
    gewijzigd = false;
    for (const regel of regels) {
      const cel = teZwak(tabel, masker, regel);
      if (cel === null) continue;
      const som = verborgenIn(masker, regel).reduce((totaal, deel) => totaal + tabel.waarden[deel]!, 0);
      const genoeg = regel.delen.filter((deel) => masker[deel] === GETOOND && som + tabel.waarden[deel]! >= regel.drempel);
      const partners = new Set([regel.geheel, ...genoeg].map((deel) => coordinaten(tabel.maten, deel)[regel.as]!));
      const kubus = zoeker.zoek(cel, { as: regel.as, partners });
      verbergAlle(masker, kubus?.hoeken ?? [regel.geheel]);
      gewijzigd = true;
    }
  }
}

/**
 * A line that gives away too much.
 * @returns the hidden cell that needs more company, or null when the line is fine
 */
export function teZwak(tabel: Tabel, masker: Uint8Array, regel: Somregel): number | null {
  if (masker[regel.geheel] !== GETOOND) return null;
  const verborgen = verborgenIn(masker, regel);
  const gevoelig = verborgen.filter((deel) => masker[deel] === VERBORGEN || isKlein(tabel.waarden[deel]!, regel.drempel));
  if (!gevoelig.length) return null;
  const som = verborgen.reduce((totaal, deel) => totaal + tabel.waarden[deel]!, 0);
  if (verborgen.length >= 2 && som >= regel.drempel) return null;
  return gevoelig.reduce((beste, deel) => (tabel.waarden[deel]! > tabel.waarden[beste]! ? deel : beste));
}

const verborgenIn = (masker: Uint8Array, regel: Somregel) => regel.delen.filter((deel) => masker[deel] !== GETOOND);

function verbergAlle(masker: Uint8Array, cellen: readonly number[]): void {
  for (const cel of cellen) if (masker[cel] !== ONGEPUBLICEERD) masker[cel] = VERBORGEN;
}
