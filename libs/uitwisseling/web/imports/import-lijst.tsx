import { Link } from 'react-router-dom';
import { ListBase, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { uitwisselingLabels } from '@trajectplein/uitwisseling/domain';
import { Leeg, LijstTabel, Merkje, Paginakop, Staat, useLabel, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import { loopt, type Import } from '../typen';
import { useTelzin } from './telling';

/** The files that were loaded, newest first. What is still going on is followed. */
export function ImportLijst() {
  const t = useTranslate();
  const label = useLabel();
  const telzin = useTelzin();
  const { momentKort, getal } = useOpmaak();
  const uitkomst = (er: Import) => {
    if (loopt(er)) return t('uitwisseling.pagina.verwerkt', { verwerkt: getal(er.verwerkt), aantal: getal(er.aantalRijen) });
    if (er.ongedaanOp) return t('uitwisseling.ongedaan.lijst');
    return er.status === 'GEREED' ? telzin(er) : (er.melding ?? '–');
  };
  const kolommen: Kolom<Import>[] = [
    {
      naam: 'bestandsnaam', kop: 'uitwisseling.kolom.bestand',
      cel: (er) => (
        <Link to={`/imports/${er.id}`} style={{ display: 'inline-block', minWidth: 140, overflowWrap: 'anywhere' }}>{er.bestandsnaam}</Link>
      ),
    },
    {
      naam: 'status', kop: 'uitwisseling.kolom.status', cel: (er) => (
        <>
          <Staat labels={uitwisselingLabels.importStatus} code={er.status} />
          {er.proef && <>{' '}<Merkje tekst={t('uitwisseling.proef')} toon="lijn" /></>}
        </>
      ),
    },
    { naam: 'uitkomst', kop: 'uitwisseling.kolom.uitkomst', breedte: '28%', cel: uitkomst },
    { naam: 'soort', kop: 'uitwisseling.kolom.soort', alleenBreed: true, cel: (er) => label(uitwisselingLabels.importSoort, er.soort) },
    { naam: 'gemeente', kop: 'uitwisseling.kolom.gemeente', alleenBreed: true, cel: (er) => gemeenteNaam(er.gemeente) },
    { naam: 'gemaaktOp', kop: 'uitwisseling.kolom.wanneer', cel: (er) => <span style={{ whiteSpace: 'nowrap' }}>{momentKort(er.gemaaktOp)}</span> },
    { naam: 'gemaaktDoor', kop: 'uitwisseling.kolom.door', alleenBreed: true, cel: (er) => er.gemaaktDoor },
  ];
  const inladen = (
    <Button variant="contained" component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>
  );
  return (
    <ListBase<Import> resource="imports" perPage={25} sort={{ field: 'id', order: 'DESC' }} disableAuthentication exporter={false}
      queryOptions={{ refetchInterval: (vraag) => (vraag.state.data?.data.some(loopt) ? 2000 : false) }}>
      <Paginakop titel={t('uitwisseling.imports')} onder={t('uitwisseling.onder')} acties={inladen} />
      <LijstTabel<Import> bijschrift={t('uitwisseling.imports')} kolommen={kolommen} naar={(er) => `/imports/${er.id}`}
        leeg={<Leeg titel={t('uitwisseling.leeg')}>{t('uitwisseling.leegTekst')}</Leeg>} />
    </ListBase>
  );
}
