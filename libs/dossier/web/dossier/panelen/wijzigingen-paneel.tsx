import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { isDatum, toonPostcode, toonTelefoonnummer } from '@trajectplein/kern/domain';
import { Lezing, Sectie, Tijdlijn, useApi, useLabel, useOpmaak, useRegister, type Lijst } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** @contract WijzigingItem */
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
  const waarde = useWaarde();
  const veld = (naam: string) => t(`dossier.veld.${naam}`, { _: t(`dossier.wijzigingen.veld.${naam}`, { _: t('dossier.wijzigingen.ietsAnders') }) });
  return (
    <Lezing lezing={lezing} regels={3}>
      {({ items }) => items.length === 0 ? <p style={{ fontSize: '0.875rem' }}>{t('dossier.wijzigingen.geen')}</p> : (
        <Tijdlijn titel={t('dossier.wijzigingen.titel')} momenten={items.map((er) => ({
          id: er.id, datum: er.vastgelegdOp.slice(0, 10), titel: veld(er.veld), uitleg: (
            <>
              <p>{t('dossier.wijzigingen.was', { oud: waarde(er.oud), nieuw: waarde(er.nieuw) })}</p>
              {er.reden && <p>{t('kern.formulier.reden')}: {er.reden}</p>}
            </>
          ),
          wie: [er.medewerkerNaam, moment(er.vastgelegdOp)].filter(Boolean).join(', '),
        }))} />
      )}
    </Lezing>
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value as the history keeps it, in words: codes, dates, yes and no, phone numbers. */
function useWaarde(): (waarde: string | null) => string {
  const t = useTranslate();
  const { datum } = useOpmaak();
  const label = useLabel();
  const { codes } = useRegister().woorden;
  const woord = (deel: string): string => {
    if (deel in codes.nl) return label(codes, deel);
    if (isDatum(deel)) return datum(deel);
    if (deel === 'true' || deel === 'false') return t(deel === 'true' ? 'kern.ja' : 'kern.nee').toLowerCase();
    if (/^\+31\d+$/.test(deel)) return toonTelefoonnummer(deel);
    if (/^[1-9]\d{3}[A-Z]{2}$/.test(deel)) return toonPostcode(deel);
    return UUID.test(deel) ? t('dossier.wijzigingen.andereKeuze') : deel;
  };
  // A list of codes is written with commas; a text may have commas as well, and stays as it is.
  return (waarde) => {
    if (!waarde) return '–';
    const delen = waarde.split(', ');
    return delen.every((deel) => deel in codes.nl) ? delen.map(woord).join(', ') : woord(waarde);
  };
}
