import { required, useInput, useTranslate } from 'react-admin';
import { normaliseerBsn } from '@trajectplein/kern/domain';
import { beschreven, Hulp, Invoer, VeldKader } from '@trajectplein/kern/web';

const isBsn = (waarde: unknown) => (typeof waarde === 'string' && normaliseerBsn(waarde) ? undefined : 'dossier.bsn.fout');

/** A BSN, checked by the elfproef as soon as it has nine digits. */
export function BsnVeld() {
  const t = useTranslate();
  const { id, field, fieldState } = useInput({
    source: 'bsn', validate: [required(), isBsn], format: (waarde: unknown) => (waarde ?? '') as string,
  });
  const cijfers = String(field.value).replace(/\D/g, '');
  const klaar = cijfers.length === 9;
  const goed = normaliseerBsn(String(field.value)) !== null && cijfers.length >= 8;
  const live = klaar && !goed ? 'dossier.bsn.fout' : undefined;
  const fout = fieldState.error?.message ?? live;
  return (
    <VeldKader id={id} bron="bsn" label="dossier.veld.bsn" hulp="dossier.bsn.hulp" verplicht fout={fout}>
      <Invoer {...field} id={id} inputMode="numeric" autoComplete="off" maxLength={12} style={{ maxWidth: 190 }}
        aria-required aria-invalid={fout ? true : undefined} aria-describedby={beschreven(id, true, fout)} />
      <div role="status">{klaar && goed && !fout && <Hulp style={{ margin: '4px 0 0' }}>{t('dossier.bsn.goed')}</Hulp>}</div>
    </VeldKader>
  );
}
