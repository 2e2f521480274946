export { cijferSleutel, type Cijfer } from './cijfer';
export type { KwartaalVraag } from './kwartaal';
export { isGepubliceerd, isTotaal, plekNaam, type Plek } from './plek';
export { VERBORGEN_REDENEN, publiceerKwartaal, publiceerTotalen, type Publicatie, type PublicatieCel, type VerborgenReden } from './publicatie';
// The attacker of the tests: what a reader can work out of everything he gets.
export { leidAf, naam, vergelijkingen, type Waarneming } from './aanvaller';
