import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { Laden } from '../onderdelen/staat';
import { kleur, smal } from '../thema';
import { Bovenbalk } from './bovenbalk';
import { Navigatie } from './navigatie';
import { Vangnet } from './vangnet';

const Sprong = styled('a')({
  position: 'fixed', top: 8, left: 8, zIndex: 1500, padding: '8px 14px', background: '#fff', color: kleur.petrolDonker,
  border: `2px solid ${kleur.petrol}`, borderRadius: 4, fontWeight: 600,
  '&:not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' },
});
const Midden = styled('div')({ display: 'flex', minHeight: 'calc(100vh - 54px)' });
const Inhoud = styled('main')({
  flex: 1, minWidth: 0, padding: '20px 26px 56px', maxWidth: 1480, [smal]: { padding: '16px 18px 48px' },
});

/** The frame of every page: skip link, bar on top, navigation at the left, content, and messages. */
export function Indeling({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const [menuOpen, zetMenuOpen] = useState(false);
  const inhoud = useRef<HTMLElement>(null);
  // Who comes from the log-in page begins at the content; who loads the page begins at its top.
  const vorig = useRef(useNavigationType() === 'POP' ? pathname : '');

  // A new page begins at its content, also for who hears it.
  useEffect(() => {
    if (vorig.current !== pathname) inhoud.current?.focus({ preventScroll: true });
    vorig.current = pathname;
  }, [pathname]);

  return (
    <>
      <Sprong href="#inhoud" onClick={(e) => { e.preventDefault(); inhoud.current?.focus(); }}>{t('kern.naarInhoud')}</Sprong>
      <Bovenbalk menuOpen={menuOpen} wisselMenu={() => zetMenuOpen(!menuOpen)} />
      <Midden>
        <Navigatie open={menuOpen} sluit={() => zetMenuOpen(false)} />
        <Inhoud id="inhoud" ref={inhoud} tabIndex={-1}>
          <Vangnet sleutel={pathname}>
            <Suspense fallback={<Laden />}>{children}</Suspense>
          </Vangnet>
        </Inhoud>
      </Midden>
    </>
  );
}
