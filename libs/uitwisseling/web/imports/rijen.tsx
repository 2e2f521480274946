import { Link } from 'react-router-dom';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import { RIJ_UITKOMSTEN, uitwisselingLabels } from '@trajectplein/uitwisseling/domain';
import { Filterbalk, Leeg, LijstTabel, Sectie, Staat, useMogelijkheden, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import type { Import, ImportRij } from '../typen';
import { aantalVan } from './telling';

/** What became of each row; those that were refused come first, since somebody has to do something about them. */
export function Rijen({ er }: { er: Import }) {
  const t = useTranslate();
  return (
    <Sectie titel={t('uitwisseling.rijen.titel')}>
      <ListBase resource={`imports/${er.id}/rijen`} perPage={25} sort={{ field: 'id', order: 'ASC' }} disableSyncWithLocation storeKey={false}
        filterDefaultValues={eerst(er)} disableAuthentication exporter={false}>
        <Inhoud er={er} />
      </ListBase>
    </Sectie>
  );
}

/** What somebody has to look at comes first. */
function eerst(er: Import): Record<string, string> {
  if (er.blijft > 0) return { ongedaan: 'BLIJFT' };
  if (aantalVan(er, 'afgekeurd') > 0) return { uitkomst: 'AFGEKEURD' };
  return er.waarschuwingen > 0 ? { metWaarschuwing: 'true' } : {};
}

function Inhoud({ er }: { er: Import }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const { filterValues, data = [] } = useListContext<ImportRij>();
  const uitkomsten = useMogelijkheden(uitwisselingLabels.rijUitkomst, RIJ_UITKOMSTEN);
  const uitkomst = filterValues.uitkomst as string | undefined;
  const afgekeurd = uitkomst === 'AFGEKEURD';
  const tekst = (waarde: string | null) => <span style={{ overflowWrap: 'anywhere' }}>{waarde ?? '–'}</span>;
  const kolommen: Kolom<ImportRij>[] = [
    { naam: 'rijnummer', kop: 'uitwisseling.rijen.rij', breedte: '4em', cel: (rij) => getal(rij.rijnummer) },
    { naam: 'uitkomst', kop: 'uitwisseling.rijen.uitkomst', cel: (rij) => <Staat labels={uitwisselingLabels.rijUitkomst} code={rij.uitkomst} /> },
    { naam: 'kolom', kop: 'uitwisseling.rijen.kolom', cel: (rij) => tekst(rij.kolom) },
    { naam: 'waarde', kop: 'uitwisseling.rijen.waarde', cel: (rij) => tekst(rij.waarde) },
    { naam: 'reden', kop: 'uitwisseling.rijen.reden', cel: (rij) => tekst(rij.reden) },
    {
      naam: 'dossier', kop: 'uitwisseling.rijen.dossier', cel: (rij) => rij.dossierId
        ? <Link to={`/dossiers/${rij.dossierId}`} style={{ whiteSpace: 'nowrap' }}>{rij.dossierNummer}</Link> : '–',
    },
  ];
  // What is the same in every row, or in none, is no column.
  const leeg = (['kolom', 'waarde', 'reden'] as const).filter((naam) => !data.some((rij) => rij[naam]));
  const weg: readonly string[] = [...(afgekeurd ? ['uitkomst', 'dossier'] : []), ...(afgekeurd ? [] : leeg)];
  return (
    <>
      {afgekeurd && <p style={{ fontSize: '0.875rem' }}>{t('uitwisseling.rijen.verbeter')}</p>}
      <Filterbalk filters={[
        { naam: 'uitkomst', label: 'uitwisseling.rijen.uitkomst', mogelijkheden: uitkomsten },
        { naam: 'metWaarschuwing', label: 'uitwisseling.rijen.waarschuwing', mogelijkheden: [{ waarde: 'true', tekst: t('uitwisseling.rijen.metWaarschuwing') }] },
        { naam: 'ongedaan', label: 'uitwisseling.rijen.ongedaan', mogelijkheden: [
          { waarde: 'ONGEDAAN', tekst: t('uitwisseling.rijen.isOngedaan') }, { waarde: 'BLIJFT', tekst: t('uitwisseling.rijen.blijft') }] },
      ].filter(({ naam }) => naam === 'uitkomst' || (naam === 'ongedaan' ? er.ongedaanOp : er.waarschuwingen > 0))} />
      <LijstTabel<ImportRij> bijschrift={t('uitwisseling.rijen.titel')} kolommen={kolommen.filter((kolom) => !weg.includes(kolom.naam))}
        leeg={<Leeg titel={t('uitwisseling.rijen.leeg')} />} />
    </>
  );
}
