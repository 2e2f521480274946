import { Injectable } from '@nestjs/common';
import {
  doelgroepenOp, dossierFouten, geldendeOordelen, magIntakeOvergang, toegestaneDossierActies, toegestaneDossierHandelingen,
  toegestaneIntakeActies, volledigeNaam, magIntakeWijzigen, type Betrokkene, type DossierStatus, type Geboorte, type Oordeel,
} from '@trajectplein/dossier/domain';
import { DomeinFout, maskeerBsn, type Datum } from '@trajectplein/kern/domain';
import { Database, Kindrijen, Klok, NietGevonden, Sleutelbos, Wachters } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { Aanmeldingen } from './aanmeldingen';
import { plaatsBetrokkene } from './betrokkene';
import { bsnBinding } from './bsn';
import { DossierBeheer } from './dossier-beheer';
import type { Aanmelding, Intake } from './dossier.entity';
import { heeftOpenDossier } from './open-dossier';

interface DossierDetail {
  id: string;
  werkzoekendeId: string;
  opdrachtgevendeGemeente: string;
  status: DossierStatus;
  classificatie: string | null;
  werkzoekende: { id: string; voornaam: string; tussenvoegsel: string | null; achternaam: string; bsnCijfer: string | null;
    bsn?: string | null } & Geboorte;
  doelgroepen: string[];
  intakes: (Intake & { toegestaneActies?: string[] })[];
  aanmeldingen: (Aanmelding & { toegestaneActies?: string[] })[];
  classificaties: Oordeel[];
  acties: { code: string; vanaf: Datum }[];
  mandaathouderId: string | null;
  uitkeringsperioden: { id: string; toegestaneActies?: string[] }[];
  [veld: string]: unknown;
}

const rijen = (tabel: string, kolommen: string, volgorde: string) =>
  `coalesce((select json_agg(r order by ${volgorde}) from (select ${kolommen} from ${tabel} where dossier_id = d.id) r), '[]')`;

/** The dossier with all that hangs on it, in one statement and one for each capability above. */
const DETAIL = `
select d.id, d.nummer, d.werkzoekende_id as "werkzoekendeId", d.opdrachtgevende_gemeente as "opdrachtgevendeGemeente",
  d.uitvoeringsorganisatie_id as "uitvoeringsorganisatieId", u.naam as "uitvoeringsorganisatieNaam",
  d.klantmanager_id as "klantmanagerId", m.naam as "klantmanagerNaam", d.status, d.status_sinds as "statusSinds",
  d.dossier_grond as "dossierGrond", d.classificatie, d.werkfit, d.instroom_oorzaak as "instroomOorzaak",
  d.meld_datum as "meldDatum", d.uitstroom_datum as "uitstroomDatum", d.uitstroom_reden as "uitstroomReden",
  d.gesloten_datum as "geslotenDatum", d.sluit_reden as "sluitReden", d.actie_vanaf as "actieVanaf", d.versie,
  json_build_object('id', w.id, 'versie', w.versie, 'gemeente', w.gemeente, 'voornaam', p.voornaam,
    'tussenvoegsel', p.tussenvoegsel, 'achternaam', p.achternaam, 'telefoonnummer', p.telefoonnummer,
    'emailadres', p.emailadres, 'geboorteDatum', i.geboorte_datum, 'geboorteJaar', i.geboorte_jaar, 'bsnCijfer', i.bsn_cijfer, 'postcode', i.postcode,
    'huisnummer', i.huisnummer, 'woonplaats', i.woonplaats) as werkzoekende,
  d.doelgroepen, d.acties, mandaathouder(d.opdrachtgevende_gemeente, app_vandaag()) as "mandaathouderId",
  ${rijen('intake', `id, dossier_id as "dossierId", datum, kanaal, status, samenvatting, afwijking_motivering as "afwijkingMotivering",
    afgerond_datum as "afgerondDatum", medewerker_id as "medewerkerId", versie`, 'r.datum, r.id')} as intakes,
  ${rijen(`classificatie c join medewerker mw on mw.id = c.medewerker_id join organisatie mo on mo.id = c.organisatie_id`, `c.id, c.classificatie, c.werkfit, c.peil_datum as "peilDatum",
    c.motivering, c.corrigeert_id as "corrigeertId", c.medewerker_id as "medewerkerId", mw.naam as "medewerkerNaam",
    mo.naam as "organisatieNaam", c.vastgelegd_op as "vastgelegdOp", c.volgnummer`, 'r.volgnummer desc')} as classificaties,
  ${rijen('aanmelding a join organisatie o on o.id = a.uitvoeringsorganisatie_id', `a.id, a.dossier_id as "dossierId", a.gemeente,
    a.uitvoeringsorganisatie_id as "uitvoeringsorganisatieId", o.naam as "uitvoeringsorganisatieNaam", a.toelichting, a.status,
    a.verzonden_datum as "verzondenDatum", a.signalering_datum as "signaleringsDatum", a.beantwoord_datum as "beantwoordDatum",
    a.reden, a.gevolg, (select g.toelichting from overgang g where g.onderwerp_id = a.id and g.naam = 'stuurTerug'
      order by g.volgnummer desc limit 1) as antwoord, a.versie`, 'r.id')} as aanmeldingen,
  ${rijen('uitkeringsperiode', `id, soort, begin_datum as "beginDatum", eind_datum as "eindDatum", reden_einde as "redenEinde", bron, versie`,
    'r."beginDatum" desc')} as uitkeringsperioden,
  ${rijen('uitkering_inkomsten', 'maand, bedrag::float8 as bedrag', 'r.maand desc')} as inkomsten,
  coalesce((select json_agg(json_build_object('status', o.naar, 'datum', o.datum, 'naam', o.naam) order by o.volgnummer) from overgang o
    where o.onderwerp_id = d.id and o.naar is distinct from o.van), '[]') as levensloop
  from dossier d
  join werkzoekende w on w.id = d.werkzoekende_id
  join persoon p on p.werkzoekende_id = w.id
  join identiteit i on i.werkzoekende_id = w.id
  left join medewerker m on m.id = d.klantmanager_id
  left join organisatie u on u.id = d.uitvoeringsorganisatie_id
 where d.id = $1`;

/** The judgements, the one that holds first, then what held before; of each whether it holds or was corrected. */
function opStand<T extends Oordeel>(rijen: readonly T[]): Omit<T, 'volgnummer'>[] {
  const geldend = geldendeOordelen(rijen);
  const nu = geldend.at(-1);
  const blijft = new Set(geldend.map((er) => er.id));
  return [...rijen]
    .sort((a, b) => Number(b === nu) - Number(a === nu) || b.peilDatum.localeCompare(a.peilDatum) || b.volgnummer - a.volgnummer)
    .map(({ volgnummer: _, ...er }) => ({ ...er, vervallen: !blijft.has(er.id), geldend: er.id === nu?.id }));
}

/** Reads one dossier as its page shows it, with what this user may do now. */
@Injectable()
export class DossierLezer {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly audit: Audit,
    private readonly beheer: DossierBeheer, private readonly aanmeldingen: Aanmeldingen, private readonly kindrijen: Kindrijen,
    private readonly wachters: Wachters, private readonly sleutelbos: Sleutelbos,
  ) {}

  /** @throws NietGevonden outside one's scope too */
  async lees(id: string) {
    const [[gevonden], onderdelen, sluitFout] = await this.db.tegelijk(
      () => this.db.sql<DossierDetail>(DETAIL, [id], 'dossier-lees'), () => this.kindrijen.lees(id), () => this.sluitFout(id));
    if (!gevonden) throw new NietGevonden();
    const { mandaathouderId, ...rij } = gevonden;
    rij.acties = rij.acties.filter((actie) => actie.vanaf <= this.klok.vandaag());
    rij.doelgroepen = doelgroepenOp(rij.doelgroepen, rij.werkzoekende, this.klok.vandaag());
    this.audit.toon('dossier', [id, rij.werkzoekendeId]);
    const wie = plaatsBetrokkene(rij.opdrachtgevendeGemeente, mandaathouderId);
    const { bsnCijfer, ...persoon } = rij.werkzoekende;
    for (const intake of rij.intakes) {
      intake.toegestaneActies = [
        ...toegestaneIntakeActies(wie, { status: intake.status, dossierStatus: rij.status, classificatie: rij.classificatie as never }),
        ...(magIntakeWijzigen(wie, rij.status) ? ['wijzig'] : []),
      ];
    }
    for (const aanmelding of rij.aanmeldingen) {
      aanmelding.toegestaneActies = this.aanmeldingen.acties(aanmelding, { status: rij.status, volledig: true, mandaathouderId });
    }
    // A new aanmelding waits for the answer to the one before.
    const wacht = rij.aanmeldingen.some((a) => a.status === 'CONCEPT' || a.status === 'VERZONDEN');
    const handelingen = toegestaneDossierHandelingen(wie, rij.status).filter((h) => h !== 'meldAan' || !wacht);
    for (const periode of rij.uitkeringsperioden) {
      periode.toegestaneActies = handelingen.includes('registreerUitkering') ? ['wijzig'] : [];
    }
    const acties = await this.acties(rij, wie, sluitFout === null);
    return {
      ...rij,
      classificaties: opStand(rij.classificaties),
      werkzoekende: { ...persoon, naam: volledigeNaam(persoon),
        bsn: bsnCijfer && maskeerBsn(this.sleutelbos.ontsleutel(bsnCijfer, bsnBinding(persoon.id))),
        toegestaneActies: handelingen.includes('wijzig') ? ['wijzig', ...(bsnCijfer ? ['toonBsn'] : [])] : [] },
      onderdelen,
      nietMogelijk: this.nietMogelijk(rij, wie, sluitFout),
      toegestaneActies: [...acties, ...handelingen,
        ...this.kindrijen.handelingen({ id, status: rij.status, ...wie }, onderdelen)],
    };
  }

  /** What is not allowed is not offered: a transition that a guard of another capability would refuse is left out. */
  private async acties(rij: Pick<DossierDetail, 'id' | 'status' | 'werkzoekendeId'>, wie: Betrokkene, magSluiten: boolean): Promise<string[]> {
    const gesloten = rij.status === 'GESLOTEN';
    const statusVoorSluiting = gesloten ? await this.beheer.laatsteSluiting(rij.id) : null;
    const heeftAnderOpenDossier = gesloten && await heeftOpenDossier(this.db, rij.werkzoekendeId, rij.id);
    return toegestaneDossierActies(wie, { status: rij.status, statusVoorSluiting, heeftAnderOpenDossier })
      .filter((actie) => magSluiten || actie !== 'sluit');
  }

  /** What this person could expect to do here, and why not now. */
  private nietMogelijk(rij: Pick<DossierDetail, 'status' | 'classificatie' | 'intakes'>, wie: Betrokkene, sluitFout: DomeinFout | null) {
    const redenen: { actie: string; fout: DomeinFout }[] = [];
    if (sluitFout && toegestaneDossierActies(wie, { status: rij.status }).includes('sluit')) redenen.push({ actie: 'sluit', fout: sluitFout });
    const open = rij.status === 'INTAKE' && rij.intakes.some((intake) => intake.status === 'OPEN');
    if (open && rij.classificatie === null && magIntakeOvergang(wie, 'rondAf')) {
      redenen.push({ actie: 'rondAf', fout: dossierFouten.toestand('GEEN_CLASSIFICATIE') });
    }
    return redenen.map(({ actie, fout }) => ({ actie, code: fout.code, melding: fout.melding }));
  }

  /** The refusal that closing would meet today; null when there is none. */
  private async sluitFout(dossierId: string): Promise<DomeinFout | null> {
    try {
      await this.wachters.vraag('dossier.sluit', { dossierId, datum: this.klok.vandaag(), naar: 'GESLOTEN' });
      return null;
    } catch (fout) {
      if (fout instanceof DomeinFout) return fout;
      throw fout;
    }
  }

  /** One time line of everything, newest first. */
  async tijdlijn(id: string) {
    await this.eisZichtbaar(id);
    const items = await this.db.sql(
      `select o.id, o.datum, o.vastgelegd_op as "vastgelegdOp", o.onderwerp, o.onderwerp_id as "onderwerpId", o.naam, o.van, o.naar,
              o.reden, o.toelichting, m.naam as "medewerkerNaam", g.naam as "organisatieNaam"
         from overgang o left join medewerker m on m.id = o.medewerker_id left join organisatie g on g.id = o.organisatie_id
        where o.dossier_id = $1
        union all
       select c.id, c.peil_datum, c.vastgelegd_op, 'CLASSIFICATIE', c.id, case when c.corrigeert_id is null then 'deelIn' else 'corrigeer' end,
              null, c.classificatie, null, c.motivering, m.naam, g.naam
         from classificatie c left join medewerker m on m.id = c.medewerker_id left join organisatie g on g.id = c.organisatie_id
        where c.dossier_id = $1
        order by 2 desc, 3 desc, 1 desc limit 500`, [id], 'dossier-tijdlijn');
    return { items, heeftVolgende: false };
  }

  /** The history of edits on a dossier and its person, newest first. */
  async wijzigingen(id: string) {
    await this.eisZichtbaar(id);
    const items = await this.db.sql<{ vastgelegdOp: Datum }>(
      `select w.id, w.onderwerp, w.onderwerp_id as "onderwerpId", w.veld, w.oud, w.nieuw, w.reden, w.vastgelegd_op as "vastgelegdOp",
              m.naam as "medewerkerNaam", g.naam as "organisatieNaam"
         from wijziging w left join medewerker m on m.id = w.medewerker_id left join organisatie g on g.id = w.organisatie_id
        where w.dossier_id = $1 or w.werkzoekende_id = (select werkzoekende_id from dossier where id = $1)
        order by w.vastgelegd_op desc, w.id desc limit 500`, [id], 'dossier-wijzigingen');
    return { items, heeftVolgende: false };
  }

  /** For what hangs on a dossier: the row is visible, and this answer shows it. @throws NietGevonden */
  async eisZichtbaar(id: string): Promise<void> {
    const [rij] = await this.db.sql('select 1 from dossier where id = $1', [id], 'dossier-zichtbaar');
    if (!rij) throw new NietGevonden();
    this.audit.toon('dossier', [id]);
  }
}
