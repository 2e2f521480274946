import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslate } from 'react-admin';
import { api, OvergangDialoog, TekstVeld } from '@trajectplein/kern/web';
import { BsnBekend } from '../../registratie/bsn-bekend';
import { BsnVeld } from '../../registratie/bsn-veld';
import type { Werkzoekende } from '../../typen';

/** Corrects a BSN that was wrong, with the reason; what it was is kept, and who has the right one already is said. */
export function BsnDialoog({ werkzoekende, sluit }: { werkzoekende: Werkzoekende; sluit: () => void }) {
  const t = useTranslate();
  const { id, versie, gemeente, bsn } = werkzoekende;
  return (
    <OvergangDialoog titel={t(bsn ? 'dossier.bsn.corrigeer' : 'dossier.bsn.vulIn')} sluit={sluit} resource="werkzoekenden" id={id}
      uitleg={bsn ? t('dossier.bsn.corrigeerUitleg', { cijfers: bsn.slice(-3) }) : undefined}
      actie="wijzig" datum={false} knop={t('kern.formulier.opslaan')}
      verstuur={(body) => api(`werkzoekenden/${id}`, { methode: 'PATCH', versie, body })}>
      <div>
        <BsnVeld />
        <VanWie gemeente={gemeente} />
      </div>
      {bsn && <TekstVeld bron="reden" label="dossier.bsn.waaromAnders" hulp="dossier.bsn.waaromHulp" verplicht />}
    </OvergangDialoog>
  );
}

function VanWie({ gemeente }: { gemeente: string }) {
  const { control } = useFormContext();
  const bsn = useWatch({ control, name: 'bsn' }) as string | null;
  return <BsnBekend bsn={bsn} gemeente={gemeente} />;
}
