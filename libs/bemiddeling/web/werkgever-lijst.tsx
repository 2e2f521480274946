import { Link } from 'react-router-dom';
import { ListBase, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { bewerktWerkgevers, bemiddelingLabels } from '@trajectplein/bemiddeling/domain';
import { isRol } from '@trajectplein/toegang/domain';
import { Filterbalk, Leeg, LijstTabel, Paginakop, useLabel, useRollen, type Kolom } from '@trajectplein/kern/web';
import type { Werkgever } from './werkgever-veld';

/** The werkgevers of the region, by name. */
export function WerkgeverLijst() {
  const t = useTranslate();
  const label = useLabel();
  const magToevoegen = useRollen().some((rol) => isRol(rol) && bewerktWerkgevers(rol));
  const kolommen: Kolom<Werkgever>[] = [
    { naam: 'naam', kop: 'bemiddeling.naam', cel: (er) => <Link to={`/werkgevers/${er.id}`}>{er.naam}</Link> },
    { naam: 'kvkNummer', kop: 'bemiddeling.kvkNummer', cel: (er) => er.kvkNummer },
  ];
  const toevoegen = magToevoegen && (
    <Button variant="contained" component={Link} to="/werkgevers/nieuw">{label(bemiddelingLabels.knop, 'WERKGEVER.registreer')}</Button>
  );
  return (
    <ListBase resource="werkgevers" perPage={25} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('bemiddeling.werkgevers')} onder={t('bemiddeling.werkgeversOnder')} acties={toevoegen} />
      <Filterbalk filters={[{ naam: 'zoek', label: 'bemiddeling.naam' }, { naam: 'kvkNummer', label: 'bemiddeling.kvkNummer' }]} />
      <LijstTabel<Werkgever> bijschrift={t('bemiddeling.werkgevers')} kolommen={kolommen} naar={(er) => `/werkgevers/${er.id}`}
        leeg={<Leeg titel={t('bemiddeling.leeg')}>{t('bemiddeling.leegTekst')}</Leeg>} />
    </ListBase>
  );
}
