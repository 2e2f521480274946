import { Link } from 'react-router-dom';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { uitwisselingLabels } from '@trajectplein/uitwisseling/domain';
import { Bladeren, kleur, Sectie, useLabel, useOpmaak } from '@trajectplein/kern/web';
import type { Import, ImportRij, RijPersoon } from '../typen';
import { useStap } from './stap';

/** The rows that ask whether they are about the person who is known by their BSN, to be answered one by one. */
export function Vragen({ er }: { er: Import }) {
  const t = useTranslate();
  if (er.vragen === 0) return null;
  return (
    <Sectie titel={t('uitwisseling.vragen.titel', { smart_count: er.vragen })}>
      <p>{t('uitwisseling.vragen.uitleg')}</p>
      <ListBase resource={`imports/${er.id}/rijen`} perPage={25} sort={{ field: 'id', order: 'ASC' }} disableSyncWithLocation storeKey={false}
        filter={{ metVraag: true }} disableAuthentication exporter={false}>
        <Lijst importId={er.id} />
        <Bladeren />
      </ListBase>
    </Sectie>
  );
}

const Regels = styled('ul')({
  listStyle: 'none', margin: '12px 0 0', padding: 0, display: 'grid', gap: 10,
  '& > li': { border: `1px solid ${kleur.amberLijn}`, background: kleur.amberZacht, borderRadius: 6, padding: '10px 14px' },
  '& dl': { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: '6px 16px', margin: '8px 0' },
  '& dt': { fontSize: '0.8125rem', color: kleur.inktZacht },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
});

function Lijst({ importId }: { importId: string }) {
  const { data = [] } = useListContext<ImportRij>();
  return <Regels>{data.map((rij) => <Vraag key={rij.id} rij={rij} importId={importId} />)}</Regels>;
}

function Vraag({ rij, importId }: { rij: ImportRij; importId: string }) {
  const t = useTranslate();
  const label = useLabel();
  const { doe, bezig, fout } = useStap();
  const kop = t('uitwisseling.vragen.kop', { rij: rij.rijnummer, vraag: label(uitwisselingLabels.rijVraag, rij.vraag) });
  const knop = (actie: 'neemOver' | 'laatStaan', pad: string, variant: 'contained' | 'outlined') => rij.toegestaneActies.includes(actie) && (
    <Button variant={variant} aria-disabled={bezig || undefined} aria-label={t(`uitwisseling.vragen.${actie}Bij`, { rij: rij.rijnummer })}
      onClick={() => doe(`imports/${importId}/rijen/${rij.id}`, pad, rij.versie, `uitwisseling.vragen.${actie}Gelukt`)}>
      {t(`uitwisseling.vragen.${actie}`)}
    </Button>
  );
  return (
    <li aria-label={kop}>
      <h3 style={{ fontSize: '0.9375rem', fontWeight: 650 }}>{kop}</h3>
      <p style={{ fontSize: '0.875rem' }}>{rij.reden}</p>
      <dl>
        <div>
          <dt>{t('uitwisseling.vragen.inBestand')}</dt>
          <dd><Wie persoon={rij.inBestand} /></dd>
        </div>
        <div>
          <dt>{t('uitwisseling.vragen.bekend')}</dt>
          <dd>
            <Wie persoon={rij.bekend} />
            {rij.dossierId && <>{' '}<Link to={`/dossiers/${rij.dossierId}`}>{rij.dossierNummer}</Link></>}
          </dd>
        </div>
      </dl>
      {fout && <p role="alert">{fout}</p>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {knop('neemOver', 'neem-over', 'outlined')}
        {knop('laatStaan', 'laat-staan', 'outlined')}
      </Box>
    </li>
  );
}

function Wie({ persoon }: { persoon: RijPersoon | null }) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  if (!persoon) return <>{t('uitwisseling.vragen.nietZichtbaar')}</>;
  const geboren = persoon.geboorteDatum ? t('uitwisseling.vragen.geboren', { datum: datum(persoon.geboorteDatum) })
    : persoon.geboorteJaar ? t('uitwisseling.vragen.geboren', { datum: String(persoon.geboorteJaar) }) : t('uitwisseling.vragen.geboortedatumOnbekend');
  return <>{persoon.naam}, {geboren}</>;
}
