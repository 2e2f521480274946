import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag, Versie } from '@trajectplein/kern/server';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { GemeenteInstellingen } from './gemeente-instellingen';
import { GemeenteInstelling, GemeenteInstellingWijziging, GemeenteLijst, OrganisatieLijst } from './referentie.dto';
import { ReferentieLezer } from './referentie.lezer';

@ApiTags('referentie')
@Controller()
@Doel('beheer')
export class ReferentieController {
  constructor(private readonly lezer: ReferentieLezer, private readonly instellingen: GemeenteInstellingen) {}

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
}
