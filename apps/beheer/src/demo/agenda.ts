/** What happens at a moment. */
interface Afspraak {
  moment: number;
  volgnummer: number;
  doe: () => void;
}

/** Everything that lies ahead, in order of time; what was put in first goes first at the same moment. A binary heap. */
export class Agenda {
  private readonly hoop: Afspraak[] = [];
  private volgnummer = 0;

  zet(moment: number, doe: () => void): void {
    const afspraak = { moment, volgnummer: (this.volgnummer += 1), doe };
    let plek = this.hoop.push(afspraak) - 1;
    while (plek > 0) {
      const ouder = (plek - 1) >> 1;
      if (!this.eerder(afspraak, this.hoop[ouder]!)) break;
      this.hoop[plek] = this.hoop[ouder]!;
      plek = ouder;
    }
    this.hoop[plek] = afspraak;
  }

  /**
   * Does, in order, all that comes before `einde`; what is done may put in more.
   * @param opMoment is told each moment before what happens then
   */
  loopTot(einde: number, opMoment: (moment: number) => void): void {
    for (let afspraak = this.hoop[0]; afspraak && afspraak.moment < einde; afspraak = this.hoop[0]) {
      this.neemEerste();
      opMoment(afspraak.moment);
      afspraak.doe();
    }
  }

  private neemEerste(): void {
    const laatste = this.hoop.pop()!;
    const n = this.hoop.length;
    if (n === 0) return;
    let plek = 0;
    for (;;) {
      let kind = 2 * plek + 1;
      if (kind >= n) break;
      if (kind + 1 < n && this.eerder(this.hoop[kind + 1]!, this.hoop[kind]!)) kind += 1;
      if (!this.eerder(this.hoop[kind]!, laatste)) break;
      this.hoop[plek] = this.hoop[kind]!;
      plek = kind;
    }
    this.hoop[plek] = laatste;
  }

  private eerder(a: Afspraak, b: Afspraak): boolean {
    return a.moment < b.moment || (a.moment === b.moment && a.volgnummer < b.volgnummer);
  }
}
