import { hash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Doel, Lichaam, LijstVraag, Mag, NeemtBestand, Versie, ZonderTransactie, leesUpload, type Upload } from '@trajectplein/kern/server';
import { Herhalingen, type MetSessie } from '@trajectplein/toegang/server';
import type { FastifyReply } from 'fastify';
import { ImportToewijzing } from './import-toewijzing';
import { ImportVragen } from './import-vragen';
import { ImportDetail, ImportFormulier, ImportGemaakt, ImportLijst, ImportRijVraag, ImportRijen, ImportStart, ImportToewijzen } from './import.dto';
import { ImportLezer } from './import.lezer';
import { Imports } from './imports';

const SCHRIJVERS = ['klantmanager', 'teamleider'] as const;

@ApiTags('imports')
@Controller('imports')
@Doel('arbeidsinschakeling')
export class ImportController {
  constructor(private readonly imports: Imports, private readonly lezer: ImportLezer, private readonly vragen: ImportVragen,
    private readonly toewijzing: ImportToewijzing, private readonly herhalingen: Herhalingen) {}

  @Post()
  @HttpCode(202)
  @Mag(...SCHRIJVERS)
  @ZonderTransactie()
  @NeemtBestand(ImportFormulier)
  @ApiAcceptedResponse({ type: ImportGemaakt })
  async neem(@Req() verzoek: MetSessie, @Res({ passthrough: true }) antwoord: FastifyReply): Promise<ImportGemaakt> {
    const upload = await leesUpload(verzoek);
    const id = await this.imports.neem(upload, verzoek.sessie!.principal, this.herhalingen.lees(verzoek, afdruk(upload)));
    antwoord.header('Location', `/v1/imports/${id}`);
    return { id };
  }

  @Get()
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportLijst })
  lijst(@Query() vraag: LijstVraag) {
    return this.lezer.lijst(vraag);
  }

  @Get(':id')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  lees(@Param('id') id: string) {
    return this.lezer.lees(id);
  }

  @Get(':id/rijen')
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportRijen })
  rijen(@Param('id') id: string, @Query() vraag: ImportRijVraag) {
    return this.lezer.rijen(id, vraag);
  }

  /** A row that was held back: it is the person who is known here, so what the file says is taken over. */
  @Post(':id/rijen/:rij/_neem-over')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  async neemOver(@Param('id') id: string, @Param('rij') rij: string, @Versie() versie: number) {
    await this.vragen.beantwoord(id, rij, versie, 'NEEM_OVER');
    return this.lezer.lees(id);
  }

  /** A row that was held back: nothing of it is taken over, now and when a file says the same again. */
  @Post(':id/rijen/:rij/_laat-staan')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  async laatStaan(@Param('id') id: string, @Param('rij') rij: string, @Versie() versie: number) {
    await this.vragen.beantwoord(id, rij, versie, 'LAAT_STAAN');
    return this.lezer.lees(id);
  }

  /** Says which column fills which field, for a file that waits for that. */
  @Post(':id/_start')
  @Lichaam(64)
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  async start(@Param('id') id: string, @Versie() versie: number, @Body() invoer: ImportStart) {
    await this.imports.start(id, versie, invoer);
    return this.lezer.lees(id);
  }

  /** Gives the dossiers that the file made and that have no klantmanager to one, in the order of the file. */
  @Post(':id/_wijs-toe')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  async wijsToe(@Param('id') id: string, @Versie() versie: number, @Body() invoer: ImportToewijzen) {
    await this.toewijzing.wijsToe(id, versie, invoer);
    return this.lezer.lees(id);
  }

  /** Takes back what the file brought, as far as nobody touched it since; the rows say what stays. */
  @Post(':id/_maak-ongedaan')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  async maakOngedaan(@Param('id') id: string, @Versie() versie: number) {
    await this.imports.maakOngedaan(id, versie);
    return this.lezer.lees(id);
  }

  /** After a dry run: for real. */
  @Post(':id/_voerUit')
  @HttpCode(200)
  @Mag(...SCHRIJVERS)
  @ApiOkResponse({ type: ImportDetail })
  async voerUit(@Param('id') id: string, @Versie() versie: number) {
    await this.imports.voerUit(id, versie);
    return this.lezer.lees(id);
  }
}

/** What a form with a file says, to know it again. */
const afdruk = ({ velden, bestand }: Upload) => ({ velden, bestand: bestand && { ...bestand, inhoud: hash('sha256', bestand.inhoud, 'hex') } });
