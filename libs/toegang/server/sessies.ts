import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isSessieVerlopen } from '@trajectplein/toegang/domain';
import { Database, INLOG, Klok, Sleutelbos, type Begonnen, type Principal } from '@trajectplein/kern/server';
import { GELDT } from './medewerker.lezer';

/** A row of `sessie_open`. */
interface SessieRij {
  sessie_id: string;
  begonnen_op: Date;
  gezien_op: Date;
  medewerker_id: string;
  naam: string;
  aanstelling_id: string;
  rol: string;
  gemeenten: string[];
  organisatie_id: string;
  organisatie_soort: string;
  organisatie_naam: string;
  eigen_gemeente: string | null;
}

/** The idle time is written down at most this often: not every request has to be a write. */
const GEZIEN_ELKE_MS = 60_000;

export interface Sessie {
  principal: Principal;
  /** When a request was last written down. */
  gezienOp: Date;
  organisatieNaam: string;
  csrfToken: string;
}

/** An aanstelling that a session can work with. */
export interface KeuzeAanstelling {
  id: string;
  rol: string;
  organisatieNaam: string;
}

/** Sessions live in the database, so that several APIs share them and one can be ended everywhere at once. */
@Injectable()
export class Sessies {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos) {}

  /** In the running INLOG transaction. @returns the token for the cookie: the only place where it stands in full */
  async begin(medewerkerId: string, aanstellingId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const nu = this.klok.nu();
    await this.db.sql(
      `insert into sessie (token_hash, medewerker_id, aanstelling_id, begonnen_op, gezien_op) values ($1, $2, $3, $4, $4)`,
      [hash(token), medewerkerId, aanstellingId, nu]);
    return token;
  }

  /**
   * Begins the transaction of a request: the person of this session asks in it from now on. Who gets one owes a
   * `vervolg` or a `breekAf`.
   * @returns null when there is no such session, it has run out or its aanstelling has ended
   */
  async open(token: string): Promise<{ sessie: Sessie; begonnen: Begonnen } | null> {
    if (!/^[\w-]{43}$/.test(token)) return null;
    const nu = this.klok.nu();
    const { begonnen, rijen: [rij] } = await this.db.begin<SessieRij>({ name: 'sessie-open', text: 'select * from sessie_open($1, $2)',
      values: [hash(token), this.klok.vandaag()] });
    if (!rij || isSessieVerlopen({ begonnen: rij.begonnen_op.getTime(), gezien: rij.gezien_op.getTime() }, nu.getTime())) {
      await this.db.breekAf(begonnen);
      return null;
    }
    return { begonnen, sessie: {
      gezienOp: rij.gezien_op,
      organisatieNaam: rij.organisatie_naam,
      csrfToken: this.csrfToken(rij.sessie_id),
      principal: {
        soort: 'MEDEWERKER', medewerkerId: rij.medewerker_id, naam: rij.naam, aanstellingId: rij.aanstelling_id,
        organisatieId: rij.organisatie_id, organisatieSoort: rij.organisatie_soort, eigenGemeente: rij.eigen_gemeente,
        rol: rij.rol, gemeenten: rij.gemeenten, sessieId: rij.sessie_id,
      },
    } };
  }

  /** The session of a token without a transaction to go on in. */
  async zoek(token: string): Promise<Sessie | null> {
    const geopend = await this.open(token);
    if (!geopend) return null;
    await this.db.vervolg(geopend.begonnen, geopend.sessie.principal, async () => undefined);
    return geopend.sessie;
  }

  /**
   * Writes down that this session is in use, at most once a minute. In a transaction of its own, after that of the request:
   * one that writes from its beginning would hold back every figure for as long as it reads.
   */
  async zie({ principal, gezienOp }: Sessie): Promise<void> {
    const nu = this.klok.nu();
    if (nu.getTime() - gezienOp.getTime() <= GEZIEN_ELKE_MS) return;
    await this.db.inTransactie(INLOG, () => this.db.sql(
      'update sessie set gezien_op = $2 where id = $1 and gezien_op < $2', [principal.sessieId, nu], 'sessie-zie'));
  }

  async beeindig(sessieId: string): Promise<void> {
    await this.db.inTransactie(INLOG, () => this.db.sql(
      'update sessie set beeindigd_op = $2 where id = $1', [sessieId, this.klok.nu()]));
  }

  async beeindigAlle(medewerkerId: string): Promise<void> {
    await this.db.inTransactie(INLOG, () => this.beeindigVan({ medewerkerId }));
  }

  /** Ends the sessions of a person or an aanstelling in the running transaction, but not the one in `behalve`. */
  async beeindigVan(wie: { medewerkerId: string; behalve?: string } | { aanstellingId: string }): Promise<void> {
    const [kolom, id] = 'aanstellingId' in wie ? ['aanstelling_id', wie.aanstellingId] : ['medewerker_id', wie.medewerkerId];
    const behalve = 'behalve' in wie ? wie.behalve : undefined;
    await this.db.als(INLOG, () => this.db.sql(
      `update sessie set beeindigd_op = $2 where ${kolom} = $1 and beeindigd_op is null and id is distinct from $3`,
      [id, this.klok.nu(), behalve ?? null]));
  }

  /** The aanstellingen that a person can work with today. */
  async keuzes(medewerkerId: string): Promise<KeuzeAanstelling[]> {
    return this.db.inTransactie(INLOG, () => this.db.sql<KeuzeAanstelling>(
      `select a.id, a.rol, o.naam as "organisatieNaam" from aanstelling a join organisatie o on o.id = a.organisatie_id
        where a.medewerker_id = $1 and ${GELDT} order by a.van, a.id`, [medewerkerId]));
  }

  /** Goes on with another aanstelling of the same person. @returns false when it is none of his, or no longer */
  async kies({ sessieId, medewerkerId }: Principal, aanstellingId: string): Promise<boolean> {
    const rijen = await this.db.inTransactie(INLOG, () => this.db.sql(
      `update sessie s set aanstelling_id = a.id from aanstelling a
        where s.id = $1 and a.id = $2 and a.medewerker_id = $3 and ${GELDT} returning s.id`, [sessieId, aanstellingId, medewerkerId]));
    return rijen.length === 1;
  }

  /** Derived from the session, so that it need not be stored and is the same at every look. */
  csrfToken(sessieId: string): string {
    return this.sleutelbos.hash('csrf', sessieId).toString('base64url');
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest();
