interface Rij {
  bezig: number;
  wacht: (() => void)[];
}

/** Lets so many go at once per key, and the others in the order in which they came. */
export class Beurten {
  private readonly rijen = new Map<string, Rij>();
  private wachtend = 0;

  /**
   * @param tegelijk how many may go at once
   * @param wachtHoogstens how many may wait, all keys together
   * @param geduld how long one waits, in ms
   */
  constructor(private readonly tegelijk: number, private readonly wachtHoogstens: number, private readonly geduld: number) {}

  /** @returns what ends the turn, to be called once; null when there was none in time, or too many wait already */
  async neem(sleutel: string): Promise<(() => void) | null> {
    const rij = this.rijen.get(sleutel) ?? { bezig: 0, wacht: [] };
    this.rijen.set(sleutel, rij);
    if (rij.bezig < this.tegelijk) {
      rij.bezig += 1;
    } else if (this.wachtend >= this.wachtHoogstens || !await this.wachtOp(rij)) {
      return null;
    }
    return () => this.geefDoor(sleutel, rij);
  }

  /** @returns whether the turn came */
  private async wachtOp(rij: Rij): Promise<boolean> {
    this.wachtend += 1;
    try {
      return await new Promise<boolean>((klaar) => {
        const aanDeBeurt = () => {
          clearTimeout(geduld);
          klaar(true);
        };
        const geduld = setTimeout(() => {
          rij.wacht.splice(rij.wacht.indexOf(aanDeBeurt), 1);
          klaar(false);
        }, this.geduld);
        rij.wacht.push(aanDeBeurt);
      });
    } finally {
      this.wachtend -= 1;
    }
  }

  private geefDoor(sleutel: string, rij: Rij): void {
    const volgende = rij.wacht.shift();
    if (volgende) return volgende();
    rij.bezig -= 1;
    if (rij.bezig === 0) this.rijen.delete(sleutel);
  }
}
