import { existsSync } from 'node:fs';
import statisch from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** Below these the API answers itself, also when nothing is there. */
const VAN_DE_API = /^(v\d+|metrics)(\/|$)/i;

/**
 * Serves the built web app. A path that is no file is a page of the app, which knows its own paths: it gets index.html.
 * @param map folder of the built web app; nothing is served when it does not exist
 */
export async function serveerWebApp(app: NestFastifyApplication, map: string): Promise<void> {
  if (!existsSync(map)) return;
  await app.register(statisch as never, {
    root: map, prefix: '/', wildcard: false,
    // What Vite puts in assets/ has the hash of its content in its name.
    setHeaders: (antwoord: FastifyReply, pad: string) =>
      antwoord.header('Cache-Control', pad.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  } as never);
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.get('/*', (verzoek, antwoord: FastifyReply) => {
    // As the router read it: `/%761` is `/v1`.
    const pad = (verzoek.params as { '*': string })['*'];
    // A file that is not there is an error to tell, not a page.
    if (VAN_DE_API.test(pad) || /\.[a-z0-9]{1,8}$/i.test(pad)) return antwoord.callNotFound();
    return antwoord.sendFile('index.html');
  });
}
