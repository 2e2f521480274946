import { Injectable } from '@nestjs/common';
import { wachttijdOver } from '@trajectplein/toegang/domain';
import { ApiFout, Database, GeenSessie, INLOG, Klok, Sleutelbos } from '@trajectplein/kern/server';
import { Audit } from './audit';
import { Sessies } from './sessies';
import { hashWachtwoord, wachtwoordKlopt } from './wachtwoorden';

/** Failures of long ago say nothing about now. */
const VERGETEN_NA = '24 hours';
const ADRES_VENSTER = '15 minutes';
const FOUT = 'De gebruikersnaam of het wachtwoord klopt niet.';

interface Kandidaat {
  medewerker_id: string;
  wachtwoord_hash: string;
  aanstelling_id: string | null;
}

/** Log-in with delays per account and per address; a name that does not exist answers as slowly and the same. */
@Injectable()
export class Inloggen {
  private readonly niemand = hashWachtwoord('trajectplein-niemand');

  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos,
    private readonly sessies: Sessies, private readonly audit: Audit,
  ) {}

  /**
   * @param adres of the client
   * @returns the token for the cookie
   * @throws ApiFout 429 while a delay runs; GeenSessie for any wrong combination
   */
  async logIn(gebruikersnaam: string, wachtwoord: string, adres: string): Promise<string> {
    const account = this.sleutelbos.hash('account', gebruikersnaam.toLowerCase());
    const herkomst = this.sleutelbos.hash('adres', adres);
    // Counted as failed before the password is looked at: guesses that come at once cannot slip through together.
    const kandidaat = await this.db.inTransactie(INLOG, async () => {
      await this.eisGeenVertraging(account, herkomst);
      await this.telMislukt(account, Buffer.alloc(0));
      await this.telMislukt(herkomst, account);
      const [rij] = await this.db.sql<Kandidaat>(
        `select m.id as medewerker_id, m.wachtwoord_hash, a.id as aanstelling_id
           from medewerker m left join aanstelling a on a.medewerker_id = m.id
            and a.van <= app_vandaag() and (a.tot is null or a.tot >= app_vandaag())
          where m.gebruikersnaam = $1 and m.actief order by a.van, a.id limit 1`, [gebruikersnaam.toLowerCase()]);
      return rij;
    });
    const klopt = await wachtwoordKlopt(kandidaat?.wachtwoord_hash ?? await this.niemand, wachtwoord);
    if (!kandidaat?.aanstelling_id || !klopt) {
      await this.audit.schrijfApart({ soort: 'GEWEIGERD', doel: 'inloggen', route: 'POST /v1/sessies',
        ...(kandidaat ? { onderwerp: 'medewerker', ids: [kandidaat.medewerker_id] } : {}) }, INLOG);
      throw new GeenSessie(FOUT);
    }
    const { medewerker_id, aanstelling_id } = kandidaat;
    return this.db.inTransactie(INLOG, async () => {
      await this.db.sql(`delete from inlogpoging where sleutel = $1 or (sleutel = $2 and onderdeel = $1)`, [account, herkomst]);
      await this.audit.schrijf({ soort: 'SESSIE', doel: 'inloggen', route: 'POST /v1/sessies',
        onderwerp: 'medewerker', ids: [medewerker_id] });
      return this.sessies.begin(medewerker_id, aanstelling_id);
    });
  }

  /**
   * An account counts its failures; an address counts the accounts that failed from it, so that one person's typing
   * errors do not lock out an office behind one address, and trying one password on many accounts is stopped.
   */
  private async eisGeenVertraging(account: Buffer, herkomst: Buffer): Promise<void> {
    // Two guesses at once wait for each other here.
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [account.toString('hex')]);
    const rijen = await this.db.sql<{ mislukt: number; laatst_op: Date }>(
      `select mislukt, laatst_op from inlogpoging where sleutel = $1 and laatst_op > $3::timestamptz - interval '${VERGETEN_NA}'
       union all
       select count(*)::int, max(laatst_op) from inlogpoging
        where sleutel = $2 and onderdeel <> $1 and laatst_op > $3::timestamptz - interval '${ADRES_VENSTER}' having count(*) > 0`,
      [account, herkomst, this.klok.nu()]);
    const wacht = Math.max(0, ...rijen.map((rij) =>
      wachttijdOver(rij.mislukt, rij.laatst_op.getTime(), this.klok.nu().getTime())));
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
