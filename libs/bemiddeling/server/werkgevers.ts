import { Injectable } from '@nestjs/common';
import { bewerktWerkgevers, eisWerkgever } from '@trajectplein/bemiddeling/domain';
import { TEL_TOT, normaliseerKvkNummer, vindwoorden, vraagwoorden } from '@trajectplein/kern/domain';
import {
  Conflict, Database, GeenToegang, Klok, NietGevonden, PAGINA_GROOTTE, alsLijst, eisVersie, huidigePrincipal, leesCursor,
  leesSortering, nieuwId,
} from '@trajectplein/kern/server';
import { Wijzigingen } from '@trajectplein/dossier/server';
import { isRol } from '@trajectplein/toegang/domain';
import type { NieuweWerkgever, WerkgeverAntwoord, WerkgeverLijstVraag, WerkgeverWijziging } from './werkgever.dto';
import { Werkgever } from './werkgever.entity';

const KOLOMMEN = `w.id, w.kvk_nummer as "kvkNummer", w.naam, w.gemaakt_op as "gemaaktOp", w.versie`;

type Rij = Omit<WerkgeverAntwoord, 'toegestaneActies'>;

/** Werkgevers: the whole region shares them, each once by its KvK number. */
@Injectable()
export class Werkgevers {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly wijzigingen: Wijzigingen) {}

  /** By name, or a part of it; one statement a page. */
  async lijst(vraag: WerkgeverLijstVraag) {
    const { aflopend } = leesSortering(vraag.sorteer, ['naam'] as const, 'naam');
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const waar: string[] = [];
    const waarden: unknown[] = [];
    const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
    // Below a row policy PostgreSQL serves LIKE from no index; this function stands outside it and gives ids alone.
    for (const vormen of vraagwoorden(vraag.zoek ?? '')) {
      waar.push(`w.id in (select zoek_werkgevers(${parameter(vormen.map((vorm) => `%${vorm}%`))}::text[]))`);
    }
    if (vraag.kvkNummer) waar.push(`w.kvk_nummer = ${parameter(normaliseerKvkNummer(vraag.kvkNummer) ?? vraag.kvkNummer)}`);
    if (vraag.id) waar.push(`w.id = any(${parameter(vraag.id)}::uuid[])`);
    const gezocht = { waar: [...waar], waarden: [...waarden] };
    if (vraag.na) {
      const [naam, id] = leesCursor(vraag.na, 'tekst');
      waar.push(`(w.naam, w.id) ${aflopend ? '<' : '>'} (${parameter(naam)}, ${parameter(id)}::uuid)`);
    }
    const richting = aflopend ? 'desc' : 'asc';
    const sprong = vraag.pagina && !vraag.na ? ` offset ${(vraag.pagina - 1) * grootte}` : '';
    const rijen = await this.db.sql<Rij>(
      `select ${KOLOMMEN} from werkgever w${waar.length ? ` where ${waar.join(' and ')}` : ''}
        order by w.naam ${richting}, w.id ${richting} limit ${grootte + 1}${sprong}`, waarden);
    const eerste = !vraag.na && (vraag.pagina ?? 1) === 1;
    const totaal = !eerste ? undefined : rijen.length > grootte ? await this.tel(gezocht) : rijen.length;
    return alsLijst(rijen.map(metActies), grootte, (rij) => rij.naam, totaal);
  }

  /** @returns undefined when there are more than TEL_TOT */
  private async tel({ waar, waarden }: { waar: string[]; waarden: unknown[] }): Promise<number | undefined> {
    const [rij] = await this.db.sql<{ n: number }>(
      `select count(*)::int as n from (select 1 from werkgever w${waar.length ? ` where ${waar.join(' and ')}` : ''} limit ${TEL_TOT + 1}) t`, waarden);
    return rij!.n > TEL_TOT ? undefined : rij!.n;
  }

  /** @throws NietGevonden */
  async lees(id: string): Promise<WerkgeverAntwoord> {
    const [rij] = await this.db.sql<Rij>(`select ${KOLOMMEN} from werkgever w where w.id = $1`, [id], 'werkgever-lees');
    if (!rij) throw new NietGevonden();
    return metActies(rij);
  }

  /** @throws DomeinFout at /kvkNummer; Conflict WERKGEVER_BESTAAT with its id when the region knows this number */
  async registreer(invoer: NieuweWerkgever): Promise<WerkgeverAntwoord> {
    const { kvkNummer, naam } = eisWerkgever(invoer);
    const id = nieuwId();
    // Of two registrations at once the second waits for the first, and then finds its row.
    const [nieuw] = await this.db.sql(
      `insert into werkgever (id, kvk_nummer, naam, zoeknaam, gemaakt_op) values ($1, $2, $3, $4, $5)
       on conflict (kvk_nummer) do nothing returning id`, [id, kvkNummer, naam, vindwoorden(naam).join(' '), this.klok.nu()]);
    if (!nieuw) throw bestaatAl(await this.bekend(kvkNummer));
    return this.lees(id);
  }

  /** Edits or corrects, with history. @throws Verouderd; Conflict WERKGEVER_BESTAAT */
  async wijzig(id: string, versie: number, { reden, ...invoer }: WerkgeverWijziging): Promise<WerkgeverAntwoord> {
    const werkgever = await this.db.em.findOne(Werkgever, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!werkgever) throw new NietGevonden();
    eisVersie(werkgever, versie);
    if (!magWijzigen()) throw new GeenToegang();
    const nieuw = eisWerkgever({ kvkNummer: invoer.kvkNummer ?? werkgever.kvkNummer, naam: invoer.naam ?? werkgever.naam });
    if (nieuw.kvkNummer !== werkgever.kvkNummer) {
      const ander = await this.bekend(nieuw.kvkNummer);
      if (ander) throw bestaatAl(ander);
    }
    const velden = await this.wijzigingen.leg({ onderwerp: 'WERKGEVER', onderwerpId: id, reden: reden ?? null }, { ...werkgever }, { ...nieuw });
    if (velden.length) {
      Object.assign(werkgever, nieuw, { zoeknaam: vindwoorden(nieuw.naam).join(' ') });
      await this.db.em.save(werkgever).catch((fout: { driverError?: { code?: string } }) => {
        throw fout.driverError?.code === '23505' ? bestaatAl(null) : fout;
      });
    }
    return this.lees(id);
  }

  private async bekend(kvkNummer: string): Promise<string | null> {
    const [rij] = await this.db.sql<{ id: string }>('select id from werkgever where kvk_nummer = $1', [kvkNummer], 'werkgever-kvk');
    return rij?.id ?? null;
  }
}

function magWijzigen(): boolean {
  const { rol } = huidigePrincipal();
  return isRol(rol) && bewerktWerkgevers(rol);
}

function metActies(rij: Rij): WerkgeverAntwoord {
  return { ...rij, toegestaneActies: magWijzigen() ? ['wijzig'] : [] };
}

function bestaatAl(werkgeverId: string | null): Conflict {
  const melding = 'Er is al een werkgever met dit KvK-nummer. Gebruik die werkgever.';
  return new Conflict('WERKGEVER_BESTAAT', melding, [{ pointer: '/kvkNummer', code: 'WERKGEVER_BESTAAT', melding }],
    werkgeverId ? { werkgeverId } : {});
}
