import { styled } from '@mui/material/styles';

/** Fields beside each other where there is room, below each other where there is not. */
export const Velden = styled('div')({
  display: 'grid', gap: '14px 18px', alignItems: 'start',
  '&[data-kolommen="2"]': { gridTemplateColumns: 'repeat(auto-fit, minmax(min(250px, 100%), 1fr))' },
  '&[data-kolommen="3"]': { gridTemplateColumns: 'repeat(auto-fit, minmax(min(170px, 100%), 1fr))' },
});
