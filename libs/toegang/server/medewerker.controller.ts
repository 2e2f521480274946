import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { Aanstellingen } from './aanstellingen';
import {
  AanstellingAntwoord, AanstellingWijziging, MedewerkerAntwoord, MedewerkerLijst, MedewerkerLijstVraag, MedewerkerWijziging,
  NieuweAanstelling, NieuweMedewerker,
} from './medewerker.dto';
import { MedewerkerLezer } from './medewerker.lezer';
import { Medewerkers } from './medewerkers';

@ApiTags('medewerkers')
@Controller()
@Doel('beheer')
export class MedewerkerController {
  constructor(
    private readonly lezer: MedewerkerLezer, private readonly medewerkers: Medewerkers, private readonly aanstellingen: Aanstellingen,
  ) {}

  /** For a beheerder everybody; for others those of their own organisation, and of the gemeenten and executors they work with. */
  @Get('medewerkers')
  @Mag(...ROLLEN)
  @ApiOkResponse({ type: MedewerkerLijst })
  lijst(@Query() vraag: MedewerkerLijstVraag): Promise<MedewerkerLijst> {
    return this.lezer.lijst(vraag);
  }

  @Post('medewerkers')
  @Mag('beheerder')
  @ApiCreatedResponse({ type: MedewerkerAntwoord })
  async maak(@Body() invoer: NieuweMedewerker): Promise<MedewerkerAntwoord> {
    return this.lezer.lees(await this.medewerkers.maak(invoer));
  }

  @Get('medewerkers/:id')
  @Mag('beheerder')
  @ApiOkResponse({ type: MedewerkerAntwoord })
  lees(@Param('id') id: string): Promise<MedewerkerAntwoord> {
    return this.lezer.lees(id);
  }

  /** A new password ends every session of that person. */
  @Patch('medewerkers/:id')
  @Mag('beheerder')
  @ApiOkResponse({ type: MedewerkerAntwoord })
  async wijzig(@Param('id') id: string, @Versie() versie: number, @Body() wijziging: MedewerkerWijziging): Promise<MedewerkerAntwoord> {
    await this.medewerkers.wijzig(id, versie, wijziging);
    return this.lezer.lees(id);
  }

  @Post('aanstellingen')
  @Mag('beheerder')
  @ApiCreatedResponse({ type: AanstellingAntwoord })
  async stelAan(@Body() invoer: NieuweAanstelling): Promise<AanstellingAntwoord> {
    return this.lezer.leesAanstelling(await this.aanstellingen.maak(invoer));
  }

  @Patch('aanstellingen/:id')
  @Mag('beheerder')
  @ApiOkResponse({ type: AanstellingAntwoord })
  async wijzigAanstelling(
    @Param('id') id: string, @Versie() versie: number, @Body() wijziging: AanstellingWijziging,
  ): Promise<AanstellingAntwoord> {
    await this.aanstellingen.wijzig(id, versie, wijziging);
    return this.lezer.leesAanstelling(id);
  }
}
