import { useFormContext, useWatch } from 'react-hook-form';
import {
  dossierLabels, GEZEGDE_DOELGROEPEN, INSTROOM_OORZAKEN, UITKERING_SOORTEN,
} from '@trajectplein/dossier/domain';
import { DatumVeld, KeuzeGroep, KeuzeVeld, useMogelijkheden, Velden } from '@trajectplein/kern/web';

const SOORTEN = UITKERING_SOORTEN.filter((soort) => soort !== 'GEEN');

/** When and why somebody came, the groups he belongs to, and the benefit that runs. */
export function DossierVelden() {
  const { control } = useFormContext();
  const soort = useWatch({ control, name: 'soort' }) as string | null | undefined;
  return (
    <>
      <Velden data-kolommen="2">
        <DatumVeld bron="meldDatum" label="dossier.veld.meldDatum" beginWaarde="vandaag" verplicht />
        <KeuzeVeld bron="instroomOorzaak" label="dossier.veld.instroomOorzaak" codes={INSTROOM_OORZAKEN}
          labels={dossierLabels.instroomOorzaak} verplicht />
        <KeuzeVeld bron="soort" label="dossier.uitkering.soort" codes={SOORTEN} labels={dossierLabels.uitkeringSoort} />
        {soort && <DatumVeld bron="beginDatum" label="dossier.uitkering.begin" verplicht />}
      </Velden>
      <div style={{ marginTop: 16 }}>
        <Doelgroepen />
      </div>
    </>
  );
}

/** The groups that policy looks at and somebody has to say: several may hold. Those by age follow from the birth date. */
export function Doelgroepen() {
  const groepen = useMogelijkheden(dossierLabels.doelgroep, GEZEGDE_DOELGROEPEN);
  return <KeuzeGroep bron="doelgroepen" label="dossier.veld.doelgroepen" hulp="dossier.doelgroepenHulp" mogelijkheden={groepen} meer naastElkaar />;
}
