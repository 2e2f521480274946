import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { CONFIGURATIE, type Configuratie } from './configuratie';
import { Code, Genest, JaNee } from './http/velden';
import { Openbaar, ZonderTransactie } from './http/mag';

class Onderdelen {
  @Code(['GOED', 'SLECHT']) api!: string;
  @Code(['GOED', 'SLECHT']) database!: string;
}

class Gezondheid {
  @Code(['GOED', 'SLECHT']) status!: string;
  @JaNee({ uitleg: 'Er staan demogegevens in.' }) demo!: boolean;
  @Genest(() => Onderdelen) onderdelen!: Onderdelen;
}

/** Is it alive, and can it do its work? */
@ApiTags('openbaar')
@Controller('gezondheid')
export class GezondheidController {
  constructor(private readonly bron: DataSource, @Inject(CONFIGURATIE) private readonly configuratie: Configuratie) {}

  /** 200 when every part works, 503 when one does not. */
  @Get()
  @Openbaar()
  @ZonderTransactie()
  @ApiOkResponse({ type: Gezondheid })
  async lees(@Res({ passthrough: true }) antwoord: FastifyReply): Promise<Gezondheid> {
    const database = await this.bron.query('select 1').then(() => 'GOED', () => 'SLECHT');
    if (database !== 'GOED') antwoord.status(503);
    return { status: database, demo: this.configuratie.demo, onderdelen: { api: 'GOED', database } };
  }
}
