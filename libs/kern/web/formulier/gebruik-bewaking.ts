import { useEffect, useRef, type RefObject } from 'react';
import { useFormContext } from 'react-hook-form';
import { isAnders, meldWerk } from './bewaking';

type Waarden = Record<string, unknown>;

const lees = (waarden: Waarden, naam: string): unknown =>
  naam.split('.').reduce<unknown>((deel, stuk) => (deel as Waarden | null | undefined)?.[stuk], waarden);

/** What only the hand of a person does; a field that fills itself in is no typed work. */
const AANRAKINGEN = ['input', 'change', 'keydown', 'pointerdown', 'drop'] as const;

/** A form between its fields and the guard. */
export interface Verzending {
  /** Whether it is being sent. */
  bezig: boolean;
  /** What was typed is saved. */
  bewaard?: () => void;
}

/**
 * Lets the form around it take part in the guarding of what was typed. A field counts when somebody touched the form and
 * it holds something else than it began with. Takes the element around the form, and how it is with sending it.
 */
export function useFormulierBewaking(kader: RefObject<HTMLElement | null>, verzending: RefObject<Verzending>): void {
  const { getValues, subscribe } = useFormContext();
  useEffect(() => {
    const begin = new Map<string, unknown>();
    let vorige = structuredClone(getValues());
    let geraakt = false;
    const raak = () => {
      if (!geraakt) vorige = structuredClone(getValues());
      geraakt = true;
    };
    const laatLos = () => begin.clear();
    verzending.current.bewaard = laatLos;
    const element = kader.current;
    AANRAKINGEN.forEach((soort) => element?.addEventListener(soort, raak, true));
    const zegAf = subscribe({
      formState: { values: true },
      callback: ({ values, name }) => {
        if (name && geraakt && !begin.has(name)) begin.set(name, lees(vorige, name));
        vorige = structuredClone(values) as Waarden;
      },
    });
    const meldAf = meldWerk({
      element: () => kader.current,
      getypt: () => [...begin].some(([naam, was]) => isAnders(lees(getValues(), naam), was)),
      bezig: () => verzending.current.bezig,
      laatLos,
    });
    return () => {
      AANRAKINGEN.forEach((soort) => element?.removeEventListener(soort, raak, true));
      zegAf();
      meldAf();
    };
  }, [getValues, subscribe, kader, verzending]);
}

/**
 * The same for what is typed outside a form's own values. Takes whether something is typed there; returns the ref of the
 * element in which it stands.
 */
export function useOnbewaard<E extends HTMLElement>(getypt: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  const nu = useRef(getypt);
  useEffect(() => {
    nu.current = getypt;
  }, [getypt]);
  useEffect(() => meldWerk({
    element: () => element.current,
    getypt: () => nu.current,
    bezig: () => false,
    laatLos: () => {
      nu.current = false;
    },
  }), []);
  return element;
}
