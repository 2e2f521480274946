export * from './labels';
export * from './labels.en';
export * from './labels.nl';
export * from './werkgever';
