import { Injectable } from '@nestjs/common';
import { eisUitkeringsperiode, magDossierHandeling, normaliseerUitstroomReden, type Geboorte, type PlausibelVeld } from '@trajectplein/dossier/domain';
import { Database, Gebeurtenissen, Klok, NietGevonden, Wachters, eisVersie, nieuwId } from '@trajectplein/kern/server';
import type { NieuweUitkeringsperiode, UitkeringsperiodeWijziging } from './dossier.dto';
import { Uitkeringsperiode, type Dossier } from './dossier.entity';
import { Dossiers } from './dossiers';
import { eisOnbetwijfeld, weegTwijfels } from './registratie/twijfel';
import { Wijzigingen } from './wijzigingen';

/** Benefit periods: they come from the gemeente, and a klantmanager may record what he knows of them. */
@Injectable()
export class Uitkeringen {
  constructor(
    private readonly db: Database, private readonly dossiers: Dossiers, private readonly wijzigingen: Wijzigingen,
    private readonly gebeurtenissen: Gebeurtenissen, private readonly wachters: Wachters,
    private readonly klok: Klok,
  ) {}

  /** @returns the id @throws Conflict KLOPT_DIT for what is to be confirmed */
  async maak(dossierId: string, invoer: NieuweUitkeringsperiode): Promise<string> {
    const dossier = await this.laadDossier(dossierId);
    const periode = { soort: invoer.soort, beginDatum: invoer.beginDatum, eindDatum: invoer.eindDatum ?? null,
      redenEinde: normaliseerUitstroomReden(invoer.redenEinde) };
    eisUitkeringsperiode(periode, await this.db.em.findBy(Uitkeringsperiode, { dossierId }));
    await this.eisPlausibel(dossier, periode, ['beginDatum', 'eindDatum'], invoer.bevestigd);
    const id = nieuwId();
    await this.db.em.insert(Uitkeringsperiode, { id, dossierId, ...periode, bron: invoer.bron ?? 'KLANTMANAGER' });
    await this.gebeurtenissen.leg('uitkering.vastgelegd', dossier.id, dossier.meldDatum, { id, soort: invoer.soort });
    await this.volg(dossier);
    return id;
  }

  /** Corrects or ends a period, with history. @returns the id of the dossier */
  async wijzig(id: string, versie: number, { reden, redenEinde, bevestigd, ...nieuw }: UitkeringsperiodeWijziging): Promise<string> {
    const eerst = await this.db.em.findOneBy(Uitkeringsperiode, { id });
    if (!eerst) throw new NietGevonden();
    const dossier = await this.laadDossier(eerst.dossierId);
    const perioden = await this.db.em.findBy(Uitkeringsperiode, { dossierId: dossier.id });
    const periode = perioden.find((p) => p.id === id)!;
    eisVersie(periode, versie);
    const wijziging = { ...nieuw, ...(redenEinde === undefined ? {} : { redenEinde: normaliseerUitstroomReden(redenEinde) }) };
    const velden = await this.wijzigingen.leg({ dossierId: dossier.id, onderwerp: 'UITKERING', onderwerpId: id, reden: reden ?? null },
      { ...periode }, wijziging);
    for (const [veld, waarde] of Object.entries(wijziging)) if (waarde !== undefined) Object.assign(periode, { [veld]: waarde });
    eisUitkeringsperiode(periode, perioden.filter((p) => p.id !== id));
    if (!velden.length) return dossier.id;
    const datums = (['beginDatum', 'eindDatum'] as const).filter((veld) => velden.includes(veld));
    if (datums.length) await this.eisPlausibel(dossier, periode, datums, bevestigd);
    await this.db.em.save(periode);
    await this.gebeurtenissen.leg('uitkering.gewijzigd', dossier.id, dossier.meldDatum, { id });
    await this.volg(dossier);
    return dossier.id;
  }

  private async eisPlausibel(dossier: Dossier, { beginDatum, eindDatum }: Pick<Uitkeringsperiode, 'beginDatum' | 'eindDatum'>,
    over: readonly PlausibelVeld[], bevestigd: boolean | undefined): Promise<void> {
    const [geboorte] = await this.db.sql<Geboorte>(
      'select geboorte_datum as "geboorteDatum", geboorte_jaar as "geboorteJaar" from identiteit where werkzoekende_id = $1', [dossier.werkzoekendeId], 'geboortedatum');
    eisOnbetwijfeld(weegTwijfels([{ vandaag: this.klok.vandaag(), ...geboorte, beginDatum, eindDatum }], over), bevestigd);
  }

  private volg(dossier: Dossier): Promise<void> {
    return this.wachters.volg('uitkering.bewaard', { dossierId: dossier.id, datum: dossier.meldDatum, naar: dossier.status });
  }

  private async laadDossier(id: string): Promise<Dossier> {
    const dossier = await this.dossiers.laad(id);
    await this.dossiers.eis(dossier, (wie) => magDossierHandeling(wie, dossier.status, 'registreerUitkering'));
    return dossier;
  }
}
