import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { ApiFout, kleur, useFoutzin, Waarschuwing } from '@trajectplein/kern/web';

const WACHTWOORD = 'trajectplein-demo';
const NAMEN = [
  'klantmanager.ijmond', 'klantmanager.pasmatch', 'klantmanager.velsen', 'teamleider.ijmond', 'matcher', 'manager', 'manager.velsen', 'manager.ijmond',
  'beheerder', 'privacy',
] as const;

const Kader = styled('section')({
  width: '100%', maxWidth: 760, borderTop: `1px solid ${kleur.lijn}`, paddingTop: 22,
  '& h2': { fontSize: '1.0625rem', fontWeight: 650 },
  '& p': { color: kleur.inktZacht, fontSize: '0.875rem', margin: '2px 0 12px' },
  '& code': { fontFamily: 'ui-monospace, Consolas, monospace', background: '#e8ecec', padding: '1px 5px', borderRadius: 3, color: kleur.inkt },
  '& ul': { listStyle: 'none', display: 'grid', gap: 8, gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' },
  '& button': {
    font: 'inherit', width: '100%', height: '100%', textAlign: 'left', padding: '8px 12px', background: kleur.vlak,
    border: `1px solid ${kleur.lijnSterk}`, borderRadius: 4, cursor: 'pointer', color: kleur.inkt, lineHeight: 1.35,
    '&:hover': { background: kleur.petrolVaag, borderColor: kleur.petrol },
  },
  '& strong': { display: 'block', fontWeight: 600, color: kleur.petrolDonker, fontSize: '0.875rem' },
  '& small': { fontSize: '0.8125rem', color: kleur.inktZacht },
});

/** The log-ins of a demo installation: one press logs in. */
export function DemoLijst({ kies }: { kies: (gebruikersnaam: string, wachtwoord: string) => Promise<unknown> }) {
  const t = useTranslate();
  const foutzin = useFoutzin();
  const [fout, zetFout] = useState('');
  const neem = async (naam: string) => {
    zetFout('');
    await kies(naam, WACHTWOORD).catch((reden: unknown) => {
      if (!(reden instanceof ApiFout)) throw reden;
      zetFout(reden.status === 401 ? (reden.probleem.detail ?? t('toegang.login.fout')) : foutzin(reden));
    });
  };
  return (
    <Kader aria-labelledby="demo">
      <h2 id="demo">{t('toegang.demo.titel')}</h2>
      <p>{t('toegang.demo.uitleg')} <code>{WACHTWOORD}</code></p>
      {fout && <Waarschuwing soort="fout" alarm>{fout}</Waarschuwing>}
      <ul>
        {NAMEN.map((naam) => (
          <li key={naam}>
            <button type="button" onClick={() => void neem(naam)}>
              <strong>{naam}</strong>
              <small>{t(`toegang.demo.wie.${naam.replace('.', '_')}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </Kader>
  );
}
