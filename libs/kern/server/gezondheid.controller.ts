import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CONFIGURATIE, type Configuratie } from './configuratie';
import { ApiFout } from './fouten';
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
  @ApiServiceUnavailableResponse({ description: 'De database is niet bereikbaar; `onderdelen` wijst aan wat niet werkt.' })
  async lees(): Promise<Gezondheid> {
    const database = await this.bron.query('select 1').then(() => 'GOED', () => 'SLECHT');
    const onderdelen = { api: 'GOED', database };
    if (database !== 'GOED') throw new ApiFout(503, 'NIET_GEREED', 'De database is niet bereikbaar.', undefined, { onderdelen });
    return { status: database, demo: this.configuratie.demo, onderdelen };
  }
}
