import { NavLink } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { useApi, useMedewerker, useRollen } from '../gegevens/gebruik';
import { organisatieSoort } from '../gegevens/sessie';
import { useRegister } from '../register/web-deel';
import { useOpmaak } from '../taal/opmaak';
import { kleur, smal } from '../thema';

const Kolom = styled('nav')({
  width: 190, flex: 'none', borderRight: `1px solid ${kleur.lijn}`, background: kleur.vlak, padding: '14px 0',
  '& > ul': { position: 'sticky', top: 68, listStyle: 'none', margin: 0, padding: 0 },
  '& a': {
    display: 'block', padding: '8px 16px 8px 17px', borderLeft: '3px solid transparent', color: kleur.inkt,
    textDecoration: 'none', fontSize: '0.9375rem', lineHeight: 1.4, outlineOffset: -2,
  },
  '& li': { position: 'relative' },
  '& .wacht': {
    position: 'absolute', right: 12, top: 9, pointerEvents: 'none', minWidth: 22, padding: '0 6px', borderRadius: 10, background: kleur.petrolZacht, color: kleur.petrolDonker,
    fontSize: '0.8125rem', fontWeight: 650, lineHeight: '20px', textAlign: 'center',
  },
  '& a:hover': { background: kleur.petrolVaag, textDecoration: 'underline' },
  '& a[aria-current="page"]': {
    borderLeftColor: kleur.petrol, background: kleur.petrolVaag, color: kleur.petrolDonker, fontWeight: 650,
  },
  [smal]: {
    display: 'none',
    '&[data-open="true"]': {
      display: 'block', position: 'fixed', top: 54, bottom: 0, left: 0, zIndex: 1090, width: 260, overflowY: 'auto',
      borderRight: `1px solid ${kleur.lijnSterk}`,
    },
  },
});

/** What such a count answers. @contract AanmeldingTellingen */
interface Wachtenden {
  wacht: number;
}

/** How much waits there; nothing when nothing does, or when it is not known. */
function Wachtend({ pad }: { pad: string }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const { data } = useApi<Wachtenden>(pad, 60_000);
  if (!data?.wacht) return null;
  return <span className="wacht" role="img" aria-label={t('kern.wacht', { smart_count: data.wacht, aantal: getal(data.wacht) })}>{getal(data.wacht)}</span>;
}

/** The main parts of the application that this role has; below 900 pixels behind the menu button. */
export function Navigatie({ open, sluit }: { open: boolean; sluit: () => void }) {
  const t = useTranslate();
  const rollen = useRollen();
  const medewerker = useMedewerker();
  const { menu } = useRegister();
  const soort = medewerker && organisatieSoort(medewerker);
  const regels = menu.filter((regel) => regel.rollen.some((rol) => rollen.includes(rol))
    && (!regel.organisaties || !soort || regel.organisaties.includes(soort)));
  return (
    <Kolom id="hoofdmenu" aria-label={t('kern.hoofdmenu')} data-open={open}
      onKeyDown={(e) => { if (e.key === 'Escape') sluit(); }}>
      <ul>
        {regels.map((regel) => (
          <li key={regel.pad}>
            <NavLink to={regel.pad} onClick={sluit}>{t(regel.label)}</NavLink>
            {regel.wachtend && <Wachtend pad={regel.wachtend} />}
          </li>
        ))}
      </ul>
    </Kolom>
  );
}
