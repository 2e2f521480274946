import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CONFIGURATIE, type Configuratie } from '../configuratie';
import { ApiFout, NietGevonden } from '../fouten';
import { Openbaar, ZonderTransactie } from '../http/mag';
import { Metrieken } from './metrieken';

const hash = (tekst: string) => createHash('sha256').update(tekst).digest();

/** The numbers of this process for who watches it. Outside the contract: no client of the API has a use for them. */
@ApiExcludeController()
@Controller('metrics')
export class MetriekenController {
  constructor(private readonly metrieken: Metrieken, @Inject(CONFIGURATIE) private readonly configuratie: Configuratie) {}

  /** With the key from METRICS_SLEUTEL as a bearer token. Without that setting there is nothing here. */
  @Get()
  @Openbaar()
  @ZonderTransactie()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  lees(@Headers('authorization') kop?: string): Promise<string> {
    const sleutel = this.configuratie.metricsSleutel;
    if (sleutel === null) throw new NietGevonden();
    // Of the hashes, because only what is equally long can be compared in constant time.
    if (!timingSafeEqual(hash(kop ?? ''), hash(`Bearer ${sleutel}`))) {
      throw new ApiFout(401, 'GEEN_SLEUTEL', 'Geef de sleutel voor de metrieken mee in de kop Authorization.');
    }
    return this.metrieken.lees();
  }
}
