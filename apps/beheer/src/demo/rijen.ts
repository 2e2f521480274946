import { GEMEENTEN } from './regels';
import type { Actie } from './acties';
import { eersteActie } from './acties';
import type { Akte } from './akte';
import { inkomstenVan } from './inkomsten';
import { alsMoment } from './kalender';
import { gemeenteVan, INSTELLINGEN, ORGANISATIES } from './regio';
import type { Toeval } from './toeval';
import type { Gebeurtenis, Overgang, Wereld } from './wereld';

export type Rij = Record<string, unknown>;
/** Per table its rows; they are made when they are asked for, each time anew. */
export type Rijen = readonly (readonly [tabel: string, rijen: Iterable<Rij>])[];

/** Makes a row of each, one by one. */
export function lui<T>(lijst: Iterable<T>, rij: (ding: T) => Rij): Iterable<Rij> {
  return { *[Symbol.iterator]() {
    for (const ding of lijst) yield rij(ding);
  } };
}

/** The reference data of the region. */
export function regioRijen(toeval: Toeval): Rijen {
  return [
    ['gemeente', GEMEENTEN.map((g) => ({ ...g, van: gemeenteVan(g.code), tot: null, opvolger: null }))],
    ['organisatie', ORGANISATIES.map((o) => ({ ...o, tot: null }))],
    ['gemeente_instelling', INSTELLINGEN.map((i) => ({ id: toeval.id(Date.UTC(2020, 0, 1)), gemeente: i.gemeente,
      van: i.van,
      tot: i.tot, intake_bij: i.intakeBij, uitvoerder_id: i.uitvoerder.id, aanmelding_verplicht: i.aanmeldingVerplicht,
      kleine_aantallen_drempel: 5, versie: 1 }))],
  ];
}

/**
 * Who works in the region.
 * @param demoHash hash of the public password; `anderHash` of one that nobody knows
 */
export function personeelRijen(wereld: Wereld, demoHash: string, anderHash: string): Rijen {
  const { allen } = wereld.personeel;
  return [
    ['medewerker', allen.map((m) => ({ id: m.id, gebruikersnaam: m.gebruikersnaam, naam: m.naam,
      wachtwoord_hash: m.isDemo ? demoHash : anderHash, actief: m.tot === null, versie: 1 }))],
    ['aanstelling', allen.map((m) => ({ id: m.aanstellingId, medewerker_id: m.id, organisatie_id: m.organisatie.id,
      rol: m.rol,
      gemeenten: m.gemeenten, van: m.van, tot: m.tot, versie: 1 }))],
    ['werkgever', wereld.werkgevers.map(([w]) => ({ id: w.id, kvk_nummer: w.kvkNummer, naam: w.naam,
      zoeknaam: w.zoeknaam,
      gemaakt_op: alsMoment(w.gemaaktOp), versie: 1 }))],
  ];
}

/** The dossiers and all that hangs on them, in the order in which the tables need each other. */
export function dossierRijen(wereld: Wereld, acties: ReadonlyMap<Akte, readonly Actie[]>): Rijen {
  const { aktes } = wereld;
  const elk = <T>(lijst: (akte: Akte) => readonly T[], rij: (akte: Akte, ding: T) => Rij): Iterable<Rij> => ({
    *[Symbol.iterator]() {
      for (const akte of aktes) for (const ding of lijst(akte)) yield rij(akte, ding);
    },
  });
  const oordelen = aktes.flatMap((akte) => akte.oordelen.map((o) => ({ akte, o }))).sort((a,
    b) => a.o.moment - b.o.moment);
  return [
    ['dossier', lui(aktes, (akte) => dossierRij(akte, acties.get(akte) ?? []))],
    ['dossier_doelgroep', elk((a) => a.doelgroepen, (a, doelgroep) => ({ dossier_id: a.id, doelgroep }))],
    ['intake', elk((a) => (a.intake ? [a.intake] : []),
      (a, i) => ({ id: i.id, dossier_id: a.id, datum: i.datum, kanaal: i.kanaal,
      status: i.status, samenvatting: i.samenvatting, afwijking_motivering: i.afwijkingMotivering,
      afgerond_datum: i.afgerondDatum, medewerker_id: i.wie.id, versie: i.versie }))],
    ['classificatie', lui(oordelen, ({ akte, o }) => ({ id: o.id, dossier_id: akte.id, classificatie: o.classificatie,
      werkfit: o.werkfit, peil_datum: o.peilDatum, motivering: o.motivering, corrigeert_id: o.corrigeert?.id ?? null,
      medewerker_id: o.wie.id, organisatie_id: o.wie.organisatie.id, vastgelegd_op: alsMoment(o.moment) }))],
    ['aanmelding', elk((a) => a.aanmeldingen,
      (a, m) => ({ id: m.id, dossier_id: a.id, werkzoekende_id: a.werkzoekende.id,
      gemeente: a.gemeente, uitvoeringsorganisatie_id: m.uitvoerder.id, toelichting: m.toelichting, status: m.status,
      verzonden_datum: m.verzondenDatum, signalering_datum: m.signaleringDatum, beantwoord_datum: m.beantwoordDatum,
      reden: m.reden, gevolg: m.gevolg, versie: m.versie }))],
    ['uitkeringsperiode', elk((a) => a.uitkeringen, (a, u) => ({ id: u.id, dossier_id: a.id, soort: u.soort,
      begin_datum: u.beginDatum, eind_datum: u.eindDatum, reden_einde: u.redenEinde, bron: u.bron,
        versie: u.versie }))],
    ['uitkering_inkomsten', elk(inkomstenVan, (a, i) => ({ dossier_id: a.id, maand: i.maand, bedrag: i.bedrag, bron: 'GEMEENTE',
      vastgelegd_op: i.moment }))],
    ['klantmanager_periode', elk((a) => a.klantmanagers,
      (a, p) => ({ dossier_id: a.id, medewerker_id: p.wat.id, van: p.van,
      tot: p.tot }))],
    ['uitvoerder_periode', elk((a) => a.uitvoerders,
      (a, p) => ({ dossier_id: a.id, organisatie_id: p.wat.id, basis: p.basis,
      van: p.van, tot: p.tot }))],
    ['actie', elk((a) => acties.get(a) ?? [],
      (a, x) => ({ dossier_id: a.id, bron: x.bron, code: x.code, vanaf: x.vanaf }))],
    ['traject', elk((a) => a.trajecten, (a, t) => ({ id: t.id, dossier_id: a.id, traject_type: t.trajectType,
      uitvoeringsorganisatie_id: t.uitvoerder.id, aanmelding_id: t.aanmelding?.id ?? null, motivering: t.motivering,
        doel: t.doel,
      vrijwillig: null, start_datum: t.startDatum, verwachte_eind_datum: t.verwachteEindDatum,
      akkoord_opdrachtgever: t.akkoordOpdrachtgever, eind_datum: t.eindDatum, status: t.status, resultaat: t.resultaat,
      reden: t.reden, versie: t.versie }))],
    ['plaatsing', elk((a) => a.plaatsingen,
      (a, p) => ({ id: p.id, dossier_id: a.id, werkgever_id: p.werkgever?.id ?? null,
      vorm: p.vorm, uren: p.uren, start_datum: p.startDatum, eind_datum: p.eindDatum,
        gevolg_uitkering: p.gevolgUitkering,
      status: p.status, reden: p.reden, versie: p.versie }))],
    ['uitstroom', elk((a) => a.uitstromen, (a, u) => ({ id: u.id, dossier_id: a.id, uitstroom_datum: u.uitstroomDatum,
      reden: u.reden, plaatsing_id: u.plaatsing?.id ?? null, beeindigde_perioden: u.geeindigd.map((p) => p.id),
        status: u.status,
      vastgelegd_op: alsMoment(u.moment), versie: u.versie }))],
    ['controle', elk((a) => a.uitstromen.flatMap((u) => u.controles.map((c) => ({ u, c }))),
      (a, { u, c }) => ({ id: c.id,
      dossier_id: a.id, uitstroom_id: u.id, soort: c.soort, datum: c.datum, heeft_baan: c.heeftBaan,
      heeft_bijstand: c.heeftBijstand, bron: c.bron, medewerker_id: c.wie.id, vastgelegd_op: alsMoment(c.moment),
        versie: 1 }))],
    ['overgang', lui(wereld.overgangen, (o) => ({ id: o.id, dossier_id: o.akte.id, onderwerp: o.onderwerp,
      onderwerp_id: o.onderwerpId, naam: o.naam, van: o.van, naar: o.naar, datum: o.datum, reden: o.reden,
      toelichting: o.toelichting, medewerker_id: o.wie.id, organisatie_id: o.wie.organisatie.id,
      vastgelegd_op: alsMoment(o.moment) }))],
    ['gebeurtenis', lui(wereld.gebeurtenissen, gebeurtenisRij)],
    ['wijziging', lui(wereld.wijzigingen,
      (w) => ({ id: w.id, dossier_id: w.akte?.id ?? null, werkzoekende_id: w.werkzoekendeId,
      onderwerp: w.onderwerp, onderwerp_id: w.onderwerpId, veld: w.veld, oud: w.oud, nieuw: w.nieuw, reden: w.reden,
      medewerker_id: w.wie.id, organisatie_id: w.wie.organisatie.id, vastgelegd_op: alsMoment(w.moment) }))],
  ];
}

/** A transition is an event by its name, with what it changed. */
function gebeurtenisRij(g: Gebeurtenis | Overgang): Rij {
  const overgang = 'onderwerp' in g;
  return {
    soort: overgang ? `${g.onderwerp.toLowerCase()}.${g.naam}` : g.soort, dossier_id: g.akte.id,
    geldig_op: overgang ? g.datum : g.geldigOp, vastgelegd_op: alsMoment(g.moment), medewerker_id: g.wie.id,
    organisatie_id: g.wie.organisatie.id,
    gegevens: overgang ? { id: g.onderwerpId, van: g.van, naar: g.naar, ...(g.reden ? { reden: g.reden } : {}) }
      : g.gegevens,
  };
}

function dossierRij(a: Akte, acties: readonly Actie[]): Rij {
  return {
    id: a.id, nummer: a.nummer, werkzoekende_id: a.werkzoekende.id, opdrachtgevende_gemeente: a.gemeente,
    uitvoeringsorganisatie_id: a.uitvoerder?.id ?? null, klantmanager_id: a.klantmanager.id, status: a.status,
    dossier_grond: a.grond, classificatie: a.classificatie, werkfit: a.werkfit, instroom_oorzaak: a.oorzaak,
    meld_datum: a.meldDatum, beginstand: a.beginstand, uitstroom_datum: a.uitstroomDatum,
      uitstroom_reden: a.uitstroomReden,
    gesloten_datum: a.geslotenDatum, sluit_reden: a.sluitReden, status_sinds: a.statusSinds,
      actie_vanaf: eersteActie(acties),
    gemaakt_op: alsMoment(a.gemaaktOp), gewijzigd_op: alsMoment(a.gewijzigdOp), versie: a.versie,
  };
}
