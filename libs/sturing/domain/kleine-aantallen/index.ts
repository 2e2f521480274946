export { cijferSleutel, isGepubliceerd, verbergCijfers, VERBERG_GROEPEN, type Cijfer, type VerbergVraag } from './verberg-cijfers';
