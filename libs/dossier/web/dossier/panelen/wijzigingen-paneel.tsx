import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { Lezing, Sectie, Tijdlijn, useApi, useOpmaak, type Lijst } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

interface Wijziging {
  id: string;
  onderwerp: string;
  veld: string;
  oud: string | null;
  nieuw: string | null;
  reden: string | null;
  medewerkerNaam: string | null;
  vastgelegdOp: string;
}

/** What was edited or corrected: asked for only when somebody wants to see it, since seeing it is recorded too. */
export function WijzigingenPaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const [toon, zetToon] = useState(false);
  return (
    <Sectie titel={t('dossier.wijzigingen.titel')} acties={
      <Button variant="text" aria-expanded={toon} onClick={() => zetToon(!toon)}>
        {t(toon ? 'dossier.wijzigingen.verberg' : 'dossier.wijzigingen.toon')}
      </Button>
    }>
      {toon ? <Lijstje id={dossier.id} /> : <p style={{ fontSize: '0.875rem' }}>{t('dossier.wijzigingen.uitleg')}</p>}
    </Sectie>
  );
}

function Lijstje({ id }: { id: string }) {
  const t = useTranslate();
  const { moment } = useOpmaak();
  const lezing = useApi<Lijst<Wijziging>>(`dossiers/${id}/wijzigingen`);
  const veld = (naam: string) => t(`dossier.veld.${naam}`, { _: t(`dossier.wijzigingen.veld.${naam}`, { _: naam }) });
  return (
    <Lezing lezing={lezing} regels={3}>
      {({ items }) => items.length === 0 ? <p style={{ fontSize: '0.875rem' }}>{t('dossier.wijzigingen.geen')}</p> : (
        <Tijdlijn titel={t('dossier.wijzigingen.titel')} momenten={items.map((er) => ({
          id: er.id, datum: er.vastgelegdOp.slice(0, 10), titel: veld(er.veld), uitleg: (
            <>
              <p>{t('dossier.wijzigingen.was', { oud: er.oud ?? '–', nieuw: er.nieuw ?? '–' })}</p>
              {er.reden && <p>{t('kern.formulier.reden')}: {er.reden}</p>}
            </>
          ),
          wie: [er.medewerkerNaam, moment(er.vastgelegdOp)].filter(Boolean).join(', '),
        }))} />
      )}
    </Lezing>
  );
}
