import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { dagenTussen, gemeenteNaam } from '@trajectplein/kern/domain';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { Staat, useLabel, useOpmaak, useRegister, vandaag, type Kolom } from '@trajectplein/kern/web';
import type { DossierRij } from '../typen';

/** What is to be done and since when; what is not yet due stays quiet. */
function Acties({ rij }: { rij: DossierRij }) {
  const label = useLabel();
  const { woorden } = useRegister();
  const acties = (rij.acties ?? []).filter((actie) => actie.vanaf <= vandaag());
  if (acties.length === 0) return <>–</>;
  return (
    <ul style={{ listStyle: 'none' }}>
      {acties.map((actie) => <li key={actie.code}>{label(woorden.acties, actie.code)}</li>)}
    </ul>
  );
}

/** The day from which something is due; without that, the day of the status. */
const sinds = (rij: DossierRij) =>
  rij.actieVanaf && rij.actieVanaf <= vandaag() ? rij.actieVanaf : (rij.statusSinds ?? rij.meldDatum);

function Dagen({ rij }: { rij: DossierRij }) {
  const t = useTranslate();
  const dagen = dagenTussen(sinds(rij), vandaag());
  const laat = Boolean(rij.actieVanaf && dagen > 14);
  return (
    <span style={{ whiteSpace: 'nowrap', fontWeight: laat ? 650 : 400 }}>
      {dagen === 0 ? t('kern.vandaag') : t('kern.dag', { smart_count: dagen })}
    </span>
  );
}

/** The columns of the werkvoorraad. */
export function useKolommen(): Kolom<DossierRij>[] {
  const label = useLabel();
  const { datumKort } = useOpmaak();
  const t = useTranslate();
  return [
    { naam: 'naam', kop: 'dossier.veld.naam', breedte: '17%', cel: (rij) => <Link to={`/dossiers/${rij.id}`}>{rij.naam}</Link> },
    { naam: 'nummer', kop: 'dossier.veld.nummer', cel: (rij) => <span style={{ whiteSpace: 'nowrap' }}>{rij.nummer}</span> },
    { naam: 'gemeente', kop: 'dossier.veld.gemeente', cel: (rij) => gemeenteNaam(rij.opdrachtgevendeGemeente) },
    { naam: 'status', kop: 'dossier.veld.status', cel: (rij) => <Staat labels={dossierLabels.dossierStatus} code={rij.status} /> },
    {
      naam: 'classificatie', kop: 'dossier.veld.classificatie', alleenBreed: true,
      cel: (rij) => rij.classificatie ? label(dossierLabels.classificatie, rij.classificatie) : t('dossier.nietIngedeeld'),
    },
    { naam: 'acties', kop: 'dossier.veld.watNu', cel: (rij) => <Acties rij={rij} /> },
    {
      naam: 'actieVanaf', kop: 'dossier.veld.sinds', sorteer: true,
      cel: (rij) => <time dateTime={sinds(rij)} style={{ whiteSpace: 'nowrap' }}>{datumKort(sinds(rij))}</time>,
    },
    { naam: 'dagen', kop: 'dossier.veld.dagen', getal: true, cel: (rij) => <Dagen rij={rij} /> },
  ];
}
