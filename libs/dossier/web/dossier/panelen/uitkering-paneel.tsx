import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { dossierLabels, UITKERING_BRONNEN, UITKERING_SOORTEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import {
  DatumVeld, Feiten, Kaart, Kaarten, KeuzeVeld, maak, OvergangDialoog, Sectie, useLabel, useOpmaak, WijzigDialoog,
} from '@trajectplein/kern/web';
import type { Dossier, Uitkeringsperiode } from '../../typen';

/** The stretches of benefit as the gemeente gave them, or as the klantmanager knows them. */
export function UitkeringPaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [open, zetOpen] = useState<Uitkeringsperiode | 'nieuw'>();
  const mag = dossier.toegestaneActies.includes('registreerUitkering');
  const sluit = () => zetOpen(undefined);
  return (
    <Sectie titel={t('dossier.uitkering.titel')} acties={mag && (
      <Button variant="text" onClick={() => zetOpen('nieuw')}>{label(dossierLabels.knop, 'DOSSIER.registreerUitkering')}</Button>
    )}>
      {dossier.uitkeringsperioden.length === 0 && <p style={{ fontSize: '0.875rem' }}>{t('dossier.uitkering.geen')}</p>}
      <Kaarten>
        {dossier.uitkeringsperioden.map((er) => (
          <Kaart key={er.id} titel={label(dossierLabels.uitkeringSoort, er.soort)}
            knoppen={mag && <Button variant="text" sx={{ ml: -1 }} onClick={() => zetOpen(er)}>{t('dossier.uitkering.wijzig')}</Button>}>
            <Feiten feiten={[
              [t('dossier.uitkering.periode'), er.eindDatum ? `${datum(er.beginDatum)} – ${datum(er.eindDatum)}`
                : t('dossier.uitkering.sinds', { datum: datum(er.beginDatum) })],
              [t('dossier.uitkering.redenEinde'), er.redenEinde ? label(dossierLabels.uitstroomReden, er.redenEinde) : undefined],
              [t('dossier.uitkering.bron'), label(dossierLabels.uitkeringBron, er.bron)],
            ]} />
          </Kaart>
        ))}
      </Kaarten>
      <Inkomsten inkomsten={dossier.inkomsten} />
      {open === 'nieuw' && (
        <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.registreerUitkering')} sluit={sluit} datum={false}
          resource="dossiers" id={dossier.id} actie="registreerUitkering" knop={t('kern.formulier.opslaan')}
          verstuur={(waarden) => maak(`dossiers/${dossier.id}/uitkeringsperioden`, waarden)}>
          <KeuzeVeld bron="soort" label="dossier.uitkering.soort" codes={UITKERING_SOORTEN} labels={dossierLabels.uitkeringSoort} verplicht />
          <PeriodeVelden />
        </OvergangDialoog>
      )}
      {open && open !== 'nieuw' && (
        <WijzigDialoog titel={t('dossier.uitkering.wijzig')} sluit={sluit} resource="uitkeringsperioden" record={open}
          velden={['beginDatum', 'eindDatum', 'redenEinde', 'bron']}>
          <PeriodeVelden />
        </WijzigDialoog>
      )}
    </Sectie>
  );
}

/** What the gemeente says was earned beside the benefit, month by month. */
function Inkomsten({ inkomsten }: Pick<Dossier, 'inkomsten'>) {
  const t = useTranslate();
  const { datum, getal } = useOpmaak();
  if (inkomsten.length === 0) return null;
  return (
    <details style={{ fontSize: '0.875rem', marginTop: 10 }}>
      <summary>{t('dossier.uitkering.inkomsten')}</summary>
      {/* A month is its first day, without that day. */}
      <Feiten feiten={inkomsten.map(({ maand, bedrag }) => [datum(maand).replace(/^1 /, ''), `€ ${getal(bedrag, 2)}`])} />
    </details>
  );
}

function PeriodeVelden() {
  return (
    <>
      <DatumVeld bron="beginDatum" label="dossier.uitkering.begin" verplicht />
      <DatumVeld bron="eindDatum" label="dossier.uitkering.eind" hulp="dossier.uitkering.eindHulp" />
      <KeuzeVeld bron="redenEinde" label="dossier.uitkering.redenEinde" codes={UITSTROOM_REDENEN} labels={dossierLabels.uitstroomReden} />
      <KeuzeVeld bron="bron" label="dossier.uitkering.bron" codes={UITKERING_BRONNEN} labels={dossierLabels.uitkeringBron}
        beginWaarde="KLANTMANAGER" verplicht />
    </>
  );
}
