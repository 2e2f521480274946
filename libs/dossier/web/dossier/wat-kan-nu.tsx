import { Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { dagenTussen } from '@trajectplein/kern/domain';
import { kleur, useLabel, useOpmaak, useRegister, vandaag, type DossierActie } from '@trajectplein/kern/web';
import type { Dossier } from '../typen';

const Vlak = styled('section')({
  display: 'grid', gridTemplateColumns: 'minmax(220px, 5fr) 8fr', gap: '10px 28px', marginTop: 16, padding: '14px 18px',
  background: kleur.petrolVaag, border: `1px solid ${kleur.petrol}`, borderRadius: 6,
  '& h2': { fontSize: '1.0625rem', fontWeight: 650, marginBottom: 4 },
  '& ul': { listStyle: 'none', fontSize: '0.875rem', display: 'grid', gap: 3 },
  '& .knoppen': { display: 'flex', flexWrap: 'wrap', gap: 8, alignContent: 'center', alignItems: 'center', justifyContent: 'flex-end' },
  '@media (max-width: 699.95px)': { gridTemplateColumns: '1fr', '& .knoppen': { justifyContent: 'flex-start' } },
});

/** From here on the actions lead off the main road (hand over, close) and speak softly. */
const ZIJSPOOR = 80;

/** Which actions this person has now, and which of them answers what is due. */
function useActies(dossier: Dossier): { actie: DossierActie; eerst: boolean }[] {
  const { dossierActies } = useRegister();
  const vervallen = dossier.acties.filter((er) => er.vanaf <= vandaag()).map((er) => er.code);
  const nu = dossierActies.filter((actie) =>
    actie.beschikbaar ? actie.beschikbaar(dossier) : dossier.toegestaneActies.includes(actie.naam));
  const eerste = vervallen.flatMap((code) => nu.filter((actie) => actie.bijActies?.includes(code)))[0];
  return nu.map((actie) => ({ actie, eerst: actie === eerste })).sort((a, b) => Number(b.eerst) - Number(a.eerst));
}

/** Leads from what is due to the panel where it is done. */
function Naar({ paneel, children }: { paneel?: string; children: ReactNode }) {
  return paneel ? <a href={`#paneel-${paneel}`}>{children}</a> : <>{children}</>;
}

/** What asks for somebody's hand, and what this person may do now: nothing else is offered. */
export function WatKanNu({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const { woorden, dossierPanelen } = useRegister();
  const acties = useActies(dossier);
  const [open, zetOpen] = useState<string>();
  const titel = useId();
  const Dialoog = acties.find(({ actie }) => actie.naam === open)?.actie.component;
  const dag = vandaag();
  const sinds = (vanaf: string) => vanaf > dag ? t('dossier.wat.vanaf', { datum: datum(vanaf) })
    : vanaf === dag ? t('kern.vandaag') : t('dossier.wat.sinds', { smart_count: dagenTussen(vanaf, dag) });

  return (
    <Vlak aria-labelledby={titel}>
      <div>
        <h2 id={titel}>{t('dossier.wat.titel')}</h2>
        {dossier.acties.length === 0 ? <p style={{ fontSize: '0.875rem' }}>{t('dossier.wat.niets')}</p> : (
          <ul aria-label={t('dossier.wat.vraagt')}>
            {dossier.acties.map(({ code, vanaf }) => (
              <li key={code}>
                <Naar paneel={dossierPanelen.find((er) => er.bijActies?.includes(code))?.naam}>
                  {vanaf <= dag ? <strong>{label(woorden.acties, code)}</strong> : label(woorden.acties, code)}
                </Naar>
                <span style={{ color: kleur.inktZacht }}> · {sinds(vanaf)}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="knoppen">
        {acties.map(({ actie, eerst }) => (
          <Button key={actie.naam} variant={eerst ? 'contained' : actie.volgorde >= ZIJSPOOR ? 'text' : 'outlined'} onClick={() => zetOpen(actie.naam)}>
            {label(actie.knop.labels, actie.knop.code)}
          </Button>
        ))}
        {acties.length === 0 && <p style={{ fontSize: '0.875rem', alignSelf: 'center' }}>{t('dossier.wat.alleenLezen')}</p>}
      </div>
      {Dialoog && (
        <Suspense fallback={null}><Dialoog dossier={dossier} sluit={() => zetOpen(undefined)} /></Suspense>
      )}
    </Vlak>
  );
}
