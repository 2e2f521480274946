import type { Spoorzinnen } from '@trajectplein/kern/server';

/** What the trail says of the routes of sturing. */
export const STURING_SPOREN: Spoorzinnen = {
  'GET /v1/kpis': ['Bekeek de cijfers', 'Looked at the figures'],
  'GET /v1/kpis/:code': ['Bekeek een cijfer', 'Looked at a figure'],
  'GET /v1/kpis/:code/rijen': ['Zag het dossier achter een cijfer', 'Saw the file behind a figure'],
  'POST /v1/kpis/:code/_exporteer': ['Sloeg een cijfer op als bestand', 'Saved a figure as a file'],
};
