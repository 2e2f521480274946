import type { IntakeBij, OrganisatieSoort } from './organisatie';
import type { Rol } from './rol';
import type { WachtwoordRegel } from './wachtwoord';

const rol: Record<Rol, string> = {
  klantmanager: 'Klantmanager',
  teamleider: 'Teamleider',
  jobcoach: 'Jobcoach',
  matcher: 'Matcher',
  manager: 'Manager',
  beheerder: 'Beheerder',
  privacy: 'Privacy officer',
};

const organisatieSoort: Record<OrganisatieSoort, string> = {
  GEMEENTE: 'Gemeente',
  UITVOERDER: 'Uitvoeringsorganisatie',
  WSP: 'Werkgeversservicepunt',
  REGIO: 'Arbeidsmarktregio',
};

const intakeBij: Record<IntakeBij, string> = {
  GEMEENTE: 'De gemeente doet de intake',
  UITVOERDER: 'De uitvoerder doet de intake (mandaat)',
};

const wachtwoord: Record<WachtwoordRegel, string> = {
  TE_KORT: 'Gebruik minstens 12 tekens.',
  TE_LANG: 'Gebruik niet meer dan 128 tekens.',
  BEVAT_GEBRUIKERSNAAM: 'Gebruik niet uw gebruikersnaam in het wachtwoord.',
  TE_EENVOUDIG: 'Dit wachtwoord is te makkelijk. Gebruik meer verschillende tekens.',
  VEEL_GEBRUIKT: 'Veel mensen gebruiken dit wachtwoord. Kies een ander.',
};

const fout = {
  INLOG_MISLUKT: 'De gebruikersnaam of het wachtwoord klopt niet.',
  INLOG_WACHT: 'Te veel mislukte pogingen. Wacht {seconden} seconden en probeer het opnieuw.',
  GEBRUIKERSNAAM_ONGELDIG: 'Gebruik 3 tot 64 letters en cijfers. Een punt of streepje mag ertussen staan.',
} as const;

/** Dutch words of toegang (B1). */
export const toegangNl = { rol, organisatieSoort, intakeBij, wachtwoord, fout };
