import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag } from '@trajectplein/kern/server';
import { TaakloopLijst, TaakloopVraag } from './taakloop.dto';
import { TaakloopLezer } from './taakloop.lezer';

@ApiTags('beheer')
@Controller('taaklopen')
@Doel('beheer')
export class TaakloopController {
  constructor(private readonly lezer: TaakloopLezer) {}

  /** What background work did or failed to do, newest first, and which scheduled work did not run. */
  @Get()
  @Mag('beheerder')
  @ApiOkResponse({ type: TaakloopLijst })
  lijst(@Query() vraag: TaakloopVraag): Promise<TaakloopLijst> {
    return this.lezer.lijst(vraag);
  }
}
