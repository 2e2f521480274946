import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DossierLezer } from '@trajectplein/dossier/server';
import { Doel, Mag, Versie, VersieAlsGegeven } from '@trajectplein/kern/server';
import {
  NieuwePlaatsing, NieuwePlaatsingBijDossier, PlaatsingAfzegging, PlaatsingAntwoord, PlaatsingEinde, PlaatsingLijstVraag,
  PlaatsingStap, PlaatsingWijziging, PlaatsingenAntwoord,
} from './plaatsing.dto';
import { Plaatsingen } from './plaatsingen';
import { UitstroomLezer } from './uitstroom.lezer';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;
const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

@ApiTags('plaatsingen')
@Controller()
@Doel('arbeidsinschakeling')
export class PlaatsingController {
  constructor(private readonly plaatsingen: Plaatsingen, private readonly lezer: UitstroomLezer, private readonly dossiers: DossierLezer) {}

  @Get('dossiers/:id/plaatsingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: PlaatsingenAntwoord })
  async vanDossier(@Param('id') id: string): Promise<PlaatsingenAntwoord> {
    await this.dossiers.eisZichtbaar(id);
    return { items: await this.lezer.plaatsingenVan(id), heeftVolgende: false };
  }

  /** Announces work. */
  @Post('dossiers/:id/plaatsingen')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: PlaatsingAntwoord })
  async maak(@Param('id') id: string, @VersieAlsGegeven() versie: number | undefined, @Body() invoer: NieuwePlaatsing): Promise<PlaatsingAntwoord> {
    return this.lezer.plaatsing(await this.plaatsingen.maak(id, invoer, versie));
  }

  @Get('plaatsingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: PlaatsingenAntwoord })
  lijst(@Query() vraag: PlaatsingLijstVraag): Promise<PlaatsingenAntwoord> {
    return this.lezer.plaatsingen(vraag);
  }

  @Post('plaatsingen')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: PlaatsingAntwoord })
  async maakBijDossier(@Body() { dossierId, ...invoer }: NieuwePlaatsingBijDossier): Promise<PlaatsingAntwoord> {
    return this.lezer.plaatsing(await this.plaatsingen.maak(dossierId, invoer));
  }

  @Get('plaatsingen/:id')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: PlaatsingAntwoord })
  lees(@Param('id') id: string): Promise<PlaatsingAntwoord> {
    return this.lezer.plaatsing(id);
  }

  @Patch('plaatsingen/:id')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: PlaatsingAntwoord })
  async wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: PlaatsingWijziging): Promise<PlaatsingAntwoord> {
    await this.plaatsingen.wijzig(id, versie, invoer);
    return this.lezer.plaatsing(id);
  }

  @Post('plaatsingen/:id/_start')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: PlaatsingAntwoord })
  async start(@Param('id') id: string, @Versie() versie: number, @Body() invoer: PlaatsingStap): Promise<PlaatsingAntwoord> {
    await this.plaatsingen.start(id, versie, invoer);
    return this.lezer.plaatsing(id);
  }

  @Post('plaatsingen/:id/_gaatNietDoor')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: PlaatsingAntwoord })
  async gaatNietDoor(@Param('id') id: string, @Versie() versie: number, @Body() invoer: PlaatsingAfzegging): Promise<PlaatsingAntwoord> {
    await this.plaatsingen.gaatNietDoor(id, versie, invoer);
    return this.lezer.plaatsing(id);
  }

  @Post('plaatsingen/:id/_beeindig')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: PlaatsingAntwoord })
  async beeindig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: PlaatsingEinde): Promise<PlaatsingAntwoord> {
    await this.plaatsingen.beeindig(id, versie, invoer);
    return this.lezer.plaatsing(id);
  }
}
