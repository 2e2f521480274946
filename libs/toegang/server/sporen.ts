import type { Spoorzinnen } from '@trajectplein/kern/server';

/** What the trail says of the routes of toegang. */
export const TOEGANG_SPOREN: Spoorzinnen = {
  'POST /v1/sessies': ['Logde in', 'Logged in'],
  'GET /v1/sessies/huidige': ['Vroeg de eigen sessie op', 'Looked up their own session'],
  'DELETE /v1/sessies/huidige': ['Logde uit', 'Logged out'],
  'POST /v1/sessies/_beeindigAlle': ['Logde overal uit', 'Logged out everywhere'],
  'POST /v1/sessies/huidige/_kiesAanstelling': ['Koos een andere aanstelling', 'Chose another appointment'],
  'POST /v1/sessies/huidige/_wijzigWachtwoord': ['Wijzigde het eigen wachtwoord', 'Changed their own password'],
  'GET /v1/organisaties': ['Bekeek de organisaties', 'Looked at the organisations'],
  'GET /v1/gemeenten': ['Bekeek de gemeenten', 'Looked at the municipalities'],
  'PATCH /v1/gemeente-instellingen/:id': ['Wijzigde instellingen van een gemeente', 'Changed settings of a municipality'],
  'POST /v1/gemeenten/:code/drempelvoorstellen': ['Stelde een andere drempel voor kleine aantallen voor', 'Proposed another threshold for small numbers'],
  'POST /v1/drempelvoorstellen/:id/_bevestig': ['Bevestigde een andere drempel voor kleine aantallen', 'Confirmed another threshold for small numbers'],
  'POST /v1/drempelvoorstellen/:id/_trek-in': ['Trok een voorstel voor een drempel in', 'Withdrew a proposed threshold'],
  'GET /v1/medewerkers': ['Bekeek de lijst van medewerkers', 'Looked at the list of employees'],
  'GET /v1/medewerkers/:id': ['Bekeek een medewerker', 'Looked at an employee'],
  'POST /v1/medewerkers': ['Voegde een medewerker toe', 'Added an employee'],
  'PATCH /v1/medewerkers/:id': ['Wijzigde een medewerker', 'Changed an employee'],
  'POST /v1/aanstellingen': ['Gaf een medewerker een aanstelling', 'Gave an employee an appointment'],
  'PATCH /v1/aanstellingen/:id': ['Wijzigde een aanstelling', 'Changed an appointment'],
  'GET /v1/audit': ['Las het inzagelog', 'Read the access log'],
  'GET /v1/bezoeken': ['Las het inzagelog', 'Read the access log'],
  'GET /v1/taaklopen': ['Bekeek de taken van het systeem', 'Looked at the jobs of the system'],
  'POST /v1/taaklopen': ['Startte een taak', 'Started a job'],
  'POST /v1/taaklopen/:id/_probeerOpnieuw': ['Probeerde een taak opnieuw', 'Tried a job again'],
};
