import { Injectable } from '@nestjs/common';
import { MassaWijzigingen, type BekendPersoon, type MassaGegevens, type MassaProfiel } from '@trajectplein/dossier/server';
import { Database } from '@trajectplein/kern/server';
import { Aangeleverd, type Vingerafdruk } from './aangeleverd';

/** What a row changed of somebody who was known, so that it can be undone while nobody changed him since. */
export interface Herstel {
  werkzoekendeId: string;
  /** As they were, of the fields that the row changed. */
  gegevens: MassaGegevens;
  naamControleren: boolean;
  profiel: MassaProfiel;
  /** The versions that the row left behind; null: no profile. */
  versie: number;
  profielVersie: number | null;
  /** What files had told of him before. */
  eerder: Vingerafdruk | null;
}

type Vast = Pick<Herstel, 'versie' | 'profielVersie'>;
const LEEG_PROFIEL: MassaProfiel = {};

/** Keeping and giving back how people were before a file. */
@Injectable()
export class PersonenHerstel {
  constructor(private readonly db: Database, private readonly wijzigingen: MassaWijzigingen, private readonly aangeleverd: Aangeleverd) {}

  /** @param werk what was just written, of people who were known @returns by the id of the person */
  async leg(werk: readonly { bekend: BekendPersoon; gegevens: MassaGegevens; profiel: MassaProfiel; eerder: Vingerafdruk | undefined }[]): Promise<Map<string, Herstel>> {
    if (!werk.length) return new Map();
    const versies = await this.versies(werk.map(({ bekend }) => bekend.id));
    return new Map(werk.map(({ bekend, gegevens, profiel, eerder }) => [bekend.id, { werkzoekendeId: bekend.id, naamControleren: bekend.naamControleren,
      gegevens: alsWas(gegevens, bekend.gegevens ?? {}), profiel: bekend.openDossierZichtbaar ? alsWas(profiel, bekend.profiel ?? LEEG_PROFIEL) : {}, eerder: eerder ?? null, ...versies.get(bekend.id)! }]));
  }

  /** Gives back what can be. @returns the ids of those who are as they were before */
  async herstel(gemeente: string, soort: string, werk: readonly Herstel[]): Promise<Set<string>> {
    if (!werk.length) return new Set();
    const ids = werk.map((er) => er.werkzoekendeId);
    const versies = await this.versies(ids);
    const ongemoeid = werk.filter((er) => {
      const nu = versies.get(er.werkzoekendeId);
      return nu?.versie === er.versie && (!Object.keys(er.profiel).length || nu.profielVersie === er.profielVersie);
    });
    const hashes = await this.db.sql<{ hash: Buffer }>('select bsn_hash as hash from werkzoekende where id = any($1) and bsn_hash is not null',
      [ongemoeid.map((er) => er.werkzoekendeId)], 'herstel-hashes');
    const bekenden = new Map((await this.wijzigingen.zoek(gemeente, hashes.map(({ hash }) => hash))).map((bekend) => [bekend.id, bekend]));
    const terug = ongemoeid.filter((er) => bekenden.has(er.werkzoekendeId));
    await this.wijzigingen.wijzig(terug.map(({ werkzoekendeId, gegevens, naamControleren, profiel }) => ({ bekend: bekenden.get(werkzoekendeId)!, gegevens, naamControleren, profiel })));
    await this.aangeleverd.zetTerug(soort, terug.map(({ werkzoekendeId, eerder }) => ({ id: werkzoekendeId, velden: eerder })));
    return new Set(terug.map((er) => er.werkzoekendeId));
  }

  private async versies(ids: readonly string[]): Promise<Map<string, Vast>> {
    const rijen = await this.db.sql<Vast & { id: string }>(
      `select w.id, w.versie, (select p.versie from profiel p join dossier d on d.id = p.dossier_id where d.werkzoekende_id = w.id
          order by d.meld_datum desc, d.id desc limit 1) as "profielVersie" from werkzoekende w where w.id = any($1)`, [ids], 'herstel-versies');
    return new Map(rijen.map(({ id, ...rij }) => [id, rij]));
  }
}

/** Of the fields that are told, what they were; empty where there was nothing. */
function alsWas<T extends object>(verteld: T, was: Partial<Record<keyof T, unknown>>): T {
  return Object.fromEntries(Object.keys(verteld).map((veld) => [veld, was[veld as keyof T] ?? null])) as T;
}
