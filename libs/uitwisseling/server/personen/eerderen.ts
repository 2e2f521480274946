import { lijktOp, type Kenmerken } from '@trajectplein/dossier/domain';

/** The new people of one run through a file: a later row about one of them under another BSN is seen, in a dry run too. */
export class Eerderen {
  private readonly perDag = new Map<string, Map<number, Kenmerken>>();

  /** The row before this one about somebody who looks like him; null when there is none. Remembers this one. */
  zoek(rijnummer: number, { voornaam, tussenvoegsel, achternaam, geboorteDatum }: Kenmerken): number | null {
    if (!geboorteDatum) return null;
    const dezelfdeDag = this.perDag.get(geboorteDatum) ?? new Map<number, Kenmerken>();
    this.perDag.set(geboorteDatum, dezelfdeDag);
    // Set, not added: a batch whose transaction failed comes by again.
    dezelfdeDag.set(rijnummer, { voornaam, tussenvoegsel, achternaam, geboorteDatum });
    const gelijk = [...dezelfdeDag].filter(([nummer, er]) => nummer < rijnummer && lijktOp(er, dezelfdeDag.get(rijnummer)!));
    return gelijk.length ? Math.min(...gelijk.map(([nummer]) => nummer)) : null;
  }
}
