export * from './codes';
export * from './controle';
export * from './labels';
export * from './labels.en';
export * from './labels.nl';
export * from './plaatsing.levensloop';
export * from './uitstroom.levensloop';
export * from './vereiste-acties';
