import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import type { Labels } from '@trajectplein/kern/domain';
import { useLabel } from '../taal/opmaak';

const Vlak = styled('span')({
  display: 'inline-block', padding: '0 7px', borderRadius: 3, fontSize: '0.7969rem', lineHeight: '19px', fontWeight: 600,
  whiteSpace: 'nowrap', border: '1px solid transparent',
});

const TOON = {
  vol: { background: kleur.petrol, color: '#fff' },
  zacht: { background: kleur.petrolZacht, color: kleur.petrolDonker },
  lijn: { borderColor: kleur.lijnSterk, color: kleur.inkt },
  grijs: { background: '#e8ecec', color: '#435054' },
  let: { background: kleur.amberZacht, color: kleur.amber, borderColor: kleur.amberLijn },
} as const;

export type Toon = keyof typeof TOON;

/** How loud a state speaks: running is filled, waiting is outlined, over is grey. */
const STAAT: Record<string, Toon> = {
  GEMELD: 'lijn', INTAKE: 'zacht', ACTIEF: 'vol', NAZORG: 'zacht', GESLOTEN: 'grijs', GEARCHIVEERD: 'grijs',
  OPEN: 'zacht', CONCEPT: 'lijn', VERZONDEN: 'zacht', GEACCEPTEERD: 'vol', TERUGGESTUURD: 'let', INGETROKKEN: 'grijs',
  VOORGENOMEN: 'lijn', LOPEND: 'vol', OPGESCHORT: 'let', AFGEROND: 'grijs', VOORTIJDIG_BEEINDIGD: 'grijs',
  AANGEKONDIGD: 'lijn', GESTART: 'vol', BEEINDIGD: 'grijs', GAAT_NIET_DOOR: 'grijs',
  GELDIG: 'zacht', GEANNULEERD: 'grijs', GELUKT: 'zacht', MISLUKT: 'let', BEZIG: 'lijn',
  KOPPELEN: 'let', GEREED: 'zacht', AFGEKEURD: 'let', AANGEMAAKT: 'zacht', BIJGEWERKT: 'zacht',
};

/** A word on a small plane: a state, a class. */
export function Merkje({ tekst, toon = 'lijn' }: { tekst: string; toon?: Toon }) {
  return <Vlak style={TOON[toon]}>{tekst}</Vlak>;
}

/** The state of something, in words; the shade follows the meaning. */
export function Staat({ labels, code }: { labels: Labels; code: string }) {
  const label = useLabel();
  return <Merkje tekst={label(labels, code)} toon={STAAT[code] ?? 'lijn'} />;
}
