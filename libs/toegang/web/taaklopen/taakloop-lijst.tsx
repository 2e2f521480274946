import { ListBase, useTranslate } from 'react-admin';
import { Filterbalk, Leeg, LijstTabel, Merkje, Paginakop, useOpmaak, type Kolom } from '@trajectplein/kern/web';

/** One run of a background job that did something or failed. */
interface Taakloop {
  id: string;
  taak: string;
  omschrijving?: string | null;
  begonnenOp: string;
  geeindigdOp: string | null;
  uitkomst: string;
  aantallen?: Record<string, number> | null;
  fout?: string | null;
}

const UITKOMSTEN = ['GELUKT', 'MISLUKT', 'BEZIG'];
const aantal = (er: Taakloop) => Object.entries(er.aantallen ?? {}).map(([naam, n]) => `${naam}: ${n}`).join(', ');

/** What the application did in the background. */
export function TaakloopLijst() {
  const t = useTranslate();
  const { moment } = useOpmaak();
  const uitkomst = (code: string) => t(`toegang.taaklopen.uitkomsten.${code}`, { _: code });
  const kolommen: Kolom<Taakloop>[] = [
    { naam: 'taak', kop: 'toegang.taaklopen.taak', cel: (er) => <>{er.taak}{er.omschrijving && <div style={{ fontWeight: 400 }}>{er.omschrijving}</div>}</> },
    { naam: 'begonnenOp', kop: 'toegang.taaklopen.begonnen', cel: (er) => moment(er.begonnenOp) },
    { naam: 'geeindigdOp', kop: 'toegang.taaklopen.geeindigd', cel: (er) => moment(er.geeindigdOp), alleenBreed: true },
    { naam: 'uitkomst', kop: 'toegang.taaklopen.uitkomst', cel: (er) => <Merkje tekst={uitkomst(er.uitkomst)} toon={er.uitkomst === 'MISLUKT' ? 'let' : 'zacht'} /> },
    { naam: 'aantallen', kop: 'toegang.taaklopen.aantal', cel: aantal },
    { naam: 'fout', kop: 'toegang.taaklopen.fout', cel: (er) => er.fout ?? '' },
  ];
  return (
    <ListBase resource="taaklopen" perPage={50} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('toegang.taaklopen.titel')} onder={t('toegang.taaklopen.onder')} />
      <Filterbalk filters={[{
        naam: 'uitkomst', label: 'toegang.taaklopen.uitkomst', mogelijkheden: UITKOMSTEN.map((code) => ({ waarde: code, tekst: uitkomst(code) })),
      }]} />
      <LijstTabel<Taakloop> bijschrift={t('toegang.taaklopen.titel')} kolommen={kolommen}
        leeg={<Leeg titel={t('toegang.taaklopen.leeg')}>{t('toegang.taaklopen.leegTekst')}</Leeg>} />
    </ListBase>
  );
}
