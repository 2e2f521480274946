import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur, useOpmaak } from '@trajectplein/kern/web';
import type { Import } from '../typen';

const UITKOMSTEN = ['aangemaakt', 'bijgewerkt', 'ongewijzigd', 'samengevoegd', 'vragen', 'afgekeurd'] as const;
type Telbaar = (typeof UITKOMSTEN)[number];

/** A row with a question is not refused for good. */
export const aantalVan = (er: Import, naam: Telbaar) => (naam === 'afgekeurd' ? er.afgekeurd - er.vragen : er[naam]);
/** These stand there when they are none as well: that nothing was refused is news. */
const ALTIJD: readonly string[] = ['aangemaakt', 'afgekeurd'];
const UITGELEGD: readonly string[] = ['samengevoegd', 'vragen', 'waarschuwingen', 'afgekeurd'];
const LET_OP: readonly string[] = ['vragen', 'waarschuwingen', 'afgekeurd'];

/** Writes what became of the rows in one line: "24 rijen: 23 nieuw, 1 samengevoegd". */
export function useTelzin(): (er: Import) => string {
  const t = useTranslate();
  const { getal } = useOpmaak();
  return (er) => {
    if (er.aantalRijen === 0) return t('uitwisseling.telling.geenRijen');
    const rijen = t('uitwisseling.telling.rijen', { smart_count: er.aantalRijen, aantal: getal(er.aantalRijen) });
    const delen = UITKOMSTEN.filter((naam) => aantalVan(er, naam) > 0)
      .map((naam) => t(`uitwisseling.telling.${naam}`, { smart_count: aantalVan(er, naam), aantal: getal(aantalVan(er, naam)) }));
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
  // A row with a warning was processed, so it stands in another tile too.
  const tegels: [string, number][] = [...UITKOMSTEN.map((naam): [string, number] => [naam, aantalVan(er, naam)]), ['waarschuwingen', er.waarschuwingen]];
  return (
    <Rij aria-label={t('uitwisseling.tegel.titel')}>
      {tegels.filter(([naam, aantal]) => aantal > 0 || ALTIJD.includes(naam)).map(([naam, aantal]) => (
        <div key={naam} data-let={LET_OP.includes(naam) && aantal > 0 ? '' : undefined}>
          <dt>
            {t(`uitwisseling.tegel.${naam === 'aangemaakt' && er.soort === 'uitkeringen' ? 'nieuweUitkeringen' : naam}`)}
            {UITGELEGD.includes(naam) && aantal > 0 && <small>{t(`uitwisseling.tegel.${naam}Hulp`)}</small>}
          </dt>
          <dd>{getal(aantal)}</dd>
        </div>
      ))}
    </Rij>
  );
}
