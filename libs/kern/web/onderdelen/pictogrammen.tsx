import type { SVGProps } from 'react';

/** A line drawing of 20 × 20; says nothing to a screen reader, the text beside it does. */
function Teken(props: SVGProps<SVGSVGElement>) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6"
      strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false" {...props} />
  );
}

export const Kalender = () => (
  <Teken><rect x="3" y="4.5" width="14" height="12.5" rx="1.5" /><path d="M3 8.5h14M7 2.5v4M13 2.5v4" /></Teken>
);
export const Menu = () => <Teken><path d="M3 5.5h14M3 10h14M3 14.5h14" /></Teken>;
export const Kruis = () => <Teken width="16" height="16"><path d="m5 5 10 10M15 5 5 15" /></Teken>;
export const PijlOmhoog = () => <Teken width="12" height="12" viewBox="4 4 12 12"><path d="m5.5 12 4.5-4.5 4.5 4.5" /></Teken>;
export const PijlOmlaag = () => <Teken width="12" height="12" viewBox="4 4 12 12"><path d="m5.5 8 4.5 4.5L14.5 8" /></Teken>;
export const Vink = () => <Teken width="14" height="14"><path d="m4 10.5 4 4 8-9" /></Teken>;
export const Zoek = () => <Teken width="16" height="16"><circle cx="8.5" cy="8.5" r="5.5" /><path d="m13 13 4 4" /></Teken>;
export const Afdruk = () => <Teken width="16" height="16"><path d="M10 3v10m-4-4 4 4 4-4M4 16.5h12" /></Teken>;

/** The mark: a route that comes out on a square. */
export const Merk = () => (
  <svg width="26" height="26" viewBox="0 0 26 26" fill="none" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="24" height="24" rx="5" fill="#fff" />
    <path d="M6 19.5c0-5 3-4 5-6.500s.5-6 4.500-6" stroke="#0e5a63" strokeWidth="2.4" strokeLinecap="round" />
    <rect x="15" y="4.500" width="5.500" height="5.500" rx="1" fill="#0e5a63" />
    <circle cx="6" cy="19.500" r="1.900" fill="#0e5a63" />
  </svg>
);
