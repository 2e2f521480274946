import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { ApiFout, NietGevonden, OngeldigeInvoer, type VeldFout } from '../fouten';
import { eisVraagBinnenGrenzen } from './lichaam';
import { isUuid } from './lijst';

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

const STRENG = { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: false, validationError: { target: false, value: true } };

/** What stands in a path and is no id: a code. */
const CODE = /^[\w.-]{1,60}$/;

class InvoerPipe extends ValidationPipe {
  override async transform(waarde: unknown, plaats: ArgumentMetadata) {
    // What cannot be there is not there, and is nothing to ask the database.
    if (plaats.type === 'param' && !(/^id$|Id$/.test(plaats.data ?? '') ? isUuid(waarde) : CODE.test(String(waarde)))) throw new NietGevonden();
    if (plaats.type === 'query' && waarde && typeof waarde === 'object') eisVraagBinnenGrenzen(waarde);
    return super.transform(waarde, plaats);
  }
}

/** Turns body and query into their DTO; a wrong or unknown field is a 400 that points at it. */
export const invoerPipe = new InvoerPipe({
  ...STRENG,
  transform: true,
  exceptionFactory: (fouten) => new OngeldigeInvoer(plat(fouten)),
});

/**
 * The same for a body that a service checks further, so that the faults of its fields and those of the rules behind them are
 * told at once. The route takes it as `object` and names its DTO in `ApiBody`.
 * @throws ApiFout 400 for a body that is no object
 * @returns the DTO, of which the fields that are named in `fouten` must not be trusted
 */
export async function leesInvoer<T extends object>(soort: new () => T, ruw: object): Promise<{ invoer: T; fouten: VeldFout[] }> {
  if (typeof ruw !== 'object' || ruw === null || Array.isArray(ruw)) throw new ApiFout(400, 'ONGELEZEN', 'Wij kunnen dit verzoek niet lezen.');
  const invoer = plainToInstance(soort, ruw);
  return { invoer, fouten: plat(await validate(invoer, { ...STRENG, forbidUnknownValues: false })) };
}
