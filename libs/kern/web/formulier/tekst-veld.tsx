import { required, useInput, type Validator } from 'react-admin';
import { Invoer, Tekstvak } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

interface Props extends VeldEigenschappen {
  type?: 'text' | 'email' | 'tel' | 'password' | 'number';
  regels?: number;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text' | 'decimal';
  toets?: Validator | Validator[];
  autoFocus?: boolean;
  beginWaarde?: unknown;
}

/** A line of text, or with `regels` several lines. Numbers are sent as numbers. */
export function TekstVeld({ bron, verplicht, toets, regels, type = 'text', beginWaarde, ...rest }: Props) {
  const toetsen = [...(verplicht ? [required()] : []), ...(toets ? [toets].flat() : [])];
  const { id, field, fieldState } = useInput({
    source: bron,
    validate: toetsen.length ? toetsen : undefined,
    defaultValue: beginWaarde,
    format: (waarde: unknown) => (waarde ?? '') as string,
    parse: (tekst: string) => {
      if (tekst === '') return null;
      return type === 'number' && !Number.isNaN(Number(tekst.replace(',', '.'))) ? Number(tekst.replace(',', '.')) : tekst;
    },
  });
  const fout = fieldState.error?.message;
  const gedeeld = {
    id,
    'aria-invalid': fout ? true : undefined,
    'aria-required': verplicht || undefined,
    'aria-describedby': beschreven(id, rest.hulp, fout),
    autoComplete: rest.autoComplete ?? 'off',
    autoFocus: rest.autoFocus,
  };
  return (
    <VeldKader id={id} bron={bron} verplicht={verplicht} fout={fout} {...rest}>
      {regels ? (
        <Tekstvak {...field} {...gedeeld} rows={regels} />
      ) : (
        <Invoer {...field} {...gedeeld} type={type === 'number' ? 'text' : type}
          inputMode={rest.inputMode ?? (type === 'number' ? 'decimal' : undefined)} />
      )}
    </VeldKader>
  );
}
