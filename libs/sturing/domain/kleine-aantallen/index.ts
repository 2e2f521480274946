export { cijferSleutel, type Cijfer, type VerbergVraag } from './cijfer';
export { VERBERG_GROEPEN, isGepubliceerd, verbergCijfers } from './verberg-cijfers';
