import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Mag } from '@trajectplein/kern/server';
import { DossierLijstAntwoord } from './dossier.antwoord';
import { DossierLijstVraag } from './dossier.dto';
import { DossierLijst } from './dossier-lijst.lezer';
import { TellingenAntwoord, TellingenVraag } from './werkvoorraad.dto';
import { WerkvoorraadLezer } from './werkvoorraad.lezer';

const LEZERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;

/** What needs somebody's hand: the list of dossiers, as far as they do, the longest waiting first. */
@ApiTags('werkvoorraad')
@Controller('werkvoorraad')
@Doel('arbeidsinschakeling')
export class WerkvoorraadController {
  constructor(private readonly lijstLezer: DossierLijst, private readonly lezer: WerkvoorraadLezer) {}

  @Get()
  @Mag(...LEZERS)
  @ApiOkResponse({ type: DossierLijstAntwoord })
  lijst(@Query() vraag: DossierLijstVraag) {
    // New ones and those that wait for another need not ask for anything themselves.
    const actieVereist = vraag.actieVereist ?? (vraag.regel ? undefined : true);
    return this.lijstLezer.lijst({ ...vraag, open: vraag.open ?? true, actieVereist, sorteer: vraag.sorteer ?? 'actieVanaf' });
  }

  @Get('tellingen')
  @Mag(...LEZERS)
  @ApiOkResponse({ type: TellingenAntwoord })
  tellingen(@Query() vraag: TellingenVraag) {
    return this.lezer.tellingen(vraag);
  }
}
