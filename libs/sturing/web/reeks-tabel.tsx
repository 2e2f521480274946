import { useTranslate } from 'react-admin';
import { P90 } from '@trajectplein/sturing/domain';
import { Tabel, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import { useCijfer, waardeKop } from './opmaak-cijfer';
import type { KpiDetail, Kwartaalcijfer } from './typen';

/** The twin of the chart: the same numbers, to read. Newest first. */
export function ReeksTabel({ detail, eenheid }: { detail: KpiDetail; eenheid: string }) {
  const t = useTranslate();
  const { kwartaal, getal } = useOpmaak();
  const { waarde } = useCijfer();
  const kolommen: Kolom<Kwartaalcijfer>[] = [
    {
      naam: 'periode', kop: 'sturing.periode',
      cel: (er) => <>{kwartaal(er.periode)}{er.voorlopig && <span style={{ fontWeight: 400 }}> ({t('sturing.voorlopig')})</span>}</>,
    },
    ...(eenheid === 'PROCENT' ? [
      { naam: 'teller', kop: 'sturing.aantal', getal: true, cel: (er: Kwartaalcijfer) => getal(er.teller) },
      { naam: 'noemer', kop: 'sturing.van', getal: true, cel: (er: Kwartaalcijfer) => getal(er.noemer) },
    ] : []),
    ...(eenheid === 'DAGEN' ? [{ naam: 'teller', kop: 'sturing.aantal', getal: true, cel: (er: Kwartaalcijfer) => getal(er.teller) }] : []),
    { naam: 'waarde', kop: waardeKop(eenheid), getal: true, cel: (er) => waarde(er, eenheid) },
    ...(eenheid === 'DAGEN' ? [{
      naam: P90, kop: 'sturing.negenVanTienKort', getal: true,
      cel: (er: Kwartaalcijfer) => { const p90 = er.onderdelen?.find((deel) => deel.code === P90); return p90 ? waarde(p90, eenheid) : '–'; },
    }] : []),
  ];
  return <Tabel bijschrift={t('sturing.perKwartaal', { titel: detail.titel })} kolommen={kolommen} rijen={[...detail.reeks].reverse()}
    sleutel={(er) => er.periode} />;
}
