import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslate } from 'react-admin';
import { CSV_VELDEN, uitwisselingLabels, VERPLICHTE_VELDEN, type CsvVeld } from '@trajectplein/uitwisseling/domain';
import { Hulp, KeuzeVeld, Sectie, useLabel, Velden } from '@trajectplein/kern/web';
import type { ImportDetail } from '../typen';

const PERSOON: readonly CsvVeld[] = ['bsn', 'voornaam', 'tussenvoegsel', 'achternaam', 'volledigeNaam', 'geboorteDatum'];
const BEREIK: readonly CsvVeld[] = [
  'telefoonnummer', 'emailadres', 'postcode', 'huisnummer', 'huisnummerToevoeging', 'woonplaats',
];
const DOSSIER: readonly CsvVeld[] = ['meldDatum', 'dossierGrond', 'instroomOorzaak'];
const PROFIEL = CSV_VELDEN.filter((veld) => ![...PERSOON, ...BEREIK, ...DOSSIER].includes(veld));

type Bestand = Pick<ImportDetail, 'kolommen' | 'voorbeeld'>;

/** A choice of column for every field that a file can fill. */
export function KoppelVelden({ er }: { er: Bestand }) {
  const t = useTranslate();
  const groep = (naam: string, velden: readonly CsvVeld[], hulp?: ReactNode) => (
    <Sectie titel={t(`uitwisseling.koppel.${naam}`)}>
      {hulp}
      <Velden data-kolommen="2">{velden.map((veld) => <KoppelVeld key={veld} veld={veld} er={er} />)}</Velden>
    </Sectie>
  );
  return (
    <>
      {groep('persoon', PERSOON, <Hulp style={{ marginBottom: 10 }}>{t('uitwisseling.koppel.naamHulp')}</Hulp>)}
      {groep('dossier', DOSSIER)}
      {groep('bereik', BEREIK)}
      {groep('profiel', PROFIEL)}
    </>
  );
}

/** The column for one field, with what its first row holds: so that a wrong choice is seen. */
function KoppelVeld({ veld, er }: { veld: CsvVeld; er: Bestand }) {
  const t = useTranslate();
  const label = useLabel();
  const bron = `koppeling.${veld}`;
  const [kolom, volledigeNaam] = useWatch({ name: [bron, 'koppeling.volledigeNaam'] }) as (string | null | undefined)[];
  // The name comes in one column or in parts.
  const verplicht = veld === 'achternaam' ? !volledigeNaam : (VERPLICHTE_VELDEN as readonly string[]).includes(veld);
  const waarde = kolom ? er.voorbeeld[0]?.[kolom] : undefined;
  return (
    <div>
      <KeuzeVeld bron={bron} label={label(uitwisselingLabels.csvVeld, veld)} verplicht={verplicht}
        mogelijkheden={er.kolommen.map((naam) => ({ waarde: naam, tekst: naam }))} />
      {kolom && er.voorbeeld.length > 0 && (
        <Hulp style={{ margin: '3px 0 0', overflowWrap: 'anywhere' }}>
          {waarde ? t('uitwisseling.koppel.inRij', { waarde }) : t('uitwisseling.koppel.inRijLeeg')}
        </Hulp>
      )}
    </div>
  );
}

/** Which columns nobody chose: what is in them is not kept. */
export function NietGekozen({ er }: { er: Bestand }) {
  const t = useTranslate();
  const koppeling = useWatch({ name: 'koppeling' }) as Record<string, string | null> | undefined;
  const gekozen = Object.values(koppeling ?? {});
  const over = er.kolommen.filter((kolom) => !gekozen.includes(kolom));
  return (
    <p style={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      {over.length > 0 ? t('uitwisseling.koppel.nietGekozen', { kolommen: over.join(', ') }) : t('uitwisseling.koppel.allesGekozen')}
    </p>
  );
}
