import { Body, Controller, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag } from '@trajectplein/kern/server';
import { DossierAntwoord } from '../dossier.antwoord';
import { DossierLezer } from '../dossier.lezer';
import { NieuweRegistratie } from './registratie.dto';
import { Registraties } from './registraties';

@ApiTags('dossiers')
@Controller('registraties')
@Doel('arbeidsinschakeling')
export class RegistratieController {
  constructor(private readonly registraties: Registraties, private readonly lezer: DossierLezer) {}

  /** Person, dossier and benefit in one command: all of it is stored, or nothing. */
  @Post()
  @Mag('klantmanager', 'teamleider')
  @ApiBody({ type: NieuweRegistratie })
  @ApiCreatedResponse({ type: DossierAntwoord })
  async registreer(@Body() ruw: object) {
    return this.lezer.lees(await this.registraties.registreer(ruw));
  }
}
