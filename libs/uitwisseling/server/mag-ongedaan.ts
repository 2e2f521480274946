/** So long an import can be undone; what is needed for it is kept no longer. */
export const DAGEN_ONGEDAAN = 14;

export interface OngedaanFeiten {
  status: string;
  proef: boolean;
  klaarOp: Date | null;
  ongedaanOp: Date | null;
  aangemaakt: number;
  bijgewerkt: number;
}

/** @param kan rows of this kind can be undone @returns the code of why an import cannot be undone; null when it can */
export function waaromNietOngedaan(er: OngedaanFeiten, kan: boolean, nu: Date): 'ONGEDAAN_NIET' | 'IMPORT_STAP' | 'ONGEDAAN_TE_LAAT' | null {
  if (!kan) return 'ONGEDAAN_NIET';
  if (er.status !== 'GEREED' || er.proef || !er.klaarOp || er.ongedaanOp || er.aangemaakt + er.bijgewerkt === 0) return 'IMPORT_STAP';
  return nu.getTime() - er.klaarOp.getTime() > DAGEN_ONGEDAAN * 86_400_000 ? 'ONGEDAAN_TE_LAAT' : null;
}
