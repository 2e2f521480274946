import { Injectable } from '@nestjs/common';
import {
  MassaRegistratie, MassaWijzigingen, bsnHash, type BekendPersoon, type MassaDossier, type MassaPersoon,
} from '@trajectplein/dossier/server';
import { Database, Klok, Sleutelbos } from '@trajectplein/kern/server';
import { vouw, type Aanlevering } from '@trajectplein/uitwisseling/domain';
import { alsGevouwen, type Groep, type RijResultaat } from '../import-soort';
import { Aangeleverd, nieuwVerteld, type Vingerafdruk } from './aangeleverd';

interface Werk {
  groep: Groep<Aanlevering>;
  aanlevering: Aanlevering;
  hash: Buffer;
}
interface BekendWerk extends Werk {
  bekend: BekendPersoon;
}
type Uitkomst = Omit<RijResultaat, 'rijnummer'>;

/** Makes people and dossiers of what a file tells, or brings those that are there up to date. */
@Injectable()
export class PersonenVerwerker {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly sleutelbos: Sleutelbos,
    private readonly registratie: MassaRegistratie, private readonly wijzigingen: MassaWijzigingen,
    private readonly aangeleverd: Aangeleverd,
  ) {}

  async verwerk(groepen: readonly Groep<Aanlevering>[], { gemeente, soort }: { gemeente: string; soort: string }): Promise<RijResultaat[]> {
    const werk = groepen.map((groep): Werk => ({ groep, aanlevering: vouw(groep.rijen.map((rij) => rij.gegevens)),
      hash: bsnHash(this.sleutelbos, gemeente, groep.sleutel) }));
    const perHash = new Map((await this.wijzigingen.zoek(gemeente, werk.map((w) => w.hash))).map((bekend) => [sleutelVan(bekend.bsnHash), bekend]));
    const bekend = werk.flatMap((w): BekendWerk[] => {
      const persoon = perHash.get(sleutelVan(w.hash));
      return persoon ? [{ ...w, bekend: persoon }] : [];
    });
    const nieuw = werk.filter((w) => !perHash.has(sleutelVan(w.hash)));
    const uitkomsten = [...await this.maak(gemeente, soort, nieuw), ...await this.werkBij(gemeente, soort, bekend)];
    return uitkomsten.flatMap(([groep, uitkomst]) => alsGevouwen(groep, uitkomst));
  }

  private async maak(gemeente: string, soort: string, werk: readonly Werk[]): Promise<[Groep, Uitkomst][]> {
    const gemaakt = await this.registratie.registreer(gemeente, werk.map(({ aanlevering, hash }): MassaPersoon => ({
      ...aanlevering, achternaam: aanlevering.achternaam!, naamControleren: Boolean(aanlevering.naamControleren), bsnHash: hash,
      dossier: this.dossierVan(aanlevering, true) })),
    (ids) => this.aangeleverd.voegToe(soort, werk.map((w, n) => ({ id: ids[n]!, velden: this.aangeleverd.vingerafdruk(ids[n]!, w.aanlevering) }))));
    return werk.map(({ groep }, n) => [groep, { uitkomst: 'AANGEMAAKT', dossierId: gemaakt[n]!.dossierId }]);
  }

  private async werkBij(gemeente: string, soort: string, werk: readonly BekendWerk[]): Promise<[Groep, Uitkomst][]> {
    if (!werk.length) return [];
    const eerder = await this.aangeleverd.lees(soort, werk.map((w) => w.bekend.id));
    const metStand = werk.map((w) => ({ ...w, nu: this.aangeleverd.vingerafdruk(w.bekend.id, w.aanlevering), eerder: eerder.get(w.bekend.id) }));
    const anders = metStand.filter((w) => !w.eerder || Object.entries(w.nu).some(([veld, druk]) => w.eerder![veld] !== druk));
    const gewijzigd = await this.wijzigingen.wijzig(anders.map((w) => ({ bekend: w.bekend, ...nieuwVerteld(w.aanlevering, w.nu, w.eerder ?? {}) })));
    const onthoud = anders.map((w) => ({ id: w.bekend.id, velden: { ...w.eerder, ...w.nu } as Vingerafdruk }));
    await this.aangeleverd.voegToe(soort, onthoud.filter(({ id }) => !eerder.has(id)));
    await this.aangeleverd.werkBij(soort, onthoud.filter(({ id }) => eerder.has(id)));
    const heropend = werk.filter((w) => this.vraagtDossier(w));
    const ids = await this.registratie.openDossiers(gemeente, heropend.map(({ bekend, aanlevering }) => ({
      ...this.dossierVan(aanlevering, bekend.geslotenDatum === null), werkzoekendeId: bekend.id,
      geboorteDatumOntbreekt: !(aanlevering.geboorteDatum ?? bekend.gegevens?.geboorteDatum),
      naamControleren: aanlevering.naamControleren ?? bekend.naamControleren })));
    const geopend = new Map(heropend.map((w, n) => [w.bekend.id, ids[n]!]));
    return werk.map(({ groep, bekend: { id, openDossierId } }) => [groep, {
      uitkomst: geopend.has(id) ? 'AANGEMAAKT' : gewijzigd.has(id) ? 'BIJGEWERKT' : 'ONGEWIJZIGD',
      dossierId: geopend.get(id) ?? openDossierId }]);
  }

  /** Who comes back after a closing gets a new dossier; a file that still lists somebody from before does not. */
  private vraagtDossier({ bekend, aanlevering }: BekendWerk): boolean {
    if (bekend.openDossierId) return false;
    return bekend.geslotenDatum === null || (aanlevering.meldDatum ?? this.klok.vandaag()) > bekend.geslotenDatum;
  }

  private dossierVan(a: Aanlevering, beginstand: boolean): MassaDossier {
    return { meldDatum: a.meldDatum ?? this.klok.vandaag(), dossierGrond: a.dossierGrond ?? 'BIJSTAND',
      instroomOorzaak: a.instroomOorzaak ?? 'ANDERE_OORZAAK', beginstand, ...(a.profiel ? { profiel: a.profiel } : {}) };
  }
}

const sleutelVan = (hash: Buffer) => hash.toString('base64');
