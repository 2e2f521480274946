import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur, useOpmaak } from '@trajectplein/kern/web';
import type { Import } from '../typen';

const UITKOMSTEN = ['aangemaakt', 'bijgewerkt', 'ongewijzigd', 'samengevoegd', 'afgekeurd'] as const;
/** These stand there when they are none as well: that nothing was refused is news. */
const ALTIJD: readonly string[] = ['aangemaakt', 'afgekeurd'];
const UITGELEGD: readonly string[] = ['samengevoegd', 'afgekeurd'];

/** Writes what became of the rows in one line: "24 rijen: 23 nieuw, 1 samengevoegd". */
export function useTelzin(): (er: Import) => string {
  const t = useTranslate();
  const { getal } = useOpmaak();
  return (er) => {
    if (er.aantalRijen === 0) return t('uitwisseling.telling.geenRijen');
    const rijen = t('uitwisseling.telling.rijen', { smart_count: er.aantalRijen, aantal: getal(er.aantalRijen) });
    const delen = UITKOMSTEN.filter((naam) => er[naam] > 0).map((naam) => t(`uitwisseling.telling.${naam}`, { aantal: getal(er[naam]) }));
    return delen.length > 0 ? `${rijen}: ${delen.join(', ')}` : rijen;
  };
}

const Rij = styled('dl')({
  display: 'grid', gap: 10, gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 300px))',
  '& > div': {
    background: kleur.vlak, border: `1px solid ${kleur.lijn}`, borderRadius: 6, padding: '10px 14px', display: 'flex',
    flexDirection: 'column-reverse', justifyContent: 'flex-end',
  },
  '& > div[data-let]': { background: kleur.amberZacht, borderColor: kleur.amberLijn },
  '& dt': { fontSize: '0.875rem', color: kleur.inkt },
  '& dt small': { display: 'block', fontSize: '0.8125rem', color: kleur.inktZacht, lineHeight: 1.35 },
  '& dd': { margin: 0, fontSize: '1.625rem', fontWeight: 650, lineHeight: 1.2, fontVariantNumeric: 'tabular-nums' },
});

/** The same as numbers on tiles. */
export function Tegels({ er }: { er: Import }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  return (
    <Rij aria-label={t('uitwisseling.tegel.titel')}>
      {UITKOMSTEN.filter((naam) => er[naam] > 0 || ALTIJD.includes(naam)).map((naam) => (
        <div key={naam} data-let={naam === 'afgekeurd' && er.afgekeurd > 0 ? '' : undefined}>
          <dt>
            {t(`uitwisseling.tegel.${naam === 'aangemaakt' && er.soort === 'uitkeringen' ? 'nieuweUitkeringen' : naam}`)}
            {UITGELEGD.includes(naam) && er[naam] > 0 && <small>{t(`uitwisseling.tegel.${naam}Hulp`)}</small>}
          </dt>
          <dd>{getal(er[naam])}</dd>
        </div>
      ))}
    </Rij>
  );
}
