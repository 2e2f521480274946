import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import { VerschilAfhandeling } from './verschil-afhandeling';
import { VerschilAfwijzing, VerschilAntwoord, VerschilTellingen, VerschilVerwerking, VerschillenAntwoord, VerschillenVraag } from './verschil.dto';
import { VerschilLezer } from './verschil.lezer';

/** Where the uitkeringenbestand and a dossier do not agree. */
@ApiTags('uitwisseling')
@Controller('uitkering-verschillen')
@Doel('arbeidsinschakeling')
export class VerschilController {
  constructor(private readonly lezer: VerschilLezer, private readonly afhandeling: VerschilAfhandeling) {}

  @Get()
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: VerschillenAntwoord })
  lijst(@Query() vraag: VerschillenVraag): Promise<VerschillenAntwoord> {
    return this.lezer.lijst(vraag);
  }

  /** How many are open; it shows nobody. */
  @Get('tellingen')
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: VerschilTellingen })
  tellingen(): Promise<VerschilTellingen> {
    return this.lezer.tellingen();
  }

  @Get(':id')
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: VerschilAntwoord })
  lees(@Param('id') id: string): Promise<VerschilAntwoord> {
    return this.lezer.lees(id);
  }

  /** Takes it over: does the step of the proposal on the dossier. */
  @Post(':id/_verwerk')
  @HttpCode(200)
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: VerschilAntwoord })
  async verwerk(@Param('id') id: string, @Versie() versie: number, @Body() invoer: VerschilVerwerking): Promise<VerschilAntwoord> {
    await this.afhandeling.verwerk(id, versie, invoer);
    return this.lezer.lees(id);
  }

  /** Leaves the dossier as it is. */
  @Post(':id/_wijsAf')
  @HttpCode(200)
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: VerschilAntwoord })
  async wijsAf(@Param('id') id: string, @Versie() versie: number, @Body() invoer: VerschilAfwijzing): Promise<VerschilAntwoord> {
    await this.afhandeling.wijsAf(id, versie, invoer);
    return this.lezer.lees(id);
  }
}
