import { useRef, useState } from 'react';
import { required, useInput, useTranslate } from 'react-admin';
import IconButton from '@mui/material/IconButton';
import { datumFout, leesDatum, leesGetypt } from '../taal/lees-datum';
import { vandaag } from '../taal/opmaak';
import { Kalender } from '../onderdelen/pictogrammen';
import { Invoer } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

interface Props extends VeldEigenschappen {
  /** `vandaag`: filled in beforehand with today. */
  beginWaarde?: 'vandaag' | (string & {});
}

const toon = (waarde: unknown) => {
  const tekst = typeof waarde === 'string' || typeof waarde === 'number' ? String(waarde) : '';
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst) ? tekst.split('-').reverse().join('-') : tekst;
};

const isDatum = (waarde: unknown) => (typeof waarde === 'string' && waarde ? datumFout(waarde) : undefined);

/** A date, typed in any usual way or picked from the browser's own calendar. Its value is `YYYY-MM-DD`; what was read is shown back. */
export function DatumVeld({ bron, verplicht, beginWaarde, ...rest }: Props) {
  const { id, field, fieldState } = useInput({
    source: bron,
    defaultValue: beginWaarde === 'vandaag' ? vandaag() : beginWaarde,
    validate: verplicht ? [required(), isDatum] : isDatum,
    format: (waarde: unknown) => waarde,
  });
  return (
    <DatumInvoer id={id} bron={bron} verplicht={verplicht} {...rest} field={field} fout={fieldState.error?.message}
      waarde={(field.value ?? null) as string | null} betekent={(tekst) => leesDatum(tekst) ?? (tekst || null)} zet={field.onChange} />
  );
}

interface GeboorteProps extends VeldEigenschappen {
  /** Name of the field that holds the year, where no more is known. */
  jaarBron: string;
}

/** A birth date, or the year alone where somebody knows no more: then the date is empty and the year is filled in. */
export function GeboorteVeld({ bron, jaarBron, verplicht, ...rest }: GeboorteProps) {
  const isGevuld = required();
  const { id, field, fieldState } = useInput({
    source: bron,
    validate: [
      (waarde: unknown, alle: Record<string, unknown>) => (verplicht && !alle[jaarBron] ? isGevuld(waarde, alle) : undefined),
      (waarde: unknown) => (typeof waarde === 'string' && waarde ? datumFout(waarde, true) : undefined),
    ],
    format: (waarde: unknown) => waarde,
  });
  const jaar = useInput({ source: jaarBron, format: (waarde: unknown) => waarde, parse: (waarde: unknown) => waarde });
  const betekent = (tekst: string): string | number | null => {
    const lezing = leesGetypt(tekst, true);
    return lezing.soort === 'DATUM' ? lezing.datum : lezing.soort === 'JAAR' ? lezing.jaar : tekst || null;
  };
  return (
    <DatumInvoer id={id} bron={bron} verplicht={verplicht} {...rest} field={field}
      fout={fieldState.error?.message ?? jaar.fieldState.error?.message}
      waarde={(field.value ?? jaar.field.value ?? null) as string | number | null} betekent={betekent} zet={(waarde) => {
        const isJaar = typeof waarde === 'number';
        jaar.field.onChange(isJaar ? waarde : null);
        field.onChange(isJaar ? null : waarde);
      }} />
  );
}

interface InvoerProps<W extends string | number | null> extends VeldEigenschappen {
  id: string;
  field: Pick<ReturnType<typeof useInput>['field'], 'name' | 'ref' | 'onBlur'>;
  fout?: string;
  /** What the form holds. */
  waarde: W;
  betekent: (tekst: string) => W;
  zet: (waarde: W) => void;
}

function DatumInvoer<W extends string | number | null>({ id, bron, verplicht, field, fout, waarde, betekent, zet, ...rest }: InvoerProps<W>) {
  const t = useTranslate();
  const kalender = useRef<HTMLInputElement>(null);
  // While somebody types, the text is his; the form holds what it means.
  const [getypt, zetGetypt] = useState<string | null>(null);
  const tekst = getypt !== null && betekent(getypt) === waarde ? getypt : toon(waarde);
  return (
    <VeldKader id={id} bron={bron} verplicht={verplicht} fout={fout} {...rest}>
      <span style={{ display: 'flex', gap: 4, maxWidth: 190, position: 'relative' }}>
        <Invoer id={id} ref={field.ref} name={field.name} value={tekst} inputMode="numeric" autoComplete="off"
          placeholder={t('kern.formulier.datumVorm')}
          onChange={(e) => {
            zetGetypt(e.target.value);
            zet(betekent(e.target.value));
          }}
          onBlur={() => { zetGetypt(null); field.onBlur(); }}
          aria-invalid={fout ? true : undefined} aria-required={verplicht || undefined}
          aria-describedby={beschreven(id, rest.hulp, fout)} />
        <IconButton aria-label={t('kern.formulier.kalender')} size="small" sx={{ width: 36, height: 36 }}
          onClick={() => kalender.current?.showPicker()}>
          <Kalender />
        </IconButton>
        <input ref={kalender} type="date" tabIndex={-1} aria-hidden="true" value={leesDatum(String(waarde ?? '')) ?? ''}
          onChange={(e) => { zetGetypt(null); zet(betekent(e.target.value)); }}
          style={{ position: 'absolute', right: 0, bottom: 0, width: 1, height: 1, opacity: 0, border: 0, padding: 0 }} />
      </span>
    </VeldKader>
  );
}
