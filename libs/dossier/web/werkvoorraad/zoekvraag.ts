import { leesNummerEinde, normaliseerDossiernummer } from '@trajectplein/dossier/domain';

/** What `POST /v1/dossiers/_zoek` takes. */
export interface Zoekvraag {
  naam?: string;
  geboorteDatum?: string;
  nummer?: string;
}

/** What may be a date between other words: `5-3-1990`, `5-3-90`, `1990-03-05`, `5 mrt 1990`, `05031990`. */
const DATUM = /\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[- ][a-z]{3,9}\.?[- ](?:\d{4}|\d{2})\b|\b\d{8}\b/i;

/**
 * Reads what somebody typed in the one search field: a dossier number or its end, a birth date, a name, or a name and a birth
 * date. Takes the text and how a date is read; returns undefined when nothing was typed.
 */
export function leesZoekvraag(tekst: string, leesDatum: (tekst: string) => string | undefined): Zoekvraag | undefined {
  const schoon = tekst.trim();
  if (!schoon) return undefined;
  const nummer = normaliseerDossiernummer(schoon);
  if (nummer) return { nummer };
  const datum = DATUM.exec(schoon)?.[0] ?? '';
  const geboorteDatum = datum && leesDatum(datum);
  // Eight figures can be a day; otherwise figures alone are the end of a number.
  if (!geboorteDatum && leesNummerEinde(schoon)) return { nummer: schoon };
  const naam = (geboorteDatum ? schoon.replace(datum, ' ') : schoon).replace(/[\s,]+/g, ' ').trim();
  return { ...(naam ? { naam } : {}), ...(geboorteDatum ? { geboorteDatum } : {}) };
}
