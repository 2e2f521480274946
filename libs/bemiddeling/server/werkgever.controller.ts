import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import { NieuweWerkgever, WerkgeverAntwoord, WerkgeverLijst, WerkgeverLijstVraag, WerkgeverWijziging } from './werkgever.dto';
import { Werkgevers } from './werkgevers';

@Controller('werkgevers')
@ApiTags('werkgevers')
@Doel('bemiddeling')
export class WerkgeverController {
  constructor(private readonly werkgevers: Werkgevers) {}

  @Get()
  @Mag('klantmanager', 'teamleider', 'jobcoach', 'matcher')
  @ApiOkResponse({ type: WerkgeverLijst })
  lijst(@Query() vraag: WerkgeverLijstVraag): Promise<WerkgeverLijst> {
    return this.werkgevers.lijst(vraag);
  }

  @Post()
  @Mag('klantmanager', 'teamleider', 'matcher')
  @ApiCreatedResponse({ type: WerkgeverAntwoord })
  registreer(@Body() invoer: NieuweWerkgever): Promise<WerkgeverAntwoord> {
    return this.werkgevers.registreer(invoer);
  }

  @Get(':id')
  @Mag('klantmanager', 'teamleider', 'jobcoach', 'matcher')
  @ApiOkResponse({ type: WerkgeverAntwoord })
  lees(@Param('id') id: string): Promise<WerkgeverAntwoord> {
    return this.werkgevers.lees(id);
  }

  @Patch(':id')
  @Mag('klantmanager', 'teamleider', 'matcher')
  @ApiOkResponse({ type: WerkgeverAntwoord })
  wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: WerkgeverWijziging): Promise<WerkgeverAntwoord> {
    return this.werkgevers.wijzig(id, versie, invoer);
  }
}
