import { MeldbareFout, foutplaats, foutregel } from './foutplaats';

describe('an error, as people read it', () => {
  const vanDriver = Object.assign(new Error('invalid input syntax for type date: "Jansen"\n    at Jansen (libs/jansen.ts:1)'), { name: 'error', code: '22P02' });
  vanDriver.stack = 'error: invalid input syntax for type date: "Jansen"\n    at Client.query (node_modules/pg/client.js:5)\n    at Feiten.lees (/x/libs/sturing/server/feiten.ts:12:3)';

  it('has its name, code and place, and nothing of its message', () => {
    expect(foutregel(vanDriver)).toBe('error 22P02 libs/sturing/server/feiten.ts:12');
    expect(foutplaats(vanDriver)).not.toContain('Jansen');
    expect(foutregel('Jansen')).toBe('string');
    expect(foutregel(null)).toBe('object');
  });
  it('has its message when that is ours, of which the first line', () => {
    expect(foutregel(new MeldbareFout('3 cijfers wijken af\nen meer'))).toBe('3 cijfers wijken af');
  });
});
