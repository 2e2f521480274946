import { required, useInput, useTranslate } from 'react-admin';
import type { Labels } from '@trajectplein/kern/domain';
import { useLabel } from '../taal/opmaak';
import { Keuze } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

export interface Mogelijkheid {
  waarde: string;
  tekst: string;
}

interface Props extends VeldEigenschappen {
  /** The codes to choose from, with their words … */
  codes?: readonly string[];
  labels?: Labels;
  /** … or ready-made choices. */
  mogelijkheden?: readonly Mogelijkheid[];
  beginWaarde?: string;
}

const GEEN: Labels = { nl: {}, en: {} };

/** Choices made of a list of codes, in the language of the screen. */
export function useMogelijkheden(labels: Labels, codes: readonly string[]): Mogelijkheid[] {
  const label = useLabel();
  return codes.map((waarde) => ({ waarde, tekst: label(labels, waarde) }));
}

/** One of a list: a native select. */
export function KeuzeVeld({ bron, verplicht, codes = [], labels = GEEN, mogelijkheden, beginWaarde, ...rest }: Props) {
  const t = useTranslate();
  const vanCodes = useMogelijkheden(labels, codes);
  const { id, field, fieldState } = useInput({
    source: bron,
    validate: verplicht ? required() : undefined,
    defaultValue: beginWaarde,
    format: (waarde: unknown) => (waarde ?? '') as string,
    parse: (waarde: string) => waarde || null,
  });
  const fout = fieldState.error?.message;
  return (
    <VeldKader id={id} bron={bron} verplicht={verplicht} fout={fout} {...rest}>
      <Keuze {...field} id={id} aria-invalid={fout ? true : undefined} aria-required={verplicht || undefined}
        aria-describedby={beschreven(id, rest.hulp, fout)}>
        <option value="">{verplicht ? t('kern.formulier.kies') : '–'}</option>
        {(mogelijkheden ?? vanCodes).map(({ waarde, tekst }) => (
          <option key={waarde} value={waarde}>{tekst}</option>
        ))}
      </Keuze>
    </VeldKader>
  );
}
