import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { Drempelvoorstellen } from './drempelvoorstellen';
import { GemeenteInstellingen } from './gemeente-instellingen';
import { DrempelVoorstel, GemeenteInstelling, GemeenteInstellingWijziging, GemeenteLijst, NieuwDrempelVoorstel, OrganisatieLijst } from './referentie.dto';
import { ReferentieLezer } from './referentie.lezer';

@ApiTags('referentie')
@Controller()
@Doel('beheer')
export class ReferentieController {
  constructor(
    private readonly lezer: ReferentieLezer, private readonly instellingen: GemeenteInstellingen, private readonly drempels: Drempelvoorstellen,
  ) {}

  @Get('organisaties')
  @Mag(...ROLLEN)
  @ApiOkResponse({ type: OrganisatieLijst })
  organisaties(): Promise<OrganisatieLijst> {
    return this.lezer.organisaties();
  }

  @Get('gemeenten')
  @Mag(...ROLLEN)
  @ApiOkResponse({ type: GemeenteLijst })
  gemeenten(): Promise<GemeenteLijst> {
    return this.lezer.gemeenten();
  }

  /** A change holds from today. */
  @Patch('gemeente-instellingen/:id')
  @Mag('beheerder')
  @ApiOkResponse({ type: GemeenteInstelling })
  wijzig(
    @Param('id') id: string, @Versie() versie: number, @Body() wijziging: GemeenteInstellingWijziging,
  ): Promise<GemeenteInstelling> {
    return this.instellingen.wijzig(id, versie, wijziging);
  }

  /** Another threshold of small numbers, from the next quarter on. */
  @Post('gemeenten/:code/drempelvoorstellen')
  @HttpCode(201)
  @Mag('beheerder')
  @ApiCreatedResponse({ type: DrempelVoorstel })
  stelVoor(@Param('code') code: string, @Body() voorstel: NieuwDrempelVoorstel): Promise<DrempelVoorstel> {
    return this.drempels.maak(code, voorstel);
  }

  /** By somebody else than who proposed it. */
  @Post('drempelvoorstellen/:id/_bevestig')
  @HttpCode(200)
  @Mag('beheerder')
  @ApiOkResponse({ type: DrempelVoorstel })
  bevestig(@Param('id') id: string, @Versie() versie: number): Promise<DrempelVoorstel> {
    return this.drempels.bevestig(id, versie);
  }

  @Post('drempelvoorstellen/:id/_trek-in')
  @HttpCode(200)
  @Mag('beheerder')
  @ApiOkResponse({ type: DrempelVoorstel })
  trekIn(@Param('id') id: string, @Versie() versie: number): Promise<DrempelVoorstel> {
    return this.drempels.trekIn(id, versie);
  }
}
