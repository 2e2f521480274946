import { Suspense, useId, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { dagenTussen } from '@trajectplein/kern/domain';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { kleur, useLabel, useOpmaak, useRegister, vandaag, type DossierActie } from '@trajectplein/kern/web';
import { conceptVan, teruggestuurd, type Dossier } from '../typen';
import { useWatKanNu, type TeDoen, type Wachten } from './te-doen';

const Vlak = styled('section')({
  marginTop: 16, padding: '14px 18px', background: kleur.petrolVaag, border: `1px solid ${kleur.petrol}`, borderRadius: 6,
  display: 'grid', gap: 12,
  '& h2': { fontSize: '1.0625rem', fontWeight: 650 },
  '& h3': { fontSize: '0.875rem', fontWeight: 650, color: kleur.inktZacht, marginBottom: 2 },
  '& ul': { listStyle: 'none', fontSize: '0.9375rem', display: 'grid', gap: 8 },
  '& .wacht ul, & .niet': { fontSize: '0.875rem', gap: 3 },
  '& .regel': { display: 'flex', flexWrap: 'wrap', gap: '6px 14px', alignItems: 'center', justifyContent: 'space-between' },
  '& .regel > span': { flex: '1 1 260px', minWidth: 0 },
  '& .knoppen': { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' },
  '& .verder': { borderTop: `1px solid ${kleur.lijn}`, paddingTop: 10 },
  '& q': { display: 'block', fontSize: '0.875rem', marginTop: 2, overflowWrap: 'anywhere' },
});

/** From here on the actions lead off the main road (hand over, close) and speak softly. */
const ZIJSPOOR = 80;

/** What asks for somebody's hand with its button, what waits for another, and what this person may do besides. */
export function WatKanNu({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { teDoen, wacht, verder } = useWatKanNu(dossier);
  const { dossierActies } = useRegister();
  const [open, zetOpen] = useState<string>();
  const titel = useId();
  const Dialoog = dossierActies.find((actie) => actie.naam === open)?.component;
  const knop = (actie: DossierActie, variant: 'contained' | 'outlined' | 'text') => (
    <Button key={actie.naam} variant={variant} onClick={() => zetOpen(actie.naam)}>{label(actie.knop.labels, actie.knop.code)}</Button>
  );
  const geenKnop = verder.length === 0 && teDoen.every((er) => er.knoppen.length === 0);

  return (
    <Vlak aria-labelledby={titel}>
      <h2 id={titel}>{t('dossier.wat.titel')}</h2>
      {teDoen.length === 0 ? <p style={{ fontSize: '0.875rem' }}>{t('dossier.wat.niets')}</p> : (
        <ul aria-label={t('dossier.wat.vraagt')}>
          {teDoen.map((er, n) => (
            <li key={er.code} className="regel">
              <span><Zin dossier={dossier} teDoen={er} /></span>
              {er.knoppen.length > 0 && (
                <span className="knoppen" style={{ flex: 'none' }}>
                  {er.knoppen.map((actie, i) => knop(actie, n === 0 && i === 0 ? 'contained' : 'outlined'))}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {wacht.length > 0 && (
        <div className="wacht">
          <h3 id={`${titel}-wacht`}>{t('dossier.wat.wacht')}</h3>
          <ul aria-labelledby={`${titel}-wacht`}>
            {wacht.map((er) => <li key={er.aanmelding?.id ?? er.actie?.code}><WachtZin wacht={er} dossier={dossier} /></li>)}
          </ul>
        </div>
      )}
      {verder.length > 0 && (
        <div className="knoppen verder">{verder.map((actie) => knop(actie, actie.volgorde >= ZIJSPOOR ? 'text' : 'outlined'))}</div>
      )}
      {dossier.nietMogelijk.length > 0 && (
        <ul className="niet" aria-label={t('dossier.wat.nietMogelijk')}>
          {dossier.nietMogelijk.map(({ actie, melding }) => (
            <li key={actie}>
              {t('dossier.wat.kanNiet', { actie: label(dossierLabels.knop, `${actie === 'rondAf' ? 'INTAKE' : 'DOSSIER'}.${actie}`) })} {melding}
            </li>
          ))}
        </ul>
      )}
      {geenKnop && <p style={{ fontSize: '0.875rem' }}>{t('dossier.wat.alleenLezen')}</p>}
      {Dialoog && (
        <Suspense fallback={null}><Dialoog dossier={dossier} sluit={() => zetOpen(undefined)} /></Suspense>
      )}
    </Vlak>
  );
}

/** Since when, in days. */
function useSinds(): (vanaf: string) => string {
  const t = useTranslate();
  return (vanaf) => (vanaf === vandaag() ? t('kern.vandaag') : t('dossier.wat.sinds', { smart_count: dagenTussen(vanaf, vandaag()) }));
}

/** Leads from what is due to the panel where it is done, when it has no button here. */
function Naar({ paneel, children }: { paneel?: string; children: ReactNode }) {
  return paneel ? <a href={`#paneel-${paneel}`}>{children}</a> : <>{children}</>;
}

/** One thing that is due: what, since when, and what the executor said about it. */
function Zin({ dossier, teDoen: { code, vanaf, knoppen } }: { dossier: Dossier; teDoen: TeDoen }) {
  const t = useTranslate();
  const label = useLabel();
  const sinds = useSinds();
  const { woorden, dossierPanelen } = useRegister();
  const paneel = knoppen.length === 0 ? dossierPanelen.find((er) => er.bijActies?.includes(code))?.naam : undefined;
  const terug = code === 'AANMELDING_TERUGGESTUURD' ? teruggestuurd(dossier) : undefined;
  const klaar = knoppen.some((er) => er.naam === 'verzend') && conceptVan(dossier);
  return (
    <>
      <Naar paneel={paneel}><strong>{label(woorden.acties, code)}</strong></Naar>
      <span style={{ color: kleur.inktZacht }}> · {sinds(vanaf)}</span>
      {klaar && <span style={{ display: 'block', fontSize: '0.875rem' }}>{t('dossier.wat.conceptKlaar', { wie: klaar.uitvoeringsorganisatieNaam ?? '' })}</span>}
      {terug && (
        <span style={{ display: 'block', fontSize: '0.875rem' }}>
          {terug.uitvoeringsorganisatieNaam}: {label(dossierLabels.aanmeldingReden, terug.reden)}. {label(dossierLabels.aanmeldingGevolg, terug.gevolg)}.
          {terug.antwoord && <q>{terug.antwoord}</q>}
        </span>
      )}
    </>
  );
}

/** One thing that waits for somebody else: for whom, and until when. */
function WachtZin({ wacht: { wie, actie, aanmelding }, dossier }: { wacht: Wachten; dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const sinds = useSinds();
  const { woorden } = useRegister();
  if (actie) return <><strong>{wie}</strong>: {label(woorden.acties, actie.code)} · {sinds(actie.vanaf)}</>;
  const laat = dossier.acties.find((er) => er.code === 'AANMELDING_ONBEANTWOORD' && er.vanaf <= vandaag());
  return (
    <>
      <strong>{wie}</strong>: {t('dossier.wat.antwoord', { verzonden: datum(aanmelding?.verzondenDatum), voor: datum(aanmelding?.signaleringsDatum) })}
      {laat && <strong style={{ color: kleur.amber }}> {label(woorden.acties, laat.code)}</strong>}
    </>
  );
}
