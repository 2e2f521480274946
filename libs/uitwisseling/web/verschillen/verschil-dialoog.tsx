import { useTranslate } from 'react-admin';
import { dossierLabels, TERUGVAL_REDENEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { KeuzeGroep, OvergangDialoog, TekstVeld, useLabel, useMogelijkheden } from '@trajectplein/kern/web';
import { JA_NEE_ONBEKEND, uitstroomLabels } from '@trajectplein/uitstroom/domain';
import { uitkeringenLabels, type Voorstel } from '@trajectplein/uitwisseling/domain';
import type { VerschilRij } from './typen';
import { VolgensGemeente } from './zegt';

interface Props {
  rij: VerschilRij;
  sluit: () => void;
}

/** Takes a difference over: the step that would make it right, with what only a person knows. */
export function OvernemenDialoog({ rij, voorstel, sluit }: Props & { voorstel: Voorstel }) {
  const t = useTranslate();
  const label = useLabel();
  const { stap, datum, reden } = voorstel;
  const terugval = stap === 'meldTerugval';
  const controle = stap === 'controleer';
  return (
    <OvergangDialoog titel={label(uitkeringenLabels.verschilStap, stap)} uitleg={<>{rij.naam}. <VolgensGemeente rij={rij} /></>} sluit={sluit}
      resource="uitkering-verschillen" id={rij.id} versie={rij.versie} actie="verwerk" gelukt="verschillen.gelukt"
      waarden={controle ? {} : { datum, reden }} knop={t('verschillen.overnemen')}
      datum={controle ? 'verschillen.controleDatum' : terugval ? 'verschillen.eersteDagMet' : 'verschillen.eersteDagZonder'}
      datumHulp={controle ? undefined : rij.soort === 'NIET_IN_BESTAND' ? 'verschillen.nietInBestandHulp' : 'verschillen.datumHulp'}
      redenen={controle ? undefined : terugval ? TERUGVAL_REDENEN : UITSTROOM_REDENEN} redenLabel="verschillen.reden"
      redenLabels={terugval ? dossierLabels.terugvalReden : dossierLabels.uitstroomReden} toelichting={controle ? undefined : 'mag'}>
      {controle && <Baan />}
    </OvergangDialoog>
  );
}

function Baan() {
  return (
    <KeuzeGroep bron="heeftBaan" label="verschillen.heeftBaan" hulp="verschillen.heeftBaanHulp" verplicht naastElkaar
      mogelijkheden={useMogelijkheden(uitstroomLabels.jaNeeOnbekend, JA_NEE_ONBEKEND)} />
  );
}

/** Leaves the dossier as it is, and says why. */
export function AfwijzenDialoog({ rij, sluit }: Props) {
  const t = useTranslate();
  return (
    <OvergangDialoog titel={t('verschillen.afwijzen')} uitleg={<>{rij.naam}. {t('verschillen.afwijsUitleg')}</>} sluit={sluit}
      resource="uitkering-verschillen" id={rij.id} versie={rij.versie} actie="wijsAf" datum={false} gelukt="verschillen.afgewezen">
      <TekstVeld bron="reden" label="verschillen.afwijsReden" regels={3} verplicht />
    </OvergangDialoog>
  );
}
