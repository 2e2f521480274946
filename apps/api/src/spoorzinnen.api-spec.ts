import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { spoorzinnenVan } from '@trajectplein/kern/server';
import { CAPABILITIES } from './capabilities';

/** Says nothing of anybody, so it leaves no trace; the two that are no route of ours stand outside /v1. */
const ZONDER_SPOOR = /^(GET \/v1\/(gezondheid|openapi\.json)|\w+ (?!\/v1\/).*|HEAD .*|OPTIONS .*)$/;

describe('the sentences of the trail', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
  });
  afterAll(() => api.sluit());

  it('say of every route what somebody did, and of no route that is not there', () => {
    const routes = [...new Set(api.routes.map(({ methode, pad }) => `${methode} ${pad}`))].filter((route) => !ZONDER_SPOOR.test(route));
    expect(Object.keys(spoorzinnenVan(CAPABILITIES)).sort()).toEqual(routes.sort());
  });

  it('are sentences in both languages, and each route has one of one capability', () => {
    const zinnen = spoorzinnenVan(CAPABILITIES);
    expect(CAPABILITIES.reduce((som, { sporen = {} }) => som + Object.keys(sporen).length, 0)).toBe(Object.keys(zinnen).length);
    for (const [nl, en] of Object.values(zinnen)) {
      for (const zin of [nl, en]) expect(zin).toMatch(/^[A-Z].{4,}[^.]$/);
      expect(nl).not.toBe(en);
    }
  });
});
