import type { Spoorzinnen } from '@trajectplein/kern/server';

/** What the trail says of the routes of uitwisseling. */
export const UITWISSELING_SPOREN: Spoorzinnen = {
  'GET /v1/uitkering-verschillen': ['Zag het dossier in de verschillen met de uitkeringen', 'Saw the file in the differences with the benefits'],
  'GET /v1/uitkering-verschillen/tellingen': ['Bekeek hoeveel verschillen er wachten', 'Looked at how many differences are waiting'],
  'GET /v1/uitkering-verschillen/:id': ['Bekeek een verschil met de uitkeringen', 'Looked at a difference with the benefits'],
  'POST /v1/uitkering-verschillen/:id/_verwerk': ['Nam een verschil met de uitkeringen over', 'Took over a difference with the benefits'],
  'POST /v1/uitkering-verschillen/:id/_wijsAf': ['Wees een verschil met de uitkeringen af', 'Rejected a difference with the benefits'],
  'GET /v1/imports': ['Bekeek de ingeladen bestanden', 'Looked at the loaded files'],
  'GET /v1/imports/:id': ['Bekeek een ingeladen bestand', 'Looked at a loaded file'],
  'GET /v1/imports/:id/rijen': ['Bekeek rijen van een ingeladen bestand', 'Looked at rows of a loaded file'],
  'POST /v1/imports': ['Laadde een bestand in', 'Loaded a file'],
  'POST /v1/imports/:id/_start': ['Startte het inladen van een bestand', 'Started the loading of a file'],
  'POST /v1/imports/:id/rijen/:rij/_neem-over': ['Nam een rij van een bestand alsnog over', 'Took over a row of a file after all'],
  'POST /v1/imports/:id/rijen/:rij/_laat-staan': ['Liet een rij van een bestand niet overnemen', 'Did not take over a row of a file'],
  'POST /v1/imports/:id/_wijs-toe': ['Wees het dossier uit een bestand toe aan een klantmanager', 'Assigned the file to a case manager'],
  'POST /v1/imports/:id/_maak-ongedaan': ['Maakte het inladen van een bestand ongedaan', 'Undid the loading of a file'],
  'POST /v1/imports/:id/_voerUit': ['Laadde een bestand in', 'Loaded a file'],
};
