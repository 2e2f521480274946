import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer, type Capability } from '@trajectplein/kern/server';
import { sturingServer } from '@trajectplein/sturing/server';
import { toegangServer } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from '@trajectplein/uitstroom/server';
import { uitwisselingServer } from '@trajectplein/uitwisseling/server';

/** What this process is made of, lowest first. */
export const CAPABILITIES: readonly Capability[] = [
  kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer,
  sturingServer, uitwisselingServer,
];
