import { useTranslate } from 'react-admin';
import { DOSSIER_GRONDEN, dossierLabels, INSTROOM_OORZAKEN, isLeeftijdDoelgroep } from '@trajectplein/dossier/domain';
import { DatumVeld, KeuzeVeld, Velden, WijzigDialoog } from '@trajectplein/kern/web';
import { Doelgroepen } from '../../registratie/dossier-velden';
import type { Dossier } from '../../typen';

const VELDEN = ['meldDatum', 'dossierGrond', 'instroomOorzaak', 'doelgroepen'] as const;

/** Corrects when and why somebody came, and the groups he belongs to. */
export function GegevensDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const record = { ...dossier, doelgroepen: dossier.doelgroepen.filter((groep) => !isLeeftijdDoelgroep(groep)) };
  return (
    <WijzigDialoog titel={t('dossier.gegevens.wijzig')} sluit={sluit} resource="dossiers" record={record} velden={VELDEN}>
      <Velden data-kolommen="2">
        <DatumVeld bron="meldDatum" label="dossier.veld.meldDatum" verplicht />
        <KeuzeVeld bron="dossierGrond" label="dossier.veld.dossierGrond" codes={DOSSIER_GRONDEN}
          labels={dossierLabels.dossierGrond} verplicht />
        <KeuzeVeld bron="instroomOorzaak" label="dossier.veld.instroomOorzaak" codes={INSTROOM_OORZAKEN}
          labels={dossierLabels.instroomOorzaak} verplicht />
      </Velden>
      <Doelgroepen />
    </WijzigDialoog>
  );
}
