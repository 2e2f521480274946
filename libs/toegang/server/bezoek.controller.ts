import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag } from '@trajectplein/kern/server';
import { BezoekLijst, BezoekVraag } from './bezoek.dto';
import { BezoekLezer } from './bezoek.lezer';

@ApiTags('toezicht')
@Controller('bezoeken')
@Doel('toezicht')
export class BezoekController {
  constructor(private readonly lezer: BezoekLezer) {}

  /** The trail in sentences, one row per visit of a person to a dossier, the latest first. */
  @Get()
  @Mag('privacy')
  @ApiOkResponse({ type: BezoekLijst })
  lijst(@Query() vraag: BezoekVraag): Promise<BezoekLijst> {
    return this.lezer.lijst(vraag);
  }
}
