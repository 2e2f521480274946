import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { P90, sturingLabels } from '@trajectplein/sturing/domain';
import { isRol, zietDossiers } from '@trajectplein/toegang/domain';
import { Exportknop, Feiten, Laden, Lezing, Sectie, useApi, useLabel, useOpmaak, useRollen, zoekreeks } from '@trajectplein/kern/web';
import { Onderdelen } from './onderdelen';
import { ReeksTabel } from './reeks-tabel';
import { useCijfer } from './opmaak-cijfer';
import type { Kpi, KpiDetail, Vraag } from './typen';
import { VerdelingTabel } from './verdeling-tabel';

// The chart library is the heaviest thing there is: only who looks at figures loads it.
const Grafiek = lazy(() => import('./grafiek').then((m) => ({ default: m.Grafiek })));

const Raster = styled('div')({
  display: 'grid', gap: 16, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', alignItems: 'start', marginTop: 16,
  '& > div': { display: 'grid', gap: 16, minWidth: 0 },
  '@media (max-width: 1099.95px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** Nobody has a class on the day he reports, and a class consists of itself. */
const heeftKlassen = (kpi: string) => kpi !== 'KPI-01' && kpi !== 'KPI-05';

/** One figure in full: over the quarters, per part, per gemeente and per class, with its definition. */
export function KpiDetailVlak({ kpi, vraag }: { kpi: Kpi; vraag: Vraag }) {
  const t = useTranslate();
  const label = useLabel();
  const { kwartaal, moment } = useOpmaak();
  const [alsTabel, zetAlsTabel] = useState(false);
  const magRijen = useRollen().some((rol) => isRol(rol) && zietDossiers(rol));
  const { periode: _p, ...as } = vraag;
  const lezing = useApi<KpiDetail>(`kpis/${kpi.code}${zoekreeks({ ...as, periode: vraag.periode })}`);
  const titel = label(sturingLabels.titel, kpi.code);
  const { waarde } = useCijfer();
  const p90 = kpi.onderdelen?.find((er) => er.code === P90);
  return (
    <>
      <Sectie titel={t('sturing.perKwartaal', { titel })} acties={
        <>
          <Button aria-pressed={alsTabel} onClick={() => zetAlsTabel(!alsTabel)}>
            {t(alsTabel ? 'sturing.alsGrafiek' : 'sturing.alsTabel')}
          </Button>
          <Exportknop resource={`kpis/${kpi.code}`} filters={vraag} />
          {magRijen && (
            <Button component={Link} to={`/kpis/${kpi.code}/rijen${zoekreeks({ ...vraag })}`}>{t('sturing.rijen')}</Button>
          )}
        </>
      }>
        {p90 && !p90.onderdrukt && p90.waarde !== null && (
          <p style={{ fontSize: '0.9375rem', marginBottom: 8 }}>
            {t('sturing.mediaanZin', { mediaan: waarde(kpi, kpi.eenheid), p90: waarde(p90, kpi.eenheid) })}
          </p>
        )}
        <Lezing lezing={lezing} regels={9}>
          {(detail) => alsTabel ? <ReeksTabel detail={detail} eenheid={kpi.eenheid} />
            : <Suspense fallback={<Laden regels={9} />}><Grafiek detail={detail} kpi={kpi} periode={vraag.periode} /></Suspense>}
        </Lezing>
      </Sectie>
      <Raster>
        <div>
          {lezing.data && (
            <Sectie titel={t('sturing.perGemeente', { kwartaal: kwartaal(vraag.periode) })}>
              <VerdelingTabel soort="gemeente" cijfers={lezing.data.verdeling.gemeenten} eenheid={kpi.eenheid} />
            </Sectie>
          )}
          {kpi.onderdelen && kpi.onderdelen.length > 0 && (
            <Sectie titel={t('sturing.onderdelen', { kwartaal: kwartaal(vraag.periode) })}>
              <Onderdelen kpi={kpi} vraag={magRijen ? vraag : undefined} />
            </Sectie>
          )}
        </div>
        <div>
          {lezing.data && heeftKlassen(kpi.code) && lezing.data.verdeling.classificaties.some((er) => !er.onderdrukt) && (
            <Sectie titel={t('sturing.perClassificatie', { kwartaal: kwartaal(vraag.periode) })}>
              <VerdelingTabel soort="classificatie" cijfers={lezing.data.verdeling.classificaties} eenheid={kpi.eenheid} />
            </Sectie>
          )}
          <Sectie titel={t('sturing.definitie')}>
            <Feiten feiten={[
              [t('sturing.code'), kpi.code],
              [t('sturing.teller'), label(sturingLabels.teller, kpi.code)],
              [t('sturing.noemer'), label(sturingLabels.noemer, kpi.code)],
              [t('sturing.populatie'), label(sturingLabels.populatie, kpi.code)],
              [t('sturing.bron'), label(sturingLabels.bron, kpi.code)],
              [t('sturing.berekend'), kpi.berekendOp && moment(kpi.berekendOp)],
            ]} />
          </Sectie>
        </div>
      </Raster>
    </>
  );
}
