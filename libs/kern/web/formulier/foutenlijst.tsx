import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { useTranslate, ValidationError } from 'react-admin';
import { Waarschuwing } from '../onderdelen/waarschuwing';
import { useFormulierStand } from './formulier-context';

/** A fault of a field that is not on the screen. */
export interface LosseFout {
  veld: string;
  melding: string;
}

interface Props {
  /** What was said about the whole. */
  fout?: ReactNode;
  los: readonly LosseFout[];
}

interface Regel {
  veld: string;
  id?: string;
  label: string;
  melding: string;
}

/** The faults of a form as a flat list: `koppeling.bsn` is one field. */
function plat(fouten: object, pad = ''): [veld: string, melding: string][] {
  return Object.entries(fouten).flatMap(([naam, fout]: [string, { message?: unknown } | undefined]) => {
    const veld = pad ? `${pad}.${naam}` : naam;
    if (!fout || typeof fout !== 'object') return [];
    return typeof fout.message === 'string' ? [[veld, fout.message] as [string, string]] : plat(fout, veld);
  });
}

/** `meldDatum` as words, for a field of which nobody said what it is called. */
const inWoorden = (veld: string) => {
  const woorden = (veld.split('.').at(-1) ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return woorden.charAt(0).toUpperCase() + woorden.slice(1);
};

/** Brings somebody to a field: to the control itself, of a group to what is chosen in it. */
export function naarVeld(id: string): void {
  const doel = document.getElementById(id);
  if (doel?.matches('fieldset')) {
    (doel.querySelector<HTMLElement>('input:checked') ?? doel.querySelector<HTMLElement>('input'))?.focus();
  } else doel?.focus();
}

const opPlaats = (a: Regel, b: Regel) => {
  const [hier, daar] = [a.id, b.id].map((id) => (id ? document.getElementById(id) : null));
  if (!hier || !daar) return Number(!hier) - Number(!daar);
  return hier.compareDocumentPosition(daar) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
};

/**
 * Everything that is wrong with the form around it, on top of it, with a way to each field. It gets the focus when
 * sending was refused, and follows while fields are put right.
 */
export function Foutenlijst({ fout, los }: Props) {
  const t = useTranslate();
  const id = useId();
  const kader = useRef<HTMLDivElement>(null);
  const stand = useFormulierStand();
  const { errors, submitCount, isSubmitting } = useFormState();
  const regels: Regel[] = plat(errors).map(([veld, melding]) => {
    const opScherm = stand?.velden.get(veld);
    return { veld, melding, id: opScherm?.id, label: opScherm ? t(opScherm.label, { _: opScherm.label }) : inWoorden(veld) };
  }).sort(opPlaats);
  const alles = [...regels, ...los.map(({ veld, melding }): Regel => ({ veld, melding, label: inWoorden(veld) }))];

  useEffect(() => {
    if (submitCount > 0 && !isSubmitting) kader.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [submitCount, isSubmitting]);

  if (alles.length === 0 && !fout) return null;
  return (
    <div ref={kader}>
      <Waarschuwing soort="fout" alarm>
        {fout && <div>{fout}</div>}
        {alles.length > 0 && (
          <>
            <p id={id} style={{ fontWeight: 650 }}>{t('kern.formulier.fouten', { smart_count: alles.length })}</p>
            <ul aria-labelledby={id} style={{ margin: '4px 0 0', paddingLeft: 18 }}>
              {alles.map((regel) => (
                <li key={regel.veld}>
                  {regel.id ? (
                    <a href={`#${regel.id}`} onClick={(e) => { e.preventDefault(); naarVeld(regel.id!); }}>{regel.label}</a>
                  ) : regel.label}
                  {': '}<ValidationError error={regel.melding} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Waarschuwing>
    </div>
  );
}
