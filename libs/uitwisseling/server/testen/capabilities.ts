import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer, type Capability } from '@trajectplein/kern/server';
import { toegangServer } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from '@trajectplein/uitstroom/server';
import { uitwisselingServer } from '../index';

/** Every capability that uitwisseling works with, lowest first. */
export const CAPABILITIES: readonly Capability[] =
  [kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer, uitwisselingServer];
