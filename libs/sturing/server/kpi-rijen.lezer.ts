import { Injectable } from '@nestjs/common';
import { volledigeNaam } from '@trajectplein/dossier/domain';
import { kwartaalGrenzen } from '@trajectplein/kern/domain';
import { Database, Klok, PAGINA_GROOTTE, alsLijst, huidigePrincipal, leesCursor } from '@trajectplein/kern/server';
import { ALLE, GEMEENTE_ZELF, NORM_INTAKE_DAGEN, P90, peildatumVan, type KpiCode } from '@trajectplein/sturing/domain';
import { Audit } from '@trajectplein/toegang/server';
import { BOVEN_NORM_TRAJECT, CIJFER_BRONNEN, WACHT_TE_LANG, paginaVanBron, type CijferBron } from './cijfer-bronnen';
import type { KpiRij, KpiRijen } from './kpi.dto';
import type { KpiKeuze } from './kpi.lezer';

interface Rijenbron {
  bron: CijferBron;
  /** The part in which a row counts. */
  onderdeel: string;
  /**
   * The rows of the whole: of a percentage those of its denominator (of KPI-14 the outflow, of KPI-16 who works: the rest is
   * KPI-01 and KPI-03).
   */
  geheel: string;
  /** How many days it took, or has taken by now. */
  dagen?: string;
  /** What is otherwise for one part: who is in two parts is in each. */
  perOnderdeel?: (onderdeel: string) => Partial<Rijenbron>;
}

const metGrond = (deel: string) => `case when f.grond = 'BIJSTAND' then ${deel} else 'GROND_' || f.grond end`;
const normDeel = (boven: string) => `case when ${boven} then 'BOVEN_NORM' else 'BINNEN_NORM' end`;
const CASELOAD = `f.status in ('INTAKE', 'ACTIEF')`;
const BIJSTAND = `f.grond = 'BIJSTAND'`;

const RIJENBRONNEN: Record<KpiCode, Rijenbron> = {
  'KPI-01': { bron: CIJFER_BRONNEN.instroom, onderdeel: metGrond('f.oorzaak'), geheel: BIJSTAND },
  'KPI-03': {
    bron: CIJFER_BRONNEN.stand, geheel: CASELOAD,
    onderdeel: `case f.status when 'GEMELD' then 'WACHTEND' when 'NAZORG' then 'NAZORG' else 'GROND_' || f.grond end`,
  },
  'KPI-05': { bron: CIJFER_BRONNEN.stand, onderdeel: `case when ${CASELOAD} then f.classificatie end`, geheel: CASELOAD },
  'KPI-06': {
    bron: CIJFER_BRONNEN.intakeDuur, onderdeel: normDeel(`f.dagen > ${NORM_INTAKE_DAGEN}`), geheel: 'true', dagen: 'f.dagen',
    perOnderdeel: (deel) => (deel === 'WACHT_TE_LANG' ? { bron: CIJFER_BRONNEN.stand, dagen: '$4::date - f.wacht_sinds',
      onderdeel: `case when ${WACHT_TE_LANG} then 'WACHT_TE_LANG' end` } : {}),
  },
  'KPI-07': { bron: CIJFER_BRONNEN.trajectDuur, onderdeel: normDeel(BOVEN_NORM_TRAJECT), geheel: 'true', dagen: 'f.dagen' },
  'KPI-09': {
    bron: CIJFER_BRONNEN.lopend, perOnderdeel: () => ({ bron: CIJFER_BRONNEN.lopendPerType }), onderdeel: 'f.traject_type', geheel: 'true',
  },
  'KPI-10': {
    bron: CIJFER_BRONNEN.trajectEinde, onderdeel: 'f.soort', geheel: 'true',
    perOnderdeel: (deel) => (deel === 'GESTART' ? { bron: CIJFER_BRONNEN.trajectStart } : {}),
  },
  'KPI-13': { bron: CIJFER_BRONNEN.uitstroom, onderdeel: metGrond('f.reden'), geheel: BIJSTAND },
  'KPI-14': { bron: CIJFER_BRONNEN.uitstroom, onderdeel: 'f.reden', geheel: BIJSTAND },
  'KPI-15': { bron: CIJFER_BRONNEN.rijpeUitstroom, onderdeel: metGrond('f.uitkomst_1m'), geheel: BIJSTAND },
  'KPI-16': { bron: CIJFER_BRONNEN.bijstand, onderdeel: `'DEELTIJDWERK'`, geheel: 'f.deeltijd' },
};

/** Parts of which the statement has a text of its own. */
const EIGEN_BRON: Readonly<Record<string, string>> = { GESTART: '-start', WACHT_TE_LANG: '-wacht' };

/** A page of rows: the same selection as the figure, keyset on day and dossier. $6 … $10: executor, class, part, cursor. */
function opdracht(code: KpiCode, onderdeel: string): string {
  const gewoon = RIJENBRONNEN[code];
  const { bron: deze, onderdeel: deel, geheel, dagen = 'null::int' } = { ...gewoon, ...(onderdeel === ALLE ? {} : gewoon.perOnderdeel?.(onderdeel)) };
  const waar = `($6::text = '${ALLE}' or coalesce(f.uitvoerder::text, '${GEMEENTE_ZELF}') = $6)
     and ($7::text = '${ALLE}' or f.classificatie = $7)
     and case when $8::text = '${ALLE}' then ${geheel} else ${deel} = $8 end
     and ($9::date is null or (f.${deze.datum}, f.dossier_id) < ($9::date, $10::uuid))`;
  return `
select f.dossier_id as id, f.dossier_id as "dossierId", d.nummer, p.voornaam, p.tussenvoegsel, p.achternaam,
       i.geboorte_datum as "geboorteDatum", i.geboorte_jaar as "geboorteJaar", f.gemeente,
       nullif(f.classificatie, 'NOG_NIET_INGEDEELD') as classificatie, f.${deze.datum} as datum, ${deel} as onderdeel, ${dagen} as dagen
  ${paginaVanBron(deze, waar, '$11')}
  join dossier d on d.id = f.dossier_id
  left join persoon p on p.werkzoekende_id = d.werkzoekende_id left join identiteit i on i.werkzoekende_id = d.werkzoekende_id
 where $2::date < $3::date and $4::date is not null and $5::date is not null
 order by f.${deze.datum} desc, f.dossier_id desc limit $11`;
}

/** The dossiers behind a figure, for who may open them: the row policies let through no other. */
@Injectable()
export class KpiRijenLezer {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly audit: Audit) {}

  async lijst(code: KpiCode, keuze: KpiKeuze, gevraagd: string, grootte = PAGINA_GROOTTE, na?: string): Promise<KpiRijen> {
    // Nine out of ten of all of them: the rows behind it are those of the whole.
    const onderdeel = gevraagd === P90 ? ALLE : gevraagd;
    const { begin, einde } = kwartaalGrenzen(keuze.periode);
    const vandaag = this.klok.vandaag();
    const gemeenten = keuze.gemeente === ALLE ? huidigePrincipal().gemeenten : [keuze.gemeente];
    const [datum, id] = na ? leesCursor(na, 'datum') : [null, null];
    const rijen = await this.db.sql<Omit<KpiRij, 'naam'> & { voornaam: string | null; tussenvoegsel: string | null; achternaam: string | null }>(
      opdracht(code, onderdeel), [gemeenten, begin, einde, peildatumVan(keuze.periode, vandaag), vandaag, keuze.uitvoerder,
        keuze.classificatie, onderdeel, datum, id, grootte + 1], `kpi-rijen-${code}${onderdeel === ALLE ? '' : EIGEN_BRON[onderdeel] ?? '-deel'}`);
    const lijst = alsLijst(rijen, grootte, (rij) => rij.datum);
    this.audit.toon('dossier', lijst.items.map((rij) => rij.dossierId));
    return {
      ...lijst,
      items: lijst.items.map(({ voornaam, tussenvoegsel, achternaam, ...rij }) => ({
        ...rij, naam: achternaam === null ? null : volledigeNaam({ voornaam: voornaam ?? '', tussenvoegsel, achternaam }),
      })),
    };
  }
}
