/** Who may call a route: everybody, everybody who is logged in, or these roles. */
export interface Rij {
  rollen: readonly string[] | 'OPENBAAR' | 'INGELOGD';
  /** A body that the route takes, so that the question is whose dossier it is and not what is wrong with the input. */
  body?: Record<string, unknown>;
}

const LEEST = ['klantmanager', 'teamleider', 'jobcoach'];
const SCHRIJFT = ['klantmanager', 'teamleider'];
const WERKGEVERS_ZIEN = ['klantmanager', 'teamleider', 'jobcoach', 'matcher'];
const WERKGEVERS = ['klantmanager', 'teamleider', 'matcher'];
const CIJFERS = ['klantmanager', 'teamleider', 'manager'];

const lees = (rollen: Rij['rollen']): Rij => ({ rollen });
const schrijf = (body: Record<string, unknown> = {}, rollen: Rij['rollen'] = SCHRIJFT): Rij => ({ rollen, body });

const PLAATSING = { vorm: 'ZELFSTANDIG', uren: 32, startDatum: '2026-10-01', gevolgUitkering: 'AANVULLEND' };

/**
 * Route by route, as the router knows it (without /v1; only the metrics stand outside that), who may call it. Written by
 * hand and not derived from the code:
 * a right that changes must be changed here too, on purpose.
 */
export const ROUTES: Record<string, Rij> = {
  'GET /gezondheid': lees('OPENBAAR'),
  // Guarded by a key of its own and no session; see metrieken.api-spec.ts.
  'GET /metrics': lees('OPENBAAR'),
  'GET /openapi.json': lees('OPENBAAR'),

  'POST /sessies': schrijf({}, 'OPENBAAR'),
  'GET /sessies/huidige': lees('INGELOGD'),
  'DELETE /sessies/huidige': lees('INGELOGD'),
  'POST /sessies/_beeindigAlle': schrijf({}, 'INGELOGD'),
  'POST /sessies/huidige/_kiesAanstelling': schrijf({}, 'INGELOGD'),
  'POST /sessies/huidige/_wijzigWachtwoord': schrijf({}, 'INGELOGD'),

  'GET /organisaties': lees('INGELOGD'),
  'GET /gemeenten': lees('INGELOGD'),
  'PATCH /gemeente-instellingen/:id': schrijf({}, ['beheerder']),
  'POST /gemeenten/:code/drempelvoorstellen': schrijf({ kleineAantallenDrempel: 5 }, ['beheerder']),
  'POST /drempelvoorstellen/:id/_bevestig': schrijf({}, ['beheerder']),
  'POST /drempelvoorstellen/:id/_trek-in': schrijf({}, ['beheerder']),
  'GET /medewerkers': lees('INGELOGD'),
  'POST /medewerkers': schrijf({}, ['beheerder']),
  'GET /medewerkers/:id': lees(['beheerder']),
  'PATCH /medewerkers/:id': schrijf({}, ['beheerder']),
  'POST /aanstellingen': schrijf({}, ['beheerder']),
  'PATCH /aanstellingen/:id': schrijf({}, ['beheerder']),
  'GET /audit': lees(['privacy']),
  'GET /bezoeken': lees(['privacy']),
  'GET /taaklopen': lees(['beheerder']),
  'POST /taaklopen': schrijf({ taak: 'sturing.verzet-klok' }, ['beheerder']),
  'POST /taaklopen/:id/_probeerOpnieuw': schrijf({}, ['beheerder']),

  'POST /registraties': schrijf(),
  'POST /werkzoekenden': schrijf(),
  'POST /werkzoekenden/_zoek': schrijf({}, LEEST),
  'GET /werkzoekenden/:id': lees(LEEST),
  'PATCH /werkzoekenden/:id': schrijf({ huisnummer: '12' }),
  'POST /werkzoekenden/:id/_toonBsn': schrijf({ doel: 'VOORZIENING_AANVRAGEN' }),

  'GET /werkvoorraad': lees(LEEST),
  'GET /werkvoorraad/tellingen': lees(LEEST),
  'GET /aanmeldingen/tellingen': lees(LEEST),
  'GET /uitkering-verschillen/tellingen': lees(['klantmanager', 'teamleider']),
  'GET /dossiers': lees(LEEST),
  'POST /dossiers': schrijf(),
  'POST /dossiers/_zoek': schrijf({}, LEEST),
  'POST /dossiers/_exporteer': schrijf({ formaat: 'csv' }),
  'GET /dossiers/:id': lees(LEEST),
  'PATCH /dossiers/:id': schrijf({ dossierGrond: 'BIJSTAND' }),
  'POST /dossiers/:id/_sluit': schrijf({ reden: 'VERHUISD' }),
  'POST /dossiers/:id/_heropen': schrijf({ reden: 'VERGISSING_AFSLUITING' }, ['teamleider']),
  'POST /dossiers/:id/_draagOver': schrijf({ klantmanagerId: ':medewerker' }),
  'POST /dossiers/:id/_stroomUit': schrijf({ reden: 'VERMOGEN' }),
  'POST /dossiers/:id/_meldTerugval': schrijf({ reden: 'EINDE_CONTRACT' }),
  'GET /dossiers/:id/tijdlijn': lees(LEEST),
  'GET /dossiers/:id/wijzigingen': lees(LEEST),
  'GET /dossiers/:id/profiel': lees(LEEST),
  'GET /dossiers/:id/intakes': lees(LEEST),
  'POST /dossiers/:id/intakes': schrijf(),
  'PATCH /intakes/:id': schrijf({ samenvatting: 'Aangevuld.' }),
  'POST /intakes/:id/_rondAf': schrijf(),
  'GET /dossiers/:id/classificaties': lees(LEEST),
  'POST /dossiers/:id/classificaties': schrijf({ classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, motivering: 'Kan beginnen.' }),
  'GET /dossiers/:id/uitkeringsperioden': lees(LEEST),
  'POST /dossiers/:id/uitkeringsperioden': schrijf({ soort: 'PW', beginDatum: '2026-08-01' }),
  'PATCH /uitkeringsperioden/:id': schrijf({ bron: 'GEMEENTE' }),

  'GET /aanmeldingen': lees(LEEST),
  'GET /aanmeldingen/:id': lees(LEEST),
  'GET /dossiers/:id/aanmeldingen': lees(LEEST),
  'POST /dossiers/:id/aanmeldingen': schrijf({ toelichting: 'Graag een traject.' }),
  'POST /aanmeldingen/:id/_verzend': schrijf(),
  'POST /aanmeldingen/:id/_trekIn': schrijf(),
  'POST /aanmeldingen/:id/_accepteer': schrijf(),
  'POST /aanmeldingen/:id/_stuurTerug': schrijf({ reden: 'NIET_PASSEND', gevolg: 'AANVULLEN' }),

  'GET /dossiers/:id/trajecten': lees(LEEST),
  'POST /dossiers/:id/trajecten': schrijf({ trajectType: 'REINTEGRATIE', doel: 'Werk', startDatum: '2026-11-02', verwachteEindDatum: '2027-03-31' }),
  'GET /trajecten': lees(LEEST),
  'GET /trajecten/:id': lees(LEEST),
  'PATCH /trajecten/:id': schrijf({ doel: 'Ander werk' }),
  'POST /trajecten/:id/_start': schrijf(),
  'POST /trajecten/:id/_schortOp': schrijf({ reden: 'ZIEKTE' }),
  'POST /trajecten/:id/_hervat': schrijf(),
  'POST /trajecten/:id/_verleng': schrijf({ verwachteEindDatum: '2027-06-30', akkoordOpdrachtgever: true }),
  'POST /trajecten/:id/_rondAf': schrijf({ resultaat: 'DOEL_BEHAALD' }),
  'POST /trajecten/:id/_breekAf': schrijf({ reden: 'VERHUIZING' }),

  'GET /werkgevers': lees(WERKGEVERS_ZIEN),
  'POST /werkgevers': schrijf({}, WERKGEVERS),
  'GET /werkgevers/:id': lees(WERKGEVERS_ZIEN),
  'PATCH /werkgevers/:id': schrijf({}, WERKGEVERS),

  'GET /dossiers/:id/plaatsingen': lees(LEEST),
  'POST /dossiers/:id/plaatsingen': schrijf(PLAATSING),
  'GET /plaatsingen': lees(LEEST),
  'POST /plaatsingen': schrijf({ ...PLAATSING, dossierId: ':dossier' }),
  'GET /plaatsingen/:id': lees(LEEST),
  'PATCH /plaatsingen/:id': schrijf({ uren: 24 }),
  'POST /plaatsingen/:id/_start': schrijf(),
  'POST /plaatsingen/:id/_gaatNietDoor': schrijf({ reden: 'ZIEKTE' }),
  'POST /plaatsingen/:id/_beeindig': schrijf({ reden: 'PROEFTIJD' }),
  'GET /dossiers/:id/uitstromen': lees(LEEST),
  'GET /uitstromen/:id': lees(LEEST),
  'PATCH /uitstromen/:id': schrijf({ reden: 'WERK_LOONDIENST' }),
  'POST /dossiers/:id/controles': schrijf({ soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'SUWINET' }),
  'PATCH /controles/:id': schrijf({ bron: 'KANDIDAAT' }),

  'GET /uitkering-verschillen': lees(SCHRIJFT),
  'GET /uitkering-verschillen/:id': lees(SCHRIJFT),
  'POST /uitkering-verschillen/:id/_verwerk': schrijf({ datum: '2026-10-16', reden: 'WERK_LOONDIENST' }),
  'POST /uitkering-verschillen/:id/_wijsAf': schrijf({ reden: 'De gemeente is later.' }),
  'GET /imports': lees(SCHRIJFT),
  'POST /imports': schrijf(),
  'GET /imports/:id': lees(SCHRIJFT),
  'GET /imports/:id/rijen': lees(SCHRIJFT),
  'POST /imports/:id/rijen/:rij/_neem-over': schrijf(),
  'POST /imports/:id/rijen/:rij/_laat-staan': schrijf(),
  'POST /imports/:id/_start': schrijf({ koppeling: {} }),
  'POST /imports/:id/_voerUit': schrijf(),
  'POST /imports/:id/_wijs-toe': schrijf({ klantmanagerId: '00000000-0000-7000-8000-000000000000' }),
  'POST /imports/:id/_maak-ongedaan': schrijf(),

  'GET /kpis': lees(CIJFERS),
  'GET /kpis/:code': lees(CIJFERS),
  'GET /kpis/:code/rijen': lees(SCHRIJFT),
  'POST /kpis/:code/_exporteer': schrijf({ formaat: 'csv' }, CIJFERS),
};
