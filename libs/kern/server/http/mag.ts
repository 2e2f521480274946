import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiForbiddenResponse } from '@nestjs/swagger';

export const MAG = 'mag';
export const OPENBAAR = 'openbaar';
export const ZONDER_TRANSACTIE = 'zonder-transactie';
export const DOEL = 'doel';
/** How the contract knows that a route is open; taken out again before it is published. */
export const IN_CONTRACT = 'x-openbaar';

/** The roles that may call this route. A route with neither this nor `Openbaar` is refused to everyone. */
export const Mag = (...rollen: string[]) =>
  applyDecorators(SetMetadata(MAG, rollen), ApiForbiddenResponse({ description: 'Deze rol mag dit niet.' }));

/** Without log-in. */
export const Openbaar = () => applyDecorators(SetMetadata(OPENBAAR, true), ApiExtension(IN_CONTRACT, true));

/** Log-in, upload, download and export manage their own transactions. */
export const ZonderTransactie = () => SetMetadata(ZONDER_TRANSACTIE, true);

/** The purpose for which personal data is used on this route or controller; stands in every row of the audit trail. */
export const Doel = (doel: string) => SetMetadata(DOEL, doel);
