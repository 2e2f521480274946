import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { KPI_DEFINITIES, P90, sturingLabels } from '@trajectplein/sturing/domain';
import { kleur, useApi, useLabel, zoekreeks } from '@trajectplein/kern/web';
import { isKpiCode } from './kpi-code';
import { Minibalken } from './minibalken';
import { useCijfer } from './opmaak-cijfer';
import type { Kpi, KpiDetail, Vraag } from './typen';

const Kaart = styled('li')({
  background: kleur.vlak, border: `1px solid ${kleur.lijn}`, borderRadius: 6, minWidth: 0,
  '&[data-gekozen="true"]': { borderColor: kleur.petrol, boxShadow: `inset 0 3px 0 ${kleur.petrol}` },
  '& a': { display: 'grid', gridTemplateColumns: '1fr auto', gap: '2px 14px', padding: '13px 16px 14px', color: 'inherit',
    textDecoration: 'none', height: '100%', borderRadius: 6, alignContent: 'start' },
  '& a:hover': { background: kleur.petrolVaag, '& .titel': { textDecoration: 'underline' } },
  '& .titel': { gridColumn: '1 / -1', fontWeight: 600, fontSize: '0.9375rem' },
  '& .waarde': { fontSize: '2rem', fontWeight: 650, letterSpacing: '-0.02em', lineHeight: 1.15, color: kleur.petrolDonker },
  '& .waarde.verborgen': { fontSize: '1.0625rem', letterSpacing: 0, color: kleur.inktZacht, lineHeight: '2.3rem' },
  '& .deel': { display: 'block', fontSize: '0.9375rem' },
  '& .eenheid, & .verschil': { fontSize: '0.8125rem', color: kleur.inktZacht },
  '& .verschil': { gridColumn: '1 / -1', marginTop: 4 },
  '& svg': { alignSelf: 'end' },
});

interface Props {
  kpi: Kpi;
  vorige?: Kpi;
  /** The quarter runs: a flow is not complete, so it is not compared. */
  loopt: boolean;
  gekozen: boolean;
  naar: string;
  vraag: Vraag;
}

/** One figure: its value, how it stands to the same quarter of the year before, and the last quarters as small bars. */
export function KpiKaart({ kpi, vorige, loopt, gekozen, naar, vraag }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const { waarde, kaal, verschil } = useCijfer();
  const { periode: _p, ...as } = vraag;
  const { data } = useApi<KpiDetail>(`kpis/${kpi.code}${zoekreeks(as)}`);
  const definitie = isKpiCode(kpi.code) ? KPI_DEFINITIES[kpi.code] : null;
  const groeitAan = definitie?.soort === 'STROOM' && (kpi.eenheid === 'PERSONEN' || definitie.groeitAan);
  const eenheid = kpi.eenheid === 'PERSONEN' ? label(sturingLabels.eenheid, kpi.eenheid)
    : kpi.eenheid === 'DAGEN' ? t('sturing.dagenKort', { smart_count: kpi.waarde ?? 0 }) : null;
  // Of a distribution its parts are the point.
  const klassen = kpi.code === 'KPI-05' ? kpi.onderdelen : undefined;
  // Of few people the count stands alone.
  const alleenAantal = !kpi.onderdrukt && kpi.waarde === null && Boolean(kpi.teller);
  const p90 = kpi.onderdelen?.find((er) => er.code === P90);
  const toen = vorige && !vorige.onderdrukt ? vorige.waarde : null;
  const nu = kpi.onderdrukt ? null : kpi.waarde;
  const regel = toen === null ? t('sturing.geenVorige')
    : loopt && groeitAan || nu === null
      ? t('sturing.vorigJaar', { waarde: waarde({ waarde: toen }, kpi.eenheid) })
      : t('sturing.verschil', { verschil: verschil(nu - toen, kpi.eenheid) });
  return (
    <Kaart data-gekozen={gekozen}>
      <Link to={naar} aria-current={gekozen ? 'true' : undefined} preventScrollReset>
        <span className="titel">{label(sturingLabels.titel, kpi.code)}</span>
        {klassen ? <span>{klassen.map((er) => (
          <span key={er.code} className="deel"><strong>{kaal(er, er.onderdrukt ? 'PERSONEN' : 'PROCENT')}</strong> {label(sturingLabels.onderdeel, er.code)}</span>
        ))}</span> : <span>
          <span className={kpi.onderdrukt ? 'waarde verborgen' : 'waarde'}>{alleenAantal ? kaal({ waarde: kpi.teller }, 'PERSONEN') : kaal(kpi, kpi.eenheid)}</span>{' '}
          {alleenAantal && <span className="eenheid">{t('sturing.teWeinig')}</span>}
          {!kpi.onderdrukt && kpi.waarde !== null && eenheid && <span className="eenheid">{eenheid}</span>}
        </span>}
        {data && <Minibalken reeks={data.reeks.slice(-8)} periode={vraag.periode} />}
        {p90 && !p90.onderdrukt && p90.waarde !== null && (
          <span className="verschil">{t('sturing.negenVanTien', { dagen: waarde({ waarde: Math.ceil(p90.waarde) }, 'DAGEN') })}</span>
        )}
        {!klassen && <span className="verschil">{regel}</span>}
      </Link>
    </Kaart>
  );
}
