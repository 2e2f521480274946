import type { Pool } from 'pg';
import { Klant } from './klant';
import { wacht } from './wachten';

/** What became of an attempt, as far as who made it knows. */
type Uitkomst = 'GELUKT' | 'GEWEIGERD' | 'ONBEKEND';

/** Somebody who registers people one after the other, and goes on when the answer is an error. */
export class Invoerder {
  /** Ids that were confirmed, by resource. */
  readonly gelukt = { werkzoekenden: [] as string[], dossiers: [] as string[], intakes: [] as string[] };
  readonly antwoorden = new Map<number, number>();
  /** By the name of the person, which is given once. */
  readonly pogingen = new Map<string, Uitkomst>();
  private klaar = false;

  private constructor(private readonly klant: Klant, private readonly nummer: number) {}

  static async logIn(adres: string, nummer: number): Promise<Invoerder> {
    return new Invoerder(await Klant.logIn(adres), nummer);
  }

  /** Registers a person, opens a dossier and records the intake, over and over. */
  async werk(): Promise<void> {
    for (let n = 0; !this.klaar; n += 1) {
      const achternaam = `Persoon ${this.nummer}-${n}`;
      const persoon = await this.post('werkzoekenden', '/v1/werkzoekenden', { voornaam: 'Test', achternaam, gemeente: '0453', bevestigd: true }, achternaam);
      const dossier = persoon && await this.post('dossiers', '/v1/dossiers',
        { werkzoekendeId: persoon, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
      const intake = dossier && await this.post('intakes', `/v1/dossiers/${dossier}/intakes`, {});
      await this.doe(() => this.klant.vraag('/v1/dossiers?paginaGrootte=5'));
      if (!intake) await wacht(50);
    }
  }

  stop(): void {
    this.klaar = true;
  }

  private async post(soort: keyof Invoerder['gelukt'], pad: string, body: object, naam?: string): Promise<string | null> {
    const { status, id } = await this.doe(() => this.klant.post(pad, body));
    if (naam) this.pogingen.set(naam, status === 201 ? 'GELUKT' : [0, 502].includes(status) ? 'ONBEKEND' : 'GEWEIGERD');
    if (status !== 201) return null;
    this.gelukt[soort].push(id);
    return id;
  }

  /** 0: the connection broke. */
  private async doe(vraag: () => Promise<{ status: number; body: { id: string } }>): Promise<{ status: number; id: string }> {
    const { status, body } = await vraag().catch(() => ({ status: 0, body: null }));
    this.antwoorden.set(status, (this.antwoorden.get(status) ?? 0) + 1);
    return { status, id: body?.id ?? '' };
  }
}

/** Several people who work at the same time. */
export class Kantoor {
  private werk: Promise<void>[] = [];

  private constructor(readonly invoerders: readonly Invoerder[]) {}

  /** They log in and begin. */
  static async open(adres: string, aantal: number): Promise<Kantoor> {
    const kantoor = new Kantoor(await Promise.all(Array.from({ length: aantal }, (_, nummer) => Invoerder.logIn(adres, nummer))));
    kantoor.werk = kantoor.invoerders.map((invoerder) => invoerder.werk());
    return kantoor;
  }

  /** They finish what they are doing. */
  async sluit(): Promise<void> {
    this.invoerders.forEach((invoerder) => invoerder.stop());
    await Promise.all(this.werk);
  }

  /** How often which status came back; 0 is a connection that broke. */
  get antwoorden(): Record<number, number> {
    const som: Record<number, number> = {};
    for (const { antwoorden } of this.invoerders) for (const [status, n] of antwoorden) som[status] = (som[status] ?? 0) + n;
    return som;
  }

  get gelukt(): number {
    return this.invoerders.reduce((som, { gelukt }) => som + gelukt.dossiers.length, 0);
  }

  /**
   * What was confirmed and is not there, and what is there more than once or was refused; both are empty when all is well.
   * @param eigenaar of the database, past every policy
   */
  async fouten(eigenaar: Pool): Promise<string[]> {
    const fouten: string[] = [];
    for (const [soort, tabel] of [['werkzoekenden', 'werkzoekende'], ['dossiers', 'dossier'], ['intakes', 'intake']] as const) {
      const ids = this.invoerders.flatMap((invoerder) => invoerder.gelukt[soort]);
      const { rows } = await eigenaar.query<{ id: string }>(`select id from ${tabel} where id = any($1)`, [ids]);
      const er = new Set(rows.map((rij) => rij.id));
      fouten.push(...ids.filter((id) => !er.has(id)).map((id) => `${tabel} ${id} was confirmed and is lost`));
      if (new Set(ids).size !== ids.length) fouten.push(`An id of ${tabel} was given twice`);
    }
    const { rows } = await eigenaar.query<{ naam: string; n: number }>('select achternaam as naam, count(*)::int as n from persoon group by 1');
    const pogingen = new Map(this.invoerders.flatMap((invoerder) => [...invoerder.pogingen]));
    for (const { naam, n } of rows) {
      if (n > 1) fouten.push(`${naam} is there ${n} times`);
      if (pogingen.get(naam) === 'GEWEIGERD') fouten.push(`${naam} was refused and is there`);
    }
    return fouten;
  }
}
