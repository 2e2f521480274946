import { useTranslate } from 'react-admin';
import { Feiten, Kaart, Kaarten, Lezing, Sectie, useApi, useHeeftRol, useLabel, type DossierVanPaneel } from '@trajectplein/kern/web';
import { UITWISSELING_ACTIES, uitkeringenLabels } from '@trajectplein/uitwisseling/domain';
import type { VerschilRij } from './typen';
import { VerschilKnoppen } from './verschil-knoppen';
import { VolgensDossier, VolgensGemeente } from './zegt';

/** The differences of one dossier, on its own page; nothing where there are none. */
export function VerschilPaneel({ dossier }: { dossier: DossierVanPaneel }) {
  const t = useTranslate();
  const label = useLabel();
  const werktEraan = useHeeftRol('klantmanager', 'teamleider');
  const heeft = werktEraan && dossier.acties.some(({ code }) => (UITWISSELING_ACTIES as readonly string[]).includes(code));
  const lezing = useApi<{ items: VerschilRij[] }>(heeft ? `uitkering-verschillen?dossierId=${dossier.id}` : null);
  if (!heeft) return null;
  return (
    <Sectie titel={t('verschillen.paneel')}>
      <Lezing lezing={lezing} regels={3}>
        {({ items }) => (
          <Kaarten>
            {items.map((rij) => (
              <Kaart key={rij.id} titel={label(uitkeringenLabels.verschilSoort, rij.soort)} knoppen={<VerschilKnoppen rij={rij} />}>
                <Feiten feiten={[
                  [t('verschillen.volgensBestand'), <VolgensGemeente key="g" rij={rij} />],
                  [t('verschillen.volgensDossier'), <VolgensDossier key="d" rij={rij} />],
                ]} />
              </Kaart>
            ))}
          </Kaarten>
        )}
      </Lezing>
    </Sectie>
  );
}
