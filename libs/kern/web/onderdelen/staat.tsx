import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { kleur } from '../thema';
import { useFoutzin } from '../formulier/formulier';
import { Waarschuwing } from './waarschuwing';

/** Grey bars where the content will stand; says "loading" to who cannot see them. */
export function Laden({ regels = 5 }: { regels?: number }) {
  const t = useTranslate();
  return (
    <Box role="status" sx={{ display: 'grid', gap: '10px', py: 1 }}>
      <span style={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }}>
        {t('kern.laden')}
      </span>
      {Array.from({ length: regels }, (_, i) => (
        <span key={i} style={{ height: 15, borderRadius: 3, background: '#e6ebec', width: `${92 - ((i * 17) % 38)}%` }} />
      ))}
    </Box>
  );
}

/** What went wrong while reading, with a way to try again. */
export function LeesFout({ fout, opnieuw }: { fout: unknown; opnieuw?: () => void }) {
  const t = useTranslate();
  const foutzin = useFoutzin();
  return (
    <Waarschuwing soort="fout" alarm>
      <p>{foutzin(fout)}</p>
      {opnieuw && <Button sx={{ mt: 1 }} onClick={opnieuw}>{t('kern.opnieuw')}</Button>}
    </Waarschuwing>
  );
}

/** Nothing here: says so, and what to do about it. */
export function Leeg({ titel, children, actie }: { titel: string; children?: ReactNode; actie?: ReactNode }) {
  return (
    <Box sx={{ border: `1px dashed ${kleur.lijnSterk}`, borderRadius: '6px', background: kleur.vlak, p: '28px 24px', maxWidth: 640 }}>
      <Box component="p" sx={{ fontWeight: 650, fontSize: '1rem' }}>{titel}</Box>
      {children && <Box sx={{ mt: 0.75, color: kleur.inktZacht, fontSize: '0.9375rem' }}>{children}</Box>}
      {actie && <Box sx={{ mt: 2 }}>{actie}</Box>}
    </Box>
  );
}

interface LezingProps<T> {
  lezing: { data?: T; error: unknown; refetch: () => unknown };
  regels?: number;
  children: (data: T) => ReactNode;
}

/** Loading, failed, or there: the three states of everything that is read. */
export function Lezing<T>({ lezing, regels, children }: LezingProps<T>) {
  if (lezing.error && lezing.data === undefined) {
    return <LeesFout fout={lezing.error} opnieuw={() => void lezing.refetch()} />;
  }
  if (lezing.data === undefined) return <Laden regels={regels} />;
  return <>{children(lezing.data)}</>;
}
