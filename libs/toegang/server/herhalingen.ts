import { Injectable } from '@nestjs/common';
import { ApiFout, Conflict, Database, Klok, Sleutelbos, huidigePrincipal, type CijferKolom } from '@trajectplein/kern/server';
import type { MetSessie } from './sessie.guard';

const KOP = 'idempotency-key';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Headers of an answer that are part of what it says. */
const KOPPEN = ['etag', 'location'] as const;

/** A request that may come twice: the key that its client gave it, and what it asks. */
export interface Herhaalbaar {
  sleutel: string;
  vingerafdruk: Buffer;
}

/** An answer as it is given again. */
export interface EerderAntwoord {
  status: number;
  koppen: Partial<Record<(typeof KOPPEN)[number], string>>;
  inhoud: unknown;
}

const binding = (medewerkerId: string, sleutel: string) => `herhaling.antwoord_cijfer.${medewerkerId}.${sleutel}`;
export const HERHALING_CIJFER: CijferKolom = { tabel: 'herhaling', kolom: 'antwoord_cijfer', sleutel: ['medewerker_id', 'sleutel'], binding };

/**
 * Makes that a request that is sent again counts once: the answer that was lost on its way is given again. A key is its
 * medewerker's own, and holds for a day. What was refused or failed left nothing behind, its key included.
 */
@Injectable()
export class Herhalingen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos) {}

  /**
   * @param inhoud what the request asks besides its address, where that is not its body (a form with a file)
   * @returns null for a request without a key
   * @throws ApiFout 400 when the key is no UUID
   */
  lees(verzoek: MetSessie, inhoud: unknown = verzoek.body): Herhaalbaar | null {
    const kop = verzoek.headers[KOP];
    if (kop === undefined) return null;
    if (typeof kop !== 'string' || !UUID.test(kop)) throw new ApiFout(400, 'SLEUTEL_ONGELDIG', 'Geef in de kop Idempotency-Key een UUID.');
    const { aanstellingId } = verzoek.sessie!.principal;
    const gevraagd = [aanstellingId, verzoek.method, verzoek.url, verzoek.headers['if-match'] ?? '', geordend(inhoud)];
    return { sleutel: kop.toLowerCase(), vingerafdruk: this.sleutelbos.hash('herhaling', JSON.stringify(gevraagd)) };
  }

  /**
   * Takes the key in the running transaction. Equal requests at once wait here for the first: for its end, or for its answer.
   * @returns the answer that was given before; null when this is the first
   * @throws Conflict SLEUTEL_HERGEBRUIKT when the key was used to ask something else
   */
  async begin({ sleutel, vingerafdruk }: Herhaalbaar): Promise<EerderAntwoord | null> {
    const { medewerkerId } = huidigePrincipal();
    const nieuw = await this.db.sql(`insert into herhaling (medewerker_id, sleutel, vingerafdruk, gemaakt_op) values ($1, $2, $3, $4)
      on conflict do nothing returning 1`, [medewerkerId, sleutel, vingerafdruk, this.klok.nu()], 'herhaling-begin');
    if (nieuw.length) return null;
    const [eerder] = await this.db.sql<{ vingerafdruk: Buffer; antwoord: string | null }>(
      'select vingerafdruk, antwoord_cijfer as antwoord from herhaling where medewerker_id = $1 and sleutel = $2',
      [medewerkerId, sleutel], 'herhaling-lees');
    if (!eerder?.antwoord || !eerder.vingerafdruk.equals(vingerafdruk)) {
      throw new Conflict('SLEUTEL_HERGEBRUIKT', 'Deze Idempotency-Key is al voor iets anders gebruikt. Geef elk verzoek een eigen sleutel.');
    }
    return JSON.parse(this.sleutelbos.ontsleutel(eerder.antwoord, binding(medewerkerId!, sleutel))) as EerderAntwoord;
  }

  /** Keeps the answer with the key, at the end of the running transaction. */
  bewaar({ sleutel }: Herhaalbaar, antwoord: EerderAntwoord): void {
    const { medewerkerId } = huidigePrincipal();
    this.db.bijCommit('update herhaling set antwoord_cijfer = $3 where medewerker_id = $1 and sleutel = $2',
      [medewerkerId, sleutel, this.sleutelbos.versleutel(JSON.stringify(antwoord), binding(medewerkerId!, sleutel))], 'herhaling-bewaar');
  }
}

/** The headers of an answer that are kept with it. */
export function koppenVan(antwoord: { getHeader(naam: string): unknown }): EerderAntwoord['koppen'] {
  return Object.fromEntries(KOPPEN.map((naam) => [naam, antwoord.getHeader(naam)]).filter(([, waarde]) => typeof waarde === 'string'));
}

/** The same for two bodies that say the same in another order. */
function geordend(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(geordend);
  if (typeof waarde !== 'object' || waarde === null) return waarde ?? null;
  return Object.entries(waarde).filter(([, er]) => er !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([naam, er]) => [naam, geordend(er)]);
}
