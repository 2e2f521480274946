import { useTranslate } from 'react-admin';
import { VinkVeld, WijzigDialoog } from '@trajectplein/kern/web';
import { PersoonVelden } from '../../persoon-velden';
import type { Dossier } from '../../typen';

const VELDEN = [
  'voornaam', 'tussenvoegsel', 'achternaam', 'geboorteDatum', 'geboorteJaar', 'telefoonnummer', 'emailadres', 'postcode', 'huisnummer',
  'woonplaats',
] as const;

/** Edits or corrects the person; a name that a file split by a rule of thumb can be said to be right as it is. */
export function PersoonDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const { werkzoekende } = dossier;
  const naamControleren = dossier.acties.some((er) => er.code === 'NAAM_CONTROLEREN');
  return (
    <WijzigDialoog titel={t('dossier.persoon.wijzig')} sluit={sluit} resource="werkzoekenden" breed
      record={{ ...werkzoekende, naamGecontroleerd: false }} velden={naamControleren ? [...VELDEN, 'naamGecontroleerd'] : VELDEN}>
      <div>
        <PersoonVelden bekend={werkzoekende} />
        {naamControleren && (
          <div style={{ marginTop: 14 }}>
            <VinkVeld bron="naamGecontroleerd" label="dossier.persoon.naamKlopt" hulp="dossier.persoon.naamKloptHulp" />
          </div>
        )}
      </div>
    </WijzigDialoog>
  );
}
