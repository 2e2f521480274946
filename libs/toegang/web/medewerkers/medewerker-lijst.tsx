import { Link } from 'react-router-dom';
import { ListBase, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { ROLLEN, toegangLabels } from '@trajectplein/toegang/domain';
import { Filterbalk, Leeg, LijstTabel, Merkje, Paginakop, useLabel, useMogelijkheden, type Kolom } from '@trajectplein/kern/web';
import type { MedewerkerRij } from '../typen';

/** Everybody who may log in, with what they are where. */
export function MedewerkerLijst() {
  const t = useTranslate();
  const label = useLabel();
  const rollen = useMogelijkheden(toegangLabels.rol, ROLLEN);
  const kolommen: Kolom<MedewerkerRij>[] = [
    { naam: 'naam', kop: 'toegang.medewerkers.naam', cel: (er) => <Link to={`/medewerkers/${er.id}`}>{er.naam}</Link> },
    { naam: 'gebruikersnaam', kop: 'toegang.medewerkers.gebruikersnaam', cel: (er) => er.gebruikersnaam },
    {
      naam: 'aanstellingen', kop: 'toegang.aanstellingen.titel',
      cel: (er) => (er.aanstellingen ?? []).map((a) => (
        <div key={a.id}>{[label(toegangLabels.rol, a.rol), a.organisatieNaam].filter(Boolean).join(', ')}</div>
      )),
    },
    {
      naam: 'actief', kop: 'toegang.medewerkers.actief',
      cel: (er) => <Merkje tekst={t(er.actief ? 'kern.ja' : 'kern.nee')} toon={er.actief ? 'zacht' : 'grijs'} />,
    },
  ];
  return (
    <ListBase resource="medewerkers" perPage={25} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('toegang.medewerkers.titel')} onder={t('toegang.medewerkers.onder')} acties={
        <Button variant="contained" component={Link} to="/medewerkers/nieuw">{t('toegang.medewerkers.nieuw')}</Button>} />
      <Filterbalk filters={[{ naam: 'rol', label: 'toegang.medewerkers.filterRol', mogelijkheden: rollen }]} />
      <LijstTabel<MedewerkerRij> bijschrift={t('toegang.medewerkers.titel')} kolommen={kolommen} naar={(er) => `/medewerkers/${er.id}`}
        leeg={<Leeg titel={t('toegang.medewerkers.leeg')}>{t('toegang.medewerkers.leegTekst')}</Leeg>} />
    </ListBase>
  );
}
