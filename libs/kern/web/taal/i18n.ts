import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider } from 'react-admin';
import { toonGetal } from '@trajectplein/kern/domain';
import type { WebDeel } from '../register/web-deel';
import { kernNl } from './berichten.nl';
import { raNl } from './ra.nl';

/** Nested texts of one language. */
export interface Berichten {
  [sleutel: string]: string | Berichten;
}

const SLEUTEL = 'trajectplein.taal';

/** The language chosen before on this machine; Dutch when none was. */
export function bewaardeTaal(): 'nl' | 'en' {
  try {
    return localStorage.getItem(SLEUTEL) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl';
  }
}

/** Keeps the choice of language on this machine; the only thing that the application keeps there. */
export function bewaarTaal(taal: string): void {
  document.documentElement.lang = taal;
  try {
    localStorage.setItem(SLEUTEL, taal);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
}

/** Lays texts over each other, deeply. */
export function samen(...delen: Berichten[]): Berichten {
  const geheel: Berichten = {};
  for (const deel of delen) {
    for (const [sleutel, waarde] of Object.entries(deel)) {
      const er = geheel[sleutel];
      geheel[sleutel] =
        typeof waarde === 'object' && typeof er === 'object' ? samen(er, waarde) : waarde;
    }
  }
  return geheel;
}

/** Writes what is counted in a sentence as a number of its language: "1.463 dagen". A plural stays a plural. */
function metGetallen(provider: I18nProvider): I18nProvider {
  return {
    ...provider,
    translate: (sleutel, opties) => {
      const aantal: unknown = opties?.smart_count;
      if (typeof aantal !== 'number' || (Math.abs(aantal) < 1000 && Number.isInteger(aantal))) return provider.translate(sleutel, opties);
      const taal = provider.getLocale() === 'en' ? 'en' : 'nl';
      return provider.translate(sleutel, { ...opties, smart_count: toonGetal(aantal, Number.isInteger(aantal) ? 0 : 1, taal) });
    },
  };
}

/**
 * Both languages of all parts. Dutch is there at once; English is loaded when somebody asks for it.
 * Takes the parts that the application is composed of; returns React-Admin's i18nProvider.
 */
export function maakI18n(delen: readonly WebDeel[]): I18nProvider {
  const nl = samen(raNl, kernNl, ...delen.map((deel) => deel.berichten?.nl ?? {}));
  const engels = async () => {
    const [{ default: ra }, { kernEn }, ...rest] = await Promise.all([
      import('ra-language-english'),
      import('./berichten.en'),
      ...delen.map((deel) => deel.berichten?.en() ?? Promise.resolve({})),
    ]);
    return samen(ra as unknown as Berichten, kernEn, ...(rest as Berichten[]));
  };
  return metGetallen(polyglotI18nProvider(
    (taal) => (taal === 'en' ? engels() : nl) as never,
    'nl',
    [{ locale: 'nl', name: 'Nederlands' }, { locale: 'en', name: 'English' }],
    { allowMissing: true },
  ));
}
