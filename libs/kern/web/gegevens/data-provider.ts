import type { DataProvider, RaRecord } from 'react-admin';
import { api, apiBestand, type Verzoek } from './http';
import { Cursors } from './cursors';

/** A list as the API answers it. */
export interface Lijst<T> {
  items: T[];
  heeftVolgende: boolean;
  volgende?: string;
  totaal?: number;
}

type Waarde = string | number | boolean | null | undefined;

/** Builds a query string; empty values are left out, lists are joined by commas. */
export function zoekreeks(velden: Record<string, Waarde | Waarde[]>): string {
  const query = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(velden)) {
    const tekst = Array.isArray(waarde) ? waarde.join(',') : waarde;
    if (tekst !== undefined && tekst !== null && tekst !== '') query.set(naam, String(tekst));
  }
  const reeks = query.toString();
  return reeks ? `?${reeks}` : '';
}

/** Only what differs from what the user started from: a PATCH says no more than what was changed. */
export function gewijzigd(nieuw: Record<string, unknown>, oud: Record<string, unknown> = {}): Record<string, unknown> {
  const verschil: Record<string, unknown> = {};
  for (const [veld, waarde] of Object.entries(nieuw)) {
    if (veld === 'id' || veld === 'versie' || veld === 'toegestaneActies') continue;
    if (JSON.stringify(waarde ?? null) !== JSON.stringify(oud[veld] ?? null)) verschil[veld] = waarde ?? null;
  }
  return verschil;
}

/** Without what was left empty: a field that may be absent need not allow null. */
export function gevuld(velden: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(velden).filter(([, waarde]) => waarde !== null && waarde !== undefined && waarde !== ''),
  );
}

/** Makes something new: POST of what was filled in. Returns the record as the API made it; throws an ApiFout. */
export function maak<T = RaRecord>(pad: string, velden: object): Promise<T> {
  return api<T>(pad, { methode: 'POST', body: gevuld(velden) });
}

const cursors = new Cursors();

/**
 * One page of a list. `zoek` in the filter holds personal data (a name, a birth date): it goes by POST to `_zoek`,
 * so that it never stands in an address. A search looks in everything one may see, without the other filters.
 */
async function lijst(pad: string, params: LijstParams) {
  const { page = 1, perPage = 25 } = params.pagination ?? {};
  const { zoek: gezocht, ...rest } = params.filter ?? {};
  // A plain `zoek` is an ordinary filter (a part of a werkgever's name).
  const zoek = typeof gezocht === 'object' ? gezocht : undefined;
  const filter = zoek ? rest : (params.filter ?? {}) as Record<string, Waarde>;
  const sorteer = params.sort?.field && params.sort.field !== 'id'
    ? `${params.sort.order === 'DESC' ? '-' : ''}${params.sort.field}` : undefined;
  const handtekening = JSON.stringify([pad, filter, zoek, sorteer, perPage]);
  const bladeren = { ...cursors.voorPagina(handtekening, page), paginaGrootte: perPage };
  const antwoord = zoek
    ? await api<Lijst<RaRecord>>(`${pad}/_zoek`, { methode: 'POST', body: { ...zoek, ...gevuld({ sorteer }), ...voorBody(bladeren) }, signal: params.signal })
    : await api<Lijst<RaRecord>>(`${pad}${zoekreeks({ ...filter, sorteer, ...bladeren })}`, { signal: params.signal });
  const { items, heeftVolgende, volgende, totaal, ...meta } = antwoord;
  cursors.onthoud(handtekening, page, volgende);
  return {
    data: items,
    total: cursors.totaal(handtekening, page, totaal),
    pageInfo: { hasNextPage: heeftVolgende, hasPreviousPage: page > 1 },
    // What a list says of itself besides: that it was cut, say.
    meta,
  };
}

const voorBody = ({ pagina, ...rest }: { pagina?: string } & Record<string, unknown>) => ({ ...rest, ...(pagina ? { pagina: Number(pagina) } : {}) });

interface LijstParams {
  pagination?: { page: number; perPage: number };
  sort?: { field: string; order: 'ASC' | 'DESC' };
  filter?: Record<string, Waarde> & { zoek?: string | Record<string, Waarde> };
  signal?: AbortSignal;
}

const nietHier = () => Promise.reject(new Error('kern.fout.onbekend'));

/** React-Admin's way to the API; what has no place in it (transitions, exports) is in `voerUit` and `exporteer`. */
export const dataProvider = {
  supportAbortSignal: true,
  getList: (resource: string, params: LijstParams) => lijst(resource, params),
  getOne: async (resource: string, { id, signal }: { id: string; signal?: AbortSignal }) => ({
    data: await api<RaRecord>(`${resource}/${id}`, { signal }),
  }),
  getMany: async (resource: string, { ids }: { ids: string[] }) => ({
    data: (await api<Lijst<RaRecord>>(`${resource}${zoekreeks({ id: ids, paginaGrootte: 100 })}`)).items,
  }),
  getManyReference: (resource: string, params: LijstParams & { target: string; id: string }) =>
    lijst(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),
  create: async (resource: string, { data }: { data: object }) => ({
    data: await maak(resource, data),
  }),
  update: async (resource: string, params: { id: string; data: RaRecord; previousData?: RaRecord }) => ({
    data: await api<RaRecord>(`${resource}/${params.id}`, {
      methode: 'PATCH',
      body: gewijzigd(params.data, params.previousData),
      versie: params.previousData?.versie ?? params.data.versie,
    }),
  }),
  updateMany: nietHier,
  delete: nietHier,
  deleteMany: nietHier,
} as unknown as DataProvider;

/**
 * Carries out a transition: POST `/v1/<resource>/<id>/_<actie>` with the version the user saw.
 * Takes the resource, the id, the transition's name, its body and that version; returns the record as it now is.
 * Throws an ApiFout; 412 when somebody else was first.
 */
export function voerUit<T = RaRecord>(
  resource: string, id: string, actie: string, body: object = {}, versie?: number,
): Promise<T> {
  return api<T>(`${resource}/${id}/_${actie}`, { methode: 'POST', body: gevuld(body), versie });
}

/** Saves the file that the API streams for a list: what is exported is what is shown. */
export async function exporteer(resource: string, formaat: 'csv' | 'xlsx', filters: object): Promise<void> {
  const verzoek: Verzoek = { methode: 'POST', body: { formaat, filters } };
  const { inhoud, naam } = await apiBestand(`${resource}/_exporteer`, verzoek);
  const adres = URL.createObjectURL(inhoud);
  const anker = document.createElement('a');
  anker.href = adres;
  anker.download = naam ?? `${resource}.${formaat}`;
  anker.click();
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}
