import { type ReactNode } from 'react';
import { required, useInput, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import { useOpFormulier } from './formulier-context';
import { beschreven, Hulp, NietVerplicht, VeldFout, type VeldEigenschappen } from './veld-kader';

const Groep = styled('fieldset')({ border: 0, margin: 0, padding: 0, minWidth: 0 });
const Titel = styled('legend')({ padding: 0, fontWeight: 600, fontSize: '0.875rem', marginBottom: 4 });
/** A radio button or check box with its words. */
export const Optie = styled('label')({
  display: 'flex', gap: 9, alignItems: 'flex-start', padding: '4px 0', minHeight: 26, cursor: 'pointer',
  '& input': { width: 18, height: 18, margin: '2px 0 0', accentColor: kleur.petrol, flex: 'none' },
  '& small': { display: 'block', color: kleur.inktZacht, fontSize: '0.8125rem', lineHeight: 1.4 },
});

export interface Keuzemogelijkheid {
  waarde: string | boolean;
  tekst: string;
  uitleg?: ReactNode;
}

interface Props extends VeldEigenschappen {
  mogelijkheden: readonly Keuzemogelijkheid[];
  /** Several at once: the value is a list. */
  meer?: boolean;
  naastElkaar?: boolean;
}

/** Radio buttons, or with `meer` check boxes, under one legend. */
export function KeuzeGroep({ bron, label, hulp, verplicht, mogelijkheden, meer, naastElkaar }: Props) {
  const t = useTranslate();
  const { id, field, fieldState } = useInput({
    source: bron, validate: verplicht ? required() : undefined, format: (waarde: unknown) => waarde,
  });
  useOpFormulier(bron, id, label);
  const fout = fieldState.error?.message;
  const gekozen = (field.value ?? (meer ? [] : null)) as unknown;
  const kies = (waarde: string | boolean, aan: boolean) => {
    if (!meer) return field.onChange(waarde);
    const lijst = gekozen as (string | boolean)[];
    return field.onChange(aan ? [...lijst, waarde] : lijst.filter((er) => er !== waarde));
  };
  return (
    <Groep id={id} role={meer ? 'group' : 'radiogroup'} aria-describedby={beschreven(id, hulp, fout)}
      aria-required={!meer && verplicht ? true : undefined} aria-invalid={!meer && fout ? true : undefined}>
      <Titel>
        {t(label, { _: label })}
        {!verplicht && !meer && <NietVerplicht />}
      </Titel>
      {hulp && <Hulp id={`${id}-hulp`}>{t(hulp, { _: hulp })}</Hulp>}
      <div style={naastElkaar ? { display: 'flex', flexWrap: 'wrap', gap: '0 24px' } : undefined}>
        {mogelijkheden.map(({ waarde, tekst, uitleg }, i) => (
          <Optie key={String(waarde)}>
            <input type={meer ? 'checkbox' : 'radio'} name={id} ref={i === 0 ? field.ref : undefined}
              checked={meer ? (gekozen as unknown[]).includes(waarde) : gekozen === waarde}
              onChange={(e) => kies(waarde, e.target.checked)} onBlur={field.onBlur}
              aria-describedby={uitleg ? `${id}-${i}` : undefined} aria-label={uitleg ? tekst : undefined} />
            <span>
              {tekst}
              {uitleg && <small id={`${id}-${i}`}>{uitleg}</small>}
            </span>
          </Optie>
        ))}
      </div>
      <VeldFout id={id} fout={fout} />
    </Groep>
  );
}
