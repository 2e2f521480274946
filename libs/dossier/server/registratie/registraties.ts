import { Injectable } from '@nestjs/common';
import { bepaalMeldDatum, eisUitkeringsperiode, normaliseerUitstroomReden, type PlausibelVeld, type UitkeringSoort } from '@trajectplein/dossier/domain';
import { isDatum, normaliseerBsn, type Datum } from '@trajectplein/kern/domain';
import { ApiFout, Database, Klok, OngeldigeInvoer, alsApiFout, leesInvoer, type VeldFout } from '@trajectplein/kern/server';
import { DossierBeheer } from '../dossier-beheer';
import type { UitkeringsperiodeGegevens } from '../dossier.dto';
import { eisMagRegistreren } from '../mag-registreren';
import { keurPersoon } from '../persoon-keur';
import { Uitkeringen } from '../uitkeringen';
import type { PersoonGegevens, WerkzoekendeTreffer } from '../werkzoekende.dto';
import { Werkzoekenden } from '../werkzoekenden';
import { Bekenden, eisBevestigd } from './bekenden';
import { NieuweRegistratie } from './registratie.dto';
import { weegTwijfels } from './twijfel';

/** Where each date stands in the body of a registration. */
const PLAATS: Record<PlausibelVeld, string> = {
  geboorteDatum: '/werkzoekende/geboorteDatum', geboorteJaar: '/werkzoekende/geboorteJaar', meldDatum: '/dossier/meldDatum',
  beginDatum: '/uitkeringsperiode/beginDatum', eindDatum: '/uitkeringsperiode/eindDatum',
};

/** The registration of a werkzoekende: person, dossier and benefit are stored together, or none of them. */
@Injectable()
export class Registraties {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly werkzoekenden: Werkzoekenden,
    private readonly beheer: DossierBeheer, private readonly uitkeringen: Uitkeringen, private readonly bekenden: Bekenden,
  ) {}

  /**
   * @param ruw the body as it came: the faults of its fields and those of the rules behind them are told at once
   * @returns the id of the dossier
   * @throws OngeldigeInvoer with pointers into that body; Conflict WERKZOEKENDE_BESTAAT, LIJKT_OP_BEKENDE, KLOPT_DIT or DOSSIER_LOOPT
   */
  async registreer(ruw: object): Promise<string> {
    const { invoer, fouten } = await leesInvoer(NieuweRegistratie, ruw);
    const heel = (pad: string) => !fouten.some(({ pointer }) => pointer === pad || pointer.startsWith(`${pad}/`));
    const verzamel = (nieuwe: readonly VeldFout[], pad = '') => {
      for (const fout of nieuwe) if (heel(pad + fout.pointer)) fouten.push({ ...fout, pointer: pad + fout.pointer });
    };
    const keuze = Number(Boolean(invoer.werkzoekende)) + Number(Boolean(invoer.werkzoekendeId));
    if (keuze !== 1) verzamel([{ pointer: '/werkzoekende', code: 'VERPLICHT', melding: 'Vul een persoon in, of kies iemand die er al is.' }]);
    const persoon = isObject(invoer.werkzoekende) ? keurPersoon(invoer.werkzoekende) : undefined;
    if (persoon) verzamel(persoon.fouten, '/werkzoekende');
    const twijfels = this.weeg(invoer);
    verzamel(this.keurDatums(invoer));
    verzamel(twijfels.fouten);
    if (fouten.length) throw new OngeldigeInvoer(fouten);

    let kandidaten: WerkzoekendeTreffer[] = [];
    const gegevens = persoon?.gegevens;
    if (gegevens) {
      await eisMagRegistreren(this.db, gegevens.gemeente);
      await this.bekenden.weigerBsn(gegevens.gemeente, gegevens.bsn ? normaliseerBsn(gegevens.bsn) : null, '/werkzoekende/bsn');
      kandidaten = await this.bekenden.gelijkenden(gegevens.gemeente, gegevens);
    } else {
      const { vragen } = await metPad('/dossier', () => this.beheer.weegMelding(invoer.werkzoekendeId!, invoer.dossier.meldDatum));
      twijfels.vragen.push(...vragen.filter((er) => !twijfels.vragen.some((al) => al.code === er.code)).map((er) => ({ ...er, pointer: `/dossier${er.pointer}` })));
    }
    eisBevestigd({ kandidaten, vragen: twijfels.vragen }, invoer.bevestigd);
    return this.bewaar(invoer, gegevens);
  }

  /** After everything was confirmed that there was to confirm. */
  private async bewaar(invoer: NieuweRegistratie, gegevens: PersoonGegevens | undefined): Promise<string> {
    const werkzoekendeId = gegevens ? await this.werkzoekenden.bewaar(gegevens, '/werkzoekende/bsn') : invoer.werkzoekendeId!;
    const dossierId = await metPad('/dossier', () => this.beheer.maak({ ...invoer.dossier, werkzoekendeId, bevestigd: true }));
    const { uitkeringsperiode } = invoer;
    if (uitkeringsperiode) {
      await metPad('/uitkeringsperiode', () => this.uitkeringen.maak(dossierId, { ...uitkeringsperiode, bevestigd: true }));
    }
    return dossierId;
  }

  private weeg({ werkzoekende, dossier, uitkeringsperiode }: NieuweRegistratie) {
    const stand = { vandaag: this.klok.vandaag(), geboorteDatum: datumUit(werkzoekende, 'geboorteDatum'), geboorteJaar: jaarUit(werkzoekende), meldDatum: datumUit(dossier, 'meldDatum'),
      beginDatum: datumUit(uitkeringsperiode, 'beginDatum'), eindDatum: datumUit(uitkeringsperiode, 'eindDatum') };
    return weegTwijfels([stand], Object.keys(PLAATS) as PlausibelVeld[], (veld) => PLAATS[veld]);
  }

  /** What the rules say of the melding and of the benefit by themselves. */
  private keurDatums({ dossier, uitkeringsperiode }: NieuweRegistratie): VeldFout[] {
    const meldDatum = datumUit(dossier, 'meldDatum');
    return [
      ...foutenVan('/dossier', () => bepaalMeldDatum(meldDatum, this.klok.vandaag())),
      ...(isObject(uitkeringsperiode) && datumUit(uitkeringsperiode, 'beginDatum')
        ? foutenVan('/uitkeringsperiode', () => eisUitkeringsperiode(alsPeriode(uitkeringsperiode), [])) : []),
    ];
  }
}

const isObject = (waarde: unknown): waarde is object => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);

/** A date within a part of a body that was not checked yet. */
function datumUit(deel: object | undefined, veld: string): Datum | null {
  const waarde: unknown = isObject(deel) ? (deel as Record<string, unknown>)[veld] : null;
  return isDatum(waarde) ? waarde : null;
}

function jaarUit(deel: object | undefined): number | null {
  const jaar: unknown = isObject(deel) ? (deel as Record<string, unknown>)['geboorteJaar'] : null;
  return Number.isInteger(jaar) && Number(jaar) >= 1900 && Number(jaar) <= 2199 ? Number(jaar) : null;
}

const alsPeriode = (p: UitkeringsperiodeGegevens) => ({ soort: p.soort as UitkeringSoort, beginDatum: p.beginDatum,
  eindDatum: datumUit(p, 'eindDatum'), redenEinde: p.redenEinde ? normaliseerUitstroomReden(p.redenEinde) : null });

/** The faults of a rule, with where they stand in the body. */
function foutenVan(pad: string, regel: () => unknown): VeldFout[] {
  try {
    regel();
    return [];
  } catch (fout) {
    const api = alsApiFout(fout);
    if (!api.fouten) throw fout;
    return api.fouten.map((er) => ({ ...er, pointer: pad + er.pointer }));
  }
}

/** Runs a step that knows its own part of the body only. @throws its error, with pointers into the whole */
async function metPad<T>(pad: string, stap: () => Promise<T>): Promise<T> {
  return stap().catch((fout: unknown) => {
    const api = alsApiFout(fout);
    if (!api.fouten || api.status >= 500) throw fout;
    const fouten = api.fouten.map((er) => ({ ...er, pointer: er.pointer === '/werkzoekendeId' ? er.pointer : pad + er.pointer }));
    throw new ApiFout(api.status, api.code, api.melding, fouten, api.extra);
  });
}
