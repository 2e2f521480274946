import { styled } from '@mui/material/styles';
import { kleur } from '../thema';

const vak = {
  font: 'inherit',
  fontSize: '0.9375rem',
  color: kleur.inkt,
  background: kleur.vlak,
  border: `1px solid ${kleur.lijnSterk}`,
  borderRadius: 4,
  minHeight: 36,
  padding: '5px 9px',
  width: '100%',
  boxSizing: 'border-box',
  '&:hover': { borderColor: kleur.petrol },
  '&:focus': { outline: `2px solid ${kleur.petrol}`, outlineOffset: 0, borderColor: kleur.petrol },
  '&[aria-invalid="true"]': { borderColor: kleur.rood, borderWidth: 2, padding: '4px 8px' },
  '&::placeholder': { color: kleur.inktZacht, opacity: 1 },
  '&:disabled, &[readonly]': { background: kleur.grond, color: kleur.inktZacht },
} as const;

/** A plain input, select and text area in the house style: native, so fast and usable with everything. */
export const Invoer = styled('input')(vak);
export const Tekstvak = styled('textarea')({ ...vak, minHeight: 76, resize: 'vertical', lineHeight: 1.45 });
export const Keuze = styled('select')({
  ...vak,
  appearance: 'none',
  paddingRight: 30,
  textOverflow: 'ellipsis',
  backgroundImage:
    'url("data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\' width=\'12\' height=\'8\' fill=\'none\' ' +
    'stroke=\'%234d5b5f\' stroke-width=\'1.6\'%3E%3Cpath d=\'m1.5 1.5 4.5 4.5 4.5-4.5\'/%3E%3C/svg%3E")',
  backgroundRepeat: 'no-repeat',
  backgroundPosition: 'right 10px center',
});
