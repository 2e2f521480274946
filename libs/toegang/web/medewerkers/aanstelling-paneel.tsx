import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { gemeenteNaam, GEMEENTEN } from '@trajectplein/kern/domain';
import { ROLLEN, toegangLabels } from '@trajectplein/toegang/domain';
import {
  DatumVeld, Feiten, Kaart, Kaarten, KeuzeGroep, KeuzeVeld, maak, OvergangDialoog, Sectie, useApi, useLabel, useOpmaak, vandaag,
  Velden, WijzigDialoog, type Lijst,
} from '@trajectplein/kern/web';
import type { Aanstelling, MedewerkerRij, Organisatie } from '../typen';

/** What somebody is, where, for which gemeenten and how long. */
export function AanstellingPaneel({ medewerker }: { medewerker: MedewerkerRij }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [open, zetOpen] = useState<Aanstelling | 'nieuw'>();
  const { data: organisaties } = useApi<Lijst<Organisatie>>('organisaties', Infinity);
  const naam = (er: Aanstelling) => er.organisatieNaam ?? organisaties?.items.find((o) => o.id === er.organisatieId)?.naam ?? '';
  const sluit = () => zetOpen(undefined);
  return (
    <Sectie titel={t('toegang.aanstellingen.titel')} acties={
      <Button onClick={() => zetOpen('nieuw')}>{t('toegang.aanstellingen.nieuw')}</Button>}>
      {(medewerker.aanstellingen ?? []).length === 0 && <p style={{ fontSize: '0.875rem' }}>{t('toegang.aanstellingen.leeg')}</p>}
      <Kaarten>
        {(medewerker.aanstellingen ?? []).map((er) => (
          <Kaart key={er.id} titel={`${label(toegangLabels.rol, er.rol)}, ${naam(er)}`}
            knoppen={<Button variant="text" sx={{ ml: -1 }} onClick={() => zetOpen(er)}>{t('toegang.aanstellingen.wijzig')}</Button>}>
            <Feiten feiten={[
              [t('toegang.aanstellingen.gemeenten'),
                er.gemeenten.length > 0 ? er.gemeenten.map(gemeenteNaam).join(', ') : t('toegang.aanstellingen.alleGemeenten')],
              [t('toegang.aanstellingen.van'), datum(er.vanDatum)],
              [t('toegang.aanstellingen.tot'), er.totDatum ? datum(er.totDatum) : undefined],
            ]} />
          </Kaart>
        ))}
      </Kaarten>
      {open === 'nieuw' && (
        <OvergangDialoog titel={t('toegang.aanstellingen.nieuw')} sluit={sluit} resource="aanstellingen" id="" actie="" datum={false}
          knop={t('kern.formulier.opslaan')} waarden={{ vanDatum: vandaag() }}
          verstuur={({ gemeenten, ...rest }) => maak('aanstellingen', {
            ...rest, medewerkerId: medewerker.id, gemeenten: (gemeenten as string[] | undefined)?.length ? gemeenten : undefined,
          })}>
          <KeuzeVeld bron="organisatieId" label="toegang.aanstellingen.organisatie" verplicht
            mogelijkheden={(organisaties?.items ?? []).map((o) => ({ waarde: o.id, tekst: o.naam }))} />
          <KeuzeVeld bron="rol" label="toegang.aanstellingen.rol" codes={ROLLEN} labels={toegangLabels.rol} verplicht />
          <GemeenteVeld />
          <Velden data-kolommen="2">
            <DatumVeld bron="vanDatum" label="toegang.aanstellingen.van" verplicht />
            <DatumVeld bron="totDatum" label="toegang.aanstellingen.tot" />
          </Velden>
        </OvergangDialoog>
      )}
      {open && open !== 'nieuw' && (
        <WijzigDialoog titel={t('toegang.aanstellingen.wijzig')} sluit={sluit} resource="aanstellingen" record={open}
          velden={['gemeenten', 'totDatum']} metReden={false}>
          <GemeenteVeld />
          <DatumVeld bron="totDatum" label="toegang.aanstellingen.tot" hulp="toegang.aanstellingen.totHulp" />
        </WijzigDialoog>
      )}
    </Sectie>
  );
}

function GemeenteVeld() {
  return (
    <KeuzeGroep bron="gemeenten" label="toegang.aanstellingen.gemeenten" hulp="toegang.aanstellingen.gemeentenHulp" meer naastElkaar
      mogelijkheden={GEMEENTEN.map((er) => ({ waarde: er.code, tekst: er.naam }))} />
  );
}
