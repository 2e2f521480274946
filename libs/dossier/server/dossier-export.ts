import { Injectable } from '@nestjs/common';
import { WERKREGELS, dossierLabels, normaliseerDossiernummer, volledigeNaam } from '@trajectplein/dossier/domain';
import { gemeenteNaam, label, toonDatumKort } from '@trajectplein/kern/domain';
import { Database, stuurExport, type ExportKolom, type Principal } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import type { FastifyReply } from 'fastify';
import type { DossierExport, DossierLijstVraag } from './dossier.dto';
import { DossierLijst, type DossierRij } from './dossier-lijst.lezer';

interface Rij extends DossierRij {
  opdrachtgevendeGemeente: string;
  status: string;
  classificatie: string | null;
  dossierGrond: string;
  klantmanagerNaam: string | null;
  meldDatum: string;
  uitstroomDatum: string | null;
  geslotenDatum: string | null;
}

const datum = (waarde: string | null) => waarde && toonDatumKort(waarde);

const KOLOMMEN: ExportKolom<Rij>[] = [
  { kop: 'Nummer', waarde: (r) => r.nummer },
  { kop: 'Naam', waarde: (r) => volledigeNaam(r) },
  { kop: 'Gemeente', waarde: (r) => gemeenteNaam(r.opdrachtgevendeGemeente) },
  { kop: 'Status', waarde: (r) => label(dossierLabels.dossierStatus, r.status) },
  { kop: 'Classificatie', waarde: (r) => (r.classificatie ? label(dossierLabels.classificatie, r.classificatie) : 'Nog niet ingedeeld') },
  { kop: 'Grond', waarde: (r) => label(dossierLabels.dossierGrond, r.dossierGrond) },
  { kop: 'Klantmanager', waarde: (r) => r.klantmanagerNaam },
  { kop: 'Gemeld op', waarde: (r) => datum(r.meldDatum) },
  { kop: 'Uitgestroomd op', waarde: (r) => datum(r.uitstroomDatum) },
  { kop: 'Gesloten op', waarde: (r) => datum(r.geslotenDatum) },
];

/** The list of dossiers as a file, from a cursor, after the trail knows of it. */
@Injectable()
export class DossierExporteur {
  constructor(private readonly db: Database, private readonly lijst: DossierLijst, private readonly audit: Audit) {}

  async stuur({ formaat, filters = {} }: DossierExport, wie: Principal, antwoord: FastifyReply): Promise<void> {
    // The filter "mine" asks who is asking; the cursor below has a transaction of its own.
    const { tekst, waarden } = await this.db.inTransactie(wie, async () => this.lijst.exportOpdracht(filters));
    await this.audit.schrijfApart({ soort: 'INZAGE', doel: 'arbeidsinschakeling', route: 'POST /v1/dossiers/_exporteer',
      onderwerp: 'dossierlijst', gegevens: { formaat, ...filterCodes(filters) } }, wie);
    await stuurExport(antwoord, formaat, 'dossiers', KOLOMMEN, this.db.stroom<Rij>(wie, tekst, waarden));
  }
}

const KENT = new Set<string>([...WERKREGELS, ...Object.keys(dossierLabels.actie)]);

/** Codes and ids that were set; nobody can change the trail, so nothing that somebody typed comes into it. */
function filterCodes({ nummer, regel, na: _, pagina: __, paginaGrootte: ___, ...codes }: DossierLijstVraag): Record<string, string> {
  const gezocht = nummer && normaliseerDossiernummer(nummer);
  const gekend = { ...(gezocht ? { nummer: gezocht } : {}), ...(regel && KENT.has(regel) ? { regel } : {}) };
  return Object.fromEntries(Object.entries({ ...codes, ...gekend }).map(([naam, waarde]) => [naam, String(waarde)]));
}

