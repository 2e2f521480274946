import { Injectable } from '@nestjs/common';
import { GEMEENTE_CODES, label } from '@trajectplein/kern/domain';
import { Database, stuurExport, type ExportFormaat, type ExportKolom, type Principal } from '@trajectplein/kern/server';
import { sturingLabels, type KpiCode } from '@trajectplein/sturing/domain';
import { Audit } from '@trajectplein/toegang/server';
import type { FastifyReply } from 'fastify';
import { KPI_KLASSEN, type KpiDetail, type KpiGetal } from './kpi.dto';
import { KpiLezer, type KpiKeuze } from './kpi.lezer';

interface Rij extends KpiGetal {
  overzicht: string;
  naam: string;
  onderdeel: string;
  voorlopig: boolean | null;
}

const KOLOMMEN: ExportKolom<Rij>[] = [
  { kop: 'Overzicht', waarde: (r) => r.overzicht },
  { kop: 'Kwartaal, gemeente of klasse', waarde: (r) => r.naam },
  { kop: 'Onderdeel', waarde: (r) => r.onderdeel },
  { kop: 'Teller', waarde: (r) => r.teller },
  { kop: 'Noemer', waarde: (r) => r.noemer },
  { kop: 'Waarde', waarde: (r) => r.waarde },
  { kop: 'Opmerking', waarde: (r) => [
    r.redenVerborgen ? label(sturingLabels.verborgen, r.redenVerborgen) : '', r.voorlopig ? label(sturingLabels.begrip, 'voorlopig') : '',
  ].filter(Boolean).join(', ') },
];

/** What the page of one figure shows, line by line. */
function* rijenVan(detail: KpiDetail): Generator<Rij> {
  for (const k of detail.reeks) {
    yield { ...k, overzicht: 'Per kwartaal', naam: k.periode, onderdeel: detail.titel };
    for (const o of k.onderdelen) yield { ...o, overzicht: 'Per kwartaal', naam: k.periode, onderdeel: o.titel, voorlopig: k.voorlopig };
  }
  for (const [overzicht, delen] of [['Per gemeente', detail.verdeling.gemeenten], ['Per klasse', detail.verdeling.classificaties]] as const) {
    for (const deel of delen) yield { ...deel, overzicht, naam: deel.naam, onderdeel: detail.titel, voorlopig: null };
  }
}

/** One figure as a file, from the same query object as the screen. */
@Injectable()
export class KpiExporteur {
  constructor(private readonly db: Database, private readonly lezer: KpiLezer, private readonly audit: Audit) {}

  async stuur(code: KpiCode, keuze: KpiKeuze, formaat: ExportFormaat, wie: Principal, antwoord: FastifyReply): Promise<void> {
    await this.audit.schrijfApart({ soort: 'INZAGE', doel: 'sturing', route: 'POST /v1/kpis/:code/_exporteer', onderwerp: 'cijfers',
      gegevens: { kpi: code, formaat, ...keuze } }, wie);
    const detail = await this.db.inTransactie(wie, () => this.lezer.detail(code, keuze, GEMEENTE_CODES, KPI_KLASSEN), 'read only');
    await stuurExport(antwoord, formaat, `${code.toLowerCase()}-${keuze.periode.toLowerCase()}`, KOLOMMEN, alsStroom(rijenVan(detail)));
  }
}

async function* alsStroom<T>(rijen: Iterable<T>): AsyncGenerator<T> {
  yield* rijen;
}
