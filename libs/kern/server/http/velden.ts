import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsDefined, IsIn, IsInt, IsNumber, IsObject, IsString, IsUUID, Matches, Max,
  MaxLength, Min, MinLength, Validate, ValidateIf, ValidateNested, ValidatorConstraint, type ValidatorConstraintInterface,
} from 'class-validator';
import { isDatum, schoneTekst } from '@trajectplein/kern/domain';
import type { Klasse } from '../klasse';

/** One decorator per kind of field: its check with a Dutch sentence and its place in the contract, never one alone. */
interface Veld {
  optioneel?: boolean;
  /** May be null: "known to be empty", which a PATCH uses to wipe a value. */
  leeg?: boolean;
  uitleg?: string;
  voorbeeld?: unknown;
}

function veld({ optioneel, leeg, uitleg, voorbeeld }: Veld, schema: ApiPropertyOptions, ...controles: PropertyDecorator[]) {
  return applyDecorators(
    ApiProperty({ required: !optioneel, ...(leeg ? { nullable: true } : {}), ...(uitleg ? { description: uitleg } : {}),
      ...(voorbeeld !== undefined ? { example: voorbeeld } : {}), ...schema } as ApiPropertyOptions),
    ...(optioneel || leeg ? [magLeeg(Boolean(optioneel), Boolean(leeg))] : []),
    ...controles,
  );
}

// What may be absent may not be null, and the other way round, unless it says both: a PATCH tells "leave it" from "wipe it".
function magLeeg(optioneel: boolean, leeg: boolean): PropertyDecorator {
  return ValidateIf((_, waarde) => !((optioneel && waarde === undefined) || (leeg && waarde === null)));
}

@ValidatorConstraint({ name: 'isDatum' })
class EchteDatum implements ValidatorConstraintInterface {
  validate(waarde: unknown) {
    return typeof waarde === 'string' && isDatum(waarde);
  }
  defaultMessage() {
    return 'Vul een bestaande datum in, als jjjj-mm-dd.';
  }
}

// Line ends and tabs are fine; what no keyboard makes is not, and PostgreSQL refuses NUL.
// eslint-disable-next-line no-control-regex -- those characters are what it is about
const GEWONE_TEKENS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

interface TekstOpties extends Veld {
  max: number;
  patroon?: RegExp;
  melding?: string;
  /** May be left out, but not emptied: a mandatory field in a PATCH. */
  blijftGevuld?: boolean;
  /** The form in which it is kept and judged; of a name `schoneRegel`, of a number `kaalNummer`. */
  vorm?: (tekst: string) => string;
}

/** A secret as it was typed: what nobody sees is part of it. */
export const letterlijk = (tekst: string) => tekst.normalize('NFC').trim();

/** Text, in the one form in which it is kept. A required one may not be empty; one that may be empty becomes null when it is. */
export function Tekst(v: TekstOpties) {
  const { max, patroon, melding, vorm = schoneTekst } = v;
  const gevuld = v.blijftGevuld || !(v.leeg || v.optioneel);
  return veld(v, { type: String, maxLength: max, ...(gevuld ? { minLength: 1 } : {}) },
    Transform(({ value }) => (typeof value === 'string' ? vorm(value) || (v.leeg ? null : '') : value)),
    IsString({ message: 'Vul hier tekst in.' }),
    ...(gevuld ? [MinLength(1, { message: 'Vul dit veld in.' })] : []),
    MaxLength(max, { message: `Gebruik hier hoogstens ${max} tekens.` }),
    Matches(GEWONE_TEKENS, { message: 'Gebruik hier alleen gewone tekens.' }),
    ...(patroon ? [Matches(patroon, { message: melding ?? 'Dit klopt niet.' })] : []),
  );
}

/** A calendar date (YYYY-MM-DD) that exists. */
export function DatumVeld(v: Veld = {}) {
  return veld(v, { type: String, format: 'date' }, Validate(EchteDatum));
}

/** A moment (RFC 3339 with zone); only in answers. */
export function MomentVeld(v: Veld = {}) {
  return veld(v, { type: String, format: 'date-time' }, IsString());
}

/** One of a list of codes. */
export function Code(lijst: readonly string[], v: Veld = {}) {
  return veld(v, { type: String, enum: [...lijst] }, IsIn(lijst, { message: 'Kies een van de mogelijkheden.' }));
}

/** Several of a list of codes, each once. */
export function Codes(lijst: readonly string[], v: Veld = {}) {
  return veld(v, { type: String, isArray: true, enum: [...lijst] }, IsArray({ message: 'Geef een lijst.' }),
    ArrayUnique({ message: 'Noem elke keuze een keer.' }), ArrayMaxSize(lijst.length, { message: `Kies hoogstens ${lijst.length} mogelijkheden.` }),
    IsIn(lijst, { each: true, message: 'Kies een van de mogelijkheden.' }));
}

/** An id (UUID), or with `lijst` a list of them. */
export function Id(v: Veld & { lijst?: boolean } = {}) {
  const schema = { type: String, format: 'uuid', ...(v.lijst ? { isArray: true } : {}) } as ApiPropertyOptions;
  return veld(v, schema, ...(v.lijst ? [IsArray({ message: 'Geef een lijst.' }), ArrayMaxSize(100, { message: 'Geef hoogstens 100 waarden.' })] : []),
    IsUUID('all', { each: Boolean(v.lijst), message: 'Kies een bestaande waarde.' }));
}

/** Codes and numbers under names that differ per row; only in answers. */
export function Waarden(v: Veld = {}) {
  return veld(v, { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } } as never, IsObject());
}

/** A whole number, or with `komma` one with decimals. */
export function Getal(v: Veld & { min?: number; max?: number; komma?: boolean } = {}) {
  const { min = 0, max = 2_147_483_647, komma } = v;
  return veld(v, { type: komma ? 'number' : 'integer', minimum: min, maximum: max },
    komma ? IsNumber({}, { message: 'Vul een getal in.' }) : IsInt({ message: 'Vul een heel getal in.' }),
    Min(min, { message: `Vul een getal van ${min} of meer in.` }),
    Max(max, { message: `Vul een getal van ${max} of minder in.` }));
}

/** Yes or no. */
export function JaNee(v: Veld = {}) {
  return veld(v, { type: Boolean }, IsBoolean({ message: 'Kies ja of nee.' }));
}

const GEEN_OBJECT = 'Geef hier een object.';
const LIJST_MAXIMUM = 500;

// NestJS takes a function for a lazy type only when its name is `type`, which this notation gives it.
const lui = (soort: () => Klasse) => ({ type: () => soort() });

// A list would be checked item by item, and pass for the object that it is not.
@ValidatorConstraint({ name: 'nestedValidation' })
class EenObject implements ValidatorConstraintInterface {
  validate(waarde: unknown) {
    return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
  }
  defaultMessage() {
    return GEEN_OBJECT;
  }
}

/** A list of objects. In a body `hoogstens` says how many. */
export function Lijst(soort: () => Klasse, v: Veld & { hoogstens?: number } = {}) {
  const { hoogstens = LIJST_MAXIMUM } = v;
  return veld(v, { ...lui(soort), isArray: true, ...(v.hoogstens ? { maxItems: v.hoogstens } : {}) } as ApiPropertyOptions,
    IsArray({ message: 'Geef een lijst.' }), ArrayMaxSize(hoogstens, { message: `Geef hoogstens ${hoogstens} regels.` }),
    ValidateNested({ each: true, message: GEEN_OBJECT }), Type(soort));
}

/** An object within. */
export function Genest(soort: () => Klasse, v: Veld = {}) {
  // What is absent has nothing within that could be wrong, so that it must be there is said apart.
  return veld(v, lui(soort) as ApiPropertyOptions, ...(v.optioneel ? [] : [IsDefined({ message: GEEN_OBJECT })]), Validate(EenObject),
    ValidateNested({ message: GEEN_OBJECT }), Type(soort));
}

/** Codes that a user may do now, in an answer. */
export function Acties() {
  return veld({ uitleg: 'Namen van overgangen die deze gebruiker nu mag doen.' }, { type: String, isArray: true });
}

/** Query values arrive as text: turns `true`/`false` and numbers into what the field wants. */
export const AlsJaNee = () => Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));
export const AlsGetal = () => Transform(({ value }) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value));
/** `a,b` in a query is a list. */
export const AlsLijst = () => Transform(({ value }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value));
