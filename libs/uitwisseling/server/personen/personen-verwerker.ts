import { Injectable } from '@nestjs/common';
import type { Kenmerk, Kenmerken } from '@trajectplein/dossier/domain';
import {
  MassaBekenden, MassaOngedaan, MassaRegistratie, MassaWijzigingen, bsnHash, type BekendPersoon, type MassaDossier, type MassaPersoon,
} from '@trajectplein/dossier/server';
import { vulIn } from '@trajectplein/kern/domain';
import { Database, Klok, Sleutelbos } from '@trajectplein/kern/server';
import {
  beoordeelBekende, uitwisselingNl, vouw, type Aanlevering, type Oordeel, type RijAntwoord, type Tegenspraak,
} from '@trajectplein/uitwisseling/domain';
import { alsGevouwen, type Groep, type OngedaanRij, type RijResultaat, type Waarschuwing, type Waarvoor } from '../import-soort';
import { Aangeleverd, isAlVerteld, nieuwVerteld, wieVolgens, type Vingerafdruk } from './aangeleverd';
import { PersonenHerstel } from './herstel';
import { vraagzin, waarschuw } from './zinnen';

interface Werk {
  groep: Groep<Aanlevering>;
  aanlevering: Aanlevering;
  hash: Buffer;
  /** The name was another one before, or in another row: somebody has to look. */
  nazien: boolean;
  waarschuwingen: Map<number, Waarschuwing[]>;
}
interface BekendWerk extends Werk {
  bekend: BekendPersoon;
  /** All that the file tells; and of that what is written here. */
  verteld: Vingerafdruk;
  nu: Vingerafdruk;
  eerder: Vingerafdruk | undefined;
  /** As it is kept, with what was told of the profile of an earlier dossier. */
  bewaard: Vingerafdruk | undefined;
}
type Uitkomst = Omit<RijResultaat, 'rijnummer'>;

/** Makes people and dossiers of what a file tells, or brings those that are there up to date. */
@Injectable()
export class PersonenVerwerker {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos,
    private readonly registratie: MassaRegistratie, private readonly wijzigingen: MassaWijzigingen,
    private readonly bekenden: MassaBekenden, private readonly aangeleverd: Aangeleverd, private readonly herstel: PersonenHerstel,
    private readonly massaOngedaan: MassaOngedaan,
  ) {}

  /** @param antwoord of somebody who was asked whether these are the people whom we know by their BSN */
  async verwerk(groepen: readonly Groep<Aanlevering>[], waar: Waarvoor, antwoord?: RijAntwoord): Promise<RijResultaat[]> {
    const gevouwen = groepen.map((groep) => ({ groep, ...vouwGroep(groep.rijen, antwoord) }));
    const werk = gevouwen.flatMap(({ groep, aanlevering, waarschuwingen }): Werk[] => (!aanlevering ? [] : [{ groep, aanlevering,
      hash: bsnHash(this.sleutelbos, waar.gemeente, groep.sleutel), nazien: waarschuwingen.size > 0, waarschuwingen }]));
    const perHash = new Map((await this.wijzigingen.zoek(waar.gemeente, werk.map((w) => w.hash))).map((bekend) => [sleutelVan(bekend.bsnHash), bekend]));
    const nieuw = werk.filter((w) => !perHash.has(sleutelVan(w.hash)));
    const bekend = await this.metEerder(waar.soort, werk.flatMap((w) => {
      const persoon = perHash.get(sleutelVan(w.hash));
      return persoon ? [{ ...w, bekend: persoon }] : [];
    }));
    const [teDoen, over] = await this.beoordeel(waar.gemeente, bekend, antwoord);
    const uitkomsten = [...await this.maak(waar, nieuw), ...await this.werkBij(waar, teDoen)];
    return [
      ...gevouwen.flatMap(({ groep, aanlevering }) => (aanlevering ? [] : weigerGroep(groep))),
      ...over,
      ...uitkomsten.flatMap(([{ groep, waarschuwingen }, uitkomst]) => alsGevouwen(groep, uitkomst)
        .map((rij) => ({ ...rij, waarschuwingen: waarschuwingen.get(rij.rijnummer) ?? [] }))),
    ];
  }

  /** How many of these are known by their BSN, and which of those are somebody else according to the file. */
  async vergelijk(rijen: readonly { sleutel: string; gegevens: Aanlevering }[], { gemeente, soort }: Waarvoor): Promise<Tegenspraak> {
    const met = rijen.map(({ sleutel, gegevens }) => ({ gegevens, hash: sleutelVan(bsnHash(this.sleutelbos, gemeente, sleutel)) }));
    const bekenden = await this.bekenden.opBsn(gemeente, met.map(({ hash }) => Buffer.from(hash, 'base64')));
    const anders = met.flatMap(({ gegevens, hash }) => {
      const bekend = bekenden.get(hash);
      const oordeel = bekend && beoordeelBekende(bekend, gegevens);
      return oordeel?.vraag === 'ANDERE_PERSOON' ? [{ gegevens, id: bekend!.id, oordeel }] : [];
    });
    if (!anders.length) return { bekend: bekenden.size, anderen: [] };
    const eerder = await this.aangeleverd.lees(soort, anders.map(({ id }) => id));
    return { bekend: bekenden.size, anderen: anders.filter(({ id, gegevens }) => {
      const nu = this.aangeleverd.vingerafdruk(id, gegevens);
      return !isAlVerteld(nu, eerder.get(id)) && eerder.get(id)?.['gelaten'] !== wieVolgens(nu);
    }).map(({ oordeel }) => oordeel.verschilt) };
  }

  private async metEerder(soort: string, werk: readonly (Werk & { bekend: BekendPersoon })[]): Promise<BekendWerk[]> {
    if (!werk.length) return [];
    const eerder = await this.aangeleverd.lees(soort, werk.map((w) => w.bekend.id));
    return werk.map((w) => {
      const verteld = this.aangeleverd.vingerafdruk(w.bekend.id, w.aanlevering);
      return { ...w, verteld, nu: this.watGeschrevenWordt(w, verteld), eerder: metProfiel(eerder.get(w.bekend.id), w.bekend), bewaard: eerder.get(w.bekend.id) };
    });
  }

  /** Remembered is only what is written: the profile of a dossier that he may not see, or that is not there, is not. */
  private watGeschrevenWordt(w: Pick<BekendWerk, 'bekend' | 'aanlevering'>, verteld: Vingerafdruk): Vingerafdruk {
    const heeftProfiel = w.bekend.openDossierZichtbaar || this.vraagtDossier(w);
    return Object.fromEntries(Object.entries(verteld).filter(([veld]) => (veld.startsWith('profiel.') ? heeftProfiel : w.bekend.gegevens !== null)));
  }

  /** @returns those to take over, and what became of the others */
  private async beoordeel(gemeente: string, werk: readonly BekendWerk[], antwoord?: RijAntwoord): Promise<[BekendWerk[], RijResultaat[]]> {
    const bekenden = await this.bekenden.opBsn(gemeente, werk.map((w) => w.hash));
    const teDoen: BekendWerk[] = [];
    const over: RijResultaat[] = [];
    for (const w of werk) {
      const { doe, vraag, verschilt }: Oordeel = antwoord === 'NEEM_OVER' || isAlVerteld(w.verteld, w.eerder) ? NIETS
        : beoordeelBekende(bekenden.get(sleutelVan(w.hash))!, w.aanlevering);
      const [{ rijnummer }] = w.groep.rijen as [Groep['rijen'][number]];
      if (doe === 'VRAAG' && w.eerder?.['gelaten'] === wieVolgens(w.verteld)) {
        over.push(...alsGevouwen(w.groep, { uitkomst: 'ONGEWIJZIGD', dossierId: w.bekend.openDossierId, waarschuwingen: [waarschuw('EERDER_GELATEN')] }));
      } else if (doe === 'VRAAG') {
        over.push(...houdVast(w.groep, w.bekend.openDossierId, vraag!, verschilt));
      } else if (doe === 'NAZIEN') {
        const waarschuwingen = new Map(w.waarschuwingen).set(rijnummer, [...w.waarschuwingen.get(rijnummer) ?? [], waarschuw('ANDERE_NAAM', { verschilt })]);
        teDoen.push({ ...w, nazien: true, waarschuwingen });
      } else {
        teDoen.push(w);
      }
    }
    return [teDoen, over];
  }

  /** Leaves somebody as he is, and remembers it: the same rows do not ask again. */
  async laatStaan(groep: Groep<Aanlevering>, { gemeente, soort }: Waarvoor): Promise<void> {
    const [bekend] = await this.wijzigingen.zoek(gemeente, [bsnHash(this.sleutelbos, gemeente, groep.sleutel)]);
    if (!bekend) return;
    const gelaten = wieVolgens(this.aangeleverd.vingerafdruk(bekend.id, vouw(groep.rijen.map(({ gegevens }) => gegevens))));
    const eerder = (await this.aangeleverd.lees(soort, [bekend.id])).get(bekend.id);
    const rij = [{ id: bekend.id, velden: { ...eerder, gelaten } }];
    await (eerder ? this.aangeleverd.werkBij(soort, rij) : this.aangeleverd.voegToe(soort, rij));
  }

  /** @returns the numbers of the rows of which nothing is left */
  async ongedaan(rijen: readonly OngedaanRij[], { gemeente, soort }: Waarvoor): Promise<Set<number>> {
    const gemaakt = rijen.filter(({ uitkomst }) => uitkomst === 'AANGEMAAKT');
    const weg = await this.massaOngedaan.wis(gemaakt.map(({ dossierId }) => dossierId!),
      gemaakt.filter(({ herstel }) => !herstel).map(({ dossierId }) => dossierId!));
    const isWeg = ({ uitkomst, dossierId }: OngedaanRij) => uitkomst !== 'AANGEMAAKT' || weg.has(dossierId!);
    const terug = await this.herstel.herstel(gemeente, soort, rijen.filter(isWeg).flatMap(({ herstel }) => herstel ?? []));
    return new Set(rijen.filter((rij) => isWeg(rij) && (!rij.herstel || terug.has(rij.herstel.werkzoekendeId))).map(({ rijnummer }) => rijnummer));
  }

  private async maak({ gemeente, soort, eerderen }: Waarvoor, werk: readonly Werk[]): Promise<[Werk, Uitkomst][]> {
    const lijkenOp = await this.bekenden.lijkenOp(gemeente, werk.map((w) => w.aanlevering as Kenmerken));
    const gemaakt = await this.registratie.registreer(gemeente, werk.map(({ aanlevering, hash, nazien }): MassaPersoon => ({
      ...aanlevering, achternaam: aanlevering.achternaam!, naamControleren: nazien || Boolean(aanlevering.naamControleren), bsnHash: hash,
      dossier: this.dossierVan(aanlevering, true) })),
    (ids) => this.aangeleverd.voegToe(soort, werk.map((w, n) => ({ id: ids[n]!, velden: this.aangeleverd.vingerafdruk(ids[n]!, w.aanlevering) }))));
    return werk.map((w, n): [Werk, Uitkomst] => {
      const [{ rijnummer }] = w.groep.rijen as [Groep['rijen'][number]];
      const rij = eerderen?.zoek(rijnummer, w.aanlevering);
      const lijkt = rij ? [waarschuw('LIJKT_OP_RIJ', { rij })] : lijkenOp[n]!.length ? [waarschuw('LIJKT_OP_BEKENDE')] : [];
      const waarschuwingen = new Map(w.waarschuwingen).set(rijnummer, [...lijkt, ...w.waarschuwingen.get(rijnummer) ?? []]);
      return [{ ...w, waarschuwingen }, { uitkomst: 'AANGEMAAKT', dossierId: gemaakt[n]!.dossierId }];
    });
  }

  private async werkBij({ gemeente, soort }: Waarvoor, werk: readonly BekendWerk[]): Promise<[Werk, Uitkomst][]> {
    if (!werk.length) return [];
    const anders = werk.filter((w) => !w.eerder || Object.entries(w.nu).some(([veld, druk]) => w.eerder![veld] !== druk));
    const wijzigingen = anders.map((w) => {
      const verteld = nieuwVerteld(w.aanlevering, w.nu, w.eerder ?? {});
      return { bekend: w.bekend, eerder: w.bewaard, ...verteld, ...(w.nazien ? { naamControleren: true } : {}) };
    });
    const gewijzigd = await this.wijzigingen.wijzig(wijzigingen);
    const onthoud = anders.map((w) => ({ id: w.bekend.id, velden: { ...w.eerder, ...w.nu } as Vingerafdruk, nieuw: !w.eerder }));
    await this.aangeleverd.voegToe(soort, onthoud.filter(({ nieuw }) => nieuw));
    await this.aangeleverd.werkBij(soort, onthoud.filter(({ nieuw }) => !nieuw));
    const heropend = werk.filter((w) => this.vraagtDossier(w));
    const ids = await this.registratie.openDossiers(gemeente, heropend.map(({ bekend, aanlevering, nazien }) => ({
      ...this.dossierVan(aanlevering, bekend.geslotenDatum === null), werkzoekendeId: bekend.id,
      geboorteDatumOntbreekt: !(aanlevering.geboorteDatum ?? bekend.gegevens?.geboorteDatum),
      naamControleren: nazien || (aanlevering.naamControleren ?? bekend.naamControleren) })));
    const herstel = await this.herstel.leg([...wijzigingen.filter(({ bekend }) => gewijzigd.has(bekend.id)),
      ...heropend.filter((w) => !gewijzigd.has(w.bekend.id)).map((w) => ({ bekend: w.bekend, eerder: w.bewaard, gegevens: {}, profiel: {} }))]);
    const geopend = new Map(heropend.map((w, n) => [w.bekend.id, ids[n]!]));
    return werk.map((w): [Werk, Uitkomst] => [w, {
      uitkomst: geopend.has(w.bekend.id) ? 'AANGEMAAKT' : gewijzigd.has(w.bekend.id) ? 'BIJGEWERKT' : 'ONGEWIJZIGD',
      dossierId: geopend.get(w.bekend.id) ?? w.bekend.openDossierId, ...(herstel.has(w.bekend.id) ? { herstel: herstel.get(w.bekend.id)! } : {}) }]);
  }

  /** Who comes back after a closing gets a new dossier; a file that still lists somebody from before does not. */
  private vraagtDossier({ bekend, aanlevering }: Pick<BekendWerk, 'bekend' | 'aanlevering'>): boolean {
    if (bekend.openDossierId) return false;
    return bekend.geslotenDatum === null || (aanlevering.meldDatum ?? this.klok.vandaag()) > bekend.geslotenDatum;
  }

  private dossierVan(a: Aanlevering, beginstand: boolean): MassaDossier {
    return { meldDatum: a.meldDatum ?? this.klok.vandaag(), dossierGrond: a.dossierGrond ?? 'BIJSTAND',
      instroomOorzaak: a.instroomOorzaak ?? 'ANDERE_OORZAAK', beginstand, ...(a.profiel ? { profiel: a.profiel } : {}) };
  }
}

const sleutelVan = (hash: Buffer) => hash.toString('base64');
const NIETS: Oordeel = { doe: 'NEEM_OVER', vraag: null, verschilt: [] };

/** What a file told of the profile of an earlier dossier says nothing of one that has none yet. */
function metProfiel(eerder: Vingerafdruk | undefined, { profiel }: BekendPersoon): Vingerafdruk | undefined {
  return eerder && !profiel ? Object.fromEntries(Object.entries(eerder).filter(([veld]) => !veld.startsWith('profiel.'))) : eerder;
}

/** Folds the rows of one BSN, each held against what those before it say; without `aanlevering` they are of two people. */
function vouwGroep(rijen: Groep<Aanlevering>['rijen'], antwoord?: RijAntwoord): { aanlevering?: Aanlevering; waarschuwingen: Map<number, Waarschuwing[]> } {
  const waarschuwingen = new Map<number, Waarschuwing[]>();
  let samen = rijen[0]!.gegevens;
  for (const { rijnummer, gegevens } of rijen.slice(1)) {
    const { doe, verschilt } = beoordeelBekende(samen, gegevens);
    if (doe === 'VRAAG') return { waarschuwingen };
    if (doe === 'NAZIEN' && !antwoord) waarschuwingen.set(rijnummer, [waarschuw('RIJEN_VERSCHILLEN', { verschilt })]);
    samen = vouw([samen, gegevens]);
  }
  return { aanlevering: samen, waarschuwingen };
}

/** Nobody can say which of the rows is right: none is taken over. */
function weigerGroep({ rijen }: Groep): RijResultaat[] {
  return rijen.map(({ rijnummer }) => {
    const andere = rijen.filter((rij) => rij.rijnummer !== rijnummer).slice(0, 3).map((rij) => rij.rijnummer);
    return { rijnummer, uitkomst: 'AFGEKEURD', reden: vulIn(uitwisselingNl.fout.RIJEN_TWEE_MENSEN, { rijen: andere.join(', ') }) };
  });
}

/** The question stands at the first row; the others of the group wait with it. */
function houdVast(groep: Groep, dossierId: string | null, code: 'ANDERE_PERSOON' | 'ANDERE_GEGEVENS', verschilt: readonly Kenmerk[]): RijResultaat[] {
  return groep.rijen.map(({ rijnummer }, n) => ({ rijnummer, uitkomst: 'AFGEKEURD', reden: vraagzin(code, verschilt), dossierId,
    ...(n === 0 ? { vraag: { code, groep } } : {}) }));
}
