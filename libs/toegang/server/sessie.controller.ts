import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags, ApiTooManyRequestsResponse, ApiUnauthorizedResponse } from '@nestjs/swagger';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { CONFIGURATIE, GeenSessie, Lichaam, Mag, NietGevonden, Openbaar, ZonderTransactie, type Configuratie } from '@trajectplein/kern/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from './audit';
import { Inloggen } from './inloggen';
import { AanstellingKeuze, Inlog, SessieAntwoord, WachtwoordWijziging } from './sessie.dto';
import { SESSIE_COOKIE, routeVan, type MetSessie } from './sessie.guard';
import { Sessies, type Sessie } from './sessies';

@Controller('sessies')
@ApiTags('sessies')
@ZonderTransactie()
export class SessieController {
  constructor(
    private readonly inloggen: Inloggen, private readonly sessies: Sessies, private readonly audit: Audit,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
  ) {}

  /** Logs in; the answer sets the cookie and holds the token that every changing call must carry. */
  @Post()
  @Openbaar()
  @Lichaam(4)
  @ApiCreatedResponse({ type: SessieAntwoord })
  @ApiUnauthorizedResponse({ description: 'De gebruikersnaam of het wachtwoord klopt niet.' })
  @ApiTooManyRequestsResponse()
  async logIn(@Body() inlog: Inlog, @Req() verzoek: FastifyRequest, @Res({ passthrough: true }) antwoord: FastifyReply) {
    const token = await this.inloggen.logIn(inlog.gebruikersnaam, inlog.wachtwoord, verzoek.ip);
    antwoord.setCookie(SESSIE_COOKIE, token, {
      httpOnly: true, sameSite: 'strict', secure: this.configuratie.productie, path: '/' });
    const sessie = await this.sessies.zoek(token);
    if (!sessie) throw new GeenSessie();
    return this.alsAntwoord(sessie);
  }

  @Get('huidige')
  @Mag(...ROLLEN)
  @ApiOkResponse({ type: SessieAntwoord })
  huidige(@Req() verzoek: MetSessie): Promise<SessieAntwoord> {
    return this.alsAntwoord(verzoek.sessie!);
  }

  /** Logs out. */
  @Delete('huidige')
  @HttpCode(204)
  @Mag(...ROLLEN)
  @ApiNoContentResponse()
  async logUit(@Req() verzoek: MetSessie, @Res({ passthrough: true }) antwoord: FastifyReply): Promise<void> {
    await this.sessies.beeindig(verzoek.sessie!.principal.sessieId!);
    await this.noteer(verzoek, 'uitloggen');
    antwoord.clearCookie(SESSIE_COOKIE, { path: '/' });
  }

  /** Logs out everywhere. */
  @Post('_beeindigAlle')
  @HttpCode(204)
  @Mag(...ROLLEN)
  @ApiNoContentResponse()
  async beeindigAlle(@Req() verzoek: MetSessie, @Res({ passthrough: true }) antwoord: FastifyReply): Promise<void> {
    await this.sessies.beeindigAlle(verzoek.sessie!.principal.medewerkerId!);
    await this.noteer(verzoek, 'overal uitloggen');
    antwoord.clearCookie(SESSIE_COOKIE, { path: '/' });
  }

  /** Goes on as another aanstelling of the same person. */
  @Post('huidige/_kiesAanstelling')
  @HttpCode(200)
  @Mag(...ROLLEN)
  @ApiOkResponse({ type: SessieAntwoord })
  async kiesAanstelling(@Req() verzoek: MetSessie, @Body() { aanstellingId }: AanstellingKeuze): Promise<SessieAntwoord> {
    if (!await this.sessies.kies(verzoek.sessie!.principal, aanstellingId)) throw new NietGevonden();
    const sessie = await this.sessies.zoek(verzoek.cookies[SESSIE_COOKIE]!);
    if (!sessie) throw new GeenSessie();
    verzoek.sessie = sessie;
    await this.noteer(verzoek, 'aanstelling kiezen');
    return this.alsAntwoord(sessie);
  }

  /** One's own password; other sessions of the same person end. */
  @Post('huidige/_wijzigWachtwoord')
  @HttpCode(204)
  @Mag(...ROLLEN)
  @ApiNoContentResponse()
  @ApiTooManyRequestsResponse()
  async wijzigWachtwoord(@Req() verzoek: MetSessie, @Body() { huidig, nieuw }: WachtwoordWijziging): Promise<void> {
    await this.inloggen.wijzigWachtwoord(verzoek.sessie!.principal, huidig, nieuw, verzoek.ip);
  }

  private async noteer(verzoek: MetSessie, doel: string): Promise<void> {
    await this.audit.schrijfApart({ soort: 'SESSIE', doel, route: routeVan(verzoek) }, verzoek.sessie!.principal);
  }

  private async alsAntwoord({ principal, organisatieNaam, csrfToken }: Sessie): Promise<SessieAntwoord> {
    return {
      medewerker: {
        id: principal.medewerkerId!, naam: principal.naam, rollen: [principal.rol!],
        organisatie: { id: principal.organisatieId!, naam: organisatieNaam, soort: principal.organisatieSoort! },
        gemeenten: [...principal.gemeenten],
      },
      aanstellingId: principal.aanstellingId!,
      aanstellingen: await this.sessies.keuzes(principal.medewerkerId!),
      csrfToken,
    };
  }
}
