import type { Spoorzinnen } from '@trajectplein/kern/server';

/** What the trail says of the routes of bemiddeling. */
export const BEMIDDELING_SPOREN: Spoorzinnen = {
  'GET /v1/werkgevers': ['Bekeek de lijst van werkgevers', 'Looked at the list of employers'],
  'GET /v1/werkgevers/:id': ['Bekeek een werkgever', 'Looked at an employer'],
  'POST /v1/werkgevers': ['Voegde een werkgever toe', 'Added an employer'],
  'PATCH /v1/werkgevers/:id': ['Wijzigde een werkgever', 'Changed an employer'],
};
