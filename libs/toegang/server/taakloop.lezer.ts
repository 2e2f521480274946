import { Injectable } from '@nestjs/common';
import { Database, NietGevonden, PAGINA_GROOTTE, Taken, alsLijst, binnen, leesCursor, takenCatalogus, type GemisteTaak } from '@trajectplein/kern/server';
import { bezwaarTegenHerkansing } from './taakloop.herkansing';
import type { TaakloopAntwoord, TaakloopLijst, TaakloopVraag } from './taakloop.dto';

/** With Redis down a question to the queue waits for ever; a screen does not. */
const GEDULD_MS = 1_500;

type Rij = Omit<TaakloopAntwoord, 'omschrijving' | 'begonnenOp' | 'geeindigdOp' | 'toegestaneActies'> & { begonnen: Date; geeindigd: Date | null };

const VELDEN = 'id, taak, begonnen_op as begonnen, geeindigd_op as geeindigd, uitkomst, aantallen, fout';

/** What ran in the background, newest first, and what should have. */
@Injectable()
export class TaakloopLezer {
  constructor(private readonly db: Database, private readonly taken: Taken) {}

  async lijst(vraag: TaakloopVraag): Promise<TaakloopLijst> {
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const waar: string[] = [];
    const waarden: unknown[] = [];
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    if (vraag.uitkomst) waar.push(`uitkomst = ${parameter(vraag.uitkomst)}`);
    if (vraag.taak) waar.push(`taak = ${parameter(vraag.taak)}`);
    if (vraag.na) {
      const [moment, id] = leesCursor(vraag.na, 'moment');
      waar.push(`(begonnen_op, id) < (${parameter(moment)}::timestamptz, ${parameter(id)}::uuid)`);
    }
    const sprong = vraag.pagina && !vraag.na ? ` offset ${(vraag.pagina - 1) * grootte}` : '';
    const rijen = await this.db.sql<Rij>(
      `select ${VELDEN} from taakloop
        ${waar.length ? `where ${waar.join(' and ')}` : ''} order by begonnen_op desc, id desc limit ${grootte + 1}${sprong}`, waarden);
    const gemist = await this.gemist();
    return {
      ...alsLijst(rijen.map(alsAntwoord), grootte, (rij) => rij.begonnenOp),
      gemist: (gemist ?? []).map(({ taak, verwachtOp }) => ({
        taak, omschrijving: omschrijving(taak), verwachtOp: verwachtOp?.toISOString() ?? null })),
      wachtrijBereikbaar: gemist !== null,
    };
  }

  /** @throws NietGevonden */
  async lees(id: string): Promise<TaakloopAntwoord> {
    const [rij] = await this.db.sql<Rij>(`select ${VELDEN} from taakloop where id = $1`, [id]);
    if (!rij) throw new NietGevonden();
    return alsAntwoord(rij);
  }

  private async gemist(): Promise<GemisteTaak[] | null> {
    return binnen(this.taken.gemist(), GEDULD_MS).catch(() => null);
  }
}

const omschrijving = (taak: string) => takenCatalogus().get(taak)?.omschrijving ?? 'Een taak van een eerdere versie.';

function alsAntwoord({ begonnen, geeindigd, ...rij }: Rij): TaakloopAntwoord {
  return { ...rij, omschrijving: omschrijving(rij.taak), begonnenOp: begonnen.toISOString(), geeindigdOp: geeindigd?.toISOString() ?? null,
    toegestaneActies: bezwaarTegenHerkansing(rij) ? [] : ['probeerOpnieuw'] };
}
