import { createTheme } from '@mui/material/styles';

/** One accent (petrol) on neutral greys; amber and red only carry meaning, and never alone. */
export const kleur = {
  petrol: '#0e5a63',
  petrolDonker: '#0a4048',
  petrolDiep: '#0b3237',
  petrolZacht: '#dcebec',
  petrolVaag: '#f0f6f6',
  inkt: '#1a2426',
  inktZacht: '#4d5b5f',
  lijn: '#dce2e3',
  lijnSterk: '#79868a',
  vlak: '#ffffff',
  grond: '#f4f6f6',
  amber: '#744600',
  amberZacht: '#fcf2dc',
  amberLijn: '#dfb96a',
  rood: '#a3261a',
  roodZacht: '#fcebe8',
} as const;

/** Widths at which the page changes shape; the navigation folds away below `smal`. */
export const smal = '@media (max-width: 899.95px)';

const letters =
  '-apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif';

const focusRing = { outline: `2px solid ${kleur.petrol}`, outlineOffset: 2 };

/** The look of Trajectplein: tight, flat, no ripples or shadows, system fonts, a focus ring that is always seen. */
export const thema = createTheme({
  palette: {
    primary: { main: kleur.petrol, dark: kleur.petrolDonker, light: kleur.petrolZacht, contrastText: '#fff' },
    secondary: { main: kleur.inktZacht },
    error: { main: kleur.rood, light: kleur.roodZacht },
    warning: { main: kleur.amber, light: kleur.amberZacht },
    text: { primary: kleur.inkt, secondary: kleur.inktZacht },
    divider: kleur.lijn,
    background: { default: kleur.grond, paper: kleur.vlak },
  },
  shape: { borderRadius: 4 },
  typography: {
    fontFamily: letters,
    fontSize: 14,
    h1: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.012em' },
    h2: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.35, letterSpacing: '-0.004em' },
    h3: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.4 },
    body1: { fontSize: '0.9375rem', lineHeight: 1.5 },
    body2: { fontSize: '0.875rem', lineHeight: 1.5 },
    caption: { fontSize: '0.8125rem', lineHeight: 1.4 },
    button: { textTransform: 'none', fontWeight: 600, fontSize: '0.875rem', lineHeight: 1.4 },
  },
  transitions: { create: () => 'none' },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'primary' },
      styleOverrides: {
        root: {
          minHeight: 34,
          padding: '5px 14px',
          whiteSpace: 'nowrap',
          '&.Mui-focusVisible': focusRing,
          '&.Mui-disabled': { color: kleur.inktZacht, borderColor: kleur.lijn, background: kleur.grond },
        },
        outlined: {
          borderColor: kleur.lijnSterk,
          background: kleur.vlak,
          '&:hover': { borderColor: kleur.petrol, background: kleur.petrolVaag },
        },
        text: { padding: '5px 8px', '&:hover': { background: kleur.petrolVaag, textDecoration: 'underline' } },
      },
    },
    MuiIconButton: { styleOverrides: { root: { borderRadius: 4, '&.Mui-focusVisible': focusRing } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: {
      styleOverrides: {
        paper: { borderRadius: 6, border: `1px solid ${kleur.lijnSterk}`, boxShadow: 'none' },
        container: { '@media (max-width: 600px)': { '& .MuiDialog-paper': { margin: 12 } } },
      },
    },
    MuiCssBaseline: {
      styleOverrides: {
        html: { scrollPaddingTop: 72, overflowY: 'scroll' },
        body: { fontSize: '0.9375rem', lineHeight: 1.5, fontVariantNumeric: 'tabular-nums' },
        a: { color: kleur.petrol, textUnderlineOffset: '0.16em', textDecorationThickness: '0.06em' },
        'a:hover': { textDecorationThickness: '0.12em' },
        ':focus-visible': focusRing,
        'h1, h2, h3, p, ul, ol, dl, dd, figure': { margin: 0 },
        'ul, ol': { padding: 0 },
        'main:focus': { outline: 'none' },
        // On paper stands the content alone, with what is told by a shade; what can only be pressed is left out.
        '@media print': {
          '*': { printColorAdjust: 'exact', WebkitPrintColorAdjust: 'exact' },
          'html, body': { background: '#fff', overflowY: 'visible' },
          'body header, nav, main .MuiButton-root, main button, [role="search"], [role="group"][data-filters]': { display: 'none !important' },
          'main': { padding: '0 !important', maxWidth: 'none !important' },
          'details:not([open]) > *': { display: 'block' },
          'details::details-content': { contentVisibility: 'visible', blockSize: 'auto' },
          'table': { fontSize: '9pt' },
          'thead': { display: 'table-header-group' },
          'tr, li, section > dl': { breakInside: 'avoid' },
          '[role="region"]': { overflow: 'visible !important' },
          'a': { color: '#000', textDecoration: 'none' },
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
            scrollBehavior: 'auto !important',
          },
        },
      },
    },
  },
});
