import { Injectable } from '@nestjs/common';
import { maakDossiernummer, vereisteDossierActies, type DossierProfiel } from '@trajectplein/dossier/domain';
import { delenVan } from '@trajectplein/kern/domain';
import { Database, Klok, Sleutelbos, alsBytea, maakInvoer, nieuwId } from '@trajectplein/kern/server';
import { Acties } from '../acties';
import { bsnBinding } from '../bsn';
import { Dossiers } from '../dossiers';
import { Overgangen } from '../overgangen';
import { schrijfZoekwoorden } from '../zoekwoorden';
import type { MassaDossier, MassaPersoon, MassaProfiel } from './massa.typen';

const WERKZOEKENDE = maakInvoer('werkzoekende',
  { id: 'uuid', bsn_hash: 'bytea', naam_controleren: 'boolean' }, { gemeente: 'text', gemaakt_op: 'timestamptz' });
const PERSOON = maakInvoer('persoon', { werkzoekende_id: 'uuid', voornaam: 'text', tussenvoegsel: 'text',
  achternaam: 'text', telefoonnummer: 'text', emailadres: 'text' }, { gemeente: 'text' });
const IDENTITEIT = maakInvoer('identiteit', { werkzoekende_id: 'uuid', geboorte_datum: 'date', geboorte_jaar: 'smallint', bsn_cijfer: 'text',
  postcode: 'text', huisnummer: 'text', woonplaats: 'text' }, { gemeente: 'text' });
const DOSSIER = maakInvoer('dossier', { id: 'uuid', nummer: 'text', werkzoekende_id: 'uuid', klantmanager_id: 'uuid', dossier_grond: 'text',
  instroom_oorzaak: 'text', meld_datum: 'date', beginstand: 'boolean', status_sinds: 'date', actie_vanaf: 'date', acties: 'jsonb', doelgroepen: 'text[]' },
{ opdrachtgevende_gemeente: 'text', uitvoeringsorganisatie_id: 'uuid', status: 'text', gemaakt_op: 'timestamptz', gewijzigd_op: 'timestamptz' });
const KLANTMANAGER = maakInvoer('klantmanager_periode', { dossier_id: 'uuid', medewerker_id: 'uuid', van: 'date' });
const DOELGROEP = maakInvoer('dossier_doelgroep', { dossier_id: 'uuid', doelgroep: 'text' });
const UITVOERDER = maakInvoer('uitvoerder_periode', { dossier_id: 'uuid', organisatie_id: 'uuid', basis: 'text', van: 'date' });
const PROFIEL = maakInvoer('profiel', { dossier_id: 'uuid', uren_per_week: 'numeric', opleidingsniveau: 'text', beroepssector: 'text',
  beroep: 'text', mondeling_nederlands: 'text', schriftelijk_nederlands: 'text', rijbewijzen: 'text[]', vervoer: 'text[]',
  opmerkingen: 'text[]' }, { laatst_bijgewerkt_op: 'timestamptz' });

/** A dossier to open, with what its first actions hang on. */
interface TeOpenen extends MassaDossier {
  werkzoekendeId: string;
  geboorteDatumOntbreekt: boolean;
  naamControleren: boolean;
}

/**
 * Registers many people of one gemeente at once: the same rows, transitions and events as one by one, in a few
 * statements. A BSN that was registered meanwhile breaks the transaction (23505); who calls tries again.
 */
@Injectable()
export class MassaRegistratie {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos,
    private readonly dossiers: Dossiers, private readonly overgangen: Overgangen, private readonly acties: Acties,
  ) {}

  /**
   * Registers people with a dossier (GEMELD, no klantmanager).
   * @param daarbij writes what else is kept of them, after them and in the same round trip
   * @returns per person the ids, in the order given
   */
  async registreer(gemeente: string, personen: readonly MassaPersoon[],
    daarbij: (ids: readonly string[]) => Promise<void>): Promise<{ id: string; dossierId: string }[]> {
    if (!personen.length) return [];
    const nu = this.klok.nu();
    const met = personen.map((persoon) => ({ ...persoon, id: nieuwId() }));
    const open = await this.maakTeOpenen(gemeente, met.map((p) => ({ ...p.dossier, werkzoekendeId: p.id,
      geboorteDatumOntbreekt: !p.geboorteDatum, naamControleren: p.naamControleren })));
    await this.db.tegelijk(
      () => WERKZOEKENDE(this.db, met.map((p) => ({ id: p.id, bsn_hash: alsBytea(p.bsnHash), naam_controleren: p.naamControleren })),
        { gemeente, gemaakt_op: nu }),
      () => PERSOON(this.db, met.map((p) => ({ werkzoekende_id: p.id, voornaam: p.voornaam ?? '', tussenvoegsel: p.tussenvoegsel,
        achternaam: p.achternaam, telefoonnummer: p.telefoonnummer, emailadres: p.emailadres })), { gemeente }),
      () => schrijfZoekwoorden(this.db, met.map((p) => ({ ...p, voornaam: p.voornaam ?? '' }))),
      () => IDENTITEIT(this.db, met.map((p) => ({ werkzoekende_id: p.id, geboorte_datum: p.geboorteDatum, geboorte_jaar: p.geboorteJaar,
        bsn_cijfer: this.sleutelbos.versleutel(p.bsn, bsnBinding(p.id)), postcode: p.postcode, huisnummer: p.huisnummer, woonplaats: p.woonplaats })),
        { gemeente }),
      ...this.opent(gemeente, open),
      () => daarbij(met.map((p) => p.id)),
    );
    return met.map((p, n) => ({ id: p.id, dossierId: open.dossiers[n]!.id }));
  }

  /**
   * Opens dossiers (GEMELD) for people who have none that is open; under an intake mandate its holder gets access with it.
   * @returns their ids, in the order given
   */
  async openDossiers(gemeente: string, dossiers: readonly TeOpenen[]): Promise<string[]> {
    if (!dossiers.length) return [];
    const open = await this.maakTeOpenen(gemeente, dossiers);
    const nu = this.klok.nu();
    await this.db.tegelijk(...this.opent(gemeente, open),
      // What the gemeente reported of a month before this dossier was opened stands in an earlier one of the person.
      () => this.db.sql(
        `insert into uitkering_inkomsten (dossier_id, maand, bedrag, bron, vastgelegd_op)
         select distinct on (n.id, i.maand) n.id, i.maand, i.bedrag, i.bron, $2
           from dossier n join dossier x on x.werkzoekende_id = n.werkzoekende_id and x.id <> n.id join uitkering_inkomsten i on i.dossier_id = x.id
          where n.id = any($1) and i.maand >= date_trunc('month', n.meld_datum) order by n.id, i.maand, i.vastgelegd_op desc`,
        [open.dossiers.map((d) => d.id), nu], 'dossier-inkomsten'));
    return open.dossiers.map((d) => d.id);
  }

  private async maakTeOpenen(gemeente: string, dossiers: readonly TeOpenen[]) {
    const [{ mandaathouderId }, nummers] = await this.db.tegelijk(
      () => this.dossiers.instelling(gemeente),
      () => this.db.sql<{ n: number }>(`select nextval('dossier_nummer')::int as n from generate_series(1, $1)`, [dossiers.length], 'dossier-nummers'));
    return { mandaathouderId, dossiers: dossiers.map((dossier, n) => ({ ...dossier, id: nieuwId(),
      nummer: maakDossiernummer(delenVan(dossier.meldDatum).jaar, nummers[n]!.n), acties: eersteActies(dossier) })) };
  }

  /** What writes them, in the order in which it must be done. */
  private opent(gemeente: string, { mandaathouderId, dossiers: met }: Awaited<ReturnType<MassaRegistratie['maakTeOpenen']>>): (() => Promise<void>)[] {
    const nu = this.klok.nu();
    return [
      () => DOSSIER(this.db, met.map((d) => ({ id: d.id, nummer: d.nummer, werkzoekende_id: d.werkzoekendeId,
        klantmanager_id: d.klantmanagerId, dossier_grond: d.dossierGrond, instroom_oorzaak: d.instroomOorzaak, meld_datum: d.meldDatum, beginstand: d.beginstand,
        status_sinds: d.meldDatum, actie_vanaf: d.meldDatum, acties: d.acties, doelgroepen: [...d.doelgroepen ?? []].sort() })),
        { opdrachtgevende_gemeente: gemeente, uitvoeringsorganisatie_id: mandaathouderId, status: 'GEMELD', gemaakt_op: nu, gewijzigd_op: nu }),
      () => KLANTMANAGER(this.db, met.filter((d) => d.klantmanagerId).map((d) => ({ dossier_id: d.id, medewerker_id: d.klantmanagerId,
        van: d.meldDatum }))),
      () => UITVOERDER(this.db, mandaathouderId ? met.map((d) => ({ dossier_id: d.id, organisatie_id: mandaathouderId, basis: 'MANDAAT',
        van: d.meldDatum })) : []),
      () => DOELGROEP(this.db, met.flatMap((d) => (d.doelgroepen ?? []).map((doelgroep) => ({ dossier_id: d.id, doelgroep })))),
      () => this.overgangen.legVele(met.map((d) => ({ dossierId: d.id, onderwerp: 'DOSSIER', onderwerpId: d.id, naam: 'meld', van: null,
        naar: 'GEMELD', datum: d.meldDatum }))),
      () => this.acties.voegToe('dossier', met.map((d) => ({ dossierId: d.id, acties: d.acties }))),
      () => this.maakProfielen(met.map((d) => ({ dossierId: d.id, profiel: d.profiel }))),
    ];
  }

  /** Writes the first profile of dossiers, of those about which one is told. */
  async maakProfielen(rijen: readonly { dossierId: string; profiel?: MassaProfiel | undefined }[]): Promise<void> {
    const nu = this.klok.nu();
    await PROFIEL(this.db, rijen.filter((rij) => rij.profiel && Object.keys(rij.profiel).length).map(({ dossierId, profiel }) => ({
      dossier_id: dossierId, ...profielRij(profiel!) })), { laatst_bijgewerkt_op: nu });
  }
}

/** A profile as its columns. */
export function profielRij(p: Partial<DossierProfiel>) {
  return { uren_per_week: p.urenPerWeek, opleidingsniveau: p.opleidingsniveau, beroepssector: p.beroepssector, beroep: p.beroep,
    mondeling_nederlands: p.mondelingNederlands, schriftelijk_nederlands: p.schriftelijkNederlands, rijbewijzen: p.rijbewijzen ?? [],
    vervoer: p.vervoer ?? [], opmerkingen: p.opmerkingen ?? [] };
}

// Every action of a dossier that was just reported is due from that day on, so that day is its `actie_vanaf`; in the order in
// which the trigger on `actie` would put them, which then finds nothing to write.
function eersteActies({ meldDatum, klantmanagerId, geboorteDatumOntbreekt, naamControleren }: TeOpenen) {
  return vereisteDossierActies({ status: 'GEMELD', meldDatum, intakeDatum: null, classificatie: null, peilDatum: null,
    aanmeldingVerplicht: false, aanmeldingen: [], klantmanagerOntbreekt: !klantmanagerId, geboorteDatumOntbreekt, naamControleren })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
