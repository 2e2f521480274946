export * from './codes';
export * from './labels';
export * from './labels.en';
export * from './labels.nl';
export * from './traject.correctie';
export * from './traject.levensloop';
export * from './traject.regels';
export * from './vereiste-acties';
