import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';

/** A single resource carries its version as ETag. */
@Injectable()
export class EtagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, volgende: CallHandler): Observable<unknown> {
    return volgende.handle().pipe(map((uitkomst: unknown) => {
      if (uitkomst && typeof uitkomst === 'object' && 'versie' in uitkomst) {
        context.switchToHttp().getResponse<FastifyReply>().header('ETag', `"${String(uitkomst.versie)}"`);
      }
      return uitkomst;
    }));
  }
}
