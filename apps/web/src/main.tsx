import { start } from '@trajectplein/kern/web';
import { Login, toegangWeb } from '@trajectplein/toegang/web';
import { dossierWeb } from '@trajectplein/dossier/web';
import { trajectWeb } from '@trajectplein/traject/web';
import { bemiddelingWeb } from '@trajectplein/bemiddeling/web';
import { uitstroomWeb } from '@trajectplein/uitstroom/web';
import { sturingWeb } from '@trajectplein/sturing/web';
import { uitwisselingWeb } from '@trajectplein/uitwisseling/web';

/** The application is the sum of what the capabilities bring, lowest first. */
const delen = [toegangWeb, dossierWeb, trajectWeb, bemiddelingWeb, uitstroomWeb, sturingWeb, uitwisselingWeb];

const element = document.getElementById('toepassing');
if (element) start(element, { delen, login: Login });
