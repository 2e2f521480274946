import { kleur } from '@trajectplein/kern/web';
import { astop } from './as-stappen';
import type { Kwartaalcijfer } from './typen';

const BREED = 96;
const HOOG = 34;

/** The last quarters as small bars: a shape to see, the numbers are in the detail. */
export function Minibalken({ reeks, periode }: { reeks: readonly Kwartaalcijfer[]; periode: string }) {
  const top = astop(reeks.map((er) => er.waarde ?? 0));
  const stap = BREED / Math.max(1, reeks.length);
  return (
    <svg width={BREED} height={HOOG} viewBox={`0 0 ${BREED} ${HOOG}`} aria-hidden="true" focusable="false">
      {reeks.map((er, i) => {
        const hoogte = er.waarde === null ? 0 : Math.max(1.5, Math.min(1, er.waarde / top) * (HOOG - 2));
        return (
          <rect key={er.periode} x={i * stap + 1} width={Math.max(2, stap - 3)} y={HOOG - hoogte} height={hoogte} rx={1}
            fill={er.periode === periode ? kleur.petrol : '#a9c3c6'} />
        );
      })}
    </svg>
  );
}
