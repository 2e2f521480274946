import { DatumVeld, TekstVeld, Velden } from '@trajectplein/kern/web';

/** Goal, days, and the motive where there is no aanmelding: what a plan for a traject says. */
export function TrajectVelden({ metEinde = true }: { metEinde?: boolean }) {
  return (
    <>
      <TekstVeld bron="doel" label="traject.doel" hulp="traject.doelHulp" regels={3} verplicht />
      <Velden data-kolommen="2">
        <DatumVeld bron="startDatum" label="traject.startDatum" verplicht />
        {metEinde && <DatumVeld bron="verwachteEindDatum" label="traject.verwachteEindDatum" verplicht />}
      </Velden>
      <TekstVeld bron="motivering" label="traject.motivering" hulp="traject.motiveringHulp" regels={2} />
    </>
  );
}
