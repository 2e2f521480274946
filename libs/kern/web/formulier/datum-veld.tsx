import { useRef, useState } from 'react';
import { required, useInput, useTranslate } from 'react-admin';
import IconButton from '@mui/material/IconButton';
import { leesDatum } from '../taal/lees-datum';
import { vandaag } from '../taal/opmaak';
import { Kalender } from '../onderdelen/pictogrammen';
import { Invoer } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

interface Props extends VeldEigenschappen {
  /** `vandaag`: filled in beforehand with today. */
  beginWaarde?: 'vandaag' | (string & {});
}

const toon = (waarde: unknown) => {
  const tekst = typeof waarde === 'string' ? waarde : '';
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst) ? tekst.split('-').reverse().join('-') : tekst;
};

const isDatum = (waarde: unknown) =>
  !waarde || (typeof waarde === 'string' && leesDatum(waarde)) ? undefined : 'kern.formulier.fout.datum';

/** A date, typed as dd-mm-jjjj or picked from the browser's own calendar. Its value is `YYYY-MM-DD`. */
export function DatumVeld({ bron, verplicht, beginWaarde, ...rest }: Props) {
  const t = useTranslate();
  const kalender = useRef<HTMLInputElement>(null);
  const { id, field, fieldState } = useInput({
    source: bron,
    defaultValue: beginWaarde === 'vandaag' ? vandaag() : beginWaarde,
    validate: verplicht ? [required(), isDatum] : isDatum,
    format: (waarde: unknown) => waarde,
  });
  // While somebody types, the text is his; the form holds what it means.
  const [getypt, zetGetypt] = useState<string | null>(null);
  const fout = fieldState.error?.message;
  const tekst = getypt !== null && (leesDatum(getypt) ?? (getypt || null)) === (field.value ?? null)
    ? getypt : toon(field.value);
  return (
    <VeldKader id={id} bron={bron} verplicht={verplicht} fout={fout} {...rest}>
      <span style={{ display: 'flex', gap: 4, maxWidth: 190, position: 'relative' }}>
        <Invoer id={id} ref={field.ref} name={field.name} value={tekst} inputMode="numeric" autoComplete="off"
          placeholder={t('kern.formulier.datumVorm')}
          onChange={(e) => {
            zetGetypt(e.target.value);
            field.onChange(leesDatum(e.target.value) ?? (e.target.value || null));
          }}
          onBlur={() => { zetGetypt(null); field.onBlur(); }}
          aria-invalid={fout ? true : undefined} aria-required={verplicht || undefined}
          aria-describedby={beschreven(id, rest.hulp, fout)} />
        <IconButton aria-label={t('kern.formulier.kalender')} size="small" sx={{ width: 36, height: 36 }}
          onClick={() => kalender.current?.showPicker()}>
          <Kalender />
        </IconButton>
        <input ref={kalender} type="date" tabIndex={-1} aria-hidden="true" value={leesDatum(String(field.value ?? '')) ?? ''}
          onChange={(e) => { zetGetypt(null); field.onChange(e.target.value || null); }}
          style={{ position: 'absolute', right: 0, bottom: 0, width: 1, height: 1, opacity: 0, border: 0, padding: 0 }} />
      </span>
    </VeldKader>
  );
}
