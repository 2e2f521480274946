import { useState, type ReactNode } from 'react';
import type { Labels } from '@trajectplein/kern/domain';
import { useNotify, useRefresh, useTranslate, type RaRecord } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ApiFout } from '../gegevens/http';
import { voerUit } from '../gegevens/data-provider';
import { vertrek } from '../formulier/bewaking';
import { DatumVeld } from '../formulier/datum-veld';
import { Formulier } from '../formulier/formulier';
import { KeuzeVeld } from '../formulier/keuze-veld';
import { Knoppen } from '../formulier/knoppen';
import { TekstVeld } from '../formulier/tekst-veld';
import { Dialoog } from './dialoog';

interface Props {
  titel: string;
  uitleg?: ReactNode;
  sluit: () => void;
  /** What is acted on … */
  resource: string;
  id: string;
  versie?: number;
  /** … and the transition, without the underscore. */
  actie: string;
  /** Translation key of the date's label; false when the transition has none. */
  datum?: string | false;
  datumHulp?: string;
  /** Codes to choose a reason from. */
  redenen?: readonly string[];
  redenLabels?: Labels;
  redenLabel?: string;
  /** Asks for an explanation: `verplicht`, or it may stay empty. */
  toelichting?: 'verplicht' | 'mag';
  toelichtingLabel?: string;
  /** Fields of its own, above the explanation. */
  children?: ReactNode;
  waarden?: object;
  /** Text of the button; the title when left out. */
  knop?: string;
  gevaar?: boolean;
  /** Sentence after success. */
  gelukt?: string;
  /** Sends in another way than a transition does. */
  verstuur?: (waarden: Record<string, unknown>) => Promise<unknown>;
  na?: (record: RaRecord) => void;
}

/**
 * The dialog of one transition: its date (today beforehand), the reason where one is due, and what the API says about
 * them. After success the page is read again.
 */
export function OvergangDialoog(props: Props) {
  const { titel, sluit, resource, id, actie, datum = 'kern.formulier.datum', redenen, toelichting } = props;
  // The version that he saw when he began.
  const [versie] = useState(props.versie);
  const t = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const cache = useQueryClient();

  const verstuur = async (waarden: Record<string, unknown>) => {
    const record = props.verstuur ? await props.verstuur(waarden) : await voerUit(resource, id, actie, waarden, versie);
    // The page is read again first: who goes on at once must not act on the version of before.
    await cache.invalidateQueries();
    notify(props.gelukt ?? 'kern.formulier.opgeslagen', { type: 'success' });
    sluit();
    props.na?.(record as RaRecord);
  };

  const duid = (fout: ApiFout) => fout.status === 412 ? (
    <>
      <p>{t('kern.fout.gewijzigd')}</p>
      <Button sx={{ mt: 1 }} onClick={() => void vertrek(() => { sluit(); refresh(); })}>{t('kern.herladen')}</Button>
    </>
  ) : undefined;

  return (
    <Dialoog titel={titel} uitleg={props.uitleg} sluit={sluit}>
      <Formulier verstuur={verstuur} duid={duid} waarden={props.waarden}>
        <Box sx={{ display: 'grid', gap: 1.75 }}>
          {datum && <DatumVeld bron="datum" label={datum} hulp={props.datumHulp ?? 'kern.formulier.datumHulp'}
            beginWaarde="vandaag" verplicht />}
          {redenen && <KeuzeVeld bron="reden" label={props.redenLabel ?? 'kern.formulier.reden'} codes={redenen}
            labels={props.redenLabels} verplicht />}
          {props.children}
          {toelichting && <TekstVeld bron="toelichting" label={props.toelichtingLabel ?? 'kern.formulier.toelichting'}
            regels={3} verplicht={toelichting === 'verplicht'} />}
        </Box>
        <Knoppen opslaan={props.knop ?? titel} annuleer={sluit} gevaar={props.gevaar} />
      </Formulier>
    </Dialoog>
  );
}
