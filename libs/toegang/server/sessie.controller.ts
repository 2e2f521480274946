import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ROLLEN } from '@trajectplein/toegang/domain';
import {
  CONFIGURATIE, Code, Codes, Genest, GeenSessie, Id, Mag, Openbaar, Tekst, ZonderTransactie, type Configuratie,
} from '@trajectplein/kern/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Inloggen } from './inloggen';
import { SESSIE_COOKIE } from './sessie.guard';
import { Sessies, type Sessie } from './sessies';

class Inlog {
  @Tekst({ max: 100 }) gebruikersnaam!: string;
  @Tekst({ max: 200 }) wachtwoord!: string;
  @Tekst({ max: 20, optioneel: true, uitleg: 'Code van de tweede factor, waar die is ingesteld.' }) code?: string;
}

class SessieOrganisatie {
  @Id() id!: string;
  @Tekst({ max: 200 }) naam!: string;
  @Code(['GEMEENTE', 'UITVOERDER', 'WSP', 'REGIO']) soort!: string;
}

class IngelogdeMedewerker {
  @Id() id!: string;
  @Tekst({ max: 200 }) naam!: string;
  @Codes(ROLLEN) rollen!: string[];
  @Genest(() => SessieOrganisatie) organisatie!: SessieOrganisatie;
  @Codes([], { uitleg: 'CBS-codes.' }) gemeenten!: string[];
}

class SessieAntwoord {
  @Genest(() => IngelogdeMedewerker) medewerker!: IngelogdeMedewerker;
  @Tekst({ max: 100 }) csrfToken!: string;
}

type MetSessie = FastifyRequest & { sessie?: Sessie };

@Controller('sessies')
export class SessieController {
  constructor(
    private readonly inloggen: Inloggen, private readonly sessies: Sessies,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
  ) {}

  @Post()
  @Openbaar()
  @ZonderTransactie()
  @ApiTags('openbaar')
  @ApiCreatedResponse({ type: SessieAntwoord })
  async logIn(@Body() inlog: Inlog, @Req() verzoek: FastifyRequest, @Res({ passthrough: true }) antwoord: FastifyReply) {
    const token = await this.inloggen.logIn(inlog.gebruikersnaam, inlog.wachtwoord, verzoek.ip);
    antwoord.setCookie(SESSIE_COOKIE, token, {
      httpOnly: true, sameSite: 'strict', secure: this.configuratie.productie, path: '/' });
    const sessie = await this.sessies.zoek(token);
    if (!sessie) throw new GeenSessie();
    return alsAntwoord(sessie);
  }

  @Get('huidige')
  @Mag(...ROLLEN)
  @ZonderTransactie()
  @ApiOkResponse({ type: SessieAntwoord })
  huidige(@Req() verzoek: MetSessie): SessieAntwoord {
    return alsAntwoord(verzoek.sessie!);
  }

  @Delete('huidige')
  @HttpCode(204)
  @Mag(...ROLLEN)
  @ZonderTransactie()
  @ApiNoContentResponse()
  async logUit(@Req() verzoek: MetSessie, @Res({ passthrough: true }) antwoord: FastifyReply): Promise<void> {
    await this.sessies.beeindig(verzoek.sessie!.principal.sessieId!);
    antwoord.clearCookie(SESSIE_COOKIE, { path: '/' });
  }

  @Post('_beeindigAlle')
  @HttpCode(204)
  @Mag(...ROLLEN)
  @ZonderTransactie()
  @ApiNoContentResponse()
  async beeindigAlle(@Req() verzoek: MetSessie, @Res({ passthrough: true }) antwoord: FastifyReply): Promise<void> {
    await this.sessies.beeindigAlle(verzoek.sessie!.principal.medewerkerId!);
    antwoord.clearCookie(SESSIE_COOKIE, { path: '/' });
  }
}

function alsAntwoord({ principal, organisatieNaam, csrfToken }: Sessie): SessieAntwoord {
  return {
    medewerker: {
      id: principal.medewerkerId!, naam: principal.naam, rollen: [principal.rol!],
      organisatie: { id: principal.organisatieId!, naam: organisatieNaam, soort: principal.organisatieSoort! },
      gemeenten: [...principal.gemeenten],
    },
    csrfToken,
  };
}
