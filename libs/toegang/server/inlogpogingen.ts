import { Injectable } from '@nestjs/common';
import { wachttijdOver } from '@trajectplein/toegang/domain';
import { ApiFout, Database, Klok, Sleutelbos } from '@trajectplein/kern/server';
import { netwerkVan } from './netwerk';

/** Failures of long ago say nothing about now. */
const VERGETEN_NA = '24 hours';
const ADRES_VENSTER = '15 minutes';

/** Keyed hashes of who tried and from where: neither a name nor an address is kept. */
export interface Poging {
  account: Buffer;
  herkomst: Buffer;
}

/**
 * Failed log-ins and the delays they bring. An account counts its failures; an address counts the accounts that failed
 * from it, so that one person's typing errors do not lock out an office behind one address, and trying one password on
 * many accounts is stopped. Runs in the log-in's transaction.
 */
@Injectable()
export class Inlogpogingen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos) {}

  /** @param adres of the client */
  van(gebruikersnaam: string, adres: string): Poging {
    return { account: this.sleutelbos.hash('account', gebruikersnaam), herkomst: this.sleutelbos.hash('adres', netwerkVan(adres)) };
  }

  /**
   * Counts an attempt as failed before the password is looked at: guesses that come at once wait for each other here,
   * and cannot slip through together.
   * @throws ApiFout 429 while a delay runs
   */
  async tel({ account, herkomst }: Poging): Promise<void> {
    // Always the account first and then the address, so that two can never wait for each other.
    for (const sleutel of [account, herkomst]) {
      await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [sleutel.toString('hex')]);
    }
    await this.eisGeenVertraging(account, herkomst);
    await this.telMislukt(account, Buffer.alloc(0));
    await this.telMislukt(herkomst, account);
  }

  /** The password was right: forgets what this account failed. */
  async vergeet({ account, herkomst }: Poging): Promise<void> {
    await this.db.sql('delete from inlogpoging where sleutel = $1 or (sleutel = $2 and onderdeel = $1)', [account, herkomst]);
  }

  private async eisGeenVertraging(account: Buffer, herkomst: Buffer): Promise<void> {
    const nu = this.klok.nu();
    const rijen = await this.db.sql<{ mislukt: number; laatst_op: Date }>(
      `select mislukt, laatst_op from inlogpoging where sleutel = $1 and laatst_op > $3::timestamptz - interval '${VERGETEN_NA}'
       union all
       select count(*)::int, max(laatst_op) from inlogpoging
        where sleutel = $2 and onderdeel <> $1 and laatst_op > $3::timestamptz - interval '${ADRES_VENSTER}' having count(*) > 0`,
      [account, herkomst, nu]);
    const wacht = Math.max(0, ...rijen.map((rij) => wachttijdOver(rij.mislukt, rij.laatst_op.getTime(), nu.getTime())));
    if (wacht > 0) {
      throw new ApiFout(429, 'TE_VEEL_POGINGEN', `Er zijn te veel mislukte pogingen. Wacht ${wacht} seconden en probeer het opnieuw.`,
        undefined, { wachtSeconden: wacht });
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
