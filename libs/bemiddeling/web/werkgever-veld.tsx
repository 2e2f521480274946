import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { bemiddelingLabels } from '@trajectplein/bemiddeling/domain';
import { isKvkNummer } from '@trajectplein/kern/domain';
import {
  api, ApiFout, Etiket, Fout, Invoer, kleur, maak, useFoutzin, useLabel, vertrek, zoekreeks, useOnbewaard, ZoekKeuze, type Lijst,
} from '@trajectplein/kern/web';

/** @contract WerkgeverAntwoord */
export interface Werkgever {
  id: string;
  versie: number;
  kvkNummer: string;
  naam: string;
  toegestaneActies: string[];
}

const zoek = async (tekst: string) => {
  const filter = isKvkNummer(tekst) ? { kvkNummer: tekst } : { zoek: tekst };
  const { items } = await api<Lijst<Werkgever>>(`werkgevers${zoekreeks({ ...filter, paginaGrootte: 10 })}`);
  return items.map((er) => ({ waarde: er.id, tekst: er.naam, uitleg: `KvK ${er.kvkNummer}` }));
};

/** Chooses a werkgever by name or KvK number, or adds one that is not known yet. */
export function WerkgeverVeld({ bron, beginNaam }: { bron: string; beginNaam?: string }) {
  const t = useTranslate();
  const { setValue } = useFormContext();
  const [nieuw, zetNieuw] = useState(false);
  const [gekozen, zetGekozen] = useState(beginNaam);
  return (
    <div>
      <ZoekKeuze key={gekozen} bron={bron} naam="werkgevers" label="bemiddeling.werkgever" hulp="bemiddeling.werkgeverHulp" zoek={zoek}
        beginTekst={gekozen} verplicht />
      {nieuw ? (
        <NieuweWerkgever klaar={(werkgever) => {
          setValue(bron, werkgever.id, { shouldDirty: true, shouldValidate: true });
          zetGekozen(werkgever.naam);
          zetNieuw(false);
        }} sluit={() => zetNieuw(false)} />
      ) : <Button variant="text" onClick={() => zetNieuw(true)}>{t('bemiddeling.nieuweWerkgever')}</Button>}
    </div>
  );
}

/** A small form within another form, so without a form element of its own. */
function NieuweWerkgever({ klaar, sluit }: { klaar: (werkgever: Werkgever) => void; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const foutzin = useFoutzin();
  const [velden, zetVelden] = useState({ kvkNummer: '', naam: '' });
  const [fouten, zetFouten] = useState<Record<string, string>>({});
  const kader = useOnbewaard<HTMLDivElement>(velden.kvkNummer !== '' || velden.naam !== '');
  const bewaar = async () => {
    try {
      klaar(await maak<Werkgever>('werkgevers', velden));
    } catch (fout) {
      if (!(fout instanceof ApiFout)) throw fout;
      const perVeld = (fout.body as { errors: Record<string, string> }).errors;
      zetFouten(Object.keys(perVeld).length > 0 ? perVeld : { naam: foutzin(fout) });
    }
  };
  const veld = (naam: 'kvkNummer' | 'naam') => (
    <div>
      <Etiket htmlFor={`nieuw-${naam}`}>{t(`bemiddeling.${naam}`)}</Etiket>
      <Invoer id={`nieuw-${naam}`} value={velden[naam]} autoComplete="off" inputMode={naam === 'kvkNummer' ? 'numeric' : undefined}
        aria-invalid={fouten[naam] ? true : undefined} aria-describedby={fouten[naam] ? `nieuw-${naam}-fout` : undefined}
        onChange={(e) => zetVelden({ ...velden, [naam]: e.target.value })}
        onKeyDown={(e) => { if (e.key === 'Enter') { e.preventDefault(); void bewaar(); } }} />
      {fouten[naam] && <Fout id={`nieuw-${naam}-fout`}>{fouten[naam]}</Fout>}
    </div>
  );
  return (
    <Box ref={kader} role="group" aria-label={t('bemiddeling.nieuweWerkgever')}
      sx={{ mt: 1, p: '12px 14px', border: `1px solid ${kleur.lijn}`, borderRadius: '4px', background: kleur.grond }}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { sm: '1fr 2fr' } }}>{veld('kvkNummer')}{veld('naam')}</Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5 }}>
        <Button onClick={() => void bewaar()}>{label(bemiddelingLabels.knop, 'WERKGEVER.registreer')}</Button>
        <Button variant="text" onClick={() => void vertrek(sluit, kader.current)}>{t('bemiddeling.tochNiet')}</Button>
      </Box>
    </Box>
  );
}
