/** The total of a list is counted up to here; above it a screen says "meer dan 1000". */
export const TEL_TOT = 1000;
