import { useFormContext, useWatch } from 'react-hook-form';
import { DOSSIER_GRONDEN, dossierLabels, vraagtBsn, type DossierGrond } from '@trajectplein/dossier/domain';
import { KeuzeVeld, Velden } from '@trajectplein/kern/web';
import { BsnVeld } from './bsn-veld';
import type { Bekend } from './bekende-persoon';
import { BsnBekend } from './bsn-bekend';
import { useRegistreerGemeenten } from './gemeenten';

interface Props {
  kies: (bekend: Bekend) => void;
  /** The werkzoekende that the API found when saving. */
  bestaat?: string;
}

/** By what somebody is recognised: the gemeente, why he comes, and his BSN where that is asked for. */
export function HerkenVelden({ kies, bestaat }: Props) {
  const gemeenten = useRegistreerGemeenten();
  const { control } = useFormContext();
  const [gemeente, grond, bsn] = useWatch({ control, name: ['gemeente', 'dossierGrond', 'bsn'] }) as (string | null)[];
  const metBsn = !grond || vraagtBsn(grond as DossierGrond);
  return (
    <>
      {metBsn && <div style={{ marginBottom: 14 }}><BsnVeld /></div>}
      <Velden data-kolommen="2">
        <KeuzeVeld bron="gemeente" label="dossier.veld.verantwoordelijkeGemeente" mogelijkheden={gemeenten} verplicht
          beginWaarde={gemeenten.length === 1 ? gemeenten[0].waarde : undefined} key={gemeenten.length} />
        <KeuzeVeld bron="dossierGrond" label="dossier.veld.dossierGrond" codes={DOSSIER_GRONDEN}
          labels={dossierLabels.dossierGrond} verplicht />
      </Velden>
      {metBsn && <BsnBekend bsn={bsn} gemeente={gemeente} bestaat={bestaat} kies={kies} />}
    </>
  );
}
