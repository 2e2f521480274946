import { bsnBinding, bsnHash, zoekwoorden } from '@trajectplein/dossier/server';
import type { Sleutelbos } from '@trajectplein/kern/server';
import { alsMoment } from './kalender';
import type { Werkzoekende } from './personen';
import { lui, type Rijen } from './rijen';

/** The people, with their BSN encrypted and hashed as the service does it. */
export function persoonRijen(werkzoekenden: readonly Werkzoekende[], sleutelbos: Sleutelbos): Rijen {
  return [
    ['werkzoekende', lui(werkzoekenden, (w) => ({ id: w.id, gemeente: w.gemeente,
      bsn_hash: w.metBsn ? `\\x${bsnHash(sleutelbos, w.gemeente, w.persoon.bsn).toString('hex')}` : null,
      gemaakt_op: alsMoment(w.gemaaktOp), versie: w.versie }))],
    ['persoon', lui(werkzoekenden, (w) => ({ werkzoekende_id: w.id, gemeente: w.gemeente, voornaam: w.persoon.voornaam,
      tussenvoegsel: w.persoon.tussenvoegsel, achternaam: w.persoon.achternaam, telefoonnummer: w.telefoonnummer,
      emailadres: w.emailadres }))],
    ['identiteit', lui(werkzoekenden, (w) => ({ werkzoekende_id: w.id, gemeente: w.gemeente,
      geboorte_datum: w.persoon.geboorteDatum,
      bsn_cijfer: w.metBsn ? sleutelbos.versleutel(w.persoon.bsn, bsnBinding(w.id)) : null, postcode: w.postcode,
      huisnummer: w.huisnummer, woonplaats: w.woonplaats }))],
    ['naam_woord', [...new Set(werkzoekenden.flatMap(woordenVan))].sort().map((woord) => ({ woord }))],
  ];
}

/** The words by which each person is found. */
export function zoekRijen(werkzoekenden: readonly Werkzoekende[]): { werkzoekende_id: string; woord: string }[] {
  return werkzoekenden.flatMap((w) => woordenVan(w).map((woord) => ({ werkzoekende_id: w.id, woord })));
}

const woordenVan = ({ persoon }: Werkzoekende) => zoekwoorden(persoon.voornaam, persoon.tussenvoegsel,
  persoon.achternaam);
