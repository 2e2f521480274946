import { useListContext, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { WERKREGELS, type Werkregel } from '@trajectplein/dossier/domain';
import { kleur, useApi, useOpmaak, zoekreeks } from '@trajectplein/kern/web';

/** How much work there is, as `GET /v1/werkvoorraad/tellingen` answers. @contract TellingenAntwoord */
export interface Tellingen {
  open: number;
  vraagtActie: number;
  teLaat: number;
  dezeWeek: number;
  wachtOpAnder: number;
  nieuw: number;
  allen: number;
}

const VELD: Record<Werkregel, keyof Tellingen> = {
  TE_LAAT: 'teLaat', DEZE_WEEK: 'dezeWeek', WACHT_OP_ANDER: 'wachtOpAnder', NIEUW: 'nieuw',
};

/** Counts the work within these filters. */
export function useTellingen(filters: Record<string, unknown>): Tellingen | undefined {
  const { klantmanager, gemeente, classificatie, doelgroep } = filters as Record<string, string | undefined>;
  return useApi<Tellingen>(`werkvoorraad/tellingen${zoekreeks({ klantmanager, gemeente, classificatie, doelgroep })}`).data;
}

const Rij = styled('div')({
  display: 'flex', flexWrap: 'wrap', gap: 8, marginTop: 12,
  '& button': {
    font: 'inherit', display: 'flex', alignItems: 'baseline', gap: 8, minHeight: 40, padding: '4px 14px', cursor: 'pointer',
    background: kleur.vlak, color: kleur.inkt, border: `1px solid ${kleur.lijnSterk}`, borderRadius: 6, fontSize: '0.9375rem',
    '&:hover': { background: kleur.petrolVaag },
    '&[aria-pressed="true"]': { background: kleur.petrol, borderColor: kleur.petrol, color: '#fff' },
    '& strong': { fontSize: '1.125rem', fontVariantNumeric: 'tabular-nums' },
  },
  '& button[data-laat="true"][aria-pressed="false"]': { borderColor: kleur.amberLijn, background: kleur.amberZacht },
});

/** What to look at first: each counter says how many there are and shows them alone; pressed once more it shows all again. */
export function Tellers({ tellingen, vraagtActie }: { tellingen: Tellingen | undefined; vraagtActie: Record<string, unknown> }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const { filterValues, setFilters } = useListContext();
  const kies = (regel: Werkregel) => {
    const { regel: nu, actieVereist: _, ...rest } = filterValues;
    setFilters(nu === regel ? { ...rest, ...vraagtActie } : { ...rest, regel });
  };
  return (
    <Rij role="group" aria-label={t('dossier.werkvoorraad.tellers')}>
      {WERKREGELS.map((regel) => (
        <button key={regel} type="button" aria-pressed={filterValues.regel === regel} data-laat={regel === 'TE_LAAT' && Boolean(tellingen?.teLaat)}
          title={t(`dossier.werkvoorraad.uitlegRegel.${regel}`)} onClick={() => kies(regel)}>
          <strong>{tellingen ? getal(tellingen[VELD[regel]]) : '–'}</strong> {t(`dossier.werkvoorraad.regel.${regel}`)}
        </button>
      ))}
    </Rij>
  );
}
