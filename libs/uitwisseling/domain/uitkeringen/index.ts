export * from './codes';
export * from './labels';
export * from './labels.en';
export * from './labels.nl';
export * from './lees-regel';
export * from './pas-toe';
export * from './verschillen';
