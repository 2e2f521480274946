import { useState } from 'react';
import { ListBase, useNotify, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import {
  Filterbalk, Leeg, LijstTabel, maak, Merkje, Paginakop, useApi, useFoutzin, useOpmaak, voerUit, Waarschuwing, type Kolom,
} from '@trajectplein/kern/web';

/** One run of a background job that did something or failed. @contract TaakloopAntwoord */
interface Taakloop {
  id: string;
  taak: string;
  omschrijving: string;
  begonnenOp: string;
  geeindigdOp: string | null;
  uitkomst: string;
  aantallen: Record<string, number>;
  fout: string | null;
  toegestaneActies: string[];
}

/** What should have run and did not. @contract TaakloopLijst */
interface Gemist {
  gemist: { taak: string; omschrijving: string; verwachtOp: string | null }[];
  wachtrijBereikbaar: boolean;
}

const UITKOMSTEN = ['GELUKT', 'MISLUKT'];
/** What was counted, in words: `nieuweDossiers` is "nieuwe dossiers". */
const inWoorden = (naam: string) => naam.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
const aantal = (er: Taakloop) => Object.entries(er.aantallen).map(([naam, n]) => `${inWoorden(naam)}: ${n}`).join(', ');

/** What the application did in the background. */
export function TaakloopLijst() {
  const t = useTranslate();
  const { momentKort } = useOpmaak();
  const uitkomst = (code: string) => t(`toegang.taaklopen.uitkomsten.${code}`, { _: code });
  const kolommen: Kolom<Taakloop>[] = [
    { naam: 'taak', kop: 'toegang.taaklopen.taak', cel: (er) => er.omschrijving },
    { naam: 'begonnenOp', kop: 'toegang.taaklopen.begonnen', cel: (er) => momentKort(er.begonnenOp) },
    { naam: 'geeindigdOp', kop: 'toegang.taaklopen.geeindigd', cel: (er) => momentKort(er.geeindigdOp), alleenBreed: true },
    { naam: 'uitkomst', kop: 'toegang.taaklopen.uitkomst', cel: (er) => <Merkje tekst={uitkomst(er.uitkomst)} toon={er.uitkomst === 'MISLUKT' ? 'let' : 'zacht'} /> },
    { naam: 'aantallen', kop: 'toegang.taaklopen.aantal', cel: aantal },
    { naam: 'fout', kop: 'toegang.taaklopen.fout', cel: (er) => er.fout ?? '' },
    { naam: 'kunt', kop: 'toegang.taaklopen.kunt', cel: (er) => er.toegestaneActies.includes('probeerOpnieuw') && (
      <TaakKnop tekst="toegang.taaklopen.opnieuw" taak={er.omschrijving} gelukt="toegang.taaklopen.aangeboden"
        doe={() => voerUit('taaklopen', er.id, 'probeerOpnieuw')} />
    ) },
  ];
  return (
    <ListBase resource="taaklopen" perPage={50} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('toegang.taaklopen.titel')} onder={t('toegang.taaklopen.onder')} />
      <NietGelopen />
      <Filterbalk filters={[{
        naam: 'uitkomst', label: 'toegang.taaklopen.uitkomst', mogelijkheden: UITKOMSTEN.map((code) => ({ waarde: code, tekst: uitkomst(code) })),
      }]} />
      <LijstTabel<Taakloop> bijschrift={t('toegang.taaklopen.titel')} kolommen={kolommen}
        leeg={<Leeg titel={t('toegang.taaklopen.leeg')}>{t('toegang.taaklopen.leegTekst')}</Leeg>} />
    </ListBase>
  );
}

/** Puts a job in the queue. It runs in the background, so its outcome is a new row later. */
function TaakKnop({ tekst, taak, gelukt, doe }: { tekst: string; taak: string; gelukt: string; doe: () => Promise<unknown> }) {
  const t = useTranslate();
  const notify = useNotify();
  const foutzin = useFoutzin();
  const [bezig, zetBezig] = useState(false);
  const druk = async () => {
    zetBezig(true);
    try {
      await doe();
      notify(gelukt, { type: 'success' });
    } catch (fout) {
      notify(foutzin(fout), { type: 'error' });
    } finally {
      zetBezig(false);
    }
  };
  return <Button variant="text" disabled={bezig} aria-label={`${t(tekst)}: ${taak}`} onClick={() => void druk()}>{t(tekst)}</Button>;
}

/** Planned work that did not run, or a queue that does not answer: nobody else will say so. */
function NietGelopen() {
  const t = useTranslate();
  const { moment } = useOpmaak();
  const { data } = useApi<Gemist>('taaklopen?paginaGrootte=1');
  if (!data || (data.wachtrijBereikbaar && data.gemist.length === 0)) return null;
  return (
    <Waarschuwing soort="let">
      {!data.wachtrijBereikbaar && <p>{t('toegang.taaklopen.wachtrij')}</p>}
      {data.gemist.length > 0 && (
        <>
          <p><strong>{t('toegang.taaklopen.gemist')}</strong></p>
          <ul style={{ paddingLeft: 18 }}>
            {data.gemist.map((er) => (
              <li key={er.taak}>
                {er.omschrijving} {er.verwachtOp && t('toegang.taaklopen.verwacht', { moment: moment(er.verwachtOp) })}{' '}
                <TaakKnop tekst="toegang.taaklopen.start" taak={er.omschrijving} gelukt="toegang.taaklopen.gestart"
                  doe={() => maak('taaklopen', { taak: er.taak })} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Waarschuwing>
  );
}
