import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { toonGeboorte } from '@trajectplein/dossier/domain';
import { kleur, useTaal } from '@trajectplein/kern/web';

const Regel = styled('span')({
  display: 'block', color: kleur.inktZacht, fontSize: '0.7813rem', lineHeight: 1.2, fontWeight: 400, whiteSpace: 'nowrap',
});

interface Props {
  van: { geboorteDatum?: string | null; geboorteJaar?: number | null };
}

/** When somebody was born, under his name in a list: names alone are mixed up. Nothing when it is unknown, or not to be seen. */
export function Geboren({ van }: Props) {
  const t = useTranslate();
  const taal = useTaal();
  const dag = toonGeboorte({ geboorteDatum: van.geboorteDatum ?? null, geboorteJaar: van.geboorteJaar ?? null }, taal);
  return dag ? <Regel>{t('dossier.geboren', { datum: dag })}</Regel> : null;
}
