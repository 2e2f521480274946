import { datumVanMoment, beginVanDag } from './regels';
import { alsMoment, isKantoordag, kantoormoment, plusDagen } from './kalender';
import { werktOp } from './medewerkers';
import type { Rij, Rijen } from './rijen';
import type { Overgang, Wereld } from './wereld';

/** The trail begins so many days back: enough for the privacy officer to have something to read. */
const DAGEN = 30;
const MINUUT = 60_000;

/** The route by which a transition is done, where it is not `/v1/<things>/:id/_<name>`. */
const ROUTES: Readonly<Record<string, string>> = {
  'DOSSIER.meld': 'POST /v1/dossiers', 'DOSSIER.intake': 'POST /v1/dossiers/:id/intakes', 'INTAKE.rondAf': '',
  'DOSSIER.rondAf': 'POST /v1/intakes/:id/_rondAf', 'TRAJECT.registreer': 'POST /v1/dossiers/:id/trajecten',
  'PLAATSING.registreer': 'POST /v1/dossiers/:id/plaatsingen', 'UITSTROOM.registreer': '', 'UITSTROOM.annuleer': '',
  'UITSTROOM.controle': 'POST /v1/dossiers/:id/controles',
};
const MEERVOUD: Readonly<Record<string, string>> = {
  DOSSIER: 'dossiers', AANMELDING: 'aanmeldingen', TRAJECT: 'trajecten', PLAATSING: 'plaatsingen',
};

/** The audit trail of the last weeks: who logged in, saw and changed what. */
export function spoorRijen(wereld: Wereld): Rijen {
  const toeval = wereld.toeval.deel('spoor');
  const begin = beginVanDag(plusDagen(wereld.vandaag, -DAGEN));
  const rijen: [moment: number, rij: Rij][] = [];
  const zet = (moment: number, wie: Overgang['wie'], rij: Rij) =>
    rijen.push([moment, { id: toeval.id(moment), moment: alsMoment(moment), principal: 'MEDEWERKER',
      medewerker_id: wie.id,
      organisatie_id: wie.organisatie.id, rol: wie.rol, doel: 'arbeidsinschakeling', onderwerp: null, ids: [],
        gegevens: {}, ...rij }]);

  for (let dag = datumVanMoment(begin); dag < wereld.vandaag; dag = plusDagen(dag, 1)) {
    if (!isKantoordag(dag)) continue;
    for (const wie of wereld.personeel.allen.filter((m) => werktOp(m, dag) && toeval.kans(0.75))) {
      zet(kantoormoment(dag, toeval) - 20 * MINUUT, wie, { soort: 'SESSIE', doel: 'inloggen', route: 'POST /v1/sessies',
        onderwerp: 'medewerker', ids: [wie.id], principal: 'INLOG', medewerker_id: null, organisatie_id: null,
          rol: null });
    }
  }
  for (const o of wereld.overgangen.filter((rij) => rij.moment >= begin)) {
    const route = ROUTES[`${o.onderwerp}.${o.naam}`] ?? `POST /v1/${MEERVOUD[o.onderwerp]}/:id/_${o.naam}`;
    if (!route) continue;
    const ziet = o.akte.heeftToegang(o.wie.organisatie, o.datum);
    zet(o.moment - toeval.heel(1, 6) * MINUUT, o.wie, ziet
      ? { soort: 'INZAGE', route: 'GET /v1/dossiers/:id', onderwerp: 'dossier', ids: [o.akte.id] }
      : { soort: 'INZAGE', route: 'GET /v1/aanmeldingen', onderwerp: 'aanmelding', ids: [o.onderwerpId] });
    zet(o.moment, o.wie, { soort: 'WIJZIGING', route, ids: [o.onderwerpId] });
    if (toeval.kans(0.006)) {
      zet(o.moment + 2 * MINUUT, o.wie, { soort: 'GEWEIGERD', route: 'GET /v1/dossiers/:id', ids: [toeval.id(o.moment)],
        gegevens: { status: 404 } });
    }
  }
  rijen.sort(([a], [b]) => a - b);
  return [['audit', rijen.map(([, rij]) => rij)]];
}
