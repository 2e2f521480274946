import {
  DOELGROEP_LEEFTIJD, OPEN_STATUSSEN, isLeeftijdDoelgroep, isOpen, normaliseerDossiernummer, werkgrenzen, type DossierStatus,
  type LeeftijdDoelgroep,
} from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';
import { huidigePrincipal } from '@trajectplein/kern/server';
import { GELDT } from '@trajectplein/toegang/server';
import type { Acties } from './acties';
import type { DossierFilters } from './dossier.dto';

/** The conditions of a list of dossiers (as `d`), and the values they name. */
export interface Selectie {
  waar: string[];
  waarden: unknown[];
}

/** Written out, and not as a parameter: only so does PostgreSQL know that an index of the open ones holds them all. */
export const OPEN = `d.status in (${OPEN_STATUSSEN.map((status) => `'${status}'`).join(', ')})`;

/** What the rules of the werkvoorraad need to know. */
export interface Werkvoorwaarden {
  vandaag: Datum;
  acties: Pick<Acties, 'codesVan'>;
}

/**
 * A dossier that waits for somebody at another organisation: something that is due there, or an aanmelding that was sent there
 * and not answered.
 * @param parameter adds a value to the statement and gives its name in it
 */
export function wachtOpAnder({ vandaag, acties }: Werkvoorwaarden, parameter: (waarde: unknown) => string): string {
  return `(d.acties <> '[]' and exists (select 1 from jsonb_array_elements(d.acties) a where
    case when a ->> 'code' = 'AANMELDING_ONBEANTWOORD' then exists (select 1 from aanmelding m where m.dossier_id = d.id
           and m.status = 'VERZONDEN' and m.uitvoeringsorganisatie_id <> app_organisatie())
         when (a ->> 'vanaf')::date > ${parameter(vandaag)}::date then false
         when a ->> 'code' = any(${parameter(acties.codesVan('UITVOERDER'))}) then d.uitvoeringsorganisatie_id <> app_organisatie()
         when a ->> 'code' = any(${parameter(acties.codesVan('GEMEENTE'))}) then
           d.opdrachtgevende_gemeente is distinct from app_eigen_gemeente() and d.opdrachtgevende_gemeente <> all(app_mandaat_gemeenten())
         else false end))`;
}

/** Turns the filters of a list into conditions, each with an index of its own or within the rows of another. */
export function selecteer(vraag: DossierFilters, werk: Werkvoorwaarden): Selectie {
  const waar: string[] = [];
  const waarden: unknown[] = [];
  const parameter = (waarde: unknown) => `$${waarden.push(waarde)}`;
  const eis = (voorwaarde: (p: string) => string, waarde: unknown) => waar.push(voorwaarde(parameter(waarde)));
  // One value as an equality: of several PostgreSQL cannot keep the order of the index.
  const eisEen = (kolom: string, van: readonly string[]) => (van.length === 1
    ? eis((p) => `${kolom} = ${p}`, van[0]) : eis((p) => `${kolom} = any(${p})`, van));
  if (vraag.gemeente) eisEen('d.opdrachtgevende_gemeente', vraag.gemeente);
  if (vraag.status) eisEen('d.status', vraag.status);
  if (vraag.open ?? vraag.status?.every((status) => isOpen(status as DossierStatus))) waar.push(OPEN);
  if (vraag.open === false) waar.push(`not ${OPEN}`);
  if (vraag.classificatie) {
    const klassen = vraag.classificatie.filter((c) => c !== 'GEEN');
    if (klassen.length === vraag.classificatie.length) eisEen('d.classificatie', klassen);
    else eis((p) => `(d.classificatie is null or d.classificatie = any(${p}))`, klassen);
  }
  if (vraag.klantmanager) waar.push(vanKlantmanager(vraag.klantmanager, parameter));
  if (vraag.doelgroep && isLeeftijdDoelgroep(vraag.doelgroep)) waar.push(vanLeeftijd(vraag.doelgroep));
  else if (vraag.doelgroep) eis((p) => `exists (select 1 from dossier_doelgroep g where g.dossier_id = d.id and g.doelgroep = ${p})`, vraag.doelgroep);
  if (vraag.nummer) eis((p) => `d.nummer = ${p}`, normaliseerDossiernummer(vraag.nummer) ?? vraag.nummer);
  if (vraag.actieVereist === true) waar.push('d.actie_vanaf <= app_vandaag()');
  if (vraag.actieVereist === false) waar.push('(d.actie_vanaf is null or d.actie_vanaf > app_vandaag())');
  if (vraag.regel) waar.push(...vanRegel(vraag.regel, werk, parameter));
  if (vraag.id) eis((p) => `d.id = any(${p}::uuid[])`, vraag.id);
  return { waar, waarden };
}

function vanKlantmanager(wie: string, parameter: (waarde: unknown) => string): string {
  if (wie === 'niemand') return 'd.klantmanager_id is null';
  if (wie === 'team') {
    return `(d.klantmanager_id is null or d.klantmanager_id = any(array(select a.medewerker_id from aanstelling a
      where a.organisatie_id = app_organisatie() and ${GELDT})))`;
  }
  return `d.klantmanager_id = ${parameter(wie === 'ik' ? huidigePrincipal().medewerkerId : wie)}`;
}

function vanRegel(regel: string, werk: Werkvoorwaarden, parameter: (waarde: unknown) => string): string[] {
  const grens = werkgrenzen(werk.vandaag);
  // Which dossiers have an action stands in another table, whose policy asks per row: the function gives ids alone.
  const metActie = (codes: readonly string[], tot: Datum | null) =>
    `d.id = any(array(select dossiers_met_actie(${parameter(codes)}::text[], ${parameter(tot)}::date)))`;
  switch (regel) {
    case 'TE_LAAT': return [`d.actie_vanaf <= ${parameter(grens.teLaat)}::date`];
    case 'DEZE_WEEK': return [`d.actie_vanaf between ${parameter(grens.maandag)}::date and ${parameter(grens.zondag)}::date`];
    case 'NIEUW': return [`d.meld_datum >= ${parameter(grens.nieuw)}::date`];
    case 'WACHT_OP_ANDER':
      return [metActie([...werk.acties.codesVan('UITVOERDER'), ...werk.acties.codesVan('GEMEENTE')], null), wachtOpAnder(werk, parameter)];
    default: return [metActie([regel], werk.vandaag)];
  }
}

/** Who is in a group by his age today; of whom only the year is known, when each of its days makes it true. */
function vanLeeftijd(groep: LeeftijdDoelgroep): string {
  const { van, tot } = DOELGROEP_LEEFTIJD[groep];
  const grens = (jaren: number) => `(app_vandaag() - interval '${jaren} years')::date`;
  const eisen = [
    ...(van ? [[`i.geboorte_datum <= ${grens(van)}`, `make_date(i.geboorte_jaar, 12, 31) <= ${grens(van)}`]] : []),
    ...(tot ? [[`i.geboorte_datum > ${grens(tot)}`, `i.geboorte_jaar > extract(year from ${grens(tot)})`]] : []),
  ];
  const [dag, jaar] = [0, 1].map((n) => eisen.map((eis) => eis[n]).join(' and '));
  return `exists (select 1 from identiteit i where i.werkzoekende_id = d.werkzoekende_id and ((${dag}) or (${jaar})))`;
}
