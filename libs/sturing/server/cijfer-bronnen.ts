import { NORM_INTAKE_DAGEN, NORM_TRAJECT_DAGEN, P90 } from '@trajectplein/sturing/domain';

/**
 * What each figure counts, in SQL over the facts. The figures and the rows behind them read the same text, so that they
 * cannot come apart. Everybody counts once: the latest fact stands for a person (within a grond, where gronden are
 * populations of their own).
 *
 * Parameters everywhere: $1 gemeenten, $2 first day, $3 first day after, $4 peildatum, $5 today.
 */
export interface CijferBron {
  tabel: string;
  /** The day that is shown with a row, and by which the latest one is found. */
  datum: string;
  /** Breaks a tie of days. */
  sleutel: string;
  waar: string;
  /** A person counts once within these. */
  binnen: string;
}

const PEIL = 'f.van <= $4::date and f.tot > $4::date';
const IN_PERIODE = 'f.datum >= $2::date and f.datum < $3::date';

export const CIJFER_BRONNEN = {
  instroom: { tabel: 'feit_instroom', datum: 'datum', sleutel: 'dossier_id', waar: IN_PERIODE, binnen: 'grond' },
  stand: { tabel: 'feit_stand', datum: 'van', sleutel: 'dossier_id', waar: PEIL, binnen: '' },
  lopend: { tabel: 'feit_traject', datum: 'van', sleutel: 'traject_id', waar: `f.status = 'LOPEND' and ${PEIL}`, binnen: '' },
  lopendPerType: {
    tabel: 'feit_traject', datum: 'van', sleutel: 'traject_id', waar: `f.status = 'LOPEND' and ${PEIL}`, binnen: 'traject_type',
  },
  /** The caseload of bijstand on the day before the quarter: where KPI-03 of the quarter before ended. */
  begin: { tabel: 'feit_stand', datum: 'van', sleutel: 'dossier_id', waar: 'f.van < $2::date and f.tot >= $2::date', binnen: '' },
  trajectStart: {
    tabel: 'feit_traject_moment', datum: 'datum', sleutel: 'traject_id', waar: `f.soort = 'GESTART' and ${IN_PERIODE}`, binnen: '',
  },
  trajectEinde: {
    tabel: 'feit_traject_moment', datum: 'datum', sleutel: 'traject_id', waar: `f.soort <> 'GESTART' and ${IN_PERIODE}`, binnen: '',
  },
  intakeDuur: { tabel: 'feit_duur', datum: 'datum', sleutel: 'dossier_id', waar: `f.soort = 'INTAKE' and ${IN_PERIODE}`, binnen: '' },
  trajectDuur: { tabel: 'feit_duur', datum: 'datum', sleutel: 'dossier_id', waar: `f.soort = 'TRAJECT' and ${IN_PERIODE}`, binnen: '' },
  bijstand: { tabel: 'feit_bijstand', datum: 'van', sleutel: 'dossier_id', waar: PEIL, binnen: '' },
  uitstroom: { tabel: 'feit_uitstroom', datum: 'datum', sleutel: 'uitstroom_id', waar: IN_PERIODE, binnen: 'grond' },
  rijpeUitstroom: {
    tabel: 'feit_uitstroom', datum: 'datum', sleutel: 'uitstroom_id', waar: `${IN_PERIODE} and f.rijp_datum <= $5::date`,
    binnen: 'grond',
  },
} as const satisfies Record<string, CijferBron>;

/** A later row of the same person that counts: then this one does not. */
function latere(bron: CijferBron): string {
  return `exists (select 1 from ${bron.tabel} x
                    where x.werkzoekende_id = f.werkzoekende_id and x.gemeente = f.gemeente and ${bron.waar.replaceAll('f.', 'x.')}
                      ${bron.binnen ? `and x.${bron.binnen} = f.${bron.binnen}` : ''}
                      and (x.${bron.datum}, x.${bron.sleutel}) > (f.${bron.datum}, f.${bron.sleutel}))`;
}

/**
 * `from …` of a source: the rows that count, one per person. By sorting, not by asking each row for a later one: after many
 * changes at once the planner knows nothing of the new rows yet, and took minutes over that.
 */
function vanBron(bron: CijferBron, gemeenten = '$1::text[]'): string {
  const persoon = ['gemeente', 'werkzoekende_id', bron.binnen].filter(Boolean).map((kolom) => `f.${kolom}`).join(', ');
  return `from (
  select distinct on (${persoon}) f.* from ${bron.tabel} f
   where f.gemeente = any(${gemeenten}) and ${bron.waar}
   order by ${persoon}, f.${bron.datum} desc, f.${bron.sleutel} desc) f`;
}

/**
 * The same rows, a page at a time in the order of an index: what a page costs does not grow with the caseload. The CASE
 * keeps the planner from looking up the later rows of everybody first.
 * @param waar what else holds for \`f\`
 */
export function paginaVanBron(bron: CijferBron, waar: string, aantal: string): string {
  return `from unnest($1::text[]) as g(gemeente) cross join lateral (
  select f.* from ${bron.tabel} f
   where f.gemeente = g.gemeente and ${bron.waar} and case when ${latere(bron)} then false else true end and ${waar}
   order by f.${bron.datum} desc, f.dossier_id desc limit ${aantal}) f`;
}

const groep = (bron: CijferBron, kolommen: string) =>
  `select f.gemeente, coalesce(f.uitvoerder::text, 'GEMEENTE_ZELF') as uitvoerder, f.classificatie, ${kolommen}, count(*)::int as n
  ${vanBron(bron)}
 group by f.gemeente, f.uitvoerder, f.classificatie, ${kolommen}`;

const AS = 'gemeente, uitvoerder, classificatie';

/** True for who has been waiting for an intake for longer than the norm. */
export const WACHT_TE_LANG = `coalesce(f.wacht_sinds < $4::date - ${NORM_INTAKE_DAGEN}, false)`;
export const BOVEN_NORM_TRAJECT = `f.dagen > ${NORM_TRAJECT_DAGEN}`;

/**
 * Every figure of these gemeenten in one quarter: a row per gemeente × executor × class × figure × part, each executor and
 * class also as ALLE. Zeros are left out.
 */
export const BEREKEN_CIJFERS = `
with instroom as (${groep(CIJFER_BRONNEN.instroom, 'f.grond, f.oorzaak')}),
stand (${AS}, grond, status, te_lang, n) as (${groep(CIJFER_BRONNEN.stand, `f.grond, f.status, ${WACHT_TE_LANG}`)}),
lopend as (${groep(CIJFER_BRONNEN.lopend, 'f.status')}),
lopend_per_type as (${groep(CIJFER_BRONNEN.lopendPerType, 'f.traject_type')}),
begin_stand as (${groep(CIJFER_BRONNEN.begin, 'f.grond, f.status')}),
traject_start as (${groep(CIJFER_BRONNEN.trajectStart, 'f.soort')}),
traject_einde as (${groep(CIJFER_BRONNEN.trajectEinde, 'f.soort, f.uitval')}),
uitstroom as (${groep(CIJFER_BRONNEN.uitstroom, 'f.grond, f.reden')}),
rijp as (${groep(CIJFER_BRONNEN.rijpeUitstroom, 'f.grond, f.uitkomst_1m')}),
traject_duur (${AS}, boven_norm, n) as (${groep(CIJFER_BRONNEN.trajectDuur, BOVEN_NORM_TRAJECT)}),
bijstand as (${groep(CIJFER_BRONNEN.bijstand, 'f.deeltijd')}),
caseload as (select * from stand where status in ('INTAKE', 'ACTIEF')),
rij (kpi, onderdeel, ${AS}, teller, noemer) as (
  select 'KPI-01', o, ${AS}, n, null::int
    from instroom, unnest(case when grond = 'BIJSTAND' then array['ALLE', oorzaak] else array['GROND_' || grond] end) o
  union all
  select 'KPI-03', o, ${AS}, n, null
    from stand, unnest(case status when 'GEMELD' then array['WACHTEND'] when 'NAZORG' then array['NAZORG']
                       else array['ALLE', 'GROND_' || grond] end) o
  union all
  select 'KPI-05', 'ALLE', ${AS}, n, null from caseload
  union all
  select 'KPI-05', classificatie, ${AS}, n, null from caseload
  union all
  select 'KPI-06', 'WACHT_TE_LANG', ${AS}, n, null from stand where te_lang
  union all
  select 'KPI-07', 'BOVEN_NORM', ${AS}, n, null from traject_duur where boven_norm
  union all
  select 'KPI-09', 'ALLE', ${AS}, n, null from lopend
  union all
  select 'KPI-09', traject_type, ${AS}, n, null from lopend_per_type
  union all
  select 'KPI-10', 'ALLE', ${AS}, case when uitval then n else 0 end, n from traject_einde
  union all
  select 'KPI-10', soort, ${AS}, n, null from traject_einde
  union all
  select 'KPI-10', soort, ${AS}, n, null from traject_start
  union all
  select 'KPI-13', o, ${AS}, n, null
    from uitstroom, unnest(case when grond = 'BIJSTAND' then array['ALLE', reden] else array['GROND_' || grond] end) o
  union all
  select 'KPI-14', 'ALLE', ${AS}, n, 0 from uitstroom where grond = 'BIJSTAND'
  union all
  select 'KPI-14', 'ALLE', ${AS}, 0, n from instroom where grond = 'BIJSTAND'
  union all
  select 'KPI-14', 'ALLE', ${AS}, 0, n from begin_stand where grond = 'BIJSTAND' and status in ('INTAKE', 'ACTIEF')
  union all
  select 'KPI-15', case when grond = 'BIJSTAND' then 'ALLE' else 'GROND_' || grond end, ${AS},
         case when uitkomst_1m in ('LOONDIENST', 'BESCHUT') then n else 0 end, n from rijp
  union all
  select 'KPI-15', uitkomst_1m, ${AS}, n, null from rijp where grond = 'BIJSTAND' and uitkomst_1m <> 'ANDERS'
  union all
  select 'KPI-16', 'ALLE', ${AS}, case when deeltijd then n else 0 end, n from bijstand
)
select gemeente, coalesce(uitvoerder, 'ALLE') as uitvoerder, coalesce(classificatie, 'ALLE') as classificatie,
       kpi, onderdeel, sum(teller)::int as teller, sum(noemer)::int as noemer, null::float8 as waarde
  from rij
 group by grouping sets ((gemeente, kpi, onderdeel), (gemeente, kpi, onderdeel, uitvoerder),
                         (gemeente, kpi, onderdeel, classificatie), (gemeente, kpi, onderdeel, uitvoerder, classificatie))`;

const duren = (kpi: string, bron: CijferBron) =>
  `select '${kpi}', f.gemeente, coalesce(f.uitvoerder::text, 'GEMEENTE_ZELF'), f.classificatie, f.dagen
  ${vanBron(bron, 'array(select code from gemeente)')}`;

/**
 * The medians, of these gemeenten and of the region: a median of the region does not follow from those of its gemeenten. A row
 * with how many durations it is of, and beside it one within how many days nine out of ten were done.
 */
export const BEREKEN_DUREN = `
with duur (kpi, ${AS}, dagen) as (
  ${duren('KPI-06', CIJFER_BRONNEN.intakeDuur)}
  union all
  ${duren('KPI-07', CIJFER_BRONNEN.trajectDuur)}
),
cel as (
  select coalesce(gemeente, 'ALLE') as gemeente, coalesce(uitvoerder, 'ALLE') as uitvoerder, coalesce(classificatie, 'ALLE') as classificatie,
         kpi, count(*)::int as teller, percentile_cont(array[0.5, 0.9]) within group (order by dagen) as waarden
    from duur group by kpi, rollup(gemeente), cube(uitvoerder, classificatie)
)
select ${AS}, kpi, onderdeel, teller, null::int as noemer, round(waarden[plek]::numeric, 1)::float8 as waarde
  from cel cross join (values ('ALLE', 1), ('${P90}', 2)) d (onderdeel, plek)
 where gemeente = 'ALLE' or gemeente = any($1::text[])`;
