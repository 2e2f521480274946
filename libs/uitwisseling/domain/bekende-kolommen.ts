import { isVeldnaam } from './koppeling';
import { isUitkeringKolom } from './uitkeringen/lees-regel';

/** True for a name of a column that some kind of file has: by two of them one knows the row that holds the names. */
export const isBekendeKolom = (naam: string) => isVeldnaam(naam) || isUitkeringKolom(naam);
