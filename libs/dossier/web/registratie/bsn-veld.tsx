import { required, useInput, useTranslate } from 'react-admin';
import { bsnStand, type BsnStand } from '@trajectplein/kern/domain';
import { beschreven, Hulp, Invoer, VeldKader } from '@trajectplein/kern/web';

/** What is wrong with a BSN that was left so; nothing when it is right. */
const fouten: Record<BsnStand['soort'], string | undefined> = {
  TE_KORT: 'dossier.bsn.teKort', TE_LANG: 'dossier.bsn.teLang', ANDERS: 'dossier.bsn.anders', FOUT: 'dossier.bsn.fout', GOED: undefined,
};
/** While it is typed only what more digits cannot put right is a fault. */
const METEEN: readonly BsnStand['soort'][] = ['TE_LANG', 'ANDERS', 'FOUT'];

const aantal = (stand: BsnStand) => (stand.soort === 'TE_KORT' ? stand.nog : stand.soort === 'TE_LANG' ? stand.over : 0);

const isBsn = (waarde: unknown) => {
  const stand = bsnStand(typeof waarde === 'string' ? waarde : '');
  const message = fouten[stand.soort];
  return message && { message, args: { smart_count: aantal(stand) } };
};

/** A BSN: while it is typed it says how many digits are still to come, and with the last one whether it can be right. */
export function BsnVeld() {
  const t = useTranslate();
  const { id, field, fieldState } = useInput({
    source: 'bsn', validate: [required(), isBsn], format: (waarde: unknown) => (waarde ?? '') as string,
  });
  const getypt = String(field.value);
  const stand = bsnStand(getypt);
  const zin = (sleutel: string) => t(sleutel, { smart_count: aantal(stand) });
  const live = getypt && METEEN.includes(stand.soort) ? zin(fouten[stand.soort]!) : undefined;
  const fout = fieldState.error?.message ?? live;
  const hulp = !getypt || fout ? '' : stand.soort === 'GOED' ? t('dossier.bsn.goed') : stand.soort === 'TE_KORT' ? zin('dossier.bsn.nog') : '';
  return (
    <VeldKader id={id} bron="bsn" label="dossier.veld.bsn" hulp="dossier.bsn.hulp" verplicht fout={fout}>
      <Invoer {...field} id={id} inputMode="numeric" autoComplete="off" maxLength={20} style={{ maxWidth: 190 }}
        aria-required aria-invalid={fout ? true : undefined} aria-describedby={beschreven(id, true, fout)} />
      <div role="status">{hulp && <Hulp style={{ margin: '4px 0 0' }}>{hulp}</Hulp>}</div>
    </VeldKader>
  );
}
