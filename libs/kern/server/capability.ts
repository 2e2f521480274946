import type { Type } from '@nestjs/common';

/** What a capability brings to the processes; an app is a list of these, lowest first. */
export interface Capability {
  api?: Type;
  worker?: Type;
  entiteiten: Function[];
  migraties: Function[];
}

/** Every migration of these capabilities, in the order of the time stamp in its class name. */
export function migratiesVan(capabilities: readonly Capability[]): Function[] {
  const stempel = (m: Function) => Number(/\d{13}$/.exec(m.name)?.[0]);
  return capabilities.flatMap((c) => c.migraties).sort((a, b) => stempel(a) - stempel(b));
}
