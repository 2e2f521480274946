import { ListBase, useTranslate } from 'react-admin';
import { Filterbalk, Leeg, LijstTabel, Merkje, Paginakop, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import { useMedewerkers } from '../use-medewerkers';

/** One line of the trail: ids and codes, never the data themselves. */
interface Spoor {
  id: string;
  vastgelegdOp: string;
  soort: string;
  medewerkerNaam: string | null;
  organisatieNaam: string | null;
  rol: string | null;
  doel: string;
  route: string;
  onderwerp: string | null;
  ids: string[];
}

const SOORTEN = ['INZAGE', 'WIJZIGING', 'GEWEIGERD', 'SESSIE'];

/** Who saw or changed what, when and for what: the privacy officer's screen. */
export function Inzagelog() {
  const t = useTranslate();
  const { momentKort } = useOpmaak();
  const medewerkers = useMedewerkers().map((er) => ({ waarde: er.id, tekst: er.naam }));
  const soort = (code: string) => t(`toegang.inzagelog.soorten.${code}`, { _: code });
  const kolommen: Kolom<Spoor>[] = [
    { naam: 'vastgelegdOp', kop: 'toegang.inzagelog.moment', cel: (er) => <span style={{ whiteSpace: 'nowrap', fontWeight: 400 }}>{momentKort(er.vastgelegdOp)}</span> },
    { naam: 'soort', kop: 'toegang.inzagelog.soort', cel: (er) => <Merkje tekst={soort(er.soort)} toon={er.soort === 'GEWEIGERD' ? 'let' : 'zacht'} /> },
    {
      naam: 'wie', kop: 'toegang.inzagelog.wie', breedte: '30%',
      cel: (er) => er.medewerkerNaam ? (
        <>
          {er.medewerkerNaam}
          <div style={{ fontSize: '0.8125rem' }}>{[er.rol && t(`codes.rol.${er.rol}`, { _: er.rol }), er.organisatieNaam].filter(Boolean).join(', ')}</div>
        </>
      ) : t('toegang.inzagelog.systeem'),
    },
    {
      naam: 'onderwerp', kop: 'toegang.inzagelog.onderwerp',
      cel: (er) => er.onderwerp && t(`toegang.inzagelog.onderwerpen.${er.onderwerp}`, { _: er.onderwerp }),
    },
    { naam: 'aantal', kop: 'toegang.inzagelog.aantal', getal: true, cel: (er) => er.ids.length || '' },
    { naam: 'doel', kop: 'toegang.inzagelog.doel', cel: (er) => t(`toegang.inzagelog.doelen.${er.doel}`, { _: er.doel }) },
    { naam: 'route', kop: 'toegang.inzagelog.wat', alleenBreed: true, cel: (er) => <code style={{ fontSize: '0.8125rem' }}>{er.route}</code> },
  ];
  return (
    <ListBase resource="audit" perPage={50} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('toegang.inzagelog.titel')} onder={t('toegang.inzagelog.onder')} />
      <Filterbalk filters={[
        { naam: 'van', label: 'toegang.inzagelog.van', type: 'date' },
        { naam: 'tot', label: 'toegang.inzagelog.tot', type: 'date' },
        { naam: 'medewerker', label: 'toegang.inzagelog.medewerker', mogelijkheden: medewerkers },
        { naam: 'dossier', label: 'toegang.inzagelog.dossier' },
        { naam: 'soort', label: 'toegang.inzagelog.soort', mogelijkheden: SOORTEN.map((code) => ({ waarde: code, tekst: soort(code) })) },
      ]} />
      <LijstTabel<Spoor> bijschrift={t('toegang.inzagelog.titel')} kolommen={kolommen}
        leeg={<Leeg titel={t('toegang.inzagelog.leeg')}>{t('toegang.inzagelog.leegTekst')}</Leeg>} />
    </ListBase>
  );
}
