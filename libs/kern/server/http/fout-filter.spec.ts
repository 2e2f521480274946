import { BadRequestException, NotFoundException } from '@nestjs/common';
import { DomeinFout } from '@trajectplein/kern/domain';
import { ApiFout, Conflict, GeenSessie, GeenToegang, NietGevonden, OngeldigeInvoer, Verouderd, VersieOntbreekt } from '../fouten';
import { alsApiFout, probleem } from './fout-filter';

const pg = (code: string) => Object.assign(new Error('geheime waarde'), { code });

describe('an error and its answer', () => {
  it.each<[string, unknown, number, string]>([
    ['input that is wrong', new OngeldigeInvoer([]), 400, 'ONGELDIGE_INVOER'],
    ['nobody logged in', new GeenSessie(), 401, 'GEEN_SESSIE'],
    ['a role that may not', new GeenToegang(), 403, 'GEEN_TOEGANG'],
    ['what is not there', new NietGevonden(), 404, 'NIET_GEVONDEN'],
    ['a state in which it cannot', new Conflict('LOOPT', 'Kan niet.'), 409, 'LOOPT'],
    ['an old version', new Verouderd(), 412, 'VEROUDERD'],
    ['no version', new VersieOntbreekt(), 428, 'VERSIE_ONTBREEKT'],
    ['a rule about a state', new DomeinFout({ soort: 'TOESTAND', code: 'X', melding: 'Kan niet.' }), 409, 'X'],
    ['a rule about a field', new DomeinFout({ soort: 'INVOER', code: 'X', melding: 'Fout.', pointer: '/datum' }), 400, 'ONGELDIGE_INVOER'],
    ['a rule about the whole input', new DomeinFout({ soort: 'INVOER', code: 'X', melding: 'Fout.' }), 400, 'X'],
    ['a route that nobody knows', new NotFoundException(), 404, 'NIET_GEVONDEN'],
    ['a body that cannot be read', new BadRequestException(), 400, 'ONGELEZEN'],
    ['a body that is too large', { statusCode: 413 }, 413, 'TE_GROOT'],
    ['a body of another kind', { statusCode: 415 }, 415, 'SOORT_INHOUD'],
    ['an address that is too long', { statusCode: 414 }, 400, 'ONGELEZEN'],
    ['a row policy that refuses', pg('42501'), 403, 'GEEN_TOEGANG'],
    ['the same by way of TypeORM', { driverError: pg('42501') }, 403, 'GEEN_TOEGANG'],
    ['an id that is none', pg('22P02'), 404, 'NIET_GEVONDEN'],
    ['two at once: a lock', pg('55P03'), 409, 'TEGELIJK'],
    ['two at once: a deadlock', pg('40P01'), 409, 'TEGELIJK'],
    ['two at once: serialisation', pg('40001'), 409, 'TEGELIJK'],
    ['a database that is stopping', pg('57P01'), 503, 'DATABASE_ONBEREIKBAAR'],
    ['a database that is full', pg('53300'), 503, 'DATABASE_ONBEREIKBAAR'],
    ['a database that is away', Object.assign(new Error(), { code: 'ECONNREFUSED', syscall: 'connect' }), 503, 'DATABASE_ONBEREIKBAAR'],
    ['a socket that is away', Object.assign(new Error(), { code: 'ENOENT', syscall: 'connect' }), 503, 'DATABASE_ONBEREIKBAAR'],
    ['a line that broke', new Error('Connection terminated unexpectedly'), 503, 'DATABASE_ONBEREIKBAAR'],
    ['no free line', new Error('timeout exceeded when trying to connect'), 503, 'DATABASE_ONBEREIKBAAR'],
    ['a file that is not there', Object.assign(new Error(), { code: 'ENOENT', syscall: 'open' }), 500, 'ONVERWACHT'],
    ['a rule of the database that the code forgot', pg('23505'), 500, 'ONVERWACHT'],
    ['a mistake of ours', new TypeError('x is not a function'), 500, 'ONVERWACHT'],
    ['nothing', undefined, 500, 'ONVERWACHT'],
    ['null', null, 500, 'ONVERWACHT'],
    ['text', 'mis', 500, 'ONVERWACHT'],
  ])('%s', (_, fout, status, code) => {
    expect(alsApiFout(fout)).toMatchObject({ status, code });
    expect(alsApiFout(fout).melding).toMatch(/^[A-Z].*\.$/);
  });

  it('names the field of a broken rule', () => {
    const fout = alsApiFout(new DomeinFout({ soort: 'INVOER', code: 'DATUM_TOEKOMST', melding: 'Kies een andere dag.', pointer: '/datum' }));
    expect(fout.fouten).toEqual([{ pointer: '/datum', code: 'DATUM_TOEKOMST', melding: 'Kies een andere dag.' }]);
  });

  it('is a problem (RFC 9457) that says nothing of what was not foreseen', () => {
    expect(probleem(alsApiFout(pg('23505')), '/v1/dossiers')).toEqual({
      type: 'about:blank', title: 'Er ging iets mis', status: 500, instance: '/v1/dossiers', code: 'ONVERWACHT',
      detail: 'Er ging iets mis. Wij hebben het vastgelegd. Probeer het later nog eens.',
    });
    expect(probleem(new ApiFout(409, 'X', 'Y.', undefined, { werkzoekendeId: '1' }), '/')).toMatchObject({ title: 'Kan nu niet', werkzoekendeId: '1' });
  });
});
