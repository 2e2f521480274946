import { Injectable } from '@nestjs/common';
import { normaliseerGebruikersnaam } from '@trajectplein/toegang/domain';
import { Database, GeenSessie, INLOG, OngeldigeInvoer, type Principal } from '@trajectplein/kern/server';
import { Audit } from './audit';
import { Inlogpogingen } from './inlogpogingen';
import { GELDT } from './medewerker.lezer';
import { eisWachtwoord } from './medewerkers';
import { Sessies } from './sessies';
import { hashWachtwoord, wachtwoordKlopt } from './wachtwoorden';

const FOUT = 'De gebruikersnaam of het wachtwoord klopt niet.';
const ROUTE = 'POST /v1/sessies';

interface Kandidaat {
  medewerker_id: string;
  wachtwoord_hash: string;
  aanstelling_id: string | null;
  organisatie_id: string | null;
  rol: string | null;
}

/** Log-in and one's own password. A name that does not exist answers as slowly and the same. */
@Injectable()
export class Inloggen {
  private readonly niemand = hashWachtwoord('trajectplein-niemand');

  constructor(
    private readonly db: Database, private readonly pogingen: Inlogpogingen, private readonly sessies: Sessies,
    private readonly audit: Audit,
  ) {}

  /**
   * @param adres of the client
   * @returns the token for the cookie
   * @throws ApiFout 429 while a delay runs; GeenSessie for any wrong combination
   */
  async logIn(gebruikersnaam: string, wachtwoord: string, adres: string): Promise<string> {
    const naam = normaliseerGebruikersnaam(gebruikersnaam);
    return this.pogingen.doe(naam, adres, async (poging) => {
      const kandidaat = await this.zoek(naam);
      const klopt = await wachtwoordKlopt(kandidaat?.wachtwoord_hash ?? await this.niemand, wachtwoord);
      const { medewerker_id, aanstelling_id, organisatie_id, rol } = kandidaat ?? {};
      return this.db.inTransactie(INLOG, async () => {
        if (!medewerker_id || !aanstelling_id || !klopt) {
          await this.pogingen.mislukt(poging);
          this.audit.schrijf({ soort: 'GEWEIGERD', doel: 'inloggen', route: ROUTE,
            ...(medewerker_id ? { onderwerp: 'medewerker', ids: [medewerker_id] } : {}) }, INLOG);
          return null;
        }
        await this.pogingen.gelukt(poging);
        this.audit.schrijf({ soort: 'SESSIE', doel: 'inloggen', route: ROUTE },
          { ...INLOG, medewerkerId: medewerker_id, organisatieId: organisatie_id!, rol: rol! });
        return this.sessies.begin(medewerker_id, aanstelling_id);
      });
    }).then((token) => {
      if (!token) throw new GeenSessie(FOUT);
      return token;
    });
  }

  private async zoek(naam: string): Promise<Kandidaat | undefined> {
    const [rij] = await this.db.inTransactie(INLOG, () => this.db.sql<Kandidaat>(
      `select m.id as medewerker_id, wachtwoord_van(m.id) as wachtwoord_hash, a.id as aanstelling_id, a.organisatie_id, a.rol
         from medewerker m left join aanstelling a on a.medewerker_id = m.id and ${GELDT}
        where m.gebruikersnaam = $1 and m.actief order by a.van, a.id limit 1`, [naam]));
    return rij;
  }

  /**
   * Changes the password of the one who asks. His other sessions end.
   * @param adres of the client
   * @throws ApiFout 429 while a delay runs: a session that somebody left open is no place to guess the password;
   *   OngeldigeInvoer at /huidig or /nieuw
   */
  async wijzigWachtwoord(wie: Principal, huidig: string, nieuw: string, adres: string): Promise<void> {
    const medewerkerId = wie.medewerkerId!;
    const [rij] = await this.db.inTransactie(wie, () => this.db.sql<{ gebruikersnaam: string; wachtwoord_hash: string }>(
      'select gebruikersnaam, wachtwoord_van(id) as wachtwoord_hash from medewerker where id = $1', [medewerkerId]));
    eisWachtwoord(nieuw, rij!.gebruikersnaam, '/nieuw');
    await this.pogingen.doe(rij!.gebruikersnaam, adres, async (poging) => {
      const klopt = await wachtwoordKlopt(rij!.wachtwoord_hash, huidig);
      await this.db.inTransactie(INLOG, () => (klopt ? this.pogingen.gelukt(poging) : this.pogingen.mislukt(poging)));
      return klopt;
    }).then((klopt) => {
      if (!klopt) throw new OngeldigeInvoer([{ pointer: '/huidig', code: 'WACHTWOORD_ONJUIST', melding: 'Dit is niet uw huidige wachtwoord.' }]);
    });
    const hash = await hashWachtwoord(nieuw);
    await this.db.inTransactie(wie, async () => {
      await this.db.sql('update medewerker set wachtwoord_hash = $2, versie = versie + 1 where id = $1', [medewerkerId, hash]);
      await this.sessies.beeindigVan({ medewerkerId, behalve: wie.sessieId! });
      this.audit.schrijf({ soort: 'SESSIE', doel: 'wachtwoord wijzigen', route: 'POST /v1/sessies/huidige/_wijzigWachtwoord' });
    });
  }
}
