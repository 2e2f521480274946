import { useFormContext, useWatch } from 'react-hook-form';
import { GEVOLGEN_UITKERING, PLAATSING_VORMEN, uitstroomLabels } from '@trajectplein/uitstroom/domain';
import { DatumVeld, GetalVeld, KeuzeVeld, Velden } from '@trajectplein/kern/web';
import { WerkgeverVeld } from '@trajectplein/bemiddeling/web';

/** Form of the work, werkgever, hours, days and what it does to the benefit. Work of one's own has no werkgever. */
export function PlaatsingVelden({ werkgeverNaam }: { werkgeverNaam?: string | null }) {
  const { control } = useFormContext();
  const vorm = useWatch({ control, name: 'vorm' }) as string | null | undefined;
  return (
    <>
      <KeuzeVeld bron="vorm" label="uitstroom.vorm" codes={PLAATSING_VORMEN} labels={uitstroomLabels.plaatsingVorm} verplicht />
      {vorm !== 'ZELFSTANDIG' && <WerkgeverVeld bron="werkgeverId" beginNaam={werkgeverNaam ?? undefined} />}
      <Velden data-kolommen="3">
        <GetalVeld bron="uren" label="uitstroom.uren" verplicht />
        <DatumVeld bron="startDatum" label="uitstroom.startDatum" verplicht />
        <DatumVeld bron="eindDatum" label="uitstroom.eindDatum" />
      </Velden>
      <KeuzeVeld bron="gevolgUitkering" label="uitstroom.gevolg" codes={GEVOLGEN_UITKERING}
        labels={uitstroomLabels.gevolgUitkering} verplicht />
    </>
  );
}
