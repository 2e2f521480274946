import { KPI_CODES, type KpiCode } from '@trajectplein/sturing/domain';

/** True for a figure that exists. */
export function isKpiCode(code: string | null | undefined): code is KpiCode {
  return (KPI_CODES as readonly (string | null | undefined)[]).includes(code);
}
