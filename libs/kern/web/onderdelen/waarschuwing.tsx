import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { kleur } from '../thema';

const SOORT = {
  fout: { rand: kleur.rood, grond: kleur.roodZacht },
  let: { rand: kleur.amberLijn, grond: kleur.amberZacht },
  uitleg: { rand: kleur.petrol, grond: kleur.petrolVaag },
} as const;

interface Props {
  soort: keyof typeof SOORT;
  /** Speaks up at once, and can get the focus. */
  alarm?: boolean;
  children: ReactNode;
}

/** A block that asks attention: a fault, a thing to mind, or an explanation. */
export function Waarschuwing({ soort, alarm, children }: Props) {
  const { rand, grond } = SOORT[soort];
  return (
    <Box role={alarm ? 'alert' : undefined} tabIndex={alarm ? -1 : undefined}
      sx={{ borderLeft: `4px solid ${rand}`, background: grond, p: '9px 14px', mb: 2, borderRadius: '2px', fontSize: '0.875rem' }}>
      {children}
    </Box>
  );
}
