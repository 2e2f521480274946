import { Link } from 'react-router-dom';
import { useLogout, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { vertrek } from '../formulier/bewaking';
import { useMedewerker } from '../gegevens/gebruik';
import { organisatieNaam } from '../gegevens/sessie';
import { Menu, Merk } from '../onderdelen/pictogrammen';
import { kleur, smal } from '../thema';
import { Meldingen } from './meldingen';
import { Taalknoppen } from './taalknoppen';

const Balk = styled('header')({
  position: 'sticky', top: 0, zIndex: 1100, display: 'flex', alignItems: 'center', gap: 14, minHeight: 54, padding: '0 20px 0 16px',
  background: kleur.petrolDiep, color: '#fff',
  '& a, & button': { color: '#fff', font: 'inherit', '&:focus-visible': { outlineColor: '#fff' } },
  '& .merk': {
    display: 'flex', alignItems: 'center', gap: 10, textDecoration: 'none', fontWeight: 700, fontSize: '1.0625rem',
    letterSpacing: '-0.01em', padding: '4px 6px 4px 0',
  },
  '& .menu': { display: 'none' },
  '& .melding': { flex: '1 1 0', minWidth: 0 },
  '& .wie': {
    textAlign: 'right', lineHeight: 1.25, fontSize: '0.875rem', minWidth: 0, textDecoration: 'none', padding: '3px 6px',
    borderRadius: 4, '&:hover': { background: 'rgba(255,255,255,.12)' },
  },
  '& .wie strong': { display: 'block', fontWeight: 600 },
  '& .wie span': { color: '#c3dadc', fontSize: '0.8125rem' },
  '& button': {
    background: 'transparent', border: '1px solid #6f9a9f', borderRadius: 4, height: 32, padding: '0 12px', cursor: 'pointer',
    fontSize: '0.875rem', fontWeight: 600, whiteSpace: 'nowrap', '&:hover': { background: 'rgba(255,255,255,.12)' },
  },
  [smal]: {
    padding: '0 14px 0 10px', gap: '0 10px', flexWrap: 'wrap',
    '& .melding': { order: 9, flex: '1 0 100%' },
    '& .melding > div:not(:empty)': { paddingBottom: 8 },
    '& .wie, & .taal': { marginLeft: 'auto' },
    '& .wie ~ .taal': { marginLeft: 0 },
    '& > *': { marginTop: 11, marginBottom: 11 },
    '& .melding, & .wie': { marginTop: 0, marginBottom: 0 },
    '& .menu': { display: 'grid', placeItems: 'center', width: 40, padding: 0, border: 0 },
  },
  '@media (max-width: 599.95px)': { '& .wie': { display: 'none' }, '& .wie ~ .taal': { marginLeft: 'auto' } },
});

interface Props {
  menuOpen: boolean;
  wisselMenu: () => void;
}

/** The bar on top: the product, who is logged in and as what, the language, and the way out. */
export function Bovenbalk({ menuOpen, wisselMenu }: Props) {
  const medewerker = useMedewerker();
  const logout = useLogout();
  const t = useTranslate();
  return (
    <Balk>
      <button type="button" className="menu" aria-expanded={menuOpen} aria-controls="hoofdmenu" onClick={wisselMenu}
        aria-label={t(menuOpen ? 'kern.menuDicht' : 'kern.menuOpen')}>
        <Menu />
      </button>
      <Link to="/" className="merk"><Merk />{t('kern.app')}</Link>
      <Meldingen />
      {medewerker && (
        <Link className="wie" to="/account">
          <strong>{medewerker.naam}</strong>
          <span>{[...medewerker.rollen.map((rol) => t(`codes.rol.${rol}`, { _: rol })), organisatieNaam(medewerker)].filter(Boolean).join(' · ')}</span>
        </Link>
      )}
      <Taalknoppen />
      <button type="button" onClick={() => void vertrek(() => void logout({ zelf: true }, '/login', false))}>{t('kern.uitloggen')}</button>
    </Balk>
  );
}
