import { useRef, useState, type ReactNode } from 'react';
import { Form, useTranslate } from 'react-admin';
import { ApiFout } from '../gegevens/http';
import { Waarschuwing } from '../onderdelen/waarschuwing';
import { useBevestiging, type TeBevestigen } from './bevestiging';

interface Props<T> {
  id?: string;
  /** Sends the values; throws an ApiFout when the API refuses. */
  verstuur: (waarden: T) => Promise<void>;
  waarden?: Partial<T>;
  /** Asks before leaving with unsaved input. */
  bewaak?: boolean;
  /** Tries to name a fault better than its code does; undefined leaves it. */
  duid?: (fout: ApiFout) => ReactNode | undefined;
  /** Shows what the API asks to confirm besides its questions. */
  bijBevestiging?: (fout: TeBevestigen, sluit: () => void) => ReactNode;
  children: ReactNode;
}

/** The sentence for a fault that belongs to no field. */
export function useFoutzin(): (fout: unknown) => string {
  const t = useTranslate();
  return (fout) => {
    if (!(fout instanceof ApiFout)) return t('kern.fout.onbekend');
    if (fout.status === 429 && fout.wacht) return t('kern.fout.teVaakWacht', { wacht: fout.wacht });
    return t(fout.message, { _: fout.message });
  };
}

/**
 * A form that tells what the API says: a wrong field at the field, anything else above the fields; the first wrong
 * field gets the focus. Its children are the fields and the buttons.
 */
export function Formulier<T extends object>({ id, verstuur, waarden, bewaak, duid, bijBevestiging, children }: Props<T>) {
  const { stuur, dialoog } = useBevestiging(bijBevestiging);
  const kader = useRef<HTMLDivElement>(null);
  const [fout, zetFout] = useState<ReactNode>();
  const foutzin = useFoutzin();
  const t = useTranslate();

  const naarFout = () => setTimeout(() => {
    const eerste = kader.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const doel = eerste?.matches('fieldset') ? eerste.querySelector<HTMLElement>('input') : eerste;
    (doel ?? kader.current?.querySelector<HTMLElement>('[role="alert"]'))?.focus();
  }, 50);

  const opslaan = async (ingevuld: object) => {
    zetFout(undefined);
    try {
      await stuur(verstuur, ingevuld as T);
      return undefined;
    } catch (reden) {
      if (!(reden instanceof ApiFout)) throw reden;
      const velden = (reden.body as { errors: Record<string, string> }).errors;
      const namen = [...(kader.current?.querySelectorAll<HTMLElement>('[data-veld]') ?? [])].map((e) => e.dataset.veld);
      const los = Object.entries(velden).filter(([veld]) => !namen.includes(veld)).map(([, melding]) => melding);
      const alleVeldenHier = Object.keys(velden).length > 0 && los.length === 0;
      zetFout(duid?.(reden) ?? (alleVeldenHier ? t('kern.fout.formulier') : [foutzin(reden), ...los].join(' ')));
      naarFout();
      return velden;
    }
  };

  return (
    <div ref={kader}>
      <Form id={id} onSubmit={opslaan} record={waarden} noValidate warnWhenUnsavedChanges={bewaak}
        disableInvalidFormNotification sanitizeEmptyValues={false}>
        {fout && <Waarschuwing soort="fout" alarm>{fout}</Waarschuwing>}
        {children}
      </Form>
      {dialoog}
    </div>
  );
}
