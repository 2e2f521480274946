import { Injectable } from '@nestjs/common';
import { bsnDoelenVan, nieuweGeboorte, volledigeNaam, type BsnDoel, type Geboorte } from '@trajectplein/dossier/domain';
import { maskeerBsn, normaliseerBsn, type Datum } from '@trajectplein/kern/domain';
import {
  ApiFout, Conflict, Database, Gebeurtenissen, GeenToegang, Klok, NietGevonden, OngeldigeInvoer, Sleutelbos, eisVersie, huidigePrincipal,
  nieuwId,
} from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { bsnBinding, bsnHash, oudBsnBinding } from './bsn';
import { Dossiers } from './dossiers';
import { eisMagRegistreren } from './mag-registreren';
import { keurPersoon } from './persoon-keur';
import { Bekenden, bestaatAl, eisBevestigd } from './registratie/bekenden';
import { eisOnbetwijfeld, weegTwijfels } from './registratie/twijfel';
import { Identiteit, Persoon, Werkzoekende } from './werkzoekende.entity';
import type { NieuweWerkzoekende, PersoonGegevens, WerkzoekendeAntwoord, WerkzoekendeWijziging } from './werkzoekende.dto';
import { Wijzigingen } from './wijzigingen';
import { schrijfZoekwoorden, vervangZoekwoorden } from './zoekwoorden';

const GEBOORTE = ['geboorteDatum', 'geboorteJaar'] as const;
const NAAM = ['voornaam', 'tussenvoegsel', 'achternaam'] as const;
const PERSOON = [...NAAM, 'telefoonnummer', 'emailadres'] as const;
const IDENTITEIT = ['geboorteDatum', 'geboorteJaar', 'postcode', 'huisnummer', 'woonplaats'] as const;

/** Registering and editing a person. */
@Injectable()
export class Werkzoekenden {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos,
    private readonly audit: Audit, private readonly wijzigingen: Wijzigingen, private readonly gebeurtenissen: Gebeurtenissen,
    private readonly dossiers: Dossiers, private readonly bekenden: Bekenden,
  ) {}

  /**
   * Registers a person for a gemeente, without a dossier.
   * @throws OngeldigeInvoer at the wrong fields; GeenToegang for a gemeente one does not register for; Conflict
   *   WERKZOEKENDE_BESTAAT (with its id) when this gemeente already has this BSN, LIJKT_OP_BEKENDE or KLOPT_DIT for what
   *   is to be confirmed
   */
  async registreer({ bevestigd, ...invoer }: NieuweWerkzoekende): Promise<WerkzoekendeAntwoord> {
    const { gegevens, fouten } = keurPersoon(invoer);
    const { geboorteDatum = null, geboorteJaar = null } = invoer;
    const twijfels = weegTwijfels([{ vandaag: this.klok.vandaag(), geboorteDatum, geboorteJaar }], GEBOORTE);
    if (fouten.length || twijfels.fouten.length) throw new OngeldigeInvoer([...fouten, ...twijfels.fouten]);
    await eisMagRegistreren(this.db, invoer.gemeente);
    await this.bekenden.weigerBsn(invoer.gemeente, invoer.bsn ? normaliseerBsn(invoer.bsn) : null);
    eisBevestigd({ kandidaten: await this.bekenden.gelijkenden(invoer.gemeente, gegevens), vragen: twijfels.vragen }, bevestigd);
    return this.lees(await this.bewaar(gegevens));
  }

  /** Writes a person whose data were checked. @returns the id @throws Conflict WERKZOEKENDE_BESTAAT */
  async bewaar(gegevens: PersoonGegevens, pointer?: string): Promise<string> {
    const { gemeente } = gegevens;
    const id = nieuwId();
    const bsn = gegevens.bsn ? normaliseerBsn(gegevens.bsn)! : null;
    const hash = bsn === null ? null : bsnHash(this.sleutelbos, gemeente, bsn);
    const { em } = this.db;
    await em.createQueryBuilder().insert().into(Werkzoekende).updateEntity(false)
      .values({ id, gemeente, bsnHash: hash, gemaaktOp: this.klok.nu(), naamControleren: false, versie: 1 }).execute()
      .catch((fout: { driverError?: { code?: string } }) => {
        // Two registrations of one BSN at once: the second waits for the first and ends here.
        if (fout.driverError?.code === '23505') throw bestaatAl(null, pointer);
        throw fout;
      });
    await em.createQueryBuilder().insert().into(Persoon).updateEntity(false).values({
      werkzoekendeId: id, gemeente, voornaam: gegevens.voornaam, achternaam: gegevens.achternaam,
      tussenvoegsel: gegevens.tussenvoegsel ?? null, telefoonnummer: gegevens.telefoonnummer ?? null,
      emailadres: gegevens.emailadres ?? null }).execute();
    await em.createQueryBuilder().insert().into(Identiteit).updateEntity(false).values({
      werkzoekendeId: id, gemeente, geboorteDatum: gegevens.geboorteDatum ?? null, geboorteJaar: gegevens.geboorteJaar ?? null,
      bsnCijfer: bsn && this.sleutelbos.versleutel(bsn, bsnBinding(id)), postcode: gegevens.postcode ?? null,
      huisnummer: gegevens.huisnummer ?? null, woonplaats: gegevens.woonplaats ?? null }).execute();
    await schrijfZoekwoorden(this.db, [{ id, ...gegevens }]);
    return id;
  }

  /** @throws NietGevonden outside one's scope too */
  async lees(id: string): Promise<WerkzoekendeAntwoord> {
    const [rij] = await this.db.sql<Omit<WerkzoekendeAntwoord, 'bsn' | 'naam' | 'toegestaneActies'> & { bsnCijfer: string | null }>(
      `select w.id, w.gemeente, w.versie, w.naam_controleren as "naamControleren", p.voornaam, p.tussenvoegsel, p.achternaam, p.telefoonnummer, p.emailadres,
              i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar", i.bsn_cijfer as "bsnCijfer", i.postcode, i.huisnummer, i.woonplaats
         from werkzoekende w join persoon p on p.werkzoekende_id = w.id join identiteit i on i.werkzoekende_id = w.id
        where w.id = $1`, [id], 'werkzoekende-lees');
    if (!rij) throw new NietGevonden();
    this.audit.toon('werkzoekende', [id]);
    const { bsnCijfer, ...rest } = rij;
    return { ...rest, naam: volledigeNaam(rij), bsn: bsnCijfer && maskeerBsn(this.sleutelbos.ontsleutel(bsnCijfer, bsnBinding(id))),
      toegestaneActies: magWijzigen() ? ['wijzig', ...(bsnCijfer ? ['toonBsn'] : [])] : [] };
  }

  /**
   * Edits or corrects a person, with history.
   * @throws Verouderd when somebody was first; OngeldigeInvoer at /reden for a BSN that is corrected without one; Conflict
   *   WERKZOEKENDE_BESTAAT (with his id) when the BSN belongs to another of this gemeente, KLOPT_DIT for what is to be confirmed
   */
  async wijzig(id: string, versie: number, { reden, bsn, naamGecontroleerd, bevestigd, ...nieuw }: WerkzoekendeWijziging): Promise<WerkzoekendeAntwoord> {
    const { em } = this.db;
    const werkzoekende = await em.findOne(Werkzoekende, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const persoon = await em.findOneBy(Persoon, { werkzoekendeId: id });
    const identiteit = await em.findOneBy(Identiteit, { werkzoekendeId: id });
    if (!werkzoekende || !persoon || !identiteit) throw new NietGevonden();
    eisVersie(werkzoekende, versie);
    // The history below must not hold the number itself.
    const { gegevens: { bsn: _, ...gekeurd }, fouten } = keurPersoon<WerkzoekendeWijziging>({ ...nieuw, ...(bsn ? { bsn } : {}) });
    if (fouten.length) throw new OngeldigeInvoer(fouten);
    const oud = { ...persoon, ...identiteit };
    if (nieuw.geboorteDatum !== undefined || nieuw.geboorteJaar !== undefined) {
      const geboorte = nieuweGeboorte(identiteit, nieuw);
      Object.assign(gekeurd, geboorte);
      const over = GEBOORTE.filter((veld) => geboorte[veld] !== identiteit[veld]);
      if (over.length) eisOnbetwijfeld(weegTwijfels(await this.standen(id, geboorte), over), bevestigd);
    }
    const wat = { werkzoekendeId: id, onderwerp: 'WERKZOEKENDE', onderwerpId: id, reden: reden ?? null };
    const naamBekeken = werkzoekende.naamControleren && (naamGecontroleerd || NAAM.some((veld) => gekeurd[veld] !== undefined));
    const velden = await this.wijzigingen.leg(wat, { ...oud, naamControleren: werkzoekende.naamControleren },
      { ...gekeurd, ...(naamBekeken ? { naamControleren: false } : {}) });
    if (bsn !== undefined) velden.push(...await this.wijzigBsn(werkzoekende, identiteit, bsn, reden ?? null));
    if (!velden.length) return this.lees(id);
    for (const veld of PERSOON) if (gekeurd[veld] !== undefined) Object.assign(persoon, { [veld]: gekeurd[veld] });
    for (const veld of IDENTITEIT) if (gekeurd[veld] !== undefined) Object.assign(identiteit, { [veld]: gekeurd[veld] });
    await em.save([persoon, identiteit]);
    await this.db.sql('update werkzoekende set versie = versie + 1, naam_controleren = $3, bsn_hash = $2 where id = $1',
      [id, bsn === undefined ? await this.hashVan(id) : bsn && bsnHash(this.sleutelbos, werkzoekende.gemeente, normaliseerBsn(bsn)!), werkzoekende.naamControleren && !naamBekeken])
      .catch((fout: { code?: string }) => {
        // Two who correct to one BSN at once: the second waits for the first and ends here.
        if (fout.code === '23505') throw bsnVanAnder(null);
        throw fout;
      });
    if (velden.some((veld) => (NAAM as readonly string[]).includes(veld))) await vervangZoekwoorden(this.db, [{ id, ...persoon }]);
    const dossiers = await this.db.sql<{ id: string }>('select id from dossier where werkzoekende_id = $1', [id]);
    await this.gebeurtenissen.legVele(dossiers.map((dossier) => ({ soort: 'werkzoekende.gewijzigd', dossierId: dossier.id,
      geldigOp: this.klok.vandaag(), gegevens: { velden: velden.join(',') } })));
    await this.dossiers.herzieActies(...dossiers);
    return this.lees(id);
  }

  /**
   * The whole BSN, once, with the purpose in the trail.
   * @throws NietGevonden when there is none or outside one's scope; GeenToegang for a purpose that is not of who asks
   */
  async toonBsn(id: string, doel: BsnDoel): Promise<string> {
    const identiteit = await this.db.em.findOneBy(Identiteit, { werkzoekendeId: id });
    if (!identiteit?.bsnCijfer) throw new NietGevonden();
    if (!bsnDoelenVan(identiteit.gemeente, huidigePrincipal().eigenGemeente).includes(doel)) {
      throw new GeenToegang('Alleen de gemeente mag het hele BSN hiervoor bekijken. U mag dat om een voorziening aan te vragen.', 'BSN_DOEL');
    }
    this.audit.schrijf({ soort: 'INZAGE', doel, route: 'POST /v1/werkzoekenden/:id/_toonBsn', onderwerp: 'bsn', ids: [id] });
    return this.sleutelbos.ontsleutel(identiteit.bsnCijfer, bsnBinding(id));
  }

  private async hashVan(id: string): Promise<Buffer | null> {
    const [rij] = await this.db.sql<{ bsn_hash: Buffer | null }>('select bsn_hash from werkzoekende where id = $1', [id]);
    return rij!.bsn_hash;
  }

  // The history says that the number changed, and shows no more of it than a screen does.
  private async wijzigBsn(werkzoekende: Werkzoekende, identiteit: Identiteit, nieuw: string | null, reden: string | null): Promise<string[]> {
    const id = werkzoekende.id;
    const oud = identiteit.bsnCijfer && this.sleutelbos.ontsleutel(identiteit.bsnCijfer, bsnBinding(id));
    const bsn = nieuw && normaliseerBsn(nieuw)!;
    if (bsn === oud) return [];
    if (oud && !reden) throw new OngeldigeInvoer([{ pointer: '/reden', code: 'VERPLICHT', melding: 'Schrijf op waarom het BSN verandert.' }]);
    await this.bekenden.weigerBsn(werkzoekende.gemeente, bsn).catch((fout: unknown) => {
      throw fout instanceof ApiFout ? bsnVanAnder(fout.extra) : fout;
    });
    if (oud) await this.bewaarOud(id, oud);
    identiteit.bsnCijfer = bsn && this.sleutelbos.versleutel(bsn, bsnBinding(id));
    this.audit.schrijf({ soort: 'WIJZIGING', doel: 'bsn corrigeren', route: 'PATCH /v1/werkzoekenden/:id', onderwerp: 'bsn', ids: [id] });
    await this.wijzigingen.leg({ werkzoekendeId: id, onderwerp: 'WERKZOEKENDE', onderwerpId: id, reden },
      { bsn: oud && `${maskeerBsn(oud)} ` }, { bsn: bsn && maskeerBsn(bsn) });
    return ['bsn'];
  }

  private async bewaarOud(werkzoekendeId: string, bsn: string): Promise<void> {
    const id = nieuwId();
    await this.db.sql('insert into identiteit_historie (id, werkzoekende_id, bsn_cijfer, medewerker_id, vastgelegd_op) values ($1, $2, $3, $4, $5)',
      [id, werkzoekendeId, this.sleutelbos.versleutel(bsn, oudBsnBinding(id)), huidigePrincipal().medewerkerId, this.klok.nu()]);
  }

  /** A birth date or year beside the dates of each of his dossiers: it may make one of them impossible. */
  private async standen(id: string, geboorte: Geboorte) {
    const vandaag = this.klok.vandaag();
    const rijen = await this.db.sql<{ meldDatum: Datum; beginDatum: Datum | null }>(
      `select d.meld_datum as "meldDatum", u.begin_datum as "beginDatum" from dossier d left join uitkeringsperiode u on u.dossier_id = d.id
        where d.werkzoekende_id = $1`, [id], 'werkzoekende-datums');
    return [{ vandaag, ...geboorte }, ...rijen.map((rij) => ({ ...rij, vandaag, ...geboorte }))];
  }
}

function magWijzigen(): boolean {
  return ['klantmanager', 'teamleider'].includes(huidigePrincipal().rol ?? '');
}

function bsnVanAnder(extra: Record<string, unknown> | null): Conflict {
  const melding = 'Dit BSN hoort in uw gemeente al bij iemand anders. Kijk eerst of het dezelfde persoon is.';
  return new Conflict('WERKZOEKENDE_BESTAAT', melding, [{ pointer: '/bsn', code: 'WERKZOEKENDE_BESTAAT', melding }], extra ?? {});
}
