import type { WebDeel } from '@trajectplein/kern/web';

/** Loading files, and what came of it. */
export const uitwisselingWeb: WebDeel = {
  naam: 'uitwisseling',
  berichten: { nl: {}, en: async () => ({}) },
};
