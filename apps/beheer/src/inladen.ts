import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, KernModule, SYSTEEM, alsApiFout, leesConfiguratie, type Principal } from '@trajectplein/kern/server';
import { GELDT, principalVan } from '@trajectplein/toegang/server';
import { ImportTaak, Imports, uitwisselingServer } from '@trajectplein/uitwisseling/server';
import { CAPABILITIES } from './capabilities';
import { OpdrachtFout } from './opdracht-fout';

export interface Inlading {
  pad: string;
  soort: string;
  gemeente: string;
  /** Log-in of the klantmanager or teamleider on whose behalf it is loaded: his rights hold, and he is in the trail. */
  als: string;
  maand?: string | undefined;
  /** Only see what would come of it. */
  proef?: boolean | undefined;
}

interface Stand {
  versie: number;
  status: string;
  melding: string | null;
  rijen: number;
  aangemaakt: number;
  bijgewerkt: number;
  ongewijzigd: number;
  samengevoegd: number;
  afgekeurd: number;
  vragen: number;
  waarschuwingen: number;
}

/**
 * Loads a file as the screen does, without one: it is tried first, and loaded unless only that was asked. It does the work itself, so no worker has to run; when one does, it may
 * be the one that goes on.
 * @returns in Dutch what came of it
 * @throws OpdrachtFout with the sentence that the screen would show
 */
export async function laadBestandIn({ pad, als, proef, ...velden }: Inlading): Promise<string> {
  const inhoud = await readFile(pad).catch(() => {
    throw new OpdrachtFout(`Het bestand ${pad} is er niet, of mag niet worden gelezen.`);
  });
  const app = await NestFactory.createApplicationContext(maakModule(), { logger: ['error'], abortOnError: false });
  try {
    const db = app.get(Database);
    const wie = await zoekMedewerker(db, als, velden.gemeente);
    const { maand, ...rest } = velden;
    const id = await app.get(Imports).neem({ bestand: { veld: 'bestand', naam: basename(pad), soort: 'application/octet-stream', inhoud },
      velden: { ...rest, proef: 'true', ...(maand ? { maand } : {}) } }, wie);
    const geprobeerd = await doe(app, db, wie, id);
    if (proef) return verslag(geprobeerd, 'Proef, er is niets opgeslagen');
    await db.inTransactie(wie, () => app.get(Imports).voerUit(id, geprobeerd.versie));
    return verslag(await doe(app, db, wie, id), 'Ingeladen');
  } catch (fout) {
    if (fout instanceof OpdrachtFout) throw fout;
    const { status, melding, fouten } = alsApiFout(fout);
    throw status < 500 ? new OpdrachtFout(fouten?.map((f) => f.melding).join('\n') ?? melding) : fout;
  } finally {
    await app.close();
  }
}

/** Does what there is to do. @returns how it stands then @throws OpdrachtFout when it cannot be done */
async function doe(app: INestApplicationContext, db: Database, wie: Principal, id: string): Promise<Stand> {
  await app.get(ImportTaak).voerUit(id);
  // Done, unless a worker took it over; then that one goes on.
  for (;;) {
    const stand = await leesStand(db, wie, id);
    if (stand.status === 'GEREED') return stand;
    if (stand.status === 'MISLUKT') throw new OpdrachtFout(stand.melding!);
    if (stand.status === 'KOPPELEN') throw new OpdrachtFout('Kies op het scherm welke kolom bij welk veld hoort. Daarna gaat een volgend bestand vanzelf.');
    await wacht(1000);
  }
}

function maakModule(): Type {
  @Module({ imports: [
    KernModule.voor(leesConfiguratie(), { entiteiten: CAPABILITIES.flatMap((c) => c.entiteiten), naam: 'trajectplein-beheer' }),
    uitwisselingServer.worker!,
  ] })
  class InladenModule {}

  return InladenModule;
}

async function zoekMedewerker(db: Database, gebruikersnaam: string, gemeente: string): Promise<Principal> {
  const wie = await db.inTransactie(SYSTEEM, async () => {
    const [rij] = await db.sql<{ id: string }>(
      `select a.id from medewerker m join aanstelling a on a.medewerker_id = m.id
        where m.gebruikersnaam = $1 and a.rol in ('klantmanager', 'teamleider') and $2 = any(a.gemeenten)
          and ${GELDT} order by a.van desc`,
      [gebruikersnaam, gemeente]);
    return rij ? principalVan(db, rij.id) : null;
  });
  if (!wie) throw new OpdrachtFout(`${gebruikersnaam} is geen klantmanager of teamleider voor gemeente ${gemeente}.`);
  return wie;
}

async function leesStand(db: Database, wie: Principal, id: string): Promise<Stand> {
  const [stand] = await db.inTransactie(wie, () => db.sql<Stand>(
    `select versie, status, melding, aantal_rijen as rijen, aangemaakt, bijgewerkt, ongewijzigd, samengevoegd, afgekeurd, vragen, waarschuwingen
       from import where id = $1`, [id]));
  return stand!;
}

function verslag(s: Stand, wat: string): string {
  const afgekeurd = s.afgekeurd || s.waarschuwingen ? `\nDe redenen staan op het scherm Bestanden inladen.` : '';
  return `${wat}: ${s.rijen} rijen. Nieuw: ${s.aangemaakt}, bijgewerkt: ${s.bijgewerkt}, ongewijzigd: ${s.ongewijzigd}, `
    + `samengevoegd: ${s.samengevoegd}, afgekeurd: ${s.afgekeurd}${s.vragen ? `, waarvan vragen: ${s.vragen}` : ''}`
    + `${s.waarschuwingen ? `, om na te kijken: ${s.waarschuwingen}` : ''}.${afgekeurd}`;
}
