import { Suspense, useMemo, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Navigate, Route, RouterProvider } from 'react-router-dom';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, memoryStore, Resource } from 'react-admin';
import { QueryClient } from '@tanstack/react-query';
import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { Bewaker } from '../formulier/bewaker';
import { authProvider } from '../gegevens/auth-provider';
import { dataProvider } from '../gegevens/data-provider';
import { useRollen } from '../gegevens/gebruik';
import { ApiFout } from '../gegevens/http';
import { Laden } from '../onderdelen/staat';
import { maakRegister, RegisterContext, useRegister, type WebDeel } from '../register/web-deel';
import { bewaarTaal, bewaardeTaal, maakI18n } from '../taal/i18n';
import { thema } from '../thema';
import { Foutpagina, GeenToegang, NietGevonden } from './foutpagina';
import { Herinlog } from './herinlog';
import { Indeling } from './indeling';

/** A page for the roles it was made for; another role reads that it is not his. */
function VoorRollen({ rollen, component: Component }: { rollen: readonly string[]; component: ComponentType }) {
  const eigen = useRollen();
  if (eigen.length === 0) return <Laden />;
  return rollen.some((rol) => eigen.includes(rol)) ? <Component /> : <GeenToegang />;
}

const voorRollen = (rollen: readonly string[], component?: ComponentType) =>
  component && <VoorRollen rollen={rollen} component={component} />;

/** The first page of a role. */
function Begin() {
  const rollen = useRollen();
  const { begin } = useRegister();
  if (rollen.length === 0) return <Laden />;
  const eigen = begin.find((regel) => regel.rollen.some((rol) => rollen.includes(rol)));
  return eigen ? <Navigate to={eigen.pad} replace /> : <GeenToegang />;
}

/** React-Admin's memory for the length of the visit: nothing about people stays on the machine. The language does. */
function maakWinkel() {
  const winkel = memoryStore({ locale: bewaardeTaal() });
  return { ...winkel, reset: () => { winkel.reset(); winkel.setItem('locale', bewaardeTaal()); } };
}

const Stuk = () => <Foutpagina />;
const Wacht = () => <Laden />;

function maakQueryClient() {
  const nogEens = (keer: number, fout: unknown) => keer < 2 && !(fout instanceof ApiFout && fout.status > 0);
  return new QueryClient({ defaultOptions: { queries: { retry: nogEens, refetchOnWindowFocus: false } } });
}

interface Props {
  delen: readonly WebDeel[];
  login: ComponentType;
}

function Toepassing({ delen, login: Login }: Props) {
  const vast = useMemo(() => ({
    register: maakRegister(delen), i18n: maakI18n(delen), winkel: maakWinkel(), queryClient: maakQueryClient(),
  }), [delen]);
  const loginPagina = <Suspense fallback={null}><Login /></Suspense>;
  return (
    <RegisterContext value={vast.register}>
      <CoreAdminContext authProvider={authProvider} dataProvider={dataProvider} i18nProvider={vast.i18n}
        queryClient={vast.queryClient} store={vast.winkel}>
        <ThemeProvider theme={thema}>
          <CssBaseline />
          <Bewaker />
          <Herinlog />
          <CoreAdminUI layout={Indeling} loginPage={loginPagina} dashboard={Begin} catchAll={NietGevonden}
            error={Stuk} loading={Wacht} title="Trajectplein" requireAuth disableTelemetry>
            <CustomRoutes>
              {vast.register.paginas.map(({ pad, rollen, component }) => (
                <Route key={pad} path={pad} element={voorRollen(rollen, component)} />
              ))}
            </CustomRoutes>
            {vast.register.bronnen.map(({ naam, rollen, lijst, nieuw, record }) => (
              <Resource key={naam} name={naam} list={voorRollen(rollen, lijst)} edit={voorRollen(rollen, record)}>
                {nieuw && <Route path="nieuw" element={voorRollen(rollen, nieuw)} />}
              </Resource>
            ))}
          </CoreAdminUI>
        </ThemeProvider>
      </CoreAdminContext>
    </RegisterContext>
  );
}

/**
 * After an update of the server the parts of the program that were not loaded yet have other names: then the page is
 * loaded anew, once a minute at most.
 */
function herlaadNaUpdate(): void {
  window.addEventListener('vite:preloadError', (gebeurtenis) => {
    const vorige = Number(sessionStorage.getItem('trajectplein.herladen') ?? 0);
    if (Date.now() - vorige < 60_000) return;
    gebeurtenis.preventDefault();
    sessionStorage.setItem('trajectplein.herladen', String(Date.now()));
    window.location.reload();
  });
}

/** Starts the application in an element of the page. Takes its parts, and the page to log in with. */
export function start(element: HTMLElement, props: Props): void {
  bewaarTaal(bewaardeTaal());
  herlaadNaUpdate();
  const router = createBrowserRouter([{ path: '*', element: <Toepassing {...props} /> }]);
  createRoot(element).render(<RouterProvider router={router} />);
}
