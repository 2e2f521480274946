import { useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { kwartaalVan } from '@trajectplein/kern/domain';
import { Lezing, Paginakop, useApi, useOpmaak, vandaag, zoekreeks } from '@trajectplein/kern/web';
import { CijferFilters } from './cijfer-filters';
import { KpiDetailVlak } from './kpi-detail';
import { KpiKaart } from './kpi-kaart';
import type { Kpi } from './typen';
import { jaarEerder, useKeuze } from './vraag';

const Kaarten = styled('ul')({
  listStyle: 'none', margin: '14px 0 20px', padding: 0, display: 'grid', gap: 12,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
});

/** The region's figures at a glance: a card each, and the one that was chosen in full below them. */
export function Dashboard() {
  const t = useTranslate();
  const { datum, kwartaal, moment } = useOpmaak();
  const cache = useQueryClient();
  const { vraag, kpi, zetVraag, adresVan, query } = useKeuze();
  const lezing = useApi<{ items: Kpi[] }>(`kpis${query}`);
  const vorige = useApi<{ items: Kpi[] }>(`kpis${zoekreeks({ ...vraag, periode: jaarEerder(vraag.periode) })}`);
  const loopt = vraag.periode === kwartaalVan(vandaag());
  const standDatum = lezing.data?.items.find((er) => er.standDatum)?.standDatum;
  const indelingen = [vraag.gemeente, vraag.uitvoerder, vraag.classificatie].filter(Boolean).length;
  const berekendOp = lezing.data?.items.map((er) => er.berekendOp ?? '').sort().at(-1);
  return (
    <>
      <Paginakop titel={t('sturing.titel')} onder={[
        loopt ? t('sturing.totNu', { kwartaal: kwartaal(vraag.periode) }) : kwartaal(vraag.periode),
        berekendOp && t('sturing.berekendOp', { moment: moment(berekendOp) }),
      ].filter(Boolean).join(' · ')} acties={
        <Button onClick={() => void cache.invalidateQueries({ queryKey: ['api'] })}>{t('sturing.vernieuwen')}</Button>
      } />
      <CijferFilters vraag={vraag} zet={zetVraag} />
      <Lezing lezing={lezing} regels={8}>
        {({ items }) => (
          <>
            {indelingen > 1 && items.every((er) => er.onderdrukt) && <p role="status">{t('sturing.eenIndeling')}</p>}
            {standDatum && <p style={{ fontSize: '0.8125rem' }}>{t('sturing.standOp', { datum: datum(standDatum) })}</p>}
            <Kaarten aria-label={t('sturing.kaarten')}>
              {items.map((er) => (
                <KpiKaart key={er.code} kpi={er} vorige={vorige.data?.items.find((v) => v.code === er.code)} loopt={loopt}
                  gekozen={er.code === kpi} naar={adresVan(er.code)} vraag={vraag} />
              ))}
            </Kaarten>
            {items.filter((er) => er.code === kpi).map((er) => <KpiDetailVlak key={er.code} kpi={er} vraag={vraag} />)}
          </>
        )}
      </Lezing>
    </>
  );
}
