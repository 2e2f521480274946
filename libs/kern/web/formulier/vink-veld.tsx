import { useInput, useTranslate } from 'react-admin';
import { useOpFormulier } from './formulier-context';
import { Optie } from './keuze-groep';
import { beschreven, VeldFout, type VeldEigenschappen } from './veld-kader';

/** One check box: yes or no. Its help stands below its words. */
export function VinkVeld({ bron, label, hulp }: Pick<VeldEigenschappen, 'bron' | 'label' | 'hulp'>) {
  const t = useTranslate();
  const { id, field, fieldState } = useInput({ source: bron, defaultValue: false, format: (waarde: unknown) => waarde });
  useOpFormulier(bron, id, label);
  const fout = fieldState.error?.message;
  const tekst = t(label, { _: label });
  return (
    <div>
      <Optie htmlFor={id}>
        <input type="checkbox" id={id} ref={field.ref} name={field.name} checked={field.value === true}
          onChange={(e) => field.onChange(e.target.checked)} onBlur={field.onBlur}
          aria-label={hulp ? tekst : undefined} aria-describedby={beschreven(id, hulp, fout)} aria-invalid={fout ? true : undefined} />
        <span>
          {tekst}
          {hulp && <small id={`${id}-hulp`}>{t(hulp, { _: hulp })}</small>}
        </span>
      </Optie>
      <VeldFout id={id} fout={fout} />
    </div>
  );
}
