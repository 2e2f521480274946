import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useLocation, useNavigationType } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { useMedewerker } from '../gegevens/gebruik';
import { Laden } from '../onderdelen/staat';
import { useOpmaak } from '../taal/opmaak';
import { kleur, smal } from '../thema';
import { Bovenbalk } from './bovenbalk';
import { Navigatie } from './navigatie';
import { Vangnet } from './vangnet';

const Sprong = styled('a')({
  position: 'fixed', top: 8, left: 8, zIndex: 1500, padding: '8px 14px', background: '#fff', color: kleur.petrolDonker,
  border: `2px solid ${kleur.petrol}`, borderRadius: 4, fontWeight: 600,
  '&:not(:focus)': { clipPath: 'inset(50%)', pointerEvents: 'none' },
});
const Midden = styled('div')({ display: 'flex', minHeight: 'calc(100vh - 54px)', '@media print': { display: 'block' } });
const Afdrukregel = styled('p')({
  display: 'none', '@media print': { display: 'block', marginTop: 16, paddingTop: 6, borderTop: '1px solid #000', fontSize: '0.75rem' },
});
const Inhoud = styled('main')({
  flex: 1, minWidth: 0, padding: '20px 26px 56px', maxWidth: 1480, [smal]: { padding: '16px 18px 48px' },
});

/** On paper alone: who printed it, and when. */
function Afgedrukt() {
  const t = useTranslate();
  const medewerker = useMedewerker();
  const { moment } = useOpmaak();
  const [nu, zetNu] = useState(() => new Date().toISOString());
  useEffect(() => {
    // At once: the browser takes its picture right after this.
    const bijAfdrukken = () => flushSync(() => zetNu(new Date().toISOString()));
    window.addEventListener('beforeprint', bijAfdrukken);
    return () => window.removeEventListener('beforeprint', bijAfdrukken);
  }, []);
  return medewerker ? <Afdrukregel>{t('kern.afgedrukt', { naam: medewerker.naam, moment: moment(nu) })}</Afdrukregel> : null;
}

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
          <Afgedrukt />
        </Inhoud>
      </Midden>
    </>
  );
}
