import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import {
  BsnAntwoord, BsnVraag, NieuweWerkzoekende, WerkzoekendeAntwoord, WerkzoekendeTreffers, WerkzoekendeVraag, WerkzoekendeWijziging,
} from './werkzoekende.dto';
import { WerkzoekendeZoek } from './werkzoekende-zoek.lezer';
import { Werkzoekenden } from './werkzoekenden';

@ApiTags('werkzoekenden')
@Controller('werkzoekenden')
@Doel('arbeidsinschakeling')
export class WerkzoekendeController {
  constructor(private readonly werkzoekenden: Werkzoekenden, private readonly zoeker: WerkzoekendeZoek) {}

  @Post()
  @Mag('klantmanager', 'teamleider')
  @ApiCreatedResponse({ type: WerkzoekendeAntwoord })
  registreer(@Body() invoer: NieuweWerkzoekende) {
    return this.werkzoekenden.registreer(invoer);
  }

  @Post('_zoek')
  @HttpCode(200)
  @Mag('klantmanager', 'teamleider', 'jobcoach')
  @ApiOkResponse({ type: WerkzoekendeTreffers })
  zoek(@Body() vraag: WerkzoekendeVraag) {
    return this.zoeker.zoek(vraag);
  }

  @Get(':id')
  @Mag('klantmanager', 'teamleider', 'jobcoach')
  @ApiOkResponse({ type: WerkzoekendeAntwoord })
  lees(@Param('id') id: string) {
    return this.werkzoekenden.lees(id);
  }

  @Patch(':id')
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: WerkzoekendeAntwoord })
  wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: WerkzoekendeWijziging) {
    return this.werkzoekenden.wijzig(id, versie, invoer);
  }

  /** By POST: a purpose is asked, and the answer stands in no address and no cache. */
  @Post(':id/_toonBsn')
  @HttpCode(200)
  @Mag('klantmanager', 'teamleider')
  @ApiOkResponse({ type: BsnAntwoord })
  async toonBsn(@Param('id') id: string, @Body() vraag: BsnVraag): Promise<BsnAntwoord> {
    return { bsn: await this.werkzoekenden.toonBsn(id, vraag.doel) };
  }
}
