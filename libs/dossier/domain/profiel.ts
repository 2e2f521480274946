/** The matching profile of a dossier, in the shape of VUM; a text that fits no code stays text. */
export interface DossierProfiel {
  urenPerWeek: number | null;
  opleidingsniveau: string | null;
  beroepssector: string | null;
  beroep: string | null;
  mondelingNederlands: string | null;
  schriftelijkNederlands: string | null;
  rijbewijzen: readonly string[];
  vervoer: readonly string[];
  opmerkingen: readonly string[];
}

/** How much of the profile is filled, 0-100. A driving licence does not count: having none is no gap. */
export function volledigheidVan(profiel: DossierProfiel): number {
  const delen = [profiel.urenPerWeek, profiel.opleidingsniveau, profiel.beroepssector, profiel.beroep, profiel.mondelingNederlands,
    profiel.schriftelijkNederlands, profiel.vervoer.length || null];
  return Math.round((100 * delen.filter((deel) => deel !== null).length) / delen.length);
}
