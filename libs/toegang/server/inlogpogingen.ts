import { setTimeout as wacht } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { MISLUKKINGEN_TOT_WACHTEN, magErbij, wachttijdOver } from '@trajectplein/toegang/domain';
import { ApiFout, Database, INLOG, Klok, Sleutelbos, nieuwId } from '@trajectplein/kern/server';
import { Beurten } from './beurten';
import { netwerkVan } from './netwerk';

/** Failures of long ago say nothing about now. */
const VERGETEN_NA = '24 hours';
const ADRES_VENSTER = '15 minutes';
/** Looking at a password takes a fraction of a second; what is under way for longer was cut off. */
const AFGEBROKEN_NA = '30 seconds';

/** How long somebody waits for others behind the same address, and how many may. */
const GEDULD_MS = 45_000;
const WACHTENDEN = 1_000;
/** Between two looks whether there is room, when it is taken in another process. */
const NOG_EENS_MS = 40;

/** Keyed hashes of who tries and from where: neither a name nor an address is kept. */
export interface Poging {
  id: string;
  account: Buffer;
  herkomst: Buffer;
}

interface Stand {
  account_mislukt: number;
  account_op: Date | null;
  account_onderweg: number;
  adres_mislukt: number;
  adres_op: Date | null;
  adres_onderweg: number;
}

/**
 * Failed log-ins and the delays they bring. An account counts its failures; an address counts the accounts that failed
 * from it, so that one person's typing errors do not lock out an office behind one address, and trying one password on
 * many accounts is stopped. What is under way counts apart: it is no failure, but no more go at once than may fail.
 */
@Injectable()
export class Inlogpogingen {
  private readonly beurten = new Beurten(MISLUKKINGEN_TOT_WACHTEN, WACHTENDEN, GEDULD_MS);

  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos) {}

  /**
   * Lets one attempt look at its password, when it is its turn. `werk` says with `gelukt` or `mislukt`, in a transaction of
   * INLOG, what came of it.
   * @param adres of the client
   * @returns what `werk` returns
   * @throws ApiFout 429 while a delay runs, or when too many wait; what `werk` throws
   */
  async doe<T>(gebruikersnaam: string, adres: string, werk: (poging: Poging) => Promise<T>): Promise<T> {
    const poging = { id: nieuwId(), account: this.sleutelbos.hash('account', gebruikersnaam),
      herkomst: this.sleutelbos.hash('adres', netwerkVan(adres)) };
    const klaar = await this.beurten.neem(poging.herkomst.toString('hex'));
    if (!klaar) throw teDruk();
    try {
      for (const eind = Date.now() + GEDULD_MS; !await this.db.inTransactie(INLOG, () => this.begin(poging));) {
        if (Date.now() > eind) throw teDruk();
        await wacht(NOG_EENS_MS);
      }
      try {
        return await werk(poging);
      } catch (fout) {
        // Cut off before it was known whether the password was right.
        await this.db.inTransactie(INLOG, () => this.isVoorbij(poging)).catch(() => undefined);
        throw fout;
      }
    } finally {
      klaar();
    }
  }

  /** The password was right: forgets what this account failed. */
  async gelukt(poging: Poging): Promise<void> {
    await this.isVoorbij(poging);
    await this.db.sql('delete from inlogpoging where sleutel = $1 or (sleutel = $2 and onderdeel = $1)', [poging.account, poging.herkomst]);
  }

  /** The password was wrong: counts for the account, and the account for the address. */
  async mislukt(poging: Poging): Promise<void> {
    await this.isVoorbij(poging);
    await this.telMislukt(poging.account, Buffer.alloc(0));
    await this.telMislukt(poging.herkomst, poging.account);
  }

  private async isVoorbij({ id }: Poging): Promise<void> {
    await this.db.sql('delete from inlog_onderweg where id = $1', [id]);
  }

  /**
   * @returns false when so many are under way that, were they all wrong, this one would have to wait
   * @throws ApiFout 429 while a delay runs
   */
  private async begin({ id, account, herkomst }: Poging): Promise<boolean> {
    // Always the account first and then the address, so that two can never wait for each other.
    for (const sleutel of [account, herkomst]) {
      await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sleutel.toString('hex')]);
    }
    const nu = this.klok.nu();
    const stand = await this.stand(account, herkomst, nu);
    this.eisGeenVertraging(stand, nu);
    if (!magErbij(stand.account_mislukt, stand.account_onderweg) || !magErbij(stand.adres_mislukt, stand.adres_onderweg)) return false;
    await this.db.sql('insert into inlog_onderweg (id, account, herkomst, begonnen_op) values ($1, $2, $3, $4)', [id, account, herkomst, nu]);
    return true;
  }

  /** Failures and what is under way, of this account, and of the *other* accounts behind this address. */
  private async stand(account: Buffer, herkomst: Buffer, nu: Date): Promise<Stand> {
    const [stand] = await this.db.sql<Stand>(
      `with fout as (select sleutel, onderdeel, mislukt, laatst_op from inlogpoging
                      where (sleutel = $1 and laatst_op > $3::timestamptz - interval '${VERGETEN_NA}')
                         or (sleutel = $2 and onderdeel <> $1 and laatst_op > $3::timestamptz - interval '${ADRES_VENSTER}')),
            onderweg as (select account, herkomst from inlog_onderweg
                          where (account = $1 or herkomst = $2) and begonnen_op > $3::timestamptz - interval '${AFGEBROKEN_NA}')
       select coalesce((select mislukt from fout where sleutel = $1), 0) as account_mislukt,
              (select laatst_op from fout where sleutel = $1) as account_op,
              (select count(*)::int from onderweg where account = $1) as account_onderweg,
              (select count(*)::int from fout where sleutel = $2) as adres_mislukt,
              (select max(laatst_op) from fout where sleutel = $2) as adres_op,
              (select count(distinct o.account)::int from onderweg o where o.herkomst = $2 and o.account <> $1
                  and not exists (select from fout f where f.sleutel = $2 and f.onderdeel = o.account)) as adres_onderweg`,
      [account, herkomst, nu]);
    return stand!;
  }

  private eisGeenVertraging(stand: Stand, nu: Date): void {
    const over = (mislukt: number, op: Date | null) => (op ? wachttijdOver(mislukt, op.getTime(), nu.getTime()) : 0);
    const seconden = Math.max(over(stand.account_mislukt, stand.account_op), over(stand.adres_mislukt, stand.adres_op));
    if (seconden > 0) {
      throw teVeel('TE_VEEL_POGINGEN', `Er zijn te veel mislukte pogingen. Wacht ${seconden} seconden en probeer het opnieuw.`, seconden);
    }
  }

  private async telMislukt(sleutel: Buffer, onderdeel: Buffer): Promise<void> {
    await this.db.sql(
      `insert into inlogpoging as i (sleutel, onderdeel, mislukt, laatst_op) values ($1, $2, 1, $3)
       on conflict (sleutel, onderdeel) do update set laatst_op = excluded.laatst_op,
         mislukt = case when i.laatst_op < excluded.laatst_op - interval '${VERGETEN_NA}' then 1 else i.mislukt + 1 end`,
      [sleutel, onderdeel, this.klok.nu()]);
  }
}

const teVeel = (code: string, melding: string, wachtSeconden: number) => new ApiFout(429, code, melding, undefined, { wachtSeconden });
const teDruk = () => teVeel('TE_DRUK', 'Er loggen op dit moment veel mensen in. Probeer het over 5 seconden opnieuw.', 5);
