import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Lichaam, Mag, Versie, VersieAlsGegeven } from '@trajectplein/kern/server';
import { DossierLezer } from '@trajectplein/dossier/server';
import {
  NieuwTraject, TrajectAfbreking, TrajectAfronding, TrajectAntwoord, TrajectenAntwoord, TrajectLijst, TrajectLijstVraag,
  TrajectOpschorting, TrajectStap, TrajectStart, TrajectVerlenging, TrajectWijziging,
} from './traject.dto';
import { TrajectCorrecties } from './traject-correcties';
import { TrajectLezer } from './traject.lezer';
import { Trajecten } from './trajecten';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;
const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

@ApiTags('trajecten')
@Controller()
@Doel('arbeidsinschakeling')
export class TrajectController {
  constructor(
    private readonly trajecten: Trajecten, private readonly correcties: TrajectCorrecties, private readonly lezer: TrajectLezer,
    private readonly dossiers: DossierLezer,
  ) {}

  @Get('dossiers/:id/trajecten')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: TrajectenAntwoord })
  async vanDossier(@Param('id') id: string): Promise<TrajectenAntwoord> {
    await this.dossiers.eisZichtbaar(id);
    return { items: await this.lezer.vanDossier(id), heeftVolgende: false };
  }

  /** Plans a traject that the own organisation will run. */
  @Post('dossiers/:id/trajecten')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: TrajectAntwoord })
  async maak(@Param('id') id: string, @VersieAlsGegeven() versie: number | undefined, @Body() invoer: NieuwTraject): Promise<TrajectAntwoord> {
    return this.lezer.lees(await this.trajecten.maak(id, invoer, versie));
  }

  @Get('trajecten')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: TrajectLijst })
  lijst(@Query() vraag: TrajectLijstVraag): Promise<TrajectLijst> {
    return this.lezer.lijst(vraag);
  }

  @Get('trajecten/:id')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  lees(@Param('id') id: string): Promise<TrajectAntwoord> {
    return this.lezer.lees(id);
  }

  @Patch('trajecten/:id')
  @Lichaam(24)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectWijziging): Promise<TrajectAntwoord> {
    await this.correcties.wijzig(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post('trajecten/:id/_start')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async start(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectStart): Promise<TrajectAntwoord> {
    await this.trajecten.start(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post('trajecten/:id/_schortOp')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async schortOp(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectOpschorting): Promise<TrajectAntwoord> {
    await this.trajecten.schortOp(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post('trajecten/:id/_hervat')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async hervat(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectStap): Promise<TrajectAntwoord> {
    await this.trajecten.hervat(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post('trajecten/:id/_verleng')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async verleng(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectVerlenging): Promise<TrajectAntwoord> {
    await this.trajecten.verleng(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post('trajecten/:id/_rondAf')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async rondAf(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectAfronding): Promise<TrajectAntwoord> {
    await this.trajecten.rondAf(id, versie, invoer);
    return this.lezer.lees(id);
  }

  @Post('trajecten/:id/_breekAf')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: TrajectAntwoord })
  async breekAf(@Param('id') id: string, @Versie() versie: number, @Body() invoer: TrajectAfbreking): Promise<TrajectAntwoord> {
    await this.trajecten.breekAf(id, versie, invoer);
    return this.lezer.lees(id);
  }
}
