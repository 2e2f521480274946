import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { CONFIGURATIE, type Configuratie } from '../configuratie';
import { Taken } from '../taken/taken';
import { binnen } from '../taken/wachtrij';
import { Metingen, type Meting } from './metingen';

/** A part that hangs does not keep the other numbers from who watches. A queue gives itself a second. */
const GEDULD_MS = 1_500;

/** The numbers of this process for Prometheus. Without METRICS_SLEUTEL nobody can read them, and nothing is counted. */
@Injectable()
export class Metrieken implements OnModuleInit {
  private readonly register = new Registry();

  constructor(
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie, private readonly host: HttpAdapterHost,
    private readonly bron: DataSource, private readonly taken: Taken, private readonly metingen: Metingen,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (!fastify || this.configuratie.metricsSleutel === null) return;
    collectDefaultMetrics({ register: this.register });
    this.telVerzoeken(fastify);
    this.telLopen();
    this.meetVerbindingen();
    this.meetWachtrijen();
  }

  /** Everything there is to tell now, as Prometheus reads it. */
  async lees(): Promise<string> {
    // Capabilities register while the application starts, so theirs come in at the first reading.
    for (const meting of this.metingen.alle()) {
      if (!this.register.getSingleMetric(meting.naam)) this.voegToe(meting);
    }
    return this.register.metrics();
  }

  private telVerzoeken(fastify: FastifyInstance): void {
    const duur = new Histogram({
      name: 'trajectplein_http_verzoek_seconden', help: 'Duur van verzoeken, per patroon van de route.', labelNames: ['methode', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers: [this.register],
    });
    fastify.addHook('onResponse', async (verzoek, antwoord) => {
      // The pattern and never the address: that holds ids, and each address would be a series of its own.
      duur.observe({ methode: verzoek.method, route: verzoek.routeOptions.url ?? '?', status: antwoord.statusCode }, antwoord.elapsedTime / 1000);
    });
  }

  private telLopen(): void {
    const duur = new Histogram({
      name: 'trajectplein_taak_seconden', help: 'Duur van taken op de achtergrond in dit proces.', labelNames: ['taak', 'uitkomst'],
      buckets: [0.01, 0.1, 1, 10, 60, 600], registers: [this.register],
    });
    this.taken.bijLoop(({ taak, uitkomst, seconden }) => duur.observe({ taak, uitkomst }, seconden));
  }

  private meetVerbindingen(): void {
    const pool = (this.bron.driver as unknown as { master: Pool }).master;
    this.voegToe({
      naam: 'trajectplein_database_verbindingen', uitleg: 'Verbindingen met de database: alle, vrije, en verzoeken die erop wachten.',
      etiketten: ['soort'],
      meet: async () => [['totaal', pool.totalCount], ['vrij', pool.idleCount], ['wachtend', pool.waitingCount]]
        .map(([soort, waarde]) => ({ waarde: waarde as number, etiketten: { soort: soort as string } })),
    });
  }

  private meetWachtrijen(): void {
    this.voegToe({ naam: 'trajectplein_wachtrij_bereikbaar', uitleg: 'Of de wachtrij antwoordt (1) of niet (0).',
      meet: async () => [{ waarde: (await this.taken.bereikbaar()) ? 1 : 0 }] });
    this.voegToe({ naam: 'trajectplein_wachtrij_taken', uitleg: 'Taken per wachtrij en staat.', etiketten: ['wachtrij', 'staat'],
      meet: async () => (await this.taken.aantallen()).flatMap(({ rij, staten }) =>
        Object.entries(staten).map(([staat, waarde]) => ({ waarde, etiketten: { wachtrij: rij, staat } }))) });
    this.voegToe({ naam: 'trajectplein_wachtrij_oudste_seconden', uitleg: 'Hoe lang de oudste wachtende taak al wacht; 0 als er geen wacht.',
      etiketten: ['wachtrij'],
      meet: async () => (await this.taken.oudsteWachtend()).map(({ rij, seconden }) => ({ waarde: seconden, etiketten: { wachtrij: rij } })) });
  }

  private voegToe({ naam, uitleg, etiketten = [], meet }: Meting): void {
    this.register.registerMetric(new Gauge({
      name: naam, help: uitleg, labelNames: [...etiketten], registers: [],
      async collect() {
        const waarden = await binnen(meet(), GEDULD_MS).catch(() => []);
        // What cannot be measured is absent: the last number that could be would look like one of now.
        if (etiketten.length) this.reset();
        else this.remove();
        for (const { waarde, etiketten: bij = {} } of waarden) this.set(bij, waarde);
      },
    }));
  }
}
