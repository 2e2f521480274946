import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { KPI_DEFINITIES, eenheidVan, sturingLabels } from '@trajectplein/sturing/domain';
import { Tabel, useLabel, zoekreeks, type Kolom } from '@trajectplein/kern/web';
import { isKpiCode } from './kpi-code';
import { useCijfer } from './opmaak-cijfer';
import type { Cijfer, Kpi, Vraag } from './typen';

interface Props {
  kpi: Kpi;
  /** What was asked, for who may see the rows behind a part. */
  vraag?: Vraag;
}

/** The parts of a figure; which of them add up to the whole is said. */
export function Onderdelen({ kpi, vraag }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const { waarde } = useCijfer();
  const procent = kpi.eenheid === 'PROCENT' || kpi.code === 'KPI-05';
  const inDagen = kpi.eenheid === 'DAGEN';
  const opgeteld = isKpiCode(kpi.code) ? KPI_DEFINITIES[kpi.code].onderdelen.filter((er) => er.teltOp).map((er) => er.code) : [];
  const rijen = (kpi.onderdelen ?? []).filter((er) => er.onderdrukt || er.teller !== 0);
  const kolommen: Kolom<Cijfer>[] = [
    {
      naam: 'code', kop: 'sturing.onderdeel',
      cel: (er) => {
        const tekst = `${label(sturingLabels.onderdeel, er.code)}${inDagen || opgeteld.includes(er.code) ? '' : '*'}`;
        return vraag ? <Link to={`/kpis/${kpi.code}/rijen${zoekreeks({ ...vraag, onderdeel: er.code })}`}>{tekst}</Link> : tekst;
      },
    },
    {
      naam: 'teller', kop: 'sturing.aantal', getal: true,
      cel: (er) => (isKpiCode(kpi.code) && eenheidVan(kpi.code, er.code) === 'DAGEN' ? waarde(er, 'DAGEN')
        : waarde({ ...er, waarde: er.teller }, 'PERSONEN')),
    },
    ...(procent ? [{ naam: 'waarde', kop: 'sturing.percentage', getal: true, cel: (er: Cijfer) => er.onderdrukt ? '' : waarde(er, 'PROCENT') }] : []),
  ];
  if (rijen.length > 0 && rijen.every((er) => er.onderdrukt)) return <p style={{ fontSize: '0.875rem' }}>{t('sturing.allesVerborgen')}</p>;
  if (rijen.length === 0) return <p style={{ fontSize: '0.875rem' }}>{t('sturing.geenOnderdelen')}</p>;
  return (
    <>
      <Tabel bijschrift={t('sturing.onderdelenKort')} kolommen={kolommen} rijen={rijen} sleutel={(er) => er.code} />
      {!inDagen && rijen.some((er) => !opgeteld.includes(er.code)) && (
        <p style={{ fontSize: '0.8125rem', marginTop: 8 }}>{t('sturing.teltNietOp')}</p>
      )}
    </>
  );
}
