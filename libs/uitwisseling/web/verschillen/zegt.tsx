import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { Staat, useLabel, useOpmaak } from '@trajectplein/kern/web';
import { uitstroomLabels } from '@trajectplein/uitstroom/domain';
import type { VerschilRij } from './typen';

/** What the gemeente says, in a sentence. */
export function VolgensGemeente({ rij: { soort, uitkering, voorstel, rijenZonderPersoon } }: { rij: VerschilRij }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const wat = label(dossierLabels.uitkeringSoort, uitkering.soort);
  if (soort === 'NIET_IN_BESTAND') {
    return (
      <>
        {t('verschillen.zegt.nietGenoemd')}
        {rijenZonderPersoon > 0 && <div><strong>{t('verschillen.zegt.letOp')}</strong> {t('verschillen.zegt.zonderPersoon', { smart_count: rijenZonderPersoon })}</div>}
      </>
    );
  }
  if (soort === 'WEER_UITKERING') return <>{t('verschillen.zegt.sinds', { soort: wat, datum: datum(uitkering.beginDatum) })}</>;
  if (soort === 'CONTROLE_INVULLEN') {
    const zin = t(uitkering.heeftBijstand === 'JA' ? 'verschillen.zegt.welBijstand' : 'verschillen.zegt.geenBijstand');
    return <>{label(uitstroomLabels.controleSoort, voorstel?.controle)}: {zin}</>;
  }
  if (!uitkering.eindDatum) return <>{t('verschillen.zegt.loopt', { soort: wat })}</>;
  return <>{t(uitkering.redenEinde ? 'verschillen.zegt.eindigdeReden' : 'verschillen.zegt.eindigde', {
    soort: wat, datum: datum(uitkering.eindDatum), reden: label(dossierLabels.uitstroomReden, uitkering.redenEinde) })}</>;
}

/** What the dossier says beside it. */
export function VolgensDossier({ rij: { dossier } }: { rij: VerschilRij }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  return (
    <>
      <Staat labels={dossierLabels.dossierStatus} code={dossier.status} />
      {dossier.uitstroomDatum && <div>{t('verschillen.zegt.uitSinds', { datum: datum(dossier.uitstroomDatum),
        reden: label(dossierLabels.uitstroomReden, dossier.uitstroomReden) })}</div>}
    </>
  );
}
