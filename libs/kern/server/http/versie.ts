import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Verouderd, VersieOntbreekt } from '../fouten';

/**
 * The version from If-Match, as a number.
 * @throws VersieOntbreekt (428) without the header, Verouderd (412) when it is no version of ours
 */
export const Versie = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const kop = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (!kop) throw new VersieOntbreekt();
    return leesVersie(kop);
  },
  [(doel: object, sleutel: string | symbol | undefined) => ApiHeader({
    name: 'If-Match', required: true, description: 'De versie die u wijzigt, als "3".', schema: { type: 'string' },
  })(doel, sleutel!, Object.getOwnPropertyDescriptor(doel, sleutel!)!)],
);

/** The version from If-Match where it may be left out (adding something to a resource). @throws Verouderd when it is none */
export const VersieAlsGegeven = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const kop = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  return kop ? leesVersie(kop) : undefined;
});

function leesVersie(kop: string): number {
  const [, versie] = /^(?:W\/)?"(\d+)"$/.exec(kop.trim()) ?? [];
  if (!versie) throw new Verouderd();
  return Number(versie);
}

/** @throws Verouderd when somebody else was first */
export function eisVersie(rij: { versie: number }, versie: number): void {
  if (rij.versie !== versie) throw new Verouderd();
}
