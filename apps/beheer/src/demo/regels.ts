/* eslint-disable @nx/enforce-module-boundaries -- An app composes and holds no rules; the demo holds none either, and
   so it asks the real ones. This file is its one door to them. */
/**
 * The rules that the demo's history obeys: the real ones. This is the only file of the demo that reaches into the
 * domain rooms, so that it is plain on what the generator leans.
 */
export * from '@trajectplein/kern/domain';
export * from '@trajectplein/toegang/domain';
export * from '@trajectplein/dossier/domain';
export * from '@trajectplein/traject/domain';
export * from '@trajectplein/uitstroom/domain';
