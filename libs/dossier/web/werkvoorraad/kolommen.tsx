import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { dagenTussen, gemeenteNaam, plusDagen } from '@trajectplein/kern/domain';
import { dossierLabels, TE_LAAT_DAGEN } from '@trajectplein/dossier/domain';
import { kleur, Staat, useLabel, useOpmaak, useRegister, vandaag, type Kolom } from '@trajectplein/kern/web';
import { Geboren } from '../geboren';
import type { DossierRij } from '../typen';

/** The second line of a cell: less loud, and cut off where it does not fit. */
const Onder = styled('span')({
  display: 'block', color: kleur.inktZacht, fontSize: '0.7813rem', lineHeight: 1.2, fontWeight: 400, whiteSpace: 'nowrap',
});

const ALLEEN_VOORLEZEN = { position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' } as const;

/** What is to be done first, and how much more; what is not yet due stays quiet. */
function WatNu({ rij }: { rij: DossierRij }) {
  const t = useTranslate();
  const label = useLabel();
  const { woorden } = useRegister();
  if (!rij.regel) return <>–</>;
  const later = (rij.acties ?? []).slice(1).map((actie) => label(woorden.acties, actie.code));
  const eerste = label(woorden.acties, rij.regel);
  return (
    <>
      {rij.acties?.length ? eerste : <span style={{ color: kleur.inktZacht }}>{eerste}</span>}
      {later.length > 0 && (
        <span title={later.join(', ')} style={{ marginLeft: 6, fontWeight: 600, whiteSpace: 'nowrap' }}>
          +{later.length}<span style={ALLEEN_VOORLEZEN}> ({t('dossier.werkvoorraad.ook')}: {later.join(', ')})</span>
        </span>
      )}
    </>
  );
}

/** A day, and how long ago or ahead that is. */
function Sinds({ dag, laat }: { dag: string | null | undefined; laat: boolean }) {
  const t = useTranslate();
  const { datumKort, getal } = useOpmaak();
  if (!dag) return <>–</>;
  const dagen = dagenTussen(dag, vandaag());
  const tekst = dagen === 0 ? t('kern.vandaag')
    : dagen < 0 ? t('dossier.werkvoorraad.over', { smart_count: -dagen }) : t('dossier.werkvoorraad.dagen', { smart_count: dagen, getal: getal(dagen) });
  return (
    <>
      <time dateTime={dag} style={{ whiteSpace: 'nowrap' }}>{datumKort(dag)}</time>
      <Onder style={laat ? { fontWeight: 650, color: kleur.amber } : undefined}>{tekst}</Onder>
    </>
  );
}

/**
 * The columns of the werkvoorraad. "Sinds" shows what it sorts by: since when something is due, or, in lists of all dossiers,
 * since when it has its status.
 */
export function useKolommen(volgtActies: boolean): Kolom<DossierRij>[] {
  const label = useLabel();
  const t = useTranslate();
  const laat = plusDagen(vandaag(), -TE_LAAT_DAGEN);
  return [
    {
      naam: 'naam', kop: 'dossier.veld.naam', breedte: '22%',
      cel: (rij) => <><Link to={`/dossiers/${rij.id}`}>{rij.naam}</Link><Geboren van={rij} /></>,
    },
    { naam: 'acties', kop: 'dossier.veld.watNu', cel: (rij) => <WatNu rij={rij} /> },
    volgtActies ? {
      naam: 'actieVanaf', kop: 'dossier.veld.sinds', sorteer: true,
      cel: (rij) => <Sinds dag={rij.actieVanaf} laat={Boolean(rij.actieVanaf && rij.actieVanaf <= laat)} />,
    } : {
      naam: 'statusSinds', kop: 'dossier.veld.statusSinds', sorteer: true, cel: (rij) => <Sinds dag={rij.statusSinds} laat={false} />,
    },
    { naam: 'klantmanager', kop: 'dossier.veld.klantmanager', cel: (rij) => rij.klantmanagerNaam ?? t('dossier.pagina.geenKlantmanager') },
    {
      naam: 'status', kop: 'dossier.veld.status',
      cel: (rij) => (
        <>
          <Staat labels={dossierLabels.dossierStatus} code={rij.status} />
          <Onder>{rij.classificatie ? label(dossierLabels.classificatie, rij.classificatie) : t('dossier.nietIngedeeld')}</Onder>
        </>
      ),
    },
    {
      naam: 'gemeente', kop: 'dossier.veld.gemeente', alleenBreed: true,
      cel: (rij) => <>{gemeenteNaam(rij.opdrachtgevendeGemeente)}<Onder>{rij.nummer}</Onder></>,
    },
  ];
}
