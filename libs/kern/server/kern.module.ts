import {
  Global, Inject, Module, type BeforeApplicationShutdown, type DynamicModule, type OnApplicationShutdown, type OnModuleInit,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { DataSource } from 'typeorm';
import { Bestanden } from './bestanden/bestanden';
import { CONFIGURATIE, type Configuratie } from './configuratie';
import { maakDataSource } from './database/data-source';
import { Database } from './database/database';
import { Gebeurtenissen } from './gebeurtenissen';
import { GezondheidController } from './gezondheid.controller';
import { Uitloop } from './http/uitloop';
import type { Spoorzinnen } from './capability';
import type { Klasse } from './klasse';
import { Klok } from './klok';
import { Metingen } from './metrieken/metingen';
import { Metrieken } from './metrieken/metrieken';
import { MetriekenController } from './metrieken/metrieken.controller';
import { Kindrijen, Nummers, Wachters } from './registers';
import { Sleutelbos } from './sleutelbos';
import { startSporen, type Volger } from './sporen/sporen';
import { Taakloop } from './taken/taakloop';
import { Taken } from './taken/taken';

const DIENSTEN = [Klok, Database, Gebeurtenissen, Sleutelbos, Taakloop, Taken, Wachters, Kindrijen, Nummers, Bestanden, Metingen, Uitloop];

/** What the trail says of each route (`Spoorzinnen`). */
export const SPOORZINNEN = Symbol('spoorzinnen');

/** What tells the collector; null when no setting names one. */
const VOLGER = Symbol('volger');

/** The platform that every process stands on. */
@Global()
@Module({})
export class KernModule implements OnModuleInit, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    @Inject(DataSource) private readonly bron: DataSource, @Inject(VOLGER) private readonly volger: Volger | null,
    private readonly host: HttpAdapterHost, private readonly uitloop: Uitloop,
  ) {}

  /** @param opties.tijdslimiet the longest that one statement may take, in ms */
  static voor(configuratie: Configuratie, opties: {
    entiteiten: Klasse[]; naam: string; klok?: Klok; tijdslimiet?: number; sporen?: Spoorzinnen;
  }): DynamicModule {
    return {
      module: KernModule,
      controllers: [GezondheidController, MetriekenController],
      providers: [
        { provide: CONFIGURATIE, useValue: configuratie },
        { provide: SPOORZINNEN, useValue: opties.sporen ?? {} },
        { provide: VOLGER, useFactory: () => configuratie.otlpAdres && startSporen(configuratie.otlpAdres, opties.naam) },
        { provide: DataSource, useFactory: () => maakDataSource(configuratie.databaseUrl, {
          entiteiten: opties.entiteiten, verbindingen: configuratie.databaseVerbindingen, naam: opties.naam,
          tijdslimiet: opties.tijdslimiet ?? 60_000,
        }).initialize() },
        ...DIENSTEN.filter((dienst) => dienst !== Klok || !opties.klok),
        Metrieken,
        ...(opties.klok ? [{ provide: Klok, useValue: opties.klok }] : []),
      ],
      exports: [CONFIGURATIE, SPOORZINNEN, DataSource, ...DIENSTEN],
    };
  }

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify) return;
    this.volger?.volgVerzoeken(fastify);
    this.uitloop.volg(fastify.server);
  }

  /** Before anything that answers a request closes. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.uitloop.sluit();
  }

  /** After the queues (hooks run from the last module that was imported to the first), the connections close. */
  async onApplicationShutdown(): Promise<void> {
    await this.bron.destroy().catch(() => undefined);
    // What was done last is told as well.
    await this.volger?.sluit();
  }
}
