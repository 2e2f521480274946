import { useState, type DragEvent } from 'react';
import { required, useInput, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { beschreven, kleur, VeldKader, type VeldEigenschappen } from '@trajectplein/kern/web';

const GROOTSTE = 20 * 1024 * 1024;
const past = (bestand: unknown) => (bestand instanceof File && bestand.size > GROOTSTE ? 'uitwisseling.nieuw.teGroot' : undefined);

const Vak = styled('div')({
  border: `1px dashed ${kleur.lijnSterk}`, borderRadius: 4, background: kleur.grond, padding: '14px 16px',
  '&[data-boven="true"]': { borderColor: kleur.petrol, background: kleur.petrolVaag },
  '&[data-fout="true"]': { borderColor: kleur.rood },
  position: 'relative', display: 'flex', alignItems: 'center', gap: 12, fontSize: '0.9375rem',
  // The browser's own control speaks the browser's language; it stays there for keyboard, mouse and reader, unseen.
  '& input': { position: 'absolute', inset: 0, width: '100%', height: '100%', opacity: 0, cursor: 'pointer' },
  '& .knop': {
    fontSize: '0.875rem', fontWeight: 600, color: kleur.petrol, background: kleur.vlak, padding: '5px 14px', whiteSpace: 'nowrap',
    border: `1px solid ${kleur.lijnSterk}`, borderRadius: 4,
  },
  '&:focus-within': { outline: `2px solid ${kleur.petrol}`, outlineOffset: 2 },
  '& .naam': { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Chooses a file, or takes one that is dropped on it. Its value is the File. */
export function BestandVeld({ bron, ...rest }: Omit<VeldEigenschappen, 'verplicht'>) {
  const [boven, zetBoven] = useState(false);
  const { id, field, fieldState } = useInput({ source: bron, validate: [required(), past], format: (waarde: unknown) => waarde });
  const t = useTranslate();
  const fout = fieldState.error?.message;
  const naam = field.value instanceof File ? field.value.name : undefined;
  const sleep = (hier: boolean) => (e: DragEvent) => { e.preventDefault(); zetBoven(hier); };
  return (
    <VeldKader id={id} bron={bron} verplicht fout={fout} {...rest}>
      <Vak data-boven={boven} data-fout={Boolean(fout)} onDragOver={sleep(true)} onDragLeave={sleep(false)}
        onDrop={(e) => {
          e.preventDefault();
          zetBoven(false);
          const invoer = document.getElementById(id) as HTMLInputElement;
          if (e.dataTransfer.files.length === 0) return;
          invoer.files = e.dataTransfer.files;
          field.onChange(e.dataTransfer.files[0]);
        }}>
        <span className="knop" aria-hidden="true">{t('kern.formulier.kiesBestand')}</span>
        <span className="naam" role="status">{naam ?? t('kern.formulier.geenBestand')}</span>
        <input id={id} ref={field.ref} name={field.name} type="file" accept=".xlsx,.csv,.txt" onBlur={field.onBlur}
          onChange={(e) => field.onChange(e.target.files?.[0] ?? null)} aria-required aria-invalid={fout ? true : undefined}
          aria-describedby={beschreven(id, rest.hulp, fout)} />
      </Vak>
    </VeldKader>
  );
}
