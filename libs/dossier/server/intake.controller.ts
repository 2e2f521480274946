import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Lichaam, Mag, NietGevonden, Versie, VersieAlsGegeven } from '@trajectplein/kern/server';
import { ClassificatieAntwoord, IntakeAntwoord, UitkeringsperiodeAntwoord, lijstVan } from './dossier.antwoord';
import {
  Afronding, IntakeWijziging, NieuweClassificatie, NieuweIntake, NieuweUitkeringsperiode, UitkeringsperiodeWijziging,
} from './dossier.dto';
import { DossierLezer } from './dossier.lezer';
import { Intakes } from './intakes';
import { Uitkeringen } from './uitkeringen';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;
const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

/** Intake, classificatie and benefit periods: what is recorded on a dossier itself. */
@ApiTags('dossiers')
@Controller()
@Doel('arbeidsinschakeling')
export class IntakeController {
  constructor(private readonly intakes: Intakes, private readonly uitkeringen: Uitkeringen, private readonly lezer: DossierLezer) {}

  @Get('dossiers/:id/intakes')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: lijstVan(IntakeAntwoord, 'IntakeLijst') })
  async lijst(@Param('id') id: string) {
    return { items: (await this.lezer.lees(id)).intakes, heeftVolgende: false };
  }

  /** The interview took place; takes the dossier to INTAKE. */
  @Post('dossiers/:id/intakes')
  @Lichaam(64)
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: IntakeAntwoord })
  async begin(@Param('id') id: string, @VersieAlsGegeven() versie: number | undefined, @Body() invoer: NieuweIntake) {
    const intakeId = await this.intakes.begin(id, versie, invoer);
    return vind((await this.lezer.lees(id)).intakes, intakeId);
  }

  @Patch('intakes/:id')
  @Lichaam(64)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: IntakeAntwoord })
  async wijzig(@Param('id') id: string, @Versie() versie: number, @Body() invoer: IntakeWijziging) {
    return vind((await this.lezer.lees(await this.intakes.wijzig(id, versie, invoer))).intakes, id);
  }

  /** Concludes the intake and takes the dossier to ACTIEF. */
  @Post('intakes/:id/_rondAf')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: IntakeAntwoord })
  async rondAf(@Param('id') id: string, @Versie() versie: number, @Body() invoer: Afronding) {
    return vind((await this.lezer.lees(await this.intakes.rondAf(id, versie, invoer))).intakes, id);
  }

  @Get('dossiers/:id/classificaties')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: lijstVan(ClassificatieAntwoord, 'ClassificatieLijst') })
  async classificaties(@Param('id') id: string) {
    return { items: (await this.lezer.lees(id)).classificaties, heeftVolgende: false };
  }

  @Post('dossiers/:id/classificaties')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: ClassificatieAntwoord })
  async deelIn(@Param('id') id: string, @Body() invoer: NieuweClassificatie) {
    const nieuw = await this.intakes.deelIn(id, invoer);
    return vind((await this.lezer.lees(id)).classificaties, nieuw);
  }

  @Get('dossiers/:id/uitkeringsperioden')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: lijstVan(UitkeringsperiodeAntwoord, 'UitkeringsperiodeLijst') })
  async uitkeringsperioden(@Param('id') id: string) {
    return { items: (await this.lezer.lees(id)).uitkeringsperioden, heeftVolgende: false };
  }

  @Post('dossiers/:id/uitkeringsperioden')
  @Mag(...SCHRIJVERS)
  @ApiCreatedResponse({ type: UitkeringsperiodeAntwoord })
  async legUitkeringVast(@Param('id') id: string, @Body() invoer: NieuweUitkeringsperiode) {
    const nieuw = await this.uitkeringen.maak(id, invoer);
    return vind((await this.lezer.lees(id)).uitkeringsperioden, nieuw);
  }

  @Patch('uitkeringsperioden/:id')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: UitkeringsperiodeAntwoord })
  async wijzigUitkering(@Param('id') id: string, @Versie() versie: number, @Body() invoer: UitkeringsperiodeWijziging) {
    const dossierId = await this.uitkeringen.wijzig(id, versie, invoer);
    return vind((await this.lezer.lees(dossierId)).uitkeringsperioden, id);
  }
}

function vind<T extends { id: string }>(rijen: T[], id: string): T {
  const rij = rijen.find((r) => r.id === id);
  if (!rij) throw new NietGevonden();
  return rij;
}

