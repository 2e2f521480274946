import { required, useInput, type Validator } from 'react-admin';
import { isEmailadres, isTelefoonnummer } from './toetsen';
import { Invoer, Tekstvak } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

interface Props extends VeldEigenschappen {
  type?: 'text' | 'email' | 'tel' | 'password';
  regels?: number;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text' | 'decimal';
  toets?: Validator | Validator[];
  autoFocus?: boolean;
  beginWaarde?: unknown;
}

const VORM: Partial<Record<NonNullable<Props['type']>, Validator>> = { email: isEmailadres, tel: isTelefoonnummer };

/** A line of text, or with `regels` several lines. An address or number is looked at as the API looks at it. */
export function TekstVeld({ bron, verplicht, toets, regels, type = 'text', beginWaarde, ...rest }: Props) {
  const vorm = VORM[type];
  const toetsen = [...(verplicht ? [required()] : []), ...(vorm ? [vorm] : []), ...(toets ? [toets].flat() : [])];
  const { id, field, fieldState } = useInput({
    source: bron,
    validate: toetsen.length ? toetsen : undefined,
    defaultValue: beginWaarde,
    format: (waarde: unknown) => (waarde ?? '') as string,
    parse: (tekst: string) => tekst || null,
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
        <Invoer {...field} {...gedeeld} type={type} inputMode={rest.inputMode} />
      )}
    </VeldKader>
  );
}
