import { Link } from 'react-router-dom';
import { ListBase, useTranslate } from 'react-admin';
import { Geboren } from '@trajectplein/dossier/web';
import { gemeenteNaam, GEMEENTEN } from '@trajectplein/kern/domain';
import { Filterbalk, Leeg, LijstTabel, Paginakop, useLabel, useMedewerker, useMogelijkheden, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import { uitkeringenLabels, VERSCHIL_SOORTEN } from '@trajectplein/uitwisseling/domain';
import type { VerschilRij } from './typen';
import { VerschilKnoppen } from './verschil-knoppen';
import { VolgensDossier, VolgensGemeente } from './zegt';

/** The list to work through after a month's file: what the gemeente says beside what the dossier says. */
export function Verschillen() {
  const t = useTranslate();
  return (
    <ListBase resource="uitkering-verschillen" perPage={25} sort={{ field: 'id', order: 'ASC' }} disableAuthentication exporter={false}>
      <Paginakop titel={t('verschillen.titel')} onder={t('verschillen.onder')} />
      <Filters />
      <LijstTabel<VerschilRij> bijschrift={t('verschillen.titel')} kolommen={useKolommen()}
        leeg={<Leeg titel={t('verschillen.leeg')}>{t('verschillen.leegTekst')}</Leeg>} />
    </ListBase>
  );
}

function Filters() {
  const eigen = useMedewerker()?.gemeenten ?? [];
  const gemeenten = GEMEENTEN.filter((er) => eigen.includes(er.code)).map((er) => ({ waarde: er.code, tekst: er.naam }));
  const soorten = useMogelijkheden(uitkeringenLabels.verschilSoort, VERSCHIL_SOORTEN);
  return (
    <Filterbalk filters={[
      { naam: 'soort', label: 'verschillen.soort', mogelijkheden: soorten },
      ...(gemeenten.length > 1 ? [{ naam: 'gemeente', label: 'verschillen.gemeente', mogelijkheden: gemeenten }] : []),
    ]} />
  );
}

function useKolommen(): Kolom<VerschilRij>[] {
  const label = useLabel();
  const { datum } = useOpmaak();
  return [
    { naam: 'naam', kop: 'verschillen.naam', breedte: '15%', cel: (rij) => <><Link to={`/dossiers/${rij.dossierId}`}>{rij.naam}</Link><Geboren van={rij} /></> },
    { naam: 'nummer', kop: 'verschillen.nummer', alleenBreed: true, cel: (rij) => <span style={{ whiteSpace: 'nowrap' }}>{rij.nummer}</span> },
    { naam: 'gemeente', kop: 'verschillen.gemeente', alleenBreed: true, cel: (rij) => gemeenteNaam(rij.gemeente) },
    // A month is its first day, without that day.
    { naam: 'maand', kop: 'verschillen.maand', cel: (rij) => datum(rij.maand).replace(/^1 /, '') },
    { naam: 'soort', kop: 'verschillen.soort', cel: (rij) => label(uitkeringenLabels.verschilSoort, rij.soort) },
    { naam: 'uitkering', kop: 'verschillen.volgensBestand', cel: (rij) => <VolgensGemeente rij={rij} /> },
    { naam: 'dossier', kop: 'verschillen.volgensDossier', cel: (rij) => <VolgensDossier rij={rij} /> },
    { naam: 'acties', kop: 'verschillen.watNu', cel: (rij) => <VerschilKnoppen rij={rij} /> },
  ];
}
