import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { KeuzeVeld, Laden, maak, OvergangDialoog, TekstVeld, useApi, useLabel, type Lijst } from '@trajectplein/kern/web';
import { useGemeenten } from '../../registratie/gemeenten';
import type { Aanmelding, Dossier, Organisatie } from '../../typen';

/** The aanmelding at an executor: to whom, with which question; it is sent at once, or kept as a draft. */
export function MeldAanDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const { data } = useApi<Lijst<Organisatie>>('organisaties', Infinity);
  const gemeenten = useGemeenten();
  if (!data) return <Laden regels={1} />;
  const uitvoerders = data.items.filter((er) => er.soort === 'UITVOERDER');
  const gewoon = gemeenten.find((er) => er.code === dossier.opdrachtgevendeGemeente)?.instelling?.uitvoerderId
    ?? (uitvoerders.length === 1 ? uitvoerders[0].id : undefined);

  const verstuur = ({ datum, verzenden, ...vraag }: Record<string, unknown>) => maak<Aanmelding>(`dossiers/${dossier.id}/aanmeldingen`,
    verzenden === 'CONCEPT' ? vraag : { ...vraag, verzend: true, datum });

  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.meldAan')} uitleg={t('dossier.aanmelding.uitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} actie="meldAan" datum="dossier.aanmelding.datum" gelukt="dossier.aanmelding.gelukt"
      knop={label(dossierLabels.knop, 'AANMELDING.verzend')} verstuur={verstuur}>
      <KeuzeVeld bron="uitvoeringsorganisatieId" label="dossier.veld.uitvoerder" verplicht beginWaarde={gewoon}
        mogelijkheden={uitvoerders.map((er) => ({ waarde: er.id, tekst: er.naam }))} />
      <TekstVeld bron="toelichting" label="dossier.aanmelding.vraag" hulp="dossier.aanmelding.vraagHulp" regels={5} verplicht />
      <KeuzeVeld bron="verzenden" label="dossier.aanmelding.verzenden" verplicht beginWaarde="NU" mogelijkheden={[
        { waarde: 'NU', tekst: t('dossier.aanmelding.nu') }, { waarde: 'CONCEPT', tekst: t('dossier.aanmelding.concept') },
      ]} />
    </OvergangDialoog>
  );
}
