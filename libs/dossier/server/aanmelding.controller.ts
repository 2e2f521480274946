import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, NietGevonden, Versie } from '@trajectplein/kern/server';
import { AanmeldingAntwoord, AanmeldingInBak, AanmeldingTellingen, AanmeldingenAntwoord, lijstVan } from './dossier.antwoord';
import { AanmeldingenVraag, NieuweAanmelding, Stap, Terugsturing } from './dossier.dto';
import { AanmeldingLezer } from './aanmelding.lezer';
import { Aanmeldingen } from './aanmeldingen';
import { DossierLezer } from './dossier.lezer';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;
const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

/** The handover to the executor: its sender answers with the whole aanmelding, its receiver with what it may see. */
@ApiTags('aanmeldingen')
@Controller()
@Doel('arbeidsinschakeling')
export class AanmeldingController {
  constructor(
    private readonly aanmeldingen: Aanmeldingen, private readonly lezer: AanmeldingLezer, private readonly dossier: DossierLezer,
  ) {}

  /** The executor's inbox. */
  @Get('aanmeldingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: AanmeldingenAntwoord })
  bak(@Query() vraag: AanmeldingenVraag) {
    return this.lezer.lijst(vraag);
  }

  /** How many wait for an answer of this executor; it shows nobody. */
  @Get('aanmeldingen/tellingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: AanmeldingTellingen })
  tellingen() {
    return this.lezer.tellingen();
  }

  @Get('aanmeldingen/:id')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: AanmeldingInBak })
  lees(@Param('id') id: string) {
    return this.lezer.lees(id);
  }

  @Get('dossiers/:id/aanmeldingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: lijstVan(AanmeldingAntwoord, 'AanmeldingLijst') })
  async lijst(@Param('id') id: string) {
    return { items: (await this.dossier.lees(id)).aanmeldingen, heeftVolgende: false };
  }

  @Post('dossiers/:id/aanmeldingen')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: AanmeldingAntwoord })
  async maak(@Param('id') id: string, @Body() invoer: NieuweAanmelding) {
    const nieuw = await this.aanmeldingen.maak(id, invoer);
    const rij = (await this.dossier.lees(id)).aanmeldingen.find((a) => a.id === nieuw);
    if (!rij) throw new NietGevonden();
    return rij;
  }

  @Post('aanmeldingen/:id/_verzend')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: AanmeldingInBak })
  async verzend(@Param('id') id: string, @Versie() versie: number, @Body() stap: Stap) {
    await this.aanmeldingen.verzend(id, versie, stap);
    return this.lezer.lees(id);
  }

  @Post('aanmeldingen/:id/_trekIn')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: AanmeldingInBak })
  async trekIn(@Param('id') id: string, @Versie() versie: number, @Body() stap: Stap) {
    await this.aanmeldingen.trekIn(id, versie, stap);
    return this.lezer.lees(id);
  }

  @Post('aanmeldingen/:id/_accepteer')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: AanmeldingInBak })
  async accepteer(@Param('id') id: string, @Versie() versie: number, @Body() stap: Stap) {
    await this.aanmeldingen.accepteer(id, versie, stap);
    return this.lezer.lees(id);
  }

  @Post('aanmeldingen/:id/_stuurTerug')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: AanmeldingInBak })
  async stuurTerug(@Param('id') id: string, @Versie() versie: number, @Body() invoer: Terugsturing) {
    await this.aanmeldingen.stuurTerug(id, versie, invoer);
    return this.lezer.lees(id);
  }
}
