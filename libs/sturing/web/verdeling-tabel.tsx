import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { gemeenteNaam } from '@trajectplein/kern/domain';
import { ALLE, NOG_NIET_INGEDEELD, sturingLabels } from '@trajectplein/sturing/domain';
import { kleur, Tabel, useLabel, useOpmaak, type Kolom } from '@trajectplein/kern/web';
import { useCijfer, waardeKop } from './opmaak-cijfer';
import type { Cijfer } from './typen';

interface Props {
  soort: 'gemeente' | 'classificatie';
  cijfers: readonly (Cijfer & { naam?: string })[];
  eenheid: string;
}

/** A figure per gemeente or per class, each with a bar to compare by. */
export function VerdelingTabel({ soort, cijfers, eenheid }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const { getal } = useOpmaak();
  const { waarde } = useCijfer();
  const procent = eenheid === 'PROCENT';
  const top = Math.max(1, ...cijfers.filter((er) => er.code !== ALLE).map((er) => er.waarde ?? 0));
  const naam = (er: Props['cijfers'][number]) => {
    if (er.code === ALLE) return label(sturingLabels.as, soort === 'gemeente' ? 'ALLE_GEMEENTEN' : 'ALLE_KLASSEN');
    if (er.code === NOG_NIET_INGEDEELD) return label(sturingLabels.as, NOG_NIET_INGEDEELD);
    return soort === 'gemeente' ? (er.naam ?? gemeenteNaam(er.code)) : label(dossierLabels.classificatie, er.code);
  };
  if (cijfers.length > 0 && cijfers.every((er) => er.onderdrukt)) return <p style={{ fontSize: '0.875rem' }}>{t('sturing.allesVerborgen')}</p>;
  const kolommen: Kolom<Props['cijfers'][number]>[] = [
    { naam: 'code', kop: `sturing.${soort}`, cel: naam },
    ...(procent ? [{
      naam: 'teller', kop: 'sturing.aantalVan', getal: true,
      cel: (er: Cijfer) => (er.onderdrukt || er.teller === null ? '' : `${getal(er.teller)} / ${getal(er.noemer)}`),
    }] : []),
    ...(eenheid === 'DAGEN' ? [{
      naam: 'teller', kop: 'sturing.aantal', getal: true, cel: (er: Cijfer) => (er.onderdrukt ? '' : getal(er.teller)),
    }] : []),
    { naam: 'waarde', kop: waardeKop(eenheid), getal: true, cel: (er) => waarde(er, eenheid) },
    { naam: 'balk', kop: 'sturing.balk', alleenBreed: true, breedte: '34%', cel: (er) => er.code === ALLE ? null : <Balkje deel={(er.waarde ?? 0) / top} /> },
  ];
  return <Tabel bijschrift={t(`sturing.per${soort === 'gemeente' ? 'Gemeente' : 'Classificatie'}Kort`)} kolommen={kolommen} rijen={cijfers}
    sleutel={(er) => er.code} />;
}

function Balkje({ deel }: { deel: number }) {
  return (
    <span aria-hidden="true" style={{ display: 'block', height: 10, marginTop: 5, background: '#eaefef', borderRadius: 2 }}>
      <span style={{ display: 'block', height: '100%', width: `${Math.round(deel * 100)}%`, background: kleur.petrol, borderRadius: 2 }} />
    </span>
  );
}
