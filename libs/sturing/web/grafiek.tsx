import { useTranslate } from 'react-admin';
import { Bar, BarChart, CartesianGrid, Cell, LabelList, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { sturingLabels } from '@trajectplein/sturing/domain';
import { kleur, useLabel, useOpmaak } from '@trajectplein/kern/web';
import { asStappen, astop } from './as-stappen';
import { useCijfer } from './opmaak-cijfer';
import type { Kpi, KpiDetail, Kwartaalcijfer } from './typen';

/** Shades of the one accent, from dark to light; neighbours are told apart by a white line too. */
const TINTEN = ['#0b3237', '#1c727c', '#74aab0', '#c3ccce'];
const as = { tick: { fontSize: 12.5, fill: kleur.inktZacht }, tickLine: false, axisLine: { stroke: kleur.lijnSterk } } as const;

interface Props {
  detail: KpiDetail;
  kpi: Kpi;
  periode: string;
}

const deel = (er: Kwartaalcijfer, code: string) => er.onderdelen?.find((onderdeel) => onderdeel.code === code)?.teller ?? null;

/** A figure over the quarters: bars for numbers and days, a line for a percentage, stacked bars where the parts are the point. */
export function Grafiek({ detail, kpi, periode }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const { kwartaal } = useOpmaak();
  const { waarde, kaal } = useCijfer();
  const titel = label(sturingLabels.titel, kpi.code);
  const gestapeld = kpi.code === 'KPI-05';
  const delen = gestapeld ? (kpi.onderdelen ?? []).map((er) => er.code) : [];
  const rijen = detail.reeks.map((er) => ({
    ...er, kwartaal: er.periode, ...Object.fromEntries(delen.map((code) => [code, deel(er, code)])),
  }));
  const hoogten = rijen.map((er) => gestapeld ? delen.reduce((som, code) => som + (deel(er, code) ?? 0), 0) : (er.waarde ?? 0));
  const procent = kpi.eenheid === 'PROCENT' && !gestapeld;
  const ticks = asStappen(procent ? Math.max(...hoogten) : astop(hoogten));
  const top = ticks.at(-1) ?? 1;
  const afgekapt = !gestapeld && !procent && hoogten.some((hoogte) => hoogte > top);
  const nu = detail.reeks.find((er) => er.periode === periode);
  if (detail.reeks.every((er) => er.onderdrukt)) {
    return <p style={{ fontSize: '0.9375rem', padding: '8px 0' }}>{t('sturing.allesVerborgen')}</p>;
  }
  const verborgen = detail.reeks.some((er) => er.onderdrukt);
  const kort = (periodeCode: string) => periodeCode.replace(/^(\d{4})-Q(\d)$/, "$2e kw. '$1").replace(/'20/, "'");
  const eenheid = gestapeld ? 'PERSONEN' : kpi.eenheid;
  const tip = (
    <Tooltip isAnimationActive={false} cursor={{ fill: kleur.petrolVaag, stroke: kleur.lijn }}
      labelFormatter={(code) => kwartaal(String(code))} formatter={(getal, naam) => [waarde({ waarde: Number(getal) }, eenheid), naam]}
      contentStyle={{ borderRadius: 4, border: `1px solid ${kleur.lijnSterk}`, fontSize: 13 }} itemStyle={{ color: kleur.inkt }} />
  );
  const xas = <XAxis dataKey="kwartaal" {...as} tickFormatter={kort} interval="preserveStartEnd" minTickGap={8} />;
  const yas = <YAxis width={52} ticks={ticks} domain={[0, top]} allowDataOverflow {...as} axisLine={false} tickFormatter={(getal: number) => kaal({ waarde: getal }, eenheid).replace(',0', '')} />;
  const raster = <CartesianGrid vertical={false} stroke={kleur.lijn} />;
  return (
    <figure>
      {/* A tooltip stays where the mouse was: on a window that became narrower it must not make the page wider. */}
      <div role="img" style={{ overflow: 'hidden' }} aria-label={t('sturing.grafiekTekst', {
        titel, aantal: detail.reeks.length, kwartaal: kwartaal(periode), waarde: nu ? waarde(nu, kpi.eenheid) : '–',
      })}>
        <ResponsiveContainer width="100%" height={270}>
          {procent ? (
            <LineChart data={rijen} margin={{ top: 22, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false}>
              {raster}{xas}{yas}{tip}
              <Line dataKey="waarde" name={titel} stroke={kleur.petrol} strokeWidth={2.5} dot={{ r: 3.5, fill: kleur.petrol }}
                isAnimationActive={false} connectNulls={false}>
                <LabelList dataKey="waarde" position="top" offset={8} fontSize={12.5} fill={kleur.inkt}
                  formatter={(getal) => (getal === null || getal === undefined ? '' : kaal({ waarde: Number(getal) }, eenheid))} />
              </Line>
            </LineChart>
          ) : (
            <BarChart data={rijen} margin={{ top: 20, right: 16, bottom: 0, left: 0 }} accessibilityLayer={false} barCategoryGap="22%">
              {raster}{xas}{yas}{tip}
              {gestapeld ? delen.map((code, i) => (
                <Bar key={code} dataKey={code} stackId="delen" name={label(sturingLabels.onderdeel, code)} fill={TINTEN[i % TINTEN.length]}
                  stroke="#fff" isAnimationActive={false} />
              )) : (
                <Bar dataKey={(er: { waarde: number | null }) => (er.waarde === null ? null : Math.min(er.waarde, top))} name={titel} isAnimationActive={false} radius={[2, 2, 0, 0]}>
                  {rijen.map((er) => (
                    <Cell key={er.periode} fill={er.periode === periode ? kleur.petrol : '#8fb3b7'}
                      stroke={er.voorlopig ? kleur.petrol : undefined} strokeDasharray={er.voorlopig ? '4 3' : undefined} />
                  ))}
                  <LabelList dataKey="waarde" position="top" fontSize={12.5} fill={kleur.inkt}
                    formatter={(getal) => (getal === null || getal === undefined ? '' : kaal({ waarde: Number(getal) }, eenheid))} />
                </Bar>
              )}
              {gestapeld && <Legend iconType="square" wrapperStyle={{ fontSize: 13 }}
                formatter={(naam: string) => <span style={{ color: kleur.inkt }}>{naam}</span>} />}
            </BarChart>
          )}
        </ResponsiveContainer>
      </div>
      <figcaption style={{ fontSize: '0.8125rem', color: kleur.inktZacht, marginTop: 6 }}>
        {[
          detail.reeks.some((er) => er.voorlopig) && t('sturing.voorlopigUitleg'),
          verborgen && t('sturing.verborgenUitleg'),
          afgekapt && t('sturing.afgekapt'),
        ].filter(Boolean).join(' ')}
      </figcaption>
    </figure>
  );
}
