import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { OngeldigeInvoer, type VeldFout } from '../fouten';
import { eisVraagBinnenGrenzen } from './lichaam';

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

class InvoerPipe extends ValidationPipe {
  override async transform(waarde: unknown, plaats: ArgumentMetadata) {
    if (plaats.type === 'query' && waarde && typeof waarde === 'object') eisVraagBinnenGrenzen(waarde);
    return super.transform(waarde, plaats);
  }
}

/** Turns body and query into their DTO; a wrong or unknown field is a 400 that points at it. */
export const invoerPipe = new InvoerPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  transform: true,
  stopAtFirstError: false,
  validationError: { target: false, value: true },
  exceptionFactory: (fouten) => new OngeldigeInvoer(plat(fouten)),
});
