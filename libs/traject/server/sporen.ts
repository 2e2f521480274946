import type { Spoorzinnen } from '@trajectplein/kern/server';

/** What the trail says of the routes of traject. */
export const TRAJECT_SPOREN: Spoorzinnen = {
  'GET /v1/trajecten': ['Zag het traject in een lijst', 'Saw the programme in a list'],
  'GET /v1/trajecten/:id': ['Bekeek het traject', 'Looked at the programme'],
  'GET /v1/dossiers/:id/trajecten': ['Bekeek de trajecten', 'Looked at the programmes'],
  'POST /v1/dossiers/:id/trajecten': ['Plande een traject', 'Planned a programme'],
  'PATCH /v1/trajecten/:id': ['Wijzigde het traject', 'Changed the programme'],
  'POST /v1/trajecten/:id/_start': ['Startte het traject', 'Started the programme'],
  'POST /v1/trajecten/:id/_schortOp': ['Schortte het traject op', 'Suspended the programme'],
  'POST /v1/trajecten/:id/_hervat': ['Hervatte het traject', 'Resumed the programme'],
  'POST /v1/trajecten/:id/_verleng': ['Verlengde het traject', 'Prolonged the programme'],
  'POST /v1/trajecten/:id/_rondAf': ['Rondde het traject af', 'Finished the programme'],
  'POST /v1/trajecten/:id/_breekAf': ['Brak het traject af', 'Broke off the programme'],
};
