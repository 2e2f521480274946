import { styled } from '@mui/material/styles';

/**
 * Fields beside each other where there is room, below each other where there is not. Label, help, control and error of
 * the fields in one row share their heights, so that a label of two lines does not move its control.
 */
export const Velden = styled('div')({
  display: 'grid', gap: '0 18px', alignItems: 'start', marginBottom: -14,
  '& > *': { gridRow: 'span 4', paddingBottom: 14 },
  '& > .veld': { display: 'grid', gridTemplateRows: 'subgrid', rowGap: 0 },
  '& > .veld > label': { alignSelf: 'end' },
  '&[data-kolommen="2"]': { gridTemplateColumns: 'repeat(auto-fit, minmax(min(250px, 100%), 1fr))' },
  '&[data-kolommen="3"]': { gridTemplateColumns: 'repeat(auto-fit, minmax(min(170px, 100%), 1fr))' },
});
