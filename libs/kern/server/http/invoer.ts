import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { OngeldigeInvoer, type VeldFout } from '../fouten';

const ONBEKEND = 'Dit veld kennen wij niet.';

function plat(fouten: ValidationError[], pad = ''): VeldFout[] {
  return fouten.flatMap((fout) => {
    const pointer = `${pad}/${fout.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    // One sentence per field: the first check that failed. A missing field says so before anything else.
    const regels = Object.entries(fout.constraints ?? {});
    const ontbreekt = fout.value === undefined && regels.length > 0;
    const [code, melding] = regels.find(([naam]) => naam === 'whitelistValidation') ?? regels[0] ?? [];
    const eigen: VeldFout[] = code === 'whitelistValidation' ? [{ pointer, code: 'ONBEKEND_VELD', melding: ONBEKEND }]
      : ontbreekt ? [{ pointer, code: 'VERPLICHT', melding: 'Vul dit veld in.' }]
        : code ? [{ pointer, code: slangHoofd(code), melding: melding! }] : [];
    return [...eigen, ...plat(fout.children ?? [], pointer)];
  });
}

const slangHoofd = (naam: string) => naam.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();

/** Turns body and query into their DTO; a wrong or unknown field is a 400 that points at it. */
export const invoerPipe = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: false,
  validationError: { target: false, value: true },
  exceptionFactory: (fouten) => new OngeldigeInvoer(plat(fouten)),
});
