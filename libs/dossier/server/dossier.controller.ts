import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie, ZonderTransactie } from '@trajectplein/kern/server';
import type { MetSessie } from '@trajectplein/toegang/server';
import type { FastifyReply } from 'fastify';
import { DossierAntwoord, DossierLijstAntwoord, TijdlijnAntwoord, WijzigingenAntwoord } from './dossier.antwoord';
import {
  DossierExport, DossierLijstVraag, DossierWijziging, DossierZoekVraag, Heropening, NieuwDossier, Overdracht, Sluiting,
} from './dossier.dto';
import { DossierBeheer } from './dossier-beheer';
import { DossierExporteur } from './dossier-export';
import { DossierLezer } from './dossier.lezer';
import { DossierLijst } from './dossier-lijst.lezer';
import { ProfielAntwoord } from './profiel.dto';
import { ProfielLezer } from './profiel.lezer';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;
const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

@ApiTags('dossiers')
@Controller('dossiers')
@Doel('arbeidsinschakeling')
export class DossierController {
  constructor(
    private readonly beheer: DossierBeheer, private readonly lezer: DossierLezer, private readonly lijstLezer: DossierLijst,
    private readonly exporteur: DossierExporteur, private readonly profielLezer: ProfielLezer,
  ) {}

  @Get()
  @Mag(...LEZERS)
  @ApiOkResponse({ type: DossierLijstAntwoord })
  lijst(@Query() vraag: DossierLijstVraag) {
    return this.lijstLezer.lijst(vraag);
  }

  @Post()
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: DossierAntwoord })
  async maak(@Body() invoer: NieuwDossier) {
    return this.lezer.lees(await this.beheer.maak(invoer));
  }

  @Post('_zoek')
  @HttpCode(200)
  @Mag(...LEZERS)
  @ApiOkResponse({ type: DossierLijstAntwoord })
  zoek(@Body() vraag: DossierZoekVraag) {
    return this.lijstLezer.zoek(vraag);
  }

  /** Streams what the list shows. */
  @Post('_exporteer')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ZonderTransactie()
  @ApiOkResponse({ description: 'Het bestand.', content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } } })
  exporteer(@Body() invoer: DossierExport, @Req() verzoek: MetSessie, @Res() antwoord: FastifyReply) {
    return this.exporteur.stuur(invoer, verzoek.sessie!.principal, antwoord);
  }

  @Get(':id')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: DossierAntwoord })
  lees(@Param('id') id: string) {
    return this.lezer.lees(id);
  }

  @Patch(':id')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: DossierAntwoord })
  async wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: DossierWijziging) {
    await this.beheer.wijzig(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post(':id/_sluit')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: DossierAntwoord })
  async sluit(@Param('id') id: string, @Versie() versie: number, @Body() invoer: Sluiting) {
    await this.beheer.sluit(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post(':id/_heropen')
  @HttpCode(200)
  @Mag('teamleider')
  @ApiOkResponse({ type: DossierAntwoord })
  async heropen(@Param('id') id: string, @Versie() versie: number, @Body() invoer: Heropening) {
    await this.beheer.heropen(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post(':id/_draagOver')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: DossierAntwoord })
  async draagOver(@Param('id') id: string, @Versie() versie: number, @Body() invoer: Overdracht) {
    await this.beheer.draagOver(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Get(':id/tijdlijn')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: TijdlijnAntwoord })
  tijdlijn(@Param('id') id: string) {
    return this.lezer.tijdlijn(id);
  }

  @Get(':id/profiel')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: ProfielAntwoord })
  profiel(@Param('id') id: string) {
    return this.profielLezer.lees(id);
  }

  @Get(':id/wijzigingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: WijzigingenAntwoord })
  wijzigingen(@Param('id') id: string) {
    return this.lezer.wijzigingen(id);
  }
}
