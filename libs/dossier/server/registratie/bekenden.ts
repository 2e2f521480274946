import { Injectable } from '@nestjs/common';
import { dossierLabels, lijktOp, vergelijkPersoon, volledigeNaam, type Kenmerken } from '@trajectplein/dossier/domain';
import { vraagwoorden, type Datum } from '@trajectplein/kern/domain';
import { ApiFout, Conflict, Database, Sleutelbos, type VeldFout } from '@trajectplein/kern/server';
import { bsnHash } from '../bsn';
import type { WerkzoekendeTreffer } from '../werkzoekende.dto';
import { TREFFER, type TrefferRij } from '../werkzoekende-zoek.lezer';

/** Whom this gemeente knows already, by BSN or by name and birth date, as far as the one who asks may see them. */
@Injectable()
export class Bekenden {
  constructor(private readonly db: Database, private readonly sleutelbos: Sleutelbos) {}

  /** @throws Conflict WERKZOEKENDE_BESTAAT (with his id) when somebody of this gemeente has this BSN */
  async weigerBsn(gemeente: string, bsn: string | null, pointer = '/bsn'): Promise<void> {
    if (!bsn) return;
    const [bekend] = await this.db.sql<{ id: string }>('select id from werkzoekende where gemeente = $1 and bsn_hash = $2',
      [gemeente, bsnHash(this.sleutelbos, gemeente, bsn)], 'bekend-bsn');
    if (bekend) throw bestaatAl(bekend.id, pointer);
  }

  /**
   * Who may be the same person although his BSN is another one or unknown. Two who register one person at once wait for each
   * other here, until the end of the transaction: the second one sees the first.
   */
  async gelijkenden(gemeente: string, persoon: Kenmerken & { achternaam: string; bsn?: string | null }): Promise<WerkzoekendeTreffer[]> {
    const { geboorteDatum = null } = persoon;
    const geboorteJaar = geboorteDatum ? Number(geboorteDatum.slice(0, 4)) : persoon.geboorteJaar ?? null;
    await this.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))',
      [`registratie:${gemeente}:${geboorteJaar ?? ''}`], 'registratie-slot');
    const rijen = await (geboorteDatum ? this.vanDieDag(gemeente, geboorteDatum, geboorteJaar!) : this.metDieNaam(gemeente, geboorteJaar, persoon));
    return rijen.filter((rij) => (geboorteJaar ? lijktOp(rij, persoon) : ['GELIJK', 'SPELLING'].includes(vergelijkPersoon(rij, persoon).code)))
      .slice(0, HOOGSTENS).map(({ voornaam, tussenvoegsel, achternaam, ...rij }) =>
        ({ ...rij, naam: achternaam && volledigeNaam({ voornaam, tussenvoegsel, achternaam }) }));
  }

  private vanDieDag(gemeente: string, geboorteDatum: Datum, geboorteJaar: number): Promise<TrefferRij[]> {
    return this.db.sql<TrefferRij>(`${TREFFER} where w.gemeente = $1 and (i.geboorte_datum = $2 or i.geboorte_jaar = $3) order by w.id`,
      [gemeente, geboorteDatum, geboorteJaar], 'gelijkenden');
  }

  /**
   * Of this one no day of birth is known. Where of both no more than the name is, one of them must have no BSN: a common name
   * stops nobody with a BSN.
   */
  private metDieNaam(gemeente: string, geboorteJaar: number | null, { achternaam, bsn }: { achternaam: string; bsn?: string | null }) {
    return this.db.sql<TrefferRij>(
      `${TREFFER} where w.gemeente = $1 and w.id in (
         select pw.werkzoekende_id from persoon_woord pw join naam_woord n on n.id = pw.naam_id
          where n.woord = any($2) group by 1 having count(*) = cardinality($2))
         and (case when $3::int is null then i.geboorte_datum is null and i.geboorte_jaar is null and ($4 or w.bsn_hash is null)
              else coalesce(i.geboorte_jaar, extract(year from i.geboorte_datum)) = $3 end) order by w.id`,
      [gemeente, vraagwoorden(achternaam).map(([woord]) => woord), geboorteJaar, !bsn], 'gelijkenden-naam');
  }
}

const HOOGSTENS = 10;

/** What has to be confirmed before it is stored. */
export interface TeBevestigen {
  /** Who may be the same person. */
  kandidaten: WerkzoekendeTreffer[];
  /** What seldom is so. */
  vragen: VeldFout[];
}

/**
 * @throws Conflict LIJKT_OP_BEKENDE or KLOPT_DIT with everything that is asked, unless it was confirmed. Both come in one answer:
 *   one `bevestigd` never confirms what was not shown
 */
export function eisBevestigd({ kandidaten, vragen }: TeBevestigen, bevestigd: boolean | undefined): void {
  if (bevestigd || !(kandidaten.length || vragen.length)) return;
  const code = kandidaten.length ? 'LIJKT_OP_BEKENDE' : 'KLOPT_DIT';
  throw new Conflict(code, dossierLabels.fout.nl[code], undefined, { ...(kandidaten.length ? { kandidaten } : {}), vragen },
    kandidaten.length ? { onderwerp: 'werkzoekende', ids: kandidaten.map((er) => er.id) } : undefined);
}

export function bestaatAl(id: string | null, pointer = '/bsn'): ApiFout {
  const melding = 'Deze gemeente kent deze persoon al. Open het dossier, of start een nieuw dossier voor deze persoon.';
  return new Conflict('WERKZOEKENDE_BESTAAT', melding, [{ pointer, code: 'WERKZOEKENDE_BESTAAT', melding }], id ? { werkzoekendeId: id } : {});
}
