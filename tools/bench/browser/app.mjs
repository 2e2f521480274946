// The least that React-Admin itself costs: its shell with its own theme, and one list of the same rows of the same API.
import { createElement as el } from 'react';
import { createRoot } from 'react-dom/client';
import { Admin, Datagrid, List, Resource, TextField } from 'react-admin';

const VELDEN = ['nummer', 'naam', 'status', 'classificatie', 'klantmanagerNaam', 'meldDatum', 'actieVanaf'];
const PAD = '/v1/dossiers?actieVereist=true&sorteer=actieVanaf&paginaGrootte=25';

const dataProvider = {
  getList: async () => {
    const { items } = await (await fetch(PAD, { headers: { Accept: 'application/json' } })).json();
    return { data: items, pageInfo: { hasNextPage: true, hasPreviousPage: false } };
  },
};

const Lijst = () => el(List, { perPage: 25, exporter: false },
  el(Datagrid, { bulkActionButtons: false }, VELDEN.map((source) => el(TextField, { key: source, source }))));

createRoot(document.getElementById('root')).render(
  el(Admin, { dataProvider }, el(Resource, { name: 'dossiers', list: Lijst })));
