import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CONFIGURATIE, type Configuratie } from './configuratie';
import { ApiFout } from './fouten';
import { Code, Genest, JaNee } from './http/velden';
import { Openbaar, ZonderTransactie } from './http/mag';
import { Uitloop } from './http/uitloop';
import { Taken } from './taken/taken';

const STAAT = ['GOED', 'SLECHT'];

class Onderdelen {
  @Code(STAAT) api!: string;
  @Code(STAAT) database!: string;
  @Code(STAAT, { uitleg: 'De wachtrij voor werk op de achtergrond.' }) wachtrij!: string;
}

class Gezondheid {
  @Code(['GOED', 'BEPERKT'], { uitleg: 'BEPERKT: er kan worden gewerkt, maar werk op de achtergrond blijft liggen.' }) status!: string;
  @JaNee({ uitleg: 'Er staan demogegevens in.' }) demo!: boolean;
  @Genest(() => Onderdelen) onderdelen!: Onderdelen;
}

/** Is it alive, and can it do its work? */
@ApiTags('openbaar')
@Controller('gezondheid')
export class GezondheidController {
  constructor(
    private readonly bron: DataSource, private readonly taken: Taken, private readonly uitloop: Uitloop,
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
  ) {}

  /**
   * 200 when people can work, 503 when they cannot. No request waits for the queue, so without it they can: whoever
   * sends traffic here must not stop, and whoever watches sees which part is down. When this process stops it answers on
   * for a while, with 503 here: whoever sends traffic goes elsewhere before it is refused.
   */
  @Get()
  @Openbaar()
  @ZonderTransactie()
  @ApiOkResponse({ type: Gezondheid })
  @ApiServiceUnavailableResponse({ description: 'De database is niet bereikbaar, of deze server stopt; `onderdelen` wijst aan wat niet werkt.' })
  async lees(): Promise<Gezondheid> {
    if (this.uitloop.bezig) throw new ApiFout(503, 'STOPT', 'Deze server stopt. Vraag het aan een andere, of zo nog eens.');
    const [database, wachtrij] = (await Promise.all([
      this.bron.query('select 1').then(() => true, () => false), this.taken.bereikbaar(),
    ])).map((werkt) => (werkt ? 'GOED' : 'SLECHT')) as [string, string];
    const onderdelen = { api: 'GOED', database, wachtrij };
    if (database !== 'GOED') throw new ApiFout(503, 'NIET_GEREED', 'De database is niet bereikbaar.', undefined, { onderdelen });
    return { status: wachtrij === 'GOED' ? 'GOED' : 'BEPERKT', demo: this.configuratie.demo, onderdelen };
  }
}
