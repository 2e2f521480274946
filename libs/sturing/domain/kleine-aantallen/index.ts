export { verbergCijfers, cijferSleutel, VERBERG_GROEPEN, type Cijfer, type VerbergVraag } from './verberg-cijfers';
