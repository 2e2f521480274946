import { vindwoorden } from './regels';
import type { Toeval } from './toeval';

export interface Werkgever {
  id: string;
  kvkNummer: string;
  naam: string;
  zoeknaam: string;
  gemaaktOp: number;
}

/** Words that sound like the coast and name no firm; each goes with a trade. */
const WOORDEN = `Branding Brakwater Buitenduin Dauwtrap Drijfhout Duinpan Eiderdons Fakkelduin Getijde Golfslag Grasduin
  Helmduin Hoogwater Kanaalzicht Keerweer Kokmeeuw Kustlijn Lage_Wal Landaanwind Laagwater Meeuwenhof Muiwater Noordwal
  Nollenland Oostenwind Paalworm Pierkop Rimpelzand Ruigland Schelpenpad Schuimkop Slikveld Springvloed Stuifduin
  Tijpoort Valwind Veenrook Vloedlijn Wadplaat Westkim Windvaan Zandbank Zeebries Zeevlam Zilte_Kust Zoutspray Zwinland`
  .split(/\s+/).map((woord) => woord.replaceAll('_', ' '));

const BRANCHES: readonly (readonly [string, number])[] = [
  ['Logistiek', 9], ['Zorg', 10], ['Thuiszorg', 6], ['Schoonmaak', 9], ['Techniek', 7], ['Metaalbewerking', 5],
  ['Installatietechniek', 5], ['Groenvoorziening', 6], ['Horeca', 7], ['Catering', 4], ['Bouw', 5], ['Schilders', 3],
  ['Transport', 5], ['Retail', 6], ['Supermarkten', 5], ['Kinderopvang', 4], ['Onderwijs', 3], ['Visverwerking', 3],
  ['Bakkerij', 3], ['Kwekerij', 3], ['Beveiliging', 4], ['Klantcontact', 4], ['Administratie', 3], ['Personeel', 5],
  ['Recycling', 3],
];

/**
 * Invented employers, each with how much work it offers beside the others. The first two digits of a KvK number used to
 * be that of the chamber, 01 and up, and are higher since: numbers that begin with 00 were never issued.
 */
export function maakWerkgevers(toeval: Toeval, aantal: number, gemaaktOp: number): [Werkgever, number][] {
  const paren = toeval.geschud(WOORDEN.flatMap((woord) => BRANCHES.map(([branche]) => ({ woord, branche }))));
  const gewichten = new Map(BRANCHES);
  const gebruikt = new Map<string, number>();
  const gekozen = paren.filter(({ woord }) => {
    const keer = gebruikt.get(woord) ?? 0;
    gebruikt.set(woord, keer + 1);
    return keer < Math.ceil(aantal / WOORDEN.length);
  }).slice(0, aantal);
  return gekozen.map(({ woord, branche }, i) => {
    const naam = `${woord} ${branche}${toeval.gewogen([[' B.V.', 5], ['', 4], [' Kennemerland', 1], [' IJmond', 1]])}`;
    const werkgever = {
      id: toeval.id(gemaaktOp + i), kvkNummer: `00${String(100_003 + i * 5_417).padStart(6, '0')}`, naam,
      zoeknaam: vindwoorden(naam).join(' '), gemaaktOp,
    };
    return [werkgever, gewichten.get(branche)! * toeval.gewogen([[1, 6], [3, 3], [8, 1]])];
  });
}
