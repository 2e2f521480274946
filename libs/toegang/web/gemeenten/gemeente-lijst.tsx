import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { INTAKE_BIJ, toegangLabels } from '@trajectplein/toegang/domain';
import {
  KeuzeGroep, KeuzeVeld, Lezing, Paginakop, Tabel, useApi, useLabel, WijzigDialoog, type Kolom, type Lijst,
} from '@trajectplein/kern/web';
import { Drempel } from './drempel';
import type { GemeenteRij, Instelling, Organisatie } from '../typen';

/** How each gemeente works: who does the intake, whether an aanmelding is due, and what small numbers are. */
export function GemeenteLijst() {
  const t = useTranslate();
  const label = useLabel();
  const [open, zetOpen] = useState<GemeenteRij>();
  const lezing = useApi<Lijst<GemeenteRij>>('gemeenten');
  const { data: organisaties } = useApi<Lijst<Organisatie>>('organisaties', Infinity);
  const uitvoerders = (organisaties?.items ?? []).filter((er) => er.soort === 'UITVOERDER');
  const uitvoerder = (er: Instelling) => uitvoerders.find((o) => o.id === er.uitvoerderId)?.naam ?? '–';
  const kolommen: Kolom<GemeenteRij>[] = [
    { naam: 'naam', kop: 'toegang.gemeenten.naam', cel: (er) => er.naam },
    { naam: 'intakeBij', kop: 'toegang.gemeenten.intakeBij', cel: (er) => er.instelling && label(toegangLabels.intakeBij, er.instelling.intakeBij) },
    { naam: 'uitvoerder', kop: 'toegang.gemeenten.uitvoerder', cel: (er) => er.instelling && uitvoerder(er.instelling) },
    {
      naam: 'aanmelding', kop: 'toegang.gemeenten.aanmelding',
      cel: (er) => er.instelling && t(er.instelling.aanmeldingVerplicht ? 'kern.ja' : 'kern.nee'),
    },
    { naam: 'drempel', kop: 'toegang.gemeenten.drempel', cel: (er) => <Drempel gemeente={er} /> },
    {
      naam: 'wijzig', kop: 'kern.formulier.wijzigen',
      cel: (er) => er.instelling && (
        <Button variant="text" aria-label={t('toegang.gemeenten.wijzigVan', { gemeente: er.naam })} onClick={() => zetOpen(er)}>
          {t('kern.formulier.wijzigen')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Paginakop titel={t('toegang.gemeenten.titel')} onder={t('toegang.gemeenten.onder')} />
      <Lezing lezing={lezing}>
        {({ items }) => <Tabel bijschrift={t('toegang.gemeenten.titel')} kolommen={kolommen} rijen={items} sleutel={(er) => er.code} />}
      </Lezing>
      {open?.instelling && (
        <WijzigDialoog titel={t('toegang.gemeenten.wijzig', { gemeente: open.naam })} sluit={() => zetOpen(undefined)} metReden={false}
          resource="gemeente-instellingen" record={open.instelling}
          velden={['intakeBij', 'uitvoerderId', 'aanmeldingVerplicht']}>
          <KeuzeVeld bron="intakeBij" label="toegang.gemeenten.intakeBij" codes={INTAKE_BIJ} labels={toegangLabels.intakeBij} verplicht />
          <KeuzeVeld bron="uitvoerderId" label="toegang.gemeenten.uitvoerder"
            mogelijkheden={uitvoerders.map((er) => ({ waarde: er.id, tekst: er.naam }))} />
          <KeuzeGroep bron="aanmeldingVerplicht" label="toegang.gemeenten.aanmelding" hulp="toegang.gemeenten.aanmeldingHulp" verplicht
            naastElkaar mogelijkheden={[{ waarde: true, tekst: t('kern.ja') }, { waarde: false, tekst: t('kern.nee') }]} />
        </WijzigDialoog>
      )}
    </>
  );
}
