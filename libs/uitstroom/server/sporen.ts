import type { Spoorzinnen } from '@trajectplein/kern/server';

/** What the trail says of the routes of uitstroom. */
export const UITSTROOM_SPOREN: Spoorzinnen = {
  'GET /v1/plaatsingen': ['Zag de plaatsing in een lijst', 'Saw the placement in a list'],
  'GET /v1/plaatsingen/:id': ['Bekeek de plaatsing', 'Looked at the placement'],
  'GET /v1/dossiers/:id/plaatsingen': ['Bekeek de plaatsingen', 'Looked at the placements'],
  'POST /v1/dossiers/:id/plaatsingen': ['Legde een plaatsing vast', 'Recorded a placement'],
  'POST /v1/plaatsingen': ['Legde een plaatsing vast', 'Recorded a placement'],
  'PATCH /v1/plaatsingen/:id': ['Wijzigde de plaatsing', 'Changed the placement'],
  'POST /v1/plaatsingen/:id/_start': ['Startte de plaatsing', 'Started the placement'],
  'POST /v1/plaatsingen/:id/_gaatNietDoor': ['Legde vast dat de plaatsing niet doorgaat', 'Recorded that the placement does not go through'],
  'POST /v1/plaatsingen/:id/_beeindig': ['Beëindigde de plaatsing', 'Ended the placement'],
  'POST /v1/dossiers/:id/_stroomUit': ['Legde de uitstroom vast', 'Recorded the outflow'],
  'POST /v1/dossiers/:id/_meldTerugval': ['Legde terugval vast', 'Recorded a relapse'],
  'GET /v1/dossiers/:id/uitstromen': ['Bekeek de uitstroom', 'Looked at the outflow'],
  'GET /v1/uitstromen/:id': ['Bekeek de uitstroom', 'Looked at the outflow'],
  'PATCH /v1/uitstromen/:id': ['Wijzigde de uitstroom', 'Changed the outflow'],
  'POST /v1/dossiers/:id/controles': ['Legde een controle na uitstroom vast', 'Recorded a check after outflow'],
  'PATCH /v1/controles/:id': ['Wijzigde een controle na uitstroom', 'Changed a check after outflow'],
};
