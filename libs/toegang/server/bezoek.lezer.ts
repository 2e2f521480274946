import { Inject, Injectable } from '@nestjs/common';
import { dagenTussen } from '@trajectplein/kern/domain';
import { Klok, Nummers, OngeldigeInvoer, PAGINA_GROOTTE, SPOORZINNEN, alsLijst, leesCursor, type Spoorzinnen } from '@trajectplein/kern/server';
import { handelingenVan, vouwBezoeken } from '@trajectplein/toegang/domain';
import type { AuditAntwoord } from './audit.dto';
import { AuditLezer } from './audit.lezer';
import type { BezoekAntwoord, BezoekLijst, BezoekVraag } from './bezoek.dto';

/** More lines than this are not folded at once: a dossier has some hundreds, a person some hundreds a day. */
const HOOGSTENS_REGELS = 10_000;
const HOOGSTENS_REGELS_PER_BEZOEK = 100;
/** The longest period that may be asked of everybody at once. */
const DAGEN_VAN_IEDEREEN = 7;
const ONBEKEND = ['Deed iets wat hier geen zin heeft', 'Did something that has no sentence here'] as const;

type Regel = AuditAntwoord & { wie: string; over: string | null; velden: string[] };

/** The trail folded into visits, in sentences: what the privacy officer tells somebody who asks who looked at his data. */
@Injectable()
export class BezoekLezer {
  constructor(
    private readonly audit: AuditLezer, private readonly nummers: Nummers, private readonly klok: Klok,
    @Inject(SPOORZINNEN) private readonly zinnen: Spoorzinnen,
  ) {}

  async lijst(vraag: BezoekVraag): Promise<BezoekLijst> {
    this.eisBegrensd(vraag);
    const grootte = vraag.paginaGrootte ?? PAGINA_GROOTTE;
    const ids = await this.audit.idsVan(vraag, 'GET /v1/bezoeken');
    const gelezen = await this.audit.lees(vraag, ids, { aantal: HOOGSTENS_REGELS + 1 });
    const afgekapt = gelezen.length > HOOGSTENS_REGELS;
    const bezoeken = vouwBezoeken(await this.metDossier(gelezen.slice(0, HOOGSTENS_REGELS).reverse(), ids))
      .map((regels) => this.alsBezoek(regels));
    const vanaf = vraag.na ? this.plekNa(vraag.na, bezoeken) : ((vraag.pagina ?? 1) - 1) * grootte;
    return { ...alsLijst(bezoeken.slice(vanaf, vanaf + grootte + 1), grootte, (rij) => rij.geeindigdOp, bezoeken.length), afgekapt };
  }

  /** Where the page after this cursor begins: new visits may have come before it meanwhile. */
  private plekNa(na: string, bezoeken: readonly BezoekAntwoord[]): number {
    const [moment, id] = leesCursor(na, 'moment');
    const plek = bezoeken.findIndex((bezoek) => bezoek.id === id);
    if (plek >= 0) return plek + 1;
    const later = bezoeken.findIndex((bezoek) => bezoek.geeindigdOp < String(moment));
    return later < 0 ? bezoeken.length : later;
  }

  /** @throws OngeldigeInvoer for everybody's visits over a long time: nobody needs to read those */
  private eisBegrensd({ dossier, medewerker, van, tot }: BezoekVraag): void {
    if (dossier || medewerker || (van && dagenTussen(van, tot ?? this.klok.vandaag()) < DAGEN_VAN_IEDEREEN)) return;
    throw new OngeldigeInvoer([{ pointer: '/van', code: 'TE_RUIM',
      melding: `Kies een dossier of een medewerker, of een periode van hoogstens ${DAGEN_VAN_IEDEREEN} dagen.` }]);
  }

  /** With the number of the dossier that a line is about; of lines about many, the one that was asked for. */
  private async metDossier(regels: readonly AuditAntwoord[], gevraagd: string[] | null): Promise<Regel[]> {
    const nummers = await this.nummers.noem('dossier', gevraagd ?? [...new Set(regels.flatMap((regel) => regel.ids))]);
    return regels.map((regel) => {
      const over = [...new Set(regel.ids.flatMap((id) => nummers.get(id) ?? []))];
      return {
        ...regel, wie: [regel.medewerkerId, regel.rol, regel.organisatieNaam].join(), over: over.length === 1 ? over[0]! : null,
        velden: String(regel.gegevens['velden'] ?? '').split(', ').filter(Boolean),
      };
    });
  }

  private alsBezoek(regels: readonly Regel[]): BezoekAntwoord {
    const [eerste, laatste] = [regels[0]!, regels.at(-1)!];
    const { id, medewerkerId, medewerkerNaam, organisatieNaam, rol } = eerste;
    return {
      id, medewerkerId, medewerkerNaam, organisatieNaam, rol,
      begonnenOp: eerste.vastgelegdOp, geeindigdOp: laatste.vastgelegdOp, dossierNummer: eerste.over,
      handelingen: handelingenVan(regels).map(({ route, ...handeling }) => {
        const [nl, en] = this.zinnen[route] ?? ONBEKEND;
        return { ...handeling, zin: { nl, en } };
      }),
      regels: regels.slice(0, HOOGSTENS_REGELS_PER_BEZOEK).map(({ wie: _, over: __, velden: ___, ...regel }) => regel),
    };
  }
}
