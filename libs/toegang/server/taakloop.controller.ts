import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiConflictResponse, ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag } from '@trajectplein/kern/server';
import { TaakStart, TaakloopAntwoord, TaakloopLijst, TaakloopVraag } from './taakloop.dto';
import { TaakHerkansing } from './taakloop.herkansing';
import { TaakloopLezer } from './taakloop.lezer';

@ApiTags('beheer')
@Controller('taaklopen')
@Doel('beheer')
export class TaakloopController {
  constructor(private readonly lezer: TaakloopLezer, private readonly herkansing: TaakHerkansing) {}

  /** What background work did or failed to do, newest first, and which scheduled work did not run. */
  @Get()
  @Mag('beheerder')
  @ApiOkResponse({ type: TaakloopLijst })
  lijst(@Query() vraag: TaakloopVraag): Promise<TaakloopLijst> {
    return this.lezer.lijst(vraag);
  }

  /** Adds a job that should have run on its schedule to its queue now. The answer does not wait for it to run. */
  @Post()
  @Mag('beheerder')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: TaakStart })
  @ApiServiceUnavailableResponse({ description: 'De wachtrij antwoordt niet.' })
  async start(@Body() invoer: TaakStart): Promise<TaakStart> {
    await this.herkansing.start(invoer.taak);
    return invoer;
  }

  /** Adds the job of a failed run to its queue again. The answer does not wait for it to run: that becomes a run of its own. */
  @Post(':id/_probeerOpnieuw')
  @Mag('beheerder')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: TaakloopAntwoord })
  @ApiConflictResponse({ description: 'De taak is niet mislukt, bestaat niet meer, of werkt met gegevens die niet bewaard blijven.' })
  @ApiServiceUnavailableResponse({ description: 'De wachtrij antwoordt niet.' })
  async probeerOpnieuw(@Param('id') id: string): Promise<TaakloopAntwoord> {
    const loop = await this.lezer.lees(id);
    await this.herkansing.probeerOpnieuw(loop);
    return loop;
  }
}
