import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { Merkje, kleur, useOpmaak, useTaal } from '@trajectplein/kern/web';

/** @contract HandelingAntwoord */
export interface Handeling {
  soort: string;
  zin: { nl: string; en: string };
  doel: string;
  keren: number;
  aantal: number;
  velden: string[];
}

/** What one person did at one dossier at one time: sentences and names of fields, never the data themselves. @contract BezoekAntwoord */
export interface Bezoek {
  id: string;
  begonnenOp: string;
  geeindigdOp: string;
  medewerkerNaam: string | null;
  organisatieNaam: string | null;
  rol: string | null;
  dossierNummer: string | null;
  handelingen: Handeling[];
  regels: { id: string; vastgelegdOp: string; soort: string; route: string; ids: string[]; gegevens: Record<string, unknown> }[];
}

const Zinnen = styled('ul')({ listStyle: 'none', margin: 0, padding: 0, '& li + li': { marginTop: 3 } });

/** Purposes that are a person's own answer; the others follow from the work itself. */
const EIGEN_DOEL = /^[A-Z_]+$/;

/** What was done, as sentences: how often, which fields, and why where somebody had to say so. */
export function Handelingen({ bezoek }: { bezoek: Bezoek }) {
  const t = useTranslate();
  const taal = useTaal();
  const { getal } = useOpmaak();
  const veld = (naam: string) => t(`codes.veld.${naam}`, { _: naam }).toLowerCase();
  return (
    <Zinnen>
      {bezoek.handelingen.map((er) => (
        <li key={`${er.soort} ${er.zin.nl} ${er.doel}`}>
          {er.soort === 'GEWEIGERD' && <><Merkje tekst={t('toegang.inzagelog.soorten.GEWEIGERD')} toon="let" />{' '}</>}
          {er.zin[taal]}
          {er.velden.length > 0 && `: ${er.velden.map(veld).join(', ')}`}
          {EIGEN_DOEL.test(er.doel) && `, ${t('toegang.inzagelog.omdat', { doel: t(`toegang.inzagelog.doelen.${er.doel}`, { _: er.doel }).toLowerCase() })}`}
          {er.keren > 1 && ` (${t('toegang.inzagelog.keren', { aantal: getal(er.keren) })})`}
        </li>
      ))}
    </Zinnen>
  );
}

const Techniek = styled('details')({
  marginTop: 4, fontSize: '0.8125rem',
  '& summary': { cursor: 'pointer', color: kleur.inktZacht, minHeight: 24, width: 'fit-content' },
  '& code': { overflowWrap: 'anywhere' },
  '@media print': { display: 'none' },
});

/** The lines of the trail themselves, folded away: for who must prove it. */
export function Regels({ regels }: { regels: Bezoek['regels'] }) {
  const t = useTranslate();
  const { momentKort } = useOpmaak();
  return (
    <Techniek>
      <summary>{t('toegang.inzagelog.regels', { smart_count: regels.length })}</summary>
      <Zinnen>
        {regels.map((er) => (
          <li key={er.id}>
            {momentKort(er.vastgelegdOp)} · {t(`toegang.inzagelog.soorten.${er.soort}`, { _: er.soort })} · <code>{er.route}</code>
            {er.ids.length > 1 && ` · ${er.ids.length}`}
          </li>
        ))}
      </Zinnen>
    </Techniek>
  );
}
