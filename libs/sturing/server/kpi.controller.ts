import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { GEMEENTE_CODES, isCode, isKwartaal, kwartaalVan } from '@trajectplein/kern/domain';
import { Database, Doel, Klok, Mag, NietGevonden, ZonderTransactie, type Principal } from '@trajectplein/kern/server';
import { ALLE, GEMEENTE_ZELF, KPI_CODES, KPI_DEFINITIES, heeftCijfers, sturingFouten, type KpiCode } from '@trajectplein/sturing/domain';
import type { MetSessie } from '@trajectplein/toegang/server';
import type { FastifyReply } from 'fastify';
import { KPI_KLASSEN, KpiDetail, KpiExport, KpiLijst, KpiRijen, KpiRijenVraag, KpiVraag } from './kpi.dto';
import { KpiExporteur } from './kpi-export';
import { KpiLezer, type KpiKeuze } from './kpi.lezer';
import { KpiRijenLezer } from './kpi-rijen.lezer';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KPI = { name: 'code', description: 'Code van het cijfer.', schema: { type: 'string' as const, enum: [...KPI_CODES] } };

@ApiTags('sturing')
@Doel('sturing')
@Controller('kpis')
export class KpiController {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly lezer: KpiLezer,
    private readonly rijen: KpiRijenLezer, private readonly exporteur: KpiExporteur,
  ) {}

  @Get()
  @Mag('manager', 'klantmanager', 'teamleider')
  @ApiOperation({ summary: 'Alle cijfers van een kwartaal' })
  @ApiOkResponse({ type: KpiLijst })
  async overzicht(@Query() vraag: KpiVraag): Promise<KpiLijst> {
    return { items: await this.lezer.overzicht(await this.keuze(vraag)) };
  }

  @Get(':code')
  @Mag('manager', 'klantmanager', 'teamleider')
  @ApiOperation({ summary: 'Een cijfer: definitie, laatste kwartalen en verdeling' })
  @ApiParam(KPI)
  @ApiOkResponse({ type: KpiDetail })
  async detail(@Param('code') code: string, @Query() vraag: KpiVraag): Promise<KpiDetail> {
    return this.lezer.detail(leesCode(code), await this.keuze(vraag), GEMEENTE_CODES, KPI_KLASSEN);
  }

  @Get(':code/rijen')
  @Mag('klantmanager', 'teamleider')
  @ApiOperation({ summary: 'De dossiers achter een cijfer, voor zover u die mag zien' })
  @ApiParam(KPI)
  @ApiOkResponse({ type: KpiRijen })
  async lijst(@Param('code') code: string, @Query() vraag: KpiRijenVraag): Promise<KpiRijen> {
    const kpi = leesCode(code);
    const onderdeel = vraag.onderdeel ?? ALLE;
    if (onderdeel !== ALLE && !KPI_DEFINITIES[kpi].onderdelen.some((o) => o.code === onderdeel)) {
      throw sturingFouten.invoer('ONDERDEEL_ONBEKEND', '/onderdeel');
    }
    return this.rijen.lijst(kpi, await this.keuze(vraag), onderdeel, vraag.paginaGrootte, vraag.na);
  }

  @Post(':code/_exporteer')
  @HttpCode(200)
  @Mag('manager', 'klantmanager', 'teamleider')
  @ZonderTransactie()
  @ApiOperation({ summary: 'Een cijfer als bestand: wat het scherm toont' })
  @ApiParam(KPI)
  @ApiOkResponse({ description: 'Het bestand.', content: { 'text/csv': { schema: { type: 'string', format: 'binary' } },
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: { type: 'string', format: 'binary' } } } })
  async exporteer(@Param('code') code: string, @Body() vraag: KpiExport, @Req() verzoek: MetSessie, @Res() antwoord: FastifyReply): Promise<void> {
    const wie: Principal = verzoek.sessie!.principal;
    const kpi = leesCode(code);
    const keuze = await this.db.inTransactie(wie, () => this.keuze({ ...vraag, ...vraag.filters }), 'read only');
    await this.exporteur.stuur(kpi, keuze, vraag.formaat, wie, antwoord);
  }

  /** @throws DomeinFout INVOER at what does not exist */
  private async keuze({ periode, gemeente, uitvoerder, classificatie }: KpiVraag): Promise<KpiKeuze> {
    const vandaag = this.klok.vandaag();
    const gevraagd = periode ?? kwartaalVan(vandaag);
    if (!isKwartaal(gevraagd)) throw sturingFouten.invoer('PERIODE_ONGELDIG', '/periode');
    if (!heeftCijfers(gevraagd, vandaag)) throw sturingFouten.invoer('PERIODE_ZONDER_CIJFERS', '/periode');
    const keuze = { periode: gevraagd, gemeente: gemeente ?? ALLE, uitvoerder: uitvoerder ?? ALLE, classificatie: classificatie ?? ALLE };
    if (keuze.uitvoerder === ALLE || keuze.uitvoerder === GEMEENTE_ZELF) return keuze;
    const bekend = UUID.test(keuze.uitvoerder) && await this.db.sql(
      `select 1 from organisatie where id = $1 and soort = 'UITVOERDER'`, [keuze.uitvoerder], 'kpi-uitvoerder');
    if (!bekend || !bekend.length) throw sturingFouten.invoer('UITVOERDER_ONBEKEND', '/uitvoerder');
    return keuze;
  }
}

/** @throws NietGevonden for a figure that does not exist */
function leesCode(code: string): KpiCode {
  if (!isCode(KPI_CODES, code)) throw new NietGevonden();
  return code;
}
