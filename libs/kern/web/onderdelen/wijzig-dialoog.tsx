import { useState, type ReactNode } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { gewijzigd } from '../gegevens/data-provider';
import { api, type ApiFout } from '../gegevens/http';
import { vertrek } from '../formulier/bewaking';
import { Formulier } from '../formulier/formulier';
import { Knoppen } from '../formulier/knoppen';
import { TekstVeld } from '../formulier/tekst-veld';
import { Dialoog } from './dialoog';

interface Props<T> {
  titel: string;
  uitleg?: ReactNode;
  sluit: () => void;
  resource: string;
  /** What is edited, as it was read. */
  record: T & { id: string; versie: number };
  /** Names of the fields that the form shows; only those that changed are sent. */
  velden: readonly (keyof T & string)[];
  /** Asks why: for what is part of a file and keeps its history. */
  metReden?: boolean;
  /** What the API calls that reason, where `reden` is a field of the record itself. */
  redenVeld?: string;
  breed?: boolean;
  children: ReactNode;
}

/** Edits or corrects a record: sends what changed with the version that was seen; the API keeps the history. */
export function WijzigDialoog<T extends object>(props: Props<T>) {
  const { titel, uitleg, sluit, resource, velden, metReden = true, redenVeld = 'reden', breed, children } = props;
  // What he saw when he began: what somebody else changed since must not be overwritten unseen.
  const [record] = useState(props.record);
  const t = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const cache = useQueryClient();
  const oud = Object.fromEntries(velden.map((veld) => [veld, record[veld]]));

  const verstuur = async ({ [redenVeld]: waarom, bevestigd, ...waarden }: Record<string, unknown>) => {
    const nieuw = Object.fromEntries(velden.map((veld) => [veld, waarden[veld]]));
    const body = gewijzigd(nieuw, oud);
    if (Object.keys(body).length > 0) {
      await api(`${resource}/${record.id}`, {
        methode: 'PATCH', versie: record.versie,
        body: { ...body, ...(metReden && waarom ? { [redenVeld]: waarom } : {}), ...(bevestigd ? { bevestigd } : {}) },
      });
      // The page is read again first: who goes on at once must not act on the version of before.
      await cache.invalidateQueries();
      notify('kern.formulier.opgeslagen', { type: 'success' });
    }
    sluit();
  };

  const duid = (fout: ApiFout) => fout.status === 412 ? (
    <>
      <p>{t('kern.fout.gewijzigd')}</p>
      <Button sx={{ mt: 1 }} onClick={() => void vertrek(() => { sluit(); refresh(); })}>{t('kern.herladen')}</Button>
    </>
  ) : undefined;

  return (
    <Dialoog titel={titel} uitleg={uitleg} sluit={sluit} breed={breed}>
      <Formulier verstuur={verstuur} duid={duid} waarden={oud}>
        <Box sx={{ display: 'grid', gap: 1.75 }}>
          {children}
          {metReden && <TekstVeld bron={redenVeld} label="kern.formulier.correctieReden" hulp="kern.formulier.correctieHulp" />}
        </Box>
        <Knoppen annuleer={sluit} />
      </Formulier>
    </Dialoog>
  );
}
