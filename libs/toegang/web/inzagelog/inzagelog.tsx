import { ListBase, useListContext, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { Filterbalk, Leeg, LijstTabel, Paginakop, Waarschuwing, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import { useMedewerkers } from '../use-medewerkers';
import { Handelingen, Regels, type Bezoek } from './bezoek';

/** Who saw or changed what, when and for what, one row per visit: the privacy officer's screen. */
export function Inzagelog() {
  const t = useTranslate();
  const medewerkers = useMedewerkers().map((er) => ({ waarde: er.id, tekst: er.naam }));
  return (
    <ListBase resource="bezoeken" perPage={50} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('toegang.inzagelog.titel')} onder={t('toegang.inzagelog.onder')}
        acties={<Button variant="outlined" onClick={() => window.print()}>{t('toegang.inzagelog.drukAf')}</Button>} />
      <Filterbalk filters={[
        { naam: 'dossier', label: 'toegang.inzagelog.dossier' },
        { naam: 'medewerker', label: 'toegang.inzagelog.medewerker', mogelijkheden: medewerkers },
        { naam: 'van', label: 'toegang.inzagelog.van', type: 'date' },
        { naam: 'tot', label: 'toegang.inzagelog.tot', type: 'date' },
      ]} />
      <Bezoeken />
    </ListBase>
  );
}

function Bezoeken() {
  const t = useTranslate();
  const { filterValues } = useListContext();
  const kolommen = useKolommen();
  if (!filterValues['dossier'] && !filterValues['medewerker'] && !filterValues['van']) {
    return <Leeg titel={t('toegang.inzagelog.kies')}>{t('toegang.inzagelog.kiesTekst')}</Leeg>;
  }
  return (
    <>
      <Afgekapt />
      <LijstTabel<Bezoek> bijschrift={t('toegang.inzagelog.titel')} kolommen={kolommen} />
    </>
  );
}

function Afgekapt() {
  const t = useTranslate();
  const { meta } = useListContext();
  return (meta as { afgekapt?: boolean } | undefined)?.afgekapt
    ? <Waarschuwing soort="let"><p>{t('toegang.inzagelog.afgekapt')}</p></Waarschuwing> : null;
}

function useKolommen(): Kolom<Bezoek>[] {
  const t = useTranslate();
  const { momentKort } = useOpmaak();
  return [
    {
      naam: 'begonnenOp', kop: 'toegang.inzagelog.moment',
      cel: (er) => {
        const [begin, eind] = [momentKort(er.begonnenOp), momentKort(er.geeindigdOp)];
        const [dag, tijd] = eind.split(', ');
        return (
          <span style={{ whiteSpace: 'nowrap', fontWeight: 400 }}>
            {begin}{begin !== eind && ` – ${begin.startsWith(dag!) ? tijd : eind}`}
          </span>
        );
      },
    },
    {
      naam: 'wie', kop: 'toegang.inzagelog.wie', breedte: '22%',
      cel: (er) => er.medewerkerNaam ? (
        <>
          {er.medewerkerNaam}
          <div style={{ fontSize: '0.8125rem' }}>{[er.rol && t(`codes.rol.${er.rol}`, { _: er.rol }), er.organisatieNaam].filter(Boolean).join(', ')}</div>
        </>
      ) : t('toegang.inzagelog.systeem'),
    },
    { naam: 'dossierNummer', kop: 'toegang.inzagelog.dossier', cel: (er) => <span style={{ whiteSpace: 'nowrap' }}>{er.dossierNummer ?? '–'}</span> },
    { naam: 'wat', kop: 'toegang.inzagelog.wat', breedte: '45%', cel: (er) => <><Handelingen bezoek={er} /><Regels regels={er.regels} /></> },
  ];
}
