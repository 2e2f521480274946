import { ConfiguratieFout } from './configuratie';
import { zinBijStartfout } from './proces';

const fout = (velden: object) => Object.assign(new Error('secret'), velden);

it.each<[string, unknown, string | null]>([
  ['a setting', new ConfiguratieFout('De instelling PORT klopt niet.'), 'De instelling PORT klopt niet.'],
  ['a port that is taken', fout({ code: 'EADDRINUSE', syscall: 'listen', port: 3000 }), 'Poort 3000 is al in gebruik. Stop wat daar draait, of kies een andere met PORT.'],
  ['a port of the system', fout({ code: 'EACCES', syscall: 'listen', port: 80 }), 'Op poort 80 mag dit account niet luisteren. Kies een poort vanaf 1024 met PORT.'],
  ['an address of another machine', fout({ code: 'EADDRNOTAVAIL', syscall: 'listen' }), 'Op het adres in HOST kan niet worden geluisterd. Geef een adres van deze machine.'],
  ...[fout({ code: 'ECONNREFUSED', syscall: 'connect' }), fout({ code: 'ENOENT', syscall: 'connect' }), fout({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }),
    Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }), fout({ code: '28P01' }), fout({ code: '3D000' }), fout({ code: '57P03' })]
    .map((f): [string, unknown, string] => [`a database out of reach (${(f as { code?: string }).code})`, f,
      'De database is niet bereikbaar met het opgegeven adres. Controleer of die draait, en het adres, de naam en het wachtwoord.']),
  ['a database that is not ready', fout({ code: '42P01' }), 'De database is nog niet ingericht voor deze versie. Draai eerst: node dist/apps/beheer/main.js migreer.'],
  ['a file that is not there', fout({ code: 'ENOENT', syscall: 'open' }), null],
  ['a mistake of ours', new TypeError('x'), null],
])('why it does not start: %s', (_, f, zin) => {
  expect(zinBijStartfout(f)).toBe(zin);
});
