import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { ApiFout, voerUit } from '@trajectplein/kern/web';

/** A transition behind a single button, without a dialog: what was seen is what is done. */
export function useStap() {
  const t = useTranslate();
  const notify = useNotify();
  const cache = useQueryClient();
  const [bezig, zetBezig] = useState(false);
  const [fout, zetFout] = useState<string>();
  const doe = async (pad: string, actie: string, versie: number, gelukt: string) => {
    if (bezig) return;
    zetBezig(true);
    zetFout(undefined);
    try {
      const [, resource, id] = /^(.*)\/([^/]+)$/.exec(pad)!;
      await voerUit(resource!, id!, actie, {}, versie);
      notify(gelukt, { type: 'success' });
    } catch (e) {
      zetFout(e instanceof ApiFout && e.status === 412 ? t('kern.fout.gewijzigd') : e instanceof ApiFout ? e.message : t('kern.fout.onbekend'));
    } finally {
      await cache.invalidateQueries();
      zetBezig(false);
    }
  };
  return { doe, bezig, fout };
}
