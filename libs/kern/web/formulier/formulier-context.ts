import { createContext, use, useEffect } from 'react';

/** A field that is on the form: what it is called, and the id of its control or group. */
export interface VeldOpScherm {
  id: string;
  label: string;
}

/** What a form knows of its own fields, by name. */
export interface FormulierStand {
  velden: Map<string, VeldOpScherm>;
  /** The element around the form. */
  kader(): HTMLElement | null;
}

export const FormulierContext = createContext<FormulierStand | null>(null);

/** The form around this, when there is one. */
export function useFormulierStand(): FormulierStand | null {
  return use(FormulierContext);
}

/** Says to the form around it that this field is there, so that what is wrong with it can be told on top and led to. */
export function useOpFormulier(bron: string, id: string, label: string): void {
  const stand = useFormulierStand();
  useEffect(() => {
    const veld = { id, label };
    stand?.velden.set(bron, veld);
    return () => {
      // A field that stands twice for a moment (it moved) belongs to the newer one.
      if (stand?.velden.get(bron) === veld) stand.velden.delete(bron);
    };
  }, [stand, bron, id, label]);
}
