import { Injectable } from '@nestjs/common';
import { WERKREGELS, dossierLabels, normaliseerDossiernummer } from '@trajectplein/dossier/domain';
import { gemeenteNaam, label, toonDatumKort } from '@trajectplein/kern/domain';
import { Database, Klok, stuurExport, type ExportKolom, type Principal } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import type { FastifyReply } from 'fastify';
import type { DossierExport, DossierLijstVraag } from './dossier.dto';
import { DossierLijst, type DossierRij } from './dossier-lijst.lezer';

interface Rij extends DossierRij {
  opdrachtgevendeGemeente: string;
  status: string;
  classificatie: string | null;
  dossierGrond: string;
  instroomOorzaak: string;
  geboorteDatum: string | null;
  klantmanagerNaam: string | null;
  meldDatum: string;
  uitstroomDatum: string | null;
  geslotenDatum: string | null;
}

const datum = (waarde: string | null) => waarde && toonDatumKort(waarde);

/**
 * What the list shows, a column for each. Where the import of a file knows the same, the column is called as it is called there:
 * then what was exported is recognised when it comes back.
 */
export const exportKolommen = (vervallen: (rij: Rij) => Rij['acties']): ExportKolom<Rij>[] => [
  { kop: 'Dossiernummer', waarde: (r) => r.nummer },
  { kop: 'Voornaam', waarde: (r) => r.voornaam },
  { kop: 'Tussenvoegsel', waarde: (r) => r.tussenvoegsel },
  { kop: 'Achternaam', waarde: (r) => r.achternaam },
  { kop: 'Geboortedatum', waarde: (r) => datum(r.geboorteDatum) },
  { kop: 'Gemeente', waarde: (r) => gemeenteNaam(r.opdrachtgevendeGemeente) },
  { kop: 'Status', waarde: (r) => label(dossierLabels.dossierStatus, r.status) },
  { kop: 'Classificatie', waarde: (r) => (r.classificatie ? label(dossierLabels.classificatie, r.classificatie) : 'Nog niet ingedeeld') },
  { kop: 'Wat nu', waarde: (r) => vervallen(r).map((er) => actieInWoorden(er.code)).join('; ') },
  { kop: 'Vraagt actie sinds', waarde: (r) => datum(vervallen(r)[0]?.vanaf ?? null) },
  { kop: 'Status sinds', waarde: (r) => datum(r.statusSinds) },
  { kop: 'Klantmanager', waarde: (r) => r.klantmanagerNaam },
  { kop: 'Grond van het dossier', waarde: (r) => label(dossierLabels.dossierGrond, r.dossierGrond) },
  { kop: 'Oorzaak van de instroom', waarde: (r) => label(dossierLabels.instroomOorzaak, r.instroomOorzaak) },
  { kop: 'Datum van de melding', waarde: (r) => datum(r.meldDatum) },
  { kop: 'Uitgestroomd op', waarde: (r) => datum(r.uitstroomDatum) },
  { kop: 'Gesloten op', waarde: (r) => datum(r.geslotenDatum) },
];

/** The list of dossiers as a file, from a cursor, after the trail knows of it. */
@Injectable()
export class DossierExporteur {
  constructor(private readonly db: Database, private readonly lijst: DossierLijst, private readonly audit: Audit,
    private readonly klok: Klok) {}

  async stuur({ formaat, filters = {} }: DossierExport, wie: Principal, antwoord: FastifyReply): Promise<void> {
    // The filter "mine" asks who is asking; the cursor below has a transaction of its own.
    const { tekst, waarden } = await this.db.inTransactie(wie, async () => this.lijst.exportOpdracht(filters));
    await this.audit.schrijfApart({ soort: 'INZAGE', doel: 'arbeidsinschakeling', route: 'POST /v1/dossiers/_exporteer',
      onderwerp: 'dossierlijst', gegevens: { formaat, ...filterCodes(filters) } }, wie);
    const vandaag = this.klok.vandaag();
    const vervallen = (rij: Rij) => rij.acties.filter((er) => er.vanaf <= vandaag);
    await stuurExport(antwoord, formaat, naamVan(filters, vandaag), exportKolommen(vervallen), this.db.stroom<Rij>(wie, tekst, waarden));
  }
}

/** What is to be done in words; a capability above has words of its own for its codes. */
function actieInWoorden(code: string): string {
  const eigen = label(dossierLabels.actie, code);
  return eigen === code ? code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ') : eigen;
}

/** What the file holds: which dossiers, of which gemeente, of which day. */
function naamVan(filters: Partial<DossierLijstVraag>, vandaag: string): string {
  const delen = [
    ...(filters.gemeente ?? []).map(gemeenteNaam), ...(filters.status ?? []).map((code) => label(dossierLabels.dossierStatus, code)),
    ...(filters.actieVereist ? ['vraagt actie'] : []), ...(filters.klantmanager === 'ik' ? ['mijn'] : []),
  ].map((deel) => deel.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
  return ['dossiers', ...delen.slice(0, 4), vandaag].join('-');
}

const KENT = new Set<string>([...WERKREGELS, ...Object.keys(dossierLabels.actie)]);

/** Codes and ids that were set; nobody can change the trail, so nothing that somebody typed comes into it. */
function filterCodes({ nummer, regel, na: _, pagina: __, paginaGrootte: ___, ...codes }: DossierLijstVraag): Record<string, string> {
  const gezocht = nummer && normaliseerDossiernummer(nummer);
  const gekend = { ...(gezocht ? { nummer: gezocht } : {}), ...(regel && KENT.has(regel) ? { regel } : {}) };
  return Object.fromEntries(Object.entries({ ...codes, ...gekend }).map(([naam, waarde]) => [naam, String(waarde)]));
}

