import { useTranslate } from 'react-admin';
import { datumVanMoment } from '@trajectplein/kern/domain';
import { Feiten, Lezing, Sectie, useApi, useOpmaak } from '@trajectplein/kern/web';
import type { Dossier, Profiel } from '../../typen';

/** 24,5 stays 24,5, and 24 has no decimals. */
const decimalenVan = (getal: number) => (String(getal).split('.')[1] ?? '').length;

/** What somebody brings and wants: what a matcher looks at. */
export function ProfielPaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const lezing = useApi<Profiel>(`dossiers/${dossier.id}/profiel`);
  return (
    <Sectie titel={t('dossier.profiel.titel')}>
      <Lezing lezing={lezing} regels={3}>{(profiel) => <Inhoud profiel={profiel} />}</Lezing>
    </Sectie>
  );
}

function Inhoud({ profiel }: { profiel: Profiel }) {
  const t = useTranslate();
  const { datum, getal } = useOpmaak();
  if (!profiel.laatstBijgewerktOp) return <p style={{ fontSize: '0.875rem' }}>{t('dossier.profiel.leeg')}</p>;
  // A text that fits no code is kept, and shown, as it is.
  const woord = (lijst: string, waarde: string | null) => waarde ? t(`dossier.profiel.${lijst}.${waarde}`, { _: waarde }) : undefined;
  const rij = (naam: keyof Profiel, waarde: string | null | undefined) => [t(`dossier.profiel.${naam}`), waarde || undefined] as const;
  return (
    <>
      <Feiten feiten={[
        [t('dossier.profiel.uren'), profiel.urenPerWeek === null ? undefined : t('dossier.profiel.urenPerWeek', { uren: getal(profiel.urenPerWeek, decimalenVan(profiel.urenPerWeek)) })],
        rij('opleidingsniveau', profiel.opleidingsniveau),
        rij('beroep', profiel.beroep),
        rij('beroepssector', profiel.beroepssector),
        rij('mondelingNederlands', woord('taalniveau', profiel.mondelingNederlands)),
        rij('schriftelijkNederlands', woord('taalniveau', profiel.schriftelijkNederlands)),
        rij('rijbewijzen', profiel.rijbewijzen.join(', ')),
        rij('vervoer', profiel.vervoer.map((er) => woord('vervoermiddel', er)).join(', ')),
        rij('opmerkingen', profiel.opmerkingen.join(' ')),
      ]} />
      <p style={{ fontSize: '0.8125rem', marginTop: 8 }}>
        {t('dossier.profiel.stand', { volledigheid: profiel.volledigheid, datum: datum(datumVanMoment(profiel.laatstBijgewerktOp)) })}
      </p>
    </>
  );
}
