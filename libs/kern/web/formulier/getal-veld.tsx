import { useState } from 'react';
import { required, useInput } from 'react-admin';
import { leesGetal, schrijfGetal } from '../taal/lees-getal';
import { Invoer } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

interface Props extends VeldEigenschappen {
  beginWaarde?: number;
}

const toon = (waarde: unknown) => (typeof waarde === 'number' ? schrijfGetal(waarde) : ((waarde ?? '') as string));
const isGetal = (waarde: unknown) =>
  typeof waarde === 'string' && waarde !== '' ? 'kern.formulier.fout.getal' : undefined;

/** A number in Dutch notation: what is typed stays as it is typed; its value is the number. */
export function GetalVeld({ bron, verplicht, beginWaarde, ...rest }: Props) {
  const { id, field, fieldState } = useInput({
    source: bron, defaultValue: beginWaarde, validate: verplicht ? [required(), isGetal] : isGetal, format: (waarde: unknown) => waarde,
  });
  // While somebody types, the text is his; the form holds what it means.
  const [getypt, zetGetypt] = useState<string | null>(null);
  const fout = fieldState.error?.message;
  const waardeVan = (tekst: string) => leesGetal(tekst) ?? (tekst || null);
  const tekst = getypt !== null && waardeVan(getypt) === (field.value ?? null) ? getypt : toon(field.value);
  return (
    <VeldKader id={id} bron={bron} verplicht={verplicht} fout={fout} {...rest}>
      <Invoer id={id} ref={field.ref} name={field.name} value={tekst} inputMode="decimal" autoComplete="off" style={{ maxWidth: 150 }}
        onChange={(e) => {
          zetGetypt(e.target.value);
          field.onChange(waardeVan(e.target.value));
        }}
        onBlur={() => { zetGetypt(null); field.onBlur(); }}
        aria-invalid={fout ? true : undefined} aria-required={verplicht || undefined} aria-describedby={beschreven(id, rest.hulp, fout)} />
    </VeldKader>
  );
}
