import { useState } from 'react';
import { Link } from 'react-router-dom';
import { ListBase, useListContext, useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { gemeenteNaam, toonTelefoonnummer } from '@trajectplein/kern/domain';
import { dossierLabels } from '@trajectplein/dossier/domain';
import {
  Bladeren, Feiten, Kaart, Kaarten, Laden, Leeg, LeesFout, Merkje, Paginakop, useLabel, useOpmaak, vandaag, kleur, Waarschuwing,
} from '@trajectplein/kern/web';
import { styled } from '@mui/material/styles';
import { AanmeldingDialoog } from './aanmelding-dialoog';

/** What the executor knows before it accepts: name, contact and question, and no more. @contract AanmeldingInBak */
interface Rij {
  id: string;
  dossierId: string;
  naam: string | null;
  telefoonnummer: string | null;
  emailadres: string | null;
  gemeente: string;
  vraag: string;
  verzondenDatum: string | null;
  signaleringsDatum: string | null;
  status: string;
  versie: number;
  toegestaneActies: string[];
}

const Vlak = styled('section')({
  background: kleur.vlak, border: `1px solid ${kleur.lijn}`, borderRadius: 6, padding: '14px 18px 6px', maxWidth: 860,
});

/** The inbox of an executor: who was sent to it, and the answer that is waited for. */
export function Inbox() {
  const t = useTranslate();
  return (
    <ListBase resource="aanmeldingen" perPage={25} filter={{ status: 'VERZONDEN' }} sort={{ field: 'verzondenDatum', order: 'ASC' }}
      disableSyncWithLocation disableAuthentication exporter={false}>
      <Paginakop titel={t('dossier.inbox.titel')} onder={t('dossier.inbox.onder')} />
      <Aanmeldingen />
    </ListBase>
  );
}

function Aanmeldingen() {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const { data, error, isPending, refetch } = useListContext<Rij>();
  const [open, zetOpen] = useState<{ aanmelding: Rij; actie: 'accepteer' | 'stuurTerug' }>();
  const [aangenomen, zetAangenomen] = useState<Rij>();
  if (error) return <LeesFout fout={error} opnieuw={() => void refetch()} />;
  if (isPending || !data) return <Laden />;
  const verder = aangenomen && (
    <div role="status">
      <Waarschuwing soort="uitleg">
        {t('dossier.inbox.aangenomen', { naam: aangenomen.naam ?? '' })}{' '}
        <Link to={`/dossiers/${aangenomen.dossierId}`}>{t('dossier.bsn.naarDossier')}</Link>
      </Waarschuwing>
    </div>
  );
  const dialoog = open && (
    <AanmeldingDialoog {...open} sluit={() => zetOpen(undefined)}
      na={() => { if (open.actie === 'accepteer') zetAangenomen(open.aanmelding); }} />
  );
  if (data.length === 0) return <>{verder}<Leeg titel={t('dossier.inbox.leeg')}>{t('dossier.inbox.leegTekst')}</Leeg>{dialoog}</>;
  return (
    <Vlak aria-label={t('dossier.inbox.titel')}>
      {verder}
      <h2 style={{ fontSize: '1.0625rem', fontWeight: 650, marginBottom: 8 }}>{t('dossier.inbox.wacht')}</h2>
      <Kaarten>
        {data.map((er) => (
          <Kaart key={er.id} titel={er.naam ?? '–'}
            staat={er.signaleringsDatum && er.signaleringsDatum <= vandaag() && <Merkje tekst={t('dossier.inbox.teLaat')} toon="let" />}
            knoppen={(['accepteer', 'stuurTerug'] as const).filter((naam) => er.toegestaneActies.includes(naam)).map((naam) => (
              <Button key={naam} variant={naam === 'accepteer' ? 'contained' : 'outlined'} aria-describedby={`a-${er.id}`}
                onClick={() => zetOpen({ aanmelding: er, actie: naam })}>
                {label(dossierLabels.knop, `AANMELDING.${naam}`)}
              </Button>
            ))}>
            <div id={`a-${er.id}`}>
              <Feiten feiten={[
                [t('dossier.aanmelding.vraag'), er.vraag],
                [t('dossier.veld.gemeente'), gemeenteNaam(er.gemeente)],
                [t('dossier.veld.telefoonnummer'), toonTelefoonnummer(er.telefoonnummer)],
                [t('dossier.veld.emailadres'), er.emailadres],
                [t('dossier.aanmelding.verzonden'), datum(er.verzondenDatum)],
                [t('dossier.aanmelding.antwoordVoor'), datum(er.signaleringsDatum)],
              ]} />
            </div>
          </Kaart>
        ))}
      </Kaarten>
      <Bladeren />
      {dialoog}
    </Vlak>
  );
}
