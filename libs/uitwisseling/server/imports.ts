import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { isCode, GEMEENTE_CODES } from '@trajectplein/kern/domain';
import {
  Bestanden, Conflict, Database, GeenToegang, Klok, NietGevonden, OngeldigeInvoer, Sleutelbos, Taken, Verouderd, huidigePrincipal,
  nieuwId, type Principal, type Upload,
} from '@trajectplein/kern/server';
import { Audit, Herhalingen, type Herhaalbaar } from '@trajectplein/toegang/server';
import { IMPORT_SOORTEN, eisMaand, keurKoppeling, uitwisselingNl, type Koppeling, type Rij } from '@trajectplein/uitwisseling/domain';
import { leesTabel } from './bestand/tabel';
import { eisMagInladen } from './import-recht';
import type { ImportSoort } from './import-soort';
import { ImportStand, type Stand } from './import-stand';
import type { ImportStart } from './import.dto';
import { magStarten, voorbeeldBinding } from './import.lezer';
import { waaromNietOngedaan, type OngedaanFeiten } from './mag-ongedaan';
import { ImportSoorten } from './soorten';
import { VOER_IMPORT_UIT } from './taken';

const ROUTE = 'POST /v1/imports';
const VOORBEELD = 5;
type Fout = keyof typeof uitwisselingNl.fout;

interface Opdracht {
  soort: string;
  gemeente: string;
  maand: string | undefined;
  proef: boolean;
  koppeling: Record<string, string> | null;
  bestand: NonNullable<Upload['bestand']>;
}

/** Taking files in, and saying how they are to be read. The work itself is a job. */
@Injectable()
export class Imports {
  private readonly log = new Logger('Imports');

  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos, private readonly bestanden: Bestanden,
    private readonly taken: Taken, private readonly audit: Audit, private readonly soorten: ImportSoorten, private readonly standen: ImportStand,
    private readonly herhalingen: Herhalingen,
  ) {}

  /**
   * Keeps a file that can be read at all and sets it to work, or waits for its column mapping; outside a transaction.
   * @param herhaalbaar when the same upload may come again
   * @returns the id
   * @throws OngeldigeInvoer at the wrong field; OnleesbaarBestand; GeenToegang for a gemeente one does not register for
   */
  async neem(upload: Upload, wie: Principal, herhaalbaar: Herhaalbaar | null = null): Promise<string> {
    const opdracht = leesOpdracht(upload);
    const soort = this.soorten.van(opdracht.soort);
    await this.eisRecht(soort, opdracht.gemeente, wie);
    const maand = soort.vanEenMaand ? eisMaand(opdracht.maand, this.klok.vandaag()) : null;
    const { kop, rijen, opmerking } = await leesTabel(opdracht.bestand.inhoud);
    const mis = soort.keurIndeling(kop);
    if (mis) throw new OngeldigeInvoer([{ pointer: '/bestand', code: 'INDELING', melding: mis }]);
    if (soort.vraagtKoppeling && opdracht.koppeling) eisKoppeling(opdracht.koppeling, kop);
    const voorbeeld = await neem(rijen, VOORBEELD);
    let id = nieuwId();
    const wacht = await this.db.inTransactie(wie, async () => {
      const eerder = herhaalbaar && await this.herhalingen.begin(herhaalbaar);
      if (eerder) {
        id = (eerder.inhoud as { id: string }).id;
        return false;
      }
      const koppeling = soort.vraagtKoppeling ? (opdracht.koppeling ?? await this.bekendeKoppeling(opdracht, kop)) : null;
      const status = soort.vraagtKoppeling && !koppeling ? 'KOPPELEN' : 'WACHT';
      if (koppeling) await this.onthoud(opdracht, kop, koppeling);
      const { naam, soort: media, inhoud } = opdracht.bestand;
      const bestandId = await this.bestanden.bewaar({ naam, soort: media, dossierId: null }, stukken(inhoud));
      await this.db.sql(
        `insert into import (id, soort, gemeente, maand, status, proef, bestandsnaam, bestand_id, kolommen, voorbeeld_cijfer, koppeling,
                             medewerker_id, aanstelling_id, organisatie_id, gemaakt_op, gewijzigd_op, melding)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15, $16)`,
        [id, opdracht.soort, opdracht.gemeente, maand, status, opdracht.proef, naam.slice(-255), bestandId, kop,
          this.sleutelbos.versleutel(JSON.stringify(voorbeeld.map((rij) => rij.waarden)), voorbeeldBinding(id)), koppeling,
          wie.medewerkerId, wie.aanstellingId, wie.organisatieId, this.klok.nu(), opmerking]);
      this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: ROUTE, onderwerp: 'import', ids: [id] });
      if (herhaalbaar) this.herhalingen.bewaar(herhaalbaar, { status: 202, koppen: {}, inhoud: { id } });
      return status === 'WACHT';
    });
    if (wacht) this.wek(id);
    return id;
  }

  /** Says which column fills which field, and starts. @throws OngeldigeInvoer at /koppeling/<field>; Conflict when it does not wait */
  async start(id: string, versie: number, { koppeling, proef }: ImportStart): Promise<void> {
    const stand = await this.laad(id, versie);
    if (!stand.bestandId || !magStarten(stand.status, stand.proef, this.soorten.van(stand.soort).vraagtKoppeling)) throw stap();
    eisKoppeling(koppeling, stand.kolommen);
    await this.db.sql('update import set koppeling = $2 where id = $1', [id, koppeling]);
    await this.onthoud(stand, stand.kolommen, koppeling);
    await this.standen.herbegin(id, proef ?? stand.proef);
    this.db.naCommit(() => this.wek(id));
  }

  /** After a dry run: the same for real. @throws Conflict when there was none */
  async voerUit(id: string, versie: number): Promise<void> {
    const stand = await this.laad(id, versie);
    if (!stand.bestandId || stand.status !== 'GEREED' || !stand.proef) throw stap();
    await this.standen.herbegin(id, false);
    this.db.naCommit(() => this.wek(id));
  }

  /**
   * Takes back what the file brought, as far as nobody touched it since.
   * @throws Conflict when there is nothing to take back, or it is too late
   */
  async maakOngedaan(id: string, versie: number): Promise<void> {
    const stand = await this.laad(id, versie);
    const mis = waaromNietOngedaan(await this.feitenVan(id), Boolean(this.soorten.van(stand.soort).ongedaan), this.klok.nu());
    if (mis) throw new Conflict(mis, uitwisselingNl.fout[mis]);
    await this.db.sql(`update import set status = 'WACHT', fase = 'ONGEDAAN', pogingen = 0, gewijzigd_op = $2, versie = versie + 1 where id = $1`, [id, this.klok.nu()]);
    this.db.naCommit(() => this.wek(id));
  }

  private async feitenVan(id: string): Promise<OngedaanFeiten> {
    const [rij] = await this.db.sql<OngedaanFeiten>(
      'select status, proef, klaar_op as "klaarOp", ongedaan_op as "ongedaanOp", aangemaakt, bijgewerkt from import where id = $1', [id]);
    return rij!;
  }

  /** Whoever starts it is the one on whose behalf it runs. */
  private async laad(id: string, versie: number): Promise<Stand & { kolommen: string[] }> {
    const stand = await this.standen.laad(id);
    if (!stand) throw new NietGevonden();
    const [meer] = await this.db.sql<{ versie: number; kolommen: string[] }>('select versie, kolommen from import where id = $1', [id]);
    if (meer!.versie !== versie) throw new Verouderd();
    await eisMagInladen(this.db, this.soorten.van(stand.soort), stand.gemeente);
    const wie = huidigePrincipal();
    await this.db.sql('update import set aanstelling_id = $2, medewerker_id = $3 where id = $1', [id, wie.aanstellingId, wie.medewerkerId]);
    return { ...stand, kolommen: meer!.kolommen };
  }

  private async eisRecht(soort: ImportSoort, gemeente: string, wie: Principal): Promise<void> {
    try {
      await this.db.inTransactie(wie, () => eisMagInladen(this.db, soort, gemeente));
    } catch (fout) {
      if (fout instanceof GeenToegang) {
        await this.audit.schrijfApart({ soort: 'GEWEIGERD', doel: 'arbeidsinschakeling', route: ROUTE, gegevens: { status: 403 } }, wie);
      }
      throw fout;
    }
  }

  /** What was chosen the last time for a file with these columns. */
  private async bekendeKoppeling({ gemeente, soort }: Opdracht, kop: readonly string[]): Promise<Koppeling | null> {
    const [rij] = await this.db.sql<{ koppeling: Koppeling }>(
      'select koppeling from import_koppeling where gemeente = $1 and soort = $2 and kop_hash = $3', [gemeente, soort, kopHash(kop)]);
    return rij?.koppeling ?? null;
  }

  private async onthoud({ gemeente, soort }: Pick<Opdracht, 'gemeente' | 'soort'>, kop: readonly string[], koppeling: Koppeling): Promise<void> {
    await this.db.sql(
      `insert into import_koppeling (gemeente, soort, kop_hash, koppeling, gewijzigd_op) values ($1, $2, $3, $4, $5)
       on conflict (gemeente, soort, kop_hash) do update set koppeling = excluded.koppeling, gewijzigd_op = excluded.gewijzigd_op`,
      [gemeente, soort, kopHash(kop), koppeling, this.klok.nu()]);
  }

  // Not awaited: nobody's request hangs on a queue. What gets lost, the job that runs every minute finds.
  private wek(id: string): void {
    this.taken.voegToe(VOER_IMPORT_UIT, { importId: id }, id).catch((fout: Error) => this.log.warn(`An import was not woken: ${fout.message}`));
  }
}

/** @throws OngeldigeInvoer naming every wrong field */
function leesOpdracht({ bestand, velden: { soort = '', gemeente = '', maand, proef = 'false', koppeling } }: Upload): Opdracht {
  const fouten: { pointer: string; code: Fout }[] = [];
  if (!isCode(IMPORT_SOORTEN, soort)) fouten.push({ pointer: '/soort', code: 'SOORT_ONBEKEND' });
  if (!isCode(GEMEENTE_CODES, gemeente)) fouten.push({ pointer: '/gemeente', code: 'GEMEENTE_ONBEKEND' });
  if (!bestand || bestand.veld !== 'bestand') fouten.push({ pointer: '/bestand', code: 'BESTAND_VERPLICHT' });
  const gelezen = koppeling ? leesKoppeling(koppeling) : null;
  if (koppeling && !gelezen) fouten.push({ pointer: '/koppeling', code: 'KOPPELING_ONLEESBAAR' });
  if (fouten.length) throw new OngeldigeInvoer(fouten.map((fout) => ({ ...fout, melding: uitwisselingNl.fout[fout.code] })));
  return { soort, gemeente, maand, proef: proef === 'true', koppeling: gelezen, bestand: bestand! };
}

function leesKoppeling(tekst: string): Record<string, string> | null {
  try {
    const gelezen: unknown = JSON.parse(tekst);
    const goed = gelezen && typeof gelezen === 'object' && !Array.isArray(gelezen) && Object.values(gelezen).every((w) => typeof w === 'string');
    return goed ? gelezen as Record<string, string> : null;
  } catch {
    return null;
  }
}

function eisKoppeling(koppeling: Record<string, string>, kop: readonly string[]): void {
  const fouten = keurKoppeling(koppeling, kop);
  if (fouten.length) throw new OngeldigeInvoer(fouten);
}

async function neem(rijen: AsyncGenerator<Rij>, aantal: number): Promise<Rij[]> {
  const eerste: Rij[] = [];
  for await (const rij of rijen) if (!rij.fout && eerste.push(rij) === aantal) break;
  return eerste;
}

/** In pieces of the size in which they are kept. */
async function* stukken(inhoud: Buffer): AsyncGenerator<Buffer> {
  const stuk = 256 * 1024;
  for (let n = 0; n < inhoud.length; n += stuk) yield inhoud.subarray(n, n + stuk);
}

const kopHash = (kop: readonly string[]) => createHash('sha256').update(JSON.stringify(kop)).digest();
const stap = () => new Conflict('IMPORT_STAP', uitwisselingNl.fout.IMPORT_STAP);
