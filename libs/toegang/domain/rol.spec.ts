import { bewerktDossiers, heeftRecht, isRol, RECHTEN, ROLLEN, zietDossiers, zietKleineAantallen } from './rol';

describe('roles', () => {
  it('opens dossiers for klantmanager, teamleider and jobcoach alone', () => {
    expect(ROLLEN.filter(zietDossiers)).toEqual(['klantmanager', 'teamleider', 'jobcoach']);
  });
  it('lets klantmanager and teamleider work on them', () => {
    expect(ROLLEN.filter(bewerktDossiers)).toEqual(['klantmanager', 'teamleider']);
  });
  it('shows small numbers to those who see the dossiers behind them', () => {
    expect(ROLLEN.filter(zietKleineAantallen)).toEqual(ROLLEN.filter(zietDossiers));
  });
  it('gives figures, werkgevers, people and the audit trail to whom they belong', () => {
    const wie = Object.fromEntries(RECHTEN.map((recht) => [recht, ROLLEN.filter((rol) => heeftRecht(rol, recht))]));
    expect(wie).toMatchObject({
      CIJFERS_ZIEN: ['klantmanager', 'teamleider', 'manager'],
      WERKGEVERS_ZIEN: ['klantmanager', 'teamleider', 'jobcoach', 'matcher'],
      WERKGEVERS_BEWERKEN: ['klantmanager', 'teamleider', 'matcher'],
      BEHEREN: ['beheerder'],
      LOGBOEK_LEZEN: ['privacy'],
    });
  });
  it('gives nothing to nobody', () => {
    expect(RECHTEN.some((recht) => heeftRecht(null, recht) || heeftRecht(undefined, recht))).toBe(false);
    expect([isRol('matcher'), isRol('MATCHER'), isRol(null)]).toEqual([true, false, false]);
  });
});
