import { dossierEn } from '@trajectplein/dossier/domain';
import { trajectEn } from '@trajectplein/traject/domain';
import { NORM_INTAKE_DAGEN, NORM_TRAJECT_DAGEN } from './doorlooptijd';
import type { sturingNl } from './labels.nl';

const onderdeelGrond = Object.fromEntries(
  Object.entries(dossierEn.dossierGrond).map(([code, tekst]) => [`GROND_${code}`, tekst]),
) as Record<`GROND_${keyof typeof dossierEn.dossierGrond}`, string>;

type Woorden<T> = { readonly [L in keyof T]: Readonly<Record<keyof T[L] & string, string>> };

/** English words of sturing; the Dutch ones lead. */
export const sturingEn: Woorden<typeof sturingNl> = {
  titel: {
    'KPI-01': 'Inflow',
    'KPI-03': 'Caseload',
    'KPI-05': 'Distribution over the classes',
    'KPI-06': 'Waiting time until the intake',
    'KPI-07': 'Waiting time until the first programme',
    'KPI-09': 'Running programmes',
    'KPI-10': 'Drop-out from programmes',
    'KPI-13': 'Outflow',
    'KPI-14': 'Outflow percentage',
    'KPI-15': 'Full outflow to work',
    'KPI-16': 'Part-time work beside social assistance',
  },
  teller: {
    'KPI-01': 'People whose date of registration lies in the quarter.',
    'KPI-03': 'People with a file in intake or active, on the last day of the quarter.',
    'KPI-05': 'People in each class, and who has no class yet.',
    'KPI-06': 'People who had their intake interview in the quarter. The figure is the median: for half of them it took this long or '
      + `less, from registration to interview. Beside it: how many people have been waiting for more than ${NORM_INTAKE_DAGEN} days, on the last day `
      + 'of the quarter.',
    'KPI-07': 'People whose first programme began in the quarter. The figure is the median: for half of them it took this long or less, '
      + `from intake to start. Beside it: for how many people it took more than ${NORM_TRAJECT_DAGEN} days.`,
    'KPI-09': 'People with a running programme, on the last day of the quarter.',
    'KPI-10': 'People with a programme that ended early in the quarter. A neutral reason does not count: moving house, pension age, death, '
      + 'illness or pregnancy.',
    'KPI-13': 'People whose outflow lies in the quarter: the first day without benefit.',
    'KPI-14': 'People whose outflow lies in the quarter (KPI-13).',
    'KPI-15': 'People who one calendar month after their outflow have a job as an employee and no social assistance. '
      + 'Sheltered work counts. Self-employed people are shown apart.',
    'KPI-16': 'People with social assistance who also have income from work, in the month of the last day of the quarter. When the '
      + 'municipality has not reported that month yet, somebody counts who has work that supplements the benefit.',
  },
  noemer: {
    'KPI-01': 'None: this is a number.',
    'KPI-03': 'None: this is a number.',
    'KPI-05': 'The caseload (KPI-03).',
    'KPI-06': 'None: this is a number of days.',
    'KPI-07': 'None: this is a number of days.',
    'KPI-09': 'None: this is a number.',
    'KPI-10': 'People with a programme that ended in the quarter: finished or stopped early.',
    'KPI-13': 'None: this is a number.',
    'KPI-14': 'The caseload at the start of the quarter (KPI-03, social assistance only) plus the inflow of the quarter (KPI-01).',
    'KPI-15': 'People who left and whose calendar month after it has passed.',
    'KPI-16': 'People of the caseload who have social assistance on that day, by the benefit in their file.',
  },
  populatie: {
    'KPI-01': 'Social assistance. Other grounds are shown apart and are not in the total. What was taken over at the start '
      + 'is no inflow. Everybody counts once.',
    'KPI-03': 'All grounds. Who waits for the intake and who gets aftercare are shown apart and are not in the total.',
    'KPI-05': 'All grounds, on the last day of the quarter.',
    'KPI-06': 'All grounds. Everybody counts once, with the last intake of the quarter. Who asks for social assistance and is under 27 at '
      + 'registration first searches alone for four weeks. Those weeks do not count. Class and executor are those of the day of the intake.',
    'KPI-07': 'All grounds. Everybody counts once. Days on which the file was closed or in aftercare do not count. Class and executor are '
      + 'those of the day of the start.',
    'KPI-09': 'All grounds. Everybody counts once, also with two kinds of programme; so the kinds do not add up.',
    'KPI-10': 'All grounds. Only programmes that had begun. Everybody counts once, with the last end of the quarter. The parts are numbers '
      + 'of people. Class and executor are those of the day before the end.',
    'KPI-13': 'Social assistance. The reason is the one of that day: who leaves for work counts under work, also when that job does not last. Whether it is there a month later is KPI-15. Other grounds are shown apart. Everybody counts once, with the last outflow of the '
      + 'quarter. Class and executor are those of the day before.',
    'KPI-14': 'Social assistance. This is a percentage per quarter: do not compare it with national figures per year. Class and executor '
      + 'are those of the day on which somebody counts. Who had no intake yet at the start of the quarter is not in the '
      + 'denominator; so the percentage of a class can be higher than 100.',
    'KPI-15': 'Social assistance. This is not the reason of the outflow (KPI-13): it counts what is so a month later, whatever the reason was. Other grounds are shown apart. Class and executor are those of the day before the outflow.',
    'KPI-16': 'Social assistance. Only files in intake or active. Who has no benefit in the file does not count. Income is reported after '
      + 'the month: the figure of now can still become higher.',
  },
  bron: {
    'KPI-01': 'Own records; causes with the codes of Statistics Netherlands.',
    'KPI-03': 'Own records.',
    'KPI-05': 'Own records; classes of the regional plan.',
    'KPI-06': `Own records; search period by article 41(4) of the Participatiewet. No law sets the limit of ${NORM_INTAKE_DAGEN} days: it was chosen.`,
    'KPI-07': `Own records. No law sets the limit of ${NORM_TRAJECT_DAGEN} days: it was chosen.`,
    'KPI-09': 'Own records.',
    'KPI-10': 'Own records.',
    'KPI-13': 'Own records; reasons given by the municipality.',
    'KPI-14': 'Own records.',
    'KPI-15': 'Definition of Statistics Netherlands; own records and the check after one month.',
    'KPI-16': 'Own records; income that the municipality reports.',
  },
  eenheid: { PERSONEN: 'people', PROCENT: 'per cent', DAGEN: 'days' },
  onderdeel: {
    ...dossierEn.instroomOorzaak, ...dossierEn.uitstroomReden, ...dossierEn.classificatie, ...trajectEn.trajectType,
    WACHTEND: 'Waits for the intake',
    NAZORG: 'Aftercare',
    LOONDIENST: 'As an employee',
    BESCHUT: 'Sheltered work',
    GESTART: 'Programme started',
    AFGEROND: 'Programme finished',
    VOORTIJDIG: 'Programme stopped early',
    P90: '9 out of 10 people within',
    WACHT_TE_LANG: `Has been waiting for more than ${NORM_INTAKE_DAGEN} days`,
    BOVEN_NORM: 'Took longer than the norm',
    BINNEN_NORM: 'Within the norm',
    DEELTIJDWERK: 'Works beside social assistance',
    ZELFSTANDIG: 'Self-employed (does not count)',
    NIET_VAST_TE_STELLEN: 'Cannot be established',
    ANDERS: 'No work, social assistance again, or unknown',
    NOG_NIET_INGEDEELD: dossierEn.begrip.nietIngedeeld,
    ...onderdeelGrond,
  },
  as: {
    ALLE_GEMEENTEN: 'Whole region',
    ALLE_UITVOERDERS: 'All executors',
    ALLE_KLASSEN: 'All classes',
    GEMEENTE_ZELF: 'Municipality itself',
    NOG_NIET_INGEDEELD: dossierEn.begrip.nietIngedeeld,
  },
  verborgen: {
    KLEIN: 'Not shown: too few people',
    HERLEIDBAAR: 'Not shown: a small number could be worked out from it',
  },
  begrip: {
    onderdrukt: 'Not shown (small number)',
    voorlopig: 'Provisional',
    weinigWaarnemingen: 'No percentage: fewer than 10 people',
  },
  fout: {
    PERIODE_ONGELDIG: 'Choose a quarter such as 2026-Q3.',
    PERIODE_ZONDER_CIJFERS: 'There are no figures for this quarter. Choose one from 2020-Q1 up to now.',
    UITVOERDER_ONBEKEND: 'We do not know this executor.',
    ONDERDEEL_ONBEKEND: 'This figure does not have this part.',
  },
};
