import { Injectable } from '@nestjs/common';
import { OPEN_STATUSSEN } from '@trajectplein/dossier/domain';
import { Acties } from '@trajectplein/dossier/server';
import { kernFoutenNl, type Datum, type VereisteActie } from '@trajectplein/kern/domain';
import { Database, Klok, maakInvoer, nieuwId } from '@trajectplein/kern/server';
import { uitkeringenNl, verschillenVan, type Verschil, type VerschilStand } from '@trajectplein/uitwisseling/domain';

/** One that is open, or that somebody rejected. */
type Bekend = Pick<Verschil, 'soort' | 'onderwerp' | 'kenmerk'> & { id: string; status: 'OPEN' | 'AFGEWEZEN'; vanaf: Datum };
type StandRij = Omit<VerschilStand, 'vandaag' | 'perioden' | 'elders'> & {
  id: string; gemeente: string; bekend: Bekend[]; uitkeringen: (VerschilStand['perioden'][number] & { dossierId: string })[];
};

/**
 * The rows of a table that hang on any dossier of the person. From the dossiers to the rows, so that each step goes by an
 * index: under the row policies a list of ids in a condition is read as the whole table, for every dossier anew.
 */
const vanPersoon = (tabel: string) => `dossier x join ${tabel} t on t.dossier_id = x.id where x.werkzoekende_id = d.werkzoekende_id`;

/**
 * How each dossier stands, in the shape that the rule asks for. A person is on a list with any of his dossiers; a list that
 * was loaded before the dossier was made could not find it, so that says nothing.
 */
const STAND = `
select d.id, d.opdrachtgevende_gemeente as gemeente, d.status, d.gesloten_datum as "geslotenDatum", d.uitstroom_datum as "uitstroomDatum",
  exists (select 1 from dossier x where x.werkzoekende_id = d.werkzoekende_id and x.id <> d.id and x.status = any($2))
    as "heeftAnderOpenDossier", w.bsn_hash is not null as "heeftBsn",
  (select json_build_object('uitstroomDatum', u.uitstroom_datum, 'reden', u.reden, 'controles',
      coalesce((select json_agg(c.soort) from controle c where c.uitstroom_id = u.id), '[]'))
     from uitstroom u where u.dossier_id = d.id and u.status = 'GELDIG'
    order by u.uitstroom_datum desc, u.id desc limit 1) as uitstroom,
  coalesce((select json_agg(json_build_object('dossierId', t.dossier_id, 'soort', t.soort, 'beginDatum', t.begin_datum,
    'eindDatum', t.eind_datum, 'redenEinde', t.reden_einde, 'bron', t.bron)) from ${vanPersoon('uitkeringsperiode')}), '[]') as uitkeringen,
  coalesce((select json_agg(b.maand) from uitkering_bestand b
    where b.gemeente = d.opdrachtgevende_gemeente and b.geladen_op > d.gemaakt_op), '[]') as maanden,
  coalesce((select json_agg(json_build_object('maand', t.maand, 'volledig', t.volledig)) from ${vanPersoon('uitkering_genoemd')}), '[]') as genoemd,
  coalesce((select json_agg(json_build_object('id', v.id, 'soort', v.soort, 'onderwerp', v.onderwerp, 'kenmerk', v.kenmerk,
      'status', v.status, 'vanaf', (v.vastgelegd_op at time zone 'Europe/Amsterdam')::date))
    from uitkering_verschil v where v.dossier_id = d.id and v.status in ('OPEN', 'AFGEWEZEN')), '[]') as bekend
  from dossier d join werkzoekende w on w.id = d.werkzoekende_id
 where d.id = any($1)`;

const voegIn = maakInvoer('uitkering_verschil', { id: 'uuid', dossier_id: 'uuid', gemeente: 'text', soort: 'text', onderwerp: 'text',
  kenmerk: 'text', maand: 'date', uitkering: 'jsonb', voorstel: 'jsonb', status: 'text', vastgelegd_op: 'timestamptz', versie: 'int' });

/** Keeps the list of differences as the rules have it: a file brings them, and what takes them away ends them. */
@Injectable()
export class Verschillen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly acties: Acties) {}

  /** Works them out anew for these dossiers. One that was rejected stays so; one that no longer holds has lapsed. */
  async herzie(dossierIds: readonly string[]): Promise<{ open: number; vervallen: number }> {
    // Held first: two who work this out for one dossier wait for each other, and the second finds what the first made.
    await this.db.sql('select 1 from dossier where id = any($1) order by id for update', [dossierIds], 'verschil-slot');
    const standen = await this.db.sql<StandRij>(STAND, [dossierIds, OPEN_STATUSSEN], 'verschil-stand');
    const nu = this.klok.nu();
    const vandaag = this.klok.vandaag();
    const vervallen: string[] = [];
    const nieuw: { stand: StandRij; verschil: Verschil }[] = [];
    const acties: { dossierId: string; acties: VereisteActie[] }[] = [];
    for (const stand of standen) {
      const verschillen = verschillenVan({ ...stand, vandaag, perioden: stand.uitkeringen.filter((p) => p.dossierId === stand.id),
        elders: stand.uitkeringen.filter((p) => p.dossierId !== stand.id) });
      const weg = stand.bekend.filter((er) => er.status === 'OPEN' && !verschillen.some((v) => isGelijk(er, v)));
      const erbij = verschillen.filter((v) => !stand.bekend.some((er) => isGelijk(er, v)));
      if (!weg.length && !erbij.length) continue;
      vervallen.push(...weg.map(({ id }) => id));
      nieuw.push(...erbij.map((verschil) => ({ stand, verschil })));
      const vanaf = [...stand.bekend.filter((er) => er.status === 'OPEN' && !weg.includes(er)).map((er) => er.vanaf), ...erbij.map(() => vandaag)];
      acties.push({ dossierId: stand.id, acties: actie(vanaf) });
    }
    if (vervallen.length) {
      await this.db.sql(`update uitkering_verschil set status = 'VERVALLEN', afgehandeld_op = $2, versie = versie + 1
        where id = any($1) and status = 'OPEN'`, [vervallen, nu], 'verschil-verval');
    }
    await voegIn(this.db, nieuw.map(({ stand, verschil }) => ({ id: nieuwId(), dossier_id: stand.id, gemeente: stand.gemeente, ...verschil,
      status: 'OPEN', vastgelegd_op: nu, versie: 1 })));
    if (acties.length) await this.acties.zetVele('uitwisseling', acties);
    return { open: nieuw.length, vervallen: vervallen.length };
  }

  /** After a change of a dossier: its own, and those that the person's other dossiers have open. */
  async herziePersoon(dossierId: string): Promise<void> {
    const rijen = await this.db.sql<{ id: string }>(
      `select $1::uuid as id union select v.dossier_id from uitkering_verschil v join dossier d on d.id = v.dossier_id
        where v.status = 'OPEN' and d.werkzoekende_id = (select werkzoekende_id from dossier where id = $1)`, [dossierId], 'verschil-persoon');
    await this.herzie(rijen.map(({ id }) => id));
  }

  /** The file of a month was taken over as a whole: from now on it counts as the complete list. */
  async meldGeladen(gemeente: string, maand: Datum, importId?: string): Promise<void> {
    // Who seems to be absent may be the one whose BSN was mistyped in a row for which nobody was found.
    await this.db.sql(`insert into uitkering_bestand (gemeente, maand, geladen_op, zonder_persoon)
      values ($1, $2, $3, (select count(distinct rijnummer) from import_rij where import_id = $4 and uitkomst = 'AFGEKEURD' and reden = any($5)))
      on conflict (gemeente, maand) do update set geladen_op = excluded.geladen_op, zonder_persoon = excluded.zonder_persoon`,
    [gemeente, maand, this.klok.nu(), importId ?? null, ZONDER_PERSOON]);
  }

  /** The next dossiers of a gemeente, by id, of which a file can tell something. */
  async volgende(gemeente: string, na: string | null, aantal: number): Promise<string[]> {
    const rijen = await this.db.sql<{ id: string }>(
      `select id from dossier where opdrachtgevende_gemeente = $1 and status = any($2) and ($3::uuid is null or id > $3) order by id limit $4`,
      [gemeente, [...OPEN_STATUSSEN, 'GESLOTEN'], na, aantal], 'verschil-volgende');
    return rijen.map(({ id }) => id);
  }

  /** After one of its differences was answered. */
  async herzieActie(dossierId: string): Promise<void> {
    const open = await this.db.sql<{ vanaf: Datum }>(`select (vastgelegd_op at time zone 'Europe/Amsterdam')::date as vanaf
      from uitkering_verschil where dossier_id = $1 and status = 'OPEN'`, [dossierId], 'verschil-actie');
    await this.acties.zet(dossierId, 'uitwisseling', actie(open.map(({ vanaf }) => vanaf)));
  }
}

/** Why a row of a list could be tied to nobody. */
const ZONDER_PERSOON = [kernFoutenNl.BSN_ONGELDIG, uitkeringenNl.fout.BSN_VERPLICHT, uitkeringenNl.fout.PERSOON_ONBEKEND];

function isGelijk(a: Pick<Verschil, 'soort' | 'onderwerp' | 'kenmerk'>, b: typeof a): boolean {
  return a.soort === b.soort && a.onderwerp === b.onderwerp && a.kenmerk === b.kenmerk;
}

const actie = (vanaf: readonly Datum[]): VereisteActie[] => vanaf.map((dag) => ({ code: 'VERSCHIL_UITKERING', vanaf: dag }));
