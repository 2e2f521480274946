import { useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Form, useTranslate } from 'react-admin';
import { ApiFout } from '../gegevens/http';
import { useBevestiging, type TeBevestigen } from './bevestiging';
import { FormulierContext, type FormulierStand, type VeldOpScherm } from './formulier-context';
import { Foutenlijst, type LosseFout } from './foutenlijst';
import { useFormulierBewaking, type Verzending } from './gebruik-bewaking';

interface Props<T> {
  id?: string;
  /** Sends the values; throws an ApiFout when the API refuses. */
  verstuur: (waarden: T) => Promise<void>;
  /** What it begins with. What changes later does not change what somebody has before him. */
  waarden?: Partial<T>;
  /** Whether what is typed is guarded; only where there is nothing to lose it is not. */
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
 * A form that tells everything that is wrong with it at once: on top as a list that leads to the fields, and at each
 * field. What was typed is guarded against going away unasked, and outlives the session. Its children are the fields and
 * the buttons.
 */
export function Formulier<T extends object>(props: Props<T>) {
  const { id, verstuur, waarden, bewaak = true, duid, bijBevestiging, children } = props;
  const { stuur, dialoog } = useBevestiging(bijBevestiging);
  const kader = useRef<HTMLDivElement>(null);
  const verzending = useRef<Verzending>({ bezig: false });
  const [begin] = useState(waarden);
  const [fout, zetFout] = useState<ReactNode>();
  const [los, zetLos] = useState<readonly LosseFout[]>([]);
  const foutzin = useFoutzin();
  const stand = useMemo<FormulierStand>(
    () => ({ velden: new Map<string, VeldOpScherm>(), kader: () => kader.current }), []);

  const opslaan = async (ingevuld: object) => {
    zetFout(undefined);
    zetLos([]);
    verzending.current.bezig = true;
    try {
      await stuur(verstuur, ingevuld as T);
      verzending.current.bewaard?.();
      return undefined;
    } catch (reden) {
      if (!(reden instanceof ApiFout)) throw reden;
      const velden = Object.entries((reden.body as { errors: Record<string, string> }).errors);
      const hier = velden.filter(([veld]) => stand.velden.has(veld));
      zetLos(velden.filter(([veld]) => !stand.velden.has(veld)).map(([veld, melding]) => ({ veld, melding })));
      const zin = foutzin(reden);
      // Where fields are named, the list says it all; a sentence that only says so, or the same, adds nothing.
      const gezegd = velden.length > 0 && (reden.status === 400 || velden.some(([, melding]) => melding === zin));
      zetFout(duid?.(reden) ?? (gezegd ? undefined : zin));
      return Object.fromEntries(hier);
    } finally {
      verzending.current.bezig = false;
    }
  };

  return (
    <div ref={kader}>
      <FormulierContext value={stand}>
        <Form id={id} onSubmit={opslaan} record={begin} noValidate shouldFocusError={false}
          disableInvalidFormNotification sanitizeEmptyValues={false}>
          {bewaak && <Bewaking kader={kader} verzending={verzending} />}
          <Foutenlijst fout={fout} los={los} />
          {children}
        </Form>
      </FormulierContext>
      {dialoog}
    </div>
  );
}

function Bewaking({ kader, verzending }: { kader: RefObject<HTMLElement | null>; verzending: RefObject<Verzending> }) {
  useFormulierBewaking(kader, verzending);
  return null;
}
