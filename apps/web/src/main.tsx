import { start } from '@trajectplein/kern/web';
import { Login, toegangWeb } from '@trajectplein/toegang/web';
import { dossierWeb } from '@trajectplein/dossier/web';

/** The application is the sum of what the capabilities bring, lowest first. */
const delen = [toegangWeb, dossierWeb];

const element = document.getElementById('toepassing');
if (element) start(element, { delen, login: Login });
