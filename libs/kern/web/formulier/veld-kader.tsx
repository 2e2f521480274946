import type { ReactNode } from 'react';
import { useTranslate, ValidationError } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import { useOpFormulier } from './formulier-context';

/** What every field has: a label above it, help between, and the error tied to the control. */
export interface VeldEigenschappen {
  /** Name of the field in the body that is sent. */
  bron: string;
  /** Translation key of the label. */
  label: string;
  /** Translation key of a sentence of help. */
  hulp?: string;
  verplicht?: boolean;
  /** How wide the control needs to be, in characters. */
  breedte?: number;
}

export const Etiket = styled('label')({ display: 'block', fontWeight: 600, fontSize: '0.875rem', marginBottom: 3 });
export const Hulp = styled('p')({ color: kleur.inktZacht, fontSize: '0.8125rem', lineHeight: 1.4, marginBottom: 4 });
export const Fout = styled('p')({
  color: kleur.rood, fontSize: '0.8125rem', fontWeight: 600, lineHeight: 1.4, marginTop: 4,
});

interface KaderProps extends VeldEigenschappen {
  id: string;
  fout?: string;
  children: ReactNode;
}

/** The ids that describe a control: its help and, when there is one, its error. */
export function beschreven(id: string, hulp: unknown, fout: unknown): string | undefined {
  return [hulp ? `${id}-hulp` : '', fout ? `${id}-fout` : ''].filter(Boolean).join(' ') || undefined;
}

/** " (optional)", for whoever needs to know that a field may stay empty. */
export function NietVerplicht() {
  const t = useTranslate();
  return <span style={{ fontWeight: 400, color: kleur.inktZacht }}>{` (${t('kern.formulier.nietVerplicht')})`}</span>;
}

/** The error of a field, in the language of the screen. */
export function VeldFout({ id, fout }: { id: string; fout?: string }) {
  return fout ? <Fout id={`${id}-fout`}><ValidationError error={fout} /></Fout> : null;
}

/** Label, help, control, error. */
export function VeldKader({ id, bron, label, hulp, verplicht, breedte, fout, children }: KaderProps) {
  const t = useTranslate();
  useOpFormulier(bron, id, label);
  return (
    <div className="veld" style={{ maxWidth: breedte ? `calc(${breedte}ch + 24px)` : undefined, minWidth: 0 }}>
      <Etiket htmlFor={id} style={{ gridRow: 1 }}>
        {t(label, { _: label })}
        {!verplicht && <NietVerplicht />}
      </Etiket>
      {hulp && <Hulp id={`${id}-hulp`} style={{ gridRow: 2 }}>{t(hulp, { _: hulp })}</Hulp>}
      <div style={{ gridRow: 3, minWidth: 0 }}>{children}</div>
      {fout && <div style={{ gridRow: 4 }}><VeldFout id={id} fout={fout} /></div>}
    </div>
  );
}
