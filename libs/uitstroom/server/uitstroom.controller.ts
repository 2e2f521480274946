import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DossierAntwoord, DossierLezer } from '@trajectplein/dossier/server';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import { Controles } from './controles';
import {
  ControleAntwoord, ControleWijziging, NieuweControle, TerugvalInvoer, UitstroomAntwoord, UitstroomInvoer, UitstroomWijziging,
  UitstromenAntwoord,
} from './uitstroom.dto';
import { UitstroomCorrecties } from './uitstroom-correcties';
import { UitstroomLezer } from './uitstroom.lezer';
import { Uitstromen } from './uitstromen';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;
const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

/** The end of the benefit, the way back, and the controles. */
@ApiTags('uitstroom')
@Controller()
@Doel('arbeidsinschakeling')
export class UitstroomController {
  constructor(
    private readonly uitstromen: Uitstromen, private readonly correcties: UitstroomCorrecties, private readonly controles: Controles,
    private readonly lezer: UitstroomLezer, private readonly dossiers: DossierLezer,
  ) {}

  /** Takes the dossier to NAZORG (work) or GESLOTEN. */
  @Post('dossiers/:id/_stroomUit')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: DossierAntwoord })
  async stroomUit(@Param('id') id: string, @Versie() versie: number, @Body() invoer: UitstroomInvoer) {
    await this.uitstromen.stroomUit(id, versie, invoer);
    return this.dossiers.lees(id);
  }

  /** Takes the dossier from NAZORG back to ACTIEF. */
  @Post('dossiers/:id/_meldTerugval')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: DossierAntwoord })
  async meldTerugval(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TerugvalInvoer) {
    await this.uitstromen.meldTerugval(id, versie, invoer);
    return this.dossiers.lees(id);
  }

  @Get('dossiers/:id/uitstromen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: UitstromenAntwoord })
  async vanDossier(@Param('id') id: string): Promise<UitstromenAntwoord> {
    await this.dossiers.eisZichtbaar(id);
    return { items: await this.lezer.uitstromenVan(id), heeftVolgende: false };
  }

  @Get('uitstromen/:id')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: UitstroomAntwoord })
  lees(@Param('id') id: string): Promise<UitstroomAntwoord> {
    return this.lezer.uitstroom(id);
  }

  @Patch('uitstromen/:id')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: UitstroomAntwoord })
  async wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: UitstroomWijziging): Promise<UitstroomAntwoord> {
    await this.correcties.wijzig(id, versie, invoer);
    return this.lezer.uitstroom(id);
  }

  @Post('dossiers/:id/controles')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: ControleAntwoord })
  async maakControle(@Param('id') id: string, @Body() invoer: NieuweControle): Promise<ControleAntwoord> {
    return this.lezer.controle(await this.controles.maak(id, invoer));
  }

  @Patch('controles/:id')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ControleAntwoord })
  async wijzigControle(@Param('id') id: string, @Versie() versie: number, @Body() invoer: ControleWijziging): Promise<ControleAntwoord> {
    await this.controles.wijzig(id, versie, invoer);
    return this.lezer.controle(id);
  }
}
