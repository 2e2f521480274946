import { ROLLEN } from '@trajectplein/toegang/domain';
import { bemiddelingLabels } from './labels';
import { bewerktWerkgevers, eisWerkgever, zietWerkgevers } from './werkgever';

const fout = (code: string, pointer: string) => expect.objectContaining({ soort: 'INVOER', code, pointer });

describe('a werkgever', () => {
  it('has a KvK number and a name', () => {
    expect(eisWerkgever({ kvkNummer: '1234 5678', naam: '  Bakkerij   De Haven ' })).toEqual({
      kvkNummer: '12345678', naam: 'Bakkerij De Haven',
    });
    expect(() => eisWerkgever({ kvkNummer: '1234567', naam: 'x' })).toThrow(fout('KVK_ONGELDIG', '/kvkNummer'));
    expect(() => eisWerkgever({ kvkNummer: '12345678', naam: ' ' })).toThrow(fout('VERPLICHT', '/naam'));
  });
  it('is read and written by who guides or matches; a jobcoach reads', () => {
    expect(ROLLEN.filter(zietWerkgevers)).toEqual(['klantmanager', 'teamleider', 'jobcoach', 'matcher']);
    expect(ROLLEN.filter(bewerktWerkgevers)).toEqual(['klantmanager', 'teamleider', 'matcher']);
  });
  it('has its words in both languages', () => {
    expect(Object.keys(bemiddelingLabels.knop.en)).toEqual(Object.keys(bemiddelingLabels.knop.nl));
  });
});
