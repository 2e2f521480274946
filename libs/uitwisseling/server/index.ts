import type { Capability } from '@trajectplein/kern/server';

export const uitwisselingServer: Capability = { entiteiten: [], migraties: [] };
