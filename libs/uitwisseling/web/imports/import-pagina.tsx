import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useGetOne, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { uitwisselingLabels } from '@trajectplein/uitwisseling/domain';
import { ApiFout, Lezing, Merkje, NietGevonden, Paginakop, Staat, useLabel, useOpmaak, Waarschuwing } from '@trajectplein/kern/web';
import { loopt, type ImportDetail } from '../typen';
import { KoppelFormulier } from './koppel-formulier';
import { maandVan } from './maand-veld';
import { Rijen } from './rijen';
import { Tegels } from './telling';
import { Mislukt, NaProef, WatNu } from './uitkomst';
import { Vragen } from './vragen';
import { Omroep, Voortgang } from './voortgang';

/** One import: the columns to choose, how far it is, or what came of it. It goes on without anybody looking. */
export function ImportPagina() {
  const { id = '' } = useParams();
  // React-Admin puts the rows of a list in the place of single records; those have no columns.
  const lezing = useGetOne<ImportDetail>('imports', { id, meta: { geheel: true } },
    { refetchInterval: (vraag) => (loopt(vraag.state.data) ? 1000 : false) });
  if (lezing.error instanceof ApiFout && lezing.error.status === 404) return <NietGevonden />;
  return (
    <Lezing lezing={lezing} regels={8}>
      {(er) => (
        <>
          <Kop er={er} />
          <Omroep er={er} />
          {er.melding && er.status !== 'MISLUKT' && <Waarschuwing soort="let">{er.melding}</Waarschuwing>}
          <Inhoud key={er.id} er={er} />
        </>
      )}
    </Lezing>
  );
}

function Kop({ er }: { er: ImportDetail }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum, moment } = useOpmaak();
  const onder = [
    label(uitwisselingLabels.importSoort, er.soort), er.maand && maandVan(datum(er.maand)), gemeenteNaam(er.gemeente), moment(er.gemaaktOp),
    t('uitwisseling.pagina.door', { naam: er.gemaaktDoor }),
  ].filter(Boolean);
  return (
    <Paginakop titel={er.bestandsnaam} vensterTitel={t('uitwisseling.pagina.venster')} onder={onder.join(' · ')}
      terug={{ naar: '/imports', tekst: t('uitwisseling.imports') }} acties={
        <>
          {er.proef && <Merkje tekst={t('uitwisseling.proef')} />}
          <Staat labels={uitwisselingLabels.importStatus} code={er.status} />
        </>
      } />
  );
}

function Inhoud({ er }: { er: ImportDetail }) {
  const [kiest, zetKiest] = useState(false);
  if (er.status === 'KOPPELEN' || kiest) return <KoppelFormulier er={er} klaar={() => zetKiest(false)} />;
  if (loopt(er)) return <Voortgang er={er} />;
  return (
    <Box sx={{ display: 'grid', gap: 2, '& > *': { minWidth: 0 } }}>
      {er.status === 'MISLUKT' ? <Mislukt er={er} /> : <Tegels er={er} />}
      {er.status === 'GEREED' && (er.proef ? <NaProef er={er} kiesKolommen={() => zetKiest(true)} /> : <WatNu er={er} />)}
      <Vragen er={er} />
      {er.verwerkt > 0 && <Rijen er={er} />}
    </Box>
  );
}
