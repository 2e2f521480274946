import { Injectable } from '@nestjs/common';
import { lijktOp, type Kenmerken } from '@trajectplein/dossier/domain';
import { Database, alsBytea } from '@trajectplein/kern/server';

/** Somebody whom a gemeente knows, as far as people are told apart by it. */
export interface Bekende extends Kenmerken {
  id: string;
}

/** Telling people of one gemeente apart, many at once. */
@Injectable()
export class MassaBekenden {
  constructor(private readonly db: Database) {}

  /**
   * Who is known by these BSN hashes. Asked as the system: whose dossier an executor may not see any more must not get the
   * data of somebody else either, so no more than the outcome of a comparison may come out.
   * @returns by the hash in base64
   */
  async opBsn(gemeente: string, hashes: readonly Buffer[]): Promise<Map<string, Bekende>> {
    if (!hashes.length) return new Map();
    const rijen = await this.db.alsSysteem(() => this.db.sql<Bekende & { hash: Buffer }>(
      `select w.id, w.bsn_hash as hash, ${KENMERKEN} from werkzoekende w left join persoon p on p.werkzoekende_id = w.id
         left join identiteit i on i.werkzoekende_id = w.id where w.gemeente = $1 and w.bsn_hash = any($2::bytea[])`,
      [gemeente, hashes.map(alsBytea)], 'bekenden-bsn'));
    return new Map(rijen.map(({ hash, ...rij }) => [hash.toString('base64'), rij]));
  }

  /**
   * For each of these whom he looks like: name and birth date (where only the year is known, that) of somebody within the
   * scope of who asks.
   * @returns in the order given
   */
  async lijkenOp(gemeente: string, kenmerken: readonly Kenmerken[]): Promise<Bekende[][]> {
    const dagen = [...new Set(kenmerken.flatMap(({ geboorteDatum }) => geboorteDatum ?? []))];
    const jaren = [...new Set(kenmerken.flatMap(jaarVan))];
    if (!jaren.length) return kenmerken.map(() => []);
    const rijen = await this.db.sql<Bekende>(
      `select i.werkzoekende_id as id, ${KENMERKEN} from identiteit i join persoon p on p.werkzoekende_id = i.werkzoekende_id
        where i.gemeente = $1 and (i.geboorte_datum = any($2::date[]) or i.geboorte_jaar = any($3::int[]))
        order by i.werkzoekende_id`, [gemeente, dagen, jaren], 'bekenden-lijken');
    const perGeboorte = new Map<string | number, Bekende[]>([...dagen, ...jaren].map((wanneer) => [wanneer, []]));
    for (const rij of rijen) perGeboorte.get(rij.geboorteDatum ?? rij.geboorteJaar!)!.push(rij);
    return kenmerken.map((er) => [er.geboorteDatum ?? [], jaarVan(er)].flat()
      .flatMap((wanneer) => perGeboorte.get(wanneer)!).filter((bekend) => lijktOp(bekend, er)));
  }
}

const KENMERKEN = `p.voornaam, p.tussenvoegsel, p.achternaam, i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar"`;

const jaarVan = ({ geboorteDatum, geboorteJaar }: Kenmerken): number[] =>
  (geboorteDatum ? [Number(geboorteDatum.slice(0, 4))] : geboorteJaar ? [geboorteJaar] : []);
